"""Who is said to say, think or want what: every attribution of an article, without a parser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from framing.article import Span
from framing.finders.quotes.network.bio_tags import Stretch
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


@remembered
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
    return next(attributed([document], shipped())) if is_there() else ()


def attribute(documents: Sequence[Document]) -> None:
    """Read many documents at once, ahead of finders that ask for attributions; faster than one by one."""
    found_in = attributed(documents, shipped()) if is_there() else repeat((), len(documents))
    for document, found in zip(documents, found_in, strict=True):
        remember(attributions, document, found)


def attributed(documents: Sequence[Document], model: Model) -> Iterator[tuple[Attribution, ...]]:
    """The attributions of each document as a model sees them."""
    read = [list(paragraphs(document)) for document in documents]
    for parts, heard in zip(read, stretches(read, model), strict=True):
        stated = {**turns(parts), **dict(signed(parts))}
        found = [
            _attribution(part, linked)
            for i, (part, here) in enumerate(zip(parts, heard, strict=True))
            for linked in ([stated[i]] if i in stated else model.linker.link(part, here))
        ]
        yield tuple(sorted(found, key=lambda one: one.content[0]))


def stretches(texts: Sequence[Sequence[Paragraph]], model: Model) -> Iterator[list[list[Stretch]]]:
    """The sources, cues and contents of each paragraph of some texts, not yet put together."""
    ids = [[model.vocabulary.encode(part) for part in parts] for parts in texts]
    groups = [list(neighbours([len(row) for row in rows])) for rows in ids]
    joined = [join([rows[i] for i in group]) for rows, of in zip(ids, groups, strict=True) for group in of]
    found = iter(model.network.find(joined))
    for rows, of in zip(ids, groups, strict=True):
        yield [here for group in of for here in apart(next(found), [len(rows[i]) for i in group])]


def _attribution(part: Paragraph, linked: Linked) -> Attribution:
    return Attribution(
        tuple(_span(part, content) for content in linked.contents),
        _span(part, linked.cue),
        _span(part, linked.source) if linked.source else None,
        linked.probability,
    )


def _span(part: Paragraph, stretch: Stretch) -> Span:
    return Span(part.starts[stretch.start], part.ends[stretch.end - 1])
