"""Loaded words against the words that experts marked as biased in single sentences of news.

    python -m benchmarks.loaded --data FILE

FILE is BABE's development part (Spinde et al. 2021); it is only measured, no word of it went into the list.
Below the floor the exit code is 1.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.quotes import REFERENCE
from framing.article import Article, Cover, Span, Zone
from framing.finders.loaded import loaded
from framing.finders.quotes.network import attribute
from framing.finders.voice import voices
from framing.language import Document, parse

FLOOR = 34.0
"""F1 of marked words, in per cent."""

_BATCH = 200
_WORD = re.compile(r"\w+(?:['’-]\w+)*")

Pair = tuple[str, bool, bool]
"""The class of a find, whether experts marked one of its words, whether they called its sentence biased."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=REFERENCE / "data" / "babe" / "dev.jsonl")
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    rows = [json.loads(line) for line in given.data.read_text("utf-8").splitlines() if line.strip()]
    documents = [_document(row) for row in rows]
    for at in range(0, len(documents), _BATCH):
        parse(documents[at : at + _BATCH])
        attribute(documents[at : at + _BATCH])
    f1 = of_words(rows, documents)
    by_class(chain.from_iterable(map(_finds, rows, documents)))
    print("the floor holds" if f1 >= FLOOR else f"below the floor of {FLOOR}")
    return int(f1 < FLOOR)


def of_words(rows: Iterable[dict[str, Any]], documents: Iterable[Document]) -> float:
    """F1 of all words of all sentences, with what it is made of."""
    both = gold = found = 0
    for row, document in zip(rows, documents, strict=True):
        words = [Span(*word.span()) for word in _WORD.finditer(row["text"])]
        wanted, given = Cover(_marked(row)), Cover(loaded(document))
        both += sum(wanted.touches(word) and given.touches(word) for word in words)
        gold += sum(map(wanted.touches, words))
        found += sum(map(given.touches, words))
    f1 = 200 * both / (gold + found)
    print(
        f"{gold} marked words, {found} found: precision {both / found:.1%}, recall {both / gold:.1%}, ",
        end="",
    )
    print(f"F1 {f1:.1f}")
    return f1


def by_class(finds: Iterable[Pair]) -> None:
    """For each class and voice, how many finds experts marked, and how many stand in a biased sentence."""
    every = list(finds)
    counts = Counter(kind for kind, _, _ in every)
    marked = Counter(kind for kind, hit, _ in every if hit)
    biased = Counter(kind for kind, _, slanted in every if slanted)
    for kind, n in counts.most_common():
        print(
            f"{kind:22} {n:5} finds, {marked[kind] / n:4.0%} marked, "
            f"{biased[kind] / n:4.0%} in a biased sentence"
        )


def _finds(row: dict[str, Any], document: Document) -> Iterator[Pair]:
    wanted = Cover(_marked(row))
    for one in loaded(document):
        hit, biased = wanted.touches(one), row["label"] == "Biased"
        yield one.kind, hit, biased
        yield f"voice: {voices(document).of(one)}", hit, biased


def _marked(row: dict[str, Any]) -> Iterator[Span]:
    return (Span(one["start"], one["end"]) for one in row["biased_words"] if one["start"] is not None)


def _document(row: dict[str, Any]) -> Document:
    text = row["text"]
    return Document(Article(row["id"], row["outlet"] or "unknown", text, (Zone(0, len(text), "body"),)))


if __name__ == "__main__":
    sys.exit(main())
