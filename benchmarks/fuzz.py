"""Odd articles through everything: reading, finders, findings, comparisons, page and report.

    python -m benchmarks.fuzz [--articles 120] [--seed 0] [--folder TEXTS] [--out DIR] [--stage all]
    python -m benchmarks.fuzz --again DIR

Texts are mutations of the project's own test texts (and of those of a folder or table one names), and
sentences of a grammar of odd marks, names, scripts and signs. Every exception, warning, hang, empty or
overlapping find, number out of range, table that differs when it is made twice, and live text in a page or
table is a failure. The first of each kind is made as small as it can be and kept in DIR, named by its digest:
a .json to run again with --again, and a .txt with its text. The exit code is 1 if anything fell out.

The same seed gives the same articles. `all` takes every sixteenth batch of 40 through what needs several
articles, with a few of the comparisons, every hundredth through the page and every five hundredth through the
whole report; another stage takes every batch, and all comparisons.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from functools import partial
from pathlib import Path

from benchmarks.fuzzing.cases import case_of
from benchmarks.fuzzing.failures import failure_of
from benchmarks.fuzzing.running import Run
from benchmarks.fuzzing.stages import run
from benchmarks.fuzzing.texts import own_texts, texts_of

EVERY = {
    "finders": {"corpus": 0, "page": 0, "report": 0},
    "corpus": {"corpus": 1, "page": 0, "report": 0},
    "report": {"corpus": 0, "page": 0, "report": 1},
    "all": {"corpus": 16, "page": 100, "report": 500},
}
"""Which batches go through a stage after the finders: every so many, beginning with the first."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="texts to mutate beside the project's own")
    parser.add_argument("--out", type=Path, help="where failures are kept; without it they are only listed")
    parser.add_argument("--stage", choices=EVERY, default="all")
    parser.add_argument("--again", type=Path, help="a folder of kept failures to run again")
    given = parser.parse_args()
    if given.again:
        return again(given.again)
    bases = own_texts() + (texts_of(given.folder) if given.folder else [])
    few = 4 if given.stage == "all" else None
    fuzz = Run(given.seed, bases, EVERY[given.stage], out=given.out, comparisons=few)
    began = time.process_time()
    fuzz.articles(given.articles)
    seconds = time.process_time() - began
    print(", ".join(f"{name} {count:,}" for name, count in fuzz.counts.items()))
    print(f"{fuzz.counts['articles'] / seconds:.1f} articles per second of processor time")
    for kept in sorted(fuzz.kinds.values(), key=lambda kept: -kept.count):
        text = " / ".join(record.text for record in kept.case.records)
        print(f"{kept.count:6}  {kept.digest}  {kept.failure.stage}: {kept.failure.kind}  {ascii(text)[:80]}")
    print(f"{len(fuzz.kinds)} kinds of failure")
    return bool(fuzz.kinds)


def again(folder: Path) -> int:
    """The kept failures once more: which still fail, and how."""
    fallen = 0
    for path in sorted(folder.glob("*.json")):
        kept = json.loads(path.read_text("utf-8"))
        failure = failure_of(kept["stage"], partial(run, kept["stage"], case_of(kept["case"])), 60.0)
        fallen += failure is not None
        print(f"{path.name}: {failure.kind if failure else 'passes'}")
    print(f"{fallen} still fail")
    return bool(fallen)


if __name__ == "__main__":
    sys.exit(main())
