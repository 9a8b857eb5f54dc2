"""Passages of equal words, each compared once."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp

Numbers = npt.NDArray[Any]


def kinds(vectors: sp.csr_matrix, about: Sequence[Hashable] | None = None) -> tuple[Numbers, Numbers]:
    """The first row of each kind of equal rows, and the number of each row's kind.

    Rows that are `about` something else are of another kind. A passage that is repeated a thousand times is
    then compared once, not a million times.
    """
    seen: dict[tuple[bytes, bytes, Hashable], int] = {}
    first: list[int] = []
    number: list[int] = []
    for row, (start, end) in enumerate(zip(vectors.indptr[:-1], vectors.indptr[1:], strict=True)):
        what = about[row] if about is not None else None
        words = vectors.indices[start:end].tobytes(), vectors.data[start:end].tobytes(), what
        if words not in seen:
            seen[words] = len(first)
            first.append(row)
        number.append(seen[words])
    return np.array(first, dtype=np.int64), np.array(number, dtype=np.int64)
