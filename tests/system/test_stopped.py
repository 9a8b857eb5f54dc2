"""Runs that are stopped or lose a worker: one sentence, no traceback, no orphan, and the folder resumes."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest

from framing.engines.dask import event_loop
from framing.findings import Findings, load
from framing.findings.locking import locked

Run = Callable[..., "subprocess.CompletedProcess[str]"]
COMMAND = str(Path(sys.executable).with_name("framing"))

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table of articles that take some seconds."""
    path = tmp_path_factory.mktemp("corpus") / "articles.csv"
    texts = [
        f"“It is out,” said Maria Lopez of district {n}. "
        + f"The US helped to put out fire {n} in town. " * 25
        for n in range(20)
    ]
    path.write_text("id,outlet,text\n" + "".join(f'{n},Herald,"{text}"\n' for n, text in enumerate(texts)))
    return path


def children(process: int) -> list[int]:
    """The processes that a process started."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if fields[1] == str(process) and fields[0] != "Z":
                found.append(int(stat.parent.name))
    return found


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def hear_interrupts() -> None:
    """Let Ctrl-C end a process also where a shell in the background has it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_until(true: Callable[[], object], of: subprocess.Popen[str] | None = None) -> None:
    """Wait for something that a process does; minutes, since the machine may be busy."""
    for _ in range(6000):
        if true():
            return
        if of is not None and of.poll() is not None:
            pytest.fail(f"the run ended before that: {of.communicate()}")
        time.sleep(0.05)
    pytest.fail("nothing happened for five minutes")


