"""Nouns in a row with the adjectives before them, from the classes of words alone, without a parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from framing.language.pipeline import load
from framing.language.word_classes import NAMES, NOUNS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_UNUSED = ("parser", "framing_forms")

_HYPHENS = frozenset("-\u2010\u2011")
_PARTICLES = frozenset({"adverb", "preposition"})
"""Classes of the last word in "sit-in" and "break-up"."""


class RunWord(NamedTuple):
    """A word of a run; `name` if it may be part of one, `tied` where a hyphen joins it to the word before."""

    text: str
    noun: bool
    name: bool
    tied: bool


Run = tuple[RunWord, ...]


def noun_runs(texts: Iterable[str]) -> Iterator[list[Run]]:
    """The runs of each text, in its order; every run ends in a noun.

    >>> (runs,) = noun_runs(["The angry mayor of Velm met two harbour workers on Friday."])
    >>> [" ".join(word.text for word in run) for run in runs]
    ['angry mayor', 'Velm', 'harbour workers', 'Friday']
    """
    for doc in load().pipe(texts, disable=_UNUSED):
        yield list(_runs(doc))


def _runs(doc: Doc) -> Iterator[Run]:
    run: list[RunWord] = []
    for token in doc:
        if word := _word(token, bool(run)):
            run.append(word)
        elif not _ties(token, bool(run)):
            yield from _to_last_noun(run)
            run = []
    yield from _to_last_noun(run)


def _word(token: Token, inside: bool) -> RunWord | None:
    """The word as part of a run; None for one that ends it."""
    kind, tied = word_class(token), token.i > 0 and _ties(token.nbor(-1), inside)
    lettered = tied and token.text.isupper()  # "Velm-fil-A"
    noun = kind in NOUNS or (tied and kind in _PARTICLES) or lettered
    opens = kind == "participle" and token.is_title and not token.is_sent_start and _before_name(token)
    if not token.text[0].isalnum() or not (
        noun or tied or opens or kind == "adjective" or _is_tied_on(token)
    ):
        return None
    capital = token.is_title and not token.is_sent_start
    return RunWord(token.text, noun, kind in NAMES or lettered or (capital and not noun), tied)


def _is_tied_on(token: Token) -> bool:
    """Whether a hyphen ties a word to the next one: "same" in "same-sex"."""
    return not token.whitespace_ and token.i + 1 < len(token.doc) and _ties(token.nbor(), True)


def _before_name(token: Token) -> bool:
    """Whether a name follows: "Planned" in "the Planned Harbour League"."""
    return token.i + 1 < len(token.doc) and word_class(token.nbor()) in NAMES


def _ties(token: Token, inside: bool) -> bool:
    """Whether it is a hyphen between two words without blanks."""
    if not inside or token.text not in _HYPHENS or token.whitespace_ or token.i + 1 == len(token.doc):
        return False
    return not token.nbor(-1).whitespace_ and token.nbor().text[0].isalnum()


def _to_last_noun(run: list[RunWord]) -> Iterator[Run]:
    last = next((at for at in reversed(range(len(run))) if run[at].noun), -1)
    if last >= 0:
        yield tuple(run[: last + 1])
