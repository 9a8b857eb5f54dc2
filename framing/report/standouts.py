"""What stands out, said by rule: sentences made of the counts, with the counts in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from framing.compare import Comparison
from framing.compare.permits import LEVEL
from framing.measures import Unit
from framing.report.content import Standout

LEAST = 3
"""Elsewhere there must be so many mentions before a word is called an outlet's alone; one fewer will do
where the outlet itself has so many."""

MAIN = 0.6
"""A variant or speaker with at least this share is the main one."""

HEARD = {"quoted_words": 20, "one": 5}
"""So many quoted words, or quotes, before one voice can be said to dominate."""

NAMED, GROUPS, TOLD = 2, 6, 3
"""At most so many of an outlet's own words are named, so many outlets, and so many concepts told of."""


def difference(comparison: Comparison) -> float:
    """How much better a mention's wording is guessed when its outlet is known, from 0 to 1.

    Goodman and Kruskal's lambda (1954), Journal of the American Statistical Association 49. 0 with
    fewer than two mentions per group, where a single word decides.
    """
    counts = comparison.groups.pivot_table(index="group", columns="variant", values="count", aggfunc="sum")
    total = float(counts.to_numpy().sum())
    if total < 2 * len(comparison.n_articles):
        return 0.0
    known, blind = float(counts.max(axis=1).sum()), float(counts.sum().max())
    return (known - blind) / (total - blind) if total > blind else 0.0


def of_concept(comparison: Comparison) -> list[str]:
    """Which word is each group's main one, and which other words only one group uses.

    A main word that is the only one is told where nobody else uses it.
    """
    rows = comparison.groups[comparison.groups["count"] > 0]
    main = rows[(rows["estimate"] >= MAIN) & (rows["n"] >= 2)]
    if main["variant"].nunique() < 2:
        users = rows.groupby("variant")["group"].transform("nunique")
        main = main[(main["n"] >= LEAST) & (users[main.index] == 1) & (rows["group"].nunique() > 1)]
    return [*_mains(main), *_alone(comparison, rows, main)]


def _mains(main: pd.DataFrame) -> list[str]:
    """The groups gathered by the word they mostly use."""
    words = []
    for variant, part in main.groupby("variant", sort=False):
        users = zip(part["group"], part["count"], part["n"], strict=True)
        named = _few(f"{group} ({count:.0f} of {n})" for group, count, n in users)
        words.append(f"“{variant}” in {named}")
    return [f"Mostly {'; '.join(words)}."] if words else []


def _alone(comparison: Comparison, rows: pd.DataFrame, main: pd.DataFrame) -> list[str]:
    """Words that only one of several groups uses, its most frequent first, its main word left out."""
    sizes = comparison.groups.groupby("group", sort=False)["n"].max()
    users = rows.groupby("variant")["group"].transform("nunique")
    elsewhere = rows["group"].map(sizes.sum() - sizes)
    enough = (elsewhere >= LEAST) | ((elsewhere == LEAST - 1) & (rows["n"] >= LEAST))
    alone = rows[(users == 1) & enough & ~rows.index.isin(main.index)]
    found = []
    for group, part in alone.groupby("group", sort=False):
        part = part.sort_values("count", ascending=False, kind="stable")
        words = zip(part["variant"], part["count"], strict=True)
        found.append(f"{group} {_few((f'“{word}” ({n:.0f})' for word, n in words), NAMED)}")
    return [f"In one {comparison.by} only: {_few(found, GROUPS, '; ')}."] if found else []


def of_measure(comparison: Comparison) -> list[str]:
    """The outlet at the top or the bottom, whichever is further from the next, and the range of the others.

    Nothing where the next reads the same, or where the articles permit a test and chance explains it.
    """
    rows = comparison.groups.dropna(subset="estimate").sort_values("estimate", ascending=False, kind="stable")
    if len(rows) < 2:
        return []
    gaps = -rows["estimate"].diff().to_numpy()[1:]
    rows = rows if gaps[0] >= gaps[-1] else rows[::-1]
    show = comparison.unit.show
    top, rest = rows.iloc[0], rows.iloc[1:]
    same = show(top["estimate"]) == show(rest["estimate"].iloc[0])
    if same or not _exceeds_chance(comparison, top["group"]):
        return []
    basis = f" ({top['count']:.0f} of {top['n']} {comparison.of})" if comparison.unit is Unit.SHARE else ""
    low, high = show(rest["estimate"].min()), show(rest["estimate"].max())
    others = low if low == high else f"{low} to {high}"
    whom = "the other" if len(rest) == 1 else "the others"
    return [f"{top['group']} {show(top['estimate'])}{basis}, {whom} {others}."]


def _exceeds_chance(comparison: Comparison, group: str) -> bool:
    """Whether one of a group's tested differences is significant; where none is tested, all may be told."""
    pairs = comparison.contrasts
    tested = pairs[((pairs["a"] == group) | (pairs["b"] == group)) & pairs["p"].notna()]
    return tested.empty or bool((tested["q"] <= LEVEL).any())


def of_speakers(quotes: pd.DataFrame) -> list[str]:
    """Speakers who give most of an outlet's quotes, or of its words inside quotation marks."""
    found = []
    for group, part in quotes.dropna(subset="speaker").groupby("group", sort=False):
        for column, of in (("quoted_words", "words inside quotation marks"), ("one", "quotes")):
            sums = part.assign(one=1).groupby("speaker", sort=False)[column].sum()
            total = len(quotes[quotes["group"] == group]) if column == "one" else part[column].sum()
            if total >= HEARD[column] and sums.max() >= MAIN * total:
                found.append(f"{group}: {sums.max():.0f} of {total:.0f} {of} are {sums.idxmax()}’s")
                break
    return [f"{_few(found, GROUPS, '; ')}."] if found else []


def stands_out(
    concepts: Sequence[Comparison], quotes: pd.DataFrame, measures: Sequence[Comparison]
) -> tuple[Standout, ...]:
    """What the first page says: of the concepts in their order, the speakers, the measures."""
    told = [(f"{c.title}:", sentences, at(c)) for c in concepts if (sentences := of_concept(c))][:TOLD]
    told.append(("One voice dominates.", of_speakers(quotes), "speakers"))
    told += [(f"{measure.title}:", of_measure(measure), at(measure)) for measure in measures]
    return tuple(Standout(topic, " ".join(said), key) for topic, said, key in told if said)


def at(comparison: Comparison) -> str:
    """The key of the exhibit of a comparison, which also names its files."""
    return f"level-{comparison.name}" if comparison.variants == [""] else f"words-{comparison.name}"


def _few(items: Iterable[str], most: int = GROUPS, comma: str = ", ") -> str:
    """Items as a phrase; of too many, the first and how many more there are.

    >>> _few(["a", "b", "c"]), _few(["a", "b", "c"], 2)
    ('a, b and c', 'a, b and 1 more')
    """
    found = list(items)
    if len(found) > most:
        found = [*found[:most], f"{len(found) - most} more"]
    if comma != ", " or len(found) == 1:
        return comma.join(found)
    return f"{', '.join(found[:-1])} and {found[-1]}"
