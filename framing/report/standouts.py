"""What stands out: sentences made by rule from the counts, with the counts in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

import pandas as pd

from framing.compare import Comparison
from framing.compare.grouping import REST
from framing.measures import Unit
from framing.report.content import Exhibit, Section, Standout
from framing.report.described import contrast, distance, opposite

MOST = 5
"""The first page says at most this many things."""

DESCRIBED = 2
"""Page one tells of so many concepts that two groups use opposite words, where nothing can be tested."""

TOLD = 0.2
"""A difference of at least this effect is told of on page one: one that Cohen (1988) calls small, or more."""

UNTOLD = frozenset({
    "own_tone", "unattributed_share", "verbatim_share", "speaker_count", "speaker_concentration",
    "affiliation_concentration", "neutral_cue_share", "own_voice_share",
})  # fmt: skip
"""Measures of which page one does not tell: tone, which no expert's judgement bears out, and side values."""

WORDS, OTHERS = 3, 2
"""So many concepts and so many measures and tones come first, each kind by the size of its difference."""

FEWEST = 5
"""Page one tells of a difference where both sides have this many finds."""

TOWARD = "targets"
"""The key of the exhibit of tones towards the same targets."""


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


def differences(comparison: Comparison, fewest: int = 0) -> list[str]:
    """The differences that exceed chance, the largest first, with size, interval and articles.

    Both sides have at least the `fewest` finds.
    """
    return [_difference(comparison, row) for row in _once(_of_enough(comparison, fewest))]


def _of_enough(comparison: Comparison, fewest: int) -> pd.DataFrame:
    """The differences that exceed chance whose sides have so many finds."""
    n = comparison.groups.groupby("group")["n"].max()
    rows = comparison.contrasts[comparison.contrasts["selected"]]
    of = [
        (n.get(a, 0), n.sum() - n.get(a, 0) if b == REST else n.get(b, 0))
        for a, b in zip(rows["a"], rows["b"], strict=True)
    ]
    enough = [min(sides) >= fewest for sides in of]
    return rows[pd.Series(enough, rows.index, dtype=bool)]


def _once(rows: pd.DataFrame) -> Iterator[pd.Series]:
    """The rows by size, without those that say of two sides what another wording has said."""
    told: set[frozenset[str]] = set()
    for _, row in rows.sort_values("effect", key=abs, ascending=False, kind="stable").iterrows():
        sides = frozenset((row["a"], row["b"]))
        if sides not in told:
            told.add(sides)
            yield row


def sizes(comparison: Comparison) -> list[str]:
    """The same below a title that has the two sides of the first: its size alone, then the others."""
    rows = list(_once(_of_enough(comparison, 0)))
    first = [f"{_size(comparison, row).capitalize()} ({_articles(comparison, row)})." for row in rows[:1]]
    return [*first, *(_difference(comparison, row) for row in rows[1:])]


def sides(comparison: Comparison, row: pd.Series) -> str:
    """The two sides of a difference with their values, as they can stand as a title."""
    show = comparison.unit.show
    against = "the others" if row["b"] == REST else row["b"]
    what = f"“{comparison.wording(row['variant'])}” " if row["variant"] else ""
    return f"{what}{show(row['a_estimate'])} in {row['a']}, {show(row['b_estimate'])} in {against}"


def _articles(comparison: Comparison, row: pd.Series) -> str:
    """How many articles the two sides of a difference rest on."""
    articles = comparison.n_articles
    others = sum(n for group, n in articles.items() if group != row["a"])
    # A chart shows all finds of a group; a difference is that inside the events that both sides cover.
    how = ", event by event" if comparison.findings.articles["event"].nunique() > 1 else ""
    return f"{articles[row['a']]} and {others if row['b'] == REST else articles[row['b']]} articles{how}"


def _difference(comparison: Comparison, row: pd.Series) -> str:
    """One difference that exceeds chance, as a sentence."""
    return f"{sides(comparison, row)} ({_articles(comparison, row)}): {_size(comparison, row)}."


def _size(comparison: Comparison, row: pd.Series) -> str:
    """How large a difference is, with its interval; of two shares without a sign, since these tell it."""
    sizes = [row["difference"], row["low"], row["high"]]
    shares = comparison.unit is Unit.SHARE
    if shares and row["difference"] < 0 and row["a_estimate"] < row["b_estimate"]:
        sizes = [-row["difference"], -row["high"], -row["low"]]
    if not shares:
        gap, low, high = map(comparison.unit.show, sizes)
        return f"a difference of {gap}, 95 % interval {low} to {high}"
    gap, low, high = (f"{size * 100:.0f}".replace("-", "−") for size in sizes)
    return f"a difference of {gap} percentage points, 95 % interval {low} to {high}"


