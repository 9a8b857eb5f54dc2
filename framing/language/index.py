"""Who is named in a text and what else they are called there; and one spelling per bearer over many texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from framing.article import Span
from framing.language import syntax
from framing.language.kinds import Kind
from framing.language.names import Name
from framing.language.sounds import coarse, near, sound

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ALIKE = 85.0
"""Similarity, of 100, from which two spellings of a name are taken for one."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody or something named in a text: every mention by name, and every description beside one."""

    name: str
    kind: Kind
    mentions: tuple[Span, ...]
    descriptions: tuple[Span, ...]


def bearers(doc: Doc, names: Iterable[Name]) -> tuple[Bearer, ...]:
    """The index of a text: one entry per bearer, in the order of first mention.

    Descriptions are appositions ("Roe, the mayor") and the common nouns before a name ("rebel leader Roe").
    """
    mentions: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        mentions[name.full].append(name)
    found = []
    for full, by_name in mentions.items():
        spans = tuple(Span(name.start, name.end) for name in by_name)
        descriptions = tuple(one for span in spans for one in _descriptions(doc, span))
        found.append(Bearer(full, by_name[0].kind, spans, descriptions))
    return tuple(found)


def one_spelling(counts: Mapping[str, int]) -> dict[str, str]:
    """For every name of several texts, the commonest spelling of the same name.

    Two names are the same if first and last words, where both have them, sound alike or are spelled alike.

    >>> one_spelling({"Muammar Gaddafi": 5, "Moammar Gadhafi": 2, "Maria Gaddafi": 1})["Moammar Gadhafi"]
    'Muammar Gaddafi'
    """
    chosen: dict[str, str] = {}
    heads = _Heads()
    for name in sorted(counts, key=lambda one: (-counts[one], one)):
        chosen[name] = next((head for head in heads.near(name) if _same(head, name)), name)
        if chosen[name] == name:
            heads.add(name)
    return chosen


class _Heads:
    """Names found so far, so that a new one is compared only with those that may be the same."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._by_sound: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._by_letter: defaultdict[str, list[int]] = defaultdict(list)
        self._last: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, name: str) -> None:
        """Keep a name for those to come."""
        place, words = len(self._names), name.casefold().split()
        self._names.append(name)
        self._by_sound[_key(words)].append(place)
        self._by_letter[name.strip().casefold()[0]].append(place)
        self._last[name.strip().casefold()[0]].append(words[-1])

    def near(self, name: str) -> Iterator[str]:
        """The names kept that begin and end much like this one, in their order."""
        words, letter = name.casefold().split(), name.strip().casefold()[0]
        alike = process.extract(
            words[-1], self._last[letter], scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None
        )
        places = {self._by_letter[letter][at] for _, _, at in alike} | set(self._by_sound[_key(words)])
        return (self._names[place] for place in sorted(places))


def _key(words: list[str]) -> tuple[str, ...]:
    """First and last word by what all names have in common that may sound alike."""
    return tuple(coarse(words[at]) for at in dict.fromkeys((0, len(words) - 1)))


def spellings(texts: Iterable[Iterable[Bearer]]) -> dict[str, str]:
    """`one_spelling` over the indexes of many texts, by their numbers of mentions."""
    counts = Counter[str]()
    for text in texts:
        for bearer in text:
            counts[bearer.name] += len(bearer.mentions)
    return one_spelling(counts)


def _same(one: str, other: str) -> bool:
    first, second = one.casefold().split(), other.casefold().split()
    if (len(first) > 1) != (len(second) > 1):
        return False
    if len(first) == 1:
        return sound(one) == sound(other) and min(len(one), len(other)) > 3
    if all(near(*pair) for pair in ((first[0], second[0]), (first[-1], second[-1]))):
        return True
    ends = fuzz.ratio(first[-1], second[-1])
    starts = fuzz.ratio(first[0], second[0])
    return min(ends, starts) >= ALIKE and first[0][0] == second[0][0]


def _descriptions(doc: Doc, span: Span) -> list[Span]:
    inside = doc.char_span(span.start, span.end, alignment_mode="expand")
    if inside is None:
        return []
    head = inside.root
    common = [child for child in head.children if child.dep_ == "appos" and child not in inside]
    if head.dep_ == "appos":
        common.append(head.head)
    before = [child for child in head.lefts if child not in inside and child.tag_ in ("NN", "JJ")]
    found = [_reach(noun) for noun in common if noun.tag_ in ("NN", "NNS")]
    if before and any(child.tag_ == "NN" for child in before):
        found.append(Span(before[0].left_edge.idx, before[-1].idx + len(before[-1])))
    return [one for one in found if not one.overlaps(span)]


def _reach(noun: Token) -> Span:
    first, last = syntax.phrase(noun)
    return Span(first.idx, last.idx + len(last))
