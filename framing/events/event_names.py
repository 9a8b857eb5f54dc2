"""A name for an event that people can read: words that its headlines share, and its first day."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import pairwise
from statistics import fmean
from textwrap import shorten

from framing.events.openings import Opening, content_words

_WORDS = 4
"""Most words of a name."""

_LENGTH = 48
"""Characters of the headline that names an article alone."""

_CODE = 12
"""Characters of a code that are shown."""

_HEXADECIMAL = re.compile(r"[\da-f]+(?:-[\da-f]+)*", re.IGNORECASE)
_NUMBERED = re.compile(r"([^\W\d]*)[-_ .#]*\d+")

_BEGINNING = 200
"""Characters of a text that may name an article without a headline."""


def headed(one: Opening) -> Opening:
    """What of an opening makes a name: its headline, or the first words of an article that has none."""
    return Opening(one.title, "" if one.title else one.text[:_BEGINNING])


def named(
    groups: Sequence[Sequence[int]], openings: Sequence[Opening], days: Sequence[date | None]
) -> list[str]:
    """The name of each group of articles; no two names are the same.

    >>> titles = ["Harbour fire kills two", "Two dead in harbour fire", "Council votes on budget"]
    >>> openings = [Opening(title, "") for title in titles]
    >>> named([[0, 1], [2]], openings, [date(2020, 1, 4)] * 3)
    ['Harbour fire (4 January 2020)', 'Council votes on budget (4 January 2020)']
    """
    heads = [one.title or shorten(one.text, _LENGTH, placeholder="") for one in map(headed, openings)]
    rarity = Counter(stem for head in heads for stem in {stem for _, stem, _ in content_words(head)})
    given: Counter[str] = Counter()
    found = []
    for members in groups:
        first = min((day for one in members if (day := days[one])), default=None)
        own = [heads[one] for one in members]
        words = _words(own, rarity) if len(own) > 1 else shorten(own[0], _LENGTH, placeholder=" …")
        name = f"{words or 'event'} ({first.day} {first:%B %Y})" if first else words or "event"
        given[name] += 1
        found.append(name if given[name] == 1 else f"{name}, {given[name]}")
    return found


def in_words(titles: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Event -> words of its headlines, where all events are numbers or codes; nothing otherwise.

    Where two events have the same words, the code or the beginning of a long one stands in parentheses.

    >>> in_words({"e-07": ["Harbour fire kills two", "Two die in harbour fire"], "e-08": ["Vote"]})
    {'e-07': 'Harbour fire', 'e-08': 'Vote'}
    >>> in_words({"COVID-19": ["Lockdown begins"]})
    {}
    """
    if not _are_codes(titles):
        return {}
    heads = {event: [head for head in of if head] for event, of in titles.items()}
    stems = ({stem for _, stem, _ in content_words(head)} for of in heads.values() for head in of)
    rarity = Counter(stem for one in stems for stem in one)
    words = {
        event: _words(of, rarity) if len(of) > 1 else shorten("".join(of), _LENGTH, placeholder=" …")
        for event, of in heads.items()
    }
    named = Counter(words.values())
    found = {}
    for event, name in words.items():
        code = event if len(event) <= _CODE else f"{event[:_CODE]}…"
        shown = named[name] > 1
        found[event] = f"{name} ({code})" if name and shown else name or event
    return found if len({*found.values()}) == len(found) else {}


def _are_codes(events: Collection[str]) -> bool:
    """Whether all are numbers or hexadecimal, or several are one word that is numbered."""
    if all(_HEXADECIMAL.fullmatch(event) and any(map(str.isdigit, event)) for event in events):
        return True
    numbered = [_NUMBERED.fullmatch(event) for event in events]
    return len(events) > 1 and all(numbered) and len({one[1] for one in numbered if one}) == 1


def _words(heads: Sequence[str], elsewhere: Counter[str]) -> str:
    """The words that most headlines have, rarer ones first where as many have them.

    They stand in the order of the headline that has most of them, others where they usually stand. A comma
    parts words that it does not have side by side, for they are no sentence: "Council, harbour fire".
    """
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    places: list[dict[str, float]] = []
    beside: list[set[tuple[str, str]]] = []
    for head in heads:
        places.append({})
        beside.append(set())
        last, end = "", -1
        for word, stem, at in content_words(head):
            written[stem][word] += 1
            places[-1].setdefault(stem, at / len(head))
            if at == end + 1:
                beside[-1].add((last, stem))
            last, end = stem, at + len(word)
    having = Counter(stem for one in places for stem in one)
    common = [stem for stem, n in having.items() if n > 1] or list(having)
    chosen = sorted(common, key=lambda stem: (-having[stem], elsewhere[stem], stem))[:_WORDS]
    model = max(range(len(heads)), key=lambda at: len(places[at].keys() & chosen))
    usual = {stem: fmean(one[stem] for one in places if stem in one) for stem in chosen} | places[model]
    ordered = sorted(chosen, key=lambda stem: usual[stem])
    text = _usual(written[ordered[0]]) if ordered else ""
    for one, other in pairwise(ordered):
        text += (" " if (one, other) in beside[model] else ", ") + _usual(written[other])
    return text[:1].upper() + text[1:]


def _usual(forms: Counter[str]) -> str:
    """The commonest form of a word: in small letters where it has any, for a headline capitalises at will."""
    small = {form: n for form, n in forms.items() if form.islower()}
    return max(small or forms, key=lambda form: (forms[form], form))
