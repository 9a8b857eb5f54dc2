"""The report as one web page that needs nothing else: no network, no other file, and no script to be read."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from framing.report.charted import marks, numbers
from framing.report.content import Cell, Exhibit, Report, Standout
from framing.report.dark import changeable, colours
from framing.report.inlining import Places, inlined
from framing.report.lettering import faces
from framing.report.linking import linked
from framing.report.lists import Passages
from framing.report.packing import as_data, held
from framing.report.rows import VOICES
from framing.results.tabular import csv_file

PHONE = 300.0
"""The width of a chart in points that a phone shows without scrolling."""

SCRIPTS = (
    "unpacking.js",
    "focus.js",
    "passages.js",
    "panel.js",
    "reader.js",
    "search.js",
    "sorting.js",
    "ordering.js",
    "reach.js",
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
    shown = {
        one.key: inlined(drawn[one.key], f"{one.key}-", one.alt, _places(one, anchors), marks(one))
        for one in (*first, *report.charts, *narrow.values())
    }
    own = _own(templates, drawn.values(), shown.values())
    told = {"at": at, "anchors": anchors, "narrow": narrow, "first": first, "index": _index(report)}
    told |= {"pictures": {key: Markup(changeable(svg)) for key, svg in shown.items()}}
    told |= {"voices": list(VOICES.values()), **held(report, anchors)}
    told |= {"sorts": _once(one.kind for one in report.evidence)}
    told |= {"events": _once(one.event for one in report.texts if one.event)}
    told |= {"numbers": _numbers((*report.charts, *report.brief[:1]))}
    told |= {"version": dict(report.versions)["framing"]}
    told |= {"groups": _once(one.group for one in report.texts)}
    html = templates.get_template("report.html")
    return (
        html.render(
            report=report,
            kinds=report.kinds,
            rest_of=rest_of,
            linked=linked,
            home=partial(_home, report),
            **told,
            **own,
        )
        + "\n"
    )


def _own(templates: Environment, drawn: Iterable[str], shown: Iterable[str]) -> dict[str, object]:
    """The page's style and script, and the hashes by which its policy allows them."""
    on_dark = f"@media screen and (prefers-color-scheme: dark) {{ .chart {{ {colours(shown)} }} }}\n"
    style = Markup(faces(drawn)) + part(templates, "style.css") + Markup(on_dark)
    parts = Markup("").join(part(templates, name) for name in SCRIPTS)
    script = Markup('"use strict";\n(async () => {\n') + parts + "})();\n"
    return {
        "style": style,
        "script": script,
        "allowed": {"style": policy_hash(style), "script": policy_hash(script)},
    }


def rest_of(line: str, title: str) -> str:
    """What a sentence says beyond the title that it begins with, as a sentence.

    >>> rest_of("Few in A (2 articles): a large difference.", "Few in A (2 articles)")
    'A large difference.'
    >>> rest_of("Few in A.", "Few in A."), rest_of("Many in B.", "Few in A.")
    ('', 'Many in B.')
    """
    rest = line.removeprefix(title.removesuffix(".")).lstrip(":.; ")
    return rest[:1].upper() + rest[1:] if title and line.startswith(title.removesuffix(".")) else line


def _home(report: Report, found: Standout) -> str:
    """Where the page shows what stands out: its exhibit, else the table or the chapter that tells of it."""
    if found.at in {"articles", *(one.key for one in report.exhibits), *(one.key for one in report.sections)}:
        return found.at
    topic = found.topic.partition(" (")[0].removesuffix(":")
    for section in report.sections:
        for number, (_, table) in enumerate(section.tables, 1):
            if topic in {*table.columns, *(row[0].text for row in table.rows)}:
                return f"{section.key}-table-{number}"
    return report.sections[0].key if report.sections else "articles"


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


def _index(report: Report) -> dict[str, list[Passages]]:
    """The lists of passages by what they are about."""
    found: dict[str, list[Passages]] = {}
    for one in report.evidence:
        found.setdefault(one.title, []).extend(one.groups)
    return found


def _places(exhibit: Exhibit, anchors: dict[str, str]) -> Places:
    """Where what is drawn of a group leads: to its list of these names, or to its first one."""
    behind = dict(exhibit.behind)

    def place(names: tuple[str, ...]) -> str:
        group, *further = names
        keys = behind.get(group, ())
        # Keys name the group before what is counted of it, or after; an event may be called as a person is.
        wanted = ["\x1f".join(("", *order, "")) for order in ((group, *further), (*further, group))]
        fitting = [key for key in keys if any(one in f"\x1f{key}\x1f" for one in wanted)]
        chosen = fitting if further else keys[:1]
        return next((anchors[key] for key in chosen if key in anchors), "")

    return place


def _numbers(exhibits: Iterable[Exhibit]) -> Markup:
    """Key of a chart -> the CSV file of its numbers."""
    return as_data({exhibit.key: csv_file(numbers(exhibit)).decode() for exhibit in exhibits})


def _narrow(exhibit: Exhibit) -> Exhibit | None:
    """The exhibit once more for a phone, if its chart is one that can be drawn as narrow."""
    if exhibit.chart not in ("levels", "tones"):
        return None
    return replace(exhibit, key=f"{exhibit.key}-narrow", options={**exhibit.options, "width": PHONE})
