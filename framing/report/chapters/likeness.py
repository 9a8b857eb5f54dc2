"""The chapter on how similar the groups' words are."""

from __future__ import annotations

from dataclasses import replace
from math import comb

import numpy as np
import pandas as pd

from framing.charts import CHARTS
from framing.charts.map import STRESS
from framing.charts.style import PALETTE
from framing.compare import Likeness
from framing.compare import likeness as compared
from framing.compare.power_note import LEVEL
from framing.report.chapters.material import Material
from framing.report.content import Cell, Exhibit, Section, Table, nothing

WIDE = 24
"""At most this many pairs are listed on the page."""

LEAST = 6
"""With fewer groups than this, the chapter is left out: a few pairs say little."""


def likeness(material: Material) -> Section | None:
    """Every pair of groups beside what chance gives; what it lacks with few groups."""
    alike = compared(material.findings, material.by, within=material.within, seed=material.seed)
    if len(alike.n_articles) < LEAST:
        n = len(alike.n_articles)
        few = f"How similar the words are: {LEAST} {material.by}s or more are needed; here are {n}."
        left = nothing("alike", "How similar the words are", *([few] if n > 1 else []))
        return replace(left, data={"likeness": alike.pairs})
    exhibits = [_exhibit(alike, "likeness", "How different are the words?")]
    if len(alike.places) and alike.stress <= STRESS:  # else the map shows other distances than there are
        exhibits.append(_exhibit(alike, "map", "A map of the words"))
    content = alike.wide()[lambda table: table["words"] == "content"].drop(columns="words")
    more = f"{len(content) - WIDE:,} more pairs are in tables/likeness.csv." if len(content) > WIDE else ""
    body = tuple(tuple(map(Cell, row)) for row in content.head(WIDE).to_numpy().tolist())
    table = Table(tuple(name.capitalize() for name in content.columns), body, more)
    intro = (
        "Short texts look different by chance alone, so each difference is shown beside what chance gives. "
        f"{alike.separability}"
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
        finding=_beyond_chance(alike, rows) or _ends(alike, rows),
    )


def _beyond_chance(alike: Likeness, rows: pd.DataFrame) -> str:
    """How many pairs differ more than chance makes them; nothing where so few articles could not show it."""
    n = alike.n_articles
    ways = [comb(n[a] + n[b], n[a]) for a, b in zip(rows["a"], rows["b"], strict=True)]
    tested = rows[np.array(ways) >= 1 / LEVEL].dropna(subset="dealt_high")
    if tested.empty:
        return ""
    above = int((tested["bits"] > tested["dealt_high"]).sum())
    return f"{above} of {len(tested)} pairs differ more than chance makes them, with whole articles."


def _ends(alike: Likeness, rows: pd.DataFrame) -> str:
    """The pairs that are most and least alike, as numbers of the chart."""
    shown = "{:.2f}" if len(alike.n_articles) <= len(PALETTE) else "{:.0%}"
    known = rows.dropna(subset="bits")
    if known.empty:
        return ""
    (low, one), (high, other) = (
        (row["bits"], f"{row['a']} and {row['b']}")
        for row in (known.iloc[int(at)] for at in (known["bits"].argmin(), known["bits"].argmax()))
    )
    return f"From {shown.format(low).rstrip('%')} ({one}) to {shown.format(high).rstrip('%')} ({other})."
