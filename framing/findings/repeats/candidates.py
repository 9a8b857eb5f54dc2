"""Which articles may share a passage: those that share a fingerprint of a few words in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO

import numpy as np
from numpy.typing import NDArray

Prints = NDArray[np.uint64]

AT_ONCE = 1_000_000
"""Fingerprints that are sorted in memory; more of them are dealt out to files first."""

_FILES, _BITS = 64, np.uint64(58)
_ROW = np.dtype([("print", np.uint64), ("article", np.uint32)])


def candidates(articles: Iterable[tuple[str, Prints]]) -> NDArray[np.int64]:
    """Every article with the first one, and the first of its outlet, that share a fingerprint with it.

    So a text printed a thousand times gives about a thousand pairs and not half a million.

    Parameters
    ----------
    articles : iterable of (str, array)
        The outlet of each article and its fingerprints, in the order of age.

    Returns
    -------
    array
        A row per pair, sorted: the places of the two, the later first; twice the same for one article that
        has a fingerprint twice.
    """
    number: dict[str, int] = {}
    outlets: list[int] = []

    def rows() -> Iterator[NDArray[np.void]]:
        for place, (outlet, prints) in enumerate(articles):
            outlets.append(number.setdefault(outlet, len(number)))
            found = np.empty(len(prints), _ROW)
            found["print"], found["article"] = prints, place
            yield found

    every = [_pairs(part, outlets) for part in _parts(rows())]
    pairs = np.unique(np.concatenate([*every, np.zeros(0, np.uint64)]))
    return np.column_stack((pairs >> np.uint64(32), pairs & np.uint64(2**32 - 1))).astype(np.int64)


def _parts(rows: Iterable[NDArray[np.void]]) -> Iterator[NDArray[np.void]]:
    """All rows in parts, each with every row of its fingerprints."""
    held, n = [np.empty(0, _ROW)], 0
    with ExitStack() as stack:
        files: list[IO[bytes]] = []
        for row in rows:
            held.append(row)
            n += len(row)
            if n > AT_ONCE:
                files = files or [stack.enter_context(TemporaryFile()) for _ in range(_FILES)]
                _deal(np.concatenate(held), files)
                held, n = [np.empty(0, _ROW)], 0
        if not files:
            yield np.concatenate(held)
            return
        _deal(np.concatenate(held), files)
        for file in files:
            file.seek(0)
            yield np.frombuffer(file.read(), _ROW)


def _deal(rows: NDArray[np.void], files: Sequence[IO[bytes]]) -> None:
    """Write each row to the file of its fingerprint."""
    where = rows["print"] >> _BITS
    for at, file in enumerate(files):
        file.write(rows[where == at].tobytes())


def _pairs(rows: NDArray[np.void], outlets: Sequence[int]) -> Prints:
    """The pairs that some fingerprints give, each as one number: the later article, then the earlier one."""
    prints, article = rows["print"], rows["article"].astype(np.int64)
    outlet = np.array(outlets, np.int64)[article]
    order = np.lexsort((article, outlet, prints))
    prints, article, outlet = prints[order], article[order], outlet[order]
    opens = np.ones(len(prints), bool)
    opens[1:] = prints[1:] != prints[:-1]
    opens_outlet = opens.copy()
    opens_outlet[1:] |= outlet[1:] != outlet[:-1]
    again = ~opens_outlet & (article == np.roll(article, 1))
    if not len(prints):
        return prints
    first = np.minimum.reduceat(article, np.flatnonzero(opens))[np.cumsum(opens) - 1]
    first_of_outlet = article[np.maximum.accumulate(np.where(opens_outlet, np.arange(len(article)), 0))]
    late = np.concatenate([article, article, article[again]]).astype(np.uint64)
    early = np.concatenate([first, first_of_outlet, article[again]]).astype(np.uint64)
    same = np.arange(len(late)) >= 2 * len(article)
    kept = (late != early) | same
    found: Prints = np.unique(late[kept] << np.uint64(32) | early[kept])
    return found
