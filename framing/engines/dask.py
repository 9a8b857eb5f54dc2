"""Work on a Dask cluster; needs the extra `framing[dask]`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def on_cluster(work: Callable[[Item], Result], on: Iterable[Item], address: str) -> Iterator[Result]:
    """Results in the order given, from the scheduler at `address`."""
    try:
        from distributed import Client
    except ModuleNotFoundError as missing:
        raise ValueError("--dask needs the extra: pip install 'framing[dask]'.") from missing
    with Client(address) as client:  # type: ignore[no-untyped-call]
        for future in client.map(work, list(on), pure=False):
            yield future.result()
            future.release()
