"""An article as its finders see it: words, sentences, syntax, names, and what was found before."""

from __future__ import annotations

import inspect
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache, cached_property, wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from framing.article import Article, Cover, Span
from framing.language import syntax
from framing.language.names import Name, find_names
from framing.language.pipeline import load
from framing.language.sentences import cut
from framing.reading.blocks import paragraphs
from framing.reading.line_forms import dateline, opening_place

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
    from spacy.tokens import Doc, Token

P = ParamSpec("P")
T = TypeVar("T")

_BATCH = 64
_PLAIN = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
"""Blanks of pages that the parser takes for words."""


class Document:
    """An article with its words, sentences, syntax and names, each worked out when first asked for.

    Words and sentences are those of the editorial zones; no sentence crosses a paragraph.
    Finds are remembered, so that a finder may call another without doing its work again.
    `model` names an installed spaCy pipeline to parse with; without it the shipped one does.
    `about` names those whose killing the article is about, where the user knows them.
    """

    def __init__(self, article: Article, model: str | None = None, about: tuple[str, ...] = ()) -> None:
        self.article = article
        self.model = model
        self.about = about
        self.finds: dict[Hashable, Any] = {}

    @property
    def text(self) -> str:
        """The article's text, exactly as read."""
        return self.article.text

    @cached_property
    def tokens(self) -> Doc:
        """The tokens of the whole text, boilerplate included, so that offsets stay those of the text."""
        if self.model is None and "doc" in self.__dict__:
            return self.doc  # the shipped pipeline cuts words alike
        return _tokens(self.text)

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """The words of the editorial zones; 's and n't belong to the word they hang on."""
        return _words(self.tokens, self.article.editorial())

    def words_in(self, span: Span) -> int:
        """How many words lie wholly inside a span."""
        first = bisect_left(self.words, span.start, key=lambda word: word.start)
        return max(0, bisect_right(self.words, span.end, key=lambda word: word.end) - first)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs of the editorial zones, without datelines; a line break inside one only wraps it."""
        whole = list(paragraphs(self.text))
        starts, ends = [part.start for part in whole], [part.end for part in whole]
        found = (
            _trimmed(self.text, max(part.start, zone.start), min(part.end, zone.end))
            for zone in self.article.editorial()
            for part in whole[bisect_right(ends, zone.start) : bisect_left(starts, zone.end)]
        )
        return tuple(part for part in self._without_places(found) if part.start < part.end)

    def _without_places(self, found: Iterable[Span]) -> Iterator[Span]:
        """Paragraphs without the place from which they report, as no sentence speaks of it."""
        every = list(found)
        body = [part for part in every if self.article.zone_at(part.start) == "body"]
        opening = opening_place([part.of(self.text) for part in body])
        for part in every:
            place = dateline(part.of(self.text)) or (opening if body and part is body[0] else 0)
            yield Span(part.start + place, part.end)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the editorial zones, in the order of the text; none crosses a paragraph."""
        return tuple(span for paragraph in self.paragraphs for span in cut(self.text, paragraph))

    def paragraph_number(self, at: int) -> int:
        """The number of the last paragraph that begins at a place or before it, -1 if none does."""
        return bisect_right(self.paragraphs, at, key=lambda one: one.start) - 1

    def sentence_number(self, at: int) -> int:
        """The number of the last sentence that begins at a place or before it, -1 if none does."""
        return bisect_right(self.sentences, at, key=lambda one: one.start) - 1

    @cached_property
    def doc(self) -> Doc:
        """The parsed text, whole, so that offsets stay those of the text; sentences as in `sentences`."""
        return load(self.model)(self._cut())

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of persons, organisations and places in the whole text, in its order."""
        return find_names(self.doc)

    def predicate(self, span: Span) -> Token:
        """The word on which the others of a span hang, for the questions of `framing.language.syntax`.

        Raises `ValueError` for a span without a word.
        """
        inside = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        if inside is None or not len(inside):
            raise ValueError(f"no word between {span.start} and {span.end}")
        return inside.root

    def subject(self, span: Span) -> Span | None:
        """The subject of a predicate, in the passive too."""
        return _phrase(syntax.subject(self.predicate(span)))

    def object(self, span: Span) -> Span | None:
        """The direct object of a predicate."""
        return _phrase(syntax.object_(self.predicate(span)))

    def agent(self, span: Span) -> Span | None:
        """Who did it, from a by-phrase."""
        return _phrase(syntax.agent(self.predicate(span)))

    def is_passive(self, span: Span) -> bool:
        """Whether a predicate is in the passive."""
        return syntax.is_passive(self.predicate(span))

    def _cut(self) -> Doc:
        """The text on the pipeline's tokens, told where its sentences start."""
        from framing.language.sentence_starts import mark

        whole = set(self.paragraphs)
        further = (part for part in paragraphs(self.text) if part not in whole)
        rest = (span for part in further for span in cut(self.text, part))
        spans = (*self.sentences, *self.article.zones, *rest)
        words = load(self.model).make_doc(self.text.translate(_PLAIN))
        return mark(words, (span.start for span in spans))


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without the blanks around it; where there is nothing else, an empty one."""
    stretch = text[start:end]
    left = start + len(stretch) - len(stretch.lstrip())
    return Span(left, max(left, start + len(stretch.rstrip())))


def parse(documents: Iterable[Document]) -> None:
    """Parse many documents in batches, ahead of finders that ask for syntax; faster than one by one."""
    waiting: defaultdict[str | None, list[Document]] = defaultdict(list)
    for document in documents:
        if "doc" not in document.__dict__:
            waiting[document.model].append(document)
    for model, batch in waiting.items():
        parsed = load(model).pipe((document._cut() for document in batch), batch_size=_BATCH)
        for document, doc in zip(batch, parsed, strict=True):
            document.doc = doc


def remembered(
    finder: Callable[Concatenate[Document, P], T],
) -> Callable[Concatenate[Document, P], T]:
    """Let a document remember what this finder found; arguments beside the document must be hashable."""

    @wraps(finder)
    def find(document: Document, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (finder, args, tuple(sorted(kwargs.items())))
        if key not in document.finds:
            document.finds[key] = finder(document, *args, **kwargs)
        found: T = document.finds[key]
        return found

    return cast(Callable[Concatenate[Document, P], T], find)


def remember(finder: Callable[[Document], T], document: Document, found: T) -> None:
    """Let a document know what a remembered finder finds in it, where it was found with other documents."""
    document.finds[inspect.unwrap(finder), (), ()] = found


def words_of(text: str, zones: Iterable[Span]) -> tuple[Span, ...]:
    """The words of some zones of a text, as `Document.words` has them, without a document.

    >>> [word.of("We didn't go.") for word in words_of("We didn't go.", [Span(0, 13)])]
    ['We', 'did', 'go']
    """
    return _words(_tokens(text), zones)


def _words(tokens: Doc, zones: Iterable[Span]) -> tuple[Span, ...]:
    """The tokens of some zones that have a letter or digit and hang on no other word."""
    cover, text, found, before = Cover(zones), tokens.text, [], -1
    for start, length in tokens.to_array(["IDX", "LENGTH"]).tolist():
        word = text[start : start + length]
        hangs = start == before and (word[0] in "'’" or word[1:] in ("'t", "’t"))
        before = start + length
        if not hangs and (word.isalnum() or any(map(str.isalnum, word))) and cover.holds(start):
            found.append(Span(start, before))
    return tuple(found)


def _tokens(text: str) -> Doc:
    return cast("Doc", _tokenizer()(text))


@cache
def _tokenizer() -> Tokenizer:
    from framing.language.words import words_alone

    return words_alone()


def _phrase(head: Token | None) -> Span | None:
    if head is None:
        return None
    first, last = syntax.phrase(head)
    return Span(first.idx, last.idx + len(last))
