"""Whether chance, dealing the same articles to the groups, could make such a difference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, islice, product
from math import comb, prod

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

EXACT = 20_000
"""Up to this many relabellings are enumerated; above that, `DRAWS` are drawn."""
DRAWS = 9_999
_TIE = 1e-12
_AT_ONCE = 2_000_000
"""Numbers held at a time, of each kind: relabellings by articles, and by terms."""

Labels = NDArray[np.bool_]


def smallest_p(in_a: Sequence[bool], blocks: Sequence[object]) -> float:
    """The smallest p that relabelling these articles can give, whatever their values.

    Parameters
    ----------
    in_a : sequence of bool
        Whether each article belongs to the first group.
    blocks : sequence
        The block (event) of each article; labels move only inside a block.

    Returns
    -------
    float
        From just above 0 to 1.

    Notes
    -----
    If each block has as many articles of either group, the mirrored labelling is as extreme: twice as large.

    Examples
    --------
    >>> smallest_p([True] * 4 + [False] * 4, [0] * 8) == 2 / 70
    True
    """
    sizes = Counter(blocks)
    of_a = Counter(block for block, a in zip(blocks, in_a, strict=True) if a)
    mirrored = all(2 * of_a[block] == sizes[block] for block in sizes)
    return min(1.0, (2 if mirrored else 1) / relabellings(in_a, blocks))


def permutation_p_terms(
    counts: sparse.spmatrix | sparse.sparray,
    sizes: ArrayLike,
    in_a: Sequence[bool],
    blocks: Sequence[object],
    draws: int = DRAWS,
    seed: int = 0,
) -> NDArray[np.float64]:
    """Two-sided p of the difference of two pooled rates, one per term, articles relabelled within blocks.

    With several blocks, the difference is that to what relabelling inside each of them expects. Exact up to
    `EXACT` relabellings; above, `draws` of them with (1 + hits) / (1 + draws). NaN if a group has no words.
    Source: Phipson and Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9.

    Parameters
    ----------
    counts : sparse array, shape (articles, terms)
        How often each term occurs in each article.
    sizes : array-like, shape (articles,)
        Number of words of each article.
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
    ndarray, shape (terms,)
        One value per term; 1 for a term that never occurs.

    Notes
    -----
    Every term sees the same relabellings. Drawn p-values are at least 1 / (1 + draws): for m terms under a
    control of false discoveries draw 400 m or more, or use `limiting_p_terms`.
    """
    matrix, n = sparse.csr_array(counts).T.tocsr().astype(float), np.asarray(sizes, dtype=float)
    whole = np.asarray(matrix.sum(axis=1)).ravel()
    differences = _differences if len(set(blocks)) == 1 else _within(matrix, n, blocks)
    observed = np.abs(differences(matrix, whole, n, np.asarray(in_a, dtype=bool)[None, :])[0])
    if np.isnan(observed).any():
        return np.full(matrix.shape[0], np.nan)
    hits, made = np.zeros(matrix.shape[0]), 0
    for labels in relabelled(in_a, blocks, draws, seed, width=len(whole)):
        drawn = np.abs(differences(matrix, whole, n, labels))
        drawn = drawn[~np.isnan(drawn).any(axis=1)]
        hits += (drawn >= observed - _TIE).sum(axis=0)
        made += len(drawn)
    enumerated = relabellings(in_a, blocks) <= EXACT
    return hits / made if enumerated else (1 + hits) / (1 + made)


def relabelled(
    in_a: Sequence[bool],
    blocks: Sequence[object],
    draws: int,
    seed: int,
    exact: int = EXACT,
    width: int = 1,
) -> Iterator[Labels]:
    """Labels dealt again inside each block, some rows at a time: all ways if `exact` allow it, else `draws`.

    `width` is how many numbers the caller computes from each row; it keeps the rows few enough.
    """
    labels = np.asarray(in_a, dtype=bool)
    members: dict[object, list[int]] = {}
    for article, block in enumerate(blocks):
        members.setdefault(block, []).append(article)
    groups = [np.array(inside) for inside in members.values()]
    rows = max(1, _AT_ONCE // max(width, len(labels)))
    if relabellings(in_a, blocks) <= exact:
        every = _all_labels(labels, groups)
        while some := list(islice(every, rows)):
            yield np.array(some)
        return
    rng = np.random.default_rng(seed)
    mixed = [inside for inside in groups if 0 < labels[inside].sum() < len(inside)]
    for start in range(0, draws, rows):
        drawn = np.tile(labels, (min(rows, draws - start), 1))
        for inside in mixed:
            drawn[:, inside] = rng.permuted(drawn[:, inside], axis=1)
        yield drawn


def relabellings(in_a: Sequence[bool], blocks: Sequence[object]) -> int:
    """In how many ways the labels can be dealt inside the blocks."""
    sizes = Counter(blocks)
    of_a = Counter(block for block, a in zip(blocks, in_a, strict=True) if a)
    return prod(comb(sizes[block], of_a[block]) for block in sizes)


def _differences(
    terms: sparse.csr_array, whole: NDArray[np.float64], n: NDArray[np.float64], labels: Labels
) -> NDArray[np.float64]:
    """Difference of the pooled rates under each labelling: a row per labelling, a column per term."""
    of_a = labels.astype(float)
    in_first, words = np.asarray(terms @ of_a.T).T, (of_a @ n)[:, None]
    with np.errstate(invalid="ignore", divide="ignore"):
        difference: NDArray[np.float64] = in_first / words - (whole - in_first) / (n.sum() - words)
    return difference


def _within(
    terms: sparse.csr_array, n: NDArray[np.float64], blocks: Sequence[object]
) -> Callable[..., NDArray[np.float64]]:
    """How much more of each term the first group has than its words in every block make one expect."""
    code = np.unique(np.array([str(block) for block in blocks], dtype=object), return_inverse=True)[1]
    member = sparse.csr_array((np.ones(len(code)), (code, np.arange(len(code)))))
    rates = (terms @ member.T).toarray() / (member @ n)

    def excess(
        terms: sparse.csr_array, whole: NDArray[np.float64], n: NDArray[np.float64], labels: Labels
    ) -> NDArray[np.float64]:
        of_a = labels.astype(float)
        words = np.asarray(member @ (of_a * n).T)
        difference: NDArray[np.float64] = np.asarray(terms @ of_a.T).T - (rates @ words).T
        return difference

    return excess


def _all_labels(labels: Labels, groups: list[NDArray[np.intp]]) -> Iterator[Labels]:
    for chosen in product(*(combinations(g, int(labels[g].sum())) for g in groups)):
        relabelled = np.zeros(len(labels), dtype=bool)
        relabelled[[i for part in chosen for i in part]] = True
        yield relabelled
