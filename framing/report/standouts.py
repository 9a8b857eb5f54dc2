"""What stands out: sentences made by rule from the counts, with the counts in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

import pandas as pd

from framing.compare import Comparison
from framing.compare.grouping import REST
from framing.measures import Unit
from framing.report.content import Standout
from framing.stats import detectable

MOST = 5
"""The first page says at most this many things."""

LEAST, MAIN = 3, 0.75
"""A group's main wording: with this many mentions, at least this share of them."""

HEARD = {"quoted_words": 20, "one": 5}
"""This many quoted words, or quotes, before one voice can be said to dominate, with this share of them:"""
DOMINANT = 0.6

GROUPS = 6
"""At most this many groups are named."""

SIZES = ((0.8, "large"), (0.5, "medium"), (0.2, "small"), (0.0, "very small"))
"""What Cohen (1988) calls a difference of such an effect."""

USEFUL = 0.5
"""Half of what a share can differ by: a test that shows only larger differences shows next to nothing."""

UNTOLD = frozenset({"own_tone"})
"""Measures that follow no judgement of experts within an event, so that page one does not tell of them."""

TOWARD = "targets"
"""The key of the exhibit of tones towards the same targets."""

_NOTHING = "No difference between {by}s in words or measures exceeds chance when all tests are counted."

POINTS = " percentage points"
"""The unit of a difference between two shares: percentage points."""


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


def contrast(comparison: Comparison) -> list[str]:
    """Two groups that each mostly use another wording, as a description of these articles.

    Nothing where this many articles permit a test: then `differences` speaks.
    """
    if comparison.contrasts["p"].notna().any():
        return []
    rows = comparison.groups
    main = rows[(rows["estimate"] >= MAIN) & (rows["n"] >= LEAST)]
    if main["variant"].nunique() < 2:
        return []
    words = []
    for variant, part in main.groupby("variant", sort=False):
        users = zip(part["group"], part["count"], part["n"], strict=True)
        used = few(f"{group} ({count:.0f} of {n})" for group, count, n in users)
        words.append(f"“{comparison.wording(str(variant))}” in {used}")
    return [f"In these articles mostly {'; '.join(words)}."]


def differences(comparison: Comparison) -> list[str]:
    """The differences that exceed chance, the largest first, with size, interval and articles."""
    rows = comparison.contrasts[comparison.contrasts["selected"]]
    rows = rows.sort_values("effect", key=abs, ascending=False, kind="stable")
    return [_difference(comparison, row) for row in _once(rows)]


def _once(rows: pd.DataFrame) -> Iterator[pd.Series]:
    """The rows without those that say of the same two sides what another wording has said."""
    told: set[frozenset[str]] = set()
    for _, row in rows.iterrows():
        sides = frozenset((row["a"], row["b"]))
        if sides not in told:
            told.add(sides)
            yield row


def sides(comparison: Comparison, row: pd.Series) -> str:
    """The two sides of a difference with their values: what stands before its size."""
    show, articles = comparison.unit.show, comparison.n_articles
    others = sum(n for group, n in articles.items() if group != row["a"])
    against, n = ("the others", others) if row["b"] == REST else (row["b"], articles[row["b"]])
    what = f"“{comparison.wording(row['variant'])}” " if row["variant"] else ""
    values = f"{show(row['a_estimate'])} in {row['a']}, {show(row['b_estimate'])} in {against}"
    return f"{what}{values} ({articles[row['a']]} and {n} articles)"


def _difference(comparison: Comparison, row: pd.Series) -> str:
    """One difference that exceeds chance, as a sentence."""
    low, high = (_gap(comparison.unit, row[bound]).removesuffix(POINTS) for bound in ("low", "high"))
    size = next((f"{name} " for least, name in SIZES if abs(row["effect"]) >= least), "")
    gap = _gap(comparison.unit, row["difference"])
    return f"{sides(comparison, row)}: a {size}difference of {gap}, 95 % interval {low} to {high}."


def _gap(unit: Unit, value: float) -> str:
    """A difference in the unit's own terms: that of two shares in percentage points."""
    return f"{value * 100:+.0f}{POINTS}".replace("-", "−") if unit is Unit.SHARE else unit.show(value)


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


