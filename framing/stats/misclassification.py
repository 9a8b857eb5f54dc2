"""Means of what a classifier says, corrected for how often it takes one class for another."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


class Confusion(NamedTuple):
    """What a classifier says of cases whose class is known.

    Attributes
    ----------
    means : ndarray, shape (classes, classes)
        By true class (rows) the mean probability that it gives to each class (columns).
    covariances : ndarray, shape (classes, classes, classes)
        Of each row, the covariance of these means: how far other cases would give others.
    """

    means: Floats
    covariances: Floats

    def weights(self, values: ArrayLike) -> Floats:
        """What the probability of each class counts, so that the mean of all is that of the true classes.

        Parameters
        ----------
        values : array-like, shape (classes,)
            The value of each class, such as -1, 0, 1.

        Returns
        -------
        ndarray, shape (classes,)
            NaN where the classifier does not tell the classes apart.

        Notes
        -----
        With shares pi of the true classes, the probabilities of a sample have the mean p = M' pi, M the
        `means`. So pi = M'^-1 p, and the mean value v' pi is w' p with w = M^-1 v. It supposes that the
        classifier errs in each class as it did on the known cases, however frequent the classes are.

        References
        ----------
        Buonaccorsi (2010), Measurement Error, chapter 2 (known or estimated misclassification); Bella et al.
        (2010), Quantification via probability estimators, ICDM.

        Examples
        --------
        >>> half = Confusion(np.array([[0.75, 0.25], [0.25, 0.75]]), np.zeros((2, 2, 2)))
        >>> half.weights([0, 1]).tolist()
        [-0.5, 1.5]
        """
        if np.linalg.matrix_rank(self.means) < len(self.means):
            return np.full(len(self.means), np.nan)
        found: Floats = np.linalg.solve(self.means, np.asarray(values, dtype=float))
        return found

    def variance(self, probabilities: ArrayLike, values: ArrayLike) -> float:
        """Variance that the corrected mean has because `means` are those of a sample.

        Parameters
        ----------
        probabilities : array-like, shape (classes,)
            The mean probability of each class in what is corrected.
        values : array-like, shape (classes,)
            The value of each class.

        Notes
        -----
        By the delta method: d(w' p) = -pi' dM w, and the rows of M are independent, so it is the sum over the
        classes of pi_k^2 w' C_k w, C_k the `covariances`.
        """
        weights = self.weights(values)
        if np.isnan(weights).any():
            return float("nan")
        shares = np.linalg.solve(self.means.T, np.asarray(probabilities, dtype=float))
        each = np.einsum("i,kij,j->k", weights, self.covariances, weights)
        return float(shares**2 @ each)


def confusion(probabilities: ArrayLike, truth: ArrayLike, cluster: ArrayLike) -> Confusion:
    """The confusion of a classifier on cases whose class is known.

    Parameters
    ----------
    probabilities : array-like, shape (cases, classes)
        What it says.
    truth : array-like, shape (cases,)
        The number of the true class of each; every class has some.
    cluster : array-like, shape (cases,)
        The article of each: cases of one article are alike.

    Returns
    -------
    Confusion
        Covariances are those of means over clusters.
    """
    found, known, groups = np.asarray(probabilities, dtype=float), np.asarray(truth), np.asarray(cluster)
    means, covariances = [], []
    for one in range(found.shape[1]):
        rows, of = found[known == one], groups[known == one]
        means.append(rows.mean(axis=0))
        names, number = np.unique(of, return_inverse=True)
        sums = np.zeros((len(names), found.shape[1]))
        np.add.at(sums, number, rows - means[-1])
        few = len(names) / max(len(names) - 1, 1)
        covariances.append(few * sums.T @ sums / len(rows) ** 2)
    return Confusion(np.array(means), np.array(covariances))
