"""What Python code gives to be read: paths, articles, or a table in memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from framing.article import Article
from framing.files import named
from framing.reading.articles import Columns, Reading, articles_of, checked, read_all, whole_reading
from framing.reading.notices import InputError, Notices, Tell, Unreadable
from framing.reading.on_disk import kept
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source
from framing.reading.tables import checked as header_of
from framing.reading.tables import records_of_cells

Given = str | os.PathLike[str] | Article | pd.DataFrame | Iterable[str | os.PathLike[str]] | Iterable[Article]
"""Files or folders, articles, or a table with the columns of a CSV file of articles."""

TAKES = (
    "give a path or several (str or Path), a list of articles (framing.Article), a pandas DataFrame with the "
    "columns of a CSV file of articles, or findings"
)


def read_given(given: Given, *, follow: bool = False, columns: Columns | None = None) -> Reading:
    """The articles behind what is given, with notices; raises `InputError` for another type."""
    if isinstance(given, pd.DataFrame):
        return read_frame(given, columns)
    items = _items(given)
    paths = [item for item in items if isinstance(item, (str, os.PathLike))]
    articles = [item for item in items if isinstance(item, Article)]
    if len(articles) == len(items):
        return checked(articles)
    if len(paths) == len(items):
        read = read_all(list(map(named, paths)), follow=follow, columns=columns)
        return replace(read, paths=tuple(map(Path, paths)))
    if len(articles) + len(paths) == len(items):
        raise InputError(f"this list holds both paths and articles; {TAKES}.")
    at, wrong = next(
        (at, one) for at, one in enumerate(items) if not isinstance(one, (str, os.PathLike, Article))
    )
    raise InputError(f"item {at + 1} of the list is of the type {type(wrong).__name__}; {TAKES}.")


def _items(given: object) -> list[Any]:
    """What is given as a list; raises `InputError` for what is none."""
    if isinstance(given, (str, os.PathLike, Article)):
        return [given]
    if isinstance(given, Iterable) and not isinstance(given, (bytes, dict)):
        return list(given)
    raise InputError(f"articles cannot be read from the type {type(given).__name__}; {TAKES}.")


def read_frame(frame: pd.DataFrame, columns: Columns | None = None) -> Reading:
    """The articles in the rows of a table; raises `InputError` when no article is left."""
    notices, told = Notices(), list[str]()
    articles = kept(articles_of(_records(frame, notices.add, columns or {}), notices, told.append))
    return whole_reading(articles, told)


def _records(frame: pd.DataFrame, tell: Tell, columns: Columns) -> Iterator[ArticleRecord]:
    source = Source(Path("DataFrame"), "DataFrame", columns=columns)
    try:
        header = header_of(source, [str(name) for name in frame.columns], tell)
        if frame.empty:
            raise Unreadable(source.notice("it contains no article", "add a row for each"))
        known = frame.astype(object).where(frame.notna(), None)
        rows = known.itertuples(index=False, name=None)
        cells = (
            (f"row {at}", at, {name: cell for name, cell in zip(header, row, strict=True) if name})
            for at, row in enumerate(rows, start=1)
        )
        yield from records_of_cells(source, cells, tell)
    except Unreadable as problem:
        tell(problem.notice)
