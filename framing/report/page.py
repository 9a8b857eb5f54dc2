"""The report as one web page that needs nothing else: no network, no other file, and no script to be read."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any
from zlib import compress

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from framing.report.charted import marks, numbers
from framing.report.content import Cell, Exhibit, Report
from framing.report.evidence import VOICES
from framing.report.inlining import Places, inlined
from framing.report.lettering import faces
from framing.report.texts import KINDS
from framing.results.tabular import csv_file

PHONE = 300.0
"""The width of a chart in points that a phone shows without scrolling."""

PLAIN = 500_000
"""Characters of passages and articles that the page holds as they are; more of them are compressed."""

SCRIPTS = (
    "unpacking.js",
    "focus.js",
    "panel.js",
    "reader.js",
    "search.js",
    "sorting.js",
    "marks.js",
    "saving.js",
)
"""The parts of the page's script, in their order: later ones use earlier ones."""


def page(report: Report) -> str:
    """The report as HTML; text of articles is escaped."""
    templates = escaping_templates()
    anchors = _anchors(report)

    def at(cell: Cell) -> str:
        return anchors.get(cell.at, "")

    first = [replace(one, key=f"first-{one.key}") for one in report.brief[:1]]
    narrow = {exhibit.key: one for exhibit in (*first, *report.charts) if (one := _narrow(exhibit))}
    drawn = {one.key: one.picture for one in (*report.charts, *narrow.values())}
    drawn |= {f"first-{one.key}": one.picture for one in report.brief[:1]}  # as paper has drawn it
    style = Markup(faces(drawn.values())) + part(templates, "style.css")
    parts = Markup("").join(part(templates, name) for name in SCRIPTS)
    script = Markup('"use strict";\n(async () => {\n') + parts + "})();\n"
    own = {
        "style": style,
        "script": script,
        "allowed": {"style": policy_hash(style), "script": policy_hash(script)},
    }
    html = templates.get_template("report.html")

    def picture(exhibit: Exhibit) -> Markup:
        places, said = _places(exhibit, anchors), marks(exhibit)
        return Markup(inlined(drawn[exhibit.key], f"{exhibit.key}-", exhibit.alt, places, said))

    told = {"at": at, "anchors": anchors, "picture": picture, "narrow": narrow, "first": first}
    told |= {"kinds": KINDS, "voices": list(VOICES.values()), **_of_articles(report, templates, anchors)}
    told |= {"sorts": _once(one.kind for one in report.evidence)}
    told |= {"events": _once(one.event for one in report.texts if one.event)}
    told |= {
        "numbers": _numbers((*report.charts, *report.brief[:1])),
        "version": dict(report.versions)["framing"],
    }
    told |= {"groups": _once(one.group for one in report.texts)}
    return html.render(report=report, **told, **own) + "\n"


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def escaping_templates() -> Environment:
    """The templates of web pages: what articles say is escaped, and a value that is missing is a fault."""
    return Environment(
        loader=PackageLoader("framing.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def part(templates: Environment, name: str) -> Markup:
    """One of the package's own files, which go into the page as they are."""
    source, _, _ = templates.loader.get_source(templates, name)  # type: ignore[union-attr]
    return Markup(source)


def policy_hash(source: str) -> Markup:
    """A part of the page as its Content-Security-Policy names it."""
    return Markup(f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'")


def _anchors(report: Report) -> dict[str, str]:
    """Key of passages -> the name of their place on the page."""
    groups = [group for part in report.evidence for group in part.groups]
    return {group.key: f"passages-{number}" for number, group in enumerate(groups, 1)}


def _places(exhibit: Exhibit, anchors: dict[str, str]) -> Places:
    """Where what is drawn of a group leads: to its list that has these names, or to its only one."""
    behind = dict(exhibit.behind)

    def place(names: tuple[str, ...]) -> str:
        keys = behind.get(names[0], ())
        fitting = [key for key in keys if set(names[1:]) <= set(key.split("\x1f"))]
        chosen = fitting if len(names) > 1 else keys[:1]
        return next((anchors[key] for key in chosen if key in anchors), "")

    return place


def _numbers(exhibits: Iterable[Exhibit]) -> Markup:
    """Key of a chart -> the CSV file of its numbers."""
    return _data({exhibit.key: csv_file(numbers(exhibit)).decode() for exhibit in exhibits})


def _of_articles(
    report: Report, templates: Environment, anchors: Mapping[str, str]
) -> dict[str, Markup | None]:
    """The passages and the articles; together, and compressed, where they are long."""
    passages = Markup(
        templates.get_template("passages.html").render(evidence=report.evidence, anchors=anchors)
    )
    texts = _texts(report)
    plain: dict[str, Markup | None] = {"passages": passages, "texts": _data(texts), "packed": None}
    if len(passages) + len(plain["texts"] or "") <= PLAIN:
        return plain
    held = json.dumps({"passages": passages, "texts": texts}, ensure_ascii=False, separators=(",", ":"))
    return {"packed": Markup(b64encode(compress(held.encode(), 9)).decode()), "passages": None, "texts": None}


def _texts(report: Report) -> list[dict[str, Any]]:
    """The articles for the reader of the page."""
    return [
        {
            "article": one.article,
            "event": one.event,
            "group": one.group,
            "headline": one.headline,
            "date": one.date,
            "address": one.address,
            "row": number,
            "pieces": one.pieces,
        }
        for number, one in enumerate(report.texts, 1)
    ]


def _data(value: object) -> Markup:
    """A value as data in which nothing can end its element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _narrow(exhibit: Exhibit) -> Exhibit | None:
    """The exhibit once more for a phone, if its chart is one that can be drawn as narrow."""
    if exhibit.chart not in ("levels", "tones"):
        return None
    return replace(exhibit, key=f"{exhibit.key}-narrow", options={**exhibit.options, "width": PHONE})
