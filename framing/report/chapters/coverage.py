"""The chapter of what each outlet carries of an event."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import pandas as pd

from framing.charts import CHARTS
from framing.coverage import Coverage, claims
from framing.coverage.table import BEFORE
from framing.report.chapters.material import Material
from framing.report.content import Cell, Exhibit, Section, Table, nothing
from framing.report.lists import Evidence
from framing.report.rows import Row, lists_of, of_rows
from framing.report.subject import plural

WIDE = 8
"""With more outlets than this, a claim's outlets share a cell."""

GATHERED = ("Found in", "Not found in", "Published before")

EVENTS, SHOWN = 2, 12
"""At most this many events, and claims of each, on paper; the tables hold all."""


def coverage(material: Material) -> Section | None:
    """The claims of each event by outlet; None where no event has two outlets."""
    told = [claims(material.findings, event) for event in _events(material)]
    told = [found for found in told if (found.claims["outlets"] > 1).any()]
    if not told and material.findings.articles["outlet"].nunique() < 2:
        return None
    if not told:
        return nothing(
            "claims", "What each outlet reports", "Shared claims: none was found in two outlets on one event."
        )
    intro = (
        "Passages in which several outlets report the same thing, grouped by words, names and numbers. "
        "A paraphrase in other words is missed: read “not found” as a question, not as an omission."
    )
    several = len(told) > 1
    if len(told) > EVENTS:
        intro += f" {EVENTS} of {len(told)} events are shown; tables/claims.csv has all."
    return Section(
        "claims",
        "What each outlet reports",
        intro,
        tuple(_exhibit(found, several) for found in told[:EVENTS]),
        tables=tuple(
            (f"Claims that at least half of the others carry{_of(found, several)}", _summary(found))
            for found in told[:EVENTS]
        ),
        evidence=tuple(_passages(material, found, several) for found in told[:EVENTS]),
        data={"claims": pd.concat([f.table.assign(event=f.event) for f in told], ignore_index=True)},
    )


def _events(material: Material) -> list[str | None]:
    """The events of which two or more outlets have sentences; one for all where none is named."""
    articles = material.findings.articles
    articles = articles[articles["article"].isin(material.findings.sentences["article"])]
    outlets = articles.groupby("event", sort=False)["outlet"].nunique()
    if outlets.empty:
        return [None] if articles["outlet"].nunique() > 1 else []
    return [str(event) for event, n in outlets.items() if n > 1]


def _of(found: Coverage, several: bool) -> str:
    return f": {found.event}" if several else ""


def _exhibit(found: Coverage, several: bool) -> Exhibit:
    shared = found.claims[found.claims["outlets"] > 1]
    parts = [f"“{row['text']}”: {row['outlets']} outlets" for _, row in shared.head(SHOWN).iterrows()]
    return Exhibit(
        key=f"coverage-{found.event}" if several else "coverage",
        title=f"Which outlet reports what{_of(found, several)}",
        chart="coverage",
        drawn=(found,),
        reading=f"{CHARTS['coverage'].reading(found)}{_of_all(len(shared))}",
        alt=f"Claims of two or more outlets. {'; '.join(parts)}.",
        table=_table(found, shared.head(SHOWN)),
        options={"most": SHOWN},
        finding=_in_all(shared, len(found.matrix.columns)),
        behind=tuple(
            (str(outlet), tuple(_key(found, claim, outlet) for claim in shared["claim"].head(SHOWN)))
            for outlet in found.matrix.columns
        ),
    )


def _of_all(shared: int) -> str:
    """How many of the claims are shown, where not all are."""
    return (
        f" The {SHOWN} found in most outlets are shown; tables/claims.csv has all." if shared > SHOWN else ""
    )


def _in_all(shared: pd.DataFrame, outlets: int) -> str:
    """How many claims several outlets carry, and how many of them all do."""
    everywhere = int((shared["outlets"] == outlets).sum())
    found = f"{plural(len(shared), 'claim')} {'was' if len(shared) == 1 else 'were'} found in"
    if outlets == 2:
        return f"{found} both outlets."
    return f"{found} two or more outlets, {f'{everywhere:,}' if everywhere else 'none'} in all {outlets:,}."


