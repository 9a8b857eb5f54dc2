"""From paths to articles, one after the other, telling what is left out."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Unpack

from framing.article import Article
from framing.reading.files import ENDINGS, records_of
from framing.reading.ids import Ids
from framing.reading.input_options import DateOrder, InputOptions, day_first
from framing.reading.notices import (
    InputError,
    InputNotice,
    Notice,
    Notices,
    Tell,
    Unreadable,
    closed,
    listed,
    unforeseen,
)
from framing.reading.on_disk import kept
from framing.reading.outlet_names import OutletName, outlet_names
from framing.reading.outlets import Outlets
from framing.reading.record import UNKNOWN, ArticleRecord, article_of
from framing.reading.sections import Genres
from framing.reading.sources import STANDARD_INPUT, Source, check_paths, is_standard_input, sources

_MOST_NOTICES = 20

PathLike = str | os.PathLike[str]
Columns = Mapping[str, str]
"""Meaning -> name of the column that has it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles, many of them on disk, a sentence for what was left out or is not known, and the paths."""

    articles: Sequence[Article]
    notices: tuple[str, ...]
    paths: tuple[Path, ...] = ()


def read(
    path: PathLike | Iterable[PathLike],
    *,
    follow: bool = False,
    columns: Columns | None = None,
    dates: DateOrder | None = None,
    outlets: Columns | PathLike | None = None,
) -> list[Article]:
    r"""The articles of a file, a folder or several of them.

    Parameters
    ----------
    path : str, Path or iterable of them
        Text, HTML, CSV, Excel, JSON or Parquet files, or folders.
    follow : bool
        Whether to read files outside a folder too, if links in it or its corpus file lead there.
    columns : dict, optional
        Which columns of tables mean what, as in ``{"outlet": "source"}`` (default: by their usual names).
    dates : {'day-first', 'month-first'}, optional
        What 04/01/2020 means (default: what its column shows).
    outlets : dict or path, optional
        Which names are one outlet, as in ``{"Guardian US": "The Guardian"}``, or a CSV file with the columns
        name and outlet. Names that differ only in spelling are joined in any case.

    Returns
    -------
    list of Article
        The articles in their order.

    Raises
    ------
    InputError
        If a path does not exist or nothing can be read, or an option is wrong.

    Warns
    -----
    InputNotice
        For everything that was left out or is not known.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "articles.csv")
    ...     _ = file.write_text("id,outlet,text\na,Herald,The old harbour burned on Monday.\n")
    ...     article = read(file)[0]
    >>> article.outlet, len(article.text)
    ('Herald', 33)
    """
    reading = read_all(
        [path] if isinstance(path, str | os.PathLike) else path,
        follow=follow,
        columns=columns,
        dates=dates,
        outlets=outlets,
    )
    for notice in reading.notices:
        warnings.warn(notice, InputNotice, stacklevel=2)
    return list(reading.articles)


def read_all(paths: Iterable[PathLike], **options: Unpack[InputOptions]) -> Reading:
    """The articles of files and folders, with notices; `-` is standard input.

    Reads every kind of file in `READERS`, known by content or ending. A folder may hold `corpus.csv` or
    `corpus.toml`, which names outlet, event, date, title and agency of each file and fixes their order.
    Raises `InputError` when a path does not exist or no article is left.
    """
    notices: list[str] = []
    return whole_reading(kept(stream(paths, notices.append, **options)), notices)


def whole_reading(articles: Sequence[Article], notices: list[str]) -> Reading:
    """Articles with their notices; raises `InputError` with these when there is no article."""
    if not articles:
        cut = [f"and {len(notices) - _MOST_NOTICES} more notices"] if len(notices) > _MOST_NOTICES else []
        raise InputError(
            "\n".join(notices[:_MOST_NOTICES] + cut) or "no path was given; name a file or a folder"
        )
    return Reading(articles, tuple(notices))


def stream(
    paths: Iterable[PathLike],
    tell: Callable[[str], None],
    *,
    domains: Sequence[str] = (),
    **options: Unpack[InputOptions],
) -> Iterator[Article]:
    """The articles one by one, so that a corpus need not fit into memory.

    Of web archives, only pages of these `domains` are read, if there are any. Notices go to `tell` once all
    is read, since many of one kind become one sentence.
    """
    notices = Notices()
    names = outlet_names(options.get("outlets"))
    first = day_first(options.get("dates"))
    said = {"columns": options.get("columns") or {}, "day_first": first, "domains": domains}
    records = _records([Path(path) for path in paths], notices.add, options.get("follow", False), said)
    yield from articles_of(records, notices, tell, names)


def articles_of(
    records: Iterable[ArticleRecord],
    notices: Notices,
    tell: Callable[[str], None],
    names: Mapping[str, OutletName] | None = None,
) -> Iterator[Article]:
    """The articles of records, each id once; `notices`, with those of the records' reader, come last.

    `names` are those whose outlets somebody names.
    """
    nameless: dict[str, list[str]] = {}
    ids, outlets, genres = Ids(notices.add), Outlets(notices.add, names), Genres()
    for record in records:
        article = _article(record, notices.add)
        if article is None:
            continue
        article = ids.own(article, record)
        if article is None:
            continue
        article = outlets.joined(article, record.group, record.spot)
        if article.outlet == UNKNOWN:
            nameless.setdefault(record.group, []).append(record.spot)
        genres.add(dict(article.attributes).get("genre", ""))
        yield article
    outlets.tell_unmet()
    if notice := genres.notice():
        notices.add(notice)
    for sentence in notices.sentences():
        tell(sentence)
    for group, spots in nameless.items():
        tell(str(_without_outlet(group, spots)))


def _article(record: ArticleRecord, tell: Tell) -> Article | None:
    """The article of a record, or None once it has been told why there is none."""
    try:
        return article_of(record, tell)
    except Unreadable as problem:
        tell(problem.notice)
    except Exception as fault:
        # a net: whatever one text does to the code that reads it, the others are read
        tell(unforeseen(record.place, fault, record.group, record.spot))
    return None


def _without_outlet(group: str, spots: list[str]) -> Notice:
    """One sentence for all articles of a folder or table whose outlet nobody names."""
    table = "put a corpus.csv with the columns file and outlet into it"
    mend = table if Path(group).is_dir() else "fill the column outlet"
    return Notice(group, f'{listed(spots)} without an outlet, read as "{UNKNOWN}"', mend, "outlet")


def _records(paths: list[Path], tell: Tell, follow: bool, said: Mapping[str, Any]) -> Iterator[ArticleRecord]:
    """The records of all files; `said` are the fields of their sources that somebody asked for."""
    check_paths([path for path in paths if not is_standard_input(path)])
    for path in paths:
        files = (
            [Source(STANDARD_INPUT, "stdin")]
            if is_standard_input(path)
            else sources(path, tell, ENDINGS, follow, said["day_first"])
        )
        for source in _kept(files, path, tell):
            yield from records_of(replace(source, **said), tell)


def _kept(found: Iterable[Source], path: Path, tell: Tell) -> Iterator[Source]:
    """The sources that can be found; what stops the search is reported."""
    try:
        yield from found
    except Unreadable as problem:
        tell(problem.notice)
    except OSError as fault:
        tell(closed(path, fault))
