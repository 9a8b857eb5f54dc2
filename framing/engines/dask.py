"""Work on a Dask cluster; needs the extra `framing[dask]`."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Thread
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

FEWEST = 4
"""This many chunks wait at least, so that a cluster that grows with its work begins to grow."""

_GIVE = "give the address that the scheduler prints when it starts, such as tcp://10.0.0.1:8786."
_GOES_ON = "run the same command again to continue from what is finished."


def on_cluster(work: Callable[[Item], Result], on: Iterable[Item], address: str) -> Iterator[Result]:
    """Results in the order given, from the scheduler at `address`; only a few chunks wait at a time.

    Raises ValueError when no scheduler answers or a machine of the cluster has another version of
    framing, ChildProcessError when workers or the scheduler are lost.
    """
    check_address(address)
    waiting: deque[Any] = deque()
    with _losses(address), event_loop() as loop, _client(address, loop) as client:
        try:
            for item in on:
                waiting.append(client.submit(work, item, pure=False))
                if len(waiting) > max(FEWEST, 2 * sum(client.nthreads().values())):
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            client.cancel(list(waiting))


def check_address(address: str) -> None:
    """Raise ValueError, before anything is started, for an address at which no scheduler can be.

    An address without a scheme, as 10.0.0.1:8786, is one of TCP.
    """
    try:
        import distributed  # noqa: F401
    except ModuleNotFoundError as missing:
        raise ValueError("--dask needs the extra: pip install 'framing[dask]'.") from missing
    if fault := _fault_in(address):
        raise ValueError(f"--dask {address!r}: not the address of a scheduler: {fault}; {_GIVE}")


def _fault_in(address: str) -> str | None:
    from distributed.comm.addressing import parse_address
    from distributed.comm.registry import backends, get_backend

    scheme, place = parse_address(address)
    try:
        backend: Any = get_backend(scheme)
    except ValueError:
        return f"{scheme}:// is not one of {', '.join(f'{known}://' for known in sorted(backends))}"
    try:
        host, port = backend.get_address_host_port(place)
    except NotImplementedError:  # as inproc://, which has neither
        return None
    except ValueError:
        return "it has no host and port such as 10.0.0.1:8786 or [::1]:8786"
    if not host.strip():
        return "it has no host"
    return None if 0 < port < 2**16 else f"{port} is not a port from 1 to {2**16 - 1}"


@contextmanager
def event_loop() -> Iterator[Any]:
    """An event loop in its own thread, for a client; the one that a client starts gives up after 10 s."""
    from tornado.ioloop import IOLoop

    started: Future[tuple[Any, asyncio.Event]] = Future()

    async def turn() -> None:
        stop = asyncio.Event()
        started.set_result((IOLoop.current(), stop))
        await stop.wait()

    thread = Thread(target=lambda: asyncio.run(turn()), name="Dask client", daemon=True)
    thread.start()
    loop, stop = started.result()
    try:
        yield loop
    finally:
        loop.add_callback(stop.set)
        thread.join()


@contextmanager
def _client(address: str, loop: Any) -> Iterator[Any]:
    """A connection to a cluster on which the same version of framing is installed."""
    from distributed import Client

    try:
        client: Any = Client(address, loop=loop)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as fault:  # a timeout is an OSError
        raise ValueError(f"--dask {address}: no scheduler can be reached there ({fault}); {_GIVE}") from fault
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
            f"{address}: the connection to the cluster was lost; check that its scheduler is running and "
            f"{_GOES_ON}"
        ) from lost
    finally:
        log.setLevel(before)
