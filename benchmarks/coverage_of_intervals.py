"""How often our 95 % intervals hold the true value: simulated articles, 4 to 200 a group.

    python -m benchmarks.coverage_of_intervals [--corpora 200] [--seed 1]

Finds of one article are alike, and articles differ in size. A line per kind of number and number of articles:
lowest, mean and highest coverage over the settings and how many of them lie in 93 to 97 %. What does not
reach that is printed like the rest. For differences of groups see `benchmarks.inference`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from framing.stats import Interval, rate_interval, ratio_interval, share_interval

ARTICLES = (4, 5, 8, 12, 20, 50, 200)
FLOORS = {"share .2 to .8": 0.93, "mean": 0.93, "rate": 0.92}
"""Of the mean coverage over the settings, at every number of articles."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Setting:
    """A true value, and what draws totals and sizes of so many articles."""

    true: float
    draw: Callable[[np.random.Generator, int], tuple[Numbers, Numbers]]


def shares(true: float, correlation: float, finds: int, uneven: bool) -> Setting:
    """Finds of two kinds: beta-binomial, `finds` an article on average."""

    def draw(rng: np.random.Generator, articles: int) -> tuple[Numbers, Numbers]:
        n = 1 + rng.negative_binomial(1.5, 1.5 / (0.5 + finds), articles) if uneven else [finds] * articles
        spread = (1 - correlation) / correlation if correlation else 1e9
        own = rng.beta(true * spread, (1 - true) * spread, articles)
        return rng.binomial(n, own).astype(float), np.asarray(n, dtype=float)

    return Setting(true, draw)


def means(own: float, uneven: bool) -> Setting:
    """Sentences with a tone: an article's own level, spread `own`, and .4 of spread inside it."""

    def draw(rng: np.random.Generator, articles: int) -> tuple[Numbers, Numbers]:
        n = 1.0 + rng.negative_binomial(2, 0.1, articles) if uneven else np.full(articles, 20.0)
        level = 0.1 + rng.normal(0, own, articles)
        totals: Numbers = n * level + rng.normal(0, 0.4, articles) * np.sqrt(n)
        return totals, n.astype(float)

    return Setting(0.1, draw)


def rates(true: float, clustering: float, uneven: bool) -> Setting:
    """Things per word: Poisson, times an article's own level with variance `clustering`."""

    def draw(rng: np.random.Generator, articles: int) -> tuple[Numbers, Numbers]:
        n = np.round(rng.lognormal(np.log(500), 0.7 if uneven else 0.01, articles)) + 20
        own = rng.gamma(1 / clustering, clustering, articles) if clustering else 1.0
        return rng.poisson(true * n * own).astype(float), n

    return Setting(true, draw)


KINDS: dict[str, tuple[Callable[[Numbers, Numbers], Interval], list[Setting]]] = {
    "share .2 to .8": (
        share_interval,
        [shares(*of) for of in product((0.2, 0.5, 0.8), (0.0, 0.2, 0.4), (3, 6, 20), (False, True))],
    ),
    "share .05": (
        share_interval,
        [shares(0.05, *of) for of in product((0.0, 0.2, 0.4), (3, 6, 20), (False, True))],
    ),
    "mean": (ratio_interval, [means(*of) for of in product((0.0, 0.15, 0.4), (False, True))]),
    "rate": (
        rate_interval,
        [rates(*of) for of in product((0.001, 0.005, 0.03), (0.0, 0.2, 0.5), (False, True))],
    ),
    "bursty rate": (
        rate_interval,
        [rates(*of) for of in product((0.001, 0.005, 0.03), (1.0,), (False, True))],
    ),
}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=int, default=200, help="simulated corpora per setting")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print("95 % intervals: low, mean, high coverage over settings; (settings in 93-97 %)")
    print(f"{'':16}articles     coverage")
    fallen = []
    for kind, (interval, settings) in KINDS.items():
        for articles in ARTICLES:
            rng = np.random.default_rng(options.seed)
            found = [_covered(rng, setting, interval, articles, options.corpora) for setting in settings]
            coverage = np.array(found)
            print(f"{kind:16}{articles:8}     {_line(coverage)}", flush=True)
            if coverage.mean() < FLOORS.get(kind, 0.0):
                fallen.append(f"{kind}, {articles} articles")
    print(f"below the floor: {'; '.join(fallen)}" if fallen else "every floor holds")
    return bool(fallen)


def _covered(
    rng: np.random.Generator,
    setting: Setting,
    interval: Callable[[Numbers, Numbers], Interval],
    articles: int,
    corpora: int,
) -> float:
    """How often the interval holds the true value."""
    found = [interval(*setting.draw(rng, articles)) for _ in range(2 * corpora)]
    return float(np.mean([each.low <= setting.true <= each.high for each in found]))


def _line(coverage: Numbers) -> str:
    inside = ((coverage >= 0.93) & (coverage <= 0.97)).sum()
    low, mean, high = coverage.min(), coverage.mean(), coverage.max()
    return f"{low:.3f} {mean:.3f} {high:.3f} ({inside}/{len(coverage)})"


if __name__ == "__main__":
    sys.exit(main())
