"""Which phrases of several outlets' texts on one event name the same person, state, group, deed or thing.

Nothing that ships uses it: labels are given to persons, states and bodies alone. It shows what grouping
deeds and things by the families of their words would reach.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from framing.concepts.library import concepts
from framing.language.word_families import families, singular
from framing.lexicon import load
from framing.naming.bearers import Bearers
from framing.naming.entities import entity, shortened
from framing.naming.phrase_parts import Wording
from framing.naming.state_names import states_in

RARE = 5
"""A head that fewer phrases share says little; a commoner word of the phrase then stands for it."""


def group(phrases: Sequence[str], bearers: Bearers) -> list[str]:
    """For each phrase of one event the name of its group.

    A person's names and titles meet under the fullest name, a state's names, capital, institutions and
    officials under the state, a body's letters under its name; other phrases meet by what they are about.
    """
    wordings = [Wording(text) for text in phrases]
    known = _halves(wordings) | _bodies(wordings)
    short = {letters: name for letters, name in shortened(wordings).items() if not states_in([letters])}
    found = [short.get(one.letters) or entity(one, bearers, known) for one in wordings]
    rest = iter(threads([one for one, name in zip(wordings, found, strict=True) if name is None]))
    return [name if name is not None else next(rest) for name in found]


def _halves(wordings: Sequence[Wording]) -> dict[str, str]:
    """The state that "North" and the like stand for: of those so named, the commonest in the phrases."""
    named = Counter(state for one in wordings for _, _, state in states_in(one.words))
    found: dict[str, str] = {}
    for state, _ in reversed(named.most_common()):
        if state.split()[0] in ("North", "South", "East", "West"):
            found[state.split()[0]] = state
    return found


def _bodies(wordings: Sequence[Wording]) -> dict[str, str]:
    """The noun of an institution that is named -> its state, where all named so are of one: "department"."""
    found: dict[str, set[str]] = {}
    for one in wordings:
        for start, end, state in states_in(one.words):
            nouns = {singular(one.words[start]), singular(one.words[end - 1])} if end - start > 1 else set()
            for noun in nouns & _kinds():
                found.setdefault(noun, set()).add(state)
    return {noun: next(iter(of)) for noun, of in found.items() if len(of) == 1}


@cache
def _kinds() -> frozenset[str]:
    return frozenset(load("naming")["bodies"])


def threads(wordings: Sequence[Wording]) -> list[str]:
    """For each phrase what it is about: the family or concept of its head, or of its commonest other word."""
    common = Counter(name for one in wordings for name in _of_head(one))
    return [_thread(one, common) for one in wordings]


def _thread(wording: Wording, common: Counter[str]) -> str:
    head = _commonest(_of_head(wording), common)
    if common[head] >= RARE:
        return head
    best = _commonest((name for word in wording.words for name in families(word)), common)
    return best if common[best] >= RARE else head


def _of_head(wording: Wording) -> tuple[str, ...]:
    """The families that the head may stand for, and the concept of which the phrase is a wording."""
    found = families(wording.phrase[-1]) if wording.phrase else ()
    named = concept(wording.phrase)
    return (*found, named) if named else found


def _commonest(names: Iterable[str], common: Counter[str]) -> str:
    """Of some families the commonest in the texts, the first of equals."""
    return max(names, key=lambda name: common[name], default="")


def concept(words: Sequence[str]) -> str | None:
    """The concept of the library of which the last of these words are a wording, the longest first.

    >>> concept(["recent", "climate", "crisis"]), concept(["recent", "storm"])
    ('climate_change', None)
    """
    small = [word.lower() for word in words]
    ends = (" ".join(small[at:]) for at in range(len(small)))
    return next((_wordings()[end] for end in ends if end in _wordings()), None)


@cache
def _wordings() -> dict[str, str]:
    """Form -> concept, for the concepts that any text can speak of, and forms that one of them alone has."""
    forms = [
        (form.lower(), one.id)
        for one in concepts()
        if not one.about
        for variant in one.variants
        for form in (*variant.forms, *variant.exact)
        if "..." not in form and not variant.beside
    ]
    shared = Counter(form for form, _ in set(forms))
    return {form: name for form, name in forms if shared[form] == 1}
