"""Articles to the table of repeats."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from itertools import islice
from typing import Any

import pandas as pd

from framing.article import Article, Span
from framing.files import encodable
from framing.finders.quotes.marks import marks
from framing.findings.repeats.candidates import candidates
from framing.findings.repeats.fingerprints import Fingerprint, winnowed, wording
from framing.findings.repeats.shared import shared
from framing.findings.tables import Findings, stacked, table
from framing.findings.views import chosen
from framing.reading.blocks import paragraphs

NEARLY_ALL = 0.8
"""An article is republished, and a sentence set apart, if so much of it stands elsewhere."""

_WORDINGS, _ROWS = 500, 10_000
"""Articles whose words are remembered, and rows that become a table at once."""


def find_repeats(articles: Sequence[Article]) -> pd.DataFrame:
    """The passages that occur twice, as the table `repeats`: a row per passage and earlier place.

    An article is held against the first that has the passage and the first of its own outlet that has
    it, by date, those without a date last, then by id; so the order of the articles changes nothing.
    One whose id no table can hold has no repeats.

    `kind` is `repeat` (inside one article), `reused` (in another article of the outlet), `republished`
    (nearly the whole article), `quote` (another outlet has the same words, and one of the two has them
    in quotation marks, so they are somebody's whom it quotes), `wire` (an agency is credited with one of
    the articles or named in the passage) or `shared` (no agency is). `words` are those that are the same,
    `similarity` their share in the longer passage. Which outlet had the words from which, nothing here
    can tell.
    """
    ages = sorted((_age(a), at) for at, a in enumerate(articles) if encodable(a.id) == a.id)
    ordered = chosen(articles, array("Q", [at for _, at in ages]))
    del ages
    vocabulary: dict[str, int] = {}

    @lru_cache(_WORDINGS)
    def worded(place: int) -> tuple[Article, Fingerprint]:
        article = ordered[place]
        return article, wording(article, vocabulary)

    prints = ((article.outlet, winnowed(one.shingles)) for article, one in map(worded, range(len(ordered))))
    pairs = candidates(prints).tolist()
    rows = (row for late, early in pairs for row in _rows(*worded(late), *worded(early)))
    found = stacked("repeats", list(_tables(rows)))
    return found.sort_values(["article", "start", "other", "other_start"], ignore_index=True)


def _tables(rows: Iterator[dict[str, Any]]) -> Iterator[pd.DataFrame]:
    """Rows as tables, which take less memory."""
    while piece := list(islice(rows, _ROWS)):
        yield table("repeats", piece)


def with_repeats(findings: Findings, repeats: pd.DataFrame) -> Findings:
    """Findings that know their repeats, and of each article which earlier one it is a duplicate of."""
    articles, here = marked(findings.articles, repeats)
    return replace(findings, articles=articles, repeats=here)


def marked(articles: pd.DataFrame, repeats: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The table of articles, each with the earlier one that it is a duplicate of; repeats among these."""
    known = set(articles["article"])
    here = repeats[repeats["article"].isin(known) & repeats["other"].isin(known)].reset_index(drop=True)
    whole = here[here["kind"] == "republished"].groupby(["article", "other"])["words"].sum()
    # of several earlier articles the one that has most of the words, then the first by its id
    most = whole.reset_index().sort_values(["article", "words", "other"], ascending=[True, False, True])
    first = dict(zip(most["article"][::-1], most["other"][::-1], strict=True))
    duplicate_of = articles["article"].map(lambda article: _root(article, first)).astype("str")
    return articles.assign(duplicate_of=duplicate_of), here


def _age(article: Article) -> tuple[bool, datetime, str]:
    when = article.published or datetime.min
    return (
        article.published is None,
        when.astimezone(UTC).replace(tzinfo=None) if when.tzinfo else when,
        article.id,
    )


def _root(article: str, first: dict[str, str]) -> str | None:
    root = first.get(article)
    while root in first:
        root = first[root]
    return root


def _rows(late: Article, one: Fingerprint, early: Article, other: Fingerprint) -> Iterator[dict[str, Any]]:
    passages = shared(one, other)
    same = sum(passage.words for passage in passages)
    whole = late is not early and same >= NEARLY_ALL * max(len(one.ids), len(other.ids), 1)
    for passage in passages:
        span = _place(one, passage.start, passage.end)
        there = _place(other, passage.other_start, passage.other_end)
        agencies = _agencies(late, early, span)
        yield {
            "article": late.id,
            "start": span.start,
            "end": span.end,
            "zone": late.zone_at(span.start),
            "other": early.id,
            "other_start": there.start,
            "other_end": there.end,
            "words": passage.words,
            "similarity": passage.similarity,
            "kind": _kind(late, early, span, there, whole, bool(agencies)),
            "agency": encodable(", ".join(agencies)) or None,
        }


def _kind(late: Article, early: Article, span: Span, there: Span, whole: bool, credited: bool) -> str:
    if late is early:
        return "repeat"
    if whole:
        return "republished"
    if late.outlet == early.outlet:
        return "reused"
    if _is_quoted(late.text, span) or _is_quoted(early.text, there):
        return "quote"
    return "wire" if credited else "shared"


def _is_quoted(text: str, span: Span) -> bool:
    """Whether more than half of a passage lies inside quotation marks."""
    near = (part for part in paragraphs(text) if part.overlaps(span))
    inside = sum(
        max(0, min(mark.end, span.end) - max(mark.start, span.start))
        for part in near
        for mark in marks(text, part)
    )
    return 2 * inside > span.end - span.start


def _agencies(late: Article, early: Article, span: Span) -> list[str]:
    """The agencies with which either article is credited, and those that the passage names."""
    from framing.reading.agencies import agencies_in  # its patterns take long to compile

    credits = [name for article in (late, early) for name in (article.agency or "").split(", ") if name]
    return sorted({*credits, *agencies_in(span.of(late.text))})


def _place(words: Fingerprint, start: int, end: int) -> Span:
    return Span(int(words.starts[start]), int(words.ends[end - 1]))
