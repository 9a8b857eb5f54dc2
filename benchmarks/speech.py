"""Quotes of speech on PolNeAR's development articles: rules, network, both together, and without the network.

    python -m benchmarks.speech [--data FILE]

Annotated attributions count where their cue is one of speech or all their words stand inside marks; found
ones that match another annotated attribution are left out, neither right nor wrong. "That" at the head of a
content is forgiven, since speech leaves it out and PolNeAR has it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.quotes import REFERENCE, load_scorer, pair, same_source, without_network
from framing.article import Article, Zone
from framing.finders.quotes.merge import utterances
from framing.finders.quotes.network_quotes import of_speech, spoken
from framing.finders.quotes.rules.attributions import Attribution, attributions
from framing.language.document import Document

System = Callable[[Document], Iterable[Attribution]]


def _without_network(document: Document) -> list[Attribution]:
    """What the command gives where the network's file is missing."""
    with without_network():
        return utterances(document)


SYSTEMS: dict[str, System] = {
    "rules": attributions,
    "network": lambda document: [one for one, _ in spoken(document)],
    "both": utterances,
    "no network": _without_network,
}
FLOORS = {"found": 85.5, "full": 69.0}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=REFERENCE / "data" / "polnear" / "dev.jsonl")
    data = parser.parse_args().data
    if not data.exists() or not (REFERENCE / "score" / "quotes.py").exists():
        print(f"skipped: {data} or its scorer is not there", file=sys.stderr)
        return 0
    scorer = load_scorer()
    figures: dict[str, dict[str, float]] = {}
    print(f"{'system':12}{'found':>8}{'speaker':>9}{'exact':>8}{'full':>8}")
    for name, system in SYSTEMS.items():
        figures[name] = measure(scorer, data, system)
        print(f"{name:12}" + "".join(f"{figures[name][k]:{w}.1f}" for k, w in COLUMNS))
    both = figures["both"]
    low = [f"{name} {both[name]:.1f} < {floor}" for name, floor in FLOORS.items() if both[name] < floor]
    print("below its floor: " + ", ".join(low) if low else "all floors hold", file=sys.stderr)
    return int(bool(low))


COLUMNS = (("found", 8), ("speaker", 9), ("exact", 8), ("full", 8))


def measure(scorer: Any, data: Path, system: System) -> dict[str, float]:
    """F1 in per cent: half of the words found; with the right source; words exact; exact with the source."""
    counts: Counter[str] = Counter()
    for line in map(json.loads, data.read_text("utf-8").splitlines()):
        text = scorer.Text(line["text"])
        raw = [quote for quote in line["quotes"] if quote["content"]]
        gold = scorer.quotes_of(raw, text, "annotated")
        ours = scorer.quotes_of(found(line["text"], system), text, "found")
        told = [
            g.type == "direct" or (bool(q["cue"]) and of_speech(line["text"][slice(*q["cue"])]))
            for q, g in zip(raw, gold, strict=True)
        ]
        pairs = scorer.align(gold, ours)
        counts["annotated"] += sum(told)
        counts["ours"] += len(ours) - sum(not told[i] for i, _ in pairs)
        for g, p in ((gold[i], ours[j]) for i, j in pairs if told[i]):
            near = 4 * len(g.words & p.words) >= len(g.words) + len(p.words)
            exact = without_that(text, g.words) == without_that(text, p.words)
            right = same_source(g, p)
            counts.update({"found": near, "speaker": near and right, "exact": exact, "full": exact and right})
    return {name: 200 * counts[name] / (counts["annotated"] + counts["ours"]) for name, _ in COLUMNS}


def found(text: str, system: System) -> list[dict[str, Any]]:
    document = Document(Article("1", "", text, (Zone(0, len(text), "body"),)))
    return [
        {"source": pair(one.source), "cue": pair(one.cue), "content": [pair(part) for part in one.content]}
        for one in system(document)
    ]


def without_that(text: Any, words: frozenset[int]) -> set[int]:
    return {word for word in words if text.forms[word] != "that" or word - 1 in words}


if __name__ == "__main__":
    sys.exit(main())
