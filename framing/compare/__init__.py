"""Outlets side by side: estimates with intervals, contrasts, and what so few articles permit."""

from framing.compare.comparing import Comparing, compare
from framing.compare.comparison import Comparison
from framing.compare.counts import names
from framing.compare.distances import Likeness
from framing.compare.distinctive import keyness
from framing.compare.keywords import Keyness
from framing.compare.permits import Permission
from framing.compare.prominence import prominent
from framing.compare.selection import select
from framing.compare.similarity import likeness

__all__ = [
    "Comparing",
    "Comparison",
    "Keyness",
    "Likeness",
    "Permission",
    "compare",
    "keyness",
    "likeness",
    "names",
    "prominent",
    "select",
]