def stands_out(
    compared: Sequence[Comparison], about: Collection[str], overview: Sequence[Comparison]
) -> tuple[Standout, ...]:
    """What the first page says: what exceeds chance, then plain contrasts of wording, else that nothing does.

    Primary comparisons come first, each with what it found, be it a difference or none. Of the others,
    concepts are told of only where the articles are `about` them, and measures only if they are not UNTOLD.
    `overview` are the measures of which the last sentence says how small a difference would have gone
    unnoticed.
    """
    planned = [one for one in compared if one.role == "primary"]
    every = [one for one in compared if one.evidence != "terms" or one.name in about]
    every = [one for one in every if one.role != "primary" and one.name not in UNTOLD]
    passed = [one for one in every if one.contrasts["selected"].any()]
    told = [(one, differences(one)[:1] or contrast(one) or _none(one)) for one in planned]
    told += [(one, differences(one)[:1]) for one in sorted(passed, key=_largest, reverse=True)]
    told += [(one, contrast(one)) for one in sorted(every, key=difference, reverse=True)]
    found = [Standout(_topic(one), said[0], at(one)) for one, said in told if said]
    return tuple(found[: max(MOST, len(planned))]) or tuple(_nothing(compared, overview))


def _topic(comparison: Comparison) -> str:
    return f"{comparison.title}{f' ({comparison.role})' if comparison.role else ''}:"


def _none(comparison: Comparison) -> list[str]:
    """That a primary comparison shows no difference, and how large one would have had to be."""
    if len(comparison.n_articles) < 2:
        return []
    if not comparison.contrasts["p"].notna().any():
        return ["too few articles to compare."]
    said = (f"no difference between {comparison.by}s exceeds chance.", comparison.missed, comparison.alike)
    return [" ".join(filter(None, said))]


def _largest(comparison: Comparison) -> float:
    """The largest effect of a difference that exceeds chance."""
    rows = comparison.contrasts
    return float(rows.loc[rows["selected"], "effect"].abs().fillna(0.0).max())


def _nothing(compared: Sequence[Comparison], overview: Sequence[Comparison]) -> Iterator[Standout]:
    """That nothing stands out, and how much could have; no sentence where nothing is compared."""
    if not compared or len(compared[0].n_articles) < 2:
        return
    by = compared[0].by
    tested = [(one, _detectable(one)) for one in overview if _detectable(one) == _detectable(one)]
    if not any(one.contrasts["p"].notna().any() for one in compared):
        sentence = (
            f"In these articles no two {by}s plainly differ in their wording; the rest has too few "
            f"mentions to test."
        )
        yield Standout("No clear difference.", sentence, "articles")
        return
    could = ", ".join(
        f"{_gap(one.unit, size).lstrip('+')} in “{one.title}”" for one, size in tested if size < USEFUL
    )
    missed = f"Smaller true differences than these would mostly be missed: {could}.{_untested(compared)}"
    missed = f" {missed if could else 'So few articles could hardly show a difference.'}"
    yield Standout("No clear difference.", f"{_NOTHING.format(by=by)}{missed}", "articles")


def _untested(compared: Sequence[Comparison]) -> str:
    """Which groups have too few articles for any test."""
    groups = compared[0].n_articles
    rows = pd.concat([one.contrasts.dropna(subset="p") for one in compared])
    tested = {*rows["a"], *rows["b"]}
    left = [group for group in groups if group not in tested]
    return f" {few(left)} {'has' if len(left) == 1 else 'have'} too few articles to test." if left else ""


def _detectable(comparison: Comparison) -> float:
    """The smallest difference that four of five such corpora would show, of the pair that shows least."""
    rows = comparison.contrasts
    return max(
        (detectable(low, high) for low, high in rows[["low", "high"]].dropna().to_numpy()),
        default=float("nan"),
    )


def at(comparison: Comparison) -> str:
    """The key of the exhibit of a comparison, which also names its files."""
    if comparison.evidence == "targets":
        return TOWARD
    return f"level-{comparison.name}" if comparison.variants == [""] else f"words-{comparison.name}"


def few(items: Iterable[str], comma: str = ", ", most: int = GROUPS) -> str:
    """Items as a phrase; of too many, the first and how many more there are.

    >>> few(["a", "b", "c"]), few(["a", "b", "c"], most=2)
    ('a, b and c', 'a, b and 1 more')
    """
    found = list(items)
    if len(found) > most:
        found = [*found[:most], f"{len(found) - most} more"]
    if comma != ", " or len(found) == 1:
        return comma.join(found)
    return f"{', '.join(found[:-1])} and {found[-1]}"
