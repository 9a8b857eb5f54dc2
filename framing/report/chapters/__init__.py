"""The chapters of the report, one function each: from the material to a section, or None without one."""

from collections.abc import Callable

from framing.report.chapters.coverage import coverage
from framing.report.chapters.differences import differences
from framing.report.chapters.distinctive import distinctive
from framing.report.chapters.likeness import likeness
from framing.report.chapters.material import Material
from framing.report.chapters.measures import agency, further
from framing.report.chapters.modelled import time, together
from framing.report.chapters.naming import naming
from framing.report.chapters.toward import toward
from framing.report.chapters.voices import voices
from framing.report.chapters.words import words
from framing.report.content import Section

CHAPTERS: tuple[Callable[[Material], Section | None], ...] = (
    words,
    voices,
    toward,
    agency,
    further,
    naming,
    coverage,
    distinctive,
    likeness,
    together,
    time,
    differences,
)
"""The table of contents."""
