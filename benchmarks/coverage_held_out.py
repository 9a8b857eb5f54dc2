"""Claims against facts, each event with the bar that the other events choose.

    python -m benchmarks.coverage_held_out

The events are the seeds, where they are there, and those of `tests/golden/coverage`: three texts each, with
facts in the form that `benchmarks.coverage` reads. For each event, how alike two statements with the same
act have to be is the one that does best on the others together: the highest mean F1 of facts, facts
of several outlets and pairs, among those by which at least `PRECISE` of the facts found there are right.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from benchmarks.coverage import (
    REFERENCE,
    Counts,
    Fact,
    facts_of,
    findings_of,
    of_facts,
    of_pairs,
    of_several,
    scores,
)
from framing.coverage.claims import gather
from framing.coverage.statements import Statements, statements

OWN = Path(__file__).parents[1] / "tests" / "golden" / "coverage"
BARS = (0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.85, 1.0)
PRECISE = 0.88
MEASURES = ("facts", "facts of several", "pairs")

Reached = dict[str, Counts]


def main() -> int:
    events = {folder.name: (folder / "facts.json", folder) for folder in sorted(OWN.iterdir())}
    seeds = REFERENCE / "gold" / "facts.json", REFERENCE / "seeds"
    if all(path.exists() for path in seeds):
        events["seeds"] = seeds
    reached = {name: by_bar(facts, texts) for name, (facts, texts) in events.items()}
    held_out = {name: _chosen(reached, name) for name in reached}
    for name, bar in held_out.items():
        _show(f"{name} at {bar}", reached[name][bar])
    _show("held out, together", total(reached[name][bar] for name, bar in held_out.items()))
    return 0


def by_bar(facts: Path, texts: Path) -> dict[float, Reached]:
    """What each bar reaches on one event."""
    wanted, given = facts_of(facts), statements(findings_of(texts), None)
    return {bar: _reached(given, wanted, bar) for bar in BARS}


def total(parts: Iterable[Reached]) -> Reached:
    """The counts of several events together."""
    given = list(parts)
    return {name: _sum(part[name] for part in given) for name in MEASURES}


def _reached(given: Statements, facts: list[Fact], bar: float) -> Reached:
    places = list(given.passages[["article", "start", "end"]].itertuples(index=False, name=None))
    found = [[places[row] for row in rows] for rows in gather(given, bar)]
    counts = of_facts(found, facts), of_facts(found, of_several(facts)), of_pairs(found, facts)
    return dict(zip(MEASURES, counts, strict=True))


def _chosen(reached: dict[str, dict[float, Reached]], held_out: str) -> float:
    """The bar that does best on the other events."""
    others = [by for name, by in reached.items() if name != held_out]
    sums = {bar: total(by[bar] for by in others) for bar in BARS}
    precise = [bar for bar in BARS if scores(*sums[bar]["facts"])[0] >= PRECISE] or [max(BARS)]
    return max(precise, key=lambda bar: sum(scores(*count)[2] for count in sums[bar].values()))


def _sum(counts: Iterable[Counts]) -> Counts:
    right, wrong, missed = zip(*counts, strict=True)
    return sum(right), sum(wrong), sum(missed)


def _show(title: str, reached: Reached) -> None:
    print(title)
    for name, count in reached.items():
        precision, recall, f1 = scores(*count)
        n = count[0] + count[2]
        print(f"    {name:18} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  n {n}")


if __name__ == "__main__":
    sys.exit(main())
