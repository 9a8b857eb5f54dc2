"""The permutation test over articles where these are too many to be dealt anew thousands of times."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.special import ndtr


def limiting_p_terms(
    counts: sparse.spmatrix | sparse.sparray,
    sizes: ArrayLike,
    in_a: ArrayLike,
    blocks: Sequence[Hashable],
) -> NDArray[np.float64]:
    """Two-sided p of the difference of pooled rates of each term, by the normal limit of permutations.

    `in_a` says of each article whether it is of the first group; several rows are several contrasts of the
    same articles, and give as many rows of p. The sum over the first group of e_i = y_i - r n_i (y_i of n_i
    words, r the rate of the block) has under relabelling within blocks the mean 0 and a known variance. For
    thousands of articles and terms that stand in fifty of them at least; below that take
    `permutation_p_terms`. A term that never occurs has p = 1.
    Source: Hoeffding (1951), Annals of Mathematical Statistics 22.
    """
    y, n = sparse.csr_array(counts).astype(float), np.asarray(sizes, dtype=float)
    labels = np.asarray(in_a, dtype=float)
    number = {block: at for at, block in enumerate(dict.fromkeys(blocks))}
    code = np.array([number[block] for block in blocks], dtype=np.int32)
    rows, shape = np.arange(len(code), dtype=np.int32), (len(number), len(code))
    member = sparse.csr_array((np.ones(len(code)), (code, rows)), shape=shape)
    words = member @ n
    rate = (member @ y).toarray() / np.maximum(words, 1e-300)[:, None]
    chosen = labels @ member.T
    of_a = labels @ y - (labels * n) @ member.T @ rate
    squares = (member @ y.power(2)).toarray() + (member @ n**2)[:, None] * rate**2
    squares -= 2 * rate * (sparse.csr_array((n, (code, rows)), shape=shape) @ y).toarray()
    size = np.bincount(code)
    factor = chosen * (size - chosen) / np.maximum(size * (size - 1.0), 1.0)
    spread = np.sqrt(np.maximum(factor @ squares, 0.0))
    with np.errstate(divide="ignore", invalid="ignore"):
        p = 2 * ndtr(-np.abs(of_a) / spread)
    return np.where(spread > 1e-12, np.minimum(p, 1.0), 1.0)
