"""Tests of many comparisons, corrected together."""

from __future__ import annotations

import numpy as np
import pytest

from framing.stats import benjamini_hochberg, select_in_families, simes


def test_simes_is_the_smallest_adjusted_p() -> None:
    p = [0.04, 0.011, 0.3]
    assert simes(p) == pytest.approx(min(3 * 0.011, 3 / 2 * 0.04, 0.3)) == benjamini_hochberg(p).min()


def test_families_without_a_known_p_neither_pass_nor_count() -> None:
    passes = select_in_families([[0.02], [np.nan], []], 0.05)
    assert [found.tolist() for found in passes] == [[True], [False], []]


def test_a_few_selected_families_are_held_to_a_stricter_level_inside() -> None:
    # One of ten families passes: inside it the level is .005, though .01 alone would pass at .05.
    families = [[0.001, 0.01], *([0.9] for _ in range(9))]
    assert select_in_families(families, 0.05)[0].tolist() == [True, False]


def test_without_any_effect_a_report_rarely_selects_anything() -> None:
    draws = np.random.default_rng(3)
    wrong = sum(
        any(found.any() for found in select_in_families(list(draws.uniform(size=(30, 4))), 0.05))
        for _ in range(400)
    )
    assert wrong / 400 <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 400)
