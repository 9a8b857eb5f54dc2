"""The chapter of how outlets speak of the same people, states and organisations."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from math import isnan

import pandas as pd

from framing.charts import CHARTS
from framing.charts.toward import ENOUGH, TITLE, drawable, foremost
from framing.finders.toward.network import TONES
from framing.finders.toward.sure import UNSURE
from framing.measures import Unit
from framing.naming.target_tones import CORRECTED, VOICES, with_interval
from framing.report import standouts
from framing.report.certainty import with_p
from framing.report.chapters.material import Material
from framing.report.content import Cell, Exhibit, Section, Table
from framing.report.lists import Evidence, Passages
from framing.report.rows import MOST, Row, lists_of, of_rows

TOO_FEW = f"no two outlets have {ENOUGH} own sentences about the same person, state or organisation."

TONED = ("negative", "positive")
"""The tones of the passages that paper shows first."""

EVENTS = 3
"""At most this many events, those with means to compare first; the tables hold all."""


def toward(material: Material) -> Section | None:
    """The tone towards those of whom two outlets speak in their own sentences; None without them."""
    tones = material.toward
    compared = {of: material.by_name[one.name] for of, one in tones.compared.items()}
    differing = {of for of, one in compared.items() if one.contrasts["selected"].any()}
    events = {
        str(event): foremost(rows, {target for of, target in differing if of == event})
        for event, rows in tones.table.groupby("event", sort=False)
    }
    told = sorted(events.items(), key=lambda item: drawable(item[1]).empty)
    chosen = [(event, rows) for event, rows in told if len(rows)][:EVENTS]
    if not chosen:
        return None
    exhibits = [_exhibit(material, event, rows, at) for at, (event, rows) in enumerate(chosen)]
    return Section(
        "toward",
        "Tone towards people, states and organisations",
        "How each outlet speaks of those whom several outlets name, in its own sentences and in the words of "
        "others. Tone is that of the wording and of what is told: who reports a crime speaks badly of its "
        "doer. On real news, readers agreed with nearly all neutral tones and with half of the others.",
        tuple(exhibits),
        evidence=tuple(
            Evidence(
                f"{TITLE}: {event}" if event else TITLE,
                "tone towards somebody",
                tuple(_of_event(material, event, rows)),
            )
            for event, rows in chosen
        ),
        data={"tone_toward": tones.table, "tone_toward_places": tones.places},
        absent=tuple(f"{one.title}: {TOO_FEW}" for one in exhibits if not one.on_paper),
    )


def _exhibit(material: Material, event: str, rows: pd.DataFrame, at: int) -> Exhibit:
    outlets = list(dict.fromkeys(material.findings.articles["outlet"]))
    own = rows[rows["voice"] == "own"]
    means = own[own["sentences"] >= ENOUGH][["target", "outlet", "tone"]].itertuples(index=False)
    told = "; ".join(f"{target}, {outlet}: {Unit.BALANCE.show(tone)}" for target, outlet, tone in means)
    compared = [
        material.by_name[one.name] for (of, _), one in material.toward.compared.items() if of == event
    ]
    drawn = drawable(rows)
    shown = drawn if len(drawn) else rows
    return Exhibit(
        key=standouts.TOWARD if at == 0 else f"{standouts.TOWARD}-{event}",
        title=f"{TITLE}: {event}" if material.findings.articles["event"].nunique() > 1 else TITLE,
        chart="toward" if len(drawn) else "",
        drawn=(drawn, outlets, material.toward.note) if len(drawn) else (),
        reading=CHARTS["toward"].reading(drawn) if len(drawn) else "",
        alt=f"Tone of own sentences. {told}." if told else TITLE,
        lead=tuple(
            f"{one.title}: {said}" for one in compared for said in with_p(one, standouts.differences(one))
        ),
        table=_table(event, rows),
        finding=_ends(event, drawn, material)
        if len(drawn)
        else f"Too few sentences to compare tones: {TOO_FEW}",
        behind=_behind(event, shown, outlets),
        telling=tuple(_mark(target, tone) for target in shown["target"].unique() for tone in TONED),
        on_paper=len(drawn) > 0,
    )


def _ends(event: str, rows: pd.DataFrame, material: Material) -> str:
    """The ends of the tone of own sentences about the first of the chart, and whether they may be chance."""
    target = str(rows["target"].iloc[0])
    own = rows[(rows["voice"] == "own") & (rows["target"] == target) & (rows["sentences"] >= ENOUGH)]
    ends = own.sort_values("tone", kind="stable").iloc[[0, -1]].to_dict("records")
    low, high = (
        f"{Unit.BALANCE.show(end['tone'])} in {end['outlet']} ({end['sentences']:,} sentences)"
        for end in ends
    )
    contrasts = material.by_name[material.toward.compared[event, target].name].contrasts
    doubt = ""
    if contrasts["p"].isna().all():
        doubt = "; too few articles to test"
    elif not contrasts["selected"].any():
        doubt = "; no difference exceeds chance"
    return f"Tone of own sentences about {target}: from {low} to {high}{doubt}."


def _behind(event: str, rows: pd.DataFrame, outlets: list[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each outlet with its lists: of own sentences first, in the order of the chart."""
    pairs = [(voice, target) for voice in ("own", "others") for target in dict.fromkeys(rows["target"])]
    return tuple(
        (outlet, tuple(_key(event, target, voice, outlet) for voice, target in pairs)) for outlet in outlets
    )


