"""Who is given which words: the spans of content, cue and source, before anybody has a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from framing.article import QuoteKind, Span
from framing.finders.cues import cue, cue_class
from framing.finders.quotes.marks import Mark
from framing.finders.quotes.rules.folded import Paragraph, Row, paragraphs, small
from framing.finders.quotes.rules.postposed import Reading
from framing.finders.quotes.rules.preposed import preposed
from framing.finders.quotes.rules.readings import readings
from framing.finders.quotes.rules.source_phrases import Phrase
from framing.finders.quotes.rules.without_cues import is_alone, turns, utters
from framing.language.document import Document

_CLAUSE = 4
"""Fewer quoted words than these, not punctuated as a sentence, are a phrase: "severe delays"."""

_TAG = 15
"""Words and signs of a paragraph that only tells who said what stands above."""

_NOTHING = frozenset({"nothing", "little", "no", "so", "that", "this"})
"""Words for what was said or not said, so that it is not what stands above."""

_OUTER = " \t\u00a0.,;:!?…–—-"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content with its cue and source as they stand in the text; without both, words that continue."""

    kind: QuoteKind
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None


class Laid(NamedTuple):
    """What a layout tells: utterances, stretches that may be the outlet's or not, questions that it asks."""

    said: list[Attribution]
    unclear: list[Span]
    asked: Sequence[Span] = ()


def attributions(document: Document) -> tuple[Attribution, ...]:
    """Every utterance of the editorial text, in its order, one for each cue.

    A paragraph of quoted text without a cue is an utterance of its own.
    """
    every = paragraphs(document)
    found = [
        _of(document.text, paragraph, above.sentences[-1] if above and above.sentences else [])
        for above, paragraph in pairwise([None, *every])
        if paragraph
    ]
    for here, above, below in zip(found, every, every[1:], strict=False):
        if here and here[-1].cue is None and (tag := _tag(document.text, above, below)):
            here[-1] = replace(here[-1], cue=tag[0], source=tag[1])
    return tuple(one for here in found for one in here)


def _tag(text: str, above: Paragraph, below: Paragraph) -> tuple[Span, Span] | None:
    """The verb and its subject where they are a paragraph of their own below the quotation: "Roe said."."""
    quoted = above.sentences[-1] if above.sentences else []
    if len(below.sentences) != 1 or not (is_alone(quoted) and quoted and quoted[-1].mark):
        return None
    row = below.sentences[0]
    nothing = any(token.low in small("negations") | _NOTHING for token in row)
    if not quoted[-1].mark.closed or len(row) > _TAG or nothing or readings(row):
        return None
    tags = readings([*quoted, *row])
    if len(tags) != 1 or tags[0].source is None or tags[0].contents[0].end > len(quoted):
        return None
    cue, source = ([*quoted, *row][part.start : part.end] for part in (tags[0].cue, tags[0].source))
    spans = Span(cue[0].start, cue[-1].end), Span(source[0].start, source[-1].end)
    said = cue_class(spans[0].of(text)) == "neutral" and min(spans).start >= below.span.start
    return spans if said else None


def led_in(text: str, lead: Row, row: Row) -> Attribution | None:
    """The quotation of a paragraph with the verb that leads in to it: 'Roe wrote:' above '"We lost."'."""
    told = (_attribution(text, [*lead, *row], one) for one in readings([*lead, *row]))
    marks = {token.mark.inner for token in row if token.mark}
    return next((one for one in told if one is not None and marks.issuperset(one.content)), None)


def told_by(document: Document, verb: int, source: Span) -> Attribution | None:
    """What the verb at a place gives to a source named before: "Roe said it was late | and asked to go"."""
    rows = (row for line in paragraphs(document) for row in line.sentences)
    row = next((row for row in rows if row and row[0].start <= verb < row[-1].end), [])
    at = next((i for i, token in enumerate(row) if token.start == verb), None)
    form = cue(row[at].low) if at is not None else None
    reading = preposed(row, at, form, None) if at is not None and form else None
    told = _attribution(document.text, row, reading) if reading else None
    return replace(told, source=source) if told else None


