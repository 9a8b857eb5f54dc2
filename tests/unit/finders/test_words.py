from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.words import phrases, words
from framing.language.document import Document


def of(text: str) -> Article:
    return Article("a", "Outlet", text, (Zone(0, len(text), "body"),))


def counted(text: str) -> list[str]:
    return [word.word for word in words(Document(of(text)))]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The US told us of U.S. aid.", ["the", "US", "told", "us", "of", "U.S.", "aid"]),
        ("Talks failed. Iran’s talks go on.", ["talks", "failed", "Iran", "talks", "go", "on"]),
        ("Troops met NATO troops.", ["troops", "met", "NATO", "troops"]),
        ("NATO met. He left NATO.", ["NATO", "met", "he", "left", "NATO"]),
        ("Lee left. We saw Lee.", ["Lee", "left", "we", "saw", "Lee"]),
        ("NATO met him.", ["NATO", "met", "him"]),
        ("He said: “Nobody came.”", ["he", "said", "nobody", "came"]),
        ("LEE'S KILLING\nWe saw Lee.", ["Lee", "KILLING", "we", "saw", "Lee"]),
        (
            "Peace Talks Begin After Months\nThe talks drew Lee.",
            "Peace talks Begin after Months the talks drew Lee".split(),
        ),
    ],
)
def test_capitals_are_kept_where_they_tell_something(text: str, forms: list[str]) -> None:
    if "Iran" in text:
        text, forms = text + " We saw Iran.", [*forms, "we", "saw", "Iran"]
    assert counted(text) == forms


def test_a_capital_that_the_article_cannot_explain_is_marked() -> None:
    found = words(Document(of("Crowds came. The crowd met NATO. Talks and talks followed.")))
    assert [word.word for word in found if word.initial] == ["Crowds"]


def test_phrases_stop_at_marks_and_neither_begin_nor_end_with_function_words() -> None:
    found = phrases(Document(of("We saw the rule of law, Lee’s drone-strike plan and 20 men of it.")))
    assert [phrase.word for phrase in found] == [
        "rule of law",
        "Lee drone",
        "Lee drone strike",
        "drone strike",
        "drone strike plan",
        "strike plan",
    ]


def test_us_is_a_function_word_and_the_state_is_none() -> None:
    found = phrases(Document(of("The US troops told us troops left.")))
    assert "US troops" in [phrase.word for phrase in found]
    assert "us troops" not in [phrase.word for phrase in found]


def test_the_spans_are_those_of_the_text() -> None:
    text = "Lee’s aid came."
    found = words(Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),))))
    assert [word.of(text) for word in found] == ["Lee", "aid", "came"]


def test_only_editorial_zones_are_counted() -> None:
    text = "Aid came\nShare this"
    article = Article("a", "Outlet", text, (Zone(0, 8, "body"), Zone(9, 19, "boilerplate")))
    assert [word.word for word in words(Document(article))] == ["Aid", "came"]


def test_no_text_no_words() -> None:
    assert counted("") == []
