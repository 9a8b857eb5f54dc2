"""Who is said to say, think or want what: every attribution of an article, without a parser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from framing.article import Span
from framing.finders.quotes.network.bio_tags import Stretch
from framing.finders.quotes.network.crf import Chances
from framing.finders.quotes.network.model import Model, is_there, shipped
from framing.finders.quotes.network.neighbours import apart, join, neighbours
from framing.finders.quotes.network.pairing import Linked
from framing.finders.quotes.network.tokens import Paragraph, paragraphs
from framing.finders.quotes.network.turns import signed, turns
from framing.language.document import Document, remember, remembered


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement, belief or intention given to a source, as PolNeAR's annotators mark it.

    The content includes its quotation marks and may have several parts; `confidence`, from 0 to 1,
    is the probability of the links between the parts, not that of their edges.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network makes of an article: its attributions, and the chances of every content."""

    attributions: tuple[Attribution, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    contents: tuple[Chances, ...] = ()
    """One for each paragraph."""


def attributions(document: Document) -> tuple[Attribution, ...]:
    """The attributions of the editorial text, in the order of their first part.

    Beliefs, wishes and attitudes count as well as speech; an attribution never leaves its paragraph.
    There are none where the installation lacks the model (`lacking`).

    >>> from framing.article import Article, Zone
    >>> text = "“The dam holds,” Mayor Ann Lee said on Monday."
    >>> found = attributions(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))
    >>> [(one.content[0].of(text), one.cue.of(text), one.source.of(text)) for one in found]
    [('“The dam holds,”', 'said', 'Mayor Ann Lee')]
    """
    return reading(document).attributions


@remembered
def reading(document: Document) -> Reading:
    """All that the network makes of an article."""
    return next(readings([document], shipped())) if is_there() else Reading()


def attribute(documents: Sequence[Document]) -> None:
    """Read many documents at once, ahead of finders that ask for attributions; faster than one by one."""
    read = readings(documents, shipped()) if is_there() else repeat(Reading(), len(documents))
    for document, found in zip(documents, read, strict=True):
        remember(reading, document, found)


def readings(documents: Sequence[Document], model: Model) -> Iterator[Reading]:
    """What a model makes of each document."""
    read = [list(paragraphs(document)) for document in documents]
    for parts, heard in zip(read, stretches(read, model), strict=True):
        stated = {**turns(parts), **dict(signed(parts))}
        found = [
            _attribution(part, linked)
            for i, (part, (here, _)) in enumerate(zip(parts, heard, strict=True))
            for linked in ([stated[i]] if i in stated else model.linker.link(part, here))
        ]
        ordered = tuple(sorted(found, key=lambda one: one.content[0]))
        yield Reading(ordered, tuple(parts), tuple(contents for _, contents in heard))


def stretches(
    texts: Sequence[Sequence[Paragraph]], model: Model
) -> Iterator[list[tuple[list[Stretch], Chances]]]:
    """The stretches of each paragraph of some texts, not yet put together, and the chances of contents."""
    ids = [[model.vocabulary.encode(part) for part in parts] for parts in texts]
    groups = [list(neighbours([len(row) for row in rows])) for rows in ids]
    joined = [join([rows[i] for i in group]) for rows, of in zip(ids, groups, strict=True) for group in of]
    found = iter(model.network.read(joined))
    for rows, of in zip(ids, groups, strict=True):
        yield [here for group in of for here in _of_each(next(found), [len(rows[i]) for i in group])]


def _of_each(
    found: tuple[list[Stretch], Chances], lengths: Sequence[int]
) -> Iterator[tuple[list[Stretch], Chances]]:
    """What was found in a joined row, paragraph by paragraph."""
    heard, contents = found
    at = 0
    for here, length in zip(apart(heard, lengths), lengths, strict=True):
        yield here, contents.part(at, at + length)
        at += length + 1


def _attribution(part: Paragraph, linked: Linked) -> Attribution:
    return Attribution(
        tuple(_span(part, content) for content in linked.contents),
        _span(part, linked.cue),
        _span(part, linked.source) if linked.source else None,
        linked.probability,
    )


def _span(part: Paragraph, stretch: Stretch) -> Span:
    return Span(part.starts[stretch.start], part.ends[stretch.end - 1])
