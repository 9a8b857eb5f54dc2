from __future__ import annotations

from math import isnan, nan, pi

import pytest

from framing.stats import cohens_h


def test_cohens_h_spans_minus_pi_to_pi() -> None:
    assert cohens_h(1, 0) == pytest.approx(pi)
    assert cohens_h(0, 1) == pytest.approx(-pi)
    assert isnan(cohens_h(nan, 0.5))
