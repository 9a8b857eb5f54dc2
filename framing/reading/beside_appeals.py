"""Lines beside an appeal that speak to the reader too: in such company one word of the page is enough."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from framing.lexicon import load
from framing.reading.appeals import BID, OWN, PAGES, TOLD, is_appeal, sentences_of
from framing.reading.blocks import Block

_LISTS = load("appeals")
_BESIDE = "|".join(_LISTS["beside"])
_NAMED = re.compile(rf"(?:^|\b)(?:{PAGES}|{OWN}|{_BESIDE})")
_TO_READER = re.compile(_LISTS["to_reader"])
_CLOSING = re.compile(rf"(?:{'|'.join(_LISTS['closings'])}),?")
_SIGNED = re.compile(r"(?:[A-Z][\w.'’-]*(?:,? |$)(?:(?:and|&) )?){1,5}")
_PRICE = re.compile(r"[^.!?]*[$£€]\d[^.!?]*")
_FEW = 3
"""Lines between two appeals, or behind the last."""
_LONGEST = 40
"""Words of a paragraph that needs an appeal beside it."""
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
    for first, last in pairwise([*sorted(found), len(blocks)]):
        between = [i for i in range(first + 1, last) if i not in page]
        if len(between) <= _FEW and all(_goes_on(blocks[i - 1], blocks[i]) for i in between):
            found |= {*between}
    return sorted(found - set(page))


def _speaks(block: Block) -> bool:
    """Whether a short paragraph that tells of nobody's words speaks to the reader in most sentences."""
    return _NAMED.search(block.key) is not None and block.words <= _LONGEST and _is_to_reader(block)


def _is_to_reader(block: Block) -> bool:
    if TOLD.search(block.line):
        return False
    sentences = sentences_of(block.line)
    to_reader = [one for one in sentences if BID.match(one) or _TO_READER.search(one)]
    return 2 * len(to_reader) >= len(sentences)


def _goes_on(above: Block, block: Block) -> bool:
    """Whether a line between appeals may belong to them: to the reader, a price, the end of a letter."""
    return (
        (block.words <= _SHORT and _is_to_reader(block))
        or _PRICE.fullmatch(block.line) is not None
        or _CLOSING.fullmatch(block.key) is not None
        or (_CLOSING.fullmatch(above.key) is not None and _SIGNED.fullmatch(block.line) is not None)
    )
