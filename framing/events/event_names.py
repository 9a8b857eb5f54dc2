"""A name for an event that people can read: phrases that its outlets share, and its first day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache
from textwrap import shorten

from framing.article import Article
from framing.events.contested import contested
from framing.events.openings import Opening, opening
from framing.events.shared_phrases import Phrase, Telling, shared_phrases, to_read
from framing.events.written_phrases import Stems, stems, within
from framing.language.noun_runs import noun_runs
from framing.lexicon import load

_PARTS, _PERSONS = 3, 2
"""Most parts of a name, and most persons among them."""

_LEAST = {1: 0.18, 2: 0.35}
"""How much the second and the third part have to say, as a share of what the first one says."""

_WIDE = 0.3
"""What a wide word adds to a phrase, where another adds 1."""

_MORE_WORDS = 0.7
"""Exponent for what the words of a phrase say together."""

_OTHERS = 5
"""Imagined other events, which have no word, since few events say little of how common a word is."""

_BEGINNING = 5
"""Letters by which two words are one."""

_OFTEN = 0.5
"""How present a longer phrase has to be, as a share of the shorter one in it."""

_FEW_EVENTS, MANY_EVENTS, _MANY = (6, 1200), (3, 300), 300
"""Articles of an event and characters of each that are read: of few events, and of more than so many."""

_LENGTH = 48
"""Characters of the headline that names an article alone."""

_CODE = 12
"""Characters of a code that are shown."""

_HEXADECIMAL = re.compile(r"[\da-f]+(?:-[\da-f]+)*", re.IGNORECASE)
_NUMBERED = re.compile(r"([^\W\d]*)[-_ .#]*\d+")


def telling(article: Article) -> Telling:
    """What of an article may name its event."""
    return told(article.outlet, opening(article))


def told(outlet: str, beginning: Opening) -> Telling:
    """The same of an opening; a headline that the text repeats is left out of it."""
    title, text = beginning
    return Telling(outlet, title, text.removeprefix(title))


def named(groups: Sequence[Sequence[Telling]], days: Sequence[date | None]) -> list[str]:
    """The name of each group of articles with its first day; no two names are the same.

    >>> fire = [Telling("A", "Harbour fire kills two", ""), Telling("B", "Two dead in harbour fire", "")]
    >>> named([fire, [Telling("A", "Council votes on budget", "")]], [date(2020, 1, 4)] * 2)
    ['Harbour fire (4 January 2020)', 'Council votes on budget (4 January 2020)']
    """
    given: Counter[str] = Counter()
    found = []
    for name, first in zip(_in_words(groups), days, strict=True):
        name = name or "Event"
        name = f"{name} ({first.day} {first:%B %Y})" if first else name
        given[name] += 1
        found.append(name if given[name] == 1 else f"{name}, {given[name]}")
    return found


def in_words(events: Mapping[str, Sequence[Telling]]) -> dict[str, str]:
    """Event -> what its outlets share, where all events are numbers or codes; nothing otherwise.

    Where two events have the same words, the code or the beginning of a long one stands in parentheses.

    >>> fire = [Telling("A", "Harbour fire kills two", ""), Telling("B", "Two die in harbour fire", "")]
    >>> in_words({"e-07": fire, "e-08": [Telling("A", "Vote", "")]})
    {'e-07': 'Harbour fire', 'e-08': 'Vote'}
    >>> in_words({"COVID-19": fire})
    {}
    """
    if not are_codes(events):
        return {}
    words = dict(zip(events, _in_words(list(events.values())), strict=True))
    alike = Counter(words.values())
    found = {}
    for event, name in words.items():
        code = event if len(event) <= _CODE else f"{event[:_CODE]}…"
        shown = alike[name] > 1
        found[event] = f"{name} ({code})" if name and shown else name or event
    return found if len({*found.values()}) == len(found) else {}


def are_codes(events: Collection[str]) -> bool:
    """Whether all are numbers or hexadecimal, or one word that is numbered: several, or a word for any event.

    >>> are_codes(["story 1"]), are_codes(["Apollo 11"]), are_codes(["unit 1", "unit 2"])
    (True, False, True)
    """
    if all(_HEXADECIMAL.fullmatch(event) and any(map(str.isdigit, event)) for event in events):
        return True
    numbered = [_NUMBERED.fullmatch(event) for event in events]
    words = {one[1].lower() for one in numbered if one}
    return (
        all(numbered)
        and len(words) == 1
        and (len(events) > 1 or words <= set(load("event_names")["counted"]))
    )


def _in_words(groups: Sequence[Sequence[Telling]]) -> list[str]:
    """The words that name each group; an article alone is named by its headline."""
    several = [members for members in groups if len(members) > 1]
    most, characters = _FEW_EVENTS if len(several) <= _MANY else MANY_EVENTS
    heads = [frozenset(word for one in members for word in stems(one.title)) for members in groups]
    having = Counter(word for head in heads for word in head)
    looked_at = {
        at: [one._replace(text=one.text[:characters]) for one in _spread(members, most)]
        for at, members in enumerate(groups)
        if len(members) > 1
    }
    read = noun_runs(text for members in looked_at.values() for text in to_read(members))
    found = []
    for at, members in enumerate(groups):
        if len(members) == 1:
            one = members[0]
            found.append(shorten(one.title or one.text, _LENGTH, placeholder=" …"))
            continue
        elsewhere = {word: (having[word] - 1) / (len(groups) - 1 + _OTHERS) for word in heads[at]}
        found.append(_shared(looked_at[at], shared_phrases(looked_at[at], read), elsewhere))
    return found


def _spread(members: Sequence[Telling], most: int) -> list[Telling]:
    """The first articles of an event, one of each outlet before the second of any."""
    turns: Counter[str] = Counter()
    turn = []
    for one in members:
        turn.append(turns[one.outlet])
        turns[one.outlet] += 1
    order = sorted(range(len(members)), key=lambda at: (turn[at], at))
    return [members[at] for at in order[:most]]


def _shared(members: Sequence[Telling], phrases: Sequence[Phrase], elsewhere: Mapping[str, float]) -> str:
    """The phrases that say most of what the outlets share, one after the other."""
    avoided = [
        stems(form) for form in contested([(one.outlet, f"{one.title}\n{one.text}") for one in members])
    ]
    said = {}
    for one in phrases:
        common = min(elsewhere.get(word, 0.0) for word in (one.stems[-1:] if one.person else one.stems))
        weight = _weight(one) * (1 - common)
        if weight and not any(_avoids(form, one) for form in avoided):
            said[one] = one.presence * weight
    chosen: list[Phrase] = []
    most = max(said.values(), default=0.0)
    for one in sorted(said, key=lambda one: (-said[one], -len(one.stems), one.stems)):
        if len(chosen) == _PARTS or said[one] < _LEAST.get(len(chosen), 0.0) * most:
            break
        apart = not any(_alike(one, other) for other in chosen)
        if apart and not (one.person and sum(other.person for other in chosen) == _PERSONS):
            chosen.append(_longer(one, said, chosen))
    text = ", ".join(one.shown for one in sorted(chosen, key=_order))
    return text[:1].upper() + text[1:]


def _avoids(form: Stems, phrase: Phrase) -> bool:
    """Whether a wording forbids a phrase: one that has it or begins in it, or is its end and not of all."""
    ends = not phrase.everywhere and form[-len(phrase.stems) :] == phrase.stems
    goes_on = any(form[at:] == phrase.stems[: len(form) - at] for at in range(1, len(form)))
    return within(form, phrase.stems) or ends or (goes_on and len(phrase.stems) > 1)


def _order(phrase: Phrase) -> tuple[bool, bool]:
    """Names come first, and what happened last."""
    return phrase.act, not phrase.shown[0].isupper()


def _alike(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases have a word in common, or words that begin alike: "Velm" and "Velmian"."""
    return bool({word[:_BEGINNING] for word in one.stems} & {word[:_BEGINNING] for word in other.stems})


