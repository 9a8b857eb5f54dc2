"""Statements of several outlets gathered into claims, and which outlets carry them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd
import scipy.sparse as sp

from framing.coverage.equal_rows import kinds
from framing.coverage.said import Place, as_said
from framing.coverage.statements import Numbers, Statements, of_event, statements
from framing.coverage.table import Coverage
from framing.coverage.telling import SAME, telling_the_same
from framing.events.average_linkage import Linkage
from framing.findings import Findings

TOGETHER = 0.33
"""Statements are gathered into one claim while pairs of them are on average so much alike; a pair that does
not tell the same is not alike at all."""

GAP = pd.Timedelta(days=30)
"""Where no event is named, what was published so long after the last passage is news of something else."""

CENTRAL = "The killing, as in “{}”"
"""The claim that only the killing joins: its passages may tell different facts beside it."""

_WORD = re.compile(r"\w+")
_FULL = 4
"""Words from which a passage can stand for its claim; a shorter one says too little alone."""


def claims(findings: Findings, event: str | None = None) -> Coverage:
    """Which claims about an event were found in which outlet.

    Statements are aligned by families of words, names and concepts, and only if most of the shorter one is
    in the other, neither alone is denied and no number differs. A paraphrase in other words is missed, so
    "not found" may be wrong.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    event : str, optional
        The event; may be left out if there is only one.

    Returns
    -------
    Coverage
        The claims, those of most outlets first.

    Raises
    ------
    ValueError
        If there are several events and none is named, or if no sentence was found.
    """
    articles = of_event(findings, event)
    given = statements(findings, event)
    if given.passages.empty:
        raise ValueError("no sentence was found to compare")
    groups = gather(given)
    if articles["event"].isna().all():
        groups = apart_in_time(
            groups, given.passages["article"].map(articles.set_index("article")["published"])
        )
    passages = _passages(findings, given, groups)
    found = _claims(passages, articles)
    every = {claim: _places(part) for claim, part in passages.groupby("claim")}
    said = as_said(findings, zip(_places(found), (every[claim] for claim in found["claim"]), strict=True))
    central = {number for number, rows in enumerate(groups, 1) if set(rows) <= set(given.central)}
    found["text"] = [
        CENTRAL.format(text) if number in central else text
        for number, text in zip(found["claim"], said, strict=True)
    ]
    return Coverage(event, found, passages, articles[["article", "outlet", "published"]])


def gather(given: Statements, same: float = SAME) -> list[list[int]]:
    """Rows that report the same, those of most outlets first; `same`: how alike two of them have to be."""
    first, kind = kinds(given.vectors, [" ".join(_WORD.findall(text.lower())) for text in given.texts])
    about, texts = ([of[row] for row in first] for of in (given.about, given.texts))
    linkage = Linkage(TOGETHER)
    linkage.take(len(first), telling_the_same(given.vectors[first], about, texts, given.texts, same))
    linkage.settle(len(first))
    group = np.empty(len(first), dtype=np.int64)
    for number, members in enumerate(linkage.groups):
        group[members] = number
    groups, central = _rows(group[kind]), list(given.central)
    if central:  # such a statement may tell another fact, too, and then stands in two claims
        groups = [rows for rows in groups if not set(rows) <= set(central)] + [central]
    outlets = given.passages["outlet"].to_numpy()
    return sorted(groups, key=lambda rows: (-len(set(outlets[rows])), rows[0]))


def apart_in_time(groups: Sequence[list[int]], published: pd.Series) -> list[list[int]]:
    """The groups, each divided where its passages are more than `GAP` apart, if they have a date."""
    parts: list[list[int]] = []
    for rows in groups:
        dates = published.iloc[rows].sort_values(kind="stable")
        new = (dates.diff() > GAP).cumsum().to_numpy()
        positions = published.index.get_indexer(dates.index)
        parts += [sorted(positions[new == part].tolist()) for part in np.unique(new)]
    return parts


def _rows(group: Numbers) -> list[list[int]]:
    """The rows of each group, in order."""
    order = np.argsort(group, kind="stable")
    bounds = np.flatnonzero(np.diff(group[order])) + 1
    return [rows.tolist() for rows in np.split(order, bounds)]


def _passages(findings: Findings, given: Statements, groups: Sequence[list[int]]) -> pd.DataFrame:
    """A row per claim and passage; `similarity` is the best cosine with a passage of another outlet."""
    text = findings.text
    table = given.passages.iloc[[row for rows in groups for row in rows]].reset_index(drop=True)
    table.insert(0, "claim", np.repeat(np.arange(1, len(groups) + 1), [len(rows) for rows in groups]))
    outlet = given.passages["outlet"].to_numpy()
    table["similarity"] = np.concatenate([_best(given.vectors, rows, outlet[rows]) for rows in groups])
    table["text"] = [text[article][start:end] for article, start, end in _places(table)]
    return table


def _places(rows: pd.DataFrame) -> list[Place]:
    return list(rows[["article", "start", "end"]].itertuples(index=False, name=None))


def _best(vectors: sp.csr_matrix, rows: list[int], outlets: Numbers) -> Numbers:
    if len(set(outlets)) == 1:
        return np.full(len(rows), np.nan)
    first, kind = kinds(vectors[rows])
    outlet, number = np.unique(outlets, return_inverse=True)
    pairs, of_row = np.unique(kind * len(outlet) + number, return_inverse=True)
    words, whose = vectors[np.array(rows)[first[pairs // len(outlet)]]], pairs % len(outlet)
    cosines = (words @ words.T).toarray()
    best: Numbers = np.where(whose[:, None] == whose[None, :], -np.inf, cosines).max(axis=1)
    return best[of_row]


def _claims(passages: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """A row per claim: the passage that stands for it, and how many carry it, since when."""
    same = passages.merge(articles[["article", "published"]], on="article")
    about = same.groupby("claim").agg(
        outlets=("outlet", "nunique"), articles=("article", "nunique"), first=("published", "min")
    )
    words = same["text"].str.count(r"\S+")
    far = same["similarity"] < same.groupby("claim")["similarity"].transform("median")
    order = same.assign(short=words < _FULL, far=far, words=words)
    order = order.sort_values(["claim", "short", "far", "words", "article", "start"])
    shown = order.drop_duplicates("claim").set_index("claim")[["text", "article", "start", "end"]]
    return shown.join(about).reset_index()
