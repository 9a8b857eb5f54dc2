"""Who is named in the texts on one event, and which titles each of them bears."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import compress
from operator import not_
from typing import NamedTuple

from framing.naming.addressed import Addressed
from framing.naming.fullnames import fits, juniors, one_person, plain
from framing.naming.personal import bare_name, key, own_name, particles
from framing.naming.phrase_parts import Wording, is_office, office_in_full
from framing.naming.qualifiers import Qualifiers, States, belonging, heads, qualifiers, ranks
from framing.naming.state_names import states_in

Row = tuple[str, str, str, str | None, str | None]
Words = tuple[str, ...]


class Borne(NamedTuple):
    """That a text gives somebody an office, with what stands beside it; `past` if only in the past."""

    states: States
    others: Qualifiers
    person: str
    article: str
    past: bool


MOST_NAMED = 0.6
"""A title without a name means the bearer who has this share of an article's mentions of all its bearers."""

_PAST = frozenset({"former", "ex", "then", "late"})

MOST = 0.8
"""A surname in an article without full names means the person who has it in this share of all articles."""


class Bearers:
    """The persons named in some texts: `named` finds one by a name, `titled` by a title.

    `names` are pairs of an article and a person's name as it writes it, with what stands before;
    `described` an article, a phrase that says what somebody is, and that person's name. A surname alone is
    that of the bearer whom the article names in full, or else most articles; where that is open, nobody's.
    """

    def __init__(self, names: Sequence[tuple[str, str]], described: Iterable[tuple[str, str, str]]) -> None:
        self._addressed = Addressed(names)
        owned = [(article, own_name(name)) for article, name in names]
        self._juniors = juniors((article, words) for article, words in owned if words)
        bare = [(article, self._own(words)) for article, words in owned]
        written = [(article, words) for article, words in bare if words and not _is_state(words)]
        # the commonest of the ways to write "Jong-un"
        ways = Counter(words for _, words in written)
        self._way = {_plain(words): " ".join(words) for words, _ in reversed(ways.most_common())}
        known = [(article, self._way[_plain(words)]) for article, words in written]
        self._spelling = one_person(Counter(name for _, name in known))
        self._carriers: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._parts: defaultdict[Words, set[str]] = defaultdict(set)
        self._full: defaultdict[str, set[str]] = defaultdict(set)
        self._learn_names(known)
        self._named: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for article, name in known:
            self._named[article][name] += 1
        self._titles: defaultdict[str, list[Borne]] = defaultdict(list)
        told = [(article, name, name) for article, name in names]
        whole = [len(words) > 1 for _, words in bare]
        for article, text, name in compress(told, whole):
            self._learn(article, Wording(text).words, name)
        self._sure: defaultdict[str, set[str]] = defaultdict(set)
        for office, borne in self._titles.items():
            for one in borne:
                self._sure[one.person].add(office)
        self._weigh(names, len(known))
        for article, text, name in (*compress(told, map(not_, whole)), *described):
            self._learn(article, Wording(text).words, name)

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Bearers:
        """The persons of some mentions: article, text, kind, entity and its kind of each."""
        found = list(rows)
        named = [(row[0], row[1]) for row in found if row[2] == "name" and _of_person(row[1], row[4])]
        # a title that was marked without its name: "Secretary" of "Secretary of Defense Ann Roe"
        named += [
            (row[0], row[3])
            for row in found
            if row[3] and row[2] == "name" and row[4] == "person" and not own_name(row[1])
        ]
        return cls(named, ((row[0], row[1], row[3]) for row in found if row[2] != "name" and row[3]))

    def _own(self, words: Words) -> Words:
        """A name without a "Jr." that tells nobody apart."""
        return words if not words or plain(words)[-1] in self._juniors else plain(words)

    def _learn_names(self, known: Sequence[tuple[str, str]]) -> None:
        """Who bears which surname or first name, by articles and mentions, and whom each article names."""
        # one article more outweighs all mentions
        weights = [(pair, len(known)) for pair in dict.fromkeys(known)] + [(pair, 1) for pair in known]
        for (article, name), weight in weights:
            whole = self._spelling[name]
            words = tuple(map(key, whole.split(" ")))
            if len(words) > 1:
                self._full[article].add(whole)
                for at in range(len(words) - 1):
                    self._parts[words[at:]].add(whole)
                for word in {words[-1], *({words[0]} - particles())}:
                    self._carriers[word][whole] += weight

    def _learn(self, article: str, words: Sequence[str], name: str) -> None:
        own = own_name(name)
        person = self._person(self._own(own))
        wording = Wording(" ".join(words))
        # "Peter Judge" is no judge
        phrase = wording.phrase[: len(words) - 1] if own and words[-1] == own[-1] else wording.phrase
        at = max((at for at, word in enumerate(phrase) if is_office(word)), default=None)
        if person is not None and at is not None:
            last = at + 1 == len(wording.phrase)
            beside = qualifiers(words[:at], belonging(wording) if last else ())
            past = any(word.lower() in _PAST for word in words[:at])
            self._titles[office_in_full(words[at])].append(Borne(*beside, person, article, past))

    def _weigh(self, names: Iterable[tuple[str, str]], weight: int) -> None:
        """An office before a surname alone speaks for the bearer to whom the texts give that office."""
        for article, name in names:
            bare = self._own(own_name(name))
            for person in self.in_office(Wording(name).words[:-1], bare) if len(bare) == 1 else ():
                self._carriers[key(bare[0])][person] += weight
                self._full[article].add(person)

    def in_office(self, words: Sequence[str], name: Words) -> list[str]:
        """Those with a name who are said to hold one of these offices."""
        offices = {office_in_full(word) for word in words if is_office(word)}
        return [one for one in self._carriers.get(key(name[-1]), ()) if offices & self._sure.get(one, set())]

    def named(self, words: Sequence[str]) -> str | None:
        """The person whose name ends these words."""
        return self._person(self._own(bare_name(tuple(words)))) if words[-1][0].isupper() else None

    def meant(self, article: str, text: str, full: str | None) -> str | None:
        """The person whom a name or title in an article means, which the article itself gives in `full`."""
        words, whole = self._own(own_name(text)), self._own(own_name(full or ""))
        if not whole and not words:
            return None
        phrase = Wording(text).words
        told = self.in_office(phrase if not words else phrase[:-1], words or whole)
        here = self._full.get(article, set())
        if len(words) < 2 and len(told) == 1:
            return told[0]
        near = [one for one in self._carriers.get(key((words or whole)[-1]), ()) if one in here]
        first = max(near, key=lambda one: self._carriers[key((words or whole)[-1])][one], default=None)
        if len(whole) > max(len(words), 1) and fits(words, whole):
            words = whole if len(near) < 2 or self._person(whole) == first else words
        namesakes = self._carriers.get(key(words[-1] if words else ""), Counter())
        person = self._addressed.meant(article, text, self._person(words, here), namesakes)
        headed = {word.lower() for word in phrase[:-1]} & heads() if len(words) == 1 else set()
        sure = self._sure.get(person or "", set()) & heads()
        others = {of for of in namesakes if of != person}
        # "President Roe" is none of the Roes of whom it is told that they are something else
        differs = headed and others and not headed & sure
        return None if differs else person

    def state_of(self, person: str) -> str | None:
        """The state whose office a person bears in the texts: of those, the one most often named."""
        votes = Counter(
            next(iter(one.states))
            for borne in self._titles.values()
            for one in borne
            if one.person == person and len(one.states) == 1
        )
        return _most(votes)

    def _person(self, words: Words, here: Set[str] | None = None) -> str | None:
        """Who bears a name; `here` are those whom the article names in full, if it is known which."""
        if not words:
            return None
        name = self._way.get(_plain(words), " ".join(words))
        if len(words) > 1:
            longer = self._parts.get(tuple(map(key, words)), set())
            return next(iter(longer)) if len(longer) == 1 else self._spelling.get(name)
        carriers = self._carriers.get(key(words[-1]), Counter())
        near = Counter({one: n for one, n in carriers.items() if here and one in here})
        if not carriers:
            return self._spelling.get(name)
        among = near or carriers
        best = max(among, key=lambda one: (among[one], one))
        unsure = here is not None and among[best] < MOST * among.total()
        return self._spelling.get(name) if unsure else best

    def titled(self, wording: Wording, article: str | None = None) -> str | None:
        """The person who bears this title in the texts, the most often named if several do.

        What stands with the office must fit: "deputy", a state, "of the bank". Another word for the head of a
        state will do: "the leader of France". In an `article` it is the bearer whom it names most, and nobody
        where that is open; somebody whom it does not name only if nobody else bears the title.
        """
        office = office_in_full(wording.phrase[-1])
        states, others = qualifiers(wording.words[: len(wording.phrase) - 1], belonging(wording))
        borne = self._titles.get(office, [])
        if states and office in heads() and not any(one.states == states for one in borne):
            borne = [one for head in sorted(heads()) for one in self._titles.get(head, ())]
            others = others & ranks()
        votes, told = Counter[str](), Counter[str]()
        past = any(word.lower() in _PAST for word in wording.words)
        for one in borne:
            fits = others & ranks() == one.others & ranks() and (not others or others & one.others)
            if fits and (not states or states == one.states):
                votes[one.person] += 1 + len(others & one.others)
                told[one.person] += (one.article == article) * (1 if one.past == past else -1)
        if article is None or len(votes) < 2:
            return _most(votes)
        named = self._mentions_in(article)
        near = {one: named[one] + max(told[one], 0) for one in votes if named[one] and told[one] >= 0}
        return _most(near, MOST_NAMED)

    def _mentions_in(self, article: str) -> Counter[str]:
        """How often the names in an article mean whom."""
        here = self._full.get(article, set())
        found = Counter[str]()
        for name, times in self._named.get(article, Counter()).items():
            person = self._person(tuple(name.split(" ")), here)
            if person:
                found[person] += times
        return found


def _most(votes: Mapping[str, int], share: float = 0.0) -> str | None:
    """Who has the most votes, and at least this share of them."""
    best = max(votes, key=lambda one: (votes[one], one), default=None)
    return best if best is not None and votes[best] >= share * sum(votes.values()) else None


def _of_person(text: str, kind: str | None) -> bool:
    words = Wording(text).words
    bare = bare_name(words)
    titled = any(is_office(word) for word in words[: len(words) - len(bare)])
    return kind == "person" or (titled and len(bare) > 1 and all(word[0].isupper() for word in bare))


def _is_state(words: Sequence[str]) -> bool:
    return any(start == 0 and end == len(words) for start, end, _ in states_in(words))


def _plain(words: Sequence[str]) -> str:
    return re.sub(r"[-‐‑]", " ", " ".join(words)).lower()
