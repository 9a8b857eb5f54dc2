"""The chapter of differences that articles can test."""

from __future__ import annotations

from framing.compare.permits import LEVEL
from framing.report.chapters.material import Material
from framing.report.content import Cell, Section, Table

SHOWN = 20
"""At most so many tested differences are listed on paper."""


def differences(material: Material) -> Section | None:
    """The contrasts that so many articles can test, the surest first; None where there is no p-value."""
    rows = [
        (row["q"], comparison, row)
        for comparison in material.compared
        for _, row in comparison.contrasts.iterrows()
        if row["p"] == row["p"]
    ]
    if not rows:
        return None
    rows.sort(key=lambda found: found[0])
    body = tuple(
        (
            Cell(f"{comparison.title}{f' “{row.variant}”' if row['variant'] else ''}"),
            Cell(f"{row['a']} and {row['b']}"),
            Cell(f"{row['difference']:+.2f} [{row['low']:+.2f}, {row['high']:+.2f}]".replace("-", "−")),
            Cell(f"{row['p']:.4f}"),
            Cell(f"{q:.3f}"),
            Cell(f"{row['smallest_p']:.4f}"),
        )
        for q, comparison, row in rows[:SHOWN]
    )
    columns = ("What", "Between", "Difference", "p", "q", "Smallest p possible")
    note = (
        f"{len(rows)} differences were tested by exchanging articles; q is corrected over all pairs "
        "and variants of a measure or concept (Benjamini-Hochberg). "
        f"The {min(SHOWN, len(rows))} of smallest q are listed."
    )
    table = Table(columns, body, note)
    sure = sum(q <= LEVEL for q, _, _ in rows)
    intro = (
        f"{sure} of {len(rows)} tested differences exceed chance (q at most {LEVEL}). "
        "Of the others, chance could be the cause."
    )
    return Section("tests", "Which differences exceed chance", intro, (), (("Tested differences", table),))
