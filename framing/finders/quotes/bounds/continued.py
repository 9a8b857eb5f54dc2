"""One quotation over several paragraphs is one utterance, whichever of them tells who speaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import paragraphs
from framing.language.document import Document
from framing.language.letters import CAPITAL

TURN = re.compile(rf"\(|{CAPITAL}[\w.’' -]{{0,40}}:\s")
"""What begins another turn of a talk that is quoted as a whole, or a note on it."""


def continued(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    r"""The utterances in order, quoted paragraphs joined to those above while no mark has closed.

    >>> from framing.article import Article, Span, Zone
    >>> text = "“It is late.\n“It is cold,” Roe said."
    >>> article = Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))
    >>> late = Attribution("direct", (Span(1, 12),), (Span(1, 12),))
    >>> cold = Attribution("direct", (Span(14, 25),), (Span(14, 25),), Span(31, 35), Span(27, 30))
    >>> [[part.of(text) for part in one.content] for one in continued(Document(article), [late, cold])]
    [['It is late.', 'It is cold,']]
    """
    joined: list[Attribution] = []
    for one in found:
        if joined and _runs_on(document, joined[-1], one) and not _told_twice(document, joined[-1], one):
            joined[-1] = _joined(joined[-1], one)
        else:
            joined.append(one)
    return joined


def _runs_on(document: Document, above: Attribution, below: Attribution) -> bool:
    """Whether an utterance begins with the quotation that the one above leaves open."""
    if below.kind != "direct" or not above.quoted or TURN.match(document.text, below.content[0].start):
        return False
    lines = paragraphs(document)
    number = bisect_right(lines, below.content[0].start, key=lambda line: line.span.start) - 1
    if number < 1 or not lines[number].runs_on or not lines[number].marks:
        return False
    opened, goes_on = lines[number - 1].marks[-1], lines[number].marks[0]
    return opened.overlaps(above.content[-1]) and goes_on.overlaps(below.content[0])


def _told_twice(document: Document, above: Attribution, below: Attribution) -> bool:
    """Whether both have a verb of their own; one in another paragraph belongs to neither."""
    if above.cue is None or below.cue is None:
        return False
    return document.paragraph_number(below.cue.start) == document.paragraph_number(below.content[-1].start)


def _joined(above: Attribution, below: Attribution) -> Attribution:
    return replace(
        above,
        content=(*above.content, *below.content),
        quoted=(*above.quoted, *below.quoted),
        cue=above.cue or below.cue,
        source=above.source or below.source,
    )
