"""What the tests and intervals of comparisons do in corpora whose truth is known, beside what is required.

    python -m benchmarks.inference [--reps 200] [--seed 1] [--real PATH ...]

Simulated corpora are written as tables of findings, and real articles (`--real`: files of articles or a
folder of findings; by default those beside the project, if there are any) are dealt to groups by chance;
both are compared as any user's are. A line per claim: the rate that was reached with its Monte Carlo error,
and the range it must lie in. A bar counts as missed, and the exit code is 1, where the range lies more than
2.6 errors away (99 %).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.simulating import dealing, errors, models, scenarios

BESIDE = Path(__file__).parents[1].parent / "shared" / "data" / "real"
REAL = ("c_3events.csv", "d_immigration.csv")
FAR = 2.6


@dataclass(frozen=True)
class Reached:
    """How often something happened in so many corpora, and the range it must lie in."""

    claim: str
    rate: float
    number: int
    low: float
    high: float

    @property
    def error(self) -> float:
        """Monte Carlo standard error, with one half success and failure added so that it is never 0."""
        rate = (self.rate * self.number + 0.5) / (self.number + 1)
        return float(np.sqrt(rate * (1 - rate) / self.number))

    @property
    def missed(self) -> bool:
        """Whether the range lies further away than chance explains."""
        return not self.low - FAR * self.error <= self.rate <= self.high + FAR * self.error

    def __str__(self) -> str:
        """A line of the table."""
        bar = f"{self.low:.2f} to {self.high:.2f}"
        flag = "MISSED" if self.missed else ""
        return f"{self.claim:86}{self.rate:7.3f} ± {self.error:.3f}{self.number:7}   {bar:14}{flag}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reps", type=int, default=200, help="corpora per claim")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--real", type=Path, nargs="*", default=[BESIDE / name for name in REAL])
    parser.add_argument("--only", default="", help="only claims that hold this text")
    options = parser.parse_args()
    print(f"{'claim':86}{'rate':>7}   error   reps   required")
    missed = []
    for reached in _every(options.reps, options.seed, options.real, options.only):
        print(reached, flush=True)
        missed += [reached.claim] * reached.missed
    print(f"missed: {'; '.join(missed)}" if missed else "every bar holds")
    return bool(missed)


def _every(reps: int, seed: int, real: list[Path], only: str) -> Iterator[Reached]:
    for claim, low, high, happens in [*scenarios.CLAIMS, *errors.CLAIMS, *models.CLAIMS]:
        if only in claim:
            yield _reached(claim, low, high, reps, seed, happens)
    if not real or not all(path.exists() for path in real):
        print("no real articles here: nothing is dealt")
        return
    articles = dealing.found(real)
    for claim, low, high, most, dealt in dealing.CLAIMS:
        if only in claim:
            yield _reached(claim, low, high, min(reps, most), seed, partial(dealt, articles))


def _reached(
    claim: str, low: float, high: float, reps: int, seed: int, happens: Callable[[np.random.Generator], bool]
) -> Reached:
    found = [happens(np.random.default_rng([seed, at])) for at in range(reps)]
    return Reached(claim, float(np.mean(found)), reps, low, high)


if __name__ == "__main__":
    sys.exit(main())
