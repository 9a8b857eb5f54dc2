"""What finding, the report and the commands cost, on one core, beside a plain pass of the parser.

    python -m benchmarks.report_speed [--rounds 2] [--articles 500] [FILE.csv ...]

Each command runs in a process of its own; its seconds are processor time, the fewest of so many rounds. The
plain pass is that of the shipped spaCy pipeline over the same texts, as spaCy itself runs it: ratios to
it can be compared between machines. `finding everything` is measured without the start of Python, as in
`benchmarks.finding_speed`. For the large corpus, which is measured once, the files are joined to so many
articles (0: none); each further round through them leaves out another paragraph of an article. The exit code
is 1 where a cost is above its limit.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import count, islice
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from benchmarks.finding_speed import DATA, LIMIT, measured

START = [sys.executable, "-c", "from framing.cli import app; app()"]
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


class Cost(NamedTuple):
    """Processor seconds and the most memory of a process, in MB."""

    seconds: float
    memory: float


class Limit(NamedTuple):
    """What a command may cost at most: seconds, and MB of memory if they matter."""

    seconds: float
    memory: float = float("inf")


COMMANDS: dict[str, tuple[list[str], Limit]] = {
    "framing report seeds": (["report", "{seeds}", "--out", "{seeded}"], Limit(12)),
    "framing report FINDINGS": (["report", "{found}", "--out", "{report}"], Limit(15)),
    "framing compare FINDINGS --measure": (["compare", "{found}", "--measure", "quoted_share"], Limit(1.5)),
    "framing --help": (["--help"], Limit(0.5)),
}
LARGE = Limit(60, 1500)
SEEDS = Path(__file__).parents[1] / "seeds"
PLACES = ("found", "report", "seeded")
"""What the commands read and write in the folder of one measurement."""


def cost(*command: str) -> Cost:
    """What a command costs; raises RuntimeError if it fails."""
    output = os.open(os.devnull, os.O_WRONLY)
    aims = [(os.POSIX_SPAWN_DUP2, output, stream) for stream in (1, 2)]
    process = os.posix_spawn(command[0], command, os.environ | ONE_CORE, file_actions=aims)
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


class Table:
    """Prints a line for each thing measured, and keeps whether all are within their limits."""

    def __init__(self, plain: float) -> None:
        self._plain, self.holds = plain, True

    def line(self, name: str, used: Cost, limit: Limit) -> None:
        """One command beside its limit."""
        held = used.seconds <= limit.seconds and used.memory <= limit.memory
        self.holds &= held
        most = f"at most {limit.seconds:g} s" + (f", {limit.memory:,.0f} MB" if limit.memory < 1e9 else "")
        figures = f"{used.seconds:9.2f} s{used.seconds / self._plain:8.2f} x{used.memory:8,.0f} MB"
        print(f"{name:36}{figures}   {most}{'' if held else ' *'}", flush=True)


def least(rounds: int, *command: str) -> Cost:
    """The cheapest of some runs, since whatever else the machine does only adds to it."""
    return min(cost(*command) for _ in range(rounds))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, default=[DATA])
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    if missing := [file for file in given.files if not file.exists()]:
        print(f"skipped: {missing[0]} is not there", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return int(not _measure(Path(folder), given.files, given.articles, given.rounds))


def _measure(folder: Path, files: list[Path], articles: int, rounds: int) -> bool:
    """Print the whole table; returns whether everything is within its limits."""
    corpus = folder / "corpus.csv"
    joined(files, None).to_csv(corpus, index=False)
    # in a process of its own: a command's most memory begins with that of the process that starts it
    with ProcessPoolExecutor(1, get_context("spawn")) as other:
        found = other.submit(measured, corpus, rounds).result()
    ratio = found.best["find"] / found.best["plain"]
    print(f"{found.articles} articles, {found.words:,} words; plain pass {found.best['plain']:.2f} s")
    print(f"{'finding everything':36}{found.best['find']:9.2f} s{ratio:8.2f} x{'':14}at most {LIMIT} x")
    table = Table(found.best["plain"])
    cost(*START, "find", str(corpus), "--out", str(folder / "found"))
    for name, (words, limit) in COMMANDS.items():
        given = [word.format(**{of: folder / of for of in PLACES}, seeds=SEEDS) for word in words]
        table.line(name, least(rounds, *START, *given), limit)
    table.line("import framing", least(rounds, sys.executable, "-c", "import framing"), Limit(0.3))
    if articles:
        joined(files, articles).to_csv(folder / "large.csv", index=False)
        cost(*START, "find", str(folder / "large.csv"), "--out", str(folder / "large"))
        used = cost(*START, "report", str(folder / "large"), "--out", str(folder / "large-report"))
        table.line(f"framing report, {articles} articles", used, LARGE)
    return table.holds and ratio <= LIMIT


if __name__ == "__main__":
    sys.exit(main())
