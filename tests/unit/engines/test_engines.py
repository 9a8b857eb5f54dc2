from __future__ import annotations

import operator
from functools import partial

import pytest

from framing.engines import chunks, run

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


@pytest.mark.filterwarnings("default")
def test_on_a_dask_cluster() -> None:
    distributed = pytest.importorskip("distributed", reason="the extra framing[dask] is not installed")
    with (
        distributed.LocalCluster(n_workers=1, processes=False, dashboard_address=None) as cluster,
    ):
        found = list(run(DOUBLE, [1, 2, 3], dask=cluster.scheduler_address))
    assert found == [2, 4, 6]
