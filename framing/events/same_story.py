"""Which articles on an event surely tell the same story as one of another group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from framing.article import Article
from framing.events.openings import Words, opening

SAME = 0.2
"""How alike the openings are of two articles on one event that tell one story; few others are."""


def same_story(articles: Iterable[Article], groups: Mapping[str, str]) -> frozenset[str]:
    """The ids of the articles of which one of another group, on the same event, has a similar opening.

    Articles of a campaign or of a long story may share an event and tell of different things; then it says
    nothing that only one of them quotes somebody.

    Parameters
    ----------
    articles : iterable of Article
        Those without an event are of one.
    groups : mapping of str to str
        The group of each article, by its id.

    Examples
    --------
    >>> same_story([], {})
    frozenset()
    """
    words, told = Words(), []
    for article in articles:
        words.add(opening(article))
        told.append((article.id, article.event or "", groups[article.id]))
    vectors = words.weighted()
    found: set[str] = set()
    for event in dict.fromkeys(event for _, event, _ in told):
        rows = [at for at, one in enumerate(told) if one[1] == event]
        alike = (vectors[rows] @ vectors[rows].T).tocoo()
        near = alike.data >= SAME
        for a, b in zip(np.array(rows)[alike.row[near]], np.array(rows)[alike.col[near]], strict=True):
            if told[a][2] != told[b][2]:
                found.add(told[a][0])
    return frozenset(found)
