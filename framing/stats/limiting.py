"""The permutation test over articles where these are too many to be dealt anew thousands of times."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse, stats


def limiting_p_terms(
    counts: sparse.spmatrix | sparse.sparray,
    sizes: ArrayLike,
    in_a: Sequence[bool],
    blocks: Sequence[Hashable],
) -> NDArray[np.float64]:
    """Two-sided p of the difference of pooled rates of each term, by the normal limit of permutations.

    The sum over the first group of e_i = y_i - r n_i (y_i of n_i words, r the pooled rate) has under
    relabelling within blocks an exactly known mean and variance. For thousands of articles and terms that
    stand in fifty of them at least; below that take `permutation_p_terms`. A term that never occurs has
    p = 1.
    Source: Hoeffding (1951), Annals of Mathematical Statistics 22.
    """
    y, n = sparse.csr_array(counts).astype(float), np.asarray(sizes, dtype=float)
    labels = np.asarray(in_a, dtype=bool)
    number = {block: at for at, block in enumerate(dict.fromkeys(blocks))}
    code = np.array([number[block] for block in blocks], dtype=np.int32)
    rows = np.arange(len(code), dtype=np.int32)
    member = sparse.csr_array((np.ones(len(code)), (code, rows)), shape=(len(number), len(code)))
    rate = np.asarray(y.sum(axis=0)).ravel() / n.sum()
    of_a = labels.astype(float) @ y - rate * n[labels].sum()
    sums = (member @ y).toarray() - np.outer(member @ n, rate)
    squares = (member @ y.power(2)).toarray()
    squares += -2 * rate * (member @ y.multiply(n[:, None]).tocsr()).toarray()
    squares += np.outer(member @ n**2, rate**2)
    size = np.bincount(code)
    chosen = np.bincount(code, weights=labels)
    factor = chosen * (size - chosen) / np.maximum(size * (size - 1.0), 1.0)
    mean = (chosen / size) @ sums
    variance = factor @ (squares - sums**2 / size[:, None])
    spread = np.sqrt(np.maximum(variance, 0.0))
    with np.errstate(divide="ignore", invalid="ignore"):
        p = stats.norm.sf((np.abs(of_a) - mean) / spread) + stats.norm.cdf((-np.abs(of_a) - mean) / spread)
    return np.where(spread > 0, np.minimum(p, 1.0), 1.0)
