"""Finds in real articles to code by hand, whether each is what the tool says.

    python -m benchmarks.real PATH ... --out terms.csv [--concepts 60] [--hits 20] [--seed 7]
    python -m benchmarks.real PATH ... --of quotes --out quotes.csv [--hits 60]
    framing agree terms.csv --key terms.key.csv

Of terms it draws concepts among those that were found and, of each, so many finds in context, whoever
prints them; of quotes, labels, scare quotes and claims found in several outlets, so many of all. The column
"about" has what the tool says of a find; the sheet is one of `framing sample`, and `framing agree` tells how
many are right. Without PATH it draws from
the real articles that lie beside the project, if they do, and only says how much there is to draw from.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from framing.coding.sampling import Sample
from framing.coding.sheets import SHEET
from framing.concepts.library import concepts
from framing.coverage import claims
from framing.finders.terms import terms
from framing.findings import Findings
from framing.language import Document
from framing.naming.labels import labels
from framing.reading import read_all
from framing.study import Study

BESIDE = Path(__file__).parents[1].parent / "shared" / "data" / "real"
CONTEXT = 120
"""Letters of context on each side."""


def found(paths: list[Path]) -> dict[str, list[dict[str, Any]]]:
    """Every term of the articles by concept, with its context; killings are left to their own benchmark."""
    library = tuple(concept for concept in concepts() if not concept.of_killing)
    told = {concept.id: f"{concept.title}: {{}}. {concept.gloss} {concept.shares}" for concept in library}
    rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for article in read_all(paths).articles:
        text = article.text
        for term in terms(Document(article), library):
            row = {
                "about": told[term.concept].format(term.variant),
                "left": text[max(0, term.start - CONTEXT) : term.start],
                "passage": term.of(text),
                "right": text[term.end : term.end + CONTEXT],
                "article": article.id,
                "start": term.start,
                "end": term.end,
                "class": term.concept,
            }
            rows[term.concept].append(row)
    return dict(rows)


def told_of(findings: Findings, of: str) -> Iterator[tuple[str, dict[Hashable, Any]]]:
    """What the tool says of each find, and its row."""
    if of == "quotes":
        for row in findings.quotes.fillna("").to_dict("records"):
            yield f"words of {row['speaker'] or 'nobody named'} ({row['speaker_kind']})", row
    elif of == "scares":
        for row in findings.scares[findings.scares["kind"] == "scare"].to_dict("records"):
            yield "the outlet keeps a distance from the marked words", row
    elif of == "labels":
        for row in labels(findings).places.to_dict("records"):
            yield f"{row['entity']}, by the label: {row['label']}", row
    else:
        yield from _claimed(findings)


def _claimed(findings: Findings) -> Iterator[tuple[str, dict[Hashable, Any]]]:
    """Claims found beyond the first outlet, each with the passage that stands for it."""
    for event in dict.fromkeys(findings.articles["event"].fillna("")):
        found = claims(findings, event or None)
        shown = found.claims.set_index("claim")
        first = found.places.groupby("claim").first()
        beyond = found.places["outlet"] != found.places["claim"].map(first["outlet"])
        for row in found.places[beyond].to_dict("records"):
            claim = shown.loc[row["claim"]]
            own = (claim["article"], claim["start"]) == (row["article"], row["start"])
            yield f"reports the same as: {(first if own else shown).loc[row['claim'], 'text']}", row


def others(paths: list[Path], of: str) -> dict[str, list[dict[str, Any]]]:
    """The finds of one kind in their context, all of one class."""
    read = read_all(paths).articles
    texts = {article.id: article.text for article in read}
    rows = [
        {
            "about": about,
            "left": texts[row["article"]][max(0, row["start"] - CONTEXT) : row["start"]],
            "passage": _shown(row, texts[row["article"]]),
            "right": texts[row["article"]][row["end"] : row["end"] + CONTEXT],
            "article": row["article"],
            "start": row["start"],
            "end": row["end"],
            "class": of,
        }
        for about, row in told_of(Study(read).findings, of)
    ]
    return {of: rows} if rows else {}


def _shown(row: dict[Hashable, Any], text: str) -> str:
    """A find as it is read; of a quote its parts, without what stands between them."""
    content: str = row.get("content") or text[row["start"] : row["end"]]
    return content.replace(" […] ", " … ")


def drawn(rows: dict[str, list[dict[str, Any]]], many: int, hits: int, seed: int) -> Sample:
    """A sheet of so many concepts and of so many finds of each."""
    rng = random.Random(seed)
    chosen: list[dict[str, Any]] = []
    for concept in rng.sample(sorted(rows), min(many, len(rows))):
        some = rng.sample(rows[concept], min(hits, len(rows[concept])))
        chosen += [row | {"stratum": len(rows[concept]), "drawn": len(some)} for row in some]
    table = pd.DataFrame(chosen).assign(of="terms", outlet="all", answer="yes", code="", coder="", note="")
    table.insert(0, "id", [f"terms-{row + 1:04}" for row in range(len(table))])
    key = ["id", "of", "article", "outlet", "start", "end", "class", "answer", "stratum", "drawn"]
    return Sample("terms", table[[column for column in SHEET if column != "outlet"]], table[key])


def main() -> int:
    """Write the sheet, or say how much there is to draw from."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--of", choices=("terms", "quotes", "labels", "scares", "coverage"), default="terms")
    parser.add_argument("--concepts", type=int, default=60)
    parser.add_argument("--hits", type=int, help="finds of a concept (default: 20), or of all (default: 60)")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    paths = options.paths or sorted(BESIDE.glob("*.csv"))
    if not paths:
        print("no real articles lie beside the project; name some")
        return 0
    rows = found(paths) if options.of == "terms" else others(paths, options.of)
    among = f" of {len(rows)} concepts" if options.of == "terms" else ""
    print(f"{sum(map(len, rows.values()))} {options.of}{among}")
    if options.out and rows:
        hits = options.hits or (20 if options.of == "terms" else 60)
        key = drawn(rows, options.concepts, hits, options.seed).write(options.out)
        print(f"{options.out}: to code\n{key}: for whoever evaluates it")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
