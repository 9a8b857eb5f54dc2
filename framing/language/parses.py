"""Sentences as words with their kind and who does what to whom, for those who compare sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.language import syntax
from framing.language.pipeline import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Tagged:
    """A word with its place in the sentence's text, its dictionary form and kind (NOUN, VERB, PROPN, ...)."""

    start: int
    end: int
    text: str
    lemma: str
    kind: str


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun in its role: `verb` and `noun` are numbers of words; who acts, or whom it befalls.

    A passive is turned round, so that "they beat him" and "he was beaten by them" say the same.
    """

    verb: int
    role: str
    noun: int


@dataclass(frozen=True, slots=True)
class Clauses:
    """The words of a sentence and the arguments of its verbs."""

    words: tuple[Tagged, ...]
    arguments: tuple[Argument, ...]


def clauses(texts: Sequence[str], model: str | None = None) -> list[Clauses]:
    """Each sentence parsed by itself.

    >>> (found,) = clauses(["The crowd was beaten by police."])
    >>> [(one.role, found.words[one.noun].text) for one in found.arguments]
    [('acts', 'police'), ('befalls', 'crowd')]
    """
    return [_clauses(doc) for doc in load(model).pipe(texts)]


def _clauses(doc: Doc) -> Clauses:
    words = tuple(
        Tagged(word.idx, word.idx + len(word), word.text, (word.lemma_ or word.text).lower(), word.pos_)
        for word in doc
    )
    return Clauses(words, tuple(argument for word in doc for argument in _arguments(word)))


def _arguments(verb: Token) -> Iterator[Argument]:
    if verb.pos_ != "VERB":
        return
    for role, noun in zip(("acts", "befalls"), syntax.sides(verb), strict=True):
        if noun is not None:
            yield Argument(verb.i, role, noun.i)
