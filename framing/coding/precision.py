"""From codes to agreement and precision: a column per coder, a row per find, missing where not coded."""

from __future__ import annotations

from itertools import combinations
from math import nan

import pandas as pd

from framing.coding.consensus import consensus
from framing.coding.population import WITHOUT
from framing.coding.reliability import ac1, alpha
from framing.coding.subjects import SUBJECTS
from framing.stats import Interval, wilson

BETWEEN = ["code", "n", "agreement", "ac1", "alpha", "low", "high"]
TOOL = ["coder", "class", "n", "right", "precision", "low", "high", "recall", "recall_low", "recall_high"]

CONSENSUS = "consensus"
"""The name under which what all coders together most probably saw is reported."""


def between_coders(codes: pd.DataFrame, of: str, seed: int, key: pd.DataFrame | None = None) -> pd.DataFrame:
    """Agreement over all codes, then of each code that was given against the rest.

    With the key, finds weigh as many as they stand for, and intervals are over articles.
    """
    key = None if key is None else key.reindex(codes.index)
    known = SUBJECTS[of].codes if SUBJECTS[of].fixed else sorted(set(codes.stack()))
    given = [code for code in known if (codes == code).any(axis=None)]
    rows = [_row("all", codes, seed, key)]
    for code in given if len(given) > 2 else []:
        rows.append(_row(code, codes.where(codes.isna() | (codes == code), "other"), seed, key))
    return pd.DataFrame(rows, columns=BETWEEN)


def _row(name: str, codes: pd.DataFrame, seed: int, key: pd.DataFrame | None) -> dict[str, object]:
    pairs = [
        codes[a][both] == codes[b][both]
        for a, b in combinations(codes.columns, 2)
        if (both := codes[a].notna() & codes[b].notna()).any()
    ]
    share = float(pd.concat(pairs).mean()) if pairs else nan
    n = int((codes.notna().sum(axis=1) > 1).sum())
    weights = None if key is None else (key["stratum"] / key["drawn"]).to_numpy(float)
    articles = None if key is None or "article" not in key else list(key["article"])
    found = dict(zip(("alpha", "low", "high"), alpha(codes, seed, weights, articles), strict=True))
    return {"code": name, "n": n, "agreement": share, "ac1": ac1(codes, weights)} | found


def with_tool(codes: pd.DataFrame, key: pd.DataFrame, nothing: str | None = None) -> pd.DataFrame:
    """The tool's precision and recall by coder and class; `nothing` is the code of what holds no find."""
    judges = {str(coder): codes[coder] for coder in codes}
    if len(judges) > 1:
        judges[CONSENSUS] = consensus(codes)
    rows = []
    for coder, given in judges.items():
        judged = key.join(given.dropna().rename("code"), how="inner")
        judged["weight"] = judged["stratum"] / judged.groupby(["outlet", "class"])["code"].transform("size")
        finds = judged[judged["class"] != WITHOUT]
        parts = [("all", finds), *judged.groupby("class", sort=True)]
        for name, part in parts:
            row = {"coder": coder, "class": name} | _precision(part)
            rows.append(row | (_recall(judged, finds, name, nothing) if len(finds) < len(judged) else {}))
    return pd.DataFrame(rows, columns=TOOL)


def _precision(part: pd.DataFrame) -> dict[str, object]:
    """The share of passages that are right, each weighted by how many of its stratum it stands for."""
    right = part["code"] == part["answer"]
    names = ("precision", "low", "high")
    found = zip(names, _weighted(right, part["weight"]), strict=True)
    return {"n": len(part), "right": int(right.sum())} | dict(found)


def _recall(judged: pd.DataFrame, finds: pd.DataFrame, name: str, nothing: str | None) -> dict[str, object]:
    """Of all that the coder gives the code of this class, the share that the tool found as such."""
    if name == WITHOUT:
        return {}
    answers = {name} if name == "all" else set(finds.loc[finds["class"] == name, "answer"])
    real = judged["code"] != nothing if name == "all" else judged["code"].isin(answers)
    found = judged["class"] != WITHOUT if name == "all" else judged["class"] == name
    names = ("recall", "recall_low", "recall_high")
    return dict(zip(names, _weighted(found[real], judged.loc[real, "weight"]), strict=True))


def _weighted(right: pd.Series, weights: pd.Series) -> Interval:
    """The weighted share of what is right, with Wilson's interval at the effective n.

    The effective n is Kish's: the squared sum of weights over the sum of their squares.
    """
    total = float(weights.sum())
    effective = total**2 / float((weights**2).sum()) if total else 0.0
    share = float(weights[right].sum()) / total if total else nan
    return wilson(share * effective, effective)._replace(estimate=share)
