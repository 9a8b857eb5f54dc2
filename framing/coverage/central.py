"""The killing that an event is about, where each article first tells it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

KILLING = "event_killing"
"""The concept of the killing that an event is about."""


def central_rows(
    articles: Iterable[str], about: Sequence[Set[str]], told: Sequence[bool], victims: Set[str]
) -> tuple[int, ...]:
    """For each article the first statement that tells that the victim died; it denies nothing.

    The words of the plainest fact are the commonest ones of an event, so no weighing by rare words finds it.
    It takes two articles.

    >>> about = [{"tax"}, {"dead", "concept roe"}, {"dead", "concept roe"}]
    >>> central_rows(["a", "a", "b"], about, [False, True, True], {"concept roe"})
    (1, 2)
    """
    first: dict[str, int] = {}
    for row, (article, found, dead) in enumerate(zip(articles, about, told, strict=True)):
        if dead and found & victims and "not" not in found:
            first.setdefault(article, row)
    return tuple(first.values()) if len(first) > 1 else ()
