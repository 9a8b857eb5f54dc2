"""Whether a difference is small enough not to matter."""

from __future__ import annotations

from math import inf, nan

from scipy.special import stdtr


def equivalence_p(difference: float, error: float, df: float, margin: float) -> float:
    """P of two one-sided tests for a difference between -margin and +margin.

    Parameters
    ----------
    difference, error, df : float
        The difference d, its standard error SE and the degrees of freedom of the error.
    margin : float
        The largest difference that does not matter.

    Returns
    -------
    float
        From 0 to 1; NaN without an error.

    Notes
    -----
    The larger of P(T >= (d + margin) / SE) and P(T <= (d - margin) / SE), T Student's with `df` degrees of
    freedom: at most .05 exactly where the 90 % interval lies inside the margin.

    References
    ----------
    Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15.

    Examples
    --------
    >>> round(equivalence_p(0.0, 1.0, 1e9, 1.96), 3), equivalence_p(0.3, 1.0, 9, 0.3)
    (0.025, 0.5)
    """
    if not (error >= 0 and df == df and difference == difference):
        return nan
    above, below = (
        (side / error if error else (inf if side > 0 else -inf))
        for side in (difference + margin, margin - difference)
    )
    return float(max(stdtr(df, -above), stdtr(df, -below)))
