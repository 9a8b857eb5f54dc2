"""What several coders, who err at different rates, most probably saw."""

from __future__ import annotations

import numpy as np
import pandas as pd

FEWEST = 3
"""With fewer coders nobody can tell who errs."""
_ROUNDS, _SETTLED = 500, 1e-9


def probable(codes: pd.DataFrame) -> pd.DataFrame:
    """How probable each code is of each find: a row per find, a column per code.

    The model of Dawid and Skene: each coder gives each code to finds of each true kind with a rate of their
    own, all independently. Rates, shares and probabilities are fitted by expectation and maximisation,
    beginning with the shares of coders who gave each code. Undefined for a find without a code.
    Source: Dawid and Skene (1979), Journal of the Royal Statistical Society C 28.
    """
    kinds = sorted({code for column in codes for code in codes[column].dropna()})
    # find x coder x code: 1 where the coder gave the find that code
    given = np.stack([(codes == kind).to_numpy(float) for kind in kinds], axis=2)
    coded = given.sum(axis=(1, 2)) > 0
    votes = given.sum(axis=1)
    belief = votes / np.maximum(votes.sum(axis=1, keepdims=True), 1)
    for _ in range(_ROUNDS):
        share = belief[coded].mean(axis=0)
        rates = np.einsum("ik,ijl->jkl", belief, given)
        rates = rates / np.maximum(rates.sum(axis=2, keepdims=True), 1e-300)
        log = np.log(np.maximum(share, 1e-300)) + np.einsum(
            "ijl,jkl->ik", given, np.log(np.maximum(rates, 1e-300))
        )
        weight = np.exp(log - log.max(axis=1, keepdims=True))
        better = weight / weight.sum(axis=1, keepdims=True)
        better[~coded] = 0.0
        moved = float(np.abs(better - belief).max())
        belief = better
        if moved < _SETTLED:
            break
    return pd.DataFrame(np.where(coded[:, None], belief, np.nan), index=codes.index, columns=kinds)


def consensus(codes: pd.DataFrame) -> pd.Series:
    """One code of each find: the more probable than all others together, from three coders on.

    With two coders that on which they agree, with one theirs; missing where none is.
    """
    if codes.shape[1] < FEWEST:
        found = [_majority(row) for _, row in codes.iterrows()]
        return pd.Series(found, index=codes.index, dtype=object)
    likely = probable(codes)
    sure = likely.max(axis=1) > 0.5
    best = likely.fillna(0.0).idxmax(axis=1).astype(object)
    return best.where(sure, None)


def _majority(row: pd.Series) -> str | None:
    counts = row.value_counts()
    return str(counts.index[0]) if len(counts) and 2 * counts.iloc[0] > counts.sum() else None
