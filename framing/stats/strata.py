"""Ratios of two groups within strata, such as events: estimates and their variance."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property
from math import inf, nan
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

Floats = NDArray[np.float64]

FEWEST_STRATA = 5
"""From so many strata on, these are what varies: an interval then speaks of other events as well."""


@dataclass(frozen=True)
class Strata:
    """Two groups of units whose finds lie in strata: how many finds, where, and who may change sides.

    `unit`, `stratum` and `sizes` have a value per row: the unit (an article or an outlet) and the stratum
    (an event) in which it has so many finds. `in_a` (the first group) and `exchange` have a value per unit;
    in a relabelling, units change sides only with units of the same `exchange`. `clusters`: units span
    strata, as outlets span events. `shares`: totals are counts among the finds, not sums.
    """

    unit: NDArray[np.intp]
    stratum: NDArray[np.intp]
    sizes: Floats
    in_a: NDArray[np.bool_]
    exchange: tuple[Hashable, ...]
    clusters: bool = False
    shares: bool = True

    @cached_property
    def n(self) -> sparse.csr_array:
        """Finds by unit and stratum."""
        return self.of(self.sizes)

    def of(self, values: ArrayLike) -> sparse.csr_array:
        """A value per row as a table of units and strata."""
        shape = (len(self.in_a), int(self.stratum.max()) + 1)
        return sparse.csr_array((np.asarray(values, dtype=float), (self.unit, self.stratum)), shape=shape)

    @cached_property
    def units(self) -> tuple[Floats, Floats]:
        """Units of either group with finds, by stratum."""
        held = (self.n > 0).astype(float)
        return self.in_a.astype(float) @ held, (~self.in_a).astype(float) @ held

    @cached_property
    def shared(self) -> NDArray[np.bool_]:
        """The strata in which both groups have finds."""
        first, second = self.units
        return (first > 0) & (second > 0)

    @cached_property
    def degrees(self) -> tuple[float, float]:
        """Degrees of freedom of either group's variance: units less strata, or less 1 if they span them."""
        if self.clusters:
            held = np.asarray(self.n[:, np.flatnonzero(self.shared)].sum(axis=1)).ravel() > 0
            return float((held & self.in_a).sum() - 1), float((held & ~self.in_a).sum() - 1)
        first, second = ((each[self.shared] - 1).sum() for each in self.units)
        return float(first), float(second)

    @cached_property
    def over_strata(self) -> bool:
        """Whether strata are what varies: there are enough of them, or a group has a single unit in one."""
        number = int(self.shared.sum())
        fewest = min(each[self.shared].min(initial=inf) for each in self.units)
        return not self.clusters and (number >= FEWEST_STRATA or (number > 1 and fewest < 2))


class Estimates(NamedTuple):
    """Both groups' standardised ratios, their difference, its standard error and degrees of freedom.

    A value per labelling. The degrees of freedom are Welch's and Satterthwaite's over units, those of a mean
    over strata where these are what varies.
    """

    first: Floats
    second: Floats
    difference: Floats
    error: Floats
    df: Floats

    @classmethod
    def of(cls, y: sparse.csr_array, strata: Strata, labels: NDArray[np.bool_]) -> Estimates:
        """Those of totals by unit and stratum, where each row of labels says which units are of the first."""
        n, of_a = strata.n, labels.astype(float)
        found, size = np.asarray((y.T @ of_a.T).T), np.asarray((n.T @ of_a.T).T)
        found_b, size_b = np.asarray(y.sum(axis=0)) - found, np.asarray(n.sum(axis=0)) - size
        both = (size > 0) & (size_b > 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            weight = np.where(both, size * size_b / (size + size_b), 0.0)
            weight = weight / weight.sum(axis=1, keepdims=True)
            ratio, ratio_b = np.where(both, found / size, 0.0), np.where(both, found_b / size_b, 0.0)
        first, second = (weight * ratio).sum(axis=1), (weight * ratio_b).sum(axis=1)
        if strata.over_strata:
            variance = _over_strata(weight, ratio - ratio_b, first - second, both)
            df = both.sum(axis=1) - 1.0
        else:
            of_first = _of_group(y, strata, of_a, weight, ratio, size, strata.units[0])
            of_second = _of_group(y, strata, 1 - of_a, weight, ratio_b, size_b, strata.units[1])
            variance, df = of_first + of_second, _welch(of_first, of_second, *strata.degrees)
        if strata.shares:
            least = _of_independent(weight, found, size) + _of_independent(weight, found_b, size_b)
            variance = np.maximum(variance, least)
        return cls(first, second, first - second, np.sqrt(variance), df)


def _welch(first: Floats, second: Floats, df_first: float, df_second: float) -> Floats:
    """Degrees of freedom of a sum of two variances (Welch 1947, Biometrika 34); at least 1."""
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = first**2 / max(df_first, 1.0) + second**2 / max(df_second, 1.0)
        df: Floats = np.where(parts > 0, (first + second) ** 2 / parts, df_first + df_second)
    return np.maximum(df, 1.0)


def _over_strata(weight: Floats, gaps: Floats, difference: Floats, both: NDArray[np.bool_]) -> Floats:
    """Variance of a weighted mean of the differences in independent strata."""
    number = both.sum(axis=1)
    squares = ((weight * (gaps - difference[:, None])) ** 2).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        variance: Floats = np.where(number > 1, number / (number - 1.0), nan) * squares
    return variance


def _of_independent(weight: Floats, found: Floats, size: Floats) -> Floats:
    """Variance of a standardised share if its finds were independent; never 0 (Agresti and Caffo 2000)."""
    share = np.clip((found + 1) / (size + 2), 0.0, 1.0)  # rectified totals may lie outside
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(weight > 0, weight**2 * share * (1 - share) / size, 0.0)
    variance: Floats = parts.sum(axis=1)
    return variance


def _of_group(
    y: sparse.csr_array,
    strata: Strata,
    labels: Floats,
    weight: Floats,
    ratio: Floats,
    size: Floats,
    units: Floats,
) -> Floats:
    """Variance of one group's standardised ratio, linearised: the sum of its units' squared influences.

    A unit's influence is the sum over strata of w_b (y - r_b n) / n_b; squares are enlarged by m / (m - 1),
    m the units in the stratum, or of the group where units span strata.
    """
    many = np.full_like(units, labels[0].sum()) if strata.clusters else units
    with np.errstate(divide="ignore", invalid="ignore"):
        enlarged = np.sqrt(np.where(many > 1, many / (many - 1), nan))
        share = np.where(weight > 0, weight * enlarged / size, 0.0)
    influence = np.asarray((y @ share.T).T) - np.asarray((strata.n @ (share * ratio).T).T)
    variance: Floats = (labels * influence**2).sum(axis=1)
    return variance
