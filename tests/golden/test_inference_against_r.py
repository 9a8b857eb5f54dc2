"""Tests within blocks and cluster-robust intervals against R: coin and clubSandwich.

`reference/inference.R` made the numbers and says how.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from framing.stats import permutation_p_terms, ratio_interval
from framing.stats.intervals import satterthwaite
from framing.stats.limiting import limiting_p_terms

REFERENCE: dict[str, Any] = json.loads((Path(__file__).parent / "reference" / "inference.json").read_text())


@pytest.mark.parametrize("case", REFERENCE["permutation"])
def test_permutation_within_blocks_against_coin(case: dict[str, Any]) -> None:
    first = [side == 1 for side in case["first"]]
    column = sparse.csr_array(np.array(case["y"], dtype=float)[:, None])
    found = permutation_p_terms(column, np.ones(len(first)), first, case["block"])
    assert found.tolist() == pytest.approx([case["exact"]], rel=1e-12)


@pytest.mark.parametrize("case", REFERENCE["permutation"])
def test_its_normal_limit_against_coin(case: dict[str, Any]) -> None:
    first, counts = [side == 1 for side in case["first"]], sparse.csr_array(np.array(case["y"])[:, None])
    found = limiting_p_terms(counts, np.ones(len(first)), first, case["block"])
    assert found.tolist() == pytest.approx([case["limit"]], rel=1e-10)


@pytest.mark.parametrize("case", REFERENCE["share"])
def test_interval_over_articles_against_club_sandwich(case: dict[str, Any]) -> None:
    assert satterthwaite(case["sizes"]) == pytest.approx(case["df"], rel=1e-10)
    found = ratio_interval(case["counts"], case["sizes"])
    assert [found.low, found.high] == pytest.approx(case["bounds"], rel=1e-10)
