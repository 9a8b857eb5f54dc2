from __future__ import annotations

import operator
import re
import signal
import socket
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import Any

import pytest

from framing.engines import chunks, run
from framing.engines.dask import check_address, check_versions, event_loop

DOUBLE = partial(operator.mul, 2)
HALF_OF = partial(operator.truediv, 1)


def test_chunks_lose_nothing_and_keep_the_order() -> None:
    items = list(range(1001))
    assert [item for chunk in chunks(items) for item in chunk] == items
    assert list(chunks([])) == []


def test_here_and_in_a_pool_give_the_same() -> None:
    items = list(range(12))
    assert list(run(DOUBLE, items)) == list(run(DOUBLE, items, workers=2)) == [2 * i for i in items]


def test_a_fault_in_a_pool_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(run(HALF_OF, [1, 0, 2], workers=2))


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed", reason="the extra framing[dask] is not installed")
    one = {"n_workers": 1, "processes": False, "dashboard_address": None}
    with event_loop() as loop, distributed.LocalCluster(**one, loop=loop) as cluster:
        yield cluster


@pytest.mark.filterwarnings("default")
def test_on_a_dask_cluster(cluster: Any) -> None:
    items = list(range(30))  # more than wait at a time
    assert list(run(DOUBLE, items, dask=cluster.scheduler_address)) == [2 * i for i in items]


@pytest.mark.filterwarnings("default")
def test_a_fault_on_a_cluster_is_raised_here(cluster: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        list(run(HALF_OF, [1, 0, 2], dask=cluster.scheduler_address))


NO_PLACE = "it has no host and port such as 10.0.0.1:8786 or [::1]:8786"


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("", NO_PLACE),
        (" ", NO_PLACE),
        ("nonsense", NO_PLACE),
        ("no/such/place", NO_PLACE),
        ("tcp://", NO_PLACE),
        ("tcp://10.0.0.1", NO_PLACE),
        ("tcp://10.0.0.1:", NO_PLACE),
        ("tcp://10.0.0.1:port", NO_PLACE),
        ("tcp://10.0.0.1:8786/status", NO_PLACE),
        ("tcp://::1:8786", NO_PLACE),
        ("tls://[::1:8786", NO_PLACE),
        ("tcp://:8786", "it has no host"),
        (" :8786", "it has no host"),
        ("10.0.0.1:0", "0 is not a port from 1 to 65535"),
        ("tcp://10.0.0.1:87860", "87860 is not a port from 1 to 65535"),
        ("http://127.0.0.1:8787", "http:// is not one of inproc://, tcp://, "),
        ("://127.0.0.1:8787", ":// is not one of inproc://, tcp://, "),
        ("tcp://tcp://127.0.0.1:8787", "tcp://tcp:// is not one of inproc://, tcp://, "),
    ],
)
def test_an_address_that_is_none_starts_nothing(
    monkeypatch: pytest.MonkeyPatch, address: str, fault: str
) -> None:
    pytest.importorskip("distributed", reason="the extra framing[dask] is not installed")
    monkeypatch.setattr("framing.engines.dask.event_loop", lambda: pytest.fail("an event loop was started"))
    said = f"--dask {address!r}: not the address of a scheduler: {fault}"
    with pytest.raises(ValueError, match=f"^{re.escape(said)}.*; give the address "):
        list(run(DOUBLE, [1], dask=address))


@pytest.mark.parametrize(
    "address",
    [
        "tcp://10.0.0.1:8786",
        "10.0.0.1:8786",
        "tls://node-1.example:8786",
        "[::1]:65535",
        "inproc://10.0.0.1/9/1",
    ],
)
def test_an_address_that_may_be_one(address: str) -> None:
    pytest.importorskip("distributed", reason="the extra framing[dask] is not installed")
    check_address(address)


def test_an_address_at_which_nobody_listens() -> None:
    dask = pytest.importorskip("dask", reason="the extra framing[dask] is not installed")
    with (
        socket.socket() as taken,  # and nobody listens there
        dask.config.set({"distributed.comm.timeouts.connect": "10ms"}),
    ):
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(
            ValueError, match=f"^--dask {address}: no scheduler can be reached there .*; give "
        ):
            list(run(DOUBLE, [1], dask=address))


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ValueError, match=r"^--dask needs the extra: pip install 'framing\[dask\]'\.$"):
        list(run(DOUBLE, [1], dask="tcp://10.0.0.1:8786"))


@pytest.mark.parametrize(
    ("scheduler", "worker", "said"),
    [
        ("1.0", "0.9", "the worker tcp://10.0.0.2:1 has framing 0.9"),
        ("1.0", None, "the worker tcp://10.0.0.2:1 has no framing"),
        ("0.9", "1.0", "the scheduler has framing 0.9"),
        (None, "1.0", "the scheduler has no framing"),
    ],
)
def test_a_machine_with_another_version_is_named(
    scheduler: str | None, worker: str | None, said: str
) -> None:
    """Dask waits for ever for a worker that lacks a module; another version finds something else."""

    def machine(version: str | None) -> dict[str, Any]:
        return {"packages": {"framing": version}}

    workers = {"tcp://10.0.0.1:1": machine("1.0"), "tcp://10.0.0.2:1": machine(worker)}
    with pytest.raises(ValueError, match=f"^--dask: {said}; install framing 1.0 on every machine"):
        check_versions({"client": machine("1.0"), "scheduler": machine(scheduler), "workers": workers})


def test_a_signal_waits_until_a_process_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the process is at work and its parent does not know of it, so that both wait forever."""
    finished: list[str] = []

    def stop(*_: object) -> None:
        raise KeyboardInterrupt(*finished)

    submit = ProcessPoolExecutor.submit

    def interrupted(pool: ProcessPoolExecutor, *work: Any) -> Future[int]:
        signal.raise_signal(signal.SIGTERM)
        future = submit(pool, *work)
        finished.append("started")
        return future

    monkeypatch.setattr(ProcessPoolExecutor, "submit", interrupted)
    before = signal.signal(signal.SIGTERM, stop)
    try:
        with pytest.raises(KeyboardInterrupt, match="started"):
            list(run(abs, [1], workers=2))
        assert signal.getsignal(signal.SIGTERM) is stop
    finally:
        signal.signal(signal.SIGTERM, before)
