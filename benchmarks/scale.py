"""Memory and speed of work on more and more short articles, which are to stay flat.

    python -m benchmarks.scale [--articles 500 2000] [--work find around events] [--workers 1] [--dask 0]

The articles are invented (`benchmarks.simulating.short_articles`). `find` runs `framing find` on a file of
JSON lines, in a process of its own, `events` runs `framing events`; `around` does all that `find` does but
the finding itself (`benchmarks.simulating.without_finding`), for sizes at which finding would take hours.
`seconds` are those of processor time, the workers of `--workers` included, those of a cluster of `--dask`
workers on this machine not; `peak` is the most memory that the process held at once. The exit code is 1 when
the largest corpus took more than `LIMIT` MB above the smallest for each 100,000 further articles, with 100 MB
for what the first chunks load.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from benchmarks.simulating.short_articles import short_articles

WORKS = ["find", "around", "events"]
LIMIT = 150
_FIRST_CHUNKS = 100


class Spent(NamedTuple):
    """What a command took: seconds of processor time, and MB at its peak."""

    seconds: float
    peak: float


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, nargs="+", default=[500, 2000])
    parser.add_argument("--work", nargs="+", choices=WORKS, default=WORKS)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--dask", type=int, default=0, help="workers of a cluster on this machine")
    parser.add_argument("--folder", type=Path, help="where to work; by default a temporary folder")
    given = parser.parse_args()
    print(f"{'':10}{'articles':>10}{'seconds':>10}{'a second':>10}{'peak MB':>10}", flush=True)
    flat = True
    with TemporaryDirectory(dir=given.folder) as folder, _cluster(given.dask) as address:
        how = ["--dask", address] if address else ["--workers", str(given.workers)]
        for work in given.work:
            peaks = []
            for n in sorted(given.articles):
                spent = run(_arguments(work, n, Path(folder), how))
                rate = n / spent.seconds
                print(
                    f"{work:10}{n:>10,}{spent.seconds:>10,.0f}{rate:>10,.0f}{spent.peak:>10,.0f}", flush=True
                )
                peaks.append((n, spent.peak))
            flat &= _is_flat(peaks)
    return int(not flat)


def write(path: Path, n: int) -> Path:
    """The articles as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for row in short_articles(n):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def _arguments(work: str, n: int, folder: Path, how: list[str]) -> list[str]:
    """What Python is to run."""
    out = folder / f"{work}-{n}"
    if work == "around":
        return ["-m", "benchmarks.simulating.without_finding", str(n), str(out)]
    corpus = folder / f"{n}.jsonl"
    path = corpus if corpus.exists() else write(corpus, n)
    given = ["--out", str(out), *how] if work == "find" else ["--out", f"{out}.csv"]
    return ["-c", "from framing.cli import app; app()", work, str(path), *given]


def run(arguments: list[str]) -> Spent:
    """Python in a process of its own; raises CalledProcessError when it fails."""
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return Spent(used.ru_utime + used.ru_stime, _peak(used))


def _peak(used: resource.struct_rusage) -> float:
    """The most memory in MB; macOS counts it in bytes, others in KB."""
    return used.ru_maxrss / (1 if sys.platform != "darwin" else 1024) / 1024


@contextmanager
def _cluster(workers: int) -> Iterator[str]:
    """The address of a cluster of so many workers on this machine; none for no workers."""
    if not workers:
        yield ""
        return
    from distributed import LocalCluster

    cluster: Any = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)  # type: ignore[no-untyped-call]
    with cluster:
        yield cluster.scheduler_address


def _is_flat(peaks: list[tuple[int, float]]) -> bool:
    (fewest, low), (most, high) = peaks[0], peaks[-1]
    return high - low <= _FIRST_CHUNKS + LIMIT * (most - fewest) / 100_000


if __name__ == "__main__":
    sys.exit(main())
