"""Findings on disk: Parquet in parts, so that a run continues where it stopped and new articles only add."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pandas as pd

from framing.article import Article
from framing.files import encodable, write_whole
from framing.findings.digests import digest, text_digest
from framing.findings.settings import SETTINGS, read_record, record_in
from framing.findings.stored import (
    LAYOUT,
    PART,
    REPEATS,
    Part,
    finished,
    has_all_columns,
    is_older,
    number,
    part_folders,
    parts_of,
)
from framing.findings.tables import COLUMNS, Findings, table
from framing.record import Record

_OF_A_PART = frozenset({f"{name}.parquet" for name in (*COLUMNS, LAYOUT)} | {SETTINGS})
_UNFINISHED = ".unfinished"


class Parts:
    """A folder of findings, written part by part.

    A part is a folder `part-00000`, which gets this name when all its files are written. Where several
    parts hold an article, the last one counts, so a part adds articles and replaces them in one step.
    `record` says what the finds depend on; findings made otherwise are never mixed in.
    """

    def __init__(self, folder: Path, record: Record) -> None:
        self.folder = folder
        self._settings = record.json()
        with _writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
        held = record_in(folder, finished(folder))
        if held is not None and held.finds != record.finds:
            raise ValueError(
                f"{folder}: holds findings made with other concepts, options or another version of framing; "
                "name another folder or remove this one."
            )
        if any(is_older(part) or not has_all_columns(part) for part in finished(folder)):
            raise ValueError(
                f"{folder}: holds findings of an earlier version of framing, which nothing can be added "
                "to; name another folder or remove this one."
            )
        damaged = [part for part in finished(folder) if read_record(part) is None]
        for place in damaged if read_record(folder) == record else [folder, *damaged]:
            with _writing(folder):
                write_whole(place / SETTINGS, self._settings)

    def missing(self, articles: Sequence[Article]) -> list[Article]:
        """The articles that no part holds, not even as left out.

        Raises ValueError for one that is held with another text.
        """
        parts = self.held()
        held = {key for part in parts for key in _keys(part.table("articles"))}
        failed = {key for part in parts for key in _keys(part.table("left_out"))}
        changed = {article for article, _ in held} & {a.id for a in articles if _key(a) not in held}
        if changed:
            raise ValueError(
                f"{self.folder}: the text of article {min(changed)!r} is not the one analysed before; "
                "name another folder, or give the article another id."
            )
        return [
            article
            for article in articles
            if _key(article) not in held and (encodable(article.id), digest(article)) not in failed
        ]

    def held(self) -> list[Part]:
        """The parts that are finished."""
        return parts_of(finished(self.folder))

    def write_repeats(self, repeats: pd.DataFrame) -> None:
        """Keep the repeats of the articles held and of those about to be added."""
        with _writing(self.folder):
            write_whole(self.folder / REPEATS, _parquet(repeats))

    def write(self, findings: Findings, as_read: Sequence[Article] | None = None) -> None:
        """Add a part, whole or not at all.

        `as_read` are its articles before their repeats were set apart; without them nothing can be
        added to the folder later.
        """
        with _writing(self.folder):
            self.clear()
            taken = [path for path in self.folder.glob("part-*") if PART.fullmatch(path.stem)]
            last = max(map(number, taken), default=-1)  # whoever's they are
            part = self.folder / f"part-{last + 1:05}"
            building = part.with_suffix(_UNFINISHED)
            try:
                building.mkdir()
                tables = findings.tables()
                if as_read is not None:
                    tables[LAYOUT] = _layout(findings, as_read)
                    del tables["repeats"]  # those of the whole folder are kept beside its parts
                for name, frame in tables.items():
                    write_whole(building / f"{name}.parquet", _parquet(frame))
                write_whole(building / SETTINGS, self._settings)
                os.rename(building, part)
            except BaseException:
                with suppress(OSError):
                    self.clear()
                raise

    def retire(self) -> None:
        """Remove the parts of whose articles later parts hold each."""
        with _writing(self.folder):
            for part in self.held():
                if part.table("articles").empty and part.table("left_out").empty:
                    os.rename(part.folder, part.folder.with_suffix(_UNFINISHED))
            self.clear()

    def clear(self) -> None:
        """Remove what a run that was killed left unfinished; files that are not ours stay."""
        for part in self._unfinished():
            _remove(part, _OF_A_PART)
            with suppress(OSError):  # somebody else's file is in it
                part.rmdir()
        _remove(self.folder, frozenset())

    def _unfinished(self) -> list[Path]:
        whole = finished(self.folder)
        begun = [part for part in self.folder.glob(f"part-*{_UNFINISHED}") if PART.fullmatch(part.stem)]
        return begun + [part for part in part_folders(self.folder) if part not in whole]


def _key(article: Article) -> tuple[str, str]:
    return article.id, text_digest(article)


def _keys(frame: pd.DataFrame) -> Iterator[tuple[str, str]]:
    return zip(frame["article"], frame["digest"], strict=True)


def _layout(findings: Findings, as_read: Sequence[Article]) -> pd.DataFrame:
    """The zones as they were read, of articles in which repeats or recurring lines were set apart."""
    now = {name: tuple(rows) for name, rows in _zones(findings.zones)}
    rows = [
        {"article": article.id, "start": zone.start, "end": zone.end, "zone": zone.kind}
        for article in as_read
        if now.get(article.id, ()) != tuple((zone.start, zone.end, zone.kind) for zone in article.zones)
        for zone in article.zones
    ]
    return table("zones", rows)


def _zones(zones: pd.DataFrame) -> Iterator[tuple[str, Iterator[tuple[int, int, str]]]]:
    """Article -> its zones as they count."""
    for article, own in zones.groupby("article", sort=False, observed=True):
        yield str(article), zip(own["start"], own["end"], own["zone"], strict=True)


def _parquet(frame: pd.DataFrame) -> bytes:
    written: bytes = frame.to_parquet(None, index=False, write_page_checksum=True)
    return written


def _remove(folder: Path, names: frozenset[str]) -> None:
    """Remove the files of these names, and any that was on its way to a name of ours."""
    for file in folder.iterdir():
        on_its_way = any(file.name.startswith(f".{name}.") for name in (*_OF_A_PART, REPEATS))
        if on_its_way or file.name in names:
            file.unlink()


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Say in a sentence that a folder cannot be written, as on a full disk."""
    try:
        yield
    except OSError as fault:
        raise ValueError(
            f"{folder}: cannot be written ({fault.strerror or fault}); free some space there or change its "
            f"permissions, and run the command again, which keeps what is finished, or name another folder."
        ) from fault
