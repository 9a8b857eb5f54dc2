"""What Python code gives to be read: paths, articles, or a table in memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Unpack

import pandas as pd

from framing.article import Article
from framing.files import named
from framing.reading.articles import Reading, articles_of, read_all, whole_reading
from framing.reading.english import other_language
from framing.reading.input_options import InputOptions, day_first
from framing.reading.notices import InputError, Notice, Notices, Tell, Unreadable
from framing.reading.on_disk import kept
from framing.reading.outlet_names import OutletName, outlet_names
from framing.reading.outlets import Outlets
from framing.reading.record import NOT_ENGLISH, ArticleRecord
from framing.reading.signs import without_halves
from framing.reading.sources import Source
from framing.reading.tables import checked as header_of
from framing.reading.tables import records_of_cells

Given = str | os.PathLike[str] | Article | pd.DataFrame | Iterable[str | os.PathLike[str]] | Iterable[Article]
"""Files or folders, articles, or a table with the columns of a CSV file of articles."""

TAKES = (
    "give a path or several (str or Path), a list of articles (framing.Article), a pandas DataFrame with the "
    "columns of a CSV file of articles, or findings"
)


def read_given(given: Given, **options: Unpack[InputOptions]) -> Reading:
    """The articles behind what is given, with notices.

    Raises `InputError` for another type, and for an option that means nothing for what is given.
    """
    if isinstance(given, pd.DataFrame):
        return read_frame(given, **options)
    items = _items(given)
    paths = [item for item in items if isinstance(item, (str, os.PathLike))]
    articles = [item for item in items if isinstance(item, Article)]
    if len(articles) == len(items):
        for option in ("columns", "dates"):
            if options.get(option):
                raise InputError(f"these are articles, for which {option} means nothing; leave it out.")
        return checked(articles, outlet_names(options.get("outlets")))
    if len(paths) == len(items):
        read = read_all(list(map(named, paths)), **options)
        return replace(read, paths=tuple(map(Path, paths)))
    if len(articles) + len(paths) == len(items):
        raise InputError(f"this list holds both paths and articles; {TAKES}.")
    at, wrong = next(
        (at, one) for at, one in enumerate(items) if not isinstance(one, (str, os.PathLike, Article))
    )
    raise InputError(f"item {at + 1} of the list is of the type {type(wrong).__name__}; {TAKES}.")


def checked(articles: Sequence[Article], names: Mapping[str, OutletName] | None = None) -> Reading:
    """Articles made in Python, treated as those from files: in English, each id once, no half emojis."""
    notices = Notices()
    kept: dict[str, Article] = {}
    outlets = Outlets(notices.add, names)
    for number, article in enumerate(articles, start=1):
        mended, spot = without_halves(article), f"article {number}"
        if article is not mended:
            what, mend = "a field contains half an emoji, read as \ufffd", "copy it again from its source"
            notices.add(Notice(f"article {mended.id}", what, mend, group="articles", spot=spot))
        if mended.id in kept:
            what, mend = (
                "is already the id of an earlier article, so this one is left out",
                "give each its own id",
            )
            notices.add(Notice(spot, what, mend, "id", mended.id, group="articles", spot=spot))
        if (language := other_language(mended.text, mended.zones)) is not None:
            what, mend = NOT_ENGLISH, "remove it or add it in English"
            place = f"article {mended.id}"
            notices.add(Notice(place, what, mend, detail=language, group="articles", spot=spot))
            continue
        kept.setdefault(mended.id, outlets.joined(mended, "articles", spot))
    outlets.tell_unmet()
    return Reading(tuple(kept.values()), tuple(notices.sentences()))


def _items(given: object) -> list[Any]:
    """What is given as a list; raises `InputError` for what is none."""
    if isinstance(given, (str, os.PathLike, Article)):
        return [given]
    if isinstance(given, Iterable) and not isinstance(given, (bytes, dict)):
        return list(given)
    raise InputError(f"articles cannot be read from the type {type(given).__name__}; {TAKES}.")


def read_frame(frame: pd.DataFrame, **options: Unpack[InputOptions]) -> Reading:
    """The articles in the rows of a table; raises `InputError` when no article is left."""
    notices, told = Notices(), list[str]()
    records = _records(frame, notices.add, options)
    names = outlet_names(options.get("outlets"))
    articles = kept(articles_of(records, notices, told.append, names))
    return whole_reading(articles, told)


def _records(frame: pd.DataFrame, tell: Tell, options: InputOptions) -> Iterator[ArticleRecord]:
    columns, first = options.get("columns") or {}, day_first(options.get("dates"))
    source = Source(Path("DataFrame"), "DataFrame", columns=columns, day_first=first)
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
