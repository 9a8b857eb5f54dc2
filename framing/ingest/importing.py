"""Anything that can be read becomes a corpus folder, with a log of what was taken and left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Unpack

from framing.article import Article
from framing.ingest.corpus_folder import ARTICLES, LOG, free_folder, write_articles, write_log
from framing.reading import InputError, stream
from framing.reading.input_options import InputOptions
from framing.reading.outlets import is_of


@dataclass(frozen=True)
class Wanted:
    """Which articles are taken: those of these sites, from one day to another, both included."""

    domains: Sequence[str] = ()
    since: date | None = None
    until: date | None = None

    def reason_against(self, article: Article) -> str | None:
        """Why an article is left out; None for one that is taken."""
        if not is_of(dict(article.attributes).get("url") or article.source or "", self.domains):
            return "not from --domain"
        if self.since is None and self.until is None:
            return None
        if article.published is None:
            return "without a date, which --since and --until need"
        day = article.published.date()
        if (self.since and day < self.since) or (self.until and day > self.until):
            return "not between --since and --until"
        return None


@dataclass
class Imported:
    """What came of an import: articles by outlet with their dates, and reasons for what was left out."""

    folder: Path
    dates: dict[str, list[datetime | None]] = field(default_factory=lambda: defaultdict(list))
    unwanted: Counter[str] = field(default_factory=Counter)
    notices: list[str] = field(default_factory=list)

    @property
    def n(self) -> int:
        """How many articles were taken."""
        return sum(map(len, self.dates.values()))

    def __str__(self) -> str:
        """The file, and what is in it."""
        articles = "1 article" if self.n == 1 else f"{self.n:,} articles"
        outlets = "1 outlet" if len(self.dates) == 1 else f"{len(self.dates):,} outlets"
        log = f"{self.folder / LOG}: what was taken, what was left out and why"
        return f"{self.folder / ARTICLES}: {articles} of {outlets}\n{log}"

    def log(self, paths: Iterable[object]) -> Iterator[str]:
        """The lines of the log."""
        yield "From"
        yield from (f"    {path}" for path in paths)
        yield f"Taken: {self.n:,} of {self.n + self.unwanted.total():,} articles that could be read"
        for outlet, dates in sorted(self.dates.items(), key=lambda one: (-len(one[1]), one[0])):
            yield f"    {outlet}: {_counted(dates)}"
        yield "Left out, changed or not known" if self.notices or self.unwanted else "Nothing was left out"
        yield from (f"    {n:,} {reason}" for reason, n in self.unwanted.most_common())
        yield from (f"    {notice}" for notice in self.notices)


def _counted(dates: Sequence[datetime | None]) -> str:
    """How many articles, of which days, and how many without a date."""
    known = sorted(one.date() for one in dates if one is not None)
    span = f", {known[0]}" + (f" to {known[-1]}" if known[0] != known[-1] else "") if known else ""
    missing = len(dates) - len(known)
    return f"{len(dates):,}{span}" + (f", {missing:,} without a date" if missing else "")


def import_articles(
    paths: Sequence[str],
    out: Path,
    tell: Callable[[str], None],
    wanted: Wanted = Wanted(),
    **options: Unpack[InputOptions],
) -> Imported:
    """Read files and folders and write their articles into a new folder, with a log.

    Every notice goes to `tell` and into the log. Raises ValueError for a folder that holds anything, or lies
    in one that is read, and `InputError` when no article is left.
    """
    inside = next((path for path in map(Path, paths) if out.resolve().is_relative_to(path.resolve())), None)
    if inside is not None and inside.is_dir():
        raise ValueError(f"{out}: lies in {inside}, which is read; name a folder outside of it with --out.")
    made = Imported(free_folder(out))

    def hear(notice: str) -> None:
        made.notices.append(notice)
        tell(notice)

    found = stream(paths, hear, domains=wanted.domains, **options)
    if not write_articles(_taken(found, wanted, made), out):
        left = "; ".join(f"{n:,} {reason}" for reason, n in made.unwanted.most_common())
        raise InputError(f"no article is left{f' ({left})' if left else ''}, so nothing was written.")
    write_log(out, made.log(paths))
    return made


def _taken(articles: Iterable[Article], wanted: Wanted, made: Imported) -> Iterator[Article]:
    for article in articles:
        if (reason := wanted.reason_against(article)) is not None:
            made.unwanted[reason] += 1
        else:
            made.dates[article.outlet].append(article.published)
            yield article
