"""How evenly each group uses the variants of a concept: entropy, with its interval over articles."""

from __future__ import annotations

from math import nan

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import entr

from framing.compare.columns import DIVERSITY, typed
from framing.compare.groups import Cells
from framing.stats import percentile_interval

LEAST = 12
"""A percentile bootstrap of fewer articles promises more than it holds."""
DRAWS = 999


def diversity(found: Cells, order: list[str], seed: int) -> pd.DataFrame:
    """Entropy of the variants in bits per group, 0 for a single word; undefined without mentions.

    Its interval is a percentile bootstrap over articles, from twelve articles with mentions on. The entropy
    of few mentions is too low, so compare groups with as many.
    """
    variants = list(dict.fromkeys(variant for variant, _ in found))
    rows = []
    for group in order if len(variants) > 1 else []:
        counts = np.array([found[variant, group].totals for variant in variants])
        low, high = _interval(counts, seed)
        cell = found[variants[0], group]
        size = {"group": group, "articles": cell.articles, "n": int(cell.sizes.sum())}
        rows.append(size | {"bits": float(_bits(counts.sum(axis=1))), "low": low, "high": high})
    return typed(rows, DIVERSITY)


def in_words(diversity: pd.DataFrame) -> str:
    """The entropy of each group, in a sentence; empty if there is none."""
    rows = diversity.dropna(subset="bits")
    bits = ", ".join(
        f"{group} {value:.2f}" + (f" [{low:.2f}, {high:.2f}]" if low == low else "")
        for group, (value, low, high) in zip(
            rows["group"], rows[["bits", "low", "high"]].to_numpy(), strict=True
        )
    )
    return f"Variety of wording (0: one word only, 1: two used equally often): {bits}." if bits else ""


def _bits(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    if not counts.sum():
        return np.array(nan)
    return _entropy(counts)


def _entropy(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """In bits, of each row."""
    return np.asarray(entr(counts / counts.sum(axis=-1, keepdims=True)).sum(axis=-1) / np.log(2))


def _interval(counts: NDArray[np.float64], seed: int) -> tuple[float, float]:
    articles = counts.shape[1]
    if articles < LEAST:
        return nan, nan
    places = np.random.default_rng(seed).integers(0, articles, (DRAWS, articles))
    drawn = np.stack([row[places].sum(axis=1) for row in counts], axis=1)
    found = percentile_interval(nan, _entropy(drawn))
    return found.low, found.high
