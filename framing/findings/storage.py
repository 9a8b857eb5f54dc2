"""Findings on disk: Parquet in parts, so that a run continues where it stopped and new articles only add."""

from __future__ import annotations

import os
from array import array
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
from framing.findings.views import chosen
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
        self._last: int | None = None
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

    def missing(self, articles: Sequence[Article]) -> Sequence[Article]:
        """The articles that no part holds, not even as left out.

        Of those held, memory has a number of 64 bits for id and text. Raises ValueError for one that is held
        with another text.
        """
        self._last = None  # somebody may have removed parts
        held, known, failed = set[int](), set[int](), set[tuple[str, str]]()
        for part in self.held():
            held.update(map(hash, _keys(rows := part.table("articles"))))
            known.update(map(hash, rows["article"]))
            failed.update(_keys(part.table("left_out")))
        if not known and not failed:
            return articles
        places, changed = array("Q"), list[str]()
        for place, article in enumerate(articles):
            if hash(_key(article)) in held:
                continue
            if hash(article.id) in known:
                changed.append(article.id)
            elif (encodable(article.id), digest(article)) not in failed:
                places.append(place)
        if changed:
            raise ValueError(
                f"{self.folder}: the text of article {min(changed)!r} is not the one analysed before; "
                "name another folder, or give the article another id."
            )
        return chosen(articles, places)

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
            part = self.folder / f"part-{self._following():05}"
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
                self._last = None
                with suppress(OSError):
                    self.clear()
                raise

    def _following(self) -> int:
        """The number of the next part; looked for once, since a large folder has thousands."""
        if self._last is None:
            self.clear()
            taken = [path for path in self.folder.glob("part-*") if PART.fullmatch(path.stem)]
            self._last = max(map(number, taken), default=-1)  # whoever's they are
        self._last += 1
        return self._last

    def retire(self) -> None:
        """Remove the parts of whose articles later parts hold each."""
        with _writing(self.folder):
            for part in self.held():
                if not part.rows("articles") and not part.rows("left_out"):
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
