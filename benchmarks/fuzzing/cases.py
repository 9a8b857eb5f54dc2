"""A case: some records and how they are given; it can be kept as JSON and opened as a study."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from html import escape
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd

from benchmarks.fuzzing.texts import grammar, text
from framing import Article, Study, Zone
from framing.reading.dates import when
from framing.reading.zones import zones

FORMS = ("txt", "csv", "jsonl", "html", "parquet")
"""The files through which articles are read; `python` hands them over as they are."""

REPEATS = ("once", "once", "count", "apart")


@dataclass(frozen=True)
class Record:
    """An article as a file may give it."""

    id: str
    outlet: str
    text: str
    event: str = ""
    title: str = ""
    published: str = ""
    agency: str = ""
    attributes: tuple[tuple[str, str], ...] = ()

    def article(self) -> Article:
        """The article that a user may make of it in Python."""
        found = zones(self.text, self.title or None)
        if not any(zone.kind == "body" for zone in found):
            found = (Zone(0, len(self.text), "body"),) if self.text else ()
        return Article(
            id=self.id,
            outlet=self.outlet,
            text=self.text,
            zones=found,
            event=self.event or None,
            published=when(self.published) if self.published else None,
            title=self.title or None,
            agency=self.agency or None,
            attributes=self.attributes,
        )


def record_of(article: Article) -> Record:
    """What was read of a record."""
    published = article.published.isoformat() if article.published else ""
    return Record(
        article.id, article.outlet, article.text, article.event or "", article.title or "", published,
        article.agency or "", article.attributes,
    )  # fmt: skip


@dataclass(frozen=True)
class Case:
    """Records, how they are given, and the options of the study."""

    records: tuple[Record, ...]
    form: str = "python"
    seed: int = 0
    repeats: str = "once"
    about: tuple[str, ...] = ()

    def of(self, records: Sequence[Record], form: str | None = None) -> Case:
        """The same with other records."""
        return replace(self, records=tuple(records), form=form or self.form)

    def study(self) -> Study:
        """The records as a study; raises InputError when nothing of them can be read."""
        options: dict[str, Any] = {"repeats": self.repeats, "about": self.about}
        if self.form == "python":
            return Study([record.article() for record in self.records], **options)
        with TemporaryDirectory() as folder:
            return Study(written(self, Path(folder)), **options)

    def json(self) -> dict[str, Any]:
        """The case for a file."""
        return asdict(self)


def case_of(found: dict[str, Any]) -> Case:
    """The case that `Case.json` gave."""
    records = [
        Record(**record | {"attributes": tuple((name, value) for name, value in record["attributes"])})
        for record in found["records"]
    ]
    return Case(tuple(records), found["form"], found["seed"], found["repeats"], tuple(found["about"]))


def batch(seed: int, number: int, size: int, bases: Sequence[str]) -> Case:
    """The batch of that number: articles of two to five outlets about one to four events."""
    random = Random(f"{seed}-{number}")
    fields = grammar()["fields"]
    outlets = [_or_odd(random, f"Outlet {i}", fields["outlet"]) for i in range(random.randint(2, 5))]
    events = [_or_odd(random, f"event {i}", fields["event"]) for i in range(random.randint(1, 4))]
    columns = random.sample(fields["column"], random.choice([0, 0, 1, 3]))
    records: list[Record] = []
    for at in range(size):
        new = text(random, bases)
        if records and random.random() < 0.08:
            new = _shared(random, random.choice(records).text, new)
        records.append(
            Record(
                id=_or_odd(random, f"{number}-{at}", fields["id"], 0.05),
                outlet=random.choice(outlets),
                text=new,
                event=random.choice(events),
                title=_or_odd(random, "", fields["title"], 0.2),
                published=_or_odd(random, f"2020-01-{random.randint(1, 9):02}", fields["published"]),
                agency=random.choice(fields["agency"]) if random.random() < 0.1 else "",
                attributes=tuple((name, random.choice(fields["value"])) for name in columns),
            )
        )
    about = random.choice([(), (), (), ("Ann Lee",), ("Maria Lopez", "U. S.")])
    form = random.choice([*FORMS, "csv", "jsonl", "python"])
    if form == "python":  # files may name two articles alike; whoever makes articles gives each its own id
        records = list({record.id: record for record in records}.values())
    return Case(tuple(records), form, random.randrange(2**32), random.choice(REPEATS), about)


def _or_odd(random: Random, usual: str, odd: Sequence[str], share: float = 0.3) -> str:
    return random.choice(odd) if random.random() < share else usual


def _shared(random: Random, old: str, new: str) -> str:
    """What another article has already: all of it, or beside words of its own."""
    return random.choice([old, f"{old}\n\n{new}", f"{new}\n\n{old[: len(old) // 2]}", old.upper()])


def written(case: Case, folder: Path) -> Path:
    """The records as files of the case's form; returns what is to be read."""
    random = Random(case.seed)
    if case.form in ("txt", "html"):
        return _files(case, folder, random)
    rows = [_row(record) for record in case.records]
    path = folder / f"articles.{case.form}"
    if case.form == "csv":
        _table(path, rows, random.choice(",;\t"))
    elif case.form == "jsonl":
        whole = random.random() < 0.5  # half an emoji can stand in JSON, written as an escape
        lines = [json.dumps(row, ensure_ascii=whole) for row in rows]
        path.write_bytes("\n".join(lines).encode("utf-8", "replace"))
    else:
        pd.DataFrame(_clean(rows)).to_parquet(path)
    return path


def _files(case: Case, folder: Path, random: Random) -> Path:
    """A file for each text, and a corpus.csv that says whose it is."""
    encoding = random.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"])
    rows = []
    for number, record in enumerate(case.records):
        name = f"{number:04}.{case.form}"
        content = record.text if case.form == "txt" else _page(record, random)
        (folder / name).write_bytes(content.encode(encoding, "replace"))
        row = _row(record)
        del row["text"]
        rows.append({"file": name, **row})
    _table(folder / "corpus.csv", rows, ",")
    return folder


def _page(record: Record, random: Random) -> str:
    told = escape if random.random() < 0.8 else str  # some pages hold their text unescaped
    parts = "".join(f"<p>{told(part)}</p>\n" for part in record.text.split("\n"))
    title = told(record.title)
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><article>{parts}</article></body>"


def _row(record: Record) -> dict[str, str]:
    row = {name: value for name, value in asdict(record).items() if isinstance(value, str)}
    return row | {name: value for name, value in record.attributes if name not in row}


def _table(path: Path, rows: Sequence[dict[str, str]], delimiter: str) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        table = csv.DictWriter(file, names or ["text"], restval="", delimiter=delimiter)
        table.writeheader()
        table.writerows(rows)


def _clean(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Rows without half emoji, which Parquet cannot hold."""
    return [{_whole(name): _whole(value) for name, value in row.items()} for row in rows]


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
