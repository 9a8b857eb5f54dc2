"""An article as its finders see it: words, sentences, and what was found before."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from spacy.lang.en import English
from spacy.tokens import Doc

from framing.article import Article, Span
from framing.language.sentences import split
from framing.language.words import words

P = ParamSpec("P")
T = TypeVar("T")

_TOKENIZER = words(English())


class Document:
    """An article with its words and sentences, worked out when first asked for.

    Words and sentences are those of the editorial zones; no sentence crosses a paragraph.
    Finds are remembered, so that a finder may call another without doing its work again.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.finds: dict[Hashable, Any] = {}

    @property
    def text(self) -> str:
        """The article's text, exactly as read."""
        return self.article.text

    @cached_property
    def tokens(self) -> Doc:
        """The tokens of the whole text, boilerplate included, so that offsets stay those of the text."""
        return cast(Doc, _TOKENIZER(self.text))

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """The words of the editorial zones: tokens with at least one letter or digit."""
        zones = list(self.article.editorial())
        return tuple(
            Span(token.idx, token.idx + len(token.text))
            for token in self.tokens
            if any(map(str.isalnum, token.text)) and any(zone.start <= token.idx < zone.end for zone in zones)
        )

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the editorial zones, in the order of the text."""
        return tuple(span for zone in self.article.editorial() for span in split(self.text, zone))


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
