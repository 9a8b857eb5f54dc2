"""Where the work runs: here, in a pool of processes, or on a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from framing.engines.dask import check_address, on_cluster
from framing.engines.pool import in_pool

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 200
"""Articles a chunk: enough to keep a process busy, few enough to lose little when a run is killed."""


def chunks(items: Sequence[Item], size: int = CHUNK) -> Iterator[Sequence[Item]]:
    """The items in order, `size` at a time.

    >>> list(chunks("abcde", 2))
    ['ab', 'cd', 'e']
    """
    return (items[at : at + size] for at in range(0, len(items), size))


def run(
    work: Callable[[Item], Result], on: Iterable[Item], workers: int = 1, dask: str | None = None
) -> Iterator[Result]:
    """The result of `work` for each item, in the order given, each as soon as it is there."""
    if dask is not None:
        return on_cluster(work, on, dask)
    return in_pool(work, on, workers) if workers > 1 else map(work, on)


__all__ = ["CHUNK", "check_address", "chunks", "run"]
