"""Which group every article is in: by a column of the articles or the corpus, or by a period."""

from __future__ import annotations

import pandas as pd

from framing.findings import Findings

PERIODS = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m", "year": "%Y"}
"""Stretches of time that make groups out of the dates of publication."""

UNKNOWN = "unknown"
REST = "the rest"
"""What a group is set against where there are too many groups for pairs: all the others, without itself."""

COLUMNS = ("outlet", "event", "agency", "source", "title", "article")


def columns(findings: Findings) -> list[str]:
    """Everything that articles can be grouped by."""
    return [*COLUMNS, *dict.fromkeys(findings.attributes["column"]), *PERIODS]


def grouped(findings: Findings, by: str, table: pd.DataFrame) -> pd.DataFrame:
    """A table of finds with the group of each row's article, as `group`."""
    of = dict(zip(findings.articles["article"], grouping(findings, by), strict=True))
    return table.assign(group=table["article"].map(of))


def grouping(findings: Findings, by: str) -> pd.Series:
    """The group of every article, in the order of `findings.articles`; "unknown" where nothing is given.

    Raises ValueError for what is neither a column of the articles or of the corpus, nor a period.
    """
    articles, further = findings.articles, findings.attributes
    if by in COLUMNS:
        found = articles[by]
    elif by in set(further["column"]):
        mine = further[further["column"] == by].drop_duplicates("article").set_index("article")["value"]
        found = articles["article"].map(mine)
    elif by in PERIODS:
        found = articles["published"].dt.strftime(PERIODS[by])
    else:
        raise ValueError(
            f"{by!r} is not a column of the articles; there are: {', '.join(columns(findings))}."
        )
    return found.astype("str").fillna(UNKNOWN).reset_index(drop=True)


def groups(of: pd.Series, by: str) -> list[str]:
    """The groups in the order of the corpus; periods in the order of time."""
    found = list(dict.fromkeys(of))
    return sorted(found) if by in PERIODS else found


def blocks(findings: Findings, within: str | None) -> pd.Series:
    """The block of every article, inside which labels may be exchanged; one for all without `within`.

    An article without a value is a block of its own; where none has one, all are in one block.
    """
    if within is not None:
        found = grouping(findings, within)
        known = found != UNKNOWN
        if known.any():
            return found.where(known, "\x1f" + findings.articles["article"].reset_index(drop=True))
    return pd.Series("", index=range(len(findings.articles)), dtype="str")
