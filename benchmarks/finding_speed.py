"""Time to find everything, as a multiple of a plain pass of the shipped spaCy pipeline over the same texts.

    python -m benchmarks.finding_speed [--data FILE] [--rounds 3]

Both are measured in one process, in turn, in seconds of processor time of one thread; a line shows the best
of the rounds. `plain` is the shipped pipeline as spaCy itself runs it, `parse` the part of finding that
parses, `ratio` that of `find` to `plain`. The exit code is 1 where it is above the limit of 1.6.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

import framing
from framing.concepts.library import concepts
from framing.findings import collect
from framing.language import Document, parse
from framing.language.pipeline import SHIPPED, from_folder

DATA = Path(__file__).parents[2] / "shared" / "data" / "real" / "c_3events.csv"
LIMIT = 1.6
BATCH = 64


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    found = measured(given.data, given.rounds)
    for name, taken in found.best.items():
        speed = found.words / taken
        print(f"{name:8}{taken:>8.2f} s{speed:>10,.0f} words/s{taken / found.best['plain']:>8.2f}")
    ratio = found.best["find"] / found.best["plain"]
    print(f"ratio {ratio:.2f}, limit {LIMIT}: {found.articles} articles, {found.words:,} words")
    return int(ratio > LIMIT)


class Measured(NamedTuple):
    """The fewest seconds of each work, and of how many articles and words."""

    best: dict[str, float]
    articles: int
    words: int


def measured(data: Path, rounds: int) -> Measured:
    """The plain pass, the parsing and the finding of the articles in a file, in turn."""
    articles = framing.read(data)
    texts = [article.text for article in articles]
    plain = from_folder(SHIPPED)
    works: dict[str, Callable[[], object]] = {
        "plain": lambda: list(plain.pipe(texts, batch_size=BATCH)),
        "parse": lambda: parse([Document(article) for article in articles]),
        "find": lambda: collect(articles, concepts()),
    }
    words = int(collect(articles, concepts()).articles["words"].sum())  # loads the models too
    best = dict.fromkeys(works, float("inf"))
    with threadpool_limits(1):
        for _ in range(rounds):
            for name, work in works.items():
                best[name] = min(best[name], seconds(work))
    return Measured(best, len(articles), words)


def seconds(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
