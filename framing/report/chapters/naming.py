"""The chapter of how the same is named, and, apart from it, spelled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

import pandas as pd

from framing.charts import CHARTS
from framing.charts.labels import ENTITIES, commonest, shown
from framing.findings import Findings
from framing.findings.passages import in_context
from framing.naming.labels import NOTE, Labels, labels
from framing.naming.spellings import NOTE as STYLE
from framing.naming.spellings import Spellings, spellings
from framing.report.chapters.material import Material
from framing.report.content import Cell, Exhibit, Section, Table, nothing
from framing.report.described import few
from framing.report.lists import Evidence, Passages
from framing.report.rows import MOST, Row, lists_of, of_rows

EVENTS, ROWS = 2, 40
"""At most this many events and spellings on paper; the tables hold all."""


def naming(material: Material) -> Section | None:
    """The labels of those whom two outlets name, and the words of several spellings; None without either."""
    called, spelled = labels(material.findings), spellings(material.findings)
    events = _events(called)
    if not events and spelled.table.empty:
        return nothing("naming", "Names and labels", "Labels: nobody is named by two outlets.")
    chosen = {event: commonest(rows) for event, rows in list(events.items())[:EVENTS]}
    parts = [
        Evidence(
            _title("Labels", event, events),
            "labels and spellings",
            _of_labels(material.findings, called, event, rows),
        )
        for event, rows in chosen.items()
    ]
    more = (
        f" {EVENTS} of {len(events)} events are shown; tables/entity_labels.csv has all."
        if len(events) > EVENTS
        else ""
    )
    styles = (
        (("Spellings: house style, not framing", _styles(material.findings, spelled)),)
        if len(spelled.table)
        else ()
    )
    return Section(
        "naming",
        "Names and labels",
        f"What each outlet calls the people, states and organisations that at least two outlets name. "
        f"{NOTE}{more}",
        tuple(_exhibit(material, event, rows, events) for event, rows in chosen.items()),
        styles,
        evidence=(
            *parts,
            Evidence("Spellings", "labels and spellings", _of_spellings(material.findings, spelled)),
        ),
        data={"entity_labels": called.table, "spellings": spelled.table},
    )


def _events(called: Labels) -> dict[str, pd.DataFrame]:
    """Event -> the labels of those whom two outlets name, the most mentioned first."""
    table = called.table
    kept = table[table.groupby(["event", "entity"])["outlet"].transform("nunique") > 1]
    return {str(event): rows for event, rows in kept.groupby("event", sort=False)}


def _in_order(findings: Findings, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of one label or spelling with the outlets in the order of the corpus."""
    place = {outlet: at for at, outlet in enumerate(dict.fromkeys(findings.articles["outlet"]))}
    return rows.sort_values("outlet", key=lambda names: names.map(place), kind="stable")


def _title(title: str, event: str, events: dict[str, pd.DataFrame]) -> str:
    return f"{title}: {event}" if len(events) > 1 else title


def _exhibit(material: Material, event: str, rows: pd.DataFrame, events: dict[str, pd.DataFrame]) -> Exhibit:
    totals = rows.groupby(["entity", "label"], sort=False)["count"].sum().reset_index()
    told = "; ".join(f"{entity}: {label} {n}" for entity, label, n in totals.itertuples(index=False))
    outlets = list(dict.fromkeys(material.findings.articles["outlet"]))
    return Exhibit(
        key=_title("labels", event, events).replace(": ", "-"),
        title=_title("What each outlet calls people, states and organisations", event, events),
        chart="labels",
        drawn=(rows, outlets, material.compared[0].caveat),
        reading=CHARTS["labels"].reading(),
        alt=f"Mentions per label. {told}.",
        table=_table(material.findings, event, rows, events[event]["entity"].nunique()),
        finding=_most_labels(rows),
        behind=tuple((outlet, tuple(_of_outlet(event, rows, outlet))) for outlet in outlets),
    )


def _most_labels(rows: pd.DataFrame) -> str:
    """Who of those that are shown goes by the most labels."""
    labels = rows.groupby("entity", sort=False)["said"].nunique()
    most = labels[labels == labels.max()].index
    if len(most) == 1:
        return f"{most[0]} has the most labels: {labels.max()}."
    return f"{few(most)} have the most labels: {labels.max()} each."


def _of_outlet(event: str, rows: pd.DataFrame, outlet: str) -> Iterator[str]:
    """The keys of what an outlet calls the people: descriptions first, which tell more than names."""
    mine = rows[rows["outlet"] == outlet].drop_duplicates(["entity", "label"])
    mine = mine.assign(name=mine["kind"].eq("name"))
    for entity, label in mine.sort_values("name", kind="stable")[["entity", "label"]].itertuples(index=False):
        yield _key("labels", event, entity, label, outlet)


