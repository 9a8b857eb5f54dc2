"""Mean tones corrected for the network's errors, as known sentences show them."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

import numpy as np
import pandas as pd
from scipy.special import ndtri

from framing.finders.toward.network import TONES
from framing.stats.intervals import LEVEL
from framing.stats.misclassification import Confusion

LEAST, ARTICLES = 5, 2
"""A mean is corrected from so many sentences in so many articles on."""
VALUES = (-1.0, 0.0, 1.0)
"""What each tone counts in a mean tone."""


def unconfused(places: pd.DataFrame) -> pd.Series:
    """The score of each sentence whose mean is the mean tone corrected for the network's errors."""
    scores = places[list(TONES)].to_numpy() @ shipped().weights(VALUES)
    return pd.Series(scores, index=places.index)


def widened(levels: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Corrected means with intervals that allow for how well the errors are known, from -1 to 1.

    `levels` has a row per outlet with `estimate`, `low` and `high`, the bounds over articles. Of fewer than
    `LEAST` sentences, or of one article, a correction would mostly be chance: all are NaN.
    """
    means = places.groupby("outlet")[list(TONES)].mean().reindex(levels["group"])
    spread = np.array([shipped().variance(row, VALUES) for row in means.to_numpy()])
    half = float(ndtri(0.5 + LEVEL / 2)) * np.sqrt(spread)
    middle = levels["estimate"]
    bounds = {
        "corrected": middle,
        "corrected_low": middle - np.hypot(middle - levels["low"], half),
        "corrected_high": middle + np.hypot(levels["high"] - middle, half),
    }
    return pd.DataFrame(bounds).clip(-1, 1).mask(are_few(levels)).assign(outlet=levels["group"])


def are_few(levels: pd.DataFrame) -> pd.Series:
    """Whether an outlet has too few sentences, or articles, for a correction."""
    return (levels["n"] < LEAST) | (levels["articles"] < ARTICLES)


@cache
def shipped() -> Confusion:
    """How the network that ships confuses tones; `python -m training.tone.confusing` makes the file."""
    file = files("framing.finders.toward") / "model" / "confusion.json"
    known = json.loads(file.read_text("utf-8"))
    means, covariances = (np.array([known[tone][of] for tone in TONES]) for of in ("mean", "covariance"))
    return Confusion(means, covariances)