def _table(event: str, rows: pd.DataFrame) -> Table:
    """Who is spoken of, by whom and in whose words; each number leads to its passages."""
    body: list[tuple[Cell, ...]] = []
    last = None
    for (target, voice), part in lists_of(rows, ["target", "voice"]).items():
        cells = tuple(Cell(_shown(row), _key(event, target, voice, row["outlet"])) for row in part)
        body.append(
            (Cell("" if target == last else f"{target}"), Cell(VOICES[str(voice)]), Cell("", parts=cells))
        )
        last = target
    note = (
        f"The mean is shown of {ENOUGH} sentences or more. In brackets: sentences, of these surely negative, "
        f"surely positive, unsure; behind the semicolon the corrected mean. {CORRECTED} Tests and charts are "
        "of the mean as read."
    )
    return Table(("Towards whom", "In whose words", "Tone"), tuple(body), note)


def _shown(row: Row) -> str:
    counts = f"{row['sentences']}: {row['negative']}, {row['positive']}, {row['unsure']}"
    if not isnan(row["corrected"]):
        counts += f"; {with_interval(row, Unit.BALANCE.show, 'corrected')}"
    mean = Unit.BALANCE.show(row["tone"]) if row["sentences"] >= ENOUGH else "too few"
    return f"{row['outlet']} {mean} ({counts})"


def _of_event(material: Material, event: str, rows: pd.DataFrame) -> Iterator[Passages]:
    """The passages behind each number of the table, each with the tone of its sentence."""
    places, texts = material.toward.places, material.findings.text
    mine = places[(places["event"] == event) & places["target"].isin(rows["target"])]
    for (target, voice, outlet), part in lists_of(mine, ["target", "voice", "outlet"]).items():
        surest = sorted(part, key=lambda row: (row["tone"] == UNSURE, row["tone"] not in TONED))
        every = [_passage(row, texts[row["article"]]) for row in surest]
        title = f"{outlet}: {target} {VOICES[str(voice)]}"
        yield of_rows(_key(event, target, voice, outlet), title, every[:MOST], every)


def _passage(row: Row, text: str) -> Row:
    """The sentence around the mention, marked with whom it is about, its tone and how probable that is."""
    first, _, last = str(row["sentence_span"]).partition("-")
    begin, start, end, stop = int(first), int(row["start"]), int(row["end"]), int(last)
    tone, sure = str(row["tone"]), max(row[one] for one in TONES)
    probable = f", {100 * sure:.0f} % probable" if tone != UNSURE else ""
    return {
        **row,
        "line": text.count("\n", 0, start) + 1,
        "left": _line(text[begin:start]),
        "text": _line(text[start:end]),
        "right": _line(text[end:stop]),
        "mark": f"{_mark(row['target'], tone)}{probable}",
        "voice": {"own": "outlet", "headline": "outlet"}.get(row["voice"], "reported"),
    }


def _mark(target: object, tone: str) -> str:
    return f"tone towards {target}: {tone}"


def _line(text: str) -> str:
    """A part of a sentence with plain spaces."""
    return " ".join(f"|{text}|".split())[1:-1]


def _key(*names: Hashable) -> str:
    return "\x1f".join(("toward", *map(str, names)))