def stands_out(
    compared: Sequence[Comparison], about: Collection[str], described: Sequence[Standout] = ()
) -> tuple[Standout, ...]:
    """What the first page says: what exceeds chance, then what is described.

    Primary comparisons come first, each with what it found, be it a difference or none. Of the others,
    concepts are told of only where the articles are `about` them, and measures only if they are not UNTOLD.
    """
    planned = [one for one in compared if one.role == "primary"]
    every = [one for one in compared if one.evidence != "terms" or one.name in about]
    every = [one for one in every if one.role != "primary" and one.name not in UNTOLD]
    passed = _words_first([one for one in every if _largest(one) >= TOLD])
    told = [(one, differences(one, FEWEST)[:1]) for one in passed]
    plain = [(one, contrast(one)) for one in sorted(every, key=difference, reverse=True)]
    plain += [(one, opposite(one)) for one in _apart(every)]
    found = [_planned(one) for one in planned if len(one.n_articles) > 1]
    found += [Standout(_topic(one), said[0], at(one)) for one, said in told if said]
    found += [Standout(_topic(one), said[0], at(one), tested=False) for one, said in plain if said]
    return tuple([*found, *described][: max(MOST, len(planned))])


def as_told(exhibit: Exhibit, told: Iterable[Standout]) -> Exhibit:
    """The exhibit with a line on the part of it that page one counts, where that is not all."""
    topics = [one.topic for one in told if one.at == exhibit.key and one.topic.startswith(exhibit.title)]
    parts = [topic.removeprefix(exhibit.title).strip(" ,:") for topic in topics]
    lines = [f"Counted on page one: {part}." for part in parts if part and not part.startswith("(")]
    return replace(exhibit, lead=(*exhibit.lead, *lines))


def of_chapters(sections: Sequence[Section]) -> tuple[Standout, ...]:
    """The questions that the chapters answer first on paper; more of each chapter if there are few.

    Their findings stay with their charts: a number that stands out nowhere says nothing without these.
    """
    shown = [[one for one in part.exhibits if one.on_paper and one.finding] for part in sections]
    first = [one.key for row in zip_longest(*shown) for one in row if one][:MOST]
    return tuple(Standout(one.title, "", one.key) for part in shown for one in part if one.key in first)


def _planned(comparison: Comparison) -> Standout:
    """What a primary comparison found: a difference, a plain contrast that no test reaches, or none."""
    plain = [] if differences(comparison) else contrast(comparison)
    said = differences(comparison) or plain or [_none(comparison)]
    return Standout(_topic(comparison), said[0], at(comparison), tested=not plain)


def _words_first(passed: Iterable[Comparison]) -> list[Comparison]:
    """Some concepts, some others, then the rest, each by its largest difference."""
    order = sorted(passed, key=_largest, reverse=True)
    words = [one for one in order if one.evidence == "terms"]
    others = [one for one in order if one.evidence != "terms"]
    return [*words[:WORDS], *others[:OTHERS], *words[WORDS:], *others[OTHERS:]]


def _apart(compared: Sequence[Comparison]) -> list[Comparison]:
    """The concepts in which two groups are furthest apart, of those that nothing else tells of."""
    words = [one for one in compared if one.evidence == "terms" and not contrast(one)]
    words = [one for one in words if not one.contrasts["selected"].any()]
    return sorted(words, key=distance, reverse=True)[:DESCRIBED]


def _topic(comparison: Comparison) -> str:
    return f"{comparison.title}{f' ({comparison.role})' if comparison.role else ''}:"


def _none(comparison: Comparison) -> str:
    """That a primary comparison shows no difference, and how large one would have had to be."""
    if not comparison.contrasts["p"].notna().any():
        return "too few articles to compare."
    said = (f"no difference between {comparison.by}s exceeds chance.", comparison.missed, comparison.alike)
    return " ".join(filter(None, said))


def _largest(comparison: Comparison) -> float:
    """The largest effect of a difference that exceeds chance, between sides with finds enough."""
    rows = _of_enough(comparison, FEWEST)
    return float(rows["effect"].abs().fillna(TOLD).max())


def at(comparison: Comparison) -> str:
    """The key of the exhibit of a comparison, which also names its files."""
    if comparison.evidence == "targets":
        return TOWARD
    return f"level-{comparison.name}" if comparison.variants == [""] else f"words-{comparison.name}"
