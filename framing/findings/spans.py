"""Spans in the cell of a table, and quotes and voices as tables keep them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from framing.article import Quote, Span, Speaker
from framing.finders.voice import Voices
from framing.findings.tables import present


def cell(spans: Iterable[Span]) -> str | None:
    """Spans as a table keeps them, first and last offset with a hyphen between; missing if there are none.

    >>> cell([Span(4, 9), Span(12, 20)])
    '4-9 12-20'
    """
    return " ".join(f"{span.start}-{span.end}" for span in spans) or None


def spans(cell: str | None) -> tuple[Span, ...]:
    """The spans of a cell; none where it is missing.

    >>> spans("4-9 12-20"), spans(None)
    ((Span(start=4, end=9), Span(start=12, end=20)), ())
    """
    pairs = (pair.split("-") for pair in cell.split()) if isinstance(cell, str) else ()
    return tuple(Span(int(start), int(end)) for start, end in pairs)


def quotes_of(table: pd.DataFrame) -> Mapping[str, list[Quote]]:
    """Article -> the quotes that a table of quotes holds of it, none for any other."""
    found = defaultdict[str, list[Quote]](list)
    for row in present(table).to_dict("records"):
        found[row["article"]].append(_quote(row))
    return found


def voices_of(quotes: Iterable[Quote], unclear: Iterable[Span], put: Callable[[Span], Span]) -> Voices:
    """The voices of an article by its quotes and unclear passages, all of them put elsewhere in its text."""
    parts = (
        replace(one, content=tuple(map(put, one.content)), quoted=tuple(map(put, one.quoted)))
        for one in quotes
    )
    return Voices(parts, map(put, unclear))


def _quote(row: Mapping[Any, Any]) -> Quote:
    return Quote(
        start=row["start"],
        end=row["end"],
        kind=row["kind"],
        content=spans(row["content_spans"]),
        quoted=spans(row["quoted_spans"]),
        cue=next(iter(spans(row["cue_span"])), None),
        source=next(iter(spans(row["source_span"])), None),
        speaker=Speaker(row["speaker"], row["speaker_kind"], row["affiliation"]),
    )
