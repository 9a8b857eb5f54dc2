"""Tones corrected for the network's errors, in the table and beside it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from framing.finders.toward.network import TONES
from framing.naming.corrected_tones import shipped, unconfused, widened


def test_sentences_as_the_network_reads_known_ones_get_back_their_tone() -> None:
    means = pd.DataFrame(shipped().means, columns=list(TONES))
    assert unconfused(means).tolist() == pytest.approx([-1, 0, 1])


def test_the_shipped_matrix_is_one_of_shares_and_tells_tones_apart() -> None:
    found = shipped()
    assert found.means.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-6)
    assert (found.means.argmax(axis=1) == np.arange(3)).all()
    assert all(np.linalg.eigvalsh(one).min() > -1e-9 for one in found.covariances)


def test_an_interval_is_widened_on_both_sides_and_stays_in_bounds() -> None:
    levels = pd.DataFrame(
        {
            "group": ["A", "B", "C"],
            "n": [5, 9, 7],
            "articles": [2, 2, 3],
            "estimate": [0.2, 1.4, 0.1],
            "low": [0.1, 1.2, np.nan],
            "high": [0.3, 1.6, np.nan],
        }
    )
    places = pd.DataFrame({"outlet": ["A", "B", "C"]} | {tone: [0.3, 0.3, 0.3] for tone in TONES})
    a, b, c = widened(levels, places).to_dict("records")
    assert -1 < a["corrected_low"] < 0.1 < a["corrected"] < 0.3 < a["corrected_high"]
    assert (b["corrected"], b["corrected_high"]) == (1, 1)
    assert np.isnan(c["corrected_low"])
    assert c["corrected"] == 0.1


@pytest.mark.parametrize(("n", "articles"), [(4, 2), (9, 1)])
def test_few_sentences_or_one_article_are_not_corrected(n: int, articles: int) -> None:
    levels = pd.DataFrame(
        {"group": ["A"], "n": [n], "articles": [articles], "estimate": [0.2], "low": [0.1], "high": [0.3]}
    )
    places = pd.DataFrame({"outlet": ["A"]} | {tone: [1 / 3] for tone in TONES})
    found = widened(levels, places)
    assert found[["corrected", "corrected_low", "corrected_high"]].isna().all(axis=None)
    assert found["outlet"].tolist() == ["A"]
