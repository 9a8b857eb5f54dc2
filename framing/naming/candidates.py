"""Sets of wordings that outlets put in the same place, with what speaks for each set."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log

from framing.concepts.library import concepts
from framing.finders.tone import valence
from framing.naming.one_thing import chosen, close, dissimilarity, may_be_one
from framing.naming.sentence_pairs import Pair
from framing.naming.slots import Filler, Sentence, Slot, places, slots

LARGEST = 5
"""Wordings of one candidate at most."""

Weighed = tuple[float, Slot]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Wordings for what seems to be one thing, the commonest first, with what speaks for them.

    `places` are the best slot of each pair of outlets in sentences that may report the same; `uses` every
    passage of a wording in the outlets' own words. `association` is how far the outlets part over the
    wordings, from 0 (each uses them alike) to 1 (no outlet has two): the index of dissimilarity of Duncan
    and Duncan (1955), averaged over pairs of wordings. `evaluative` is the largest difference in tone
    between two, 0 to 2. `concept` is the concept of the library that has them all, None for what is new.
    """

    wordings: tuple[str, ...]
    kind: str
    places: tuple[Slot, ...]
    uses: tuple[Filler, ...]
    association: float
    evaluative: float
    strength: float
    concept: str | None

    @property
    def outlets(self) -> list[str]:
        """The outlets that use one of the wordings in their own words."""
        return sorted({use.outlet for use in self.uses})

    def uses_of(self, wording: str) -> list[Filler]:
        """The passages of a wording, those in aligned places first."""
        aligned = {(one.article, one.start) for slot in self.places for one in (slot.one, slot.other)}
        found = [use for use in self.uses if use.lemma == wording]
        return sorted(found, key=lambda use: (use.article, use.start) not in aligned)


def candidates(pairs: Iterable[Pair], sentences: Sequence[Sentence]) -> list[Candidate]:
    """The candidates in aligned sentences, the strongest first.

    `strength` is how alike the sentences are and how much agrees around the place, summed over pairs of
    outlets, times association, tone, how often the rarest wording is used, and how close the wordings are in
    meaning. It orders; it measures nothing.
    """
    found = {pair: by for pair, by in _weighed(pairs).items() if may_be_one(*pair)}
    uses: defaultdict[str, list[Filler]] = defaultdict(list)
    for use in places(sentences, frozenset(lemma for pair in found for lemma in pair)):
        uses[use.lemma].append(use)
    known = _known()
    alone = [
        _candidate(pair, list(by.values()), uses, known)
        for pair, by in found.items()
        if _chosen(pair, uses, by.values())
    ]
    alone.sort(key=lambda one: (-one.strength, one.wordings))
    made = []
    for group in _groups(alone):
        lemmas = tuple(dict.fromkeys(lemma for one in group for lemma in one.wordings))
        weighed = [kept for one in group for kept in found[_key(*one.wordings)].values()]
        made.append(_candidate(lemmas, weighed, uses, known))
    return sorted(made, key=lambda one: (-one.strength, one.wordings))


def _chosen(pair: tuple[str, str], uses: Mapping[str, list[Filler]], kept: Iterable[Weighed]) -> bool:
    one, other = ((lemma, _by_outlet(uses[lemma])) for lemma in pair)
    found = [(weight / (1 + log(slot.agree)), slot) for weight, slot in kept]
    noun = found[0][1].one.kind == "NOUN"
    return chosen(one, other, noun, [(alike, slot.agree) for alike, slot in found])


def _by_outlet(uses: Iterable[Filler]) -> Counter[str]:
    return Counter(use.outlet for use in uses)


def _key(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def _weighed(pairs: Iterable[Pair]) -> dict[tuple[str, str], dict[frozenset[str], Weighed]]:
    """Pair of wordings -> pair of outlets -> its best slot, and the weight of that."""
    found: defaultdict[tuple[str, str], dict[frozenset[str], Weighed]] = defaultdict(dict)
    for alike, one, other in pairs:
        for slot in slots(one, other):
            by = found[_key(slot.one.lemma, slot.other.lemma)]
            outlets = frozenset((one.outlet, other.outlet))
            by[outlets] = max(
                (alike * (1 + log(slot.agree)), slot), by.get(outlets, (0.0, slot)), key=_weight
            )
    return found


def _weight(kept: Weighed) -> float:
    return kept[0]


def _groups(alone: Sequence[Candidate]) -> list[list[Candidate]]:
    """Pairs put together: a third wording joins two if it is linked with both, or by two pairs of outlets."""
    groups: list[list[Candidate]] = []
    for one in alone:
        for group in groups:
            inside = {lemma for other in group for lemma in other.wordings}
            new = [lemma for lemma in one.wordings if lemma not in inside]
            if one.kind != group[0].kind or len(new) > 1 or len(inside) + len(new) > LARGEST:
                continue
            links = {
                shared for other in alone for shared in other.wordings if new and new[0] in other.wordings
            }
            if not new or len(one.places) > 1 or len(links & inside) > 1:
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _candidate(
    lemmas: tuple[str, ...],
    weighed: Sequence[Weighed],
    uses: Mapping[str, list[Filler]],
    known: Mapping[str, frozenset[str]],
) -> Candidate:
    here = tuple(slot for _, slot in weighed)
    counts = {lemma: _by_outlet(uses[lemma]) for lemma in lemmas}
    parted = [dissimilarity(counts[one], counts[other]) for one, other in combinations(lemmas, 2)]
    association = sum(parted) / len(parted)
    tones = [valence(lemma.split()[-1]) for lemma in lemmas]
    evaluative = max(tones) - min(tones)
    order = tuple(sorted(lemmas, key=lambda lemma: (-len(uses[lemma]), lemma)))
    rarest = len(uses[order[-1]])
    near = min(close(one, other) for one, other in combinations(lemmas, 2))
    strength = sum(map(_weight, weighed)) * association * (1 + evaluative) * log(1 + rarest) * (1 + near)
    shared = frozenset.intersection(*(known.get(lemma, frozenset()) for lemma in lemmas))
    every = tuple(use for lemma in order for use in uses[lemma])
    concept = min(shared, default=None)
    return Candidate(order, here[0].one.kind, here, every, association, evaluative, strength, concept)


def _known() -> dict[str, frozenset[str]]:
    """Form -> the concepts of the library that have it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for concept in concepts():
        for variant in concept.variants:
            for form in (*variant.forms, *variant.exact):
                found[form.lower()].add(concept.id)
    return {form: frozenset(ids) for form, ids in found.items()}
