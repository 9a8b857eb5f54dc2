"""Noun phrases of a parsed text: their heads, what they hang on, and what is said to be the same.

As in `framing.language.syntax`, both schemes of relations get the same answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from framing.language import syntax
from framing.language.asserted import asserts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Role = Literal["subject", "object", "agent", "possessor", "modifier", "apposition", "predicate", "other"]

_INSIDE = frozenset({"compound", "flat", "flat:name", "fixed", "goeswith", "amod", "nn"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "yet"})
_NOUNS = ("NN", "NNS", "NNP", "NNPS")


def heads(doc: Doc) -> Iterator[tuple[Token, tuple[Token, Token]]]:
    """The nouns that head a phrase of their own, each with first and last word of the phrase.

    They come in the order of the text; pronouns are left out, and phrases for which a clause was taken: those
    with a finite verb before the noun.
    """
    for token in doc:
        if token.tag_ not in _NOUNS or not token.text[0].isalnum() or is_inside(token):
            continue
        if not _first_of_two(token):
            first, last = phrase(token)
            if not any(doc[at].tag_ in ("VBD", "VBZ", "MD") for at in range(first.i, token.i)):
                yield token, (first, last)


def is_inside(noun: Token) -> bool:
    """Whether a noun only is a part of another's phrase: "FBI" in "FBI director", "Mayor" in "Mayor Roe"."""
    before = noun.dep_ == "nmod" and noun.i < noun.head.i and not _has_case(noun)
    return noun.dep_ in _INSIDE or before


def phrase(noun: Token) -> tuple[Token, Token]:
    """First and last word of a noun's phrase; a predicate begins after its verb."""
    first, last = syntax.phrase(noun)
    verb = [child.i for child in noun.children if child.dep_ == "cop" and child.i < noun.i]
    begin = max([first.i, *(i + 1 for i in verb)])
    if begin == noun.i and noun.i > 1 and _first_of_two(noun.nbor(-2)):  # "the whistle-blower"
        begin = max(syntax.phrase(noun.nbor(-2))[0].i, noun.nbor(-2).left_edge.i)
    while last.i > max(begin, noun.i) and (last.tag_ == "POS" or last.is_punct or last.is_space):
        last = last.nbor(-1)
    return noun.doc[begin], last


def role(noun: Token) -> Role:
    """What a noun is in its clause or phrase; of nouns joined by "and" what the first of them is."""
    while not (_has_possessive(noun) and noun.head.i > noun.i):
        if is_inside(noun):
            return "modifier"
        if noun.dep_ != "conj" or noun.head.tag_ not in _NOUNS:
            return _own_role(noun)
        noun = noun.head
    return "possessor"


def _own_role(noun: Token) -> Role:
    if _is_apposition(noun):
        return "apposition"
    if _is_predicate(noun):
        return "predicate"
    governor = noun.head
    if syntax.subject(governor) == noun:
        return "subject"
    if syntax.object_(governor) == noun:
        return "object"
    return "agent" if _by(noun) else "other"


def governor(noun: Token) -> Token | None:
    """The verb or noun a noun hangs on, over prepositions and over what it is joined to by "and"."""
    head = noun
    while head.dep_ == "conj" and head.head.tag_ in _NOUNS:
        head = head.head
    above = head.head if head.head.dep_ not in ("prep", "agent") else head.head.head
    return above if above != head else None


def up_from(word: Token) -> Iterator[Token]:
    """The noun in which a word stands and those on which it hangs: of "a judge at the court", both.

    In the place of nouns joined by "and" stands the first.
    """
    while word.dep_ in ("conj", *_INSIDE) and word.head.i < word.i:
        word = word.head
    if word.tag_ not in _NOUNS:
        return
    yield word
    hangs = word.dep_ in ("nmod", "obl", "pobj", "appos") and word.head.i < word.i
    above = governor(word) if hangs else None
    if above is not None:
        yield from up_from(above)


def same(noun: Token) -> Iterator[Token]:
    """What a noun is said to be: its appositions ("Roe, the mayor") and predicates ("Roe is the mayor").

    What is denied, asked or only supposed is left out: "Roe, not a mayor", "if Roe is the mayor".
    """
    for child in noun.children:
        if _is_apposition(child) and child.tag_ in _NOUNS and not _is_denied(child):
            yield child
    above = noun.head
    if _is_predicate(noun) and asserts(noun):
        subject = syntax.subject(noun)
        if subject is not None and subject.tag_ in _NOUNS:
            yield subject
    if noun.dep_ in ("nsubj", "nsubjpass") and above.tag_ in ("NN", "NNP") and _is_predicate(above):
        yield from (above,) if asserts(above) else ()
    elif noun.dep_ == "nsubj":
        attributes = (word for word in above.children if word.dep_ == "attr" and word.tag_ in _NOUNS)
        yield from (word for word in attributes if asserts(word))


def _is_denied(apposition: Token) -> bool:
    """Whether "not" stands in front of an apposition."""
    first, _ = phrase(apposition)
    before = apposition.doc[max(0, first.i - 1) : apposition.i]
    return any(word.lower_ in _NEGATIONS or word.lower_ == "no" for word in before)


def premodifiers(noun: Token) -> Iterator[Token]:
    """The nouns set directly before a name that say what its bearer is: "leader" in "rebel leader Roe"."""
    for child in noun.lefts:
        if child.tag_ in _NOUNS and is_inside(child):
            yield child


def _is_apposition(noun: Token) -> bool:
    """Whether a noun is set beside another; what follows a bracket is not: "(Reuters) - Rescue teams"."""
    return noun.dep_ == "appos" and ")" not in noun.doc[noun.head.i : noun.i].text


def _first_of_two(noun: Token) -> bool:
    """Whether a hyphen without blanks ties a noun to the next word."""
    if noun.whitespace_ or noun.i + 2 >= len(noun.doc):
        return False
    following = noun.doc[noun.i + 1]
    return following.text in "-‐‑" and not following.whitespace_


def _is_predicate(noun: Token) -> bool:
    """What follows a preposition says where or how, not what: "is at home"."""
    return noun.dep_ == "attr" or (
        any(child.dep_ == "cop" for child in noun.children) and not _has_case(noun)
    )


def _by(noun: Token) -> bool:
    verb = noun.head if noun.dep_ != "pobj" else noun.head.head
    return noun.dep_ == "obl:agent" or syntax.agent(verb) == noun


def _has_possessive(noun: Token) -> bool:
    return any(child.tag_ == "POS" for child in noun.children)


def _has_case(noun: Token) -> bool:
    return any(child.dep_ == "case" for child in noun.children)
