"""What a report costs beside a plain pass of the shipped spaCy pipeline over the same texts, in one run.

    python -m benchmarks.report_speed [--articles N] [FILE.csv ...]

Each command runs in a process of its own, on one core; its seconds are processor time, its ratio is to the
plain pass in the same run, so that machines can be compared. With --articles, the files are joined to
that many articles: each further round through them leaves out another of an article's paragraphs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

import pandas as pd

DATA = Path(__file__).parents[1].parent / "shared" / "data" / "real"
PLAIN = """
import sys, pandas
from framing.language import load
texts = pandas.read_csv(sys.argv[1], dtype=str)["text"]
print(sum(len(doc) for doc in load().pipe(texts)))
"""
START = [sys.executable, "-c", "from framing.cli import app; app()"]


class Cost(NamedTuple):
    """Processor seconds and the most memory of a process, in MB."""

    seconds: float
    memory: float


def cost(*command: str) -> Cost:
    """What a command costs; raises RuntimeError if it fails."""
    output = os.open(os.devnull, os.O_WRONLY)
    one_core = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    aims = [(os.POSIX_SPAWN_DUP2, output, stream) for stream in (1, 2)]
    process = os.posix_spawn(command[0], command, one_core, file_actions=aims)
    _, status, used = os.wait4(process, 0)
    os.close(output)
    if status:
        raise RuntimeError(f"{' '.join(command)} failed: status {status}.")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def joined(files: list[Path], articles: int | None) -> pd.DataFrame:
    """The articles of the files; so many if told, then with varied repeats of them."""
    whole = pd.concat([pd.read_csv(file, dtype=str) for file in files], ignore_index=True)
    if articles is None:
        return whole
    return pd.concat(islice(_rounds(whole), -(-articles // len(whole))), ignore_index=True)[:articles]


def _rounds(whole: pd.DataFrame) -> Iterator[pd.DataFrame]:
    for number in count():
        texts = [_without(text, number) for text in whole["text"]]
        yield whole.assign(text=texts, id=whole["id"] + f"-{number}")


def _without(text: str, number: int) -> str:
    parts = text.split("\n")
    return "\n".join(part for at, part in enumerate(parts) if not number or at % (number + 2) != 1)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, default=[DATA / "c_3events.csv"])
    parser.add_argument("--articles", type=int)
    given = parser.parse_args()
    if missing := [file for file in given.files if not file.exists()]:
        print(f"skipped: {missing[0]} is not there", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        corpus, found, report = (str(Path(folder) / name) for name in ("corpus.csv", "found", "report"))
        joined(given.files, given.articles).to_csv(corpus, index=False)
        load = cost(sys.executable, "-c", "from framing.language import load; load()").seconds
        plain = cost(sys.executable, "-c", PLAIN, corpus).seconds - load
        print(f"{'plain pass of the pipeline':36}{plain:8.1f} s")
        commands = {
            "framing find": [*START, "find", corpus, "--out", found],
            "framing report FINDINGS": [*START, "report", found, "--out", report],
            "framing compare FINDINGS --measure": [*START, "compare", found, "--measure", "quoted_share"],
            "framing --help": [*START, "--help"],
            "import framing": [sys.executable, "-c", "import framing"],
        }
        for name, command in commands.items():
            used = cost(*command)
            times = used.seconds / plain
            print(f"{name:36}{used.seconds:8.2f} s{times:8.2f} x{used.memory:8,.0f} MB", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