def _table(findings: Findings, event: str, rows: pd.DataFrame, entities: int) -> Table:
    """Who is called what, and by whom; each count leads to its passages."""
    body: list[tuple[Cell, ...]] = []
    last = None
    sums = (
        _in_order(findings, rows)
        .groupby(["entity", "label", "outlet"], sort=False)[["count", "quoted"]]
        .sum()
    )
    cells: defaultdict[tuple[str, str], list[Cell]] = defaultdict(list)
    for (entity, label, outlet), count, quoted in sums.itertuples():
        at = _key("labels", event, entity, label, outlet)
        cells[entity, label].append(Cell(f"{outlet} {shown(count - quoted, quoted)}", at))
    for (entity, label), part in lists_of(rows, ["entity", "label"]).items():
        counts = tuple(cells[f"{entity}", f"{label}"])
        kinds = ", ".join(dict.fromkeys(row["kind"] for row in part))
        who = "" if entity == last else f"{entity}"
        body.append((Cell(who), Cell(f"{label}"), Cell(kinds), Cell("", parts=counts)))
        last = entity
    note = "In brackets: inside quotation marks."
    if entities > ENTITIES:
        note += f" {entities - ENTITIES:,} more, each named by two outlets, are in tables/entity_labels.csv."
    return Table(("Who", "Label", "Kind", "Mentions"), tuple(body), note)


def _of_labels(findings: Findings, called: Labels, event: str, rows: pd.DataFrame) -> tuple[Passages, ...]:
    """The passages behind each count of the table."""
    names = rows[["entity", "said", "label"]].drop_duplicates()
    found = called.places[called.places["event"] == event].rename(columns={"label": "said"})
    found = names.merge(found, on=["entity", "said"], sort=False)
    groups = _listed(findings, found, ["entity", "label", "outlet"])
    return tuple(
        of_rows(_key("labels", event, *at), "{2}: {1} ({0})".format(*at), part, every)
        for at, part, every in groups
    )


def _styles(findings: Findings, spelled: Spellings) -> Table:
    """A row per spelling, each outlet's count leading to its passages."""
    body: list[tuple[Cell, ...]] = []
    for (word, kind, spelling), part in spelled.table.groupby(["word", "kind", "spelling"], sort=False):
        counts = tuple(
            Cell(f"{outlet} {count}", _key("spellings", word, spelling, outlet))
            for outlet, count in _in_order(findings, part)[["outlet", "count"]].itertuples(index=False)
        )
        body.append((Cell(f"{word}"), Cell(f"{kind}"), Cell(f"{spelling}"), Cell("", parts=counts)))
    more = f" {len(body) - ROWS:,} more rows are in tables/spellings.csv." if len(body) > ROWS else ""
    return Table(("Word", "Difference", "Spelling", "Uses"), tuple(body[:ROWS]), STYLE + more)


def _of_spellings(findings: Findings, spelled: Spellings) -> tuple[Passages, ...]:
    """The passages behind each count of the spellings that are listed."""
    listed = spelled.table.drop_duplicates(["word", "kind", "spelling"]).head(ROWS)
    rows = spelled.places.merge(listed[["word", "spelling"]], on=["word", "spelling"], sort=False)
    groups = _listed(findings, rows.assign(voice=""), ["word", "spelling", "outlet"])
    return tuple(
        of_rows(_key("spellings", *at), "{2}: {1}".format(*at), part, every) for at, part, every in groups
    )


def _listed(
    findings: Findings, rows: pd.DataFrame, by: list[str]
) -> Iterator[tuple[tuple[Hashable, ...], list[Row], list[Row]]]:
    """For each list of passages the first rows with zone, line and context, and all of its rows."""
    texts = findings.text
    zones: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    columns = ["article", "start", "end", "zone"]
    for article, start, end, zone in findings.zones[columns].itertuples(index=False):
        zones[article].append((start, end, zone))
    for at, part in lists_of(rows, by).items():
        shown: list[Row] = []
        for row in part[:MOST]:
            article, start, end = row["article"], row["start"], row["end"]
            context = zip(
                ("line", "left", "text", "right"), in_context(texts[article], start, end), strict=True
            )
            zone = next((zone for first, last, zone in zones[article] if first <= start < last), "")
            shown.append({**row, **dict(context), "mark": "", "zone": zone})
        yield at, shown, part


def _key(*names: object) -> str:
    return "\x1f".join(map(str, names))
