"""The passages behind a number of a comparison: those of a measure or concept, of a group or a variant."""

from __future__ import annotations

import pandas as pd

from framing.compare.counts import count
from framing.compare.grouping import grouping
from framing.findings import Findings
from framing.findings.passages import LOADED, TARGETS
from framing.findings.passages import passages as in_articles


def passages(
    findings: Findings, name: str, by: str = "outlet", group: str | None = None, **where: str
) -> pd.DataFrame:
    """The passages of a measure, concept or category of quotes, `targets` or `loaded`, in their context.

    `group` is a group of the column `by`; `where` narrows by a column of the passages, as in
    `variant="killing"`. Raises ValueError for a name, a group or a value that is not there.
    """
    if name not in (TARGETS, LOADED):
        count(findings, name, coded=True)
    found = in_articles(findings, name, **where)
    if group is None:
        return found
    of = grouping(findings, by)
    if group not in set(of):
        raise ValueError(f"no {by} is {group!r}; there are: {', '.join(dict.fromkeys(of))}.")
    inside = findings.articles["article"][(of == group).to_numpy()]
    return found[found["article"].isin(inside)].reset_index(drop=True)
