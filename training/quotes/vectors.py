"""Word vectors from raw texts: positive pointwise mutual information and its leading directions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from framing.finders.quotes.network.features import plain
from framing.finders.quotes.network.tokens import Paragraph

WINDOW, MOST, LEAST = 4, 25_000, 3


def vectors(texts: Iterable[Paragraph], size: int) -> tuple[list[str], NDArray[np.float32]]:
    """Words by frequency, and a row for each; neighbours to the left and to the right are counted apart."""
    rows = list(dict.fromkeys(tuple(map(plain, part.words)) for part in texts))
    count = Counter(word for row in rows for word in row)
    words = [word for word, n in count.most_common(MOST) if n >= LEAST]
    number, n = {word: i for i, word in enumerate(words)}, len(words)
    flat = np.array([i for row in rows for i in [*(number.get(word, -1) for word in row), *[-1] * WINDOW]])
    counts = csr_matrix((n, 2 * n), dtype=np.float32)
    for distance in range(1, WINDOW + 1):
        left, right = flat[:-distance], flat[distance:]
        both = (left >= 0) & (right >= 0)
        left, right, weight = left[both], right[both], np.full(both.sum(), 1 / distance, np.float32)
        counts += csr_matrix((weight, (left, right + n)), shape=counts.shape)
        counts += csr_matrix((weight, (right, left)), shape=counts.shape)
    u, s, _ = svds(_information(counts.tocoo()), k=size, random_state=0)
    found = u * np.sqrt(s)
    return words, (found / found.std()).astype(np.float32)


def _information(counts: csr_matrix) -> csr_matrix:
    rows = np.bincount(counts.row, counts.data, counts.shape[0])
    columns = np.bincount(counts.col, counts.data, counts.shape[1]) ** 0.75
    columns *= rows.sum() / columns.sum()
    information = np.log(counts.data * rows.sum() / (rows[counts.row] * columns[counts.col]))
    keep = information > 0
    place = (counts.row[keep], counts.col[keep])
    return csr_matrix((information[keep].astype(np.float32), place), shape=counts.shape)
