"""Lines beside an appeal that speak to the reader too: in such company fewer words of the page are enough."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from framing.lexicon import load
from framing.reading.appeals import SENTENCE, TOLD, is_appeal
from framing.reading.blocks import Block
from framing.reading.line_forms import is_closed, is_sentence
from framing.reading.reader_points import BESIDE, points

_LISTS = load("appeals")
_TO_READER = re.compile(_LISTS["to_reader"])
_CLOSING = re.compile(rf"(?:{'|'.join(_LISTS['closings'])}),?")
_SIGNED = re.compile(r"(?:[A-Z][\w.'’-]*(?:,? |$)(?:(?:and|&) )?){1,5}")
_PRICE = re.compile(r"[^.!?]*[$£€]\d[^.!?]*")
_FEW = 3
"""Lines between two appeals, or behind the last."""
_LONGEST = 40
"""Words of a paragraph that needs an appeal beside it."""
_BUTTON = 5
"""Words of a line that no mark closes, such as a button."""
_SHORT = 25
"""Words of one between two appeals."""


def beside_appeals(blocks: Sequence[Block], page: Collection[int]) -> list[int]:
    r"""The blocks next to appeals that speak to the reader as well, and what stands between such blocks.

    `page` are the blocks known to belong to the page.

    >>> from framing.reading.blocks import blocks
    >>> text = "It rained.\nWe value your feedback.\nUnsubscribe\nTell us more."
    >>> beside_appeals(blocks(text), {2})
    [1, 3]
    """
    found = {i for i in page if is_appeal(blocks[i]) or _speaks(blocks[i])}
    beside = list(found)
    while beside:
        at = beside.pop()
        new = {i for i in (at - 1, at + 1) if 0 <= i < len(blocks) and i not in found and _speaks(blocks[i])}
        found |= new
        beside += new
    text = next((i for i, block in enumerate(blocks) if i not in found and is_sentence(block)), len(blocks))
    for first, last in pairwise([*sorted(found), len(blocks)]):
        between = [i for i in range(first + 1, last) if i not in page]
        if len(between) <= _FEW and all(
            _goes_on(blocks[i - 1], blocks[i]) or (i > text and _is_button(blocks[i])) for i in between
        ):
            found |= {*between}
    return sorted(found - set(page))


def _speaks(block: Block) -> bool:
    """Whether a short paragraph that tells of nobody's words speaks to the reader in most sentences."""
    return block.words <= _LONGEST and points(block.line) >= BESIDE


def _is_to_reader(block: Block) -> bool:
    if TOLD.search(block.line):
        return False
    sentences = SENTENCE.split(block.line)
    to_reader = [one for one in sentences if _TO_READER.search(one.lower())]
    return 2 * len(to_reader) >= len(sentences)


def _goes_on(above: Block, block: Block) -> bool:
    """Whether a line between appeals may belong to them: to the reader, a price, the end of a letter."""
    return (
        (block.words <= _SHORT and _is_to_reader(block))
        or _PRICE.fullmatch(block.line) is not None
        or _CLOSING.fullmatch(block.key) is not None
        or (_CLOSING.fullmatch(above.key) is not None and _SIGNED.fullmatch(block.line) is not None)
    )


def _is_button(block: Block) -> bool:
    return block.words <= _BUTTON and not is_closed(block)
