"""Plain contrasts of wording that no test can reach, as sentences about these texts and no others."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

from framing.compare import Comparison
from framing.compare.sides import Side

LEAST, MAIN = 3, 0.75
"""A group's main wording: with this many mentions, at least this share of them."""

APART = 0.5
"""Two groups use opposite words: each plainly another, with shares so far apart."""

GROUPS = 6
"""At most this many groups are named."""

UNTESTED = "This describes these texts; it is not tested."


def contrast(comparison: Comparison) -> list[str]:
    """Groups that each mostly use another wording on one event, as a description of these articles.

    Nothing where this many articles permit a test: then that speaks.
    """
    event, words = _contrasted(comparison)
    return [f"In these articles{_on(event)} mostly {words}."] if words else []


def contrasted(comparison: Comparison) -> str:
    """The same in so few words that it can stand as a title; nothing where there is no contrast."""
    event, words = _contrasted(comparison)
    return f"Mostly {words}{_on(event)}." if words else ""


def _contrasted(comparison: Comparison) -> tuple[str, str]:
    """The event and the wording that each group mostly uses there; none where all use one, or tests speak."""
    if comparison.contrasts["p"].notna().any():
        return "", ""
    for event, sides in sorted(comparison.by_event.items(), key=_mentions, reverse=True):
        main = [side for side in sides if side.n >= LEAST and side.share(side.main) >= MAIN]
        if len({side.main for side in main}) < 2:
            continue
        words = []
        for word in dict.fromkeys(side.main for side in main):
            users = (f"{one.name} ({one.words[word]} of {one.n})" for one in main if one.main == word)
            words.append(f"“{comparison.wording(word)}” in {few(users)}")
        return event, "; ".join(words)
    return "", ""


def opposite(comparison: Comparison) -> list[str]:
    """The two groups whose words are most opposite on an event; one has too few articles to test."""
    found = _most_opposite(comparison)
    if found is None:
        return []
    event, one, other = found
    return [
        f"{_use(comparison, one, other)}; {_use(comparison, other, one)}. Counted in their own words"
        f"{_on(event)}, in {one.source} and {other.source}."
    ]


def opposed(comparison: Comparison) -> str:
    """The two groups whose words are most opposite on one event, with how often each writes its main word.

    Nothing where words differ only in style, as US and U.S. do.
    """
    concepts, found = comparison.findings.concepts, _most_opposite(comparison)
    if found is None or concepts.loc[concepts["concept"] == comparison.name, "style"].any():
        return ""
    event, *both = found
    words = [
        f"“{comparison.wording(one.main)}” in {one.name} ({one.words[one.main]} of {one.n})" for one in both
    ]
    return f"Mostly {'; '.join(words)}{_on(event)}."


def distance(comparison: Comparison) -> float:
    """By how much the shares of one wording differ in the two most opposite groups; 0 where none are."""
    found = _most_opposite(comparison)
    return _apart(*found[1:]) if found else 0.0


def _on(event: str) -> str:
    return f" on {event}" if event else ""


def _most_opposite(comparison: Comparison) -> tuple[str, Side, Side] | None:
    """The event and the pair whose shares of the first one's main word differ most; None if none is plain."""
    tests = comparison.contrasts.dropna(subset="p")
    tested = {*tests["a"], *tests["b"]}
    pairs = [
        (event, one, other)
        for event, sides in comparison.by_event.items()
        for one, other in permutations(sides, 2)
        if not {one.name, other.name} <= tested
    ]
    plain = [(at, a, b) for at, a, b in pairs if a.is_plain() and b.is_plain() and a.main != b.main]
    found = max(plain, key=lambda pair: (_apart(*pair[1:]), pair[1].n + pair[2].n), default=None)
    return found if found and _apart(*found[1:]) >= APART else None


def _apart(one: Side, other: Side) -> float:
    return one.share(one.main) - other.share(one.main)


def _mentions(of: tuple[str, list[Side]]) -> int:
    """All mentions on an event."""
    return sum(side.n for side in of[1])


def _use(comparison: Comparison, side: Side, against: Side) -> str:
    """How often a side writes its main word and that of the other, among what was counted.

    That it never writes the other is not said: what is not counted may hold it.
    """
    less = side.words.get(against.main, 0)
    other = f", “{comparison.wording(against.main)}” in {less}" if less else ""
    return (
        f"{side.name} writes “{comparison.wording(side.main)}” in "
        f"{side.words[side.main]} of {side.n} counted mentions{other}"
    )


def few(items: Iterable[str], comma: str = ", ", most: int = GROUPS) -> str:
    """Items as a phrase; of too many, the first and how many more there are.

    >>> few(["a", "b", "c"]), few(["a", "b", "c"], most=2)
    ('a, b and c', 'a, b and 1 more')
    """
    found = list(items)
    if len(found) > most:
        found = [*found[:most], f"{len(found) - most} more"]
    if comma != ", " or len(found) == 1:
        return comma.join(found)
    return f"{', '.join(found[:-1])} and {found[-1]}"
