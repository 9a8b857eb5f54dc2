"""The chapter on the distinctive words and phrases of each group."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from framing.charts import CHARTS
from framing.compare import Keyness, keyness
from framing.compare.power_note import LEVEL
from framing.report import described
from framing.report.chapters.material import Material
from framing.report.content import Cell, Exhibit, Section, Table, nothing
from framing.report.lists import Evidence
from framing.report.rows import of_rows

MOST, ROWS = 5, 40
"""At most this many words of each group are shown, and of all groups; the table on disk has more."""

PASSAGES = 12
"""At most this many passages of a word on paper."""


def distinctive(material: Material) -> Section | None:
    """The words that each group uses most against the rest; None where there is nothing to set apart."""
    words = keyness(
        material.findings, material.by, within=material.within, voice="outlet", seed=material.seed
    )
    most = max(1, min(MOST, ROWS // len(words.n_articles)))
    rows = words.top(most)
    if rows.empty:
        none = ["Distinctive words: none."] if len(words.n_articles) > 1 else []
        absent = nothing("keywords", "Distinctive words", *none)
        return replace(absent, data={"keyness": words.table})
    exhibit = Exhibit(
        key="distinctive",
        title="Distinctive words and phrases",
        chart="distinctive",
        drawn=(words,),
        reading=CHARTS["distinctive"].reading(words),
        alt=_lists(rows),
        table=_table(words, rows, most),
        options={"most": most},
        finding=_surely(words, rows),
        behind=tuple(
            (str(group), tuple(_key(str(group), word) for word in part["word"]))
            for group, part in rows.groupby("group", sort=False)
        ),
    )
    intro = (
        "Words in the outlet's own voice, ordered by how surely it uses them more than the rest. "
        "They show what an article is about as much as how it is worded: read the passages."
    )
    return Section(
        "keywords",
        "Distinctive words",
        intro,
        (exhibit,),
        evidence=(_passages(words, rows),),
        data={"keyness": words.table},
        caveat=words.caveat,
    )


def _surely(words: Keyness, rows: pd.DataFrame) -> str:
    """The first word of each group that exceeds chance; where nothing can be tested, the first word."""
    tested = bool(words.table["q"].notna().any())
    sure = rows[rows["q"] <= LEVEL] if tested else rows
    if sure.empty:
        return f"None of the {len(rows)} words shown exceeds chance."
    first = sure.drop_duplicates("group")[["group", "word"]].to_numpy()
    told = described.few(f"“{word}” in {group}" for group, word in first)
    return f"{told}{f': {len(sure)} of {len(rows)} words exceed chance' if tested else ''}."


def _lists(rows: pd.DataFrame) -> str:
    parts = rows.groupby("group", sort=False)["word"]
    return "; ".join(f"{group}: {', '.join(found)}" for group, found in parts) + "."


def _table(words: Keyness, rows: pd.DataFrame, most: int) -> Table:
    """Counts, articles, rates and what the articles can test; the word leads to its passages."""
    wide = words.wide(most)
    columns = [name for name in wide.columns if name != "against" and (wide[name] != "–").any()]
    body = [
        tuple(
            Cell(str(value), _key(row["group"], row["word"]) if name == "word" else "")
            for name, value in zip(columns, wide[columns].iloc[at], strict=True)
        )
        for at, (_, row) in enumerate(rows.iterrows())
    ]
    return Table(
        tuple(column.capitalize() for column in columns), tuple(body), words.note.removesuffix(words.caveat)
    )


def _key(group: str, word: str) -> str:
    return "\x1f".join(("keyness", group, word))


def _passages(words: Keyness, rows: pd.DataFrame) -> Evidence:
    """The passages of each word: paper shows the first ones."""
    groups = []
    for group, word in rows[["group", "word"]].itertuples(index=False):
        found = words.passages(word, group).assign(mark="").to_dict("records")
        groups.append(of_rows(_key(group, word), f"{group}: {word}", found[:PASSAGES], found))
    return Evidence("Distinctive words and phrases", "distinctive words", tuple(groups))
