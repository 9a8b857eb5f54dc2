"""Grouping of given mentions of one event across outlets, on articles with marked mentions.

    python -m benchmarks.grouping --data FILE --out FILE
    python -m benchmarks.grouping --without families --without concepts --without stems

FILE holds one article per line (`id`, `event`, `text`, `spans` with `id`, `start`, `end`, `txt` and
`concept`); which concept a span has is not looked at, only that it has one. Predictions are written as
`{"id", "clusters": {span id: group}}`. `--without` leaves out a part of what tells that two words speak
of one thing: the families of words, the wordings of one concept, the stems that words share. Where the
scorer lies beside the project its figures are printed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

from framing.article import Article, Zone
from framing.finders.mentions import mentions
from framing.language import Document, parse
from framing.language.word_families import singular
from framing.naming.bearers import Bearers
from framing.naming.grouping import group

REFERENCE = Path(__file__).parents[1].parent / "shared"

PARTS: dict[str, tuple[str, Callable[..., Any]]] = {
    "concepts": ("framing.naming.topic_heads.concept", lambda words: None),
    "families": ("framing.language.word_families.related", dict),
    "stems": ("framing.language.word_families.stem", singular),
}
"""What can be left out, and what then stands in its place."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=REFERENCE / "data" / "newswcl50" / "dev.jsonl")
    parser.add_argument("--out", type=Path, default=Path("build/grouping.jsonl"))
    parser.add_argument("--without", action="append", default=[], choices=sorted(PARTS))
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    given.out.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as left_out:
        for part in given.without:
            left_out.enter_context(patch(*PARTS[part]))
        predict(given.data, given.out)
    scorer = REFERENCE / "score" / "concepts.py"
    if scorer.exists():
        subprocess.run([sys.executable, str(scorer), str(given.data), str(given.out)], check=True)
    return 0


def predict(data: Path, out: Path) -> None:
    """Write the groups of every article's mentions; articles of one event are grouped together."""
    events: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in data.read_text("utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            events[str(row["event"])].append(row)
    with out.open("w", encoding="utf-8") as file:
        for articles in events.values():
            for name, clusters in grouped(articles).items():
                file.write(json.dumps({"id": name, "clusters": clusters}, ensure_ascii=False) + "\n")


def grouped(articles: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Article -> span -> group, for the articles of one event."""
    documents = [
        Document(Article(row["id"], "", row["text"], (Zone(0, len(row["text"]), "body"),)))
        for row in articles
    ]
    parse(documents)
    bearers = Bearers.of(
        (document.article.id, one.of(document.text), one.kind, one.entity, one.entity_kind)
        for document in documents
        for one in mentions(document)
    )
    marked = [
        (row["id"], span["id"], span["txt"])
        for row in articles
        for span in row["spans"]
        if span["concept"] is not None and span["start"] is not None
    ]
    clusters: dict[str, dict[str, str]] = {row["id"]: {} for row in articles}
    for (article, span, _), name in zip(marked, group([text for *_, text in marked], bearers), strict=True):
        clusters[article][span] = name
    return clusters


if __name__ == "__main__":
    raise SystemExit(main())
