"""Tables of what was found: one row per find, the passages behind every measure, saved as Parquet."""

from framing.findings.categories import CATEGORIES
from framing.findings.repeats import find_repeats, repeats_summary
from framing.findings.row_making import collect, tables_of_attributions
from framing.findings.storage import Parts
from framing.findings.stored import load
from framing.findings.tables import COLUMNS, Findings, concatenate

__all__ = [
    "CATEGORIES",
    "COLUMNS",
    "Findings",
    "Parts",
    "collect",
    "concatenate",
    "find_repeats",
    "load",
    "repeats_summary",
    "tables_of_attributions",
]
