"""Which words for a killing mean the event that the article is about."""

from __future__ import annotations

from bisect import bisect_left

from framing.finders.concepts import Concept
from framing.finders.focus import Focus, focus, opens, owned
from framing.finders.killings import Killing, killings
from framing.finders.labels import namings
from framing.finders.offices import many
from framing.finders.wording import inside, kinds
from framing.language.document import Document, remembered

REACH = 3
"""A pronoun may stand for a person named in its sentence or so many sentences before."""


@remembered
def event_mentions(document: Document, concept: Concept) -> tuple[Killing, ...]:
    """The words for a killing that refer to the killing of the article's focus; none when it has no focus.

    Either the victim beside the word is that person; or an attack stands in one sentence with that killing;
    or the word is definite ("the attack") and the nearest killing or attack before it is that one.
    """
    person = focus(document, concept)
    if person is None:
        return ()
    found = killings(document, concept)
    sure = [_victim(document, person, hit) for hit in found]
    next_killing = _next_killings(found)
    struck: set[int] = set()
    kept: list[Killing] = []
    rival: Killing | None = None
    for number, hit in enumerate(found):
        verdict = sure[number]
        if verdict is None:
            after = next_killing[number]
            in_act = hit.kind == "means" and (hit.sentence in struck if after is None else sure[after])
            verdict = in_act or (bool(kept) and _definite(hit) and not _between(document, rival, hit))
        if verdict:
            kept.append(hit)
            rival = None
            if hit.kind != "means":
                struck.add(hit.sentence)
        elif not _several(hit):
            rival = hit
    return tuple(kept)


def _next_killings(found: tuple[Killing, ...]) -> list[int | None]:
    """For each word the place of the next in its sentence that is no attack; None without one."""
    after: list[int | None] = []
    nearest: int | None = None
    for number in range(len(found) - 1, -1, -1):
        same = nearest is not None and found[nearest].sentence == found[number].sentence
        after.append(nearest if same else None)
        if found[number].kind != "means":
            nearest = number
    return after[::-1]


def _between(document: Document, rival: Killing | None, hit: Killing) -> bool:
    """Whether another single killing or attack stands before the word, in its sentence or the one before."""
    if rival is None or rival.sentence < hit.sentence - 1:
        return False
    return "\n" not in document.text[rival.end : hit.start]


def _victim(document: Document, person: Focus, hit: Killing) -> bool | None:
    """Whether the victim beside the word is the person; None when the sentence leaves it open."""
    if hit.target and (person.named(hit.target) or person.described(hit.target)):
        return True
    if hit.victim is None:
        return False if hit.kind in ("act", "fate") or _another(hit) else None
    phrase = hit.victim.phrase
    if phrase is None:
        return _named_nearby(document, person, hit)
    if person.named(phrase) or person.described(phrase):
        return True
    if phrase.person and not phrase.name and opens(document, hit) and not owned(phrase):
        return True
    if hit.kind not in ("act", "fate") and (
        (person.mentioned(phrase) and not phrase.name) or not hit.victim.sure
    ):
        return False if _another(hit) else None
    return False


def _named_nearby(document: Document, person: Focus, hit: Killing) -> bool:
    names = namings(document, person.surname)
    before = bisect_left(names, hit.start, key=lambda name: name.start)
    return before > 0 and names[before - 1].sentence >= hit.sentence - REACH


def _another(hit: Killing) -> bool:
    """Whether the word speaks of several deeds, of a possible one, or of one with another aim."""
    if hit.kind == "means" and hit.target and _elsewhere(hit):
        return True
    first = hit.first
    while first and inside(hit.words[first - 1]):
        first -= 1
    around = hit.words[max(0, first - 1) : hit.first]
    return hit.words[hit.last].small.endswith("s") or any(word.small in kinds("other") for word in around)


def _elsewhere(hit: Killing) -> bool:
    """Whether an attack is aimed at a place, an organisation or several people by name or number."""
    assert hit.target is not None
    words = hit.target.words[hit.target.first : hit.target.head + 1]
    return any(word.capital or many(word) for word in words)


def _several(hit: Killing) -> bool:
    """Whether the word, or the victim beside it, is in the plural."""
    phrase = hit.victim.phrase if hit.victim else None
    ends = [hit.words[hit.last]] if hit.kind in ("deed", "means") else []
    return any(word.small.endswith("s") for word in ends + ([phrase.words[phrase.head]] if phrase else []))


def _definite(hit: Killing) -> bool:
    """Whether the word stands after "the", "this" or a possessor, or is a judgement on what went before."""
    at = hit.first - 1
    while at >= 0 and inside(hit.words[at]) and not hit.words[at].owner:
        at -= 1
    if hit.words[hit.first].small == "act":
        return True
    return at >= 0 and (hit.words[at].owner or hit.words[at].small in kinds("definite"))
