"""Block quotations without marks, behind a lead-in that ends with a colon: "She said in the address:"."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.marks import opening
from framing.finders.quotes.rules.attributions import Attribution, Laid
from framing.finders.quotes.rules.cue_subjects import subject_before
from framing.finders.quotes.rules.folded import Paragraph, Row, paragraphs
from framing.finders.quotes.rules.verb_groups import verb_group
from framing.language.document import Document

MOST = 12
"""A block quotation is followed for this many paragraphs."""

_NEAR = 16
"""Tokens before the colon among which the reporting verb stands."""

FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Mm]y|[Oo]ur|me|us|[Mm]yself|[Oo]urselves)\b|\bI\b(?!\.)")
_INDENTED = re.compile(r"(?:^|\n)(?:[ \t]{2,}|\t|>[ \t]?)$")
_ITEM = re.compile(r"[-•*·●▪■►▶–—]\s|\(?\d{1,2}[.)]\s")
_LISTS = frozenset({"list", "show", "rule", "find", "issue"})
"""Verbs that lead in a list of things rather than words."""


def introduced_blocks(document: Document) -> Laid:
    """Block quotations, and paragraphs behind a lead-in that may be the outlet's words or another's."""
    said: list[Attribution] = []
    unsure: list[Span] = []
    lines = list(paragraphs(document))
    for i, line in enumerate(lines[:-1]):
        lead = _lead(document.text, line)
        if lead is None or lines[i + 1].marks or opening(document.text, lines[i + 1].span):
            continue
        block = lines[i + 1].span
        if _is_quoted(document.text, block):
            said.append(Attribution("direct", (block,), (block,), *lead))
        else:
            unsure.append(block)
        unsure += _rest(document.text, lines[i + 2 : i + 1 + MOST])
    return Laid(said, unsure)


def _lead(text: str, line: Paragraph) -> tuple[Span, Span | None] | None:
    """Cue and source of a paragraph that ends with a colon, if it tells that somebody speaks."""
    if not line.span.of(text).rstrip().endswith(":") or not line.sentences:
        return None
    row = line.sentences[-1]
    for at in range(len(row) - 1, max(-1, len(row) - _NEAR), -1):
        verb = cue(row[at].low) if row[at].mark is None else None
        if verb is None or row[at].capital or verb.lemma in _LISTS or verb.shape == "base":
            continue
        group = verb_group(row, at, verb)
        source = subject_before(row, group.start) if group.asserted and not group.passive else None
        if source and not (verb.noun and row[source.end - 1].low in {"the", "a"}):
            return _plain(row, at, at + 1), _plain(row, source.start, source.end)
    return None


def _plain(row: Row, start: int, end: int) -> Span:
    return Span(row[start].start, row[end - 1].end)


def _is_quoted(text: str, block: Span) -> bool:
    """Whether a paragraph shows that another speaks: it is indented, breaks in, or says "I"."""
    if _ITEM.match(text, block.start):
        return False
    words = block.of(text)
    indented = _INDENTED.search(text[max(0, block.start - 40) : block.start]) is not None
    return indented or words.startswith(("...", "…", ">")) or FIRST_PERSON.search(words) is not None


def _rest(text: str, lines: list[Paragraph]) -> list[Span]:
    """The paragraphs behind in which somebody says "I" outside of marks: the quotation may continue."""
    found = []
    for line in lines:
        bare = line.span.of(text)
        if line.marks or not FIRST_PERSON.search(bare):
            break
        found.append(line.span)
    return found
