"""Labels: the commonest of each, and the others summed where they are several."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.charts.labels import LABELS, commonest


@pytest.mark.parametrize(
    ("labels", "rest"), [(3, []), (LABELS, []), (LABELS + 1, []), (LABELS + 2, ["further (2 labels)"])]
)
def test_a_single_further_label_is_shown_itself(labels: int, rest: list[str]) -> None:
    rows = pd.DataFrame(
        {
            "entity": "Roe",
            "label": [f"label {at}" for at in range(labels)],
            "outlet": "Post",
            "count": range(labels, 0, -1),
            "quoted": 0,
        }
    )
    shown = list(dict.fromkeys(commonest(rows)["label"]))
    assert [label for label in shown if label.startswith("further")] == rest
    assert len(shown) == min(labels, LABELS + 1)
