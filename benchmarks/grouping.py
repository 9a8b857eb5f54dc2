"""Grouping of given mentions of one event across outlets, on articles with marked mentions.

    python -m benchmarks.grouping --data FILE --out FILE
    python -m benchmarks.grouping --of phrases --without families --without concepts --without stems

FILE holds one article per line (`id`, `event`, `text`, `spans` with `id`, `start`, `end`, `txt` and
`concept`); which concept a span has is not looked at, only that it has one. Predictions are written as
`{"id", "clusters": {span id: group}}`. By default a mention is in the group of the entity that
`framing labels` gives it, and alone where it gives none. With `--of phrases` every phrase is grouped,
deeds and things too, which nothing that ships does; `--without` then leaves out a part of what tells that
two words speak of one thing: the families of words, the wordings of one concept, the stems that words
share. Where the scorer lies beside the project its figures are printed.
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

from benchmarks.phrase_groups import group
from framing import Study
from framing.article import Article, Zone
from framing.finders.mentions import mentions
from framing.language import Document, parse
from framing.language.word_families import singular
from framing.naming.bearers import Bearers

REFERENCE = Path(__file__).parents[1].parent / "shared"

PARTS: dict[str, tuple[str, Callable[..., Any]]] = {
    "concepts": ("benchmarks.phrase_groups.concept", lambda words: None),
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
    parser.add_argument("--of", choices=sorted(GROUPING), default="labels")
    parser.add_argument("--without", action="append", default=[], choices=sorted(PARTS))
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    given.out.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as left_out:
        for part in given.without:
            left_out.enter_context(patch(*PARTS[part]))
        predict(given.data, given.out, given.of)
    scorer = REFERENCE / "score" / "concepts.py"
    if scorer.exists():
        subprocess.run([sys.executable, str(scorer), str(given.data), str(given.out)], check=True)
    return 0


def predict(data: Path, out: Path, of: str = "labels") -> None:
    """Write the groups of every article's mentions; articles of one event are grouped together."""
    events: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in data.read_text("utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            events[str(row["event"])].append(row)
    with out.open("w", encoding="utf-8") as file:
        for articles in events.values():
            for name, clusters in GROUPING[of](articles).items():
                file.write(json.dumps({"id": name, "clusters": clusters}, ensure_ascii=False) + "\n")


def by_labels(articles: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Article -> span -> the entity that `framing labels` gives it, else a group of its own."""
    study = Study([_article(row) for row in articles])
    places = defaultdict(list)
    for row in study.labels().places.to_dict("records"):
        places[row["article"]].append((row["start"], row["end"], row["entity"]))
    return {
        row["id"]: {span["id"]: _labelled(span, places[row["id"]]) for span in _marked(row)}
        for row in articles
    }


def _labelled(span: dict[str, Any], places: list[tuple[int, int, str]]) -> str:
    """The entity of the mention that shares most with a span."""
    shared = [(min(end, span["end"]) - max(start, span["start"]), name) for start, end, name in places]
    best = max(shared, default=(0, ""))
    return best[1] if best[0] > 0 else f"{span['id']} alone"


def by_phrases(articles: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Article -> span -> group of phrases, for the articles of one event."""
    documents = [Document(_article(row)) for row in articles]
    parse(documents)
    bearers = Bearers.of(
        (document.article.id, one.of(document.text), one.kind, one.entity, one.entity_kind)
        for document in documents
        for one in mentions(document)
    )
    marked = [(row["id"], span["id"], span["txt"]) for row in articles for span in _marked(row)]
    clusters: dict[str, dict[str, str]] = {row["id"]: {} for row in articles}
    for (article, span, _), name in zip(marked, group([text for *_, text in marked], bearers), strict=True):
        clusters[article][span] = name
    return clusters


GROUPING = {"labels": by_labels, "phrases": by_phrases}


def _article(row: dict[str, Any]) -> Article:
    return Article(row["id"], row.get("outlet", ""), row["text"], (Zone(0, len(row["text"]), "body"),))


def _marked(row: dict[str, Any]) -> list[dict[str, Any]]:
    return [span for span in row["spans"] if span["concept"] is not None and span["start"] is not None]


if __name__ == "__main__":
    raise SystemExit(main())
