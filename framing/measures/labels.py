"""What an article calls persons and groups, in its own voice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.finders.mentions import Mention, mentions
from framing.finders.voice import voices
from framing.language import Document
from framing.lexicon import load
from framing.measures.registry import Finds, Passage, Unit, measure

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@measure(
    Unit.SHARE,
    title="Judging labels",
    of="labels of persons and groups in the outlet's own voice",
    more="the outlet more often calls persons and groups by words that judge them",
    validity="Of 74 passages found in US news, 66 judged whom they label; how many were missed is not known.",
)
def evaluative_label_share(document: Document) -> Finds:
    """Share of labels of persons and groups, in the outlet's own voice, that contain a word of judgement.

    Labels are descriptions, and names with small words set before them; what follows a preposition is
    left out, since it labels somebody else. The words are those of the list `evaluative`.
    """
    found = [one for one in mentions(document) if _is_label(document, one)]
    judged = [Passage(one.start, one.end) for one in found if judging(_words(document, one))]
    return judged, len(found)


def judging(words: Sequence[str]) -> tuple[str, ...]:
    """The words of judgement in a label, in small letters; none if it is denied.

    A word that before a noun only names its field counts as the last word alone.

    >>> judging(["ruthless", "criminal"]), judging(["criminal", "lawyer"]), judging(["not", "a", "hero"])
    (('ruthless', 'criminal'), (), ())
    """
    if "not" in words:
        return ()
    found = [word for word in words if word in _evaluative()]
    return tuple(word for word in found if word not in load("evaluative")["heads"] or word == words[-1])


def _is_label(document: Document, mention: Mention) -> bool:
    return voices(document).of(mention) == "outlet" and is_label(
        mention.of(document.text), mention.kind, mention.entity_kind
    )


def is_label(text: str, kind: str, entity_kind: str | None) -> bool:
    """Whether a mention with this text labels a person or a group, be it with a judgement or without.

    >>> is_label("the ruthless general", "description", "person"), is_label("Ann Wise", "name", "person")
    (True, False)
    """
    labelled = kind == "description" or any(word.islower() for word in _found(text)[:-1])
    return entity_kind in ("person", "group") and labelled


def _words(document: Document, mention: Mention) -> list[str]:
    """The words of a label before any preposition; a capital inside it is a name's: "Ann Wise"."""
    found = _found(mention.of(document.text))
    words = [word.lower() if at == 0 or word.islower() else word for at, word in enumerate(found)]
    ends = (at for at, word in enumerate(words) if at and word in _prepositions())
    return words[: next(ends, len(words))]


def _found(text: str) -> list[str]:
    articles = ("the", "a", "an")
    words: list[str] = _WORD.findall(text)
    return words[1:] if words and words[0].lower() in articles else words


@cache
def _evaluative() -> frozenset[str]:
    classes = load("evaluative")["classes"].values()
    return frozenset(word for one in classes for word in one["words"])


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(load("grammar")["prepositions"]) | {"who", "that", "which", "whose"}
