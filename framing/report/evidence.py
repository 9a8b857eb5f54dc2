"""The passages behind the numbers, grouped so that every number can name its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import pandas as pd

from framing.compare import Comparison
from framing.compare.counts import OWN
from framing.compare.grouping import grouped
from framing.findings import Findings
from framing.findings.passages import passages
from framing.measures import Unit
from framing.report.charted import compared, others
from framing.report.lists import Evidence, Passages
from framing.report.rows import Row, listed, lists_of, of_rows
from framing.report.wholes import QUOTES, WHOLES, key_of_whole, wholes

PLENTY = 15
"""Of a speaker's quotes the shortest with so many words inside quotation marks shows best how they speak."""

_SPAN = ["article", "start", "end"]


def key(comparison: Comparison, group: str, variant: str = "") -> str:
    """The key of the passages behind a number.

    Keys hold the names as they are; `anchors` turns them into links. The title tells apart what is counted
    of all words for one thing and of some.
    """
    return "\x1f".join((comparison.name, comparison.title, group, variant))


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


def passages_behind(
    findings: Findings, comparisons: Sequence[Comparison], persons: Collection[tuple[str, str]] = ()
) -> list[Evidence]:
    """Every passage behind the comparisons, each list once; on paper quotes of `persons` come first.

    These are named with the group that quotes them.
    """
    of_terms = [one for one in comparisons if one.evidence == "terms"]
    measures = [one for one in comparisons if one.evidence != "terms"]
    made = made_of_quotes(findings)
    parts = [part for one in of_terms for part in of_concept(one)]
    quoted = [one for one in measures if one.name in made]
    if quoted:
        parts += [
            _of_quotes(findings, quoted[0], persons),
            *(_made_of_quotes(findings, one) for one in quoted),
        ]
    parts += [_of_measure(findings, one) for one in measures if one.name not in made]
    return [*parts, *wholes(findings, measures)]


def of_concept(comparison: Comparison, on_paper: bool = True) -> Iterator[Evidence]:
    """The mentions of a concept that count, by wording."""
    yield from of_variants(comparison, _mentions(comparison), "contested words", on_paper)


def counted_by(comparison: Comparison, variant: str = "") -> pd.DataFrame:
    """What a measure counts, or the mentions of a concept in one wording, with their groups."""
    if comparison.evidence == "terms":
        rows = _mentions(comparison)
        return _of_groups(comparison, rows[rows["variant"] == variant])
    findings = comparison.findings
    return _of_groups(comparison, findings.evidence[findings.evidence["measure"] == comparison.name])


def _mentions(comparison: Comparison) -> pd.DataFrame:
    rows = passages(comparison.findings, comparison.name)
    return rows[rows["voice"].isin(OWN) & rows["aside"].isna()]


def of_variants(
    comparison: Comparison, rows: pd.DataFrame, kind: str, on_paper: bool = False
) -> Iterator[Evidence]:
    """The finds of each variant; for the page also those of several variants that a chart sums."""
    rows, told = _of_groups(comparison, rows), _told(comparison)
    lists = lists_of(rows, ["group", "variant"])
    yield Evidence(
        comparison.title,
        kind,
        tuple(
            of_rows(
                key(comparison, group, variant), f"{group}: {comparison.wording(variant)}", part,
                whole=key(comparison, group), told=told.get((group, variant), ""),
            )
            for group in comparison.n_articles
            for variant in comparison.variants
            if (part := lists.get((group, variant)))
        ),
        on_paper,
    )  # fmt: skip
    sums = {"": frozenset(comparison.variants)} | others(comparison)
    every = lists_of(rows, ["group"])
    yield Evidence(
        comparison.title,
        kind,
        tuple(
            listed(
                key(comparison, group, name), f"{group}: {name or f'all {comparison.of}'}", part,
                whole=key(comparison, group) if name else "",
            )
            for group in comparison.n_articles
            for name, variants in sums.items()
            if (part := [row for row in every.get((group,), ()) if row["variant"] in variants])
        ),
        on_paper=False,
    )  # fmt: skip


