"""The line of a file of concepts on which a fault lies."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from framing.concepts.faults import Fault

_CONCEPT = re.compile(r"^\s*\[\[\s*concept\s*\]\]")
_VARIANT = re.compile(r"^\s*\[\[\s*concept\.variant\s*\]\]|^\s*(?:variant\s*=\s*\[\s*)?\{")


def line_of(fault: Fault, source: str, entries: Any) -> int | None:
    """The number of the line, from 1; of a fault without a word of its own, where its concept begins.

    `entries` are the concepts that the text was read as. Where it does not show as many, None rather than
    a wrong line.
    """
    lines, starts = _layout(source)
    if fault.concept < 0:
        return _first(fault.word, lines, range(len(lines))) if fault.word else None
    if len(starts) != len(entries):
        return None
    block = range(starts[fault.concept], [*starts, len(lines)][fault.concept + 1])
    inner = _variants(source, block)
    if fault.variant < 0:
        block = range(block.start, inner[0] if inner else block.stop)
    elif len(inner) == len(entries[fault.concept]["variant"]):
        block = range(inner[fault.variant], [*inner, block.stop][fault.variant + 1])
    return _first(fault.word, lines, block) or block.start + 1


@lru_cache(maxsize=1)
def _layout(source: str) -> tuple[list[str], list[int]]:
    """The lines of a file, and those on which a concept begins; asked for by one fault after another."""
    lines = source.splitlines()
    return lines, [number for number, line in enumerate(lines) if _CONCEPT.match(line)]


@lru_cache(maxsize=1)
def _variants(source: str, block: range) -> list[int]:
    """The lines of a concept on which a variant begins."""
    lines, _ = _layout(source)
    return [number for number in block if _VARIANT.match(lines[number])]


def _first(word: str, lines: list[str], block: range) -> int | None:
    """The first of these lines that holds the word outside another word."""
    found = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)") if word else re.compile(r"(?!)")
    return next((number + 1 for number in block if found.search(lines[number])), None)
