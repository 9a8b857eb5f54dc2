"""Every measure on a tiny text, the answer written as a formula; and on texts with nothing to count."""

from __future__ import annotations

from math import isnan

import pytest

from framing.article import Article, Zone
from framing.language import Document
from framing.measures import MEASURES, Unit

TEXT = (
    "“We won the vote,” Maria Lopez said. The mood was horrible. "
    "A senior official said that the count was over."
)
EXPECTED = {
    "quoted_share": (4, 20),
    "anonymous_share": (1, 2),
    "unattributed_share": (0, 2),
    "verbatim_share": (1, 2),
    "speaker_count": (2, 1),
    "speaker_concentration": (4, 8),
    "neutral_cue_share": (2, 2),
    "loaded_cue_share": (0, 2),
}


def document(text: str) -> Document:
    return Document(Article("a", "Herald", text, (Zone(0, len(text), "body"),) if text else ()))


@pytest.mark.parametrize("name", EXPECTED)
def test_measure_of_a_tiny_text(name: str) -> None:
    total, n = EXPECTED[name]
    amount = MEASURES[name](document(TEXT))
    assert amount.n == n
    assert amount.value == total / n


def test_own_tone_is_that_of_the_outlets_own_sentences() -> None:
    amount = MEASURES["own_tone"](document(TEXT))
    assert [TEXT[p.start : p.end] for p in amount.passages] == ["The mood was horrible."]
    assert amount.value < 0


FLOOR = (
    "NATO spokesman Karl Beck said that the bridge was safe. Mayor Ann Lee of Lakeland claimed that it "
    "leaked. “It holds,” Beck insisted. NATO admitted that it was old. A neighbour said that it was loud."
)


@pytest.mark.parametrize(
    ("name", "total", "n"),
    [
        ("speaker_concentration", 6, 14),
        ("affiliation_concentration", 3, 4),
        ("neutral_cue_share", 2, 5),
        ("loaded_cue_share", 2, 5),
    ],
)
def test_who_has_the_floor_and_how_it_is_presented(name: str, total: int, n: int) -> None:
    amount = MEASURES[name](document(FLOOR))
    assert (sum(passage.value for passage in amount.passages), amount.n) == (total, n)


def test_scare_rate_is_per_thousand_words_and_counts_scare_quotes_alone() -> None:
    text = "The so-called “reform” and the ‘experts’ failed. Tom ‘Bear’ Roy saw “The Long Fall”."
    amount = MEASURES["scare_rate"](document(text))
    assert [text[p.start : p.end] for p in amount.passages] == ["reform", "experts"]
    assert amount.n == 15
    assert amount.value == 1000 * 2 / 15


def test_no_measure_is_left_out_here() -> None:
    assert {*EXPECTED, "own_tone", "scare_rate"} <= set(MEASURES)


@pytest.mark.parametrize("name", MEASURES)
@pytest.mark.parametrize("text", ["", "#", "\n\n", "“"])
def test_nothing_to_count_is_undefined_and_never_an_error(name: str, text: str) -> None:
    amount = MEASURES[name](document(text))
    if MEASURES[name].unit is not Unit.COUNT and amount.n == 0:
        assert isnan(amount.value)


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_says_what_it_is(name: str) -> None:
    measure = MEASURES[name]
    assert measure.definition.endswith(".")
    assert measure.validity.endswith(".")
    assert measure.name == name


def test_contested_words_are_the_outlets_own_outside_quotes() -> None:
    text = (
        "Rioters met protesters. “The thugs came,” Maria Lopez said. She said that the mob violence hurt her."
    )
    amount = MEASURES["own_voice_share"](document(text))
    assert [text[p.start : p.end] for p in amount.passages] == ["Rioters", "protesters"]
    assert amount.n == 4
