"""The parts of an article by their function on the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from framing.article import Zone, ZoneKind
from framing.reading.agencies import blocks_without_sign_offs
from framing.reading.archives import layout
from framing.reading.biographies import biographies
from framing.reading.blocks import Block, blocks, key
from framing.reading.boilerplate import is_data, is_ending, is_label
from framing.reading.capitals import links_in_capitals
from framing.reading.captions import has_credit, is_only_credit
from framing.reading.line_forms import (
    ends_as_sentence,
    holds_title,
    is_closed,
    is_name,
    is_sentence,
    is_title,
    opens_with_dateline,
    script,
)
from framing.reading.own_forms import own_forms
from framing.reading.repeats import copied, share
from framing.reading.runin import parts, run_ins, without

_HEAD = 12  # a headline or title is looked for among so many blocks


def zones(text: str, title: str | None = None) -> tuple[Zone, ...]:
    r"""The zones of a text, in order; every character that is not blank lies in exactly one.

    The headline is the line that equals the title; without a title, the first line, if it has the
    form of one. Subheads and datelines are body. What has no other function is body.

    >>> [zone.kind for zone in zones("Lake rises\nBy Ann Lee\nThe lake rose on Monday.\nComments")]
    ['headline', 'byline', 'body', 'boilerplate']
    """
    whole = blocks(text)
    archive = layout(whole, text)
    cut = {block.start: archive.cut(block) + run_ins(text, block) for block in whole}
    every = [without(text, block, cut.get(block.start, [])) for block in blocks_without_sign_offs(text)]
    page = _Page([block for block in every if block.line])  # the others are furniture as a whole
    page.kinds = own_forms(page.blocks, archive.kinds)
    _mark_headline(page, title)
    _mark_foreign(page)
    _mark_repeats(page)
    _mark_beside_credits(page)
    _mark_head(page)
    _mark_readers_part(page)
    _mark_links(page)
    _mark_tail(page)
    _mark_by_others(page)
    if not page.open():
        page.kinds = [None if kind == "standfirst" else kind for kind in page.kinds]
    marked = [*zip(page.blocks, page.kinds, strict=True)]
    marked += [(block, "boilerplate") for block in every if not block.line]
    return tuple(
        zone
        for block, kind in sorted(marked, key=lambda one: one[0].start)
        for zone in parts(text, Zone(block.start, block.end, kind or "body"), cut.get(block.start, []))
    )


@dataclass
class _Page:
    """The blocks of a text and what has been found out about each."""

    blocks: list[Block]
    kinds: list[ZoneKind | None] = field(default_factory=list)
    headline: int | None = None

    def open(self, start: int = 0, end: int | None = None) -> list[int]:
        """The blocks about which nothing has been found out yet."""
        stop = len(self.blocks) if end is None else min(end, len(self.blocks))
        return [i for i in range(start, stop) if self.kinds[i] is None]


def _mark_headline(page: _Page, title: str | None) -> None:
    """The line that equals the title; without one, the first line that can be a headline."""
    page.headline = _first_title(page) if title is None else _titled(page, key(title))
    if page.headline is not None:
        page.kinds[page.headline] = "headline"


def _titled(page: _Page, title: str) -> int | None:
    """The first block that equals the title, or holds it where no text stands before: pages add their name.

    Below the first paragraph, words of the title are those of a subhead.
    """
    text = False
    for i, block in enumerate(page.blocks[:_HEAD]):
        if block.key == title or (not text and is_title(block) and holds_title(block.key, title)):
            return i
        text = text or (page.kinds[i] is None and is_sentence(block))
    return None


def _first_title(page: _Page) -> int | None:
    head = page.blocks[:_HEAD]
    for i, block in enumerate(head):
        if page.kinds[i] is None or (page.kinds[i] == "caption" and not has_credit(block)):
            signed = (
                is_name(block.line)
                and i + 1 < len(head)
                and page.kinds[i + 1] is None
                and is_title(head[i + 1])
            )
            if not signed:
                return i if is_title(block) else None
    return None


def _mark_foreign(page: _Page) -> None:
    """Lines in another script than nearly all of the text are left over from the page's software."""
    sizes: dict[str, int] = {}
    scripts = [script(block.line) for block in page.blocks]
    for block, written in zip(page.blocks, scripts, strict=True):
        if written:
            sizes[written] = sizes.get(written, 0) + len(block.line)
    main = max(sizes, key=sizes.__getitem__, default=None)
    for i, written in enumerate(scripts):
        if written and main and written != main and sizes[main] > 0.8 * sum(sizes.values()):
            page.kinds[i] = "boilerplate"


