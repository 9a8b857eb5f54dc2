"""How often `keyness` and `compare` show a difference where there is none, from tables to q.

    python -m benchmarks.false_discoveries_of_keyness [--corpora 200] [--seed 1]

Articles of 200 to 400 words follow one Zipf distribution of 3,000 words, in bursts, and are given to two
outlets by chance. Counted is every corpus in which `keyness` shows any q <= .05, and the p of one word and
of one concept in each, which must be uniform.
"""

from __future__ import annotations

import argparse
import sys

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import stats

from framing.compare import compare
from framing.compare.words.counting import WordCounts
from framing.compare.words.distinctive import keyness_of
from framing.compare.words.vocabulary import vocabulary
from framing.findings import COLUMNS, Findings
from framing.findings.tables import table
from framing.measures import MEASURES, Measure, Unit
from framing.stats import permutation_p_terms

INVENTED = Measure(
    "invented_rate",
    "Invented",
    Unit.PER_1000_WORDS,
    "words",
    "more of it",
    "invented",
    lambda document: ([], 0),
)
"""A rate that comes in bursts; no finder gives it."""

LEVEL, WORDS, VARIANTS = 0.05, 3_000, ("blaze", "fire")
SIZES = (10, 20, 50)
Numbers = NDArray[np.float64]


def main() -> int:
    MEASURES[INVENTED.name] = INVENTED
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    # the bar of 5 %, and what chance does to a share of so many corpora
    bar, holds = LEVEL + 2.6 * (LEVEL * (1 - LEVEL) / given.corpora) ** 0.5, True
    print(f"{given.corpora} corpora of two outlets that do not differ; bar {bar:.3f}")
    for articles in SIZES:
        rng = np.random.default_rng(given.seed)
        found = np.array([_of_one(drawn(rng, articles), at) for at in range(given.corpora)])
        false = float((found[:, 0] <= LEVEL).mean())
        fits = [stats.kstest(p[~np.isnan(p)], "uniform").pvalue for p in found[:, 1:].T]
        below = (found[:, 1:] <= LEVEL).mean(axis=0)
        print(
            f"{articles} articles each: any q <= {LEVEL} in {false:.3f} of corpora; p <= {LEVEL} of a word "
            f"{below[0]:.3f} (uniform: p = {fits[0]:.2f}), of a concept {below[1]:.3f} ({fits[1]:.2f}), "
            f"of a measure {below[2]:.3f} ({fits[2]:.2f})",
            flush=True,
        )
        holds &= false <= bar and min(fits) > 0.001
    return int(not holds)


def drawn(rng: np.random.Generator, articles: int) -> Findings:
    """Findings of two outlets with so many articles each: words, a concept of two variants, a measure."""
    share = 1 / (np.arange(WORDS) + 2.7)
    sizes = rng.integers(200, 401, 2 * articles)
    bursts = share / share.sum() * rng.gamma(0.5, 2.0, (2 * articles, WORDS))
    counts = rng.poisson(bursts * sizes[:, None])
    of, word = np.nonzero(counts)
    place = {"zone": "body", "voice": "outlet"}
    outlets = rng.permutation(np.repeat(["Herald", "Post"], articles))
    frames = {name: table(name, []) for name in COLUMNS}
    frames["articles"] = table(
        "articles",
        [
            {"article": f"a{at}", "outlet": outlet, "event": "one", "words": size, "sentences": 15}
            for at, (outlet, size) in enumerate(zip(outlets, counts.sum(axis=1), strict=True))
        ],
    )
    words = pd.DataFrame({"article": [f"a{at}" for at in of], "word": [f"w{at}" for at in word], **place})
    words = words.assign(initial=False, count=counts[of, word])[list(COLUMNS["words"])]
    frames["words"] = words.astype({"count": "int32"}).astype(COLUMNS["words"])
    own = rng.beta(2, 2, 2 * articles)  # each article has its favourite variant
    return Findings(**frames | _concept(rng, own) | _measure(rng, sizes))


def _concept(rng: np.random.Generator, own: Numbers) -> dict[str, pd.DataFrame]:
    """A concept, its first variant in each article as likely as the article likes it."""
    rows = [
        {"article": f"a{at}", "start": i, "end": i + 1, "zone": "body", "voice": "outlet", "concept": "fire"}
        | {"variant": VARIANTS[int(rng.random() < liking)], "text": "fire"}
        for at, liking in enumerate(own)
        for i in range(rng.poisson(4))
    ]
    gloss = {"concept": "fire", "title": "What is it called?", "gloss": "A fire."}
    return {"terms": table("terms", rows), "concepts": table("concepts", [gloss])}


def _measure(rng: np.random.Generator, sizes: NDArray[np.int64]) -> dict[str, pd.DataFrame]:
    """A rate per 1,000 words that comes in bursts."""
    level = rng.gamma(1.0, 5.0, len(sizes))
    rows = [
        {
            "article": f"a{at}",
            "measure": "invented_rate",
            "value": 1000 * rng.poisson(rate * n / 1000) / n,
            "n": n,
        }
        for at, (rate, n) in enumerate(zip(level, sizes, strict=True))
    ]
    return {"measures": table("measures", rows)}


def _of_one(findings: Findings, seed: int) -> tuple[float, float, float, float]:
    """The smallest q of all words; p of the commonest word, of a concept and of a measure."""
    corpus = WordCounts.of(findings, "outlet", "outlet", "event", vocabulary(findings))
    shown = keyness_of(corpus, findings, "outlet", "outlet", "event", seed=seed).table
    (commonest,) = np.flatnonzero(corpus.entries == "w0")
    column, in_a = corpus.counts[:, [commonest]], list(corpus.group == corpus.order[0])
    word = permutation_p_terms(column, corpus.sizes, in_a, list(corpus.block), seed=seed)[0]
    concept, measure = (
        compare(findings, name, seed=seed).contrasts["p"].iloc[0] for name in ("fire", "invented_rate")
    )
    return float(shown["q"].min()), float(word), float(concept), float(measure)


if __name__ == "__main__":
    sys.exit(main())
