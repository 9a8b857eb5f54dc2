"""The chapter of differences that articles can test."""

from __future__ import annotations

from framing.report.chapters.material import Material
from framing.report.content import Cell, Section, Table

SHOWN = 20
"""At most this many tested differences are listed on paper."""


def differences(material: Material) -> Section | None:
    """The contrasts that this many articles can test, the surest first; None where there is no p-value."""
    rows = [
        (row["q"], comparison, row)
        for comparison in material.compared
        for _, row in comparison.contrasts.iterrows()
        if row["p"] == row["p"]
    ]
    if not rows:
        return None
    rows.sort(key=lambda found: (not found[2]["selected"], found[0]))
    body = tuple(
        (
            Cell(f"{comparison.title}{f' “{comparison.wording(row.variant)}”' if row['variant'] else ''}"),
            Cell(f"{row['a']} and {row['b']}"),
            Cell(f"{row['difference']:+.2f} [{row['low']:+.2f}, {row['high']:+.2f}]".replace("-", "−")),
            Cell(f"{row['p']:.4f}"),
            Cell(f"{q:.3f}"),
            Cell(f"{row['smallest_p']:.4f}"),
            Cell("yes" if row["selected"] else "no"),
        )
        for q, comparison, row in rows[:SHOWN]
    )
    columns = ("What", "Between", "Difference", "p", "q", "Smallest p possible", "Exceeds chance")
    note = (
        f"{len(rows)} differences were tested by exchanging articles; q is corrected over all pairs "
        "and variants of a measure or concept (Benjamini-Hochberg). Exceeds chance: it also passes when "
        "all measures and concepts of this report are tested together (Benjamini and Bogomolov 2014). "
        f"The {min(SHOWN, len(rows))} with the smallest q are listed."
    )
    table = Table(columns, body, note)
    sure = sum(row["selected"] for _, _, row in rows)
    intro = (
        f"{sure} of {len(rows)} tested differences exceed chance when all tests are counted. Chance could "
        f"explain the others."
    )
    return Section("tests", "Which differences exceed chance", intro, (), (("Tested differences", table),))
