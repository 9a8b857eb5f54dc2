"""What each chart is drawn from: one result, or what is asked of a study."""

from __future__ import annotations

from functools import singledispatch
from typing import Any, Protocol

from framing.charts.labels import commonest
from framing.charts.toward import foremost
from framing.compare import Comparison, Keyness, Likeness, Pooled, Trend
from framing.compare.grouping import grouped
from framing.coverage import Coverage
from framing.findings import Findings
from framing.naming.discovery import Discovery
from framing.naming.labels import Labels
from framing.naming.speakers import quotes_of_persons
from framing.naming.spellings import Spellings
from framing.naming.target_tones import TargetTones

Drawn = tuple[str, tuple[Any, ...]]
"""The name of a chart, and what it is drawn from."""


class Asked(Protocol):
    """What a chart may ask of a study."""

    @property
    def findings(self) -> Findings:
        """Every table of what was found."""

    def compare(self, name: str) -> Comparison:
        """A measure or a concept over the groups."""

    def trend(self, name: str) -> Trend:
        """A measure or a concept over time."""

    def words(self) -> Keyness:
        """The words that set each group apart."""

    def likeness(self) -> Likeness:
        """How alike the groups are in their words."""

    def coverage(self) -> Coverage:
        """Which claims were found in which outlet."""

    def labels(self) -> Labels:
        """What each outlet calls persons, states and bodies."""

    def tone_toward(self) -> TargetTones:
        """How each outlet speaks of persons, states and bodies."""


@singledispatch
def drawn_from(result: object) -> Drawn:
    """The chart of a result; raises ValueError where there is none."""
    raise ValueError(f"{type(result).__name__} has no chart; its numbers are in its `table`.")


@drawn_from.register
def _(result: Comparison) -> Drawn:
    return "levels" if result.variants == [""] else "variants", (result,)


@drawn_from.register
def _(result: Pooled) -> Drawn:
    return "funnel", (result,)


@drawn_from.register
def _(result: Trend) -> Drawn:
    return "trend", (result,)


@drawn_from.register
def _(result: Keyness) -> Drawn:
    return "distinctive", (result,)


@drawn_from.register
def _(result: Likeness) -> Drawn:
    return "likeness", (result,)


@drawn_from.register
def _(result: Coverage) -> Drawn:
    return "coverage", (result,)


@drawn_from.register
def _(result: Labels) -> Drawn:
    return _labels(result.table, result.title, result.note)


@drawn_from.register
def _(result: TargetTones) -> Drawn:
    rows = result.table
    first = rows[rows["event"] == rows["event"].iloc[0]] if len(rows) else rows
    return "toward", (foremost(first), list(dict.fromkeys(rows["outlet"])), result.note)


@drawn_from.register
def _(result: Spellings) -> Drawn:
    rows = result.table.rename(columns={"word": "entity", "spelling": "label"})
    return _labels(rows.assign(event="", quoted=0), result.title, result.note)


@drawn_from.register
def _(result: Discovery) -> Drawn:
    wordings = result.table.set_index("rank")["wordings"]
    rows = result.counts.rename(columns={"wording": "label"})
    rows = rows.assign(event="", quoted=0, entity=rows["rank"].map(wordings))
    return _labels(rows, result.title, result.note)


def _labels(rows: Any, title: str, note: str) -> Drawn:
    return "labels", (commonest(rows), list(dict.fromkeys(rows["outlet"])), note, title)


def voices_of(study: Asked) -> tuple[Any, ...]:
    """Quotes per speaker: the comparison and the quotes with their groups."""
    compared = study.compare("quoted_share")
    return compared, grouped(study.findings, compared.by, quotes_of_persons(study.findings))


def tones_of(study: Asked) -> tuple[Any, ...]:
    """Tones: the comparison and the sentences with their groups."""
    compared, scored = study.compare("own_tone"), study.findings.evidence
    scored = scored[scored["measure"] == "own_tone"].rename(columns={"value": "tone"})
    return compared, grouped(study.findings, compared.by, scored)


def profile_of(study: Asked) -> tuple[Any, ...]:
    """The measures of the overview."""
    return (tuple(map(study.compare, ("quoted_share", "anonymous_share"))),)


def funnel_of(study: Asked) -> tuple[Any, ...]:
    """Words inside quotation marks of many groups; raises ValueError for fewer than ten."""
    compared = study.compare("quoted_share")
    if compared.pooled is None:
        found = int((compared.groups["n"] > 0).sum())
        raise ValueError(f"a funnel takes ten or more {compared.by}s with finds; here are {found}.")
    return (compared.pooled,)
