"""Clauses that an outlet adds behind what somebody said: its gloss, its contrast, what came of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from framing.finders.cues import cue, cue_class
from framing.finders.quotes.rules.folded import QUOTED, small
from framing.lexicon import load

Words = Sequence[tuple[str, int]]
"""Words and signs in small letters, each with the place where it starts."""

_PAST = frozenset({"was", "were", "had", "would", "could", "did", "might"})
_PRESENT = frozenset({"is", "are", "has", "have", "will", "does", "do", "remains", "remain"})
_CONTRASTS = frozenset({"but", "though", "although", "yet"})
_BESIDE = frozenset({"while", "whereas", "as"})
_RELATIVES = frozenset({"which", "who", "where", "whose"})
_SUBJECTS = frozenset({"i", "we", "he", "she", "it", "they"})
_FUTURE = frozenset({"will", "would", "plans", "planned", "intends", "intended", "expects", "expected"})
_BREAKS = frozenset({",", "–", "—", "-"})
_FOLLOWED = frozenset(
    {"that", "which", "of", "to", "from", "not", "in", "at", "he", "she", "they", "the", "for", "on"}
)
_NO_VERBS = frozenset({"was", "has", "this", "its", "his", "us", "as", "is", "does", "officials", "police"})
_SPEAKERS_TIME = frozenset({"now", "today", "here", "this", "we", "i"})
_THEN = frozenset({"then", "later", "eventually", "soon", "since"})
_ACTING = frozenset({"announcement", "commitment", "directive", "verdict"})
_CONTRACTED = re.compile(r"\w['’](?:ll|re|ve|d|m)$|^(?:he|she|it|that|there|here|what|who)['’]s$")
"""A verb joined to its subject; "'s" behind other words is an owner's: "Roe's vote"."""
_VERB = 3
"""The place of the verb behind "and", "the" and a noun."""
_NEAR = 10
"""Words in which the verb of an added clause follows."""


def outlet_clause(words: Words, verb: str) -> int | None:
    """Where the first clause of the outlet's own begins behind reported words; `verb` is the reporting verb.

    Behind a reported thing or deed ("called for calm", "vowed to leave") any clause is the outlet's; behind
    a reported statement only one that judges it, that sets another source against it, or that is of the
    present while the statement is told in the past.
    """
    told = [word for word, _ in words]
    kind = cue_class(verb)
    asks = kind in _ACTING - {"announcement"} or "to" in told[: _NEAR if kind == "neutral" else 1]
    for i in range(3, len(words) - 2):
        before, break_ = told[:i], told[i] in _BREAKS
        behind = told[i + 1 :] if break_ else told[i:]
        clause = _has_verb(before) or before[0] in _SUBJECTS
        thing = not clause and _RELATIVES.isdisjoint(before)
        if break_ and kind in _ACTING and _judges_by_noun(behind):
            return words[i][1]
        if break_ and (_judges(behind) or _brings_about(behind, acting=kind in _ACTING or (asks and thing))):
            return words[i][1]
        if break_ and behind[0] in _listed("turns") and _announces(before):
            return words[i][1]
        bound = kind in _ACTING and thing and (kind in ("directive", "verdict") or before[0] != "to")
        bound = bound or (kind == "announcement" and "will" in before)
        closes = _describes(behind) or (thing and _sought(behind))
        if break_ and bound and told[i - 1] not in _BREAKS and closes:
            return words[i][1]
        backshifted = _is_past(verb) and _PRESENT.isdisjoint(before) and any(map(_tells_past, before))
        if told[i - 1] not in _BREAKS and _is_added(behind, break_, thing and asks, backshifted):
            return words[i][1]
    return None


def _announces(words: Sequence[str]) -> bool:
    """Whether speakers tell what they do or will do: "he'll name Lee", "she is closing the port"."""
    subject, *verb = words[:3]
    future = subject.endswith(("'ll", "'d")) or (verb and verb[0] in _FUTURE)
    does = verb and verb[0] in ("is", "are", "was", "were") and verb[-1].endswith("ing")
    return re.split("'", subject)[0] in _SUBJECTS and bool(future or does)


def _is_added(words: list[str], break_: bool, thing: bool, backshifted: bool) -> bool:
    """Whether a clause behind a conjunction or a relative pronoun is the outlet's."""
    even = words[0] == "even" and len(words) > 2
    opener, clause = (words[1], words[2:]) if even else (words[0], words[1:])
    if opener in _CONTRASTS | _BESIDE and clause[0] != "that":
        if _other_source(clause) or _tells_again(opener, clause) or (even and clause[0].endswith("ing")):
            return True
        if opener in _BESIDE:
            return even and thing and any(map(_tells_past, clause[:_NEAR]))
        if thing and _adds_deed(clause):
            return True
        return backshifted and clause[0] not in {"it", "that"} and (_is_present(clause) or clause[0] in _THEN)
    if opener not in _RELATIVES or not break_ or _goes_on(clause):
        return False
    first = next((word for word in clause if word not in small("adverbs")), "")
    verb = opener in ("which", "who") and first.endswith("s") and first not in _NO_VERBS
    return backshifted and (verb or _is_present(clause))


