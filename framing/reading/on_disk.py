"""Articles of a corpus larger than memory: in a temporary file, read again when they are asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from pickle import HIGHEST_PROTOCOL, dumps, loads
from tempfile import TemporaryFile, gettempdir
from typing import TypeVar, overload
from weakref import finalize

from framing.article import Article

Item = TypeVar("Item")

IN_MEMORY = 20_000_000
"""Characters of articles that are kept in memory; a corpus with more of them lies on disk."""

_APIECE = 1_000
"""What an article takes beside its text, in characters."""


class OnDisk(Sequence[Item]):
    """Items in a temporary file; memory holds 8 bytes of each. The file goes with them.

    >>> items = OnDisk(["a", "b", "c"])
    >>> len(items), items[-1], items[:2]
    (3, 'c', ['a', 'b'])
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._file = TemporaryFile(prefix="framing-")
        finalize(self, self._file.close)
        self._starts = array("Q", [0])
        for item in items:
            self._starts.append(self._starts[-1] + self._write(dumps(item, HIGHEST_PROTOCOL)))

    def _write(self, data: bytes) -> int:
        try:
            return self._file.write(data)
        except OSError as fault:
            raise OSError(
                fault.errno,
                f"{gettempdir()}: articles cannot be kept there ({fault.strerror}); free some space, or name "
                "another folder for temporary files in the environment variable TMPDIR.",
            ) from fault

    def __len__(self) -> int:
        """How many there are."""
        return len(self._starts) - 1

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> list[Item]: ...
    def __getitem__(self, at: int | slice) -> Item | list[Item]:
        """The item at a place, or those of a slice as a list."""
        if isinstance(at, slice):
            return [self._read(place) for place in range(len(self))[at]]
        return self._read(range(len(self))[at])

    def _read(self, place: int) -> Item:
        start, end = self._starts[place], self._starts[place + 1]
        self._file.seek(start)
        item: Item = loads(self._file.read(end - start))
        return item


def kept(articles: Iterable[Article]) -> Sequence[Article]:
    """The articles, in memory or, where they are many, on disk."""
    room, first, following = IN_MEMORY, list[Article](), iter(articles)
    for article in following:
        first.append(article)
        room -= len(article.text) + _APIECE
        if room < 0:
            return OnDisk(chain(first, following))
    return tuple(first)
