"""The chapter of differences that articles can test."""

from __future__ import annotations

import pandas as pd

from framing.compare import Comparison
from framing.compare.grouping import REST
from framing.compare.tested import chance
from framing.measures import Unit
from framing.report.chapters.material import Material
from framing.report.content import Cell, Exhibit, Section, Table, nothing
from framing.report.evidence import key

TITLE = "Which differences exceed chance"

UNITS = {Unit.PER_1000_WORDS: "per 1,000 words", Unit.COUNT: "on average"}
"""What is said beside a difference that is not one of shares, or of tone from −1 to 1."""

SHOWN = 20
"""At most this many tested differences are listed on paper."""


def differences(material: Material) -> Section | None:
    """The contrasts that this many articles can test, the surest first; what it lacks without a p-value."""
    rows = [
        (row["q"], comparison, row)
        for comparison in material.compared
        for _, row in comparison.contrasts.iterrows()
        if row["p"] == row["p"]
    ]
    if len(material.compared[0].n_articles) < 2:
        return None
    if not rows:
        return nothing(
            "tests", TITLE, "Differences that exceed chance: there are too few articles to test any."
        )
    rows.sort(key=lambda found: (found[1].role != "primary", not found[2]["selected"], found[0]))
    roles = any(comparison.role for _, comparison, _ in rows)
    body = tuple(_cells(comparison, row, roles) for _, comparison, row in rows[:SHOWN])
    columns: tuple[str, ...] = (
        "What",
        "Between",
        "Difference",
        "p",
        "Adjusted p",
        "Exceeds chance",
    )
    columns += ("Role",) if roles else ()
    note = _note(len(rows), roles)
    table = Table(columns, body, note)
    sure = sum(row["selected"] for _, _, row in rows)
    intro = (
        f"{sure or 'None'} of {len(rows)} tested differences exceed{'' if sure > 1 else 's'} chance when all "
        f"tests are counted.{' Chance could explain the others.' if sure else ''}"
    )
    exhibit = Exhibit(
        "tested", "Tested differences", "", (), "", "", table=table, finding=intro, on_paper=sure > 0
    )
    return Section("tests", TITLE, "", (exhibit,), absent=() if sure else (intro,))


def _cells(comparison: Comparison, row: pd.Series, roles: bool) -> tuple[Cell, ...]:
    """One tested difference."""
    return (
        Cell(f"{comparison.title}{f' “{comparison.wording(row.variant)}”' if row['variant'] else ''}"),
        Cell("", parts=tuple(_side(comparison, side, row["variant"]) for side in row[["a", "b"]])),
        Cell(_sized(comparison.unit, row)),
        Cell(chance(row["p"])),
        Cell(chance(row["q"])),
        Cell("yes" if row["selected"] else "no"),
        *([Cell(comparison.role)] if roles else []),
    )


def _side(comparison: Comparison, side: str, variant: str) -> Cell:
    """A side of a difference, as sentences call it."""
    return Cell("the others" if side == REST else side, key(comparison, side, variant))


def _sized(unit: Unit, row: pd.Series) -> str:
    """A difference with its interval, that of two shares in percentage points."""
    if unit is Unit.SHARE:
        size, low, high = (f"{100 * row[name]:+.0f}" for name in ("difference", "low", "high"))
        shown = f"{size} points [{low} to {high}]"
    else:
        size, low, high = (f"{row[name]:+.2f}" for name in ("difference", "low", "high"))
        shown = f"{size}{' ' * (unit is not Unit.BALANCE)}{UNITS.get(unit, '')} [{low} to {high}]"
    return shown.replace("-", "−")


def _note(number: int, roles: bool) -> str:
    """How the differences were tested and corrected."""
    planned = (
        " Primary comparisons are those that the plan names: their p is adjusted over all of their tests; "
        "all others are exploratory."
    )
    return (
        "Points are percentage points; tone runs from −1 to 1. "
        f"{number} differences were tested by exchanging articles; p is adjusted over all pairs "
        "and variants of a measure or concept (Benjamini-Hochberg). Exceeds chance: it also passes when all "
        "measures and concepts of this report are looked at together (Benjamini and Bogomolov 2014)."
        f"{planned if roles else ''} The {min(SHOWN, number)} surest are listed."
    )
