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
FLOOR = (
    "NATO spokesman Karl Beck said that the bridge was safe. Mayor Ann Lee of Lakeland claimed that it "
    "leaked. “It holds,” Beck insisted. NATO admitted that it was old. A neighbour said that it was loud."
)
CONTESTED = (
    "Rioters met protesters. “The thugs came,” Maria Lopez said. She said that the mob violence hurt her."
)
DEED = (
    "Police killed the union leader Omar Dahl on Monday. Omar Dahl was killed at his home. "
    "The killing of Omar Dahl shocked the town."
)
MARKED = "Omar Dahl “died like a dog,” as some put it. Police killed Omar Dahl on Monday."
LABELS = "The ruthless general Karl Beck met the mayor. The mayor left."

EXPECTED = [
    ("quoted_share", TEXT, 4, 20),
    ("anonymous_share", TEXT, 1, 2),
    ("unattributed_share", TEXT, 0, 2),
    ("verbatim_share", TEXT, 1, 2),
    ("speaker_count", TEXT, 2, 1),
    ("speaker_concentration", TEXT, 4, 8),
    ("speaker_concentration", FLOOR, 6, 14),
    ("affiliation_concentration", FLOOR, 3, 4),
    ("neutral_cue_share", TEXT, 2, 2),
    ("neutral_cue_share", FLOOR, 2, 5),
    ("loaded_cue_share", TEXT, 0, 2),
    ("loaded_cue_share", FLOOR, 2, 5),
    ("own_voice_share", CONTESTED, 2, 4),
    ("agentless_share", DEED, 2, 3),
    ("agentless_share", MARKED, 0, 1),  # words inside marks are nobody's own
    ("passive_share", DEED, 1, 2),
    ("evaluative_label_share", LABELS, 1, 3),
]
"""Measure, text, and its value as a sum over n."""


def document(text: str) -> Document:
    return Document(Article("a", "Herald", text, (Zone(0, len(text), "body"),) if text else ()))


@pytest.mark.parametrize(("name", "text", "total", "n"), EXPECTED)
def test_measure_of_a_tiny_text(name: str, text: str, total: int, n: int) -> None:
    amount = MEASURES[name](document(text))
    assert (sum(passage.value for passage in amount.passages), amount.n) == (total, n)
    assert amount.value == total / n


def test_every_measure_has_its_value_here() -> None:
    assert {name for name, *_ in EXPECTED} | {"own_tone"} == set(MEASURES)


def test_own_tone_is_that_of_the_outlets_own_sentences() -> None:
    amount = MEASURES["own_tone"](document(TEXT))
    assert [TEXT[p.start : p.end] for p in amount.passages] == ["The mood was horrible."]
    assert amount.value < 0


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
    amount = MEASURES["own_voice_share"](document(CONTESTED))
    assert [CONTESTED[p.start : p.end] for p in amount.passages] == ["Rioters", "protesters"]
