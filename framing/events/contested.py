"""Wordings that the name of an event must not take, since its outlets choose different ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from framing.concepts.library import concepts
from framing.concepts.matching import Phrases, small
from framing.events.written_phrases import stems
from framing.span import Span

_GAP = "..."


def contested(texts: Sequence[tuple[str, str]]) -> frozenset[str]:
    """The wordings of concepts that one outlet uses, and another that speaks of the same thing does not.

    Whoever writes that somebody was shot has the word shooting too.

    Parameters
    ----------
    texts : sequence of (str, str)
        An outlet and a text of it.

    Returns
    -------
    frozenset of str
        The wordings as they were found, in small letters.

    Examples
    --------
    >>> sorted(contested([("A", "The border wall is built."), ("B", "The border fence is built.")]))
    ['border fence', 'border wall']
    >>> sorted(contested([("A", "The border wall is built."), ("B", "A border wall, a border fence.")]))
    ['border fence']
    """
    forms, phrases = _forms()
    has: defaultdict[str, set[str]] = defaultdict(set)
    used: defaultdict[tuple[str, str], defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for outlet, text in texts:
        plain = small(text)
        has[outlet].update(stems(text))
        for _, form in phrases.find(plain, Span(0, len(plain))):
            for concept, variant in forms[form]:
                used[concept, variant][outlet].add(form)
    speaking: defaultdict[str, set[str]] = defaultdict(set)
    for (concept, _), by in used.items():
        speaking[concept] |= by.keys()
    return frozenset(
        form
        for (concept, _), by in used.items()
        for form in set().union(*by.values())
        if any(outlet not in by and not has[outlet].issuperset(stems(form)) for outlet in speaking[concept])
    )


@cache
def _forms() -> tuple[dict[str, list[tuple[str, str]]], Phrases]:
    """Form -> concept and variant, of the built-in concepts whose wordings differ in more than style."""
    forms: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for concept in concepts():
        for variant in concept.variants if not concept.style else ():
            for form in _unbroken((*variant.forms, *variant.exact, *variant.lone)):
                forms[small(form)].append((concept.id, variant.name))
    return dict(forms), Phrases(forms)


def _unbroken(forms: Iterable[str]) -> Iterable[str]:
    return (form for form in forms if _GAP not in form)
