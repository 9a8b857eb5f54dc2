"""The line of a file of concepts on which a fault lies."""

from __future__ import annotations

import re
from typing import Any

from framing.finders.faults import Fault

_CONCEPT = re.compile(r"^\s*\[\[\s*concept\s*\]\]")
_VARIANT = re.compile(r"^\s*\[\[\s*concept\.variant\s*\]\]|^\s*(?:variant\s*=\s*\[\s*)?\{")


def line_of(fault: Fault, source: str, entries: Any) -> int | None:
    """The number of the line, from 1; of a fault without a word of its own, where its concept begins.

    `entries` are the concepts that the text was read as. Where it does not show as many, None rather than
    a wrong line.
    """
    lines = source.splitlines()
    if fault.concept < 0:
        return _first(fault.word, lines, range(len(lines))) if fault.word else None
    starts = [number for number, line in enumerate(lines) if _CONCEPT.match(line)]
    if len(starts) != len(entries):
        return None
    block = range(starts[fault.concept], [*starts, len(lines)][fault.concept + 1])
    inner = [number for number in block if _VARIANT.match(lines[number])]
    if fault.variant < 0:
        block = range(block.start, inner[0] if inner else block.stop)
    elif len(inner) == len(entries[fault.concept]["variant"]):
        block = range(inner[fault.variant], [*inner, block.stop][fault.variant + 1])
    return _first(fault.word, lines, block) or block.start + 1


def _first(word: str, lines: list[str], block: range) -> int | None:
    """The first of these lines that holds the word outside another word."""
    found = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)") if word else re.compile(r"(?!)")
    return next((number + 1 for number in block if found.search(lines[number])), None)
