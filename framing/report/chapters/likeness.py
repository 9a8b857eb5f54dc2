"""The chapter on how similar the groups' words are."""

from __future__ import annotations

from framing.charts import CHARTS
from framing.charts.map import STRESS
from framing.compare import Likeness
from framing.compare import likeness as compared
from framing.report.chapters.material import Material
from framing.report.content import Cell, Exhibit, Section, Table

WIDE = 24
"""At most this many pairs are listed on paper."""


def likeness(material: Material) -> Section | None:
    """Every pair of groups beside what chance gives; None with one group."""
    alike = compared(material.findings, material.by, within=material.within, seed=material.seed)
    if alike.pairs.empty:
        return None
    exhibits = [_exhibit(alike, "likeness", "How different are the words?")]
    if len(alike.places) and alike.stress <= STRESS:  # else the map shows other distances than there are
        exhibits.append(_exhibit(alike, "map", "A map of the words"))
    content = alike.wide()[lambda table: table["words"] == "content"].drop(columns="words")
    more = f"{len(content) - WIDE:,} more pairs are in tables/likeness.csv." if len(content) > WIDE else ""
    body = tuple(tuple(map(Cell, row)) for row in content.head(WIDE).to_numpy().tolist())
    table = Table(tuple(name.capitalize() for name in content.columns), body, more)
    intro = (
        "Short texts look different by chance alone, so each difference is shown beside what chance gives. "
        f"{alike.note.removesuffix(alike.caveat)}"
    )
    return Section(
        "alike",
        "How similar the words are",
        intro,
        tuple(exhibits),
        (("Differences in content words", table),),
        data={"likeness": alike.pairs},
        caveat=alike.caveat,
    )


def _exhibit(alike: Likeness, chart: str, title: str) -> Exhibit:
    rows = alike.pairs[alike.pairs["words"] == "content"]
    parts = [f"{a} and {b} {bits:.2f}" for a, b, bits in rows[["a", "b", "bits"]].itertuples(index=False)]
    return Exhibit(
        key=chart,
        title=title,
        chart=chart,
        drawn=(alike,),
        reading=CHARTS[chart].reading(alike),
        alt=f"Difference of the content words, from 0 to 1. {'; '.join(parts)}.",
    )
