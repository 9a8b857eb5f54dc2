"""Two of one surname: which of them a lone name or a letter means, and where nobody can tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations

from framing.finders.cues import lemma
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.names.full_names import Mention, mentions_of
from framing.finders.quotes.speakers.names.genders import called
from framing.finders.quotes.speakers.nearby.introduced import subject_of
from framing.finders.quotes.speakers.phrases.personal_names import is_generation, surname_of
from framing.finders.quotes.speakers.phrases.source_nouns import gender_of, is_title
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL
from framing.language.places import starts
from framing.lexicon import load

_REACH = 300
_MORE = 3
"""Times that the one must be named more often than the other."""
_BESIDE = 60
"""Characters around a full name in which the surname of another may stand."""
_WORD = re.compile(r"\S*\s?$")
_OWN = re.compile(r"(?:In|On|At|During|With|After|Before) (his|her) [^.;:“”\"]*, $")
_LETTER = re.compile(rf"\b{any_of('papers')}\s+(?:from|by)\s+[^.!?\n]{{0,60}}$", re.IGNORECASE)
"""What stands before the name of who wrote: "a letter from the mother, |"."""


def in_doubt(text: str, bearers: Sequence[Mention], one: Attribution, at: int) -> bool:
    """Whether a lone surname may mean either of two, or the words are what the other one wrote."""
    if len(bearers) < 2 or _is_one_person(bearers):
        return False
    if is_written(text, one) and "\n" in text[bearers[-1].at : at]:
        return True
    others = [bearer for bearer in bearers if not bearer.silent][-2:]  # "the mother of the late Tom Roe"
    return len(others) > 1 and not _is_one_person(others)


def are_unsure(document: Document, bearers: Iterable[Mention], surname: str) -> bool:
    """Whether nobody can tell who is "Mr." and who "Mrs.", where a bearer of the surname may be either."""
    unknown = any(one.found.gender is None for one in bearers)
    return unknown and len(called(document, surname)) > 1


@remembered
def are_two(document: Document, surname: str, full: str) -> bool:
    """Whether a surname alone means another than the only one who is named in full.

    It does where both stand side by side, "President Roe and Ann Roe", where "Mr. Roe" is no woman, and
    where a text that has called somebody "Roe" comes to his wife, Ann Roe.
    """
    alone = " " not in surname
    return alone and (
        _side_by_side(document, surname, full)
        or _of_another_gender(document, surname, full)
        or _of_kin(document, surname, full)
    )


def _side_by_side(document: Document, surname: str, full: str) -> bool:
    text = document.text
    for at in starts(document, full):
        before, after = text[max(0, at - _BESIDE) : at], text[at + len(full) : at + len(full) + _BESIDE]
        lone = re.search(rf"(?:^|[^\w.’'-])([\w.’'-]+ )?{re.escape(surname)},? and [^.;:]*$", before)
        other = re.match(rf"(?:, [^,.;:]*,)? and ((?:{CAPITAL}[\w.]* )?){re.escape(surname)}\b", after)
        if any(found and _is_bare(found[1]) for found in (lone, other)):
            return True
    return False


def _of_kin(document: Document, surname: str, full: str) -> bool:
    """Whether a relative alone is named in full, behind the surname: "Roe left ... his wife, Ann Roe"."""
    text = document.text
    places = list(starts(document, full))
    first = places[0] if places else 0
    others = {one.name for one in mentions_of(document) if one.name.endswith(f" {surname}")} - {full}
    kin = bool(places) and not others and _kin().search(text[max(0, first - _BESIDE) : first]) is not None
    lone = (at for at in starts(document, surname) if at < first)
    return kin and any(_is_bare(_WORD.search(text[max(0, at - _BESIDE) : at])[0]) for at in lone)  # type: ignore[index]


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('naming')['kin'])}),?\s$", re.IGNORECASE)


def _is_bare(before: str | None) -> bool:
    """Whether the word before a surname is none of a name: "President Roe", "when Roe", not "Ann Roe"."""
    word = (before or "").strip()
    return not word[:1].isupper() or is_title(word) or word in load("offices")["honorifics"]


def _of_another_gender(document: Document, surname: str, full: str) -> bool:
    """Whether a surname is that of men or women alone, and neither this full name nor another is one's."""
    genders = called(document, surname)
    named = {one.name for one in mentions_of(document) if one.name.endswith(f" {surname}")} | {full}
    others = all(gender_of(name.split(), []) not in {None, *genders} for name in named)
    return len(genders) == 1 and others


