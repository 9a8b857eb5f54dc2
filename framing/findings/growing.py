"""What a folder of findings lacks: new articles, and those of which something else counts now."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd

from framing.article import Article, Zone
from framing.findings.recurring import without_recurring
from framing.findings.repeats import find_repeats, set_apart
from framing.findings.storage import Parts
from framing.findings.stored import LAYOUT, Part, Stored
from framing.findings.tables import COLUMNS, Findings, table
from framing.findings.views import chosen
from framing.options import Repeats
from framing.reading.on_disk import kept

_LABELS = ("event", "published", "title", "titled", "source", "agency")
"""What is said of an article and changes no find; finders see outlet, zones and text."""


@dataclass(frozen=True)
class Growth:
    """What is to be done so that a folder holds what one run over all its articles would give.

    `due` are the articles to be found, their repeats set apart; `as_read` are the same before anything was
    set apart. `corrected` are findings of which only what is said of the articles has changed, each with
    its articles.
    """

    due: Sequence[Article]
    as_read: Sequence[Article]
    corrected: Iterator[tuple[Findings, list[Article]]]
    repeats: pd.DataFrame


def growth(parts: Parts, articles: Sequence[Article], option: Repeats) -> Growth:
    """What a folder lacks of these articles and its own, taken together.

    Corrections of a known article are taken over. An article of the folder is found again when
    something else counts of it now: a new one may have been first with a passage, or its outlet changed.
    """
    new = parts.missing(articles)
    held = parts.held()
    as_read = kept(chain(_now(held, articles), new)) if held else new
    own = without_recurring(as_read)
    repeats = find_repeats(own)
    ready = set_apart(own, repeats, option)
    due, relabelled = array("Q"), array("Q")
    n = 0
    for part in held:
        for found, before in _as_read(part):
            now = as_read[n]
            if _seen(ready[n]) != _seen(found) or now.zones != before.zones:
                due.append(n)
            elif _labels(now) != _labels(before):
                relabelled.append(n)
            n += 1
    due.extend(range(n, len(as_read)))
    corrected = _all_corrected(held, as_read, relabelled)
    return Growth(chosen(ready, due), chosen(as_read, due), corrected, repeats)


def _now(held: list[Part], articles: Sequence[Article]) -> Iterator[Article]:
    """The articles that parts hold as they were read, each as it is given now where it is given."""
    given = {article.id: place for place, article in enumerate(articles)}
    for part in held:
        for _, before in _as_read(part):
            place = given.get(before.id)
            yield before if place is None else articles[place]


def _all_corrected(
    held: list[Part], articles: Sequence[Article], places: Sequence[int]
) -> Iterator[tuple[Findings, list[Article]]]:
    """Parts with what is said now of the articles at these places, which are in the order of the parts."""
    at = 0
    for part in held if len(places) else ():
        names, own = set(part.table("articles")["article"]), dict[str, Article]()
        while at < len(places) and (article := articles[places[at]]).id in names:
            own[article.id] = article
            at += 1
        if own:
            yield _corrected(part, own), list(own.values())


def articles_in(findings: Findings) -> Iterator[Article]:
    """The articles of findings, with the zones that count in them: repeats are set apart."""
    if not isinstance(findings, Stored):
        yield from _articles(findings.articles, findings.texts, findings.zones, findings.attributes)
        return
    places = pd.Index(findings.articles["article"])
    for texts, zones, attributes in findings.together("texts", "zones", "attributes"):
        at = places.get_indexer(pd.Index(texts["article"]))
        yield from _articles(findings.articles.iloc[np.sort(at[at >= 0])], texts, zones, attributes)


def _articles(
    rows: pd.DataFrame, texts: pd.DataFrame, zones: pd.DataFrame, attributes: pd.DataFrame
) -> list[Article]:
    text = dict(zip(texts["article"], texts["text"], strict=True))
    parts_of_page = _zones(zones)
    further: dict[str, list[tuple[str, str]]] = {}
    for row in attributes.itertuples(index=False):
        further.setdefault(str(row.article), []).append((str(row.column), str(row.value)))
    return [
        Article(
            id=row["article"],
            outlet=row["outlet"],
            text=text[row["article"]],
            zones=parts_of_page.get(row["article"], ()),
            attributes=tuple(further.get(row["article"], ())),
            **_known(row),
        )
        for row in rows.to_dict("records")
    ]


def _as_read(part: Part) -> Iterator[tuple[Article, Article]]:
    """The articles of a part as they count, and each as it was before anything was set apart."""
    zones = _zones(part.table(LAYOUT))
    for found in _articles(*(part.table(name) for name in ("articles", "texts", "zones", "attributes"))):
        yield found, replace(found, zones=zones.get(found.id, found.zones))


def _zones(frame: pd.DataFrame) -> dict[str, tuple[Zone, ...]]:
    zones: dict[str, list[Zone]] = {}
    for row in frame.to_dict("records"):
        zones.setdefault(row["article"], []).append(Zone(row["start"], row["end"], row["zone"]))
    return {article: tuple(own) for article, own in zones.items()}


def _corrected(part: Part, labels: dict[str, Article]) -> Findings:
    """The findings of some articles of a part, with what is said of the articles now."""
    tables = {name: part.table(name, labels.keys()) for name in COLUMNS if name != "repeats"}
    tables["repeats"] = table("repeats", [])  # kept for the whole folder
    frame = tables["articles"]
    now = {label: [getattr(labels[name], label) for name in frame["article"]] for label in _LABELS}
    tables["articles"] = frame.assign(**now).astype(COLUMNS["articles"])
    tables["attributes"] = table(
        "attributes",
        [
            {"article": name, "column": column, "value": value}
            for name in frame["article"]
            for column, value in labels[name].attributes
        ],
    )
    return Findings(**tables)


def _seen(article: Article) -> object:
    """What finders see of an article, which decides what they find."""
    return article.outlet, article.zones


def _labels(article: Article) -> object:
    further = [(column, str(value)) for column, value in article.attributes]
    return [getattr(article, label) for label in _LABELS], sorted(further)


def _known(row: Mapping[Hashable, Any]) -> dict[str, Any]:
    """What a row of the table of articles says of one, as an article holds it."""
    known = {label: None if pd.isna(row[label]) else row[label] for label in _LABELS}
    published = known["published"]
    return known | {"published": published.to_pydatetime() if published is not None else None}