def _describes(words: Sequence[str]) -> bool:
    """Whether a relative clause closes the sentence, of a thing judged, announced or promised."""
    return words[0] in ("which", "who") and not _goes_on(words[1:])


def _sought(words: Sequence[str]) -> bool:
    """Whether an apposition tells who is for or against a thing asked: "an idea long opposed by"."""
    near = words[2:_NEAR]
    done = any(by == "by" and verb[-2:] in ("ed", "en", "ht") for verb, by in pairwise(near))
    return words[0] in ("a", "an") and done and (",", "and") not in pairwise(words)


def _is_past(verb: str) -> bool:
    return any((form := cue(word)) is not None and form.shape == "past" for word in verb.lower().split()[-1:])


def _tells_past(word: str) -> bool:
    """Whether a word is a verb in the past by its form alone: "was", "found", "left"."""
    form = cue(word)
    return word in _PAST or word in load("past")["past_deeds"] or bool(form and form.shape == "past")


def _judges(words: Sequence[str]) -> bool:
    """Whether a noun for the utterance follows: "a move that", "an accusation she denies"."""
    if words[0] not in ("a", "an"):
        return False
    for at, word in enumerate(words[1:5], start=1):
        if word in _listed("acts"):
            following = words[at + 1] if at + 1 < len(words) else "of"
            return following in _FOLLOWED or following.endswith("ed")
        if not word[0].isalnum():
            return False
    return False


def _judges_by_noun(words: Sequence[str]) -> bool:
    """Whether a clause about the utterance follows: "and the announcement has angered"."""
    joined = words[0] in ("and", "but") and words[1] in ("the", "that", "this")
    return (
        joined
        and len(words) > _VERB
        and words[2] in _listed("acts")
        and _is_present(words[_VERB : _VERB + 1])
    )


def _brings_about(words: Sequence[str], *, acting: bool) -> bool:
    """Whether a participle tells what came of the utterance, or what its speaker did with it."""
    first = words[1] if words[0].endswith("ly") and len(words) > 1 else words[0]
    return first in _listed("manners") or (acting and not {first, words[0]}.isdisjoint(_listed("effects")))


def _other_source(words: Sequence[str]) -> bool:
    """Whether somebody else's words or findings follow: "but critics say", "while polls show"."""
    for at, word in enumerate(words[:7]):
        form = cue(word)
        tells = word in _listed("voicing") or (form and form.shape != "participle" and not form.noun)
        if tells and at:
            return not _listed("evidence").isdisjoint(words[:at])
        if word in {"that", *small("be", "have", "do", "modals")} or not word[0].isalpha():
            return False
    return False


def _tells_again(opener: str, words: Sequence[str]) -> bool:
    """Whether the same speaker concedes or adds something: "though she left open", "although he argued"."""
    if opener not in ("though", "although") or words[0] not in ("he", "she", "they") or QUOTED in words:
        return False  # words in marks would belong to nobody
    verb = words[2] if words[1].endswith("ly") or words[1] == "also" else words[1]
    form = cue(verb)
    return (form is not None and form.shape == "past") or list(words[1:3]) == ["left", "open"]


def _adds_deed(words: Sequence[str]) -> bool:
    """Whether a clause says what somebody did: "but did not mention", "but he refused"."""
    if words[0] in {"not", "also", "to", *small("prepositions", "determiners")}:
        words = words[1:]
    near = words[:4]
    deed = _tells_past(words[0]) or any(word.endswith("ed") and len(word) > 4 for word in near)
    return deed or _has_verb(near)


def _is_present(words: Sequence[str]) -> bool:
    """Whether the first verb is of the present, which a clause reported in the past has seldom."""
    for word in words[:_NEAR]:
        if word in _PRESENT:
            return True
        if word in _PAST | _SPEAKERS_TIME | {"that", ",", QUOTED, "can", "should", "must"} or cue(word):
            return False
        if word.endswith("ed") or _tells_past(word):
            return False
    return False


def _goes_on(words: Sequence[str]) -> bool:
    """Whether the clause closes with a comma and what was said continues behind it."""
    if words[0] == "," and "," in words[1:]:  # "which, in today's money, is"
        words = words[words.index(",", 1) + 1 :]
    for word, following in pairwise(words):
        if word == "," and not (following in {"or", "but"} or following == "as"):
            return following != "and" or not _verb_behind(words)
    return False


def _verb_behind(words: Sequence[str]) -> bool:
    """Whether ", and" is followed by a verb of the same clause: "which runs the port, and owns it"."""
    at = words.index("and", words.index(","))
    following = words[at + 1] if at + 1 < len(words) else ""
    verbs = small("be", "have", "modals")
    return following in verbs or (following.endswith(("s", "ed")) and following not in _NO_VERBS)


def _has_verb(words: Sequence[str]) -> bool:
    """Whether words hold a clause of their own, by a small verb: "is", "he'll"."""
    verbs = small("be", "have", "do", "modals", "contracted") | _PRESENT
    return any(word in verbs or _CONTRACTED.search(word) for word in words)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("outlet_clauses")[name])
