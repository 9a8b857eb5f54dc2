"""The report as one web page that needs nothing else: no network, no other file, and no script to be read."""

from __future__ import annotations

import re
from dataclasses import replace

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from framing.charts import render
from framing.report.content import Cell, Exhibit, Report
from framing.report.drawing import draw

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

    names = {"style": _part(templates, "style.css"), "script": _part(templates, "script.js")}
    html = templates.get_template("report.html")
    pictures = {"picture": _picture, "narrower": _narrower}
    return html.render(report=report, at=at, anchors=anchors, **pictures, **names) + "\n"


def _part(templates: Environment, name: str) -> Markup:
    """One of the package's own files, which go into the page as they are."""
    source, _, _ = templates.loader.get_source(templates, name)  # type: ignore[union-attr]
    return Markup(source)


def _anchors(report: Report) -> dict[str, str]:
    """Key of passages -> the name of their place on the page."""
    groups = [group for part in report.evidence for group in part.groups]
    return {group.key: f"passages-{number}" for number, group in enumerate(groups, 1)}


def _narrower(exhibit: Exhibit) -> Markup | None:
    """The chart once more for a phone, if it is one that can be drawn as narrow."""
    if exhibit.chart not in ("levels", "tones"):
        return None
    options = {**exhibit.options, "width": PHONE}
    return _picture(replace(exhibit, key=f"{exhibit.key}-narrow", options=options))


def _picture(exhibit: Exhibit) -> Markup:
    """The chart as SVG inside the page, named for whoever cannot see it.

    Names inside the drawing are made its own, since all drawings share the page.
    """
    svg = render(draw(exhibit), "svg").decode()
    svg = svg[svg.index("<svg") :]
    own = re.sub(r"\W", "-", exhibit.key)
    svg = re.sub(r'\b(id="|href="#|url\(#)', rf"\g<1>{own}-", svg)
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(<svg[^>]*?) width="([\d.]+)pt" height="[\d.]+pt"', r"\1", svg, count=1)
    label = Markup(' role="img" aria-label="{}" ').format(exhibit.alt)
    return Markup(svg.replace("<svg ", f"<svg{label}", 1))
