"""The subject and the object of a verb for a deed, where the plain answer of a parser misleads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from framing.finders.actors import can_act, is_means, is_time
from framing.language import syntax
from framing.language.ties import head_of_name, is_joined
from framing.language.word_classes import FINITE, NAMES, NOUNS, VERBS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVES = frozenset({"who", "that", "which"})
OPENERS = frozenset({"after", "as", "because", "before", "how", "if", "until", "when", "where", "while"})
"""Words that open a clause with a subject of its own."""
_OBJECTS = frozenset({"him", "me", "them", "us"})
_PASSED = frozenset({"adverb", "quotation mark"})
_LONGEST_SAYER = 5
"""Words that may name who says it."""
_LONGEST_ASIDE = 12
"""Words between two commas that tell who somebody is."""


def subject(verb: Token) -> Token | None:
    """The head of the subject: for "who" and "that" the noun meant, without one the noun before the verb.

    Whoever stands before a colon speaks, and is no subject behind it: "Minister: *Lee* killed in raid".
    """
    found = _subject(verb)
    return _noun_before(verb) if found is not None and _before_colon(found, verb) else found


def _before_colon(noun: Token, verb: Token) -> bool:
    return any(word.text == ":" for word in verb.doc[noun.i + 1 : verb.i])


def _subject(verb: Token) -> Token | None:
    if (aged := _aged(verb)) is not None:
        return aged
    pronoun = next((child for child in syntax.own_subjects(verb) if child.lower_ in _RELATIVES), None)
    found = syntax.subject(verb)
    beyond = _beyond_saying(verb)
    if beyond is not None:
        return _meant(beyond, None)
    if pronoun is not None:
        return _meant(pronoun, found)
    bare = _before_by(verb) and not syntax.helpers(verb)  # "the wife of a *man* shot by police"
    if (
        bare
        or found is None
        or (found == verb.head and not syntax.own_subjects(verb) and not is_passive(verb))
    ):
        return _noun_before(verb, bare=bare) or found
    if not syntax.own_subjects(verb) and any(child.lower_ in OPENERS for child in verb.lefts):
        return _noun_before(verb) or found
    return found if verb in (found.head, *found.children) else _after_and(verb) or found


def _aged(verb: Token) -> Token | None:
    """The noun before an age, which a parser may tear from its verb: "when *Ann Roe*, 28, shot him"."""
    at = verb.i - 1
    while at > verb.sent.start and (
        word_class(verb.doc[at]) == "adverb" or verb.doc[at] in syntax.helpers(verb)
    ):
        at -= 1
    before = verb.doc[max(verb.sent.start, at - 3) : at + 1]
    if len(before) < 4 or before[1].text != "," or not before[2].text.isdigit() or before[3].text != ",":
        return None
    named = head_of_name(before[0]) if word_class(before[0]) in NOUNS else None
    return named.head if named is not None and syntax.is_apposition(named) else named


def object_(verb: Token) -> Token | None:
    """The head of the object, which verbs joined by "and" may share: "for *shooting* and killing Lee"."""
    if is_before_name(verb):
        return verb.nbor(1)
    if _before_by(verb):
        return None
    joined = [verb, *(one for one in verb.conjuncts if _side_by_side(verb, one))]
    found = (syntax.object_(one) or _number(one) for one in joined)
    return next((one for one in found if one is not None), None) or _right_after(joined)


def _before_by(verb: Token) -> bool:
    """Whether "by" stands right behind a verb, which makes it passive: "a man *shot* by police fell"."""
    behind = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    return behind == "by" and word_class(verb) in ("past", "participle")


def is_before_name(word: Token) -> bool:
    """Whether a parser takes for a noun what has a name as its object: "by *beheading* Mr. Lee"."""
    if word_class(word) != "noun" or not word.lower_.endswith("ing") or word.i + 1 >= word.sent.end:
        return False
    alone = word.i > word.sent.start and word_class(word.nbor(-1)) == "preposition"
    return alone and word.text.islower() and word_class(word.nbor(1)) in NAMES


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive; a participle with an object and without "was" is a past form."""
    if _before_by(verb):
        return True
    if not syntax.is_passive(verb):
        return False
    return object_(verb) is None or any(word.lemma_ in ("be", "get") for word in syntax.helpers(verb))


def _beyond_saying(verb: Token) -> Token | None:
    """The relative pronoun before those who say it: "the man *who* police say killed Lee"."""
    saying = verb.doc[verb.i - 1] if verb.i > verb.sent.start else verb
    helping = word_class(saying) == "modal" or saying.lemma_ in ("be", "have", "do", "get")
    if word_class(saying) not in FINITE or helping:
        return None
    before = verb.doc[max(verb.sent.start, saying.i - _LONGEST_SAYER) : saying.i]
    pronoun = next((word for word in reversed(before) if word_class(word) == "relative"), None)
    between = verb.doc[pronoun.i + 1 : saying.i] if pronoun is not None else verb.doc[0:0]
    plain = bool(len(between)) and not any(word_class(word) in VERBS for word in between)
    return pronoun if plain and pronoun is not None and pronoun.lower_ in _RELATIVES else None


