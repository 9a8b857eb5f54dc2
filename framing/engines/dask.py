"""Work on a Dask cluster; needs the extra `framing[dask]`."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

FEWEST = 4
"""So many chunks wait at least, so that a cluster that grows with its work begins to grow."""

_GOES_ON = "run the same command again, and it goes on from what is finished."


def on_cluster(work: Callable[[Item], Result], on: Iterable[Item], address: str) -> Iterator[Result]:
    """Results in the order given, from the scheduler at `address`; only a few chunks wait at a time.

    Raises ValueError when no scheduler answers or a machine of the cluster has another version of
    framing, ChildProcessError when workers or the scheduler are lost.
    """
    waiting: deque[Any] = deque()
    with _losses(address), _client(address) as client:
        try:
            for item in on:
                waiting.append(client.submit(work, item, pure=False))
                if len(waiting) > max(FEWEST, 2 * sum(client.nthreads().values())):
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            client.cancel(list(waiting))


@contextmanager
def _client(address: str) -> Iterator[Any]:
    """A connection to a cluster on which the same version of framing is installed."""
    try:
        from distributed import Client
    except ModuleNotFoundError as missing:
        raise ValueError("--dask needs the extra: pip install 'framing[dask]'.") from missing
    try:
        client: Any = Client(address)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as fault:
        raise ValueError(
            f"--dask {address}: no scheduler can be reached there ({fault}); give the address that it "
            "prints when it starts, such as tcp://10.0.0.1:8786."
        ) from fault
    with client:
        check_versions(client.get_versions(packages=["framing"]))
        yield client


def check_versions(machines: dict[str, Any]) -> None:
    """Raise ValueError for a machine that could not do the work, or would find something else."""
    here = _version(machines["client"])
    named = {"the scheduler": machines["scheduler"]}
    named |= {f"the worker {address}": machine for address, machine in machines["workers"].items()}
    for name, machine in named.items():
        if (there := _version(machine)) != here:
            has = f"has framing {there}" if there else "has no framing"
            raise ValueError(f"--dask: {name} {has}; install framing {here} on every machine of the cluster.")


def _version(machine: dict[str, Any]) -> str | None:
    version: str | None = machine["packages"].get("framing")
    return version


@contextmanager
def _losses(address: str) -> Iterator[None]:
    """Say in a sentence that workers or the scheduler are lost, in place of what Dask logs of it."""
    from distributed import KilledWorker
    from distributed.client import FutureCancelledError
    from distributed.comm.core import CommClosedError

    log = logging.getLogger("distributed.client")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    except KilledWorker as lost:
        raise ChildProcessError(
            f"{address}: a worker of the cluster was killed, perhaps because memory ran out; give the "
            f"workers more memory or fewer threads and {_GOES_ON}"
        ) from lost
    except (FutureCancelledError, CommClosedError) as lost:
        raise ChildProcessError(
            f"{address}: the connection to the cluster was lost; see whether its scheduler runs and "
            f"{_GOES_ON}"
        ) from lost
    finally:
        log.setLevel(before)
