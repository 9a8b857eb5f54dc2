"""Titles of other articles in capitals, as some pages set links between paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from framing.reading.blocks import Block
from framing.reading.line_forms import is_closed

_SHORTEST = 5
"""Words; fewer may be a subhead."""


def links_in_capitals(blocks: Sequence[Block]) -> list[int]:
    r"""Which of the paragraphs of a text are links in capitals: long, not closed, among ordinary text.

    The first paragraph is none, and none is where most paragraphs are in capitals.

    >>> from framing.reading.blocks import blocks
    >>> links_in_capitals(blocks("The lake rose.\nLAKE RISES AGAIN AFTER HEAVY RAIN\nIt rained."))
    [1]
    """
    loud = [at for at, block in enumerate(blocks) if block.line.isupper()]
    if 2 * len(loud) >= len(blocks):
        return []
    return [at for at in loud if at and blocks[at].words >= _SHORTEST and not is_closed(blocks[at])]
