"""How often a word that does not differ is called distinctive, and whether p-values are what they say.

    python -m benchmarks.false_discoveries [--corpora 200] [--seed 1]

Words follow Zipf's law and come in bursts: each article has a level of its own for each word. Two outlets
write from one distribution; then a tenth of the words are three times as frequent in the first. Words are
tested as in the package (permutation over articles, Benjamini-Hochberg over all) and by G2 over tokens.
"""

from __future__ import annotations

import argparse
import sys

import numpy as np
from numpy.typing import NDArray
from scipy import sparse, stats

from framing.stats import benjamini_hochberg, g2, likelihood_p, permutation_p_terms
from framing.stats.limiting import limiting_p_terms

LEVEL = 0.05
WORDS, LENGTH, DRAWS = 300, 300, 1_999
Numbers = NDArray[np.float64]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    # the bar of 5 %, and what chance does to a mean over so many corpora
    bar = LEVEL + 2.6 * (LEVEL * (1 - LEVEL) / options.corpora) ** 0.5
    print(
        f"Mean share of false ones among the words with q <= {LEVEL}, of {WORDS} words, {LENGTH} an article;"
    )
    print(f"differing words found in brackets. {options.corpora} corpora, bar {bar:.3f}")
    print(
        f"{'articles a side':>16}{'differing':>11}{'permutation':>18}{'its limit':>18}{'G2 over tokens':>18}"
    )
    holds = True
    for articles, differing in ((8, 0), (20, 0), (20, WORDS // 10), (100, 0), (100, WORDS // 10)):
        found = _discoveries(options.seed, articles, differing, options.corpora)
        cells = "".join(f"{f'{false:.3f} ({hits:.0%})':>18}" for false, hits in found)
        print(f"{articles:16}{differing:11}{cells}", flush=True)
        holds &= found[0][0] <= bar
    return int(not (_uniform(options.seed, 10 * options.corpora) and holds))


def draw(
    rng: np.random.Generator, articles: int, differing: int
) -> tuple[sparse.csr_array, Numbers, list[bool]]:
    """Counts and sizes of two outlets with so many articles each: the rarest words differ."""
    zipf = 1 / np.arange(1, WORDS + 1) ** 1.05
    shares = np.tile(zipf / zipf.sum(), (2 * articles, 1))
    shares[:articles, WORDS - differing :] *= 3
    shares *= rng.gamma(0.5, 2.0, shares.shape)  # bursts
    sizes = rng.negative_binomial(8, 8 / (8 + LENGTH), 2 * articles) + 50
    counts = rng.poisson(shares * sizes[:, None])
    return sparse.csr_array(counts), counts.sum(axis=1).astype(float), [True] * articles + [False] * articles


def _discoveries(seed: int, articles: int, differing: int, corpora: int) -> Numbers:
    """Share of false discoveries and of differing words found, by each of the three tests."""
    rng, found = np.random.default_rng(seed), []
    for corpus in range(corpora):
        counts, sizes, in_a = draw(rng, articles, differing)
        blocks = [0] * len(in_a)
        first, second = counts[:articles].sum(axis=0), counts[articles:].sum(axis=0)
        tokens = likelihood_p(g2(first, sizes[:articles].sum(), second, sizes[articles:].sum()))
        over_articles = permutation_p_terms(counts, sizes, in_a, blocks, DRAWS, corpus)
        limit = limiting_p_terms(counts, sizes, in_a, blocks)
        found.append([_told(p, differing) for p in (over_articles, limit, tokens)])
    return np.array(found).mean(axis=0)  # type: ignore[no-any-return]


def _told(p: Numbers, differing: int) -> tuple[float, float]:
    told = benjamini_hochberg(p) <= LEVEL
    true = told[WORDS - differing :].sum()
    return (told.sum() - true) / max(1, told.sum()), true / max(1, differing)


def _uniform(seed: int, tests: int) -> bool:
    """Whether p of two groups of eight that do not differ is uniform (Kolmogorov and Smirnov), printed."""
    rng = np.random.default_rng(seed)
    sizes = np.full(16, 6.0)
    columns = rng.normal(0.4, 0.2, (16, tests)) * sizes[:, None]
    p = permutation_p_terms(sparse.csr_array(columns), sizes, [True] * 8 + [False] * 8, [0] * 16)
    shares = ", ".join(f"{(p <= level).mean():.3f} at {level}" for level in (0.01, 0.05, 0.1, 0.5))
    fit = stats.kstest(p, "uniform").pvalue
    print(f"permutation p of {tests} null contrasts, 8 articles a side: {shares}; uniform with p = {fit:.2f}")
    return bool(fit > 0.001)


if __name__ == "__main__":
    sys.exit(main())
