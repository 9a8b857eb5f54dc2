"""What codes make of a machine's answers, against the published formulas worked out by hand."""

from __future__ import annotations

from math import inf, nan

import numpy as np
import pytest

from framing.stats.rectified import codes_to_halve, rectified, rectified_interval, rectified_share

ALL = np.zeros(8, dtype=np.intp)
TOOL = np.array([1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0])
TRUE = np.array([1.0, nan, 0.0, nan, 1.0, nan, 0.0, nan])
"""Four of eight units are coded; the tool is right on two of the four."""


def test_a_mean_is_that_of_prediction_powered_inference() -> None:
    # Angelopoulos et al. (2023): mean of f over all, plus mean of y - f over those coded
    by_hand = TOOL.mean() + np.mean([1 - 1, 0 - 1, 1 - 0, 0 - 0])
    assert rectified(TOOL, TRUE, np.full(8, 0.5)).mean() == pytest.approx(by_hand)


def test_a_unit_has_the_value_of_design_based_supervised_learning() -> None:
    # Egami et al. (2023): y^ + R / pi (y - y^), with a probability for each unit
    pi = [0.5, 0.5, 0.25, 0.25, 0.8, 0.8, 0.1, 0.1]
    by_hand = [1, 1, 1 + (0 - 1) / 0.25, 0, 0 + (1 - 0) / 0.8, 0, 0, 0]
    assert rectified(TOOL, TRUE, pi).tolist() == pytest.approx(by_hand)


def test_a_share_by_stratum_is_that_of_either_formula() -> None:
    stratum = np.array([0, 0, 0, 1, 1, 1, 1, 1])  # the tool's hits and the rest
    every = np.ones(8)
    counted = every, np.where(np.isnan(TRUE), nan, 1.0)
    found = rectified_share((TOOL, TRUE), counted, stratum, every > 0)
    # two of three hits coded, one right; two of five others coded, one a hit
    by_hand = (3 * 1 / 2 + 5 * 1 / 2) / 8
    pi = np.where(stratum == 0, 2 / 3, 2 / 5)
    assert found.totals.sum() / found.sizes.sum() == pytest.approx(by_hand)
    assert rectified(TOOL, TRUE, pi).mean() == pytest.approx(by_hand)
    # its variance is that of a stratified sample: squared sizes times s^2 / m
    assert found.from_codes == pytest.approx(3**2 * 0.5 / 2 + 5**2 * 0.5 / 2)


def test_what_was_missed_adds_to_what_counts() -> None:
    stratum = np.array([0, 0, 0, 0, 1, 1, 1, 1])  # finds, and sentences without one
    says = np.array([1.0, 1, 1, 1, 0, 0, 0, 0])
    hit = np.array([1.0, 1, 0, 0, 0, 0, 0, 0]), np.array([1.0, nan, 0, nan, 1, 0, nan, nan])
    counted = says, np.array([1.0, nan, 1, nan, 1, 0, nan, nan])
    found = rectified_share(hit, counted, stratum, says >= 0)
    # of 4 finds half are hits; of 4 sentences half hold a find, and it is a hit
    assert found.sizes.sum() == pytest.approx(4 + 2)
    assert found.totals.sum() / found.sizes.sum() == pytest.approx((2 + 2) / 6)


def test_codes_without_an_error_are_not_certainty() -> None:
    stratum, says = np.zeros(100, dtype=np.intp), np.repeat([1.0, 0.0], 50)
    whole, coded = np.ones(100), np.arange(100) % 10 == 0

    def unseen(known: np.ndarray) -> float:
        true = np.where(known, says, nan)
        return rectified_share((says, true), (whole, np.where(known, 1.0, nan)), stratum, whole > 0).unseen

    # 10 codes, no error: half an error in eleven is what may be wrong
    assert unseen(coded) == pytest.approx(100**2 * 0.9 * (0.5 / 11) * (10.5 / 11) / 10)
    assert unseen(whole > 0) == 0


def test_where_all_is_coded_the_truth_is_what_counts() -> None:
    true = np.array([1.0, 0, 1, 1, 0, 1, 0, 0])
    found = rectified_share((TOOL, true), (np.ones(8), np.ones(8)), ALL, ALL == 0)
    assert found.totals.sum() / found.sizes.sum() == pytest.approx(true.mean())
    assert found.unseen == 0


def test_a_group_is_corrected_by_the_codes_of_all_its_strata() -> None:
    inside = np.arange(8) < 4
    counted = np.ones(8), np.where(np.isnan(TRUE), nan, 1.0)
    found = rectified_share((TOOL, TRUE), counted, ALL, inside)
    # half of the codes are hits; the group's own, 1 and 0, are as expected in sum
    assert len(found.totals) == 4
    assert found.totals.sum() / found.sizes.sum() == pytest.approx(0.5)


def test_the_interval_is_students_and_wider_where_errors_are_unseen() -> None:
    totals, sizes = np.array([2.0, 0, 3, 1, 2, 4]), np.full(6, 4.0)
    plain, wider = rectified_interval(totals, sizes), rectified_interval(totals, sizes, unseen=9.0)
    variance = (totals / 4).var(ddof=1) / 6
    assert plain.estimate == 0.5
    assert plain.high == pytest.approx(0.5 + 2.570582 * np.sqrt(variance))
    assert wider.high == pytest.approx(min(1.0, 0.5 + 2.570582 * np.sqrt(variance + 9 / 24**2)))
    assert np.isnan(rectified_interval([3.0], [4.0]).low)


def test_a_share_stays_a_share() -> None:
    found = rectified_interval([-3.0, 1.0, 0.0], [4.0, 4.0, 4.0])
    assert found.estimate == found.low == 0
    assert 0 < found.high <= 1
    assert rectified_interval([0.0, 0.0], [40.0, 40.0]).high > 0


def test_how_many_codes_halve_an_interval() -> None:
    assert codes_to_halve(1.0, 1.0) == 4  # all of it comes from coding: four times as many
    times = codes_to_halve(1.0, 0.9)
    assert 1.0 - 0.9 + 0.9 / times == pytest.approx(0.25)
    assert codes_to_halve(1.0, 0.75) == inf
