from __future__ import annotations

import operator
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from framing.engines import chunks, run
from framing.engines.dask import check_versions

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
    with distributed.LocalCluster(n_workers=1, processes=False, dashboard_address=None) as cluster:
        yield cluster


@pytest.mark.filterwarnings("default")
def test_on_a_dask_cluster(cluster: Any) -> None:
    items = list(range(30))  # more than wait at a time
    assert list(run(DOUBLE, items, dask=cluster.scheduler_address)) == [2 * i for i in items]


@pytest.mark.filterwarnings("default")
def test_a_fault_on_a_cluster_is_raised_here(cluster: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        list(run(HALF_OF, [1, 0, 2], dask=cluster.scheduler_address))


@pytest.mark.parametrize("address", ["", "nonsense", "no/such/place", "http://127.0.0.1:8787"])
def test_an_address_that_is_none(address: str) -> None:
    pytest.importorskip("distributed", reason="the extra framing[dask] is not installed")
    with pytest.raises(ValueError, match=f"^--dask {address}: no scheduler can be reached there .*; give "):
        list(run(DOUBLE, [1], dask=address))


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
