"""What an outlet adds behind "it is shut, Roe said" is no half of the words; what goes on with them is."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.finders.quotes.bounds.added_halves import without_added_half
from framing.finders.quotes.rules.attributions import Attribution
from tests.quoting import document


def halves(first: str, between: str, second: str, verb: str) -> list[str]:
    """The words of an utterance whose source, or else its verb, stands between two halves."""
    text = f"{first}, {between}, {second}."
    start = len(first) + 2
    cue = text.index(verb, start)
    at = text.index("Roe", start) if "Roe" in between else text.index("the letter", start)
    source = Span(at, at + len("Roe" if "Roe" in between else "the letter"))
    parts = (Span(0, len(first)), Span(len(text) - 1 - len(second), len(text) - 1))
    one = Attribution("indirect", parts, (), Span(cue, cue + len(verb)), source)
    return [part.of(text) for part in without_added_half(document(text), one).content]


@pytest.mark.parametrize(
    ("between", "second", "verb"),
    [
        ("Roe said on Wednesday", "escalating a fight with the council", "said"),
        ("Roe told the board", "setting off a fight over the fee", "told"),
        ("Roe said", "flatly contradicting the mayor", "said"),
        ("Roe said", "just days after she had left", "said"),
        ("Roe said", "although her notes hold threats", "said"),
        ("according to Roe", "one of the lawyers of the union", "according to"),
        ("said Roe", "also a member of the board", "said"),
        ("according to Roe", "who owns the mill", "according to"),
        ("said the letter", "drafted by two members of the board", "said"),
        ("according to the letter", "released in March", "according to"),
    ],
)
def test_what_an_outlet_adds_is_no_half(between: str, second: str, verb: str) -> None:
    assert halves("The port will close in May", between, second, verb) == ["The port will close in May"]


@pytest.mark.parametrize(
    ("first", "between", "second", "verb"),
    [
        ("There are 600 children in the plan", "Roe said", "which includes those of last year", "said"),
        ("The board has met many groups", "Roe said", "including doctors and priests", "said"),
        ("The costs of the plan were", "Roe wrote", "making the work impossible", "wrote"),
        ("Though the first change was smooth", "Roe said", "replacing Lee would be hard", "said"),
        ("Lee had left the board and", "according to Roe", "joined the union in May", "according to"),
        ("The march was large", "Roe said", "ending it would be a mistake", "said"),
        ("The board has stopped its work", "Roe said on Friday", "following the death of the mayor", "said"),
        ("Lee was the talk of the town", "Roe said", "gaining forty votes", "said"),
        ("The firing was a plot", "Roe has said", "as a way to harm him", "said"),
        ("Memories have faded", "Roe said", "and the shop kept no records", "said"),
        ("Most people skip their dates", "Roe said", "only to stay in the town", "said"),
        ("The tolls on the old road", "Roe said", "going up in May would hurt the town", "said"),
    ],
)
def test_what_goes_on_with_the_words_stays(first: str, between: str, second: str, verb: str) -> None:
    assert halves(first, between, second, verb) == [first, second]