def foremost(document: Document, bearers: Sequence[Mention], at: int) -> Mention | None:
    """The one of two whom an article has called by the surname alone before the other came, for good.

    It is nobody where the other is named in full in the same paragraph, or a sentence of the last one is
    about the other. Before all, it is the only one whom the paragraph is about, or whose gender is told.
    """
    if one := _only_topic(document, bearers, at) or _with_own(document, bearers, at):
        return one
    found = _by_right(document, bearers[0].name.split()[-1])
    here = document.paragraph_number(at)
    near = [one for one in found[1:] if one.at < at and here - document.paragraph_number(one.at) <= 1]
    beside = any(document.paragraph_number(one.at) == here or _is_topic(document, one) for one in near)
    return found[0] if found and not beside else None


def _only_topic(document: Document, bearers: Sequence[Mention], at: int) -> Mention | None:
    """The only one of two whom the paragraph names, by a sentence about that one."""
    here = document.paragraph_number(at)
    near = [one for one in bearers if one.at < at and document.paragraph_number(one.at) == here]
    return near[0] if len(near) == 1 and _is_topic(document, near[0]) else None


def _with_own(document: Document, bearers: Sequence[Mention], at: int) -> Mention | None:
    """The only woman or man of several: "In her book, | Roe wrote"."""
    begin = document.sentences[max(0, document.sentence_number(at))].start
    own = _OWN.match(document.text, begin, at)
    gender = {"her": "female", "his": "male"}[own[1]] if own else None
    found = [one for one in bearers if own and one.found.gender == gender]
    return found[-1] if found and _is_one_person(found) else None


@remembered
def _by_right(document: Document, surname: str) -> list[Mention]:
    """Whose a surname alone is, if anybody's, and where others who may be meant are named in full."""
    named = [one for one in mentions_of(document) if one.name.endswith(f" {surname}")]
    first = min(named, key=lambda one: one.at, default=None)
    others = [one for one in named if first and not _is_one_person([first, one])]
    if first is None or not others or first.silent:
        return []
    alone = [place for place in starts(document, surname) if _stands_alone(document, place)]
    early = any(first.at < place < others[0].at for place in alone)
    if not early or len(alone) + len(named) - len(others) < _MORE * len(others):
        return []
    titled = first.found.gender and called(document, surname).keys() - {first.found.gender}
    return [first, *(one for one in others if not titled or one.found.gender not in {None, *titled})]


def juniors(document: Document) -> frozenset[str]:
    """Names with "Jr." whose bearers alone the article calls by the surname: in full first, and no father."""
    first: dict[str, Mention] = {}
    for one in mentions_of(document):
        first.setdefault(one.name, one)
    bearers = Counter(map(surname_of, first))
    return frozenset(
        name
        for name, one in first.items()
        if is_generation(name.split()[-1]) and bearers[surname_of(name)] == 1
        if not any(
            document.article.zone_at(place) != "headline" and place < one.at
            for place in starts(document, surname_of(name))
        )
    )


def _stands_alone(document: Document, at: int) -> bool:
    """Whether a surname has neither a given name nor "Mr." before it."""
    begin = document.sentences[max(0, document.sentence_number(at))].start
    before = _WORD.search(document.text[max(begin, at - _BESIDE) : at])
    word = before[0].strip() if before else ""
    return _is_bare(word) and word not in load("offices")["honorifics"]


def _is_topic(document: Document, one: Mention) -> bool:
    """Whether the sentence of a name is about its bearer."""
    subject = subject_of(document, document.sentences[max(0, document.sentence_number(one.at))])
    return subject is not None and one.name in subject.of(document.text)


def is_written(text: str, one: Attribution) -> bool:
    """Whether the words were written: "Roe wrote"."""
    return one.cue is not None and lemma(one.cue.of(text)) == "write"


def writer(text: str, mentions: Iterable[Mention], at: int) -> Mention | None:
    """The last person before `at` from whom a letter is told to be: "a letter from the mother, Ruth Kale"."""
    near = [one for one in mentions if at - _REACH < one.at < at and _LETTER.search(text[: one.at][-_REACH:])]
    return max(near, key=lambda one: one.at, default=None)


def _is_one_person(bearers: Sequence[Mention]) -> bool:
    """Whether all may be forms of one name: "William Roe", "Bill Roe", "William B. Roe"."""
    given = sorted({one.name.split()[0] for one in bearers})
    return all(_are_alike(one, other) for one, other in combinations(given, 2))


def _are_alike(one: str, other: str) -> bool:
    """Whether two given names may be one: a short form and its whole, or an initial."""
    short = load("naming")["short_forms"]
    if min(len(one.rstrip(".")), len(other.rstrip("."))) == 1:
        return one[0] == other[0]
    return not {one, *short.get(one, ())}.isdisjoint({other, *short.get(other, ())})
