"""Who is named in the texts on one event, and which titles each of them bears."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from framing.language.families import singular
from framing.language.index import one_spelling
from framing.lexicon import load
from framing.naming.states import is_institution, states_in
from framing.naming.wording import Wording, is_office

Row = tuple[str, str, str, str | None, str | None]
States = frozenset[str]
Signs = frozenset[str]


class Bearers:
    """The persons named in some texts: `named` finds one by a name, `titled` by a title.

    `names` are pairs of an article and a person's name as it writes it, with what stands before;
    `described` pairs of a phrase that says what somebody is with that person's name. A surname alone is
    that of the bearer whom most articles name in full.
    """

    def __init__(self, names: Sequence[tuple[str, str]], described: Iterable[tuple[str, str]]) -> None:
        bare = [(article, tuple(_bare(Wording(name).words))) for article, name in names]
        written = [(article, words) for article, words in bare if words and not _is_state(words)]
        # the commonest of the ways to write "Jong-un"
        ways = Counter(words for _, words in written)
        self._way = {_plain(words): " ".join(words) for words, _ in reversed(ways.most_common())}
        known = [(article, self._way[_plain(words)]) for article, words in written]
        self._spelling = one_spelling(Counter(name for _, name in known))
        self._short: defaultdict[str, Counter[str]] = defaultdict(Counter)
        # one article more outweighs all mentions
        weights = [(name, len(known)) for _, name in set(known)] + [(name, 1) for _, name in known]
        for name, weight in weights:
            words = self._spelling[name].split()
            if len(words) > 1:
                for word in {_key(words[0]), _key(words[-1])}:
                    self._short[word][self._spelling[name]] += weight
        self._titles: defaultdict[str, list[tuple[States, Signs, str]]] = defaultdict(list)
        told = [(name, name) for _, name in names]
        full = [pair for pair, (_, words) in zip(told, bare, strict=True) if len(words) > 1]
        for text, name in full:
            self._learn(Wording(text).words, name)
        self._weigh(names, len(known))
        for text, name in (*(pair for pair in told if pair not in full), *described):
            self._learn(Wording(text).words, name)

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Bearers:
        """The persons of some mentions: article, text, kind, entity and its kind of each."""
        found = list(rows)
        named = [(row[0], row[1]) for row in found if row[2] == "name" and _of_person(row[1], row[4])]
        return cls(named, ((row[1], row[3]) for row in found if row[2] != "name" and row[3]))

    def _learn(self, words: Sequence[str], name: str) -> None:
        person = self._person(_bare(Wording(name).words))
        wording = Wording(" ".join(words))
        at = max((at for at, word in enumerate(wording.phrase) if is_office(word)), default=None)
        if person is not None and at is not None:
            last = at + 1 == len(wording.phrase)
            signs = _signs(words[:at], _belonging(wording) if last else ())
            self._titles[words[at].lower()].append((*signs, person))

    def _weigh(self, names: Iterable[tuple[str, str]], weight: int) -> None:
        """An office before a surname alone speaks for the bearer to whom the texts give that office."""
        for _, name in names:
            words = Wording(name).words
            bare = _bare(words)
            if len(bare) == 1:
                carriers = self._short.get(_key(bare[0]), Counter())
                for office in filter(is_office, words[:-1]):
                    for person in {of for _, _, of in self._titles.get(office.lower(), ())} & set(carriers):
                        carriers[person] += weight

    def named(self, words: Sequence[str]) -> str | None:
        """The person whose name ends these words."""
        return self._person(_bare(words)) if words[-1][0].isupper() else None

    def state_of(self, person: str) -> str | None:
        """The state whose office a person bears in the texts: of those, the one most often named."""
        votes = Counter(
            next(iter(states))
            for borne in self._titles.values()
            for states, _, name in borne
            if name == person and len(states) == 1
        )
        return max(votes, key=lambda one: (votes[one], one)) if votes else None

    def _person(self, words: Sequence[str]) -> str | None:
        if not words:
            return None
        name = self._way.get(_plain(words), " ".join(words))
        if len(words) > 1 and name in self._spelling:
            return self._spelling[name]
        carriers = self._short.get(_key(words[-1]), Counter())
        if len(words) > 1:
            first = _key(words[0])
            shared = carriers + self._short.get(first, Counter())
            carriers = Counter({one: n for one, n in shared.items() if _key(one.split()[0]) == first})
        if carriers:
            return max(carriers, key=lambda one: (carriers[one], one))
        return self._spelling.get(name)

    def titled(self, wording: Wording) -> str | None:
        """The person who bears this title in the texts, the most often named if several do.

        What stands with the office must fit: "deputy", a state, "of the bank". Another word for the head of a
        state will do: "the leader of France".
        """
        office = wording.phrase[-1].lower()
        states, others = _signs(wording.words[: len(wording.phrase) - 1], _belonging(wording))
        borne = self._titles.get(office, [])
        if states and office in _heads() and not any(known == states for known, *_ in borne):
            borne = [one for head in sorted(_heads()) for one in self._titles.get(head, ())]
            others = others & _ranks()
        votes = Counter[str]()
        for known_states, known, person in borne:
            fits = others & _ranks() == known & _ranks() and (not others or others & known)
            if fits and (not states or states == known_states):
                votes[person] += 1 + len(others & known)
        return max(votes, key=lambda one: (votes[one], one)) if votes else None


def _belonging(wording: Wording) -> tuple[str, ...]:
    """What follows "of" after an office: "the C.I.A." in "director of the C.I.A."; no other phrase."""
    rest = wording.words[len(wording.phrase) :]
    return Wording(" ".join(rest[1:])).phrase if rest[:1] == ("of",) else ()


def _signs(*parts: Sequence[str]) -> tuple[States, Signs]:
    """The states and the other words that stand with an office; institutions by their letters."""
    named, rest = set[str](), set[str]()
    for words in parts:
        at = 0
        for start, end, state in (*states_in(words), (len(words), len(words), "")):
            rest |= {singular(word) for word in words[at:start]}
            if is_institution(words[start:end]):
                rest.add(_letters(words[start:end]))
            elif state:
                named.add(state)
            at = end
    return frozenset(named), frozenset(word for word in rest if not _tells_nothing(word))


def _tells_nothing(word: str) -> bool:
    """Whether a word before an office leaves open who is meant: "former", or one that only judges."""
    judging = any(word in one["words"] for one in load("evaluative")["classes"].values())
    return judging or word in load("naming")["loose"] or word.endswith(tuple(load("naming")["judging_ends"]))


def _letters(words: Sequence[str]) -> str:
    if len(words) == 1:
        return words[0].replace(".", "")
    return "".join(word[0] for word in words if word[0].isupper())


@cache
def _ranks() -> frozenset[str]:
    return frozenset(load("naming")["ranks"])


@cache
def _heads() -> frozenset[str]:
    return frozenset(load("naming")["heads_of_state"])


def _bare(words: Sequence[str]) -> list[str]:
    honorifics = {*load("offices")["honorifics"], *load("offices")["short"]}
    last = max((at for at, word in enumerate(words) if is_office(word) or word in honorifics), default=-1)
    rest = words[last + 1 :]
    if rest and rest[0] == "of":  # "Secretary of State Roe"
        rest = rest[2:]
    small = next((at for at, word in enumerate(rest) if not word.islower()), 0)
    rest = rest[small:]
    before = next((end for start, end, _ in states_in(rest) if start == 0 and end < len(rest)), 0)
    kept = [word for word in rest[before:] if not (len(word) <= 2 and (word[1:] == "." or word == "-"))]
    return [word for word in kept if word not in ("Jr", "Jr.", "III")]


def _of_person(text: str, kind: str | None) -> bool:
    words = Wording(text).words
    bare = _bare(words)
    titled = any(is_office(word) for word in words[: len(words) - len(bare)])
    return kind == "person" or (titled and len(bare) > 1 and all(word[0].isupper() for word in bare))


def _is_state(words: Sequence[str]) -> bool:
    return any(start == 0 and end == len(words) for start, end, _ in states_in(words))


def _key(word: str) -> str:
    return word.replace(".", "").replace("’", "'").lower()


def _plain(words: Sequence[str]) -> str:
    return re.sub(r"[-‐‑]", " ", " ".join(words)).lower()
