"""Whether a term is spread over the articles or stands in a few; one number per term."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.special import xlogy

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


def juilland_d(counts: sparse.spmatrix | sparse.sparray, sizes: ArrayLike) -> Numbers:
    """Juilland's D of every term: 1 evenly spread over the articles, 0 in one article.

    Parameters
    ----------
    counts : sparse array, shape (articles, terms)
        How often each term occurs in each article.
    sizes : array-like, shape (articles,)
        Number of words of each article.

    Returns
    -------
    ndarray, shape (terms,)
        One value per term; NaN with one article and for a term that never occurs.

    Notes
    -----
    D = 1 - (sd(p) / mean(p)) / sqrt(k - 1), p the rate in each of k articles; the standard deviation is that
    of the population.

    References
    ----------
    Juilland and Chang-Rodriguez (1964).
    """
    matrix, tokens = _with_words(counts, sizes)
    articles, terms = matrix.shape
    total, present = np.zeros(terms), np.zeros(terms)
    for article, term, count in _cells(matrix):
        total += np.bincount(term, weights=count / tokens[article], minlength=terms)
        present += np.bincount(term, minlength=terms)
    mean = _undefined_at_zero(total) / articles
    squares = (articles - present) * mean**2
    for article, term, count in _cells(matrix):
        squares += np.bincount(term, weights=(count / tokens[article] - mean[term]) ** 2, minlength=terms)
    if articles < 2:
        return np.full(terms, np.nan)
    evenness: Numbers = 1 - np.sqrt(squares / articles) / mean / np.sqrt(articles - 1)
    return evenness


def carroll_d2(counts: sparse.spmatrix | sparse.sparray, sizes: ArrayLike) -> Numbers:
    """Carroll's D2 of every term: 1 evenly spread over the articles, 0 in one article.

    Parameters
    ----------
    counts : sparse array, shape (articles, terms)
        How often each term occurs in each article.
    sizes : array-like, shape (articles,)
        Number of words of each article.

    Returns
    -------
    ndarray, shape (terms,)
        One value per term; NaN with one article and for a term that never occurs.

    Notes
    -----
    Entropy of the rates over the k articles, divided by log k.

    References
    ----------
    Carroll (1970), Computer Studies in the Humanities and Verbal Behavior 3.
    """
    matrix, tokens = _with_words(counts, sizes)
    articles, terms = matrix.shape
    total = np.zeros(terms)
    for article, term, count in _cells(matrix):
        total += np.bincount(term, weights=count / tokens[article], minlength=terms)
    total = _undefined_at_zero(total)
    entropy = np.zeros(terms)
    for article, term, count in _cells(matrix):
        part = count / tokens[article] / total[term]
        entropy -= np.bincount(term, weights=xlogy(part, part), minlength=terms)
    if articles < 2:
        return np.full(terms, np.nan)
    return np.where(np.isnan(total), np.nan, entropy / np.log(articles))


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
