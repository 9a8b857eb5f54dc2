"""Corrected means, against another way to compute them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from framing.stats.misclassification import Confusion, Floats, confusion

VALUES = (-1.0, 0.0, 1.0)
NETWORK = np.array([[0.7, 0.2, 0.1], [0.1, 0.75, 0.15], [0.1, 0.3, 0.6]])
RNG = np.random.default_rng(7)


def told(truth: NDArray[np.int64], sharp: float = 6.0) -> Floats:
    """Probabilities that a network gives to cases of known classes: scattered around its means."""
    return np.array([RNG.dirichlet(sharp * NETWORK[one]) for one in truth])


def test_the_corrected_mean_is_that_of_the_true_classes_however_frequent_they_are() -> None:
    known = RNG.choice(3, 6000, p=[0.4, 0.3, 0.3])
    found = confusion(told(known), known, np.arange(6000))
    for shares in ([0.05, 0.9, 0.05], [0.6, 0.3, 0.1], [0.0, 0.2, 0.8]):
        truth = RNG.choice(3, 6000, p=shares)
        said = told(truth)
        right = float(np.mean(truth - 1))
        assert float((said @ found.weights(VALUES)).mean()) == pytest.approx(right, abs=0.04)
        assert abs(float((said @ np.array(VALUES)).mean()) - right) > 0.05 or shares[1] == 0.9


def test_shares_solved_by_least_squares_give_the_same_mean() -> None:
    found = Confusion(NETWORK, np.zeros((3, 3, 3)))
    said = told(RNG.choice(3, 50)).mean(axis=0)
    shares, *_ = np.linalg.lstsq(NETWORK.T, said, rcond=None)
    assert float(said @ found.weights(VALUES)) == pytest.approx(float(shares @ np.array(VALUES)))


def test_the_variance_is_that_of_drawing_the_articles_again() -> None:
    known, article = RNG.choice(3, 900, p=[0.4, 0.4, 0.2]), RNG.integers(300, size=900)
    said, mean = told(known, sharp=2.0), np.array([0.3, 0.5, 0.2])
    found = confusion(said, known, article)
    rows = [np.flatnonzero(article == one) for one in np.unique(article)]
    draws = []
    for _ in range(1500):
        drawn = np.concatenate([rows[at] for at in RNG.integers(len(rows), size=len(rows))])
        means = np.array([said[drawn][known[drawn] == one].mean(axis=0) for one in range(3)])
        draws.append(float(mean @ np.linalg.inv(means) @ np.array(VALUES)))
    assert found.variance(mean, VALUES) ** 0.5 == pytest.approx(float(np.std(draws)), rel=0.1)


def test_a_classifier_that_cannot_tell_classes_apart_corrects_nothing() -> None:
    blind = Confusion(np.array([[0.5, 0.3, 0.2], [0.5, 0.3, 0.2], [0.1, 0.2, 0.7]]), np.zeros((3, 3, 3)))
    assert np.isnan(blind.weights(VALUES)).all()
    assert np.isnan(blind.variance([0.3, 0.3, 0.4], VALUES))
