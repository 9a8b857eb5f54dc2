"""The report as one web page that needs nothing else: no network, no other file, and no script to be read."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from framing.report.content import Cell, Exhibit, Report
from framing.report.inlining import inlined
from framing.report.lettering import faces

PHONE = 300.0
"""The width of a chart in points that a phone shows without scrolling."""


def page(report: Report) -> str:
    """The report as HTML; text of articles is escaped."""
    templates = Environment(
        loader=PackageLoader("framing.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    anchors = _anchors(report)

    def at(cell: Cell) -> str:
        return anchors.get(cell.at, "")

    narrow = {exhibit.key: one for exhibit in report.charts if (one := _narrow(exhibit))}
    drawn = {one.key: one.picture for one in (*report.charts, *narrow.values())}
    style = Markup(faces(drawn.values())) + _part(templates, "style.css")
    script = _part(templates, "script.js")
    own = {"style": style, "script": script, "allowed": {"style": _hash(style), "script": _hash(script)}}
    html = templates.get_template("report.html")

    def picture(exhibit: Exhibit) -> Markup:
        return Markup(inlined(drawn[exhibit.key], f"{exhibit.key}-", exhibit.alt))

    told = {"at": at, "anchors": anchors, "picture": picture, "narrow": narrow}
    return html.render(report=report, **told, **own) + "\n"


def _part(templates: Environment, name: str) -> Markup:
    """One of the package's own files, which go into the page as they are."""
    source, _, _ = templates.loader.get_source(templates, name)  # type: ignore[union-attr]
    return Markup(source)


def _hash(source: str) -> Markup:
    """A part of the page as its Content-Security-Policy names it."""
    return Markup(f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'")


def _anchors(report: Report) -> dict[str, str]:
    """Key of passages -> the name of their place on the page."""
    groups = [group for part in report.evidence for group in part.groups]
    return {group.key: f"passages-{number}" for number, group in enumerate(groups, 1)}


def _narrow(exhibit: Exhibit) -> Exhibit | None:
    """The exhibit once more for a phone, if its chart is one that can be drawn as narrow."""
    if exhibit.chart not in ("levels", "tones"):
        return None
    return replace(exhibit, key=f"{exhibit.key}-narrow", options={**exhibit.options, "width": PHONE})
