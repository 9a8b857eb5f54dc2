"""Run every benchmark in turn; the exit code is 1 if a floor does not hold."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

NAMES = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))


def main() -> int:
    """Each benchmark in a process of its own, so that none is timed with what another left in memory."""
    fallen = []
    for name in NAMES:
        print(f"\n== {name}", flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode:
            fallen.append(name)
    print(f"\nbelow a floor: {', '.join(fallen)}" if fallen else "\nevery floor holds")
    return bool(fallen)


if __name__ == "__main__":
    sys.exit(main())
