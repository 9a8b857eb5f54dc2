"""Who speaks, as sentences about these articles and no others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pandas as pd

from framing.naming.personal import surname
from framing.report.content import Standout
from framing.report.described import few

HEARD = {"quoted_words": 20, "one": 5}
"""This many quoted words, or quotes, before one voice can be said to dominate, with this share of them:"""
DOMINANT = 0.6

MOST_QUOTED, PLAINLY, LEAD = 5, 1.25, 2
"""This many quotes, so many times those of anybody else and so many more, before somebody is quoted most."""

SPEAKERS = "speakers"
"""The key of the exhibit of speakers."""


def dominant(quotes: pd.DataFrame) -> dict[str, str]:
    """Group -> the speaker who gives most of its quotes, or of its words inside quotation marks."""
    found = {}
    for group, part in quotes.assign(one=1).groupby("group", sort=False):
        for column, of in (("quoted_words", "words inside quotation marks"), ("one", "quotes")):
            sums, total = part.groupby("speaker", sort=False)[column].sum(), part[column].sum()
            if total >= HEARD[column] and sums.max() >= DOMINANT * total:
                found[str(group)] = f"{group}: {sums.max():.0f} of {total:.0f} {of} are {sums.idxmax()}’s"
                break
    return found


def counted(quotes: pd.DataFrame) -> pd.Series:
    """Speaker -> quotes, the most quoted first; anonymous ones only where there are no others.

    "A senior official" may be somebody else each time.
    """
    named = quotes[quotes["speaker_kind"].ne("anonymous")]
    return (named if named["speaker"].notna().any() else quotes)["speaker"].value_counts()


def of_speakers(quotes: pd.DataFrame) -> list[str]:
    """A sentence on the speakers that dominate; nothing where none does."""
    found = dominant(quotes)
    return [f"In these articles one voice dominates. {few(found.values(), '; ')}."] if found else []


def most_quoted(quotes: pd.DataFrame, groups: int) -> tuple[Standout, ...]:
    """Whom each group quotes most, where every one of the `groups` plainly does and they differ in it.

    Of some groups alone it would read as a difference from the others, which may quote the same person most.
    All report the same events; `quotes` have the group of each.
    """
    found = list(_first(quotes))
    if len(found) < groups or len({surname(speaker) for _, speaker, *_ in found}) < 2:
        return ()
    users: dict[str, list[str]] = {}
    for at, (group, speaker, n, of) in enumerate(found):
        users.setdefault(speaker, []).append(f"{group} ({n} of {of}{'' if at else ' quotes'})")
    told = few((f"{speaker} in {few(groups)}" for speaker, groups in users.items()), "; ")
    return (Standout("Quoted most:", f"{told}.", SPEAKERS, tested=False),)


def named_in(told: Iterable[Standout], quotes: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """Group and name of each person whom the sentences on who is quoted name in full.

    Their passages stand where these sentences lead to. `quotes` have the group of each.
    """
    parts = [part for one in told if one.at == SPEAKERS for part in one.sentence.split("; ")]
    persons = quotes[quotes["speaker_kind"].eq("person")].dropna(subset="speaker")
    pairs = persons[["group", "speaker"]].drop_duplicates().itertuples(index=False, name=None)
    return tuple(
        (str(group), str(name))
        for group, name in pairs
        if " " in name and any(name in part and f"in {group}" in part for part in parts)
    )


def _first(quotes: pd.DataFrame) -> Iterator[tuple[str, str, int, int]]:
    """Each group that plainly quotes one person most, with that person's quotes and all of its quotes.

    Quotes without a speaker may be anybody else's, and so may those of two with one surname be; all bodies,
    groups and documents together may be one source under several names: a letter, its writers.
    """
    for group, part in quotes.groupby("group", sort=False):
        known = part.dropna(subset="speaker")
        persons = Counter(known.loc[known["speaker_kind"].eq("person"), "speaker"])
        surnames = Counter(map(surname, persons))
        (speaker, n), (_, second) = [*persons.most_common(2), ("", 0), ("", 0)][:2]
        others = max(second, len(known) - persons.total()) + len(part) - len(known)
        sure = surnames[surname(speaker)] == 1
        if sure and n >= max(MOST_QUOTED, PLAINLY * others, others + LEAD):
            yield str(group), speaker, n, len(part)