def _mark_repeats(page: _Page) -> None:
    """What is printed twice counts once: headlines, captions, paragraphs."""
    seen: dict[str, int] = {}
    title = page.blocks[page.headline].key if page.headline is not None else None
    for i, block in enumerate(page.blocks):
        if title and i != page.headline and block.key.find(title, 0, 400) >= 0:
            if len(block.key) <= len(title) + 40 and (len(title) > 20 or block.key == title):
                page.kinds[i] = "boilerplate"
        elif block.key in seen and block.words >= 8:
            first = seen[block.key]
            twin = page.kinds[first] is None and i - first == 1 and not ends_as_sentence(block)
            page.kinds[first] = "caption" if twin else page.kinds[first]
            page.kinds[i] = "caption" if page.kinds[first] == "caption" else "boilerplate"
        seen.setdefault(block.key, i)
    keys = [block.key for block in page.blocks]
    found = {i: seen[one] for i, one in enumerate(keys) if seen[one] < i and page.kinds[i] == "boilerplate"}
    for i in copied(keys, found, page.open()):
        page.kinds[i] = "boilerplate"


def _mark_beside_credits(page: _Page) -> None:
    """Beside a caption its second copy; before a lone credit, the caption it closes."""
    for i, block in enumerate(page.blocks):
        if page.kinds[i] != "caption":
            continue
        for j in (i - 1, i + 1):
            if 0 <= j < len(page.blocks) and page.kinds[j] is None and share(block, page.blocks[j]):
                page.kinds[j] = "caption"
        before = page.blocks[i - 1]
        if i > 0 and page.kinds[i - 1] is None and is_only_credit(block):
            if before.words <= 60 and not is_closed(before):
                page.kinds[i - 1] = "caption"


def _mark_head(page: _Page) -> None:
    """Between headline and body: bylines, and the standfirst, which ends at data or a dateline."""
    start = 0 if page.headline is None else page.headline + 1
    last = max(page.open(), default=0)
    standfirst: ZoneKind = "body" if page.headline is None else "standfirst"
    running = 0
    for i in page.open(start, min(start + _HEAD, last)):
        block = page.blocks[i]
        if (is_name(block.line) and not is_sentence(block)) or _signed_from(page, i):
            page.kinds[i] = "byline"
        elif not is_sentence(block) and running == 0:
            page.kinds[i] = standfirst
        elif running < 2 and standfirst == "standfirst" and _ends_standfirst(page, i + 1):
            page.kinds[i] = "standfirst"
            running += 1
        else:
            break


def _signed_from(page: _Page, i: int) -> bool:
    """Whether it is a name and a place, directly above the date: "Ann Lee in Lima"."""
    name, _, place = page.blocks[i].line.partition(" in ")
    below = page.blocks[i + 1] if i + 1 < len(page.blocks) else None
    return bool(place) and is_name(name) and below is not None and is_data(below)


def _ends_standfirst(page: _Page, i: int) -> bool:
    """Whether what stands there shows that the text before it was no body yet."""
    if i >= len(page.blocks) - 1 or not page.open(i):
        return False
    block = page.blocks[i]
    signed = page.kinds[i] == "byline" or is_name(block.line) or _signed_from(page, i)
    return signed or is_data(block) or opens_with_dateline(block)


def _mark_readers_part(page: _Page) -> None:
    """Once readers may speak, the article is over."""
    text = [i for i in page.open() if is_sentence(page.blocks[i])]
    for i, block in enumerate(page.blocks):
        if text and i > text[0] and page.kinds[i] == "boilerplate" and is_ending(block):
            page.kinds[i:] = ["boilerplate"] * (len(page.blocks) - i)
            return


def _mark_links(page: _Page) -> None:
    """Titles below a label such as "Related stories": all that follow, if no text follows them."""
    last = max((i for i in page.open() if is_sentence(page.blocks[i])), default=-1)
    for i, block in enumerate(page.blocks):
        if page.kinds[i] != "boilerplate" or not is_label(block):
            continue
        j = i + 1
        while (
            j in set(page.open(j, j + 1))
            and not is_sentence(page.blocks[j])
            and (page.blocks[j].bullet or j > last)
        ):
            page.kinds[j] = "boilerplate"
            j += 1


def _mark_by_others(page: _Page) -> None:
    left = page.open()
    text = [page.blocks[i] for i in left]
    for i in [*biographies(text), *links_in_capitals(text)]:
        page.kinds[left[i]] = "boilerplate"


def _mark_tail(page: _Page) -> None:
    """At the end, after the last sentence: titles of other articles, tags, a signature."""
    left = page.open()
    text = [i for i in left if is_closed(page.blocks[i])]
    if not text or page.blocks[text[-1]].line.endswith(":"):
        return
    tail = [i for i in left if i > text[-1] and page.blocks[i].words <= 25]
    if tail != [i for i in left if i > text[-1]]:
        return
    for i in tail:
        page.kinds[i] = "byline" if len(tail) == 1 and is_name(page.blocks[i].line) else "boilerplate"
