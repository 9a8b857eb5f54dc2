"""Names of bodies in the words of a role: capitals, with the small words that such names hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from framing.finders.cues import cue
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.personal_names import is_given, is_possessive, no_names
from framing.finders.quotes.speakers.phrases.source_nouns import is_title, listed, persons, state_of
from framing.lexicon import load

SMALL = frozenset({"of", "for", "and", "&", "the", "on", "to"})
_INSIDE = SMALL - {"and"}
_TWO = frozenset({
    "Services", "Enforcement", "Protection", "Security", "Affairs", "Committee", "Reform", "Means",
    "Families", "Budget", "Prevention", "Explosives", "Service",
})  # fmt: skip
"""They end the name of an agency for two things: "Customs and Border Protection"."""


def runs(words: Sequence[str], before: bool = False) -> Iterator[list[str]]:
    """Runs of capitalised words, with the small words inside the name of a body; a possessive ends one.

    Words `before` the noun of a role hold no other person: "Voices for Peace Director".

    >>> list(runs(["the", "Centre", "for", "Utah", "Policy", "in", "Tarn"]))
    [['Centre', 'for', 'Utah', 'Policy'], ['Tarn']]
    """
    run: list[str] = []
    for i, word in enumerate(words):
        name = plain(word)
        joins = bool(run) and (_joins(run, word, words[i + 1 :]) or (before and word == "for"))
        after = next(iter(words[i + 1 : i + 2]), "")
        ahead = [*takewhile(lambda one: one[:1].isupper(), words[i + 1 : i + 3])]
        goes_on = bool(run) and any(map(is_body_word, ahead)) and not any(map(is_given, ahead))
        in_body = (
            goes_on or (bool(run) and run[-1] in _INSIDE) or after in ("Department", "Committee", "Affairs")
        )
        owner = is_possessive(word) and not _owns_in_name(words, i)
        if (word[:1].isupper() and (in_body or not is_title(name)) and name not in no_names()) or joins:
            run.append(name if owner else word)
        elif run:
            yield run
            run = []
        if run and owner:
            yield run
            run = []
    if run:
        yield run


def joins_two(words: Iterable[str]) -> bool:
    """Whether words end the name of an agency for two things: "Customs and Border Protection"."""
    return not _TWO.isdisjoint(words)


def is_one_for_two(text: str) -> bool:
    """Whether "and" is part of the name of one body: "Fish and Wildlife Service", "Bureau of Roads and Rail".

    >>> [is_one_for_two(text) for text in ("Food and Drug Administration", "Boeing and Food Agency")]
    [True, False]
    """
    first, _, last = text.rpartition(" and ")
    words, rest = first.split(), last.split()
    if (
        not words
        or not rest
        or "," in text
        or rest[0] in ("the", "The")
        or not all(map(str.istitle, (words[-1], rest[-1])))
    ):
        return False
    before = [word for word in words if word not in ("the", "The")]
    heads = {word.lower() for word, link in pairwise(before) if link in ("of", "for", "on")}
    bodies = listed("public_bodies") | listed("panels") | {"society", "ministry"}
    if heads & (bodies | {"institute", "ministry"}):
        return len(rest) < 3 and not is_body_word(before[-1])
    ends = joins_two(rest) or (len(rest) > 1 and rest[-1].lower() in bodies)
    return ends and before[-1].lower() in listed("fields_of_bodies") | listed("portfolios")


def is_body_word(word: str) -> bool:
    """Whether names of bodies hold or end with a word: "Association", "Post", "Ltd"."""
    return (
        word.lower() in listed("organisations") | listed("outlet_words") | listed("company_ends")
        or word in load("names")["organisation_words"]
    )


def is_call(words: Sequence[str]) -> bool:
    """Whether words are the name of a body that calls for something: "Fix the Court", "True the Vote".

    >>> is_call(["Rock", "the", "Vote"]), is_call(["But", "the", "Senate"]), is_call(["Rock", "the", "boat"])
    (True, False, False)
    """
    if len(words) < 3 or words[1] != "the" or not all(word[:1].isupper() for word in (words[0], *words[2:])):
        return False
    first = words[0].lower()
    joins = small("openers", "subordinators", "prepositions", "adverbs", "questions", "days")
    return not (
        first in joins or first.endswith("ly") or cue(first) or is_title(first) or is_possessive(first)
    )


def plain(word: str) -> str:
    """A word without a possessive 's."""
    return re.sub(r"['’]s?$", "", word)


def _joins(run: Sequence[str], word: str, rest: Sequence[str]) -> bool:
    """Whether a small word goes on with the name of a body."""
    if not rest or not rest[0][:1].isupper() or is_given(rest[0]):
        return False
    name = [*takewhile(lambda one: one[:1].isupper(), rest)]
    names_office = any(persons().get(one.lower()) is False for one in name)
    if word == "and":
        return joins_two(name) or _is_double(run, name, rest[len(name) :])
    if word == "on":  # "Council on Foreign Relations"
        return is_body_word(run[-1])
    if word in ("to", "the"):  # "Freedom to Marry", "Fix the Court"
        return not names_office and len(run) < 4
    return word in ("of", "&") or (word == "for" and (not names_office or any(map(is_body_word, run))))


def _is_double(run: Sequence[str], name: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether a body is for two things: "Council on Law and Order", "Centre for Faith and Civic Life"."""
    if is_title(name[0]):
        return False
    if not {"on", "to"}.isdisjoint(run):
        return True
    of_body = any(is_body_word(one) and run[at + 1] in ("for", "of") for at, one in enumerate(run[:-1]))
    alone = not rest and not any(map(is_body_word, name)) and state_of([*name]) is None
    return of_body and alone and state_of([run[-1]]) is None


def _owns_in_name(words: Sequence[str], at: int) -> bool:
    """Whether a possessive is part of a body's name: "Children's Defense Fund", "America's Voice"."""
    owner, rest = plain(words[at]), list(takewhile(lambda one: one[:1].isupper(), words[at + 1 :]))
    if not rest or is_given(rest[0]) or any(persons().get(one.lower()) is False for one in rest):
        return False
    many = persons().get(owner.lower()) is True or owner.lower() in ("children", "women", "men", "people")
    led = at > 0 and words[at - 1] == "the" and is_body_word(rest[-1]) and not state_of([owner])
    return many or led or (owner == "America" and (at == 0 or words[at - 1] in listed("organisations")))
