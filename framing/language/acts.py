"""What a sentence tells that somebody does or is: its predicates, and who stands on which side of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from framing.language import syntax
from framing.language.pipeline import load
from framing.lexicon import load as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TELLS = frozenset({"ccomp", "parataxis"})
_HELPS = frozenset({"aux", "aux:pass"})


@dataclass(frozen=True, slots=True)
class Part:
    """Who or what takes part in an act: the words of the phrase, and its noun in dictionary form.

    `noun` is empty for a name or pronoun, whose form says nothing of what it means.
    """

    words: str
    noun: str


@dataclass(frozen=True, slots=True)
class Act:
    """A predicate.

    Attributes
    ----------
    main : bool
        Whether the sentence tells it, and not only a clause in it ("after Roe left").
    word, lemma : str
        The verb, noun or adjective, as it is spelled and in its dictionary form.
    happened : bool
        Whether it is told as what is or was; otherwise as possible, planned or wanted.
    denied : bool
        Whether it is told that it is not so: "did not sign", "found no proof".
    acts, befalls : Part, optional
        Who acts and whom it befalls; a passive is turned round.
    """

    main: bool
    word: str
    lemma: str
    happened: bool
    denied: bool
    acts: Part | None
    befalls: Part | None


def acts_of(texts: Sequence[str], model: str | None = None) -> list[tuple[Act, ...]]:
    """The predicates of each sentence; of what somebody says, the main ones are those of the words said.

    >>> first, second = acts_of(["Police said Roe was arrested by two men.", "Roe will sue."])
    >>> [(act.lemma, act.happened, act.acts.words, act.befalls.words) for act in first if act.main]
    [('arrest', True, 'two men', 'Roe')]
    >>> [(act.lemma, act.happened) for act in second]
    [('sue', False)]
    """
    spaced = (" ".join(text.split()) for text in texts)
    return [tuple(_acts(doc)) for doc in load(model).pipe(spaced)]


def _acts(doc: Doc) -> Iterator[Act]:
    main = {word.i for word in _heads(doc)}
    for word in doc:
        if word.i in main or word.pos_ == "VERB":
            yield _act(word, word.i in main)


def _heads(doc: Doc) -> Iterator[Token]:
    """The words on which the others of a sentence hang, without those that only say that it is said."""
    waiting, seen = [word for word in doc if word.head == word], set[int]()
    while waiting:
        word = waiting.pop(0)
        if word.i in seen:
            continue
        seen.add(word.i)
        told = list(_told(word))
        if told:
            waiting += told
        elif _predicates(word):
            yield word
        waiting += [child for child in word.children if child.dep_ == "conj"]


def _told(word: Token) -> Iterator[Token]:
    """What hangs on a verb of saying: "Police said", "Police spoke, adding that"."""
    if word.lemma_.lower() in _listed("carrying"):
        for child in word.children:
            if child.dep_ in _TELLS:
                yield child
            elif child.dep_ == "advcl":
                yield from _told(child)


def _predicates(word: Token) -> bool:
    """Whether a word says something of a subject: no sign, no noun alone ("the officers, Roe and Doe")."""
    alone = word.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "PUNCT", "SYM") and not syntax.own_subjects(word)
    return not alone and any(sign.isalnum() for sign in word.text)


def _act(word: Token, main: bool) -> Act:
    acts, befalls = syntax.sides(word)
    happened, denied = _happened(word), _denied(word)
    if befalls is not None and befalls.pos_ == "NOUN" and word.lemma_.lower() in _listed("held"):
        word, befalls = befalls, None  # "held talks" tells of talks
    return Act(main, word.text, word.lemma_.lower(), happened, denied, _part(acts), _part(befalls))


def _happened(word: Token) -> bool:
    if word.lemma_.lower() in _listed("planning"):
        return False
    before = {child.lower_.replace("’", "'") for child in word.children if child.dep_ in (*_HELPS, "mark")}
    return not before & {"to", "if", "unless", *_listed("modals")}


def _denied(word: Token) -> bool:
    """Whether "not" stands beside a predicate, or "no" before one of its nouns."""
    nouns = [child for child in word.children if child.pos_ in ("NOUN", "PROPN", "PRON")]
    beside = [word, *word.children, *(child for noun in nouns for child in noun.children)]
    return any(one.lower_ in _denials() for one in beside)


def _part(head: Token | None) -> Part | None:
    if head is None:
        return None
    phrases = (syntax.phrase(noun) for noun in (head, *head.conjuncts))
    words = " ".join(str(head.doc[first.i : last.i + 1].text) for first, last in phrases)
    return Part(words, head.lemma_.lower() if head.pos_ == "NOUN" else "")


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(lexicon("acts")[key])


@cache
def _denials() -> frozenset[str]:
    return frozenset(lexicon("assertion")["denied"])
