"""Claims against facts found by hand: does coverage say of each outlet what a reader says.

    python -m benchmarks.coverage --facts FILE --seeds DIR

FILE lists facts, each with `coverage`: document -> value (yes, partial, no) and, unless no, the passage.
DIR holds a text `DOCUMENT_*.txt` for each document, which is taken for an outlet of its own.

**Facts.** For each fact the one claim is taken that answers it best (highest F1 over the outlets). An outlet
is right if the fact is there (yes) and a passage of the claim overlaps its passage; wrong if the claim has a
passage of an outlet where the fact is not there (no), or only elsewhere in the text of one where it is;
missed if the fact is there and no passage of the claim overlaps it. "partial" is neither required nor
punished. To take the best claim is kind: a fact of one outlet is right as soon as its passage is a claim of
its own. So the same is printed for no alignment at all (every statement a claim), and for the facts of two or
more outlets alone.

**Pairs.** Two passages of one fact in two outlets should stand in one claim, and two of different facts
should not; no choice of claims is involved.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd

from framing.concepts.library import concepts
from framing.coverage import claims
from framing.findings import Findings, collect
from framing.reading import read_all

REFERENCE = Path(__file__).parents[1].parent / "shared"
FLOORS = {"facts": 0.66, "facts of several": 0.52, "pairs": 0.12}
"""What was reached, less a margin."""

Passage = tuple[str, int, int]
Fact = dict[str, tuple[str, int, int]]
"""Document -> value, start, end of the passage."""
Counts = tuple[int, int, int]
"""Right, wrong, missed."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--facts", type=Path, default=REFERENCE / "gold" / "facts.json")
    parser.add_argument("--seeds", type=Path, default=REFERENCE / "seeds")
    given = parser.parse_args()
    if not (given.facts.exists() and given.seeds.is_dir()):
        print(f"skipped: {given.facts} or {given.seeds} is not there", file=sys.stderr)
        return 0
    reached = measure(given.facts, given.seeds)
    for name, (precision, recall, f1) in reached.items():
        print(f"{name:32} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    low = [name for name, floor in FLOORS.items() if reached[name][2] < floor]
    for name in low:
        print(f"below its floor of {FLOORS[name]}: {name}", file=sys.stderr)
    return int(bool(low))


def measure(facts: Path, texts: Path) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each measure, by its name."""
    wanted = facts_of(facts)
    several = of_several(wanted)
    passages = claims(findings_of(texts)).places
    found = _grouped(passages)
    alone = [[passage] for group in found for passage in group]
    counts = {
        "facts": of_facts(found, wanted),
        "facts of several": of_facts(found, several),
        "facts, no alignment": of_facts(alone, wanted),
        "facts of several, no alignment": of_facts(alone, several),
        "pairs": of_pairs(found, wanted),
    }
    return {name: scores(*count) for name, count in counts.items()}


def of_facts(found: list[list[Passage]], facts: list[Fact]) -> Counts:
    """Right, wrong and missed pairs of fact and outlet, with the best claim for each fact."""
    right = wrong = missed = 0
    for fact in facts:
        there = sum(value == "yes" for value, _, _ in fact.values())
        counts = [_judged(group, fact) for group in found]
        hits, extra = max(counts, key=lambda count: (_f1(count[0], count[1], there - count[0]), -count[1]))
        right, wrong, missed = right + hits, wrong + (extra if hits else 0), missed + there - hits
    return right, wrong, missed


def of_pairs(found: list[list[Passage]], facts: list[Fact]) -> Counts:
    """Pairs of fact passages in two outlets that are together in a claim, by whether they are of one fact."""
    places = [
        (at, document, _holding(found, (document, start, end)))
        for at, fact in enumerate(facts)
        for document, (value, start, end) in fact.items()
        if value != "no"
    ]
    counts: defaultdict[tuple[bool, bool], int] = defaultdict(int)
    for (one, here, ones), (other, there, others) in combinations(places, 2):
        if here != there:
            counts[one == other, bool(ones & others)] += 1
    return counts[True, True], counts[False, True], counts[True, False]


def _judged(group: list[Passage], fact: Fact) -> tuple[int, int]:
    """In how many outlets a claim is right about a fact, and in how many wrong."""
    documents = {document for document, _, _ in group}
    hit = {
        document
        for document, start, end in group
        if fact[document][0] != "no" and start < fact[document][2] and fact[document][1] < end
    }
    right = sum(fact[document][0] == "yes" for document in hit)
    return right, sum(fact[document][0] != "partial" for document in documents - hit)


def _holding(found: list[list[Passage]], place: Passage) -> set[int]:
    document, start, end = place
    return {
        at
        for at, group in enumerate(found)
        if any(here == document and first < end and start < last for here, first, last in group)
    }


def _fact(coverage: dict[str, Any]) -> Fact:
    return {
        document: (entry["value"], entry.get("start", 0), entry.get("end", 0))
        for document, entry in coverage.items()
    }


def facts_of(file: Path) -> list[Fact]:
    """The facts of a file."""
    return [_fact(entry["coverage"]) for entry in json.loads(file.read_text("utf-8"))]


def of_several(facts: list[Fact]) -> list[Fact]:
    """Those that two or more documents have."""
    return [fact for fact in facts if sum(value == "yes" for value, _, _ in fact.values()) > 1]


def findings_of(texts: Path) -> Findings:
    """What is found in the articles of a folder, each called by what stands before the first underscore."""
    reading = read_all([str(path) for path in sorted(texts.glob("*.txt"))])
    named = [
        replace(article, id=Path(article.id).stem.split("_")[0], outlet=article.id, event=None)
        for article in reading.articles
    ]
    return collect(named, concepts())


def _grouped(passages: pd.DataFrame) -> list[list[Passage]]:
    columns = ["article", "start", "end"]
    return [list(rows[columns].itertuples(index=False, name=None)) for _, rows in passages.groupby("claim")]


def _f1(right: int, wrong: int, missed: int) -> float:
    return scores(right, wrong, missed)[2]


def scores(right: int, wrong: int, missed: int) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where nothing is right."""
    if not right:
        return 0.0, 0.0, 0.0
    return right / (right + wrong), right / (right + missed), 2 * right / (2 * right + wrong + missed)


if __name__ == "__main__":
    sys.exit(main())
