"""The columns of the tables of a comparison, whatever was compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import nan
from typing import Any

import numpy as np
import pandas as pd

GROUPS = {
    "group": "str",
    "variant": "str",
    "articles": "int64",
    "n": "int64",
    "count": "float64",
    "estimate": "float64",
    "low": "float64",
    "high": "float64",
    "basis": "str",
}
CONTRASTS = {
    "a": "str",
    "b": "str",
    "variant": "str",
    "a_estimate": "float64",
    "b_estimate": "float64",
    "difference": "float64",
    "low": "float64",
    "high": "float64",
    "p": "float64",
    "q": "float64",
    "effect": "float64",
    "smallest_p": "float64",
    "selected": "bool",
    "equivalence_p": "float64",
}


def typed(rows: Sequence[Mapping[str, object]], columns: Mapping[str, str]) -> pd.DataFrame:
    """Rows as a table with these columns and types; a number that a row lacks is NaN."""
    made: dict[str, Any] = {}
    for name, kind in columns.items():
        values = [row.get(name, nan) for row in rows]
        made[name] = pd.Series(values, dtype="str") if kind == "str" else np.array(values, dtype=kind)
    return pd.DataFrame(made)


DIVERSITY = {
    "group": "str",
    "articles": "int64",
    "n": "int64",
    "bits": "float64",
    "low": "float64",
    "high": "float64",
}
