"""The time before reported words, the reason and the verb behind them are a part of them."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.finders.quotes.bounds.extended import extended
from framing.finders.quotes.rules.attributions import Attribution
from tests.quoting import document, said


@pytest.mark.parametrize(
    "words",
    [
        "On Monday, the crew was told that the port was shut",
        "In 2014, the mill was sold to a bank",
        "Last Friday, the guards found the gate open",
        "By June, the lake will be dry",
        "Since March, no ship has called here",
    ],
)
def test_a_time_that_opens_the_sentence_is_told_too(words: str) -> None:
    assert said(f"{words}, Roe said. He left.")[0] == ("Roe", words)


@pytest.mark.parametrize(
    "words",
    [
        "he sees no need to hurry, believing that the town will wait",
        "the farmers had sold their cows, hoping to pay the fee",
        "the guards had hidden in the mill, fearing a second raid",
        "the council had kept quiet, knowing that Mr. Lee would win",
        "they left at dawn, thinking the road was open",
        "the town was not only late, but fears that it will pay",
        "the mayor wasn't just slow, but angry at the bank",
    ],
)
def test_a_reason_that_closes_the_sentence_is_told_too(words: str) -> None:
    assert said(f"The clerk said that {words}. She left.")[0][1] == words


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("On Monday, Roe said that the port was shut.", "the port was shut"),
        ("Roe said the port was shut, believing him “a fool” for it.", "the port was shut"),
    ],
)
def test_other_words_around_them_are_not(text: str, content: str) -> None:
    assert said(text)[0][1].startswith(content)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Roe said the sanctions, which had been imposed after the raids, would be extended.",
            "the sanctions, which had been imposed after the raids, would be extended",
        ),
        (
            "She also said the town is “glad” that Lee, who left in May, is now helping the police.",
            "the town is “glad” that Lee, who left in May, is now helping the police",
        ),
        (
            "One of the choices they have made, according to a clerk of the town, is to sell the mill.",
            "One of the choices they have made … is to sell the mill",
        ),
        ("The raid, Roe said, began shortly after noon.", "The raid … began shortly after noon"),
        (
            "The plan was “a gift to” the bank, Song wrote.",
            "The plan was “a gift to” the bank",
        ),
        (
            "The mill had been sold “for nothing” to a friend of the mayor, Lee said.",
            "The mill had been sold “for nothing” to a friend of the mayor",
        ),
    ],
)
def test_a_clause_is_told_with_its_verb_and_its_subject(text: str, words: str) -> None:
    assert said(text)[0][1] == words


def extended_to(text: str, words: str, verb: str) -> str:
    """How far some words reach, read behind a verb of the first subject of a sentence."""
    start, cue = text.index(words), text.index(verb)
    source = Span(0, cue - 1)
    one = Attribution("indirect", (Span(start, start + len(words)),), (), Span(cue, cue + len(verb)), source)
    return extended(document(text), [one])[0].content[-1].of(text)


@pytest.mark.parametrize(
    ("front", "main"),
    [
        ("once the fee is paid", "his guards open the gate"),
        ("while her term was short", "Ann Roe mended much of the wharf"),
        ("if the mill closes", "Lund loses its only bakery"),
        ("since the bank left", "a new lane would cost too much"),
        ("although the clerks were slow", "he would bring no charges"),
    ],
)
def test_a_clause_in_front_is_told_with_what_follows(front: str, main: str) -> None:
    assert extended_to(f"The clerk found that {front}, {main}.", front, "found") == f"{front}, {main}"


@pytest.mark.parametrize(
    ("text", "words", "verb"),
    [
        ("The clerk asked if the fee was paid, the guards being late.", "if the fee was paid", "asked"),
        ("The clerk said when the mill had closed, but gave no reason.", "when the mill had closed", "said"),
        ("The clerk said after the vote, a long one.", "after the vote", "said"),
        ("The clerk found that the fee was due, the mill had closed.", "the fee was due", "found"),
    ],
)
def test_no_other_words_wait_for_a_clause(text: str, words: str, verb: str) -> None:
    assert extended_to(text, words, verb) == words


@pytest.mark.parametrize(
    ("subject", "rest"),
    [
        ("The speed with which the river rose", "proved the maps wrong"),
        ("The new wall", "has kept the water out"),
        ("The union's plan", "is a gift to the rich"),
        ("The noise of the ships", "was too loud for the school"),
    ],
)
@pytest.mark.parametrize(
    "verb", ["Ann Roe said in an interview with Radio Lund", "Ann Roe said on Gale News"]
)
def test_a_setting_stands_between_a_subject_and_its_verb(subject: str, rest: str, verb: str) -> None:
    assert [words for _, words in said(f"{subject}, {verb}, {rest}.")] == [f"{subject} … {rest}"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The fee is fair,” Ann Roe said on Monday, and left.", "The fee is fair,"),
        ("The fee was fair, Ann Roe said in May, and left the hall.", "The fee was fair"),
    ],
)
def test_what_a_speaker_does_behind_a_setting_is_no_part_of_it(text: str, words: str) -> None:
    assert [one for _, one in said(text)] == [words]
