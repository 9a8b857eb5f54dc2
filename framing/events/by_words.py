"""Articles to events, by the words of their headlines and openings, and by their dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import diags

from framing.article import Article
from framing.events.average_linkage import Linkage
from framing.events.event_names import MANY_EVENTS, named, told
from framing.events.near_pairs import DAYS, Pairs, near_pairs
from framing.events.nearest_events import nearest_events
from framing.events.openings import Opening, Words, opening
from framing.events.shared_phrases import Telling
from framing.events.table import ARTICLES, Events
from framing.reading.on_disk import OnDisk

LEAST = 0.1
"""How alike, on average, articles of one event are; chosen on `docs/validity/events.md`."""

LEAST_UNDATED = 0.22
"""The same where no article has a date, so that words alone decide."""

_FEW, _FALL, _FLOOR = 10, 0.3, 0.65
"""So many articles of a week count in full; of more, likeness falls with this power, to a floor."""

_NEAR = 0.5
"""Pairs that are less alike than this share of it count as not alike, so that they need not be kept."""

_KEPT_WHOLE = 10_000
"""Articles whose opening is kept for names of events; of further ones what is read of many events."""


class _Told:
    """What is known of articles: a list of each, in one order."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.outlets: list[str] = []
        self.titles: list[str | None] = []
        self.days: list[date | None] = []
        self.tellings: list[Telling] = []

    def add(self, article: Article, beginning: Opening) -> None:
        self.ids.append(article.id)
        self.outlets.append(article.outlet)
        self.titles.append(article.title)
        self.days.append(article.published.date() if article.published else None)
        telling = told(article.outlet, beginning)
        whole = len(self.ids) <= _KEPT_WHOLE
        self.tellings.append(telling if whole else telling._replace(text=telling.text[: MANY_EVENTS[1]]))

    def ordered(self, order: Iterable[int]) -> _Told:
        """The same in another order."""
        other, places = _Told(), list(order)
        for name, values in vars(self).items():
            setattr(other, name, [values[at] for at in places])
        return other


def gathered(articles: Iterable[Article]) -> Events:
    """The events that articles tell of: groups with near dates and openings that share rare words.

    Articles are compared by the cosine of the rarity-weighted words of headline and opening; it counts in
    full up to a day apart, fades over the next days, and is 0 beyond a week. It counts less where a week has
    many articles, of which more are alike by chance. Average linkage joins groups that are at least `LEAST`
    alike. An article without a date is in no event, but where none has a date the
    words alone decide, and groups have to be `LEAST_UNDATED` alike.

    Parameters
    ----------
    articles : iterable of Article
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
    known, words = _Told(), Words()
    for article in articles:
        beginning = opening(article)
        known.add(article, beginning)
        words.add(beginning)
    dated = [at for at, day in enumerate(known.days) if day] or range(len(known.ids))
    undated = tuple(known.ids[at] for at in sorted({*range(len(known.ids))} - {*dated}))
    any_dated = any(known.days)
    least = LEAST if any_dated else LEAST_UNDATED
    ordinal = [day.toordinal() if day else 0 for day in known.days]
    order = np.array(sorted(dated, key=lambda at: (ordinal[at], known.ids[at])), np.int64)
    known, days = known.ordered(order), np.array(ordinal, np.int64)[order]
    linkage, vectors = Linkage(least), words.weighted()[order]
    if any_dated:
        vectors = diags(np.sqrt(_crowding(days))).astype(np.float32) @ vectors
    pairs = OnDisk(_linked(near_pairs(vectors, days, _NEAR * least), linkage))
    groups = linkage.groups
    tellings = [[known.tellings[at] for at in group] for group in groups]
    firsts = [min((day for at in group if (day := known.days[at])), default=None) for group in groups]
    names = named(tellings, firsts)
    event = np.empty(len(order), np.int64)
    for number, members in enumerate(groups):
        event[members] = number
    likeness, following, next_likeness = nearest_events(pairs, event)
    every = np.array([*names, None], object)
    table = {
        "article": known.ids,
        "outlet": known.outlets,
        "published": pd.to_datetime(pd.Series(known.days, dtype=object)),
        "title": known.titles,
        "event": every[event],
        "likeness": likeness,
        "next_event": every[following],
        "next_likeness": next_likeness,
    }
    return Events(pd.DataFrame(table, columns=list(ARTICLES)).astype(ARTICLES), undated)


def _crowding(days: NDArray[np.int64]) -> NDArray[np.float64]:
    """By how much the likeness of each article counts, by the articles within a week; days are in order."""
    near = np.searchsorted(days, days + DAYS, "right") - np.searchsorted(days, days - DAYS)
    return np.clip((_FEW / near) ** _FALL, _FLOOR, 1.0)


def _linked(pairs: Iterable[Pairs], linkage: Linkage) -> Iterator[Pairs]:
    """The same pairs, each once it is known to the linkage."""
    for some in pairs:
        linkage.take(some.stop, zip(some.a.tolist(), some.b.tolist(), some.likeness.tolist(), strict=True))
        linkage.settle(some.known)
        yield some
