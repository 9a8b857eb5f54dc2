"""From codes to agreement and precision: a column per coder, a row per find, missing where not coded."""

from __future__ import annotations

from itertools import combinations
from math import nan

import pandas as pd

from framing.coding.reliability import alpha
from framing.coding.subjects import SUBJECTS
from framing.stats import wilson

BETWEEN = ["code", "n", "agreement", "alpha", "low", "high"]
TOOL = ["coder", "class", "n", "right", "precision", "low", "high"]

MAJORITY = "majority"
"""The name under which the code of more than half of a find's coders is reported."""


def between_coders(codes: pd.DataFrame, of: str, seed: int) -> pd.DataFrame:
    """Agreement over all codes, then of each code that was given against the rest."""
    given = [code for code in SUBJECTS[of].codes if (codes == code).any(axis=None)]
    rows = [_row("all", codes, seed)]
    for code in given if len(given) > 2 else []:
        rows.append(_row(code, codes.where(codes.isna() | (codes == code), "other"), seed))
    return pd.DataFrame(rows, columns=BETWEEN)


def _row(name: str, codes: pd.DataFrame, seed: int) -> dict[str, object]:
    pairs = [
        codes[a][both] == codes[b][both]
        for a, b in combinations(codes.columns, 2)
        if (both := codes[a].notna() & codes[b].notna()).any()
    ]
    share = float(pd.concat(pairs).mean()) if pairs else nan
    n = int((codes.notna().sum(axis=1) > 1).sum())
    names = ("alpha", "low", "high")
    return {"code": name, "n": n, "agreement": share} | dict(zip(names, alpha(codes, seed), strict=True))


def with_tool(codes: pd.DataFrame, key: pd.DataFrame) -> pd.DataFrame:
    """The tool's precision by coder and class."""
    judges = {str(coder): codes[coder] for coder in codes}
    if len(judges) > 1:
        judges[MAJORITY] = codes.apply(_majority, axis=1)
    rows = []
    for coder, given in judges.items():
        judged = key.join(given.dropna().rename("code"), how="inner")
        parts = [("all", judged), *judged.groupby("class", sort=True)]
        rows += [{"coder": coder, "class": name} | _precision(part) for name, part in parts]
    return pd.DataFrame(rows, columns=TOOL)


def _precision(part: pd.DataFrame) -> dict[str, object]:
    """The share of finds that were judged right, each weighted by how many of its stratum it stands for.

    The effective n is Kish's: the squared sum of weights over the sum of their squares.
    """
    right = part["code"] == part["answer"]
    weights = part["stratum"] / part.groupby(["outlet", "class"])["code"].transform("size")
    total = float(weights.sum())
    effective = total**2 / float((weights**2).sum()) if total else 0.0
    share = float(weights[right].sum()) / total if total else nan
    found = wilson(share * effective, effective)._replace(estimate=share)
    names = ("precision", "low", "high")
    return {"n": len(part), "right": int(right.sum())} | dict(zip(names, found, strict=True))


def _majority(row: pd.Series) -> str | None:
    """The code of more than half of those who coded; none on a tie."""
    counts = row.value_counts()
    return str(counts.index[0]) if len(counts) and 2 * counts.iloc[0] > counts.sum() else None
