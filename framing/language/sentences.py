"""Where sentences start, by paragraph and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.article import Span

_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n+")


def split(text: str, within: Span) -> Iterator[Span]:
    """The sentences of a stretch of text; a line break always ends one."""
    start = within.start
    for match in [*_END.finditer(text, within.start, within.end), None]:
        end = match.start() if match else within.end
        part = text[start:end]
        if part.strip():
            left = len(part) - len(part.lstrip())
            yield Span(start + left, start + len(part.rstrip()))
        start = match.end() if match else end