def _longer(phrase: Phrase, said: Mapping[Phrase, float], chosen: Sequence[Phrase]) -> Phrase:
    """The phrase with what often stands beside it: "harbour" as "harbour fire"."""
    longer = [
        one
        for one in said
        if not phrase.person
        and len(one.stems) > len(phrase.stems)
        and within(phrase.stems, one.stems)
        and one.presence >= _OFTEN * phrase.presence
        and not any(_alike(one, other) for other in chosen)
    ]
    return max(longer, key=lambda one: (said[one], one.stems), default=phrase)


def _weight(phrase: Phrase) -> float:
    """How much a phrase says; 0 if nothing."""
    if phrase.person:
        return 1.0
    if phrase.shown.split()[-1] in load("naming")["party_members"]:  # "Velm Liberal": who somebody is
        return 0.0
    never, wide = _words("never"), _words("wide")
    words = phrase.shown.split()
    untied = stems(" ".join(word for word in words if "-" not in word))
    named = all(word[0].isupper() for word in words)
    if any(word in never for word in (phrase.stems[-1:] if named else untied)):
        return 0.0
    if phrase.stems in _phrases("wide") or phrase.stems[-1] in _offices():
        return 0.0
    compounds = len(words) - len(untied)  # each says as much as one word
    return float((compounds + sum(_WIDE if word in wide else 1.0 for word in untied)) ** _MORE_WORDS)


@cache
def _offices() -> frozenset[str]:
    """Words for who somebody is: a name says more."""
    fields = load("offices")["fields"]
    return frozenset(
        word
        for field in load("event_names")["who"]
        for office in fields[field]
        for word in stems(office)[-1:]
    )


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(one[0] for one in _phrases(key) if len(one) == 1)


@cache
def _phrases(key: str) -> frozenset[Stems]:
    return frozenset(map(stems, load("event_names")[key]))
