"""Linear classifiers of texts, learned with a part of them held out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float64]
Ints = NDArray[np.int_]

FOLDS = 5
"""Parts of the articles that are left out in turn."""
_WORDS, _STRENGTH = 20_000, 10.0


def vocabulary(texts: Sequence[str]) -> tuple[tuple[str, ...], Floats] | None:
    """Words and pairs of words of two or more texts, with their inverse document frequency; None if none."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    try:
        made = TfidfVectorizer(ngram_range=(1, 2), min_df=2, max_features=_WORDS).fit(list(texts))
    except ValueError:  # no word is left
        return None
    return tuple(map(str, made.get_feature_names_out())), np.asarray(made.idf_, dtype=np.float64)


def folds(articles: list[str], seed: int) -> Ints:
    """The fold of each sentence, from 1: articles are dealt at random, sentences of one stay together."""
    names = list(dict.fromkeys(articles))
    dealt = np.random.default_rng(seed).permutation(len(names)) % FOLDS + 1
    of = dict(zip(names, dealt.tolist(), strict=True))
    return np.array([of[article] for article in articles])


def fit(features: sparse.csr_array, target: Ints, codes: int) -> tuple[Floats, Floats]:
    """Weights and bias of each code; a code that these sentences lack is never given."""
    from sklearn.linear_model import LogisticRegression

    weights, bias = np.zeros((codes, features.shape[1])), np.full(codes, -1e9)
    known = np.unique(target)
    if len(known) == 1:
        bias[known[0]] = 0.0
        return weights, bias
    made = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=2_000, tol=1e-6)
    made.fit(features, target)
    if len(known) == 2:
        weights[known[1]], bias[known] = made.coef_[0], [0.0, made.intercept_[0]]
    else:
        weights[known], bias[known] = made.coef_, made.intercept_
    return weights, bias


def predicted(features: sparse.csr_array, target: Ints, part: Ints, codes: int) -> Ints:
    """The code of each sentence by what was learned without its part."""
    found = np.zeros(len(target), dtype=int)
    for at in np.unique(part):
        weights, bias = fit(features[part != at], target[part != at], codes)
        found[part == at] = (features[part == at] @ weights.T + bias).argmax(axis=1)
    return found