def _of_quotes(findings: Findings, comparison: Comparison, persons: Collection[tuple[str, str]]) -> Evidence:
    lists = lists_of(grouped(findings, comparison.by, quotes(findings)), ["group"])
    groups = [
        of_rows(key_of_whole(QUOTES, group), group, _telling(part, persons), part)
        for group in comparison.n_articles
        if (part := lists.get((group,)))
    ]
    return Evidence("Quotes and attributed statements", "quotes", tuple(groups))


def _telling(rows: Sequence[Row], persons: Collection[tuple[str, str]]) -> list[Row]:
    """The quotes as paper chooses from them: one of each person, then of whom most words are quoted."""
    words = Counter[str]()
    for row in rows:
        words[str(row["speaker"])] += row["quoted_words"] if isinstance(row["speaker"], str) else 0
    foremost = words.most_common(1)[0][0]
    found = sorted(rows, key=lambda row: row["speaker"] != foremost)
    best = sorted(found, key=lambda row: vivid(row["quoted_words"], row["text"]))
    first = {row["speaker"]: row for row in reversed(best) if (row["group"], row["speaker"]) in persons}
    return [*first.values(), *(row for row in found if row is not first.get(row["speaker"]))]


def vivid(quoted_words: int, text: str) -> tuple[int, int]:
    """The place of a quote among others: the shortest with plenty of quoted words comes first."""
    return -min(quoted_words, PLENTY), len(text) if quoted_words else 0


def _made_of_quotes(findings: Findings, comparison: Comparison) -> Evidence:
    """The quotes that a measure counts, each marked as in the list of all quotes."""
    marks = quotes(findings)[[*_SPAN, "mark"]].drop_duplicates(_SPAN)
    rows = findings.evidence[findings.evidence["measure"] == comparison.name]
    rows = rows.merge(marks, on=_SPAN, how="left").fillna({"mark": ""})
    return Evidence(comparison.title, "quotes", _counted(comparison, rows), on_paper=False)


def _of_measure(findings: Findings, comparison: Comparison) -> Evidence:
    rows = passages(findings, comparison.name)
    show = comparison.unit is Unit.BALANCE  # in a share or rate every passage counts the same
    marks = [comparison.unit.show(value) if show else "" for value in rows["value"]]
    rows = rows.assign(mark=marks)
    if show:  # a sentence speaks for itself; a word needs what stands around it
        rows = rows.assign(left="", right="")
    return Evidence(comparison.title, "other measures", _counted(comparison, rows, on_paper=True))


def _counted(comparison: Comparison, rows: pd.DataFrame, on_paper: bool = False) -> tuple[Passages, ...]:
    """What a measure counts in each group, of which whole, and the number itself."""
    told, lists = _told(comparison), lists_of(_of_groups(comparison, rows), ["group"])
    family = WHOLES[comparison.name][0] if comparison.name in WHOLES else ""
    return tuple(
        (of_rows if on_paper else listed)(
            key(comparison, group), group, part,
            whole=key_of_whole(family, group) if family else "", told=told.get((group, ""), ""),
        )
        for group in comparison.n_articles
        if (part := lists.get((group,)))
    )  # fmt: skip


def _told(comparison: Comparison) -> dict[tuple[str, str], str]:
    rows = comparison.groups.to_dict("records")
    return {(row["group"], row["variant"]): compared(comparison, row) for row in rows}


def _of_groups(comparison: Comparison, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the group of their article, and what each counts for."""
    rows = grouped(comparison.findings, comparison.by, rows)
    return rows if "mark" in rows else rows.assign(mark="")


def quotes(findings: Findings) -> pd.DataFrame:
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
    """Who speaks, for whom, with which verb, and how much of it is a quotation where only a part is."""
    who = row["speaker"] if isinstance(row["speaker"], str) else "no speaker found"
    side = row["affiliation"]
    cue = f"“{row['cue']}”" if isinstance(row["cue_class"], str) else ""
    parts = [
        f"{who}, {side}" if isinstance(side, str) and side != who else who,
        "anonymous" if row["speaker_kind"] == "anonymous" else "",
        cue,
        f"{row['quoted_words']} of {row['words']} words in quotation marks" if row["kind"] == "mixed" else "",
    ]
    return "; ".join(part for part in parts if part)
