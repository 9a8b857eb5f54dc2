"""From paths to articles, one after the other, telling what is left out."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from framing.article import Article
from framing.reading.encoding import decode
from framing.reading.notices import InputError, InputNotice, Tell, listed
from framing.reading.record import UNKNOWN, Record, article_of
from framing.reading.sources import ENDINGS, Source, check_paths, sources
from framing.reading.tables import (
    has_text_column,
    read_csv,
    read_json_lines,
    read_parquet,
    records_of_lines,
    records_of_table,
)
from framing.reading.texts import read_page, read_text

STANDARD_INPUT = Path("-")
_MOST_NOTICES = 20

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading: the articles, and a sentence for whatever was left out or is not known."""

    articles: tuple[Article, ...]
    notices: tuple[str, ...]


def read(path: PathLike | Iterable[PathLike]) -> list[Article]:
    """The articles of a file, a folder or several of them, in their order.

    What is left out is told as an `InputNotice` warning. Raises `InputError` when a path does not
    exist or nothing can be read.
    """
    reading = read_all([path] if isinstance(path, str | os.PathLike) else path)
    for notice in reading.notices:
        warnings.warn(notice, InputNotice, stacklevel=2)
    return list(reading.articles)


def read_all(paths: Iterable[PathLike]) -> Reading:
    """The articles of files and folders, with notices; `-` is standard input.

    Reads `.txt`, `.html`, `.csv`, `.jsonl` and `.parquet`. A folder may hold `corpus.csv` or `corpus.toml`,
    which names outlet, event, date, title and agency of each file and fixes their order. Raises
    `InputError` when a path does not exist or no article is left.
    """
    notices: list[str] = []
    articles = tuple(stream(paths, notices.append))
    if not articles:
        cut = [f"and {len(notices) - _MOST_NOTICES} more notices"] if len(notices) > _MOST_NOTICES else []
        raise InputError(
            "\n".join(notices[:_MOST_NOTICES] + cut) or "no path was given; name a file or a folder"
        )
    return Reading(articles, tuple(notices))


def stream(paths: Iterable[PathLike], tell: Tell) -> Iterator[Article]:
    """The articles one by one, so that a corpus need not fit into memory; notices go to `tell`."""
    first: dict[str, str] = {}
    nameless: dict[str, list[str]] = {}
    for record in _records([Path(path) for path in paths], tell):
        try:
            article = article_of(record, tell)
        except InputError as problem:
            tell(str(problem))
            continue
        if article.id in first:
            tell(
                f'{record.given}, field id: "{article.id}" is the id of {first[article.id]} already, '
                "so this one is left out; give each article its own id or file name"
            )
            continue
        first[article.id] = record.place
        if article.outlet == UNKNOWN:
            nameless.setdefault(record.group, []).append(record.spot)
        yield article
    for group, spots in nameless.items():
        tell(_without_outlet(group, spots))


def _without_outlet(group: str, spots: list[str]) -> str:
    """One sentence for all articles of a folder or table whose outlet nobody names."""
    table = "put a corpus.csv with the columns file and outlet into it"
    mend = table if Path(group).is_dir() else "fill the column outlet"
    return f'{group}, field outlet: {listed(spots)} without an outlet, read as "{UNKNOWN}"; {mend}'


def _records(paths: list[Path], tell: Tell) -> Iterator[Record]:
    check_paths([path for path in paths if path != STANDARD_INPUT])
    for path in paths:
        try:
            found = [Source(path, "stdin")] if path == STANDARD_INPUT else sources(path, tell)
            for source in found:
                yield from _told(source, tell)
        except InputError as problem:
            tell(str(problem))


def _told(source: Source, tell: Tell) -> Iterator[Record]:
    """The records of a file; what makes the file unreadable is told, and the next file follows."""
    silent = True

    def hear(notice: str) -> None:
        nonlocal silent
        silent = False
        tell(notice)

    try:
        for record in _read(source, hear):
            silent = False
            yield record
        if silent:
            name = "standard input" if source.path == STANDARD_INPUT else source.path
            tell(f"{name}: there is no article in it; add a row or line for each, below the header if any")
    except InputError as problem:
        tell(str(problem))
    except OSError as problem:
        tell(f"{source.path}: the file cannot be opened ({problem.strerror}); check its permissions")


def _read(source: Source, tell: Tell) -> Iterator[Record]:
    if source.path == STANDARD_INPUT:
        return _from_standard_input(source, tell)
    match source.path.suffix.lower():
        case ".txt":
            return read_text(source)
        case ".html" | ".htm":
            return read_page(source)
        case ".csv":
            return read_csv(source, tell)
        case ".jsonl":
            return read_json_lines(source, tell)
        case ".parquet":
            return read_parquet(source)
    raise InputError(f"{source.path}: the ending is not one of {listed(ENDINGS, 9)}; convert the file")


def _from_standard_input(source: Source, tell: Tell) -> Iterator[Record]:
    """One text; JSON lines when a brace begins it, a table when its first line has a column text."""
    here = Path("standard input")
    try:
        text = decode(sys.stdin.buffer.read())
    except InputError as problem:
        raise InputError(f"{here}: {problem}") from None
    if text.lstrip().startswith("{"):
        return records_of_lines(Source(here, "stdin"), iter(text.split("\n")), tell)
    if has_text_column(text.partition("\n")[0]):
        return records_of_table(Source(here, "stdin"), StringIO(text, newline=""), tell)
    return iter(
        [Record(text, str(here), str(here), str(here), "the text", {"id": "stdin", "source": "stdin"})]
    )
