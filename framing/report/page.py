"""The report as one web page that needs nothing else: no network, no other file, and no script to be read."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

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

    style, script = _part(templates, "style.css"), _part(templates, "script.js")
    own = {"style": style, "script": script, "allowed": {"style": _hash(style), "script": _hash(script)}}
    html = templates.get_template("report.html")
    pictures = {"picture": _picture, "narrower": _narrower}
    return html.render(report=report, at=at, anchors=anchors, **pictures, **own) + "\n"


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
    svg = unstyled(svg[svg.index("<svg") :])
    svg = re.sub(r'\b(id="|href="#|url\(#)', rf"\g<1>{exhibit.key}-", svg)
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(<svg[^>]*?) width="([\d.]+)pt" height="[\d.]+pt"', r"\1", svg, count=1)
    label = Markup(' role="img" aria-label="{}" ').format(exhibit.alt)
    return Markup(svg.replace("<svg ", f"<svg{label}", 1))


def unstyled(svg: str) -> str:
    """A drawing without style sheets and style attributes, which the page's policy forbids.

    What they say becomes attributes of the same name. The one sheet that matplotlib writes speaks of all
    elements; the root says the same, and all others inherit it.

    >>> unstyled('<svg><style type="text/css">*{a: b}</style><path style="fill: none; c: d"/></svg>')
    '<svg a="b"><path fill="none" c="d"/></svg>'
    """
    sheets = re.findall(r"<style[^>]*>\s*\*\s*{(.*?)}\s*</style>", svg, re.DOTALL)
    svg = re.sub(r"<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r' style="([^"]*)"', lambda found: _attributes(found[1]), svg)
    return svg.replace("<svg", "<svg" + "".join(map(_attributes, sheets)), 1)


def _attributes(declarations: str) -> str:
    pairs = (one.split(":", 1) for one in declarations.split(";") if one.strip())
    return "".join(f' {name.strip()}="{value.strip()}"' for name, value in pairs)
