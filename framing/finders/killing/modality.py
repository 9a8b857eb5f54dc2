"""How a word for a killing is meant: as done or planned, now or in another time, by somebody or nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from framing.finders.killing.killings import Killing
from framing.finders.killing.victims import NOBODYS
from framing.language.offices import noun
from framing.language.shallow_phrases import Phrase, phrases_ending
from framing.language.shallow_words import Word, kinds
from framing.lexicon import load


def unreal(hit: Killing) -> bool:
    """Whether the killing is tried, planned, threatened, survived or only thought of."""
    words, before = hit.words, hit.words[max(0, hit.first - 5) : hit.first]
    if _either(hit) or survived(hit):
        return True
    small = [word.small for word in before]
    if hit.kind in ("act", "fate"):
        if small[-1:] == ["to"]:
            return any(word in kinds("unreal") for word in small)
        return any(word in kinds("modal") for word in small[-3:])
    after = words[hit.last + 1].small if hit.last + 1 < len(words) else ""
    return (hit.kind == "deed" and after in kinds("unreal")) or any(
        word in kinds("unreal") for word in small[-1:]
    )


def _either(hit: Killing) -> bool:
    """Whether it is one of two ends: "to capture or kill", "capturing Lee or, if need be, killing him"."""
    small = [word.small for word in hit.words[max(0, hit.first - 8) : hit.first]]
    planned = (
        at
        for at, word in enumerate(small)
        # "were arrested or killed" tells what was done to several
        if word in kinds("capturing") and (not word.endswith("ed") or small[max(0, at - 1)] == "be")
    )
    return "or" in small[next(planned, len(small)) :] and hit.kind != "means"


def survived(hit: Killing) -> bool:
    """Whether a shot or blow did not kill: "shot in the leg", "with a rubber bullet", "shot and wounded"."""
    if hit.words[hit.last].small not in kinds("survivable"):
        return False
    after = [word.small for word in hit.words[hit.last + 1 : hit.last + 10]]
    wounded = any(
        two in kinds("wounding") and (one == "but" or (one == "and" and at == 0))
        for at, (one, two) in enumerate(pairwise(after))
    )
    limb = any(one in kinds("owning") and two in kinds("limbs") for one, two in pairwise(after))
    return wounded or limb or any(word in kinds("blunt") for word in after)


def past(hit: Killing) -> bool:
    """Whether the sentence tells of another time: "in 2014", "last year", "since the war".

    A perfect tells of none but with "since" and the like: "a man who was held in 2014 has been killed".
    """
    small = [word.small for word in hit.words]
    near = small[max(0, hit.first - 12) : hit.last + 12]
    pairs = list(pairwise(near))
    if any(one in ("last", "past") and two in kinds("periods") for one, two in pairs):
        return True
    ago = any(
        one in ("days", "weeks", "months", "years") and two in ("earlier", "before") for one, two in pairs
    )
    if ago or any(word in kinds("past") for word in near):
        return True
    if _perfect(hit):
        return False
    return any(re.fullmatch(r"(?:19|20)\d\d", word) or word == "ago" for word in near) or any(
        one == "in" and two in kinds("months") for one, two in pairs
    )


def _perfect(hit: Killing) -> bool:
    """Whether the verb is in the present perfect: "has been killed"."""
    at = hit.first - 1
    while at > 0 and (hit.words[at].small in ("been", "also") or hit.words[at].small.endswith("ly")):
        at -= 1
    return hit.kind in ("act", "fate") and at >= 0 and hit.words[at].small in ("has", "have")


def apart(hit: Killing) -> bool:
    """Whether something beside the word is "separate", "another" or the like."""
    before, after = hit.words[max(0, hit.first - 1)], hit.words[hit.last + 1 : hit.last + 10]
    return before.small in kinds("other") or any(word.small in kinds("apart") for word in after)


def by_victim(hit: Killing, earlier: Killing) -> bool:
    """Whether the victim before it in the sentence did it: "executed a man who killed a clerk"."""
    phrase = earlier.victim.phrase if earlier.victim else None
    aim = hit.victim.phrase if hit.victim else None
    if phrase is None or earlier.sentence != hit.sentence or phrase.first >= hit.first:
        return False
    if aim is None or aim.first < hit.last or attacker(noun(phrase.words[phrase.head])):
        return False
    between = [word.small for word in hit.words[max(phrase.first, earlier.last) + 1 : hit.first]]
    if any(word in kinds("charging") for word in between) or "after" in between[-1:]:
        return True
    return "who" in between and "by" not in between


def crimes(found: Sequence[Killing]) -> frozenset[Killing]:
    """The deeds of those who are killed themselves in the same sentence."""
    return frozenset(two for one, two in pairwise(found) if by_victim(two, one))


def violent(hit: Killing) -> bool:
    """Whether the word says that somebody did it; *killed* says so unless an accident stands beside it."""
    if hit.kind == "fate" or (hit.kind == "deed" and hit.words[hit.last].small in NOBODYS):
        return False
    if hit.words[hit.last].small not in load("agency")["neutral"]:
        return True
    return not any(word.small in _accidents() for word in hit.words)


def killer(hit: Killing) -> Phrase | None:
    """The agent, where the word is a verb in the active: "*Ann Lee* killed nine"."""
    if hit.kind != "act" or hit.victim is None or (hit.victim.phrase and hit.victim.phrase.first < hit.first):
        return None
    at = hit.first - 1
    while at >= 0 and (hit.words[at].small in kinds("auxiliaries") or hit.words[at].small.endswith("ly")):
        at -= 1
    found = phrases_ending(hit.words, at) if at >= 0 else []
    return found[-1] if found else None


def by_somebody(hit: Killing) -> bool:
    """Whether the word itself or the noun before it says that people did it, not storms or illness."""
    if hit.kind == "means" or not violent(hit):
        return violent(hit)
    if hit.words[hit.last].small not in load("agency")["neutral"]:
        return True
    who = killer(hit)
    if (who and who.name) or any(word.small in load("agency")["violence"] for word in hit.words):
        return True
    near = who.words[who.first : who.last + 1] if who else ()
    behind = hit.words[hit.last + 1 :]
    by = next((at for at, word in enumerate(behind) if word.small == "by"), len(behind))
    return any(_acts(word) for word in (*near, *behind[by : by + 4]))


def attacker(head: str) -> bool:
    """Whether it is a word for somebody who attacks, and who may be killed in turn."""
    return head in _attackers()


def _acts(word: Word) -> bool:
    singular = word.small[:-1] if word.small.endswith("s") else word.small
    actors = load("agency")["actors"]
    return word.small in actors or singular in actors or noun(word) in actors


@cache
def _accidents() -> frozenset[str]:
    return frozenset(load("agency")["accidents"])


@cache
def _attackers() -> frozenset[str]:
    return frozenset(load("agency")["attackers"])