@pytest.fixture
def started(corpus: Path, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """`framing find` at work, once it has as many workers as it was given."""
    running = []

    def start(workers: int) -> subprocess.Popen[str]:
        command = [COMMAND, "find", str(corpus), "--out", str(tmp_path / "f"), "--workers", str(workers)]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=hear_interrupts
        )
        running.append(process)
        wait_until((tmp_path / "f" / "repeats.parquet").exists, process)
        if workers > 1:  # and what tracks their resources
            wait_until(lambda: len(children(process.pid)) > workers, process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def undisturbed(framing: Run, corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """What a run finds that nothing stops."""
    folder = tmp_path_factory.mktemp("undisturbed")
    assert framing("find", corpus, "--out", folder).returncode == 0
    return load(folder)


def check_same(found: Findings, expected: Findings) -> None:
    """Every table is the same, row by row."""
    tables = found.tables()
    for name, table in expected.tables().items():
        pd.testing.assert_frame_equal(tables[name], table, check_categorical=False)


def resumes(framing: Run, corpus: Path, folder: Path, undisturbed: Findings) -> None:
    assert not (folder / ".lock").exists()
    done = framing("find", corpus, "--out", folder)
    assert (done.returncode, done.stderr) == (0, "")
    check_same(load(folder), undisturbed)
    assert not [path.name for path in folder.iterdir() if "unfinished" in path.name]


@pytest.mark.parametrize(
    ("number", "code", "workers"),
    [(signal.SIGINT, 130, 1), (signal.SIGINT, 130, 2), (signal.SIGTERM, 143, 2)],
)
def test_find_is_stopped_and_goes_on(
    framing: Run,
    corpus: Path,
    tmp_path: Path,
    started: Callable[..., subprocess.Popen[str]],
    undisturbed: Findings,
    number: int,
    code: int,
    workers: int,
) -> None:
    process = started(workers)
    workers_there = children(process.pid)
    process.send_signal(number)
    out, err = process.communicate(timeout=300)
    assert (process.returncode, out) == (code, "")
    assert err == "framing: stopped; run `framing find` again to continue from what is finished.\n"
    wait_until(lambda: not any(map(alive, workers_there)))
    if workers > 1:
        resumes(framing, corpus, tmp_path / "f", undisturbed)
    else:
        assert not (tmp_path / "f" / ".lock").exists()


def test_a_worker_that_is_killed(
    framing: Run,
    corpus: Path,
    tmp_path: Path,
    started: Callable[..., subprocess.Popen[str]],
    undisturbed: Findings,
) -> None:
    process = started(2)
    workers = [
        one for one in children(process.pid) if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()
    ]
    os.kill(workers[0], signal.SIGKILL)
    out, err = process.communicate(timeout=300)
    assert (process.returncode, out) == (2, "")
    assert err.startswith("framing: a worker process was killed")
    assert err.count("\n") == 1
    wait_until(lambda: not any(map(alive, workers)))
    resumes(framing, corpus, tmp_path / "f", undisturbed)


@contextmanager
def losing_a_worker(corpus: Path, folder: Path, allowed: int) -> Iterator[subprocess.Popen[str]]:
    """`framing find` on a cluster whose only worker is killed at work; another one takes its place.

    The cluster gives the work of a worker that is lost to another one, as often as it is allowed to.
    """
    distributed = pytest.importorskip("distributed", reason="the extra framing[dask] is not installed")
    dask = pytest.importorskip("dask")
    one = {"n_workers": 1, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with (
        dask.config.set(
            {"distributed.scheduler.allowed-failures": allowed, "distributed.comm.timeouts.connect": "300s"}
        ),
        event_loop() as loop,
        distributed.LocalCluster(**one, loop=loop) as cluster,
    ):
        address = cluster.scheduler_address
        command = [COMMAND, "find", str(corpus), "--out", str(folder), "--dask", address]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            wait_until(lambda: any(w.processing for w in cluster.scheduler.workers.values()), process)
            os.kill(cluster.workers[0].pid, signal.SIGKILL)
            yield process
        finally:
            process.kill()
            process.communicate()


@pytest.mark.filterwarnings("default")
def test_a_cluster_that_loses_a_worker(
    framing: Run, corpus: Path, tmp_path: Path, undisturbed: Findings
) -> None:
    with losing_a_worker(corpus, tmp_path / "f", allowed=0) as process:
        out, err = process.communicate(timeout=300)
    assert (process.returncode, out) == (2, "")
    assert err.startswith("framing: tcp://127.0.0.1:")
    assert "a worker of the cluster was killed" in err
    assert err.count("\n") == 1
    resumes(framing, corpus, tmp_path / "f", undisturbed)


@pytest.mark.filterwarnings("default")
def test_a_cluster_gives_the_work_of_a_lost_worker_to_another(
    corpus: Path, tmp_path: Path, undisturbed: Findings
) -> None:
    with losing_a_worker(corpus, tmp_path / "f", allowed=3) as process:
        _, err = process.communicate(timeout=300)
    assert (process.returncode, err) == (0, "")
    check_same(load(tmp_path / "f"), undisturbed)


def test_a_run_that_is_killed_leaves_no_workers(
    framing: Run, corpus: Path, tmp_path: Path, started: Callable[..., subprocess.Popen[str]]
) -> None:
    process = started(2)
    workers = children(process.pid)
    process.kill()
    process.communicate()
    wait_until(lambda: not any(map(alive, workers)))
    assert (tmp_path / "f" / ".lock").exists()
    done = framing("find", corpus, "--out", tmp_path / "f", "--about", "Maria Lopez")
    assert "made with other concepts" in done.stderr
    assert not (tmp_path / "f" / ".lock").exists()


def test_report_is_stopped(corpus: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [COMMAND, "report", str(corpus), "--out", str(tmp_path / "r")],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_interrupts,
    )
    wait_until((tmp_path / "r").exists)
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=300)
    assert process.returncode == 143
    assert err.startswith("framing: stopped")
    assert err.count("\n") == 1


def test_two_runs_at_once(installed: Run, seeds: Path, tmp_path: Path) -> None:
    with locked(tmp_path):
        done = installed("find", seeds / "rappler.txt", "--out", tmp_path)
    assert done.returncode == 2
    assert f"another run is writing there (process {os.getpid()} on " in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_full_disk(framing: Run, seeds: Path, tmp_path: Path) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))

    done = subprocess.run(
        [COMMAND, "find", str(seeds / "rappler.txt"), "--out", str(tmp_path)],
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"framing: {tmp_path}: cannot be written (File too large); free some space")
    assert done.stderr.count("\n") == 1
    assert framing("find", seeds / "rappler.txt", "--out", tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("table", "command"),
    [
        ("measures", ("compare", "--measure", "quoted_share")),
        ("terms", ("show", "event_killing")),
        ("mentions", ("labels",)),
        ("words", ("words",)),
        ("phrases", ("words",)),
        ("texts", ("spellings",)),
        ("texts", ("coverage",)),
        ("evidence", ("report", "--out", "r")),
    ],
)
def test_a_damaged_part_is_one_sentence(
    framing: Run, found: Path, tmp_path: Path, table: str, command: tuple[str, ...]
) -> None:
    saved = copytree(found, tmp_path / "saved")
    part = saved / "part-00000"
    damaged = part / f"{table}.parquet"
    damaged.write_bytes(damaged.read_bytes()[: damaged.stat().st_size // 2])
    done = framing(command[0], saved, *(tmp_path / "r" if word == "r" else word for word in command[1:]))
    assert done.returncode == 2
    assert done.stderr.startswith(f"framing: {damaged}: is damaged or cut short; delete {part} and run")
    assert done.stderr.count("\n") == 1
