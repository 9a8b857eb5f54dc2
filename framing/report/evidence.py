"""The passages behind the numbers, numbered and grouped so that every number can name its own."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from framing.compare import Comparison
from framing.compare.counts import OWN
from framing.compare.grouping import grouping
from framing.findings import Findings
from framing.findings.passages import passages
from framing.measures import Unit
from framing.report.content import Evidence, Passages, ShownPassage

MOST, ALL = 40, 2000
"""At most this many passages behind a number, and about this many in all; the tables hold every one."""

Row = Mapping[Hashable, Any]

_SPAN = ["article", "start", "end"]
_TEXTS = ("outlet", "article", "zone", "mark", "left", "text", "right")
VOICES = {
    "outlet": "own words",
    "quoted": "in quotation marks",
    "reported": "paraphrase",
    "unclear": "unclear whose",
}


def key(comparison: Comparison, group: str, variant: str = "", *, quotes: bool = False) -> str:
    """The key of the passages behind a number; measures made of quotes share the list of quotes.

    Keys hold the names as they are; `anchors` turns them into links.
    """
    return "\x1f".join(("quotes", group, "") if quotes else (comparison.name, group, variant))


def made_of_quotes(findings: Findings) -> frozenset[str]:
    """The measures of which every passage is a quote, or a part of one."""
    rows = findings.evidence
    places = rows[_SPAN].drop_duplicates()
    held = places.merge(findings.quotes[_SPAN], on="article", suffixes=("", "_quote"))
    # A quote may begin or end inside its quotation marks: a character more is still the quote.
    inside = (held["start_quote"] <= held["start"] + 1) & (held["end"] - 1 <= held["end_quote"])
    quoted = pd.MultiIndex.from_frame(held.loc[inside, _SPAN])
    others = ~pd.MultiIndex.from_frame(rows[_SPAN]).isin(quoted)
    return frozenset(rows["measure"]) - frozenset(rows["measure"][others])


def passages_behind(findings: Findings, comparisons: Sequence[Comparison]) -> list[Evidence]:
    """Every passage behind the comparisons, each list once."""
    parts = [*_of_terms(findings, comparisons), *_of_quotes(findings, comparisons)]
    parts += _of_measures(findings, comparisons)
    return parts


def _of_terms(findings: Findings, comparisons: Sequence[Comparison]) -> Iterator[Evidence]:
    for comparison in comparisons:
        if comparison.evidence != "terms":
            continue
        rows = _placed(findings, passages(findings, comparison.name), comparison)
        rows = rows[rows["voice"].isin(OWN) & rows["aside"].isna()]
        lists = lists_of(rows, ["group", "variant"])
        groups = [
            of_rows(key(comparison, group, variant), f"{group}: {comparison.wording(variant)}", part)
            for group in comparison.n_articles
            for variant in comparison.variants
            if (part := lists.get((group, variant)))
        ]
        yield Evidence(comparison.title, "contested words", tuple(groups))


def _of_quotes(findings: Findings, comparisons: Sequence[Comparison]) -> Iterator[Evidence]:
    made = made_of_quotes(findings)
    for comparison in comparisons:
        if comparison.evidence == "terms" or comparison.name not in made:
            continue
        rows = _placed(findings, _quotes(findings), comparison)
        lists = lists_of(rows, ["group"])
        groups = [
            of_rows(key(comparison, group, quotes=True), group, part)
            for group in comparison.n_articles
            if (part := lists.get((group,)))
        ]
        yield Evidence("Quotes and attributed statements", "quotes", tuple(groups))
        return


def _of_measures(findings: Findings, comparisons: Sequence[Comparison]) -> Iterator[Evidence]:
    made = made_of_quotes(findings)
    for comparison in comparisons:
        if comparison.evidence == "terms" or comparison.name in made:
            continue
        rows = _placed(findings, passages(findings, comparison.name), comparison)
        show = comparison.unit is Unit.BALANCE  # in a share or rate every passage counts the same
        marks = [comparison.unit.show(value) if show else "" for value in rows["value"]]
        rows = rows.assign(mark=marks)
        if show:  # a sentence speaks for itself; a word needs what stands around it
            rows = rows.assign(left="", right="")
        lists = lists_of(rows, ["group"])
        groups = [
            of_rows(key(comparison, group), group, part)
            for group in comparison.n_articles
            if (part := lists.get((group,)))
        ]
        yield Evidence(comparison.title, "other measures", tuple(groups))


def _placed(findings: Findings, rows: pd.DataFrame, comparison: Comparison) -> pd.DataFrame:
    """The rows with the group of their article, and what each counts for."""
    group = dict(zip(findings.articles["article"], grouping(findings, comparison.by), strict=True))
    rows = rows.assign(group=rows["article"].map(group))
    return rows if "mark" in rows else rows.assign(mark="")


def _quotes(findings: Findings) -> pd.DataFrame:
    """The quotes as passages: the whole span, marked with its speaker."""
    rows = findings.quotes.merge(findings.articles[["article", "outlet"]], on="article", sort=False)
    texts = findings.text
    spans = [(texts[str(name)], int(start), int(end)) for name, start, end in rows[_SPAN].to_numpy()]
    return rows.assign(
        mark=[_speaker(row) for row in rows.to_dict("records")],
        left="",
        right="",
        text=[" ".join(text[start:end].split()) for text, start, end in spans],
        line=[text.count("\n", 0, start) + 1 for text, start, _ in spans],
    )


def _speaker(row: Row) -> str:
    """Who speaks, for whom, how, with which verb, and how many of the words stand inside marks."""
    who = row["speaker"] if isinstance(row["speaker"], str) else "no speaker found"
    side = row["affiliation"]
    cue = f"“{row['cue']}”" if isinstance(row["cue_class"], str) else ""
    parts = [
        f"{who}, {side}" if isinstance(side, str) and side != who else who,
        "anonymous" if row["speaker_kind"] == "anonymous" else "",
        str(row["kind"]),
        cue,
        f"{row['quoted_words']} words in marks" if row["quoted_words"] else "",
    ]
    return "; ".join(part for part in parts if part)


def lists_of(rows: pd.DataFrame, columns: list[str]) -> dict[tuple[Hashable, ...], list[Row]]:
    """The rows that share their values of some columns, in the order of the table.

    Rows of which such a value is missing are left out.
    """
    found: dict[tuple[Hashable, ...], list[Row]] = {}
    for row in rows.dropna(subset=columns).to_dict("records"):
        found.setdefault(tuple(row[column] for column in columns), []).append(row)
    return found


def of_rows(name: str, title: str, rows: Sequence[Row], n: int | None = None) -> Passages:
    """Rows with outlet, article, line, zone, voice, mark, left, text and right as passages behind a number.

    `n` says how many there are in all if these rows are only the first.
    """
    shown = tuple(
        ShownPassage(
            number=0,
            start=int(row["start"]),
            end=int(row["end"]),
            line=int(row["line"]),
            voice=VOICES.get(row["voice"], ""),
            **{column: str(row[column]) for column in _TEXTS},
        )
        for row in rows[:MOST]
    )
    return Passages(name, title, shown, max(0, (len(rows) if n is None else n) - len(shown)))


def numbered(parts: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """What has passages, these with running numbers.

    Each group keeps its share of the passages that there is room for.
    """
    parts = [part for part in parts if part.groups]
    most = max(2, ALL // max(1, sum(len(part.groups) for part in parts)))
    number, numbered = 0, []
    for part in parts:
        groups = []
        for group in part.groups:
            kept = group.shown[:most]
            shown = tuple(replace(passage, number=number + at) for at, passage in enumerate(kept, 1))
            number += len(shown)
            groups.append(replace(group, shown=shown, more=group.more + len(group.shown) - len(kept)))
        numbered.append(replace(part, groups=tuple(groups)))
    return tuple(numbered)
