"""Phrases that several tellings of one event share: nouns with what stands before them, persons and acts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from framing.events.cut_names import owned_names, stands_alone
from framing.events.written_phrases import (
    Forms,
    Stems,
    body_words,
    in_sentence_case,
    placed,
    stems,
    usual,
    whole_names,
    whole_of_letters,
    within,
    written_phrases,
)
from framing.language.noun_runs import Run
from framing.lexicon import load

_LEAD = 300
"""Characters of a text in which it says what it is about."""

_TITLED, _LED, _LATER, _MOST_LATER = 0.6, 0.3, 0.1, 3
"""What it weighs that a telling has a phrase in its headline, in its lead, and each time it has it at all."""

_MOST_TELL = 0.67
"""More than this share of the outlets tell an act: who retired to one may have been dismissed to others."""

_SMALL = re.compile(r"\b[a-z]+\b")


class Telling(NamedTuple):
    """How one outlet begins to tell of an event."""

    outlet: str
    title: str
    text: str


class Phrase(NamedTuple):
    """A phrase as shown; `presence`: how much the outlets have it, 0 to 1; `everywhere`: all have it."""

    stems: Stems
    shown: str
    presence: float
    person: bool = False
    act: bool = False
    everywhere: bool = False


def shared_phrases(tellings: Sequence[Telling], read: Iterator[list[Run]]) -> list[Phrase]:
    """The phrases that two outlets or more have, or two articles where there is one outlet.

    Whoever is named in full somewhere is found by the surname everywhere, and an act by its verb.

    Parameters
    ----------
    tellings : sequence of Telling
        How outlets begin to tell of one event.
    read : iterator of list of Run
        The nouns in what `to_read` gives for them, one list for each.

    Returns
    -------
    list of Phrase
        The phrases, none of which is better than another.
    """
    several = len({one.outlet for one in tellings}) > 1
    outlets = [one.outlet if several else str(at) for at, one in enumerate(tellings)]
    runs = [next(read) for _ in range(2 * len(tellings))]
    forms = written_phrases(runs[::2], runs[1::2], outlets)
    places = [_Places(one) for one in tellings]
    found = []
    for phrase, sought in (*_whole(_named(forms, tellings), forms, tellings), *_acts()):
        most: dict[str, float] = defaultdict(float)
        for outlet, there in zip(outlets, places, strict=True):
            most[outlet] = max(most[outlet], *map(there.presence, sought))
        least = _MOST_TELL * len(most) if phrase.act else 1
        if sum(map(bool, most.values())) > least:
            presence = sum(most.values()) / len(most)
            found.append(phrase._replace(presence=presence, everywhere=all(most.values())))
    acts = {one.stems for one, _ in _acts()}
    return [one for one in found if one.act or one.stems not in acts]


def to_read(tellings: Sequence[Telling]) -> Iterator[str]:
    """The text and the headline of each telling, the headline in small letters where the texts have them."""
    small = _small(tellings)
    for one in tellings:
        yield one.text
        yield in_sentence_case(one.title, small)


def _named(forms: Forms, tellings: Sequence[Telling]) -> Iterator[tuple[Phrase, list[Stems]]]:
    """Phrases and names, each with what stands for it in a text."""
    titles, texts = [one.title for one in tellings], [one.text for one in tellings]
    letters, persons = whole_of_letters(forms), whole_names(forms, titles)
    of_persons = frozenset(persons.values())
    given = {word for whole in of_persons for word in whole[:-1]}
    for words, written in forms.items():
        if words in of_persons:
            yield Phrase(words, usual(written), 0.0, person=True), [words[-1:]]
            continue
        shown = _as_in_texts(usual(written), texts)
        alone = "-" in shown or shown.split()[-1] in body_words()  # "anti-Roe texts", "Roe Foundation"
        of_person = words[-1] in persons or (persons.keys() & {*words} and not alone)
        if words not in letters and not of_person and not given & {*words}:
            whole = [one for one, short in letters.items() if short == words]
            yield Phrase(words, shown, 0.0), [words, *whole]


def _whole(
    named: Iterable[tuple[Phrase, list[Stems]]], forms: Forms, tellings: Sequence[Telling]
) -> Iterator[tuple[Phrase, list[Stems]]]:
    """Phrases and names without those that cannot stand alone; names that have an owner with it."""
    texts, surnames = [f"{one.title}\n{one.text}" for one in tellings], whole_names(forms)
    owned = owned_names(texts, surnames)
    for phrase, sought in named:
        if phrase.person:
            yield phrase, sought
        elif whole := owned.get(phrase.stems):
            yield phrase._replace(stems=stems(whole), shown=whole), [stems(whole)]
        elif stands_alone(phrase.shown, texts, surnames):
            yield phrase, sought


def _small(tellings: Sequence[Telling]) -> Counter[str]:
    """How many texts have a word in small letters."""
    return Counter(word for one in tellings for word in {*_SMALL.findall(one.text)})


def _as_in_texts(shown: str, texts: Iterable[str]) -> str:
    """A phrase with the capitals that texts mostly give it: those of a headline tell nothing of names.

    >>> _as_in_texts("Supreme court", ["The Supreme Court met.", "The Supreme Court rose."])
    'Supreme Court'
    """
    if shown.islower() or shown.isupper():
        return shown
    written = re.compile(rf"\b{re.escape(shown)}\b", re.IGNORECASE)
    forms = Counter(form for text in texts for form in written.findall(text) if not form.isupper())
    return max(sorted(forms), key=lambda form: (forms[form], form.islower(), form == shown), default=shown)


@cache
def _acts() -> list[tuple[Phrase, list[Stems]]]:
    """Nouns for what happens, each with the stems of its verbs."""
    return [
        (
            Phrase(stems(noun), noun, 0.0, act=True),
            [(one,) for one in dict.fromkeys((*stems(noun), *map(str, stems(" ".join(verbs)))))],
        )
        for noun, verbs in load("event_names")["acts"].items()
    ]


class _Places:
    """Where a telling has its words."""

    def __init__(self, telling: Telling) -> None:
        found = placed(telling.text)
        self._title, self._text = stems(telling.title), tuple(word for word, _ in found)
        self._at = [at for _, at in found]
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._text):
            self._starts[word].append(place)

    def presence(self, words: Stems) -> float:
        """How much the telling has a phrase, from 0 to 1."""
        n = len(words)
        later = [at for at in self._starts.get(words[0], ()) if self._text[at : at + n] == words]
        titled = _TITLED if within(words, self._title) else 0.0
        led = _LED if later and self._at[later[0]] < _LEAD else 0.0
        return min(1.0, titled + led + _LATER * min(len(later), _MOST_LATER))
