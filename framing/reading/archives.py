"""The lines that news archives set around one article: no part of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from framing.article import Span, ZoneKind
from framing.lexicon import load
from framing.reading.blocks import Block
from framing.reading.exports.factiva import about
from framing.reading.exports.nexis_lines import COUNT, COVER, EDITION
from framing.reading.line_forms import ends_as_sentence, is_date, is_sentence

_FIELD = re.compile(
    r"(?i:(length):\s*[\d,.]+ words?|(load-date):.*\d{4}.*|(byline|section|dateline|graphic|language|series"
    r"|publication-type|document-type|journal-code|acc-no|distribution|subject|url|type|edition):\s*\S.*)"
)
_TEXT_FIELD = re.compile(r"(?:HIGHLIGHT|Highlight|HEADLINE|Headline):\s*(?=\S)")
_CALLED_HEADLINE = re.compile(r"(?:HEADLINE|Headline):\s*(?=\S)")
_ABOVE = re.compile(rf"(?i:copyright\b|©|\(c\) )|{_TEXT_FIELD.pattern}")
_CLOSING = re.compile(r"(?i:Classification|End of Document|(?:load-date|language|publication-type):.*)")
_GRAPHIC = re.compile(r"Graphics?|GRAPHIC:.*|Graphic:.*")
_FARTHEST = 8
"""Blocks between the heading of the pictures and the lines that close a document."""

_OTHERS = load("archives")["other"]
_TELLING = frozenset(_OTHERS["telling"])
"""Fields that a text of its own has not; one of them has to be among several."""
_FIELDS = {*load("archives")["proquest"]["fields"], *_OTHERS["fields"], *_TELLING}
_NAMED = re.compile(rf"(?i)({'|'.join(map(re.escape, sorted(_FIELDS, key=len, reverse=True)))})(?::|$)")
_FULL_TEXT = "full text"
_FEWEST = 2
"""Fields above a text or below it that show an archive."""
_LONGEST_TITLE = 30

_CODE = re.compile(r"(?:\xad)?([A-Z]{2,3})(?:\s+(?=\S)|$)")
_CODES = frozenset(
    "SE HD CR BY WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN ART CLM".split()
)
_TEXTS = frozenset({"HD", "LP", "TD"})
_SUBJECTS = frozenset({"CO", "IN", "NS", "RE"})
_NEEDED = frozenset({"HD", "PD", "SN"})
_KINDS: dict[str, ZoneKind] = {"BY": "byline", "CR": "byline", "ART": "caption"}


@dataclass(frozen=True)
class Layout:
    """What an archive added, by the start of the block: furniture, and labels that begin text."""

    kinds: dict[int, ZoneKind] = field(default_factory=dict)
    labels: dict[int, Span] = field(default_factory=dict)

    def cut(self, block: Block) -> list[Span]:
        """The label that begins a block, if any."""
        return [self.labels[block.start]] if block.start in self.labels else []


def layout(blocks: Sequence[Block], text: str) -> Layout:
    """What an archive added to an article; nothing where its lines do not show for certain that it did."""
    return _factiva(blocks, text) or _nexis(blocks, text) or _uncoded(blocks) or _named(blocks, text)


def _factiva(blocks: Sequence[Block], text: str) -> Layout | None:
    """Codes of two or three letters before the parts; between the lead and the closing codes all is text."""
    own = [_code(block) for block in blocks]
    codes = list(_with_values(own, blocks))
    start = next((i for i, code in enumerate(codes) if code in ("LP", "TD")), None)
    if start is None or not set(codes[:start]) >= _NEEDED or None in codes[:start]:
        return None
    end = len(codes)
    while end > start + 1 and _is_below(codes[end - 1], blocks[end - 1 : end + 1]):
        end -= 1
    found = Layout()
    lead = True
    for i, (block, code) in enumerate(zip(blocks, codes, strict=True)):
        if code in _TEXTS and (i < start or (lead and i < end)):
            if own[i]:
                found.labels[block.start] = _label(text, block, _CODE)
                lead = code != "TD"
        elif code and not start <= i < end:
            found.kinds[block.start] = _KINDS.get(code, "boilerplate")
    return found


def _with_values(codes: Sequence[str | None], blocks: Sequence[Block]) -> Iterator[str | None]:
    """The code of each block, also where its value stands in the line below the code."""
    waiting: str | None = None
    for code, block in zip(codes, blocks, strict=True):
        yield code or waiting
        waiting = code if block.line == code and code not in ("LP", "TD") else None


def _is_below(code: str | None, blocks: Sequence[Block]) -> bool:
    """Whether it is a field below the text; subjects, which share words with texts, hold a colon."""
    line = blocks[-1].line if blocks[0].line == code else blocks[0].line
    return code is not None and code not in _TEXTS and (code not in _SUBJECTS or " : " in line)


def _code(block: Block) -> str | None:
    found = _CODE.match(block.line)
    return found[1] if found and found[1] in _CODES else None


def _nexis(blocks: Sequence[Block], text: str) -> Layout | None:
    """Fields above the text and below it, where its length or date of loading is among them."""
    fields = [_FIELD.fullmatch(block.line) for block in blocks]
    told = [found or _ABOVE.match(block.line) for found, block in zip(fields, blocks, strict=True)]
    first = next((i for i, one in enumerate(blocks) if not told[i] and is_sentence(one)), None)
    named = {next(filter(None, found.groups())).lower() for found in fields if found}
    if first is None or len(named) < 3 or not named & {"length", "load-date"}:
        return None
    found = Layout()
    headline = _headline(blocks[:first])
    if headline + 1 < first and blocks[headline].line.endswith(";"):  # it goes on in the next line
        found.kinds[blocks[headline].start] = "headline"
        headline += 1
    above = next((i for i in range(headline + 1, first) if fields[i]), headline + 1)
    for i, block in enumerate(blocks[:first]):
        if (
            i != headline
            and block.start not in found.kinds
            and (i < above or fields[i] or block.line in ("Body", "BODY:"))
        ):
            found.kinds[block.start] = "boilerplate"
    for block in blocks[:first]:
        if _TEXT_FIELD.match(block.line):
            found.kinds.pop(block.start, None)
            found.labels[block.start] = _label(text, block, _TEXT_FIELD)
    _close(found, blocks, fields, first)
    return found


def _uncoded(blocks: Sequence[Block]) -> Layout | None:
    """Factiva without codes: the lines from the number of words to the language or the rights."""
    first, last = about([block.line for block in blocks])
    return Layout({block.start: "boilerplate" for block in blocks[first : last + 1]}) if last else None


def _named(blocks: Sequence[Block], text: str) -> Layout:
    """Named fields, several above the text or below it; the first line and a title stay text."""
    names = [one[1].lower() if (one := _NAMED.match(block.line)) else "" for block in blocks]
    head = _fields_above(names, blocks)
    found = Layout({blocks[i].start: "boilerplate" for i in head})
    if head and head[0] == 1 and blocks[0].words <= _LONGEST_TITLE and ends_as_sentence(blocks[0]):
        found.kinds[blocks[0].start] = "headline"  # Gale ends titles with a full stop
    for i in head:
        if names[i] in (_FULL_TEXT, "title", "headline"):
            del found.kinds[blocks[i].start]
            found.labels[blocks[i].start] = _label(text, blocks[i], _NAMED)
    last = _fields_below(names, blocks)
    if len(blocks) > last > max(head, default=0):
        found.kinds.update({block.start: "boilerplate" for block in blocks[last:]})
    return found


def _fields_above(names: Sequence[str], blocks: Sequence[Block]) -> range:
    """The lines to the field "Full text" and the fields right below it; else fields in a row."""
    first = next((i for i, name in enumerate(names) if name), 0)
    start = names.index(_FULL_TEXT) if _FULL_TEXT in names else first
    told = sum(map(bool, names[:start])) >= _FEWEST
    rest = range(start + told, len(names))
    end = next((i for i in rest if not names[i] or (told and is_sentence(blocks[i]))), len(names))
    if told:
        return range(1, end)
    together = end - first > _FEWEST and _TELLING & {*names[first:end]}
    return range(first, end) if together else range(0)


def _fields_below(names: Sequence[str], blocks: Sequence[Block]) -> int:
    """The first of the fields that close a document, each a line or a label with its value below it."""
    last = len(names)
    while last and (names[last - 1] or (last > 1 and blocks[last - 2].key == names[last - 2])):
        last -= 1
    fields = [name for name in names[last:] if name]
    return last if len(fields) >= _FEWEST and _TELLING & {*fields} else len(names)


def _headline(head: Sequence[Block]) -> int:
    """What is called so; else the first below the cover, or the one after the date below a count."""
    called = next((i for i, block in enumerate(head) if _CALLED_HEADLINE.match(block.line)), None)
    if called is not None:
        return called
    start = max((i + 1 for i, block in enumerate(head) if COVER.fullmatch(block.line)), default=0)
    if start == len(head) or not COUNT.fullmatch(head[start].line):
        return start
    dated = next((i for i in range(start + 1, len(head)) if is_date(head[i].line)), len(head))
    below = range(dated + 1, len(head))
    return next((i for i in below if not EDITION.fullmatch(head[i].line)), len(head))


def _close(
    found: Layout, blocks: Sequence[Block], fields: Sequence[re.Match[str] | None], first: int
) -> None:
    """The lines below the text, and the captions before them."""
    last = max(i for i, one in enumerate(blocks) if not fields[i] and is_sentence(one))
    closing = (i for i in range(first + 1, len(blocks)) if i > last and _CLOSING.fullmatch(blocks[i].line))
    end = next(closing, len(blocks))
    near = range(end - 1, max(first, end - _FARTHEST), -1)
    graphic = next((i for i in near if _GRAPHIC.fullmatch(blocks[i].line)), end)
    found.kinds.update({block.start: "caption" for block in blocks[graphic:end]})
    found.kinds.update({block.start: "boilerplate" for block in blocks[end:]})


def _label(text: str, block: Block, form: re.Pattern[str]) -> Span:
    label = form.match(text, block.start, block.end)
    return Span(block.start, label.end() if label else block.start)
