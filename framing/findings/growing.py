"""What a folder of findings lacks: new articles, and those of which something else counts now."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from framing.article import Article, Zone
from framing.findings.recurring import without_recurring
from framing.findings.repeats import find_repeats, set_apart
from framing.findings.storage import Parts
from framing.findings.stored import LAYOUT, Part
from framing.findings.tables import COLUMNS, Findings, stacked, table
from framing.options import Repeats

_LABELS = ("event", "published", "title", "titled", "source", "agency")
"""What is said of an article and changes no find; finders see outlet, zones and text."""


@dataclass(frozen=True)
class Growth:
    """What is to be done so that a folder holds what one run over all its articles would give.

    `due` are the articles to be found, their repeats set apart; `corrected` are findings of which only
    what is said of the articles has changed. `as_read` has every article before anything was set apart.
    """

    due: list[Article]
    corrected: Iterator[Findings]
    as_read: dict[str, Article]
    repeats: pd.DataFrame


def growth(parts: Parts, articles: Sequence[Article], option: Repeats) -> Growth:
    """What a folder lacks of these articles and its own, taken together.

    Corrections of a known article are taken over. An article of the folder is found again when
    something else counts of it now: a new one may have been first with a passage, or its outlet changed.
    """
    new = parts.missing(articles)
    held = parts.held()
    found = {article.id: article for article in articles_of(held)}
    before = {name: replace(a, zones=zones) for name, a, zones in _as_read(held, found)}
    given = {article.id: article for article in articles if article.id in found}
    as_read = before | given | {article.id: article for article in new}
    own = without_recurring(as_read.values())
    repeats = find_repeats(own)
    ready = set_apart(own, repeats, option)
    due = [
        now
        for now in ready
        if now.id not in found
        or _seen(now) != _seen(found[now.id])
        or as_read[now.id].zones != before[now.id].zones
    ]
    labels = {name: a for name, a in given.items() if _labels(a) != _labels(before[name])}
    labels = {name: labels[name] for name in labels.keys() - {article.id for article in due}}
    corrected = (
        _corrected(part, labels) for part in held if labels.keys() & set(part.table("articles")["article"])
    )
    return Growth(due, corrected, as_read, repeats)


def articles_of(parts: list[Part]) -> list[Article]:
    """The articles that finished parts hold, with the zones that count in them."""
    names = ("articles", "texts", "zones", "attributes")
    return _articles(*(stacked(name, [part.table(name) for part in parts]) for name in names))


def articles_in(findings: Findings) -> list[Article]:
    """The articles of findings, with the zones that count in them: repeats are set apart."""
    return _articles(findings.articles, findings.texts, findings.zones, findings.attributes)


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


def _as_read(parts: list[Part], found: dict[str, Article]) -> Iterator[tuple[str, Article, tuple[Zone, ...]]]:
    """The articles held, each with the zones it had before anything was set apart."""
    zones = _zones(stacked("zones", [part.table(LAYOUT) for part in parts]))
    for name, article in found.items():
        yield name, article, zones.get(name, article.zones)


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
