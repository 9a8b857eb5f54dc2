"""Comparisons as tables for reading: every number with counts, interval and the key of its passages."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from framing.compare import Comparison
from framing.compare.tested import chance
from framing.measures import Unit
from framing.report.content import Cell, Table
from framing.report.evidence import key

WIDE = 8
"""With more groups than this, groups are rows."""

SMALL = 3
"""Counts up to this are shown without shares."""

FEW = 7
"""Then at most this many variants are columns; the tables hold all. More of small counts share a cell."""

VARIED = "Variety of wording"

Row = Mapping[Hashable, Any]


def of_concept(comparison: Comparison) -> Table:
    """Mentions per variant and group: the count, the share and its interval."""
    groups, variants = list(comparison.n_articles), [v for v in comparison.variants if v]
    if small(comparison) and len(variants) > FEW:
        return _lists(comparison)
    rows = {(row["group"], row["variant"]): row for row in comparison.groups.to_dict("records")}
    cells = {
        (group, variant): _cell(comparison, rows[group, variant], key(comparison, group, variant))
        for group in groups
        for variant in variants
        if (group, variant) in rows
    }
    bits = {} if small(comparison) else _bits(comparison)
    note = _note(comparison, bool(bits))
    blank = Cell("")
    if len(groups) <= WIDE:
        body = [(Cell(comparison.wording(v)), *(cells.get((g, v), blank) for g in groups)) for v in variants]
        body += [(Cell(VARIED), *(bits.get(g, blank) for g in groups))] if bits else []
        return Table(("", *groups), tuple(body), note)
    if len(variants) > FEW:
        note += f" The {len(variants) - FEW} rarest variants are in tables/groups.csv."
    few = variants[:FEW]
    last = [VARIED] if bits else []
    body = [
        (Cell(g), *(cells.get((g, v), blank) for v in few), *(bits.get(g, blank) for _ in last))
        for g in groups
    ]
    return Table(("", *map(comparison.wording, few), *last), tuple(body), note)


def _lists(comparison: Comparison) -> Table:
    """A row per group with its wordings, the most used first: a table of them would be nearly empty."""
    rows = comparison.groups[comparison.groups["count"] > 0]
    body = []
    for group in comparison.n_articles:
        mine = rows[rows["group"] == group].sort_values("count", ascending=False, kind="stable")
        wordings = tuple(
            Cell(f"{comparison.wording(variant)} {count:.0f}", key(comparison, group, variant))
            for variant, count in zip(mine["variant"], mine["count"], strict=True)
        )
        body.append(
            (Cell(group), Cell(f"{mine['count'].sum():.0f}"), Cell("" if wordings else "–", parts=wordings))
        )
    return Table((comparison.by.capitalize(), comparison.of.capitalize(), "Wordings"), tuple(body))


def small(comparison: Comparison) -> bool:
    """Whether no count is larger than a few, so that the counts say more than shares with intervals."""
    return not comparison.groups["count"].max() > SMALL


def _bits(comparison: Comparison) -> dict[str, Cell]:
    """Group -> the entropy of its wordings with the mentions it rests on; nothing of a single wording."""
    rows = comparison.diversity
    if not rows["n"].sum():
        return {}
    return {
        row["group"]: Cell("–" if row["bits"] != row["bits"] else f"{row['bits']:.2f}, n = {row['n']}")
        for row in rows.to_dict("records")
    }


def _note(comparison: Comparison, varied: bool) -> str:
    """What the numbers are, and whether the groups differ at all where that can be tested."""
    of = comparison.of
    if small(comparison):
        return f"{of.capitalize()}."
    parts = [
        f"{of.capitalize()}, their share of the {comparison.by}'s {of}, and its 95 % interval in per cent."
    ]
    if varied:
        parts.append(
            "Variety of wording: 0 for one wording, 1 for two used equally often; few mentions make it low."
        )
    if comparison.omnibus.p == comparison.omnibus.p:
        parts.append(
            f"All {comparison.by}s together: p {chance(comparison.omnibus.p, '= ')}, by exchanging articles, "
            "for this concept alone."
        )
    return " ".join(parts)


def of_measures(comparisons: Sequence[Comparison]) -> Table:
    """A row per group and a column per measure."""
    groups = list(comparisons[0].n_articles)
    columns = []
    for comparison in comparisons:
        rows = {row["group"]: row for row in comparison.groups.to_dict("records")}
        columns.append(
            [
                _cell(comparison, rows[group], key(comparison, group)) if group in rows else Cell("")
                for group in groups
            ]
        )
    body = tuple(
        (Cell(group), *cells) for group, cells in zip(groups, zip(*columns, strict=True), strict=True)
    )
    return Table(("", *(comparison.title for comparison in comparisons)), body)


def _cell(comparison: Comparison, row: Row, at: str) -> Cell:
    """A number as it is read; it leads to passages only where there are some."""
    if row["n"] == 0:
        return Cell("–" if comparison.evidence == "terms" else "undefined")
    shown = comparison.unit.show(row["estimate"])
    low, high = (comparison.unit.within(row[end]) for end in ("low", "high"))
    if comparison.unit is Unit.SHARE:
        inside = "" if low != low else f" [{low * 100:.0f}–{high * 100:.0f}]"
        text = f"{row['count']:.0f} of {row['n']} · {shown}{inside}"
        text = f"{row['count']:.0f} · {shown}{inside}" if comparison.evidence == "terms" else text
    else:
        inside = "" if low != low else f" [{comparison.unit.show(low)}, {comparison.unit.show(high)}]"
        text = f"{shown}{inside}" if comparison.unit is Unit.COUNT else f"{shown}{inside}, n = {row['n']}"
    if comparison.evidence == "terms" and row["count"] == 0:
        return Cell("0")
    if row["variant"] and small(comparison):
        return Cell(f"{row['count']:.0f}", at)
    return Cell(text, at)
