"""How a word hangs on the word above it: as part of a name, as one joined by "and", as a clause of a noun."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from framing.language.word_classes import NOUNS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_PART_OF_NAME = frozenset({"flat", "compound"})
_NAMING = frozenset({"appos", "flat"})
_OF_CLAUSE = frozenset({"nsubj", "nsubjpass", "cop", "aux", "expl", "mark", "advmod", "case", "prep"})


def head_of_name(word: Token) -> Token:
    """The word on which the rest of a name hangs: "Ann" for "Lee" in "Ann Lee"; a colon ends a name."""
    while word.dep_ in _PART_OF_NAME and word_class(word.head) in NOUNS and not _colon_between(word):
        word = word.head
    return word


def _colon_between(word: Token) -> bool:
    first, last = sorted((word.i, word.head.i))
    return any(one.text == ":" for one in word.doc[first:last])


def names_the_same(word: Token) -> bool:
    """Whether a word names what another noun means: "Ann" in "the leader Ann Lee"."""
    return word.dep_ in _NAMING


def is_joined(word: Token) -> bool:
    """Whether it is joined to another, which stands first, by "and" or the like."""
    return word.dep_ == "conj"


def joined(noun: Token) -> Iterator[Token]:
    """The words behind a noun that are joined to it: "driver" for "Lee" in "Lee and his driver"."""
    return filter(is_joined, noun.rights)


def is_clause_of_noun(verb: Token) -> bool:
    """Whether a verb tells something of the noun above it: "a guard *shooting* people"."""
    return verb.dep_.startswith(("acl", "relcl"))


def before_predicate(noun: Token) -> Token | None:
    """The last word before a noun that tells what somebody is: "not" in "it is not soldiers"."""
    left = [child for child in noun.lefts if child.dep_ in _OF_CLAUSE]
    return left[-1] if any(child.dep_ in ("cop", "nsubj") for child in left) else None
