"""Articles to events, by the words of their headlines and openings, and by their dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.article import Article
from framing.events.average_linkage import Linkage
from framing.events.event_names import named
from framing.events.near_pairs import Pair, near_pairs
from framing.events.openings import opening, weighted
from framing.events.table import ARTICLES, Events

LEAST = 0.1
"""How alike, on average, articles of one event are; chosen on `docs/validity/events.md`."""

_NEAR = LEAST / 2
"""Pairs that are less alike count as not alike, so that they need not be kept."""


class _Dated(NamedTuple):
    article: Article
    published: datetime


def gathered(articles: Sequence[Article]) -> Events:
    """The events that articles tell of: groups with near dates and openings that share rare words.

    Articles are compared by the cosine of the rarity-weighted words of headline and opening; it counts in
    full up to a day apart, fades over the next days, and is 0 beyond a week. Average linkage joins groups
    that are at least `LEAST` alike. An article without a date is in no event.

    Parameters
    ----------
    articles : sequence of Article
        Articles of a corpus; the more of them, the better it is known which words are rare.

    Returns
    -------
    Events
        A row per article, with its event, how alike it is to it, and the next event that it might belong to.

    Examples
    --------
    >>> gathered([]).table.empty
    True
    """
    dated = [_Dated(one, one.published) for one in articles if one.published is not None]
    dated.sort(key=lambda one: (one.published.toordinal(), one.article.id))
    days = [one.published.date() for one in dated]
    openings = [opening(one.article) for one in dated]
    numbers = np.array([day.toordinal() for day in days], dtype="int64")
    pairs = list(near_pairs(weighted(openings), numbers, _NEAR))
    groups = Linkage(len(dated), pairs, LEAST).groups
    names = named(groups, openings, days)
    event = {at: number for number, members in enumerate(groups) for at in members}
    alike = _to_events(pairs, event, [len(members) for members in groups], len(dated))
    rows = [
        {
            "article": one.article.id,
            "outlet": one.article.outlet,
            "published": pd.Timestamp(days[at]),
            "title": one.article.title,
            "event": names[event[at]],
            **_places(alike[at], event[at], names),
        }
        for at, one in enumerate(dated)
    ]
    undated = [one.id for one in articles if one.published is None]
    return Events(pd.DataFrame(rows, columns=list(ARTICLES)).astype(ARTICLES), tuple(undated))


def _to_events(
    pairs: Sequence[Pair], event: dict[int, int], sizes: list[int], n: int
) -> list[dict[int, float]]:
    """How alike each article is, on average, to the others of each event that it is near to."""
    alike: list[dict[int, float]] = [{} for _ in range(n)]
    for pair in pairs:
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            group = event[other]
            others = sizes[group] - (group == event[one])
            alike[one][group] = alike[one].get(group, 0.0) + pair.likeness / others
    return alike


def _places(alike: dict[int, float], own: int, names: Sequence[str]) -> dict[str, object]:
    others = {group: mean for group, mean in alike.items() if group != own}
    following = max(others, key=lambda group: (others[group], -group), default=None)
    return {
        "likeness": alike.get(own, np.nan),
        "next_event": None if following is None else names[following],
        "next_likeness": np.nan if following is None else others[following],
    }
