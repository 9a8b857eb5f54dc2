"""Attributions on PolNeAR: our figures beside those of others, and floors that must hold.

    python -m benchmarks.quotes --data FILE --out FILE [--rules]

FILE holds one article per line (`{"doc", "text"}`); predictions are written one article per line as
`{"doc", "quotes": [{"source", "cue", "content"}]}`. Where the scorers lie beside the project, their
figures are printed, and on the development articles, known by their digest, floors are held: below one of
them the exit code is 1. --rules measures an installation without the network's file; it has no floors.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

from framing.article import Article, Span, Zone
from framing.finders.quotes import attributions, network
from framing.finders.quotes.network import model
from framing.language.document import Document

REFERENCE = Path(__file__).parents[1].parent / "shared"
DIGEST = "b92df57c34dc3f79cfd2b8d2295f5cb7694af5f2d0d5d8b545e7cdaa65f748be"
"""SHA-256 of the development articles on which the floors were measured."""

FLOORS = {"source": 81.2, "cue": 75.6, "content": 70.6, "full": 65.1, "direct": 92.7, "accuracy": 94.0}
"""What the shipped model reached, less a small margin."""

PEERS = """\
system                              source   cue  content   full  direct
rules of CofeNet        published     10.7  22.8      5.6
textacy                 measured      21.3  24.8     23.4    9.9    31.5
Gender Gap Tracker      measured      50.3  45.8     27.5   30.7    39.9
Citron, retrained       measured      61.2  51.8     47.6   40.0    65.4
CRF on words            measured      63.9  61.3     53.1   40.4    81.4
BiLSTM with CRF         published     69.6  66.7     59.0
BiLSTM with CofeNet     published     73.3  66.2     63.6
BERT with CofeNet       published     83.2  75.3     72.9
one person for another  measured      77.7  70.9     72.9   66.7    95.2"""
"""F1 on PolNeAR's test articles: CofeNet's exact spans, quotes right as a whole, direct contents exact."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=REFERENCE / "data" / "polnear" / "dev.jsonl")
    parser.add_argument("--out", type=Path, default=Path("build/attributions.jsonl"))
    parser.add_argument("--rules", action="store_true", help="as an installation without the network's file")
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    given.out.parent.mkdir(parents=True, exist_ok=True)
    with without_network() if given.rules else nullcontext():
        predict(given.data, given.out)
    annotated = '"quotes"' in given.data.read_text("utf-8")
    figures = scores(given.data, given.out) if annotated else {}
    if not figures:
        print("no scores: no annotation in the file, or no scorers beside the project", file=sys.stderr)
        return 0
    ours = "".join(
        f"{figures[name]:{width}.1f}" if name in figures else " " * width for name, width in COLUMNS
    )
    print(f"{PEERS}\n{'framing, this file':24}{'measured':8}{ours}")
    print(*confusion(given.data, given.out), sep="\n")
    print(f"{'confidence':>10}{'found':>10}{'right':>10}", *reliability(given.data, given.out), sep="\n")
    return 0 if given.rules else gate(given.data, figures)


COLUMNS = (("source", 10), ("cue", 6), ("content", 9), ("full", 7), ("direct", 8))


@contextmanager
def without_network() -> Iterator[None]:
    """As an installation whose network has no file."""
    with patch.object(model, "shipped_file", lambda: Path("missing")):
        yield


def predict(data: Path, out: Path) -> None:
    """Write the attributions of every article."""
    lines = [json.loads(line) for line in data.read_text("utf-8").splitlines() if line.strip()]
    words, begin = sum(len(line["text"].split()) for line in lines), time.perf_counter()
    with out.open("w", encoding="utf-8") as file:
        for line in lines:
            file.write(
                json.dumps({"doc": line["doc"], "quotes": predicted(line["doc"], line["text"])}) + "\n"
            )
    print(
        f"{len(lines)} articles, {words / (time.perf_counter() - begin):,.0f} words a second", file=sys.stderr
    )


def predicted(doc: str, text: str) -> list[dict[str, Any]]:
    """What `framing quotes --scope attributions` gives, with the network's confidence in what it found."""
    document = Document(Article(doc, "", text, (Zone(0, len(text), "body"),)))
    sure = {heard.cue: heard.confidence for heard in network.attributions(document)}
    return [
        {
            "source": pair(one.source),
            "cue": pair(one.cue),
            "content": [pair(part) for part in one.content],
            "confidence": round(sure[one.cue], 3) if one.cue in sure else None,
        }
        for one in attributions(document)
    ]


def pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def scores(data: Path, out: Path) -> dict[str, float]:
    """The headline figures, F1 in per cent, as far as scorers and labels are there."""
    whole, labels = REFERENCE / "score" / "quotes.py", data.with_name(f"cofenet_{data.name}")
    found: dict[str, float] = {}
    if whole.exists():
        table = _score(whole, data, out)
        found |= {"full": table["quote full (head)"][2], "direct": table["direct content exact (words)"][2]}
        found["accuracy"] = table["source acc head|match"][2]
    if whole.exists() and labels.exists():
        table = _score(whole.with_name("quotes_cofenet.py"), labels, out)
        found |= {role: table[role]["F1"] for role in ("source", "cue", "content")}
    return found


def _score(scorer: Path, gold: Path, out: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, scorer, gold, out, "--json"], capture_output=True, text=True, check=True
    )
    table: dict[str, Any] = json.loads(done.stdout.splitlines()[0])
    return table


def load_scorer() -> Any:
    """The scorer of whole quotes as a module."""
    spec = importlib.util.spec_from_file_location("scorer", REFERENCE / "score" / "quotes.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def aligned(
    data: Path, out: Path
) -> Iterator[tuple[list[Any], list[Any], list[tuple[int, int]], list[float | None]]]:
    """Per article the annotated quotes, ours, the pairs of both, and the network's confidences."""
    scorer = load_scorer()
    found = scorer.read_predictions(str(out))
    for _, line in scorer.read_lines(str(data)):
        text, ours = scorer.Text(line["text"]), found.get(line["doc"], [])
        gold = scorer.quotes_of(line["quotes"], text, "gold")
        made = scorer.quotes_of(ours, text, "found")
        yield gold, made, scorer.align(gold, made), [quote["confidence"] for quote in ours]


def confusion(data: Path, out: Path) -> list[str]:
    """How often a quote of each kind is found as each kind, missed, or found where there is none."""
    counts: Counter[tuple[str, str]] = Counter()
    for gold, ours, pairs, _ in aligned(data, out):
        counts.update((gold[i].type, ours[j].type) for i, j in pairs)
        counts.update((gold[i].type, "missed") for i in {*range(len(gold))} - {i for i, _ in pairs})
        counts.update(("none", ours[j].type) for j in {*range(len(ours))} - {j for _, j in pairs})
    columns = ("direct", "mixed", "indirect", "missed")
    rows = [f"{'annotated':10}" + "".join(f"{kind:>10}" for kind in columns)]
    for kind in ("direct", "mixed", "indirect", "none"):
        rows.append(f"{kind:10}" + "".join(f"{counts[kind, other]:10}" for other in columns))
    return rows


def reliability(data: Path, out: Path) -> list[str]:
    """How often an attribution is right in content and source, by its confidence."""
    right: Counter[int] = Counter()
    total: Counter[int] = Counter()
    for gold, ours, pairs, confidences in aligned(data, out):
        steps = [None if sure is None else int(10 * min(sure, 0.999)) for sure in confidences]
        total.update(step for step in steps if step is not None)
        for (i, j), step in ((pair, steps[pair[1]]) for pair in pairs):
            if step is not None:
                right[step] += gold[i].words == ours[j].words and same_source(gold[i], ours[j])
    return [f"{step / 10:10.1f}{total[step]:10}{right[step] / total[step]:10.2f}" for step in sorted(total)]


def same_source(g: Any, p: Any) -> bool:
    """Whether the heads of both sources lie in each other, or neither has a source."""
    if g.source and p.source:
        return g.head in p.source and p.head in g.source
    return not g.source and not p.source


def gate(data: Path, figures: dict[str, float]) -> int:
    """1 if a figure is below its floor on the articles of the digest."""
    if hashlib.sha256(data.read_bytes()).hexdigest() != DIGEST:
        print("no floors for this file", file=sys.stderr)
        return 0
    low = [
        f"{name} {figures[name]:.1f} < {floor}"
        for name, floor in FLOORS.items()
        if figures.get(name, floor) < floor
    ]
    print("below its floor: " + ", ".join(low) if low else "all floors hold", file=sys.stderr)
    return int(bool(low))


if __name__ == "__main__":
    sys.exit(main())
