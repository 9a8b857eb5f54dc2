"""The words that name who acts or suffers: a head with its name and those joined to it, without clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.article import Span
from framing.finders.actors import is_time
from framing.finders.doing.clauses import OPENERS
from framing.language import syntax
from framing.language.ties import before_predicate, joined, names_the_same
from framing.language.word_classes import FINITE, NAMES, NOUNS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPEN_CLAUSE = frozenset({"relative", "relative possessive", "to", "comma"})
_JOINED = NOUNS | {"number", "pronoun"}
_LINKS = frozenset({",", "and", "or", "&"})


def span_of(head: Token | None, term: Span) -> Span | None:
    """The phrase of a head, as characters; it ends before the word for the deed: "nine people | dead"."""
    if head is None:
        return None
    first, last = _from(head, syntax.phrase(head)[0]), _with_joined(head, _with_name(_to(head)))
    inside = head.doc[first.i : last.i + 1]
    if head.idx < term.start <= last.idx:
        last = next(word for word in reversed(inside) if word == head or _ends(word, term))
    first = next((word for word in inside if word.idx >= term.end), first) if head.idx > term.start else first
    while last.is_space and last.i > first.i:
        last = last.nbor(-1)
    return Span(first.idx, last.idx + len(last))


def _from(head: Token, first: Token) -> Token:
    """The first word without a verb and its subject, where the noun tells what somebody is."""
    said_of = before_predicate(head)
    first = said_of.nbor(1) if said_of is not None and said_of.i >= first.i else first
    first = next((word.nbor(1) for word in reversed(head.doc[first.i : head.i]) if _ends_before(word)), first)
    before = first.nbor(-1) if first.i > head.sent.start else first
    counted = (before.lower_, first.lower_) in (("at", "least"), ("more", "than"))
    determined = word_class(before) in ("determiner", "possessive pronoun") and syntax.modified(head) is None
    return before if counted or determined else first


def _ends_before(word: Token) -> bool:
    """Whether a word before a noun is no part of its phrase: "*left* scores dead", "Mayor*:* Lee is dead"."""
    if word.lower_ in OPENERS or (word.lower_ == "that" and word_class(word) == "preposition"):
        return True  # "says *that* the officer", "*when* a guard"
    return (
        word.text == ":"
        or word_class(word) == "past"
        or (word.lower_ == "left" and word.head == word.nbor(1))
    )


def _ends(word: Token, term: Span) -> bool:
    """Whether a phrase can end with a word before the deed: "*Roe* | of the murder"."""
    return word.idx < term.start and word_class(word) in _JOINED


def _to(head: Token) -> Token:
    """The last word before a relative clause inside the phrase: "the attack by a man *who fled*"."""
    last = syntax.phrase(head)[1]
    inside = head.doc[head.i + 1 : last.i + 1]
    clause = next((word for word in inside if _opens_clause(word)), None)
    if clause is None:
        return last
    before = clause.nbor(-1)
    return before.nbor(-1) if before.text == "," and before.i > head.i + 1 else before


def _opens_clause(word: Token) -> bool:
    """Whether what tells more of a noun begins with a word: "who", "by", a comma, a dash, a time."""
    dash = word.text in ("-", "–", "—") and bool(word.nbor(-1).whitespace_)
    return dash or word_class(word) in _OPEN_CLAUSE or word.lower_ == "by" or _opens_time(word)


def _opens_time(word: Token) -> bool:
    """Whether a preposition stands before a day or a month: "a guard | *on* Aug. 9"."""
    behind = next(
        (one for one in word.doc[word.i + 1 : word.sent.end] if word_class(one) != "determiner"), None
    )
    return word_class(word) == "preposition" and behind is not None and is_time(behind)


def _with_name(last: Token) -> Token:
    """The end of a name that follows without a comma: "the rebel leader *Ann Lee*"."""
    after = _after(last)
    named = after is not None and word_class(after) in NAMES and names_the_same(after)
    return syntax.phrase(after)[1] if after is not None and named and not is_time(after) else last


def _with_joined(head: Token, last: Token) -> Token:
    """The end of those joined to it by "and", unless a clause begins with them: "Lee *and his driver*"."""
    for other in joined(head):
        between = head.doc[last.i + 1 : syntax.phrase(other)[0].i]
        if word_class(other) not in _JOINED or any(word.lower_ not in _LINKS for word in between):
            break
        end = _with_name(_to(other))
        after = _after(end)
        if after is not None and word_class(after) in FINITE:
            break
        last = end
    return last


def _after(last: Token) -> Token | None:
    return last.nbor(1) if last.i + 1 < last.sent.end else None
