"""Differences between two groups within strata, such as events, with a studentised permutation test."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from math import exp, floor, inf, lgamma, nan, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.special import ndtr, ndtri, stdtr, stdtrit

from framing.stats.permutation import DRAWS, EXACT, relabelled, relabellings
from framing.stats.strata import Estimates, Floats, Strata

SIGNIFICANT = 0.05
MANY = 20_000
"""Above so many units the normal limit of the permutation test is taken."""
_FIRST, _ENOUGH = 999, 100
"""A test stops after so many relabellings if so many of them are as extreme as what was observed."""
_KEPT = 2_000_000
"""Labels of one test that are kept for the next."""
_TIE = 1e-9


class Difference(NamedTuple):
    """The estimate of both groups and their difference, with interval and p; undefined parts are NaN.

    `error` is the standard error of the difference, `df` its degrees of freedom.
    """

    first: float
    second: float
    difference: float
    low: float = nan
    high: float = nan
    p: float = nan
    error: float = nan
    df: float = nan

    def with_variance(self, more: float) -> Difference:
        """The same with more variance than the relabelled values have.

        Interval and p are the wider of those by relabelling and those by Student's t with all of the
        variance, so that they still agree.
        """
        if self.p != self.p:
            return self
        error = sqrt(self.error**2 + more)
        half = max(self.high - self.difference, float(stdtrit(self.df, 1 - SIGNIFICANT / 2)) * error)
        p = 2 * float(stdtr(self.df, -abs(self.difference) / error)) if error > 0 else self.p
        low, high = self.difference - half, self.difference + half
        return self._replace(low=low, high=high, p=max(self.p, p), error=error)


def stratified_difference(totals: ArrayLike, strata: Strata, draws: int = DRAWS, seed: int = 0) -> Difference:
    """Difference of two ratios within strata, r_A - r_B, with an interval and a p that agree.

    D = sum_b w_b (r_Ab - r_Bb) / sum_b w_b with w_b = n_Ab n_Bb / (n_Ab + n_Bb), over the strata that hold
    finds of both groups; with one stratum, the plain difference. Under relabelling its expectation is 0.
    The test statistic is |D| / SE(D), each group with its own variance, so that unequal spread or unequal
    numbers make no difference; p is exact or drawn, as in `permutation_p_terms`. The interval is
    D -/+ c SE(D), c the quantile of the relabelled statistics: it excludes 0 if and only if p <= .05. SE is
    taken over strata from 5 of them on, otherwise over the units inside each; for shares it is never less
    than that of independent finds.

    Source: Mantel and Haenszel (1959), Journal of the National Cancer Institute 22; Chung and Romano (2013),
    Annals of Statistics 41; sequential stop: Besag and Clifford (1991), Biometrika 78.
    """
    y = strata.of(totals)
    observed = Estimates.of(y, strata, strata.in_a[None, :])
    d, se = float(observed.difference[0]), float(observed.error[0])
    sides = float(observed.first[0]), float(observed.second[0])
    if d != d or se != se or not draws:
        return Difference(*sides, d)
    size = _size(observed.difference, observed.error)[0]
    if len(strata.in_a) > MANY:
        p, c = float(2 * ndtr(-size)), float(-ndtri(SIGNIFICANT / 2))
    else:
        p, c = _permuted(y, strata, size, draws, seed)
    half = c * se if se > 0 else nan
    return Difference(*sides, d, d - half, d + half, p, se, float(observed.df[0]))


def standardised(difference: float, totals: ArrayLike, strata: Strata) -> float:
    """A stratified difference in standard deviations of the units' values, corrected for small n.

    The deviations are those inside each group and stratum; with one stratum and units of one size this is
    Hedges' g. Undefined (NaN) where nothing varies or fewer than two degrees of freedom are left.
    Source: Hedges (1981), Journal of Educational Statistics 6.
    """
    values = np.asarray(totals, dtype=float) / strata.sizes
    cell = strata.stratum * 2 + strata.in_a[strata.unit]
    kept = strata.shared[strata.stratum]
    values, cell = values[kept], cell[kept]
    number = np.bincount(cell)
    centre = np.bincount(cell, values) / np.maximum(number, 1)
    df = len(values) - int((number > 0).sum())
    squares = float(((values - centre[cell]) ** 2).sum())
    if df < 2 or squares <= 1e-20:
        return nan
    return difference / sqrt(squares / df) * exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)


def _permuted(y: sparse.csr_array, strata: Strata, size: float, draws: int, seed: int) -> tuple[float, float]:
    """P of a studentised difference, and the quantile of those relabelled."""
    sizes: list[Floats] = []
    hits = made = 0
    enumerated = True
    for labels in _rounds(strata, draws, seed):
        enumerated = labels.exact
        found = Estimates.of(y, strata, labels.rows)
        drawn = _size(found.difference, found.error)
        drawn = drawn[~np.isnan(drawn)]
        sizes.append(drawn)
        hits += int((drawn >= size * (1 - _TIE)).sum())
        made += len(drawn)
        if not enumerated and hits >= _ENOUGH:
            break
    every = np.concatenate(sizes) if enumerated else np.append(np.concatenate(sizes), size)
    p = hits / made if enumerated else (1 + hits) / (1 + made)
    ordered = np.sort(every)[::-1]
    c = float(ordered[min(floor(SIGNIFICANT * len(every) * (1 + _TIE)), len(ordered) - 1)])
    return p, c if p <= SIGNIFICANT else max(c, size)


class _Labels(NamedTuple):
    """Some relabellings, a row each; whether they are part of all there are."""

    rows: NDArray[np.bool_]
    exact: bool


def _rounds(strata: Strata, draws: int, seed: int) -> Iterator[_Labels]:
    """Relabellings: all there are if these are few, otherwise a first round and the remaining draws."""
    in_a, width = tuple(strata.in_a.tolist()), len(strata.in_a) + 8 * len(strata.shared)
    if relabellings(in_a, strata.exchange) <= EXACT:
        for rows in _dealt(in_a, strata.exchange, draws, seed, EXACT, width):
            yield _Labels(rows, True)
        return
    for turn, many in enumerate((min(_FIRST, draws), max(draws - _FIRST, 0))):
        for rows in _dealt(in_a, strata.exchange, many, seed + turn, 0, width):
            yield _Labels(rows, False)


def _dealt(
    in_a: tuple[bool, ...], exchange: tuple[Hashable, ...], draws: int, seed: int, exact: int, width: int
) -> Iterable[NDArray[np.bool_]]:
    """Relabellings of these units, kept where they are few: the variants of a concept share them."""
    few = max(draws, exact) * len(in_a) <= _KEPT
    return (_kept if few else relabelled)(in_a, exchange, draws, seed, exact, width)


@lru_cache(maxsize=8)
def _kept(
    in_a: tuple[bool, ...], exchange: tuple[Hashable, ...], draws: int, seed: int, exact: int, width: int
) -> tuple[NDArray[np.bool_], ...]:
    return tuple(relabelled(in_a, exchange, draws, seed, exact, width))


def _size(difference: Floats, error: Floats) -> Floats:
    """|D| / SE; where nothing varies, 0 without a difference and infinite with one."""
    with np.errstate(divide="ignore", invalid="ignore"):
        size = np.abs(difference) / error
    flat = error <= _TIE * np.maximum(np.abs(difference), 1e-300)
    size[flat] = np.where(np.abs(difference[flat]) > 1e-12, inf, 0.0)
    size[np.isnan(difference) | np.isnan(error)] = nan
    return size
