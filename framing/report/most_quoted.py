"""Who speaks, as sentences about these articles and no others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from framing.report.content import Standout
from framing.report.described import UNTESTED, few

HEARD = {"quoted_words": 20, "one": 5}
"""This many quoted words, or quotes, before one voice can be said to dominate, with this share of them:"""
DOMINANT = 0.6

MOST_QUOTED, PLAINLY, LEAD = 3, 1.25, 2
"""This many quotes, so many times those of anybody else and so many more, before somebody is quoted most."""

SPEAKERS = "speakers"
"""The key of the exhibit of speakers."""


def dominant(quotes: pd.DataFrame) -> dict[str, str]:
    """Group -> the speaker who gives most of its quotes, or of its words inside quotation marks."""
    found = {}
    for group, part in quotes.dropna(subset="speaker").groupby("group", sort=False):
        for column, of in (("quoted_words", "words inside quotation marks"), ("one", "quotes")):
            sums = part.assign(one=1).groupby("speaker", sort=False)[column].sum()
            total = len(quotes[quotes["group"] == group]) if column == "one" else part[column].sum()
            if total >= HEARD[column] and sums.max() >= DOMINANT * total:
                found[str(group)] = f"{group}: {sums.max():.0f} of {total:.0f} {of} are {sums.idxmax()}’s"
                break
    return found


def of_speakers(quotes: pd.DataFrame) -> list[str]:
    """A sentence on the speakers that dominate; nothing where none does."""
    found = dominant(quotes)
    return [f"In these articles one voice dominates. {few(found.values(), '; ')}."] if found else []


def most_quoted(quotes: pd.DataFrame, events: pd.Series) -> tuple[Standout, ...]:
    """Whom each group quotes most, where several groups all report the same events.

    Of several events it is told only where it is not the same person in all groups.

    `quotes` have the group of each; `events` are those of the articles, with the groups as index.
    """
    covered = events.groupby(level=0).agg(frozenset)
    found = list(_first(quotes))
    speakers = {speaker for _, speaker, *_ in found}
    if len(covered) < 2 or covered.nunique() > 1 or len(speakers) < min(2, events.nunique()):
        return ()
    named, users = " quotes", dict[str, list[str]]()
    for speaker in dict.fromkeys(speaker for _, speaker, *_ in found):
        for group, _, n, of in (row for row in found if row[1] == speaker):
            users.setdefault(speaker, []).append(f"{group} ({n} of {of}{named})")
            named = ""
    told = few((f"{speaker} in {few(groups)}" for speaker, groups in users.items()), "; ")
    return (Standout("Quoted most:", f"{told}. {UNTESTED}", SPEAKERS),)


def _first(quotes: pd.DataFrame) -> Iterator[tuple[str, str, int, int]]:
    """Each group that plainly quotes one person most, with that person's quotes and all of its quotes.

    Quotes without a speaker may be anybody else's, and so may those of two with one surname be.
    """
    for group, part in quotes.groupby("group", sort=False):
        counts = {str(name): int(n) for name, n in part["speaker"].value_counts().items()}
        persons = set(part.loc[part["speaker_kind"].eq("person"), "speaker"].dropna())
        surnames = Counter(name.rsplit(" ", 1)[-1] for name in persons)
        first, *others = [*counts.items(), ("", 0)]
        n, unknown = first[1], int(part["speaker"].isna().sum())
        next_to = (others[0][1] if others else 0) + unknown
        if first[0] not in persons or surnames[first[0].rsplit(" ", 1)[-1]] > 1:
            continue
        if n >= MOST_QUOTED and n >= PLAINLY * next_to and n >= next_to + LEAD:
            yield str(group), first[0], n, len(part)
