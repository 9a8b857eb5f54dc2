"""One article never stops the others: what fails is left out, and said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

import pandas as pd

from framing.article import Article
from framing.files import encodable
from framing.findings.digests import digest
from framing.findings.tables import Findings, concatenate, table

NOT_THE_ARTICLE = (MemoryError, OSError)
"""Faults of the machine: on another one the article would be found, so it is not left out for them."""

_MOST = 20
"""This many articles are named one by one."""

Result = TypeVar("Result")

Tell = Callable[[str], None]
"""Takes a sentence about what was left out."""


def leaving_out(article: Article, fault: Exception) -> Findings:
    """Findings without the article on which the work failed, but with its row in `left_out`."""
    row = {
        "article": encodable(article.id),
        "outlet": encodable(article.outlet),
        "source": None if article.source is None else encodable(article.source),
        "reason": encodable(" ".join(f"{type(fault).__name__}: {fault}".rstrip(": ").split())[:200]),
        "digest": digest(article),
    }
    return replace(concatenate([]), left_out=table("left_out", [row]))


def each(
    work: Callable[[Article], Result], articles: Iterable[Article], tell: Tell | None = None
) -> Iterator[Result]:
    """The work on each article, one after the other; those on which it fails are reported at the end.

    Raises ValueError when it fails on every article.
    """
    total, failed = 0, []
    for article in articles:
        total += 1
        try:
            result = work(article)
        except NOT_THE_ARTICLE:
            raise
        except Exception as fault:
            failed.append(leaving_out(article, fault).left_out)
        else:
            yield result
    for notice in notices(pd.concat(failed), total) if failed else ():
        if tell is not None:
            tell(notice)
    check_some_are_left(len(failed), total)


def notices(left_out: pd.DataFrame, total: int) -> list[str]:
    """A sentence for each article that was left out, and one that counts them among all."""
    rows = left_out.to_dict("records")
    named = [
        f"{row['article'] if pd.isna(row['source']) else row['source']}: article {row['article']!r} was left "
        f"out, because the analysis failed on it ({row['reason']}); please report it with this article"
        for row in rows[:_MOST]
    ]
    if not rows:
        return []
    more = f", and {len(rows) - _MOST:,} more" if len(rows) > _MOST else ""
    count = f"{len(rows):,} of {total:,} {'article' if total == 1 else 'articles'} left out"
    return [*named, f"{count}: see the {'notice' if len(rows) == 1 else 'notices'} above{more}"]


def check_some_are_left(left_out: int, total: int) -> None:
    """Raise ValueError if there were articles and all of them were left out."""
    if left_out and left_out == total:
        raise ValueError(
            "nothing is left to analyse, because the analysis failed on every article; see the notices above"
        )