def _table(found: Coverage, shared: pd.DataFrame) -> Table:
    """Claim by outlet: how alike the best passages are, or why there is none."""
    cells = lists_of(found.cells[found.cells["claim"].isin(shared["claim"])], ["claim", "outlet"])
    outlets = [str(name) for name in found.matrix.columns]
    texts = {row["claim"]: Cell(" ".join(str(row["text"]).split())) for _, row in shared.iterrows()}
    many = len(outlets) > WIDE
    body = tuple(
        (text, *(_gathered if many else _each)(found, {name: cells[claim, name][0] for name in outlets}))
        for claim, text in texts.items()
    )
    note = f"Number: how similar the passages are (1: the same words). {found.caveat}"
    return Table(("Claim", *(GATHERED if many else outlets)), body, note)


def _each(found: Coverage, rows: Mapping[str, Row]) -> tuple[Cell, ...]:
    """A cell per outlet."""
    return tuple(_cell(found, row) for row in rows.values())


def _gathered(found: Coverage, rows: Mapping[str, Row]) -> tuple[Cell, ...]:
    """The outlets that carry a claim, those that do not, and those that could not."""
    there = tuple(_cell(found, row, f"{name} ") for name, row in rows.items() if row["passages"])
    before = [name for name, row in rows.items() if row["status"] == BEFORE]
    rest = [name for name, row in rows.items() if not row["passages"] and name not in before]
    return Cell("", parts=there), Cell(", ".join(rest)), Cell(", ".join(before))


def _cell(found: Coverage, row: Row, name: str = "") -> Cell:
    if not row["passages"]:
        return Cell(str(row["status"]))
    return Cell(f"{name}{row['similarity']:.2f}", _key(found, row["claim"], row["outlet"]))


def _key(found: Coverage, claim: Hashable, outlet: Hashable) -> str:
    return "\x1f".join(("coverage", f"{found.event}", f"{claim}", f"{outlet}"))


def _summary(found: Coverage) -> Table:
    """Of the claims of at least half of the other outlets, how many each outlet carries."""
    body = tuple(
        (
            Cell(row["outlet"]),
            Cell(f"{row['found']} of {row['n']}"),
            Cell(f"{row['before']}"),
            Cell(f"{row['alone']}"),
        )
        for _, row in found.summary.iterrows()
    )
    columns = ("", "Found", "First published later", "Found in no other outlet")
    return Table(columns, body, "Claims first published after all of an outlet's articles are not counted.")


def _passages(material: Material, found: Coverage, several: bool) -> Evidence:
    shared = set(found.claims[found.claims["outlets"] > 1].head(SHOWN)["claim"])
    rows = found.places[found.places["claim"].isin(shared)]
    parts = lists_of(_lines(material, rows), ["claim", "outlet"])
    groups = tuple(
        of_rows(_key(found, claim, outlet), f"{outlet}: claim {claim}", parts[claim, outlet])
        for claim, outlet in rows[["claim", "outlet"]].drop_duplicates().itertuples(index=False, name=None)
    )
    return Evidence(f"Claims{_of(found, several)}", "claims", groups)


def _lines(material: Material, rows: pd.DataFrame) -> pd.DataFrame:
    """The passages as they are printed: whole, with their line, zone and voice."""
    texts, sentences = material.findings.text, material.findings.sentences
    rows = _holding(rows, material.findings.zones[["article", "start", "zone"]])
    rows = _holding(rows, sentences[["article", "start", "end", "voice"]].rename(columns={"end": "till"}))
    # What was set apart as a repeat has no sentence of its own, and no voice.
    rows = rows.assign(voice=rows["voice"].where(rows["till"] > rows["start"], ""))
    rows = rows.sort_values(["article", "start"], kind="stable")
    places = zip(rows["article"], rows["start"], strict=True)
    lines = [texts[article].count("\n", 0, start) + 1 for article, start in places]
    clean = [" ".join(str(text).split()) for text in rows["text"]]
    return rows.assign(line=lines, mark="", left="", right="", text=clean)


def _holding(rows: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Each row with the last of the article's spans that begins at or before it."""
    return pd.merge_asof(rows.sort_values("start"), spans.sort_values("start"), on="start", by="article")
