"""Deeds told by a verb in "-ing": "a man opened fire, *killing* five", "accused of *killing* Lee"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framing.finders.actors import can_act, is_means, is_time, is_tool
from framing.finders.doing.clauses import is_before_name, object_, subject
from framing.language import syntax
from framing.language.ties import head_of_name, is_clause_of_noun, is_joined
from framing.language.word_classes import NOUNS, VERBS, word_class
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_ANOTHER = frozenset({"for", "of", "with"})
"""Prepositions before what somebody is blamed for: "blamed the guards *for* killing Lee"."""
_PAUSES = frozenset({",", "—", "–", "--", "-"})
_NOUN_LIKE = frozenset({"determiner", "possessive pronoun", "adjective"})


def is_act(word: Token) -> bool:
    """Whether a word in "-ing" is a verb with an object, and no noun: "the killing", "shooting victims"."""
    if is_before_name(word):
        return True
    if word_class(word) != "gerund" or syntax.modified(word) is not None:
        return False
    if (
        any(word_class(child) in _NOUN_LIKE for child in word.lefts)
        or word.doc[word.i + 1 : word.i + 2].text == "of"
    ):
        return False
    found = object_(word)
    if found is None or found.i < word.i or is_time(found):
        return False
    after = word.nbor(1)
    bare = found == after and word_class(found) == "noun"
    verb_like = found != after and word_class(after) == "plural noun"  # "Lee killing sparks outrage"
    return not (bare or verb_like) and found.lower_ not in _listed("of_deeds")


def doer(verb: Token) -> Token | None:
    """Who does what a verb in "-ing" tells; None where its clause does not say.

    After a comma, and after "by", "before" and the like, it is the subject of the clause around it;
    after "for", "of" and "with" the one who is blamed, accused or thanked.
    """
    own = next(iter(syntax.own_subjects(verb)), None)
    if own is not None:
        return own
    verb = _first_of_joined(verb)
    before = verb.doc[verb.i - 1] if verb.i else None
    marker = next((child for child in verb.lefts if word_class(child) in ("preposition", "to")), None)
    marker = before if is_before_name(verb) else marker
    paused = before is not None and before.text in _PAUSES
    beside = head_of_name(before) if before is not None and word_class(before) in NOUNS else None
    if beside is not None and can_act(beside):
        return beside  # "footage of a *guard* shooting Lee"
    if marker is None and not paused and is_clause_of_noun(verb):
        return _acting(verb.head)
    above = next((one for one in verb.ancestors if word_class(one) in VERBS), None)
    if above is None:
        return None
    if marker is None and not paused:
        return _acting(subject(above)) if above.lemma_.lower() in _listed("goes_on") else None
    if marker is not None and marker.lower_ in _OF_ANOTHER:
        return blamed(above, marker)
    if marker is not None and marker.lower_ == "by" and syntax.is_passive(above):
        return None
    return _acting(subject(above))


def blamed(above: Token, marker: Token) -> Token | None:
    """Who is accused or thanked: the noun right before "for", "of" or "with", without one the subject."""
    before = marker.doc[marker.i - 1]
    if word_class(before) in NOUNS and before.lower_ not in _listed("claimed"):
        return _acting(head_of_name(before)) if not syntax.is_passive(above) else None
    return _acting(subject(above))


def _first_of_joined(verb: Token) -> Token:
    while is_joined(verb) and word_class(verb.head) == "gerund":
        verb = verb.head
    return verb


def _acting(word: Token | None) -> Token | None:
    return word if word is not None and (can_act(word) or is_means(word) or is_tool(word)) else None


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("agency")[key])
