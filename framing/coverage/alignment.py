"""Which sentences of different outlets report the same."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd

from framing.coverage.statements import statements
from framing.findings import Findings

SAME = 0.33
"""Cosine from which two sentences are taken to report the same: most pairs above it do."""

COLUMNS = {
    "a_article": "str",
    "a_start": "int64",
    "a_end": "int64",
    "b_article": "str",
    "b_start": "int64",
    "b_end": "int64",
    "similarity": "float64",
}


def align(findings: Findings, event: str | None = None) -> pd.DataFrame:
    """Pairs of sentences of two outlets that report the same.

    Precise rather than complete: a paraphrase in other words is missed.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    event : str, optional
        The event; may be left out if there is only one.

    Returns
    -------
    DataFrame
        The most similar first. `similarity` is the cosine of the words' weights, from 0 (no word shared) to
        1 (the same words). Words that are rare in the event weigh more; spellings of a name, names of a
        state and variants of a concept count as one word.

    Raises
    ------
    ValueError
        If there are several events and none is named.
    """
    given = statements(findings, event, whole=True)
    passages = given.passages.to_dict("records")
    rows = []
    for one, other, similarity in given.alike(SAME):
        a, b = passages[one], passages[other]
        if a["outlet"] != b["outlet"]:
            rows.append((*_place(a), *_place(b), similarity))
    pairs = pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)
    keys = ["similarity", "a_article", "a_start", "b_article", "b_start"]
    return pairs.sort_values(keys, ascending=[False] + [True] * 4, ignore_index=True)


def _place(passage: dict[Hashable, Any]) -> tuple[Any, Any, Any]:
    return passage["article"], passage["start"], passage["end"]
