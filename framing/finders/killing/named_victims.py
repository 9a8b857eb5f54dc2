"""The names in a victim's place, those joined by "and" with them."""

from __future__ import annotations

from collections.abc import Iterator

from framing.finders.killing.killings import Killing
from framing.language.shallow_phrases import Phrase, phrase_from, phrase_to


def names_of(hit: Killing) -> Iterator[tuple[str, ...]]:
    """The names in the victim's place: one, or those joined by "and"."""
    phrase = hit.victim.phrase if hit.victim and hit.victim.sure else None
    if phrase and phrase.name:
        yield phrase.name
        yield from (one.name for one in beside(phrase) if one.name)


def beside(phrase: Phrase) -> Iterator[Phrase]:
    """The phrases joined to one by "and": "*Ann Lee* and *Bob Roy*"."""
    words = phrase.words
    if phrase.first > 1 and words[phrase.first - 1].small == "and":
        before = phrase_to(words, phrase.first - 2)
        if before:
            yield before
    if phrase.last + 2 < len(words) and words[phrase.last + 1].small == "and":
        after = phrase_from(words, phrase.last + 2)
        if after:
            yield after