def _of(text: str, paragraph: Paragraph, above: Row) -> list[Attribution]:
    found: list[Attribution] = []
    turned = False
    for row in _with_tags(paragraph.sentences):
        here = [
            attribution
            for reading in readings(row)
            if (attribution := _attribution(text, row, reading)) is not None
        ]
        taken = [span for attribution in here for span in attribution.content]
        free = [mark for mark in _free(text, row) if not any(span.overlaps(mark) for span in taken)]
        if free and not here and found and not turned and _goes_on(found[-1]) and is_alone(row):
            found[-1] = _longer(found[-1], free)
        elif any(utters(text, mark, row, paragraph, above) for mark in free):
            found.append(_unattributed(free))
        found += here
        other = not is_alone(row) if free else turned or turns(row)  # "“No,” and with that Lee left. “Go.”"
        turned = not here and other
    return sorted(found, key=lambda attribution: attribution.content)


def _with_tags(sentences: list[Row]) -> Iterator[Row]:
    """Rejoin a quotation and its cue where the sentence seems to end between them: "Why?" Smith asked."""
    rows = list(sentences)
    while rows:
        row = rows.pop(0)
        if rows and is_alone(row) and row[-1].mark:
            tags = readings(row + rows[0])
            if tags and tags[0].contents[0].end <= len(row) and tags[0].cue.start >= len(row):
                row = row + rows.pop(0)
        yield row


def _goes_on(last: Attribution) -> bool:
    """Whether quoted sentences behind belong to the same utterance: its cue stands after its quoted words."""
    return last.kind == "direct" or bool(last.quoted and last.cue and last.cue.start > last.content[0].start)


def _free(text: str, row: Row) -> list[Mark]:
    """Quotations that stand as sentences of their own, by their form."""
    return [
        token.mark
        for i, token in enumerate(row)
        if token.mark and whole(text, token.mark) and (i == 0 or not row[i - 1].word)
    ]


def is_sentence(text: str, part: Span) -> bool:
    """Whether quoted words are a sentence that stands behind another."""
    ends = text[part.end - 1] in ".!?…" and text[part.start].isupper()
    return ends and re.search(r"[.!?]\s*[“\"‘'«]\s*$", text[max(0, part.start - 6) : part.start]) is not None


def whole(text: str, mark: Mark) -> bool:
    """Whether a quotation reads as a sentence or a run of them, not as words woven into another one."""
    words = mark.inner.of(text).split()
    if not words:
        return False
    ends = words[-1].rstrip("'’\"”")[-1:] in set(",.!?…—–-") or not mark.closed
    begins = words[0].lstrip("'‘[(…“\"")[:1].isupper()
    if len(words) < 3:
        return ends and begins
    return ends or (begins and text[mark.end : mark.end + 1] in {",", ".", ";", ""})


def _attribution(text: str, row: Row, reading: Reading) -> Attribution | None:
    spans, quoted = [], []
    for part in reading.contents:
        span = _span(text, row, part)
        if span is not None:
            spans.append(span)
            quoted += [token.mark for token in row[part.start : part.end] if token.mark]
    if not spans:
        return None
    alone = all(part.end - part.start == 1 and row[part.start].mark for part in reading.contents)
    direct = alone and any(_reads_alone(text, mark) for mark in quoted)
    kind: QuoteKind = "direct" if direct else "mixed" if quoted else "indirect"
    inner = tuple(mark.inner for mark in quoted)
    return Attribution(
        kind, tuple(spans), inner, _plain(row, reading.cue), reading.source and _plain(row, reading.source)
    )


def _reads_alone(text: str, mark: Mark) -> bool:
    return whole(text, mark) or len(mark.inner.of(text).split()) >= _CLAUSE


def _span(text: str, row: Row, part: Phrase) -> Span | None:
    """The characters of a part of content, without outer marks and blanks."""
    if part.end <= part.start:
        return None
    mark = row[part.start].mark
    if mark is not None and part.end - part.start == 1:
        return _trimmed(text, mark.inner, " \t\u00a0")
    return _trimmed(text, Span(row[part.start].start, row[part.end - 1].end), _OUTER)


def _trimmed(text: str, span: Span, signs: str) -> Span | None:
    start, end = span.start, span.end
    while start < end and text[start] in signs:
        start += 1
    while end > start and text[end - 1] in signs:
        end -= 1
    return Span(start, end) if start < end else None


def _plain(row: Row, phrase: Phrase) -> Span:
    return Span(row[phrase.start].start, row[phrase.end - 1].end)


def _unattributed(free: list[Mark]) -> Attribution:
    spans = tuple(mark.inner for mark in free)
    return Attribution("direct", spans, spans)


def _longer(last: Attribution, more: list[Mark]) -> Attribution:
    """A second piece of one utterance: '"A," X said. "B."'."""
    spans = tuple(mark.inner for mark in more)
    return replace(last, content=(*last.content, *spans), quoted=(*last.quoted, *spans))
