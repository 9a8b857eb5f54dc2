"""Which forms are spellings of one word: the same key, and a context that does not speak against it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from framing.language.sounds import near, sound
from framing.lexicon import load
from framing.naming.orthography import SpellingKind, apart, foreign, keys
from framing.naming.personal import given_names
from framing.naming.spelled_words import Form, names

SIDE_BY_SIDE = 1 / 3
"""From this share of articles that use both in the outlet's words on, two names are two things."""

MOSTLY = 0.5
"""A form is a part of longer names if it stands in one in this share of its articles."""

Link = tuple[str, str, SpellingKind]


@dataclass(slots=True)
class Use:
    """Where a form is used: articles, those where the outlet itself does, and the names it stands in.

    `inside` says whether it is ever used where a capital means something.
    """

    inside: bool = False
    articles: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    in_names: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)


def links(found: Sequence[Form]) -> list[Link]:
    """Pairs of forms that are spellings of one word, each with the way in which they differ."""
    uses, named = _uses(found), names(list(found))
    pairs: dict[frozenset[str], SpellingKind] = {}
    for kind, one, other in _candidates(uses):
        pair = frozenset((one, other))
        if pair not in pairs and not apart(one, other) and _holds(kind, one, other, uses, named):
            pairs[pair] = kind
    return [(one, other, kind) for pair, kind in pairs.items() for one, other in [sorted(pair)]]


def _uses(found: Sequence[Form]) -> dict[str, Use]:
    uses: defaultdict[str, Use] = defaultdict(Use)
    for form in found:
        use = uses[form.text]
        use.inside |= not form.opening
        use.articles.add(form.article)
        if not form.quoted:
            use.own.add(form.article)
        if form.beside:
            use.in_names.add(form.article)
            use.beside.update(map(sound, form.beside))
    return dict(uses)


def _candidates(uses: dict[str, Use]) -> Iterator[tuple[SpellingKind, str, str]]:
    """Pairs with one key, kind by kind from the plainest, then names that are only nearly alike."""
    by_key: dict[SpellingKind, defaultdict[str, list[str]]] = {}
    for form in uses:
        for kind, key in keys(form).items():
            by_key.setdefault(kind, defaultdict(list))[key].append(form)
    order: tuple[SpellingKind, ...] = (
        "full stops",
        "capitals",
        "accent",
        "hyphen",
        "British/American",
        "transliteration",
    )
    for kind in order:
        for forms in by_key.get(kind, {}).values():
            yield from ((kind, one, other) for one, other in combinations(forms, 2))
    skeletons: defaultdict[str, list[str]] = defaultdict(list)
    for key, forms in by_key.get("transliteration", {}).items():
        if len(key) > 3:
            skeletons[_skeleton(key)] += [form for form in forms if not form.islower() or "-" in form]
    for forms in skeletons.values():
        for one, other in combinations(forms, 2):
            if sound(one) != sound(other) and near(one, other):
                yield "transliteration", one, other


def _skeleton(key: str) -> str:
    """The consonants of a sound, h left out, with those alike that listeners confuse."""
    return re.sub("[aiuEh]", "", key).translate(str.maketrans("gz", "ks"))


def _holds(kind: SpellingKind, one: str, other: str, uses: dict[str, Use], named: frozenset[str]) -> bool:
    """Whether nothing in the corpus speaks against two forms with one key being one word."""
    alike = one.lower() == other.lower()
    if kind == "capitals":
        inside = uses[one].inside and uses[other].inside
        return alike and inside and _together(uses[one].own, uses[other].own) <= SIDE_BY_SIDE
    if alike:
        return False
    if kind == "hyphen":
        joined = any("-" not in form and " " not in form for form in (one, other))
        return joined or one.startswith(("al", "el")) or {one, other} <= named
    if kind == "accent" or kind == "transliteration":
        if not {one, other} <= named:
            return kind == "accent" or (one.islower() and other.islower() and foreign(one, other))
    return kind != "transliteration" or _one_bearer(one, other, uses)


def _one_bearer(one: str, other: str, uses: dict[str, Use]) -> bool:
    """Whether two names that sound alike are one.

    They are if they stand in the same longer name, or, with one sound, seldom side by side. Two common
    given names are two, and so are a month and a name.
    """
    first, second = uses[one], uses[other]
    together = _together(first.own, second.own)
    exact = sound(one) == sound(other)
    if first.beside & second.beside:
        return exact or together <= SIDE_BY_SIDE
    if {one, other} <= given_names() or {one, other} & _times():
        return False
    parts = [len(use.in_names) / len(use.articles) for use in (first, second)]
    if min(parts) >= MOSTLY or min(len(one), len(other)) < 4:
        return False
    return exact and together <= SIDE_BY_SIDE


@cache
def _times() -> frozenset[str]:
    return frozenset(load("names")["no_names"])


def _together(one: set[str], other: set[str]) -> float:
    """The share of articles with the rarer that also have the other."""
    rarer = min(len(one), len(other))
    return len(one & other) / rarer if rarer else 0.0


def families(pairs: Sequence[Link], counts: Counter[str]) -> list[tuple[list[str], SpellingKind]]:
    """The sets of spellings that the pairs make, the commonest spelling first, each with its kind."""
    head: dict[str, set[str]] = {}
    kinds: dict[str, set[SpellingKind]] = defaultdict(set)
    for one, other, kind in pairs:
        joined = head.get(one, {one}) | head.get(other, {other})
        head.update(dict.fromkeys(joined, joined))
        kinds[one].add(kind)
        kinds[other].add(kind)
    found = []
    for family in {id(one): one for one in head.values()}.values():
        spelled = sorted(family, key=lambda form: (-counts[form], form))
        kind = Counter(kind for form in spelled for kind in sorted(kinds[form])).most_common(1)[0][0]
        found.append((spelled, kind))
    return sorted(found, key=lambda one: one[0][0].lower())
