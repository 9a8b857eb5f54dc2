"""How far apart two distributions of words are, and how far chance would put them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.special import entr

from framing.stats.intervals import LEVEL
from framing.stats.permutation import relabelled

Numbers = NDArray[np.float64]


class Divergence(NamedTuple):
    """Jensen-Shannon divergence and distance.

    Attributes
    ----------
    bits : float
        The divergence, 0 to 1 for two texts.
    distance : float
        Its square root, a metric.
    """

    bits: float
    distance: float


class Band(NamedTuple):
    """The divergence if only chance sets the texts apart.

    Attributes
    ----------
    mean : float
        Mean of the draws, in bits.
    low, high : float
        Their 2.5th and 97.5th percentile.
    """

    mean: float
    low: float
    high: float


def jensen_shannon(*counts: ArrayLike) -> Divergence:
    """Jensen-Shannon divergence of two or more distributions.

    Parameters
    ----------
    *counts : array-like, shape (terms,)
        Counts or shares of the same terms, one array for each text.

    Returns
    -------
    Divergence
        In bits; NaN if a text is empty.

    Notes
    -----
    H(mean P) - mean H(P), each distribution with the same weight: 0 if they are alike, log2 of their number
    if they share no term. It grows as texts get shorter, so show it beside `null_band`.

    References
    ----------
    Lin (1991), IEEE Transactions on Information Theory 37.

    Examples
    --------
    >>> jensen_shannon([1, 0], [0, 1]).bits
    1.0
    """
    shares = np.array([_shares(text) for text in counts])
    parts = np.maximum(entr(shares.mean(axis=0)) - entr(shares).mean(axis=0), 0.0)  # of each term
    bits = float(parts.sum() / np.log(2))
    return Divergence(bits, float(np.sqrt(max(0.0, bits)) if bits == bits else np.nan))


def null_band(counts1: ArrayLike, counts2: ArrayLike, draws: int = 200, seed: int = 0) -> Band:
    """The divergence of two texts of these lengths drawn from one and the same distribution, the pooled one.

    Parameters
    ----------
    counts1, counts2 : array-like, shape (terms,)
        Count of each term in the two texts.
    draws : int
        Number of draws.
    seed : int
        Seed of the draws.

    Returns
    -------
    Band
        In bits; NaN if a text is empty.

    Notes
    -----
    Words are drawn one by one, but real words come in runs, so the band is a floor: what lies inside is not
    shown to differ; what lies above may still be no more than two articles of one outlet differ.
    """
    first, second = np.asarray(counts1, dtype=float), np.asarray(counts2, dtype=float)
    pooled = _shares(first + second)
    if np.isnan(pooled).any() or not first.sum() or not second.sum():
        return Band(np.nan, np.nan, np.nan)
    rng = np.random.default_rng(seed)
    sizes = int(first.sum()), int(second.sum())
    drawn = [jensen_shannon(*(rng.multinomial(n, pooled) for n in sizes)).bits for _ in range(draws)]
    return _band(np.array(drawn))


def relabelled_band(
    counts: sparse.spmatrix | sparse.sparray,
    in_a: Sequence[bool],
    blocks: Sequence[object],
    draws: int = 200,
    seed: int = 0,
) -> Band:
    """The divergence of two groups when chance deals the same articles to them, within blocks (events).

    Parameters
    ----------
    counts : sparse array, shape (articles, terms)
        How often each term occurs in each article.
    in_a : sequence of bool
        Whether each article belongs to the first group.
    blocks : sequence
        The block (event) of each article; labels move only inside a block.
    draws : int
        Number of draws.
    seed : int
        Seed of the draws.

    Returns
    -------
    Band
        In bits.

    Notes
    -----
    Whole articles move, so words stay in their runs: the fair baseline of two outlets. With the halves of
    every article as rows and the article as block it is the baseline of halves.
    """
    matrix = sparse.csr_array(counts).astype(float)
    whole = np.asarray(matrix.sum(axis=0)).ravel()
    drawn = []
    for labels in relabelled(in_a, blocks, draws, seed, exact=draws):
        for first in np.asarray((matrix.T @ labels.T.astype(float)).T):
            drawn.append(jensen_shannon(first, whole - first).bits)
    return _band(np.array(drawn))


def _shares(counts: ArrayLike) -> Numbers:
    values = np.asarray(counts, dtype=float)
    total = values.sum()
    return values / total if total > 0 else np.full_like(values, np.nan)


def _band(drawn: Numbers) -> Band:
    low, high = np.quantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Band(float(drawn.mean()), float(low), float(high))
