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
    articles = framing.read(given.data)
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
        for _ in range(given.rounds):
            for name, work in works.items():
                best[name] = min(best[name], seconds(work))
    for name, taken in best.items():
        print(f"{name:8}{taken:>8.2f} s{words / taken:>10,.0f} words/s{taken / best['plain']:>8.2f}")
    ratio = best["find"] / best["plain"]
    print(f"ratio {ratio:.2f}, limit {LIMIT}: {len(articles)} articles, {words:,} words")
    return int(ratio > LIMIT)


def seconds(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
