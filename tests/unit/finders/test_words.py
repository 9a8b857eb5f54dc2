from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.words import words
from framing.language.document import Document


def counted(text: str) -> list[str]:
    return [
        word.word for word in words(Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),))))
    ]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The US told us of U.S. aid.", ["the", "US", "told", "us", "of", "U.S.", "aid"]),
        ("Talks failed. Iran’s talks go on.", ["talks", "failed", "Iran", "talks", "go", "on"]),
        ("Troops met NATO troops.", ["troops", "met", "NATO", "troops"]),
        ("NATO met. He left NATO.", ["NATO", "met", "he", "left", "NATO"]),
        ("Lee left. We saw Lee.", ["Lee", "left", "we", "saw", "Lee"]),
        ("He said: “Nobody came.”", ["he", "said", "nobody", "came"]),
        ("LEE'S KILLING\nWe saw Lee.", ["Lee", "killing", "we", "saw", "Lee"]),
        (
            "Peace Talks Begin After Months\nThe talks drew Lee.",
            "peace talks begin after months the talks drew Lee".split(),
        ),
    ],
)
def test_capitals_are_kept_where_they_tell_something(text: str, forms: list[str]) -> None:
    if "Iran" in text:
        text, forms = text + " We saw Iran.", [*forms, "we", "saw", "Iran"]
    assert counted(text) == forms


def test_the_spans_are_those_of_the_text() -> None:
    text = "Lee’s aid came."
    found = words(Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),))))
    assert [word.of(text) for word in found] == ["Lee", "aid", "came"]


def test_only_editorial_zones_are_counted() -> None:
    text = "Aid came\nShare this"
    article = Article("a", "Outlet", text, (Zone(0, 8, "body"), Zone(9, 19, "boilerplate")))
    assert [word.word for word in words(Document(article))] == ["aid", "came"]


def test_no_text_no_words() -> None:
    assert counted("") == []
