"""Real articles dealt to groups by chance: whatever is said of such groups is false."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from framing import Study
from framing.findings import Findings


def found(paths: list[Path]) -> Findings:
    """What is found in the articles."""
    return Study(paths[0] if len(paths) == 1 else paths).findings


CLAIMS: list[tuple[str, float, float, int, Callable[[Findings, np.random.Generator], bool]]] = []
