"""How many articles a side it takes to find a difference of a share, by the size and number of tests.

    python -m benchmarks.power [--corpora 400] [--seed 1]

Two outlets use a word in .5 - d/2 and .5 + d/2 of six mentions an article, which are alike within it
(correlation .2). A line per d: the fewest articles a side, of some tried, with which four of five corpora
give p <= .05 / tests, what a single difference needs among so many tests, by the permutation over articles.
"""

from __future__ import annotations

import argparse
import sys

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.stats import permutation_p_terms, smallest_p
from framing.stats.limiting import limiting_p_terms

SIDES = (3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 300, 400)
TESTS = (1, 20, 500)
MENTIONS, CORRELATION, POWER = 6, 0.2, 0.8


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    least = {
        tests: next(n for n in SIDES if smallest_p([True] * n + [False] * n, [0] * 2 * n) <= 0.05 / tests)
        for tests in TESTS
    }
    print("articles a side for a power of .8; below the last line no number of mentions helps")
    print("difference" + "".join(f"{tests:>8} test{'s' if tests > 1 else ' '}" for tests in TESTS))
    for difference in (0.1, 0.2, 0.3, 0.5):
        needed = _needed(options.seed, difference, options.corpora)
        print(f"{difference:10}" + "".join(f"{needed.get(tests, 'over 400'):>14}" for tests in TESTS))
    print(f"{'at least':10}" + "".join(f"{least[tests]:>14}" for tests in TESTS))
    return 0


def _needed(seed: int, difference: float, corpora: int) -> dict[int, int]:
    rng, needed = np.random.default_rng(seed), dict[int, int]()
    for articles in SIDES:
        p = _p(rng, difference, articles, corpora)
        for tests in TESTS:
            if tests not in needed and (p <= 0.05 / tests).mean() >= POWER:
                needed[tests] = articles
        if len(needed) == len(TESTS):
            break
    return needed


def _p(rng: np.random.Generator, difference: float, articles: int, corpora: int) -> NDArray[np.float64]:
    """P of so many corpora, a column each, since all have the same sizes; exact up to eight a side."""
    spread = (1 - CORRELATION) / CORRELATION
    sides = [
        rng.binomial(MENTIONS, rng.beta(share * spread, (1 - share) * spread, (articles, corpora)))
        for share in (0.5 + difference / 2, 0.5 - difference / 2)
    ]
    counts = sparse.csr_array(np.concatenate(sides).astype(float))
    sizes, in_a = np.full(2 * articles, float(MENTIONS)), [True] * articles + [False] * articles
    test = permutation_p_terms if articles <= 8 else limiting_p_terms
    return test(counts, sizes, in_a, [0] * len(in_a))


if __name__ == "__main__":
    sys.exit(main())
