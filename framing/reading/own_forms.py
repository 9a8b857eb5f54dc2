"""What each line of a text is by its own form, or by an appeal beside it: the page's, a byline, a caption."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.article import ZoneKind
from framing.reading.agencies import is_agency_credit
from framing.reading.beside_appeals import beside_appeals
from framing.reading.blocks import Block
from framing.reading.boilerplate import is_boilerplate, is_byline
from framing.reading.captions import is_caption

_LONGEST = 800  # characters; a longer block is text, whatever it looks like


def own_forms(blocks: Sequence[Block], known: Mapping[int, ZoneKind]) -> list[ZoneKind | None]:
    r"""The kind of each block, or None; `known` are those of blocks by their start, whatever their form.

    >>> from framing.reading.blocks import blocks
    >>> own_forms(blocks("By Ann Lee\nIt rained.\nLoading ..."), {})
    ['byline', None, 'boilerplate']
    """
    kinds = [known.get(block.start) or _own_form(block) for block in blocks]
    for i in beside_appeals(blocks, {i for i, kind in enumerate(kinds) if kind == "boilerplate"}):
        kinds[i] = kinds[i] or "boilerplate"
    return kinds


def _own_form(block: Block) -> ZoneKind | None:
    if len(block.line) > _LONGEST:
        return None
    if is_boilerplate(block):
        return "boilerplate"
    if is_byline(block) or is_agency_credit(block):
        return "byline"
    return "caption" if is_caption(block) else None
