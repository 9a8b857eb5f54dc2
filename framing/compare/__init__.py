"""Outlets side by side: estimates with intervals, contrasts, and what so few articles can show."""

from framing.compare.adjusted import Adjusted
from framing.compare.coded import Coded
from framing.compare.comparing import Comparing, compare
from framing.compare.comparison import Comparison
from framing.compare.corrected import Corrected
from framing.compare.counts import names
from framing.compare.exporting import ArticleTable, article_table
from framing.compare.pooled import Pooled
from framing.compare.power_note import Permission
from framing.compare.prominence import prominent
from framing.compare.selection import select
from framing.compare.trend import Trend
from framing.compare.trending import trend
from framing.compare.words.distinctive import keyness
from framing.compare.words.divergence import likeness
from framing.compare.words.keyness import Keyness
from framing.compare.words.likeness import Likeness

__all__ = [
    "Adjusted",
    "ArticleTable",
    "Coded",
    "Comparing",
    "Comparison",
    "Corrected",
    "Keyness",
    "Likeness",
    "Permission",
    "Pooled",
    "Trend",
    "article_table",
    "compare",
    "keyness",
    "likeness",
    "names",
    "prominent",
    "select",
    "trend",
]
