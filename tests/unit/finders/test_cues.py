"""Reporting verbs: forms and classes."""

from __future__ import annotations

import pytest

from framing.finders.cues import cue, cue_class, inflections
from framing.lexicon import load


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said", "neutral"),
        ("has said", "neutral"),
        ("According to", "neutral"),
        ("claims", "claim"),
        ("arguing", "argument"),
        ("admitted", "concession"),
        ("noted", "factive"),
        ("slammed", "verdict"),
        ("vowed", "commitment"),
        ("called for", "directive"),
        ("called", "neutral"),
        ("joked", "emotive"),
        ("believes", "belief"),
        ("has made it very clear", "argument"),
        ("made plain", "argument"),
        ("made", None),
        ("walked", None),
        ("", None),
    ],
)
def test_class_of_a_cue(text: str, expected: str | None) -> None:
    assert cue_class(text) == expected


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("deny", ("denies", "denied", "denying")),
        ("stress", ("stresses", "stressed", "stressing")),
        ("admit", ("admits", "admitted", "admitting")),
        ("agree", ("agrees", "agreed", "agreeing")),
        ("say", ("says", "sayed", "saying")),
    ],
)
def test_regular_forms(lemma: str, forms: tuple[str, str, str]) -> None:
    assert inflections(lemma) == forms


def test_irregular_forms_come_from_the_list() -> None:
    assert cue("said") is not None
    assert cue("sayed") is None


def test_each_verb_has_one_class() -> None:
    verbs = [verb for entry in load("cues")["classes"].values() for verb in entry["verbs"]]
    assert len(verbs) == len(set(verbs))


def test_each_verb_with_a_frame_has_a_class() -> None:
    verbs = {verb for entry in load("cues")["classes"].values() for verb in entry["verbs"]}
    framed = {verb for frame in load("cues")["frames"].values() for verb in frame}
    assert framed <= verbs
