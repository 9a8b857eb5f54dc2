"""A label is what an outlet says somebody is: not what it denies, asks or supposes, nor another's."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.mentions import mentions
from framing.language import Document
from framing.naming.labels import labels
from framing.study import Study


def labelled(text: str, entity: str) -> set[str]:
    """The labels that are no names."""
    articles = [
        Article(name, name.title(), text, (Zone(0, len(text), "body"),), "talks")
        for name in ("post", "herald")
    ]
    table = labels(Study(articles).findings).of(entity).table
    return set(table["label"][table["kind"].isin(["predicate", "apposition", "description", "premodified"])])


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe was not a terrorist. Ann Roe left.",
        "Ann Roe was no spy. Ann Roe left.",
        "Ann Roe wasn't a member. Ann Roe left.",
        "If Ann Roe were a spy, the court would know. Ann Roe left.",
        "Ann Roe may be a liar. Ann Roe left.",
        "Was Ann Roe a traitor? Ann Roe left.",
        "Ann Roe, not a lawyer, met the judges. Ann Roe left.",
        "Nobody said that Ann Roe was a thief. Ann Roe left.",
    ],
)
def test_what_is_denied_asked_or_supposed_is_no_label(text: str) -> None:
    assert labelled(text, "Ann Roe") == set()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ann Roe was a terrorist. Ann Roe left.", "terrorist"),
        ("Ann Roe, a lawyer, met the judges. Ann Roe left.", "lawyer"),
        ("Ann Roe will be the first mayor. Ann Roe left.", "first mayor"),
    ],
)
def test_what_is_told_is_a_label(text: str, label: str) -> None:
    assert labelled(text, "Ann Roe") == {label}


def test_what_follows_anothers_name_is_not_its_label() -> None:
    assert labelled("The mother of Tom Poe, a teacher, wept. Tom Poe left.", "Tom Poe") == set()


@pytest.mark.parametrize(
    "text",
    [
        "He told reporters Tom Poe was tired. Tom Poe left.",
        "They will derail Tom Poe. Tom Poe left.",
        "It is unclear how often Tom Poe was there. Tom Poe left.",
    ],
)
def test_words_that_only_stand_before_a_name_do_not_describe(text: str) -> None:
    assert labelled(text, "Tom Poe") == set()


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The country’s Foreign Minister Tom Poe left.", "The country’s Foreign Minister "),
        ("On Monday rebel leader Tom Poe met them.", "rebel leader "),
        ("The late Tom Poe left.", "The late "),
        ("The 20-year-old student Tom Poe left.", "The 20-year-old student "),
        ("The city's former mayor Tom Poe left.", "The city's former mayor "),
    ],
)
def test_words_that_describe_stand_with_the_name(text: str, before: str) -> None:
    document = Document(Article("a", "Post", text, (Zone(0, len(text), "body"),)))
    assert f"{before}Tom Poe" in [one.of(text) for one in mentions(document)]