def _meant(pronoun: Token, told: Token | None) -> Token | None:
    """The noun for which a relative pronoun stands: the nearest that fits, where the parser's does not.

    Persons fit "who"; an attack right before "that" is what kills: "in the attack *that* killed Lee".
    """
    before = [word for word in pronoun.doc[pronoun.sent.start : pronoun.i] if word_class(word) in NOUNS]
    if pronoun.lower_ == "who":
        beside = told is not None and told.i == pronoun.i - 1
        if told is not None and told != pronoun and (beside or can_act(told)):
            return told
        return next((head_of_name(word) for word in reversed(before) if can_act(word)), None)
    last = before[-1] if before and before[-1].i == pronoun.i - 1 else None
    if last is not None and is_means(last):
        return last
    return last if told is None or told == pronoun else told


def _after_and(verb: Token) -> Token | None:
    """The noun between "and" and a verb of its own: "The base burned and *guards* were killed"."""
    first = _first(verb)
    stretch = _since_and(verb, first)
    nouns = [word for word in stretch if word_class(word) in NOUNS]
    inside = set(stretch)
    return next((head_of_name(word) for word in nouns if word.head not in inside), None)


def _since_and(verb: Token, first: Token) -> list[Token]:
    """The words between the "and" of two joined clauses and the verb of the second."""
    at = first.i - 1
    while at > verb.sent.start and word_class(verb.doc[at]) not in VERBS:
        at -= 1
    words = list(verb.doc[at + 1 : first.i])
    start = next((n for n, word in enumerate(words) if word_class(word) == "conjunction"), None)
    return [] if start is None else words[start + 1 :]


def _first(verb: Token) -> Token:
    """The verb or its first auxiliary."""
    return min((verb, *syntax.helpers(verb)), key=lambda word: word.i)


def _noun_before(verb: Token, *, bare: bool = False) -> Token | None:
    """The noun before a verb, a participle only if it is `bare`: "Roe had “*died* like a dog”"."""
    first = _first(verb)
    if word_class(verb) not in FINITE and first == verb and object_(verb) is None and not bare:
        return None
    at = first.i - 1
    while at > verb.sent.start and word_class(verb.doc[at]) in _PASSED:
        at -= 1
    at = _before_aside(verb, at)
    before = verb.doc[at] if verb.sent.start <= at < first.i else None
    return head_of_name(before) if before is not None and word_class(before) in NOUNS else None


def _before_aside(verb: Token, at: int) -> int:
    """The place before what is set between commas: "*Roe*, a former guard, shot Lee"."""
    if word_class(verb.doc[at]) != "comma":
        return at
    for place in range(at - 1, max(verb.sent.start, at - _LONGEST_ASIDE), -1):
        if word_class(verb.doc[place]) in FINITE:
            return at
        if word_class(verb.doc[place]) == "comma":
            return place - 1
    return at


def _right_after(joined: list[Token]) -> Token | None:
    """The noun that follows a verb without a preposition, whatever it hangs on: "shot *her* twice"."""
    last = max(joined, key=lambda verb: verb.i)
    behind_it = last.doc[last.i + 1 : min(last.i + 3, last.sent.end)]
    start = next((word.i for word in behind_it if not word.is_space), None)
    behind = [child for verb in joined for child in verb.rights if child.left_edge.i == start]
    taken = NOUNS | {"pronoun", "possessive pronoun", "number"}
    found = next((child for child in behind if word_class(child) in taken), None)
    if found is None and start is not None and word_class(last) == "past":
        behind_verb = last.doc[start]
        found = head_of_name(behind_verb) if word_class(behind_verb) in NAMES else None
        found = behind_verb if behind_verb.lower_ in _OBJECTS else found  # "who shot *him* should be held"
    if found is None or is_time(found) or is_joined(found):
        return None
    return None if any(word_class(child) == "preposition" for child in found.lefts) else found


def _number(verb: Token) -> Token | None:
    """A bare number that a verb takes as its object: "kills at least *80*"."""
    numbers = (child for child in verb.rights if word_class(child) == "number")
    return next((one for one in numbers if any(_about(child) for child in one.lefts)), None)


def _about(word: Token) -> bool:
    return word.lower_ in ("least", "most", "than")


def _side_by_side(verb: Token, other: Token) -> bool:
    """Whether nothing but "and" and the like stands between two verbs of one kind."""
    first, last = sorted((verb.i, other.i))
    between = verb.doc[first + 1 : last]
    joined = all(word.is_space or word_class(word) in ("conjunction", "adverb") for word in between)
    return joined and word_class(verb) in VERBS and word_class(other) in VERBS


def relatives(verb: Token) -> Iterator[Token]:
    """The relative pronouns before a verb."""
    return (child for child in verb.lefts if child.lower_ in ("which", "that"))
