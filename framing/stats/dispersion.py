"""Whether a term is spread over the articles or stands in a few; one number per term."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

Numbers = NDArray[np.float64]
_ARTICLES = 5_000
"""Articles taken at a time: the matrix stays sparse and what is computed beside it small."""


def deviation_of_proportions(
    counts: sparse.spmatrix | sparse.sparray, sizes: ArrayLike, normed: bool = False
) -> Numbers:
    """Deviation of proportions (DP) of every term: 0 spread like all words, near 1 in one article.

    Parameters
    ----------
    counts : sparse array, shape (articles, terms)
        How often each term occurs in each article.
    sizes : array-like, shape (articles,)
        Number of words of each article.
    normed : bool
        Whether to divide by the largest possible value.

    Returns
    -------
    ndarray, shape (terms,)
        One value per term; NaN for a term that never occurs, and if normed with one article.

    Notes
    -----
    DP is half the sum of |v_i / f - s_i|: v_i of the f occurrences are in article i, which has the share s_i
    of all words. `normed` divides by 1 - min(s), so that 1 is reached: by a term of the shortest article
    alone. Only articles above their share are summed: the same number, and the matrix stays sparse.

    References
    ----------
    Gries (2008), International Journal of Corpus Linguistics 13; Lijffijt and Gries (2012), ibid. 17.

    Examples
    --------
    >>> deviation_of_proportions(sparse.csr_array([[2, 4], [2, 0]]), [10, 10]).tolist()
    [0.0, 0.5]
    """
    matrix, tokens = _with_words(counts, sizes)
    share = tokens / tokens.sum()
    occurrences = _undefined_at_zero(np.asarray(matrix.sum(axis=0), dtype=float).ravel())
    excess = np.zeros(matrix.shape[1])
    for article, term, count in _cells(matrix):
        above = np.maximum(0.0, count / occurrences[term] - share[article])
        excess += np.bincount(term, weights=above, minlength=len(excess))
    excess = np.where(np.isnan(occurrences), np.nan, excess)
    if not normed:
        return excess
    return excess / (1 - share.min()) if len(share) > 1 else np.full_like(excess, np.nan)


def _with_words(
    counts: sparse.spmatrix | sparse.sparray, sizes: ArrayLike
) -> tuple[sparse.csr_array, Numbers]:
    """The counts by article and the sizes, of articles that have words; explicit zeros are dropped."""
    matrix, tokens = sparse.csr_array(counts), np.asarray(sizes, dtype=float)
    if not (tokens > 0).all():
        matrix, tokens = matrix[np.flatnonzero(tokens > 0)], tokens[tokens > 0]
    if matrix.nnz and not matrix.data.all():
        matrix = matrix.copy()
        matrix.eliminate_zeros()
    return matrix, tokens


def _cells(matrix: sparse.csr_array) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp], Numbers]]:
    """Article, term and count of what is in the matrix, some articles at a time."""
    for start in range(0, matrix.shape[0], _ARTICLES):
        ends = matrix.indptr[start : start + _ARTICLES + 1]
        article = np.repeat(np.arange(start, start + len(ends) - 1), np.diff(ends))
        inside = slice(ends[0], ends[-1])
        yield article, matrix.indices[inside], matrix.data[inside].astype(float)


def _undefined_at_zero(values: Numbers) -> Numbers:
    return np.where(values > 0, values, np.nan)
