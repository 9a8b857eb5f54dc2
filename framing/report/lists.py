"""The passages behind numbers: those that a number counts, and the list that they are a part of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

ALL = 2000
"""About this many passages on paper; the page holds every one."""


@dataclass(frozen=True)
class ShownPassage:
    """A find in its context, numbered through the report; `mark` says what it counts for."""

    number: int
    outlet: str
    article: str
    start: int
    end: int
    line: int
    zone: str
    voice: str
    mark: str
    left: str
    text: str
    right: str
    quoted_words: int = 0
    """Of a quote: how many of its words are inside quotation marks."""


class Place(NamedTuple):
    """Where a find stands, in whose voice, and what it counts for."""

    article: str
    start: int
    end: int
    voice: str
    mark: str


class Link(NamedTuple):
    """Words of a sentence, the phrase among them that is a number, and the key of what it counts."""

    context: str
    phrase: str
    at: str


@dataclass(frozen=True)
class Passages:
    """The passages behind a number: the first ones as paper shows them, and the places of all."""

    key: str
    title: str
    shown: tuple[ShownPassage, ...]
    more: int = 0
    """How many passages paper does not show."""
    places: tuple[Place, ...] = ()
    """Every passage that the number counts, for the page."""
    whole: str = ""
    """The key of the list that these are a part of, as 3 quotes are of 14, if there is one."""
    told: str = ""
    """The number, and what it is counted of."""


@dataclass(frozen=True)
class Evidence:
    """The passages of one thing, by outlet and wording; `kind` says what kind of find they are."""

    title: str
    kind: str
    groups: tuple[Passages, ...]
    on_paper: bool = True
    """Whether paper lists them; other lists are parts or sums of those that it lists."""


def numbered(parts: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """What has passages, these with running numbers.

    Each group keeps its share of the passages that there is room for. Lists that are not on paper have the
    numbers of the passages on paper that hold theirs.
    """
    parts = [part for part in parts if part.groups]
    most = max(2, ALL // max(1, sum(len(part.groups) for part in parts if part.on_paper)))
    number, found = 0, []
    for part in parts:
        groups = []
        for group in part.groups:
            kept = _in_order(group.shown[:most], group.places)
            shown = tuple(replace(passage, number=number + at) for at, passage in enumerate(kept, 1))
            number += len(shown)
            groups.append(replace(group, shown=shown, more=group.more + len(group.shown) - len(kept)))
        found.append(replace(part, groups=tuple(groups)))
    return tuple(part if part.on_paper else _cited(part, _by_article(found, part.kind)) for part in found)


def _in_order(shown: Sequence[ShownPassage], places: Sequence[Place]) -> list[ShownPassage]:
    """The passages that paper shows, in the order of all."""
    order = {place[:3]: at for at, place in enumerate(places)}
    return sorted(shown, key=lambda one: order.get((one.article, one.start, one.end), 0))


def _by_article(parts: Sequence[Evidence], kind: str) -> dict[str, list[ShownPassage]]:
    """Article -> its passages on paper of one kind of find."""
    found: dict[str, list[ShownPassage]] = {}
    for part in parts:
        for passage in (one for group in part.groups for one in group.shown if part.kind == kind):
            found.setdefault(passage.article, []).append(passage)
    return found


def _cited(part: Evidence, on_paper: Mapping[str, Sequence[ShownPassage]]) -> Evidence:
    """The part, each of its lists with the first passage on paper in which one of its finds lies."""
    groups = [
        replace(group, shown=tuple(islice(_holding(group.places, on_paper), 1))) for group in part.groups
    ]
    return replace(part, groups=tuple(groups))


def _holding(
    places: Sequence[Place], on_paper: Mapping[str, Sequence[ShownPassage]]
) -> Iterator[ShownPassage]:
    """The passages in which one of the places lies; a quotation mark more or less is the same quote."""
    for at in places:
        for passage in on_paper.get(at.article, ()):
            if passage.start <= at.start + 1 and at.end - 1 <= passage.end:
                yield passage
