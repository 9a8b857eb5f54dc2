"""Stems: inflected forms meet, words that only begin alike do not."""

from __future__ import annotations

import pytest

from framing.language.word_families import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("intern", "international"),
        ("university", "universal"),
        ("even", "evening"),
        ("emerging", "emergency"),
        ("interns", "internal"),
    ],
)
def test_words_that_only_begin_alike_are_kept_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisers", "organise"),
        ("universities", "university"),
        ("state’s", "state"),
        ("states‘", "state"),
        ("shouldn’t", "shouldn't"),
        ("emergencies", "emergency"),
    ],
)
def test_inflected_forms_meet_with_any_apostrophe(one: str, other: str) -> None:
    assert stem(one) == stem(other)
