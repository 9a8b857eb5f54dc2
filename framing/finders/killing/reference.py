"""Which words for a killing mean the event that the article is about, and why the others do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from framing.concepts.library import Concept
from framing.finders.killing.event import Event, event
from framing.finders.killing.killings import Killing, killings
from framing.finders.killing.main_victim import headline, newcomer, opens, owned
from framing.finders.killing.modality import apart, attacker, by_victim, past, survived, unreal, violent
from framing.finders.killing.pronouns import means_victim
from framing.finders.killing.victim_groups import called, thing
from framing.language.document import Document, remembered
from framing.language.offices import many
from framing.language.shallow_phrases import Phrase
from framing.language.shallow_words import MARKS, inside, kinds

NO_EVENT = "no killing that the article is about"
ANOTHER, OTHERS = "another person's death", "other people's deaths"
SURVIVED = "who was hit survived"
UNREAL, UNLINKED = "an attempt, a plan or a threat", "no link to the event"
LABEL = "a word for the victims, not for the deed"
GENERAL, ELSEWHERE = "a general statement", "another attack"
ACTION = "an action told without the killing"


@remembered
def event_mentions(document: Document, concept: Concept) -> tuple[Killing, ...]:
    """The words for a killing that refer to the killing that the article is about."""
    return tuple(hit for hit, aside in references(document, concept) if aside is None)


@remembered
def references(document: Document, concept: Concept) -> tuple[tuple[Killing, str | None], ...]:
    """Every word for a killing, with None where it means the event and else with the reason why not.

    Either the victim beside the word is that of the event; or an attack stands in one sentence with that
    killing; or the word is definite ("the attack") and the nearest killing or attack before it is that one.
    No death is a killing unless one of the words says that somebody did it, and no attack unless one says
    that somebody died: candidates attack each other as well.
    """
    meant, found = event(document, concept), killings(document, concept)
    if meant is None:
        return tuple((hit, NO_EVENT) for hit in found)
    pairs = tuple(_resolved(document, meant, found))
    counted = [hit for hit, aside in pairs if aside is None]
    if meant.given or (any(map(violent, counted)) and any(hit.kind != "means" for hit in counted)):
        return pairs
    return tuple((hit, NO_EVENT) for hit in found)


def _resolved(
    document: Document, meant: Event, found: tuple[Killing, ...]
) -> Iterator[tuple[Killing, str | None]]:
    others = [hit for hit in found if _victim(document, meant, hit)]
    sure = [_victim(document, meant, hit, others) for hit in found]
    for at, (one, two) in enumerate(pairwise(found)):
        if by_victim(two, one) and sure[at] == "":
            sure[at + 1] = ANOTHER
    after = _next_killings(found)
    struck: set[int] = set()
    rival: Killing | None = None
    begun = False
    for number, hit in enumerate(found):
        verdict = sure[number]
        if verdict is None:
            later = after[number]
            in_act = hit.kind == "means" and (hit.sentence in struck if later is None else sure[later] == "")
            action = hit.words[hit.last].small in kinds("actions")
            follows = begun and _definite(hit) and not (action or _between(document, rival, hit))
            here = in_act or follows or ("" in sure and _headed(document, meant, hit))
            verdict = "" if here else ACTION if action and begun else _unlinked(hit)
        if verdict and verdict not in (UNREAL, SURVIVED):
            rival = rival if _several(hit) or (hit.kind == "fate" and not hit.victim) else hit
        elif not verdict:
            begun, rival = True, None
            if hit.kind != "means":
                struck.add(hit.sentence)
        yield hit, verdict or None


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


def _victim(document: Document, meant: Event, hit: Killing, others: Sequence[Killing] = ()) -> str | None:
    """Whose death the victim beside the word makes it: "" of the event, or a reason; None if left open."""
    if unreal(hit):
        return SURVIVED if survived(hit) else UNREAL
    if (hit.target and _aimed(meant, hit.target)) or _likewise(document, meant, hit):
        return ""
    if hit.victim is None:
        label = hit.words[hit.first].small == "dead"
        return (LABEL if label else UNLINKED) if hit.kind in ("act", "fate") else _another(meant, hit)
    phrase = hit.victim.phrase
    if phrase is None:
        return "" if means_victim(document, meant, hit, others) else ANOTHER
    if meant.named(phrase):
        return ""
    attacks = hit.victim.sure and attacker(called(phrase))
    if attacks and not any(map(attacker, meant.heads)):
        return ANOTHER
    if (
        (_spoken_of(hit, phrase) and not meant.aside) or any(one.described(phrase) for one in meant.persons)
    ) and (opens(document, hit) or not past(hit)):
        return ""
    if meant.given and any(one.mentioned(phrase) for one in meant.persons) and not phrase.name:
        return ""
    if meant.group and hit.victim.sure:
        return _of_group(document, meant, meant.group.holds(phrase), hit, phrase)
    mentioned = any(one.mentioned(phrase) for one in meant.persons)
    told = opens(document, hit) if phrase.person else _in_headline(document, hit)
    told = (
        told and not meant.aside and not any(newcomer(document, one.surname, phrase) for one in meant.persons)
    )
    if told and not (phrase.name or phrase.several or owned(phrase) or mentioned):
        return ""
    if hit.kind not in ("act", "fate") and ((mentioned and not phrase.name) or not hit.victim.sure):
        return _another(meant, hit)
    return OTHERS if phrase.several else ANOTHER


def _spoken_of(hit: Killing, phrase: Phrase) -> bool:
    """Whether it tells one person as known or as wronged: "the 43-year-old", "an innocent man"."""
    if phrase.person is None or phrase.name or phrase.several or past(hit) or apart(hit):
        return False
    words = phrase.words[max(0, phrase.first - 1) : phrase.last + 1]
    known = words[0].small in ("the", "this") and phrase.head == phrase.last
    return known or any(word.small in kinds("wronged") for word in words)


def _likewise(document: Document, meant: Event, hit: Killing) -> bool:
    """Whether somebody is said in the opening to be killed as well: "A guard also died"."""
    before = [word.small for word in hit.words[max(0, hit.first - 8) : hit.first]]
    strange = bool({"not", "unrelated", "unconnected"} & set(before))  # "groups not linked to Lee"
    told = "also" in before[-2:] and not strange and hit.victim is not None
    return told and opens(document, hit) and not (past(hit) or meant.given)


def _aimed(meant: Event, target: Phrase) -> bool:
    known = any(one.named(target) or one.described(target) for one in meant.persons)
    other = target.words[max(0, target.first - 1)].small in kinds("other")
    return known or (not other and target.words[target.head].small in meant.targets)


def _of_group(document: Document, meant: Event, held: bool, hit: Killing, phrase: Phrase) -> str | None:
    """The same where the victims are a group, of which a phrase may name a part."""
    late = past(hit) and not (meant.recalled or meant.given)
    if thing(phrase) and not held:
        if phrase.words[phrase.head].small in meant.targets and not late:
            return ""
        return ELSEWHERE if hit.kind not in ("act", "fate") else UNLINKED
    lone = meant.group is not None and meant.group.single
    if lone and phrase.several:
        return OTHERS
    if called(phrase) in meant.killers or (phrase.name and not opens(document, hit)):
        return ANOTHER
    if held and not late:
        return ""
    part = not meant.given and opens(document, hit) and not late and not owned(phrase) and not apart(hit)
    if part and (phrase.name if lone else phrase.several or phrase.person):
        return ""
    return OTHERS if phrase.several else ANOTHER


def _another(meant: Event, hit: Killing) -> str | None:
    """The reason if the word means several deeds or one with another aim; None if it may be the event."""
    first = hit.first
    while first and inside(hit.words[first - 1]):
        first -= 1
    around = hit.words[max(0, first - 1) : hit.first]
    if any(word.small.endswith("est") or word.small == "worst" for word in around):
        return None  # "the deadliest attack on the police" is said of this one
    within = any(word.small in ("by", "during", "in") for word in hit.words[max(0, first - 2) : first])
    if hit.kind == "means" and hit.target and not within and _elsewhere(hit.target):
        return ELSEWHERE
    if any(word.small in kinds("other") for word in around):
        return ELSEWHERE
    several = hit.words[hit.last].small.endswith("s") and not (meant.group and _definite(hit))
    return GENERAL if several else None


def _elsewhere(target: Phrase) -> bool:
    """Whether an attack is aimed at a place, an organisation or several people by name or number."""
    return any(word.capital or many(word) for word in target.words[target.first : target.head + 1])


def _unlinked(hit: Killing) -> str:
    if _definite(hit):
        return UNLINKED
    return GENERAL if hit.words[hit.last].small.endswith("s") or hit.kind == "deed" else ELSEWHERE


def _headed(document: Document, meant: Event, hit: Killing) -> bool:
    """Whether the word stands alone in the headline: "Massacre in Gorny"."""
    several = hit.words[hit.last].small.endswith("s") and not meant.group
    return (
        not (several or meant.aside) and hit.kind in ("deed", "means") and hit.end <= len(headline(document))
    )


def _in_headline(document: Document, hit: Killing) -> bool:
    return hit.kind in ("act", "deed") and hit.end <= len(headline(document))


def _several(hit: Killing) -> bool:
    """Whether the word, or the victim beside it, is in the plural."""
    phrase = hit.victim.phrase if hit.victim else None
    ends = [hit.words[hit.last]] if hit.kind in ("deed", "means") else []
    return any(word.small.endswith("s") for word in ends + ([phrase.words[phrase.head]] if phrase else []))


def _definite(hit: Killing) -> bool:
    """Whether the word stands after "the" or a possessor, or is a judgement or charge on what went before."""
    at = hit.first - 1
    passed = MARKS | {"a", "an"}
    while at > 0 and (hit.words[at].small in passed or inside(hit.words[at])) and not hit.words[at].owner:
        at -= 1
    before = hit.words[max(0, at - 4) : at + 1]
    charged = any(word.small in kinds("charging") for word in before)
    called = any(word.small in kinds("calling") for word in before[-3:])
    this = [word.small for word in hit.words[max(0, at - 1) : at + 1]]
    if this == ["such", "as"] or this[-1:] in (["like"], ["including"]):
        return False  # "a violent crime such as murder"
    if this in (["this", "was"], ["that", "was"], ["this", "is"], ["it", "was"], ["it", "is"]):
        return True
    if hit.words[hit.first].small == "act" or called or charged or hit.words[at].small in ("as", "it"):
        return True
    return at >= 0 and (hit.words[at].owner or hit.words[at].small in kinds("definite"))
