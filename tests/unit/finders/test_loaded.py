"""Loaded words: listed words and phrases in the outlet's text, outside quotation marks and names."""

from __future__ import annotations

from typing import get_args

import pytest

from framing.article import Article, LoadedClass, Zone
from framing.finders.loaded import loaded
from framing.language.document import Document
from framing.lexicon import load

PARTS = {"adjective", "noun", "verb", "adverb", "any"}
LISTED = [
    (kind, part, word)
    for kind, parts in load("loaded")["classes"].items()
    for part, words in parts.items()
    if part != "gloss"
    for word in words
]


def found(text: str) -> list[tuple[str, str]]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [(one.of(text), one.kind) for one in loaded(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shameful plan was passed on Monday.", [("shameful", "adjective")]),
        ("The council passed an even harsher plan.", [("harsher", "adjective")]),
        ("The debate was a farce.", [("farce", "noun")]),
        ("Two thugs stood at the door.", [("thugs", "noun")]),
        ("The senator slammed the plan.", [("slammed", "verb")]),
        ("The failed plan was costly.", [("failed", "adjective")]),
        ("The minister failed to answer.", [("failed to", "presupposition")]),
        ("The minister lashed out at the press.", [("lashed out", "verb")]),
        ("The minister repeated two conspiracy theories.", [("conspiracy theories", "noun")]),
        ("The minister has been peddling the story for a year.", [("peddling", "verb")]),
        ("The mayor shamefully left the room.", [("shamefully", "adverb")]),
        ("The plan is utterly new.", [("utterly", "intensifier")]),
        ("The plan obviously needs money.", [("obviously", "booster")]),
        ("Of course the plan needs money.", [("Of course", "booster")]),
        ("The plan will no\ndoubt need money.", [("no\ndoubt", "booster")]),
        ("The plan is arguably too large.", [("arguably", "hedge")]),
        ("The so-called reform was passed.", [("so-called", "doubt")]),
        ("The self–styled expert spoke for an hour.", [("self–styled", "doubt")]),
        ("The mayor claims that the money is gone.", [("claims", "doubt")]),
        ("The mayor admitted that the money was gone.", [("admitted", "presupposition")]),
        ("The far-right party won three seats.", [("far-right", "adjective")]),
        ("The witch-hunt went on for years.", [("witch-hunt", "noun")]),
        ("The idiot’s plan was passed.", [("idiot", "noun")]),
    ],
)
def test_a_word_is_found_with_the_class_that_says_why_it_is_loaded(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Monday and passed the plan.",
        "The claims were paid in March.",  # a noun, listed as a verb
        "The group claimed the attack on Monday.",
        "The attack was claimed by the group.",
        "The report is supposed to be sealed.",
        "The bill failed on Monday.",
        "She lost the key to the office and was charged with conspiracy.",
        "The ship was in the hail for an hour.",
        "Ann Brave met Tom Savage in the city.",
        "The mayor called the plan “absurd”.",
        "“The plan is shameful,” the mayor said.",
        "Viewers of “The Shameful War” were pleased.",
        "The “disgraceful” plan was passed.",
        "‘He died like a coward’",
        "The mayor said: “He died like a coward.”\n\n‘Died like a coward’\n\nThe council met.",
    ],
)
def test_plain_words_names_and_words_in_marks_are_left_out(text: str) -> None:
    assert found(text) == []


def test_words_outside_the_editorial_text_are_left_out() -> None:
    text = "A shameful picture.\n\nThe council met."
    zones = (Zone(0, 19, "caption"), Zone(21, len(text), "body"))
    assert loaded(Document(Article("1", "The Gazette", text, zones))) == ()


def test_the_longest_of_overlapping_finds_counts() -> None:
    assert found("Without a doubt the plan needs money.") == [("Without a doubt", "booster")]
    assert found("Some would say that it is late.") == [("Some would say", "hedge")]


def test_the_form_in_the_list_is_given() -> None:
    text = "The senators slammed the plan."
    (one,) = loaded(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))
    assert one.word == "slam"


def test_every_class_and_part_of_the_list_is_known() -> None:
    assert {kind for kind, _, _ in LISTED} == set(get_args(LoadedClass))
    assert {part for _, part, _ in LISTED} <= PARTS
    assert all(classes["gloss"].endswith(".") for classes in load("loaded")["classes"].values())


def test_no_word_is_in_two_classes_of_one_part() -> None:
    places = [(part, word) for _, part, word in LISTED]
    assert len(places) == len(set(places))
    unclear = {word for _, part, word in LISTED if part == "any"}
    assert not [word for _, part, word in LISTED if part != "any" and word in unclear]


def test_the_list_is_in_small_letters_and_straight_signs() -> None:
    assert all(word == word.lower().strip() and word.isascii() for _, _, word in LISTED)
    assert not [word for _, part, word in LISTED if part in {"adjective", "adverb"} and " " in word]
