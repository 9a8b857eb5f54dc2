"""Everything that `framing find` does with a corpus but the finding, for corpora that would take hours.

    python -m benchmarks.simulating.without_finding N FOLDER

The articles are invented, without the checks of a reader; parts hold articles, texts and zones, and no finds.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from benchmarks.simulating.short_articles import short_articles
from framing.article import Article, Zone
from framing.engines import chunks
from framing.events.assigned import assigned
from framing.findings import Findings, Parts, concatenate, load
from framing.findings.corpus import grow
from framing.findings.digests import text_digest
from framing.findings.tables import table
from framing.plan import Plan
from framing.reading.on_disk import kept
from framing.record import Record


def main(n: int, folder: Path) -> None:
    grow(Parts(folder, Record.of(Plan())), kept(articles(n)), "once", _parts)
    found = load(folder)
    print(repr(found), assigned(found, "auto", "outlet")[1], sep="\n")


def articles(n: int) -> Iterator[Article]:
    """Short articles with a zone for each paragraph."""
    for row in short_articles(n):
        zones, at = [], 0
        for paragraph in row["text"].split("\n\n"):
            zones.append(Zone(at, at + len(paragraph), "body"))
            at += len(paragraph) + 2
        yield Article(
            row["id"],
            row["outlet"],
            row["text"],
            tuple(zones),
            published=datetime.fromisoformat(row["published"]),
            title=row["title"],
        )


def _parts(due: Sequence[Article]) -> Generator[Findings]:
    for some in chunks(due):
        yield _without_finds(some)


def _without_finds(some: Sequence[Article]) -> Findings:
    rows = [
        {
            "article": one.id,
            "outlet": one.outlet,
            "published": one.published,
            "title": one.title,
            "titled": False,
            "words": len(one.text.split()),
            "sentences": len(one.zones),
            "digest": text_digest(one),
        }
        for one in some
    ]
    zones = [
        {"article": one.id, "start": zone.start, "end": zone.end, "zone": zone.kind}
        for one in some
        for zone in one.zones
    ]
    return replace(
        concatenate([]),
        articles=table("articles", rows),
        texts=table("texts", [{"article": one.id, "text": one.text} for one in some]),
        zones=table("zones", zones),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
