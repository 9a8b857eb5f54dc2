"""Work on a Dask cluster; needs the extra `framing[dask]`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def on_cluster(work: Callable[[Item], Result], on: Iterable[Item], address: str) -> Iterator[Result]:
    """Results in the order given, from the scheduler at `address`.

    Raises ChildProcessError when workers or the scheduler are lost.
    """
    try:
        from distributed import Client, KilledWorker
        from distributed.client import FutureCancelledError
        from distributed.comm.core import CommClosedError
    except ModuleNotFoundError as missing:
        raise ValueError("--dask needs the extra: pip install 'framing[dask]'.") from missing
    with Client(address) as client:  # type: ignore[no-untyped-call]
        futures = client.map(work, list(on), pure=False)
        try:
            for future in futures:
                yield future.result()
                future.release()
        except (KilledWorker, FutureCancelledError, CommClosedError) as lost:
            raise ChildProcessError(
                f"{address}: the cluster lost the workers or the scheduler ({type(lost).__name__}), perhaps "
                "because memory ran out; run the same command again, and it goes on from what is finished."
            ) from lost
        finally:
            client.cancel(futures)
