"""How far apart the outlets' shares of words inside quotation marks are, as a sentence about these texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from framing.article import EDITORIAL
from framing.compare import Comparison
from framing.compare.grouping import grouping
from framing.findings import Findings

WORDS, WIDE, AGREED = 200, 0.25, 0.05
"""Of at least so many words, shares so far apart are told of, if the marks alone give them up to this."""

_MARKED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def how_much_quoted(comparison: Comparison) -> list[str]:
    """The groups with the smallest and the largest share of words inside quotation marks.

    Nothing where this many articles permit a test: then that speaks. Nothing either where a group has few
    words, where a count of all words between marks, whoever speaks, gives another share, or where marks do
    not close: then quotations may be missing.
    """
    if comparison.contrasts["p"].notna().any() or comparison.groups["n"].lt(WORDS).any():
        return []
    rows = comparison.groups.sort_values("estimate", kind="stable")
    of = zip(rows["estimate"], rows["group"], rows["count"], rows["n"], strict=True)
    low, *_, high = [*of] if len(rows) > 1 else [(0.0, "", 0, 0)] * 2
    if high[0] - low[0] < WIDE or high[0] < 2 * low[0]:
        return []
    marked = _between_marks(comparison.findings, comparison.by)
    if {low[1], high[1]} & _torn(comparison.findings, comparison.by):
        return []
    if any(abs(share - marked[group] / n) > AGREED for share, group, _, n in (low, high)):
        return []
    least, most = (
        f"{comparison.unit.show(share)} in {group} ({count:,.0f} of {n:,.0f} {comparison.of})"
        for share, group, count, n in (low, high)
    )
    return [f"From {least} to {most}."]


def _between_marks(findings: Findings, by: str) -> Mapping[str, int]:
    """Group -> how many words of its articles are between double quotation marks of one paragraph."""
    counts: Counter[str] = Counter()
    for group, text, zones in _editorial(findings, by):
        for start, end in zones:
            counts[group] += sum(len(_WORD.findall(one)) for one in _MARKED.findall(text[start:end]))
    return counts


def _torn(findings: Findings, by: str) -> set[str]:
    """The groups with a text in which a mark is never closed, or closed without having been opened."""
    found = _editorial(findings, by)
    return {group for group, text, zones in found if is_torn(text[zones[0][0] : zones[-1][1]])}


def _editorial(findings: Findings, by: str) -> Iterator[tuple[str, str, list[tuple[int, int]]]]:
    """Each article's group and text, and where its editorial zones begin and end, in their order."""
    groups = dict(zip(findings.articles["article"], grouping(findings, by), strict=True))
    zones = findings.zones[findings.zones["zone"].isin(EDITORIAL)]
    for article, rows in zones.groupby("article", sort=False):
        places = sorted(zip(rows["start"], rows["end"], strict=True))
        yield str(groups[article]), findings.text[str(article)], places


def is_torn(text: str) -> bool:
    r"""Whether a quotation mark of a text has no other; where a quotation goes on, a paragraph may not close.

    >>> is_torn("“I see,” she said. “I go."), is_torn("“I see.\n\n“I go,” she said.")
    (True, False)
    """
    lines = [line for line in text.splitlines() if line.strip()]
    for line, behind in zip(lines, [*lines[1:], ""], strict=True):
        left = line.count("“") - line.count("”") + line.count('"') % 2
        goes_on = left == 1 and behind.lstrip()[:1] in ("“", '"')
        if left and not goes_on:
            return True
    return False
