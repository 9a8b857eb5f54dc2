"""The numbers of sentences on who is quoted, each with the quotes that it counts."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

import pandas as pd

from framing.charts.voices import FURTHER, NOBODY
from framing.report.lists import Link, Passages
from framing.report.most_quoted import counted, dominant
from framing.report.rows import listed, lists_of

EVERY = ""
"""In place of a group: all groups together."""

MARKED = "in quotation marks"


def key_of(*names: Hashable) -> str:
    """The key of the quotes of a group in a row of the chart of speakers."""
    return "\x1f".join(("speakers", *map(str, names)))


def links_of(quotes: pd.DataFrame, rows: pd.DataFrame) -> tuple[Link, ...]:
    """What the numbers of sentences on quotes lead to; `rows` are the quotes with their rows in the chart."""
    return tuple([*_over_all(quotes, rows), *_first(rows.assign(who=quotes["speaker"])), *_dominant(quotes)])


def lists_for(quotes: pd.DataFrame, rows: pd.DataFrame) -> Iterator[Passages]:
    """The quotes behind these numbers that no mark of the chart counts."""
    wanted = {link.at for link in links_of(quotes, rows)}
    for (row,), part in lists_of(rows, ["row"]).items():
        if (at := key_of(EVERY, row)) in wanted:
            yield listed(at, f"all together: {row}", part)
    marked = quotes[quotes["quoted_words"] > 0]
    for (group, speaker), part in lists_of(marked, ["group", "speaker"]).items():
        if (at := key_of(group, speaker, MARKED)) in wanted:
            yield listed(at, f"{group}: {speaker}, {MARKED}", part)


def _over_all(quotes: pd.DataFrame, rows: pd.DataFrame) -> Iterator[Link]:
    """Who is quoted most often over all groups, and the quotes without a speaker."""
    missing, n = int(quotes["speaker"].isna().sum()), len(quotes)
    said = f"{missing:,} of the {n:,} quotes"
    yield Link(f"In {said} no speaker", said, key_of(EVERY, NOBODY))
    counts = counted(quotes)
    for speaker, of in zip(map(str, counts.index[:1]), counts, strict=False):
        own = rows["row"][quotes["speaker"].eq(speaker)].unique()
        if len(own) == 1 and not own[0].startswith(FURTHER):
            yield Link(f"{speaker} ({of:,})", f"{of:,}", key_of(EVERY, own[0]))


def _first(rows: pd.DataFrame) -> Iterator[Link]:
    """Whom each group quotes most often, where the chart has that speaker alone."""
    for group, part in rows.groupby("group", sort=False):
        for _, n in part["who"].value_counts().head(1).items():
            own = part.groupby("row")["who"].agg(["size", "nunique"])
            alone = own[own["size"].eq(n) & own["nunique"].eq(1)].index
            if len(alone) == 1 and not alone[0].startswith(FURTHER):
                said = f"{n} of {len(part)}"
                yield Link(f"{group} ({said}", said, key_of(group, alone[0]))


def _dominant(quotes: pd.DataFrame) -> Iterator[Link]:
    """The voice that dominates in a group, by words in quotation marks."""
    for group, said in dominant(quotes).items():
        words, _, speaker = said.removeprefix(f"{group}: ").rpartition(" are ")
        if words.endswith("marks"):
            number = words.partition(" words")[0]
            yield Link(said, number, key_of(group, speaker.removesuffix("’s"), MARKED))
