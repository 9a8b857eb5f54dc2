"""A drawing as a part of the web page: without style sheets, with names of its own, and small."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from framing.charts import TO

Places = Callable[[tuple[str, ...]], str]
"""Group and further names of what is drawn -> its place on the page, or nothing."""


def _nowhere(_: tuple[str, ...]) -> str:
    return ""


_LINK = "{http://www.w3.org/1999/xlink}href"
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_SAYING = {"role": "img", "tabindex": "-1"}
_DROPPED = frozenset({"metadata", "style"})
_STANDING = re.compile(r"rotate\(-?0 [\d. -]+\)")
"""The turn of text that is not turned."""


def inlined(
    svg: str,
    prefix: str,
    alt: str,
    places: Places = _nowhere,
    said: Mapping[tuple[str, ...], str] = MappingProxyType({}),
) -> str:
    """An SVG file of matplotlib as an element of a page, named `alt` for readers who cannot see it.

    The page's policy forbids style sheets and style attributes: what they say becomes attributes of the
    same name. Names that something refers to begin with `prefix`, since all drawings share the page; the
    others are left out, and so are the family and the size of the whole, which the page decides. What is
    marked with the names of what it counts leads to its place, if `places` knows one, and has the words that
    `said` has for it as its title. What is marked with its row or column keeps that as data.

    >>> inlined('<svg width="9pt"><g id="a"><path id="b" style="fill: none"/></g></svg>', "x-", "A line.")
    '<svg role="img" aria-label="A line."><path fill="none" /></svg>'
    """
    root = ElementTree.fromstring(svg)
    rules = [sheet.text or "" for sheet in root.iter() if _name(sheet) == "style"]
    own = {name: value for name, value in root.attrib.items() if name == "viewBox"}
    whole = Element("svg", {"role": "img", "aria-label": alt} | own)
    for rule in rules:
        # The one sheet that matplotlib writes speaks of all elements; they inherit it from the root.
        whole.attrib.update(_declared(rule.strip().removeprefix("*").strip("{} ")))
    used = set(_references(root))
    marking = partial(_mark, places=places, said=said)
    whole.extend(part for child in root for part in _parts(child, used, prefix, marking))
    if whole.find(".//*[@tabindex]") is not None:
        whole.set("role", "group")  # nobody would look for links in an image
    return ElementTree.tostring(whole, encoding="unicode")


def _mark(name: str, places: Places, said: Mapping[tuple[str, ...], str]) -> Element | None:
    """An empty element around what is marked: a link to its place, or one that only says what it is."""
    *own, last = name.split(";")
    names = tuple(unquote(last.removeprefix(TO)).split("\x1f")) if last.startswith(TO) else ()
    place, title = (places(names), said.get(names, "")) if names else ("", "")
    data = dict(one.split(":") for one in (own if names else (*own, last)))
    data = {f"data-{key}": value for key, value in data.items()}
    if not (place or title or data):
        return None
    # The page's script makes one stop for the keyboard of all marks of a chart.
    link = {"href": f"#{place}", "tabindex": "-1"} if place else _SAYING if title else {}
    made = Element("a" if place else "g", link | data)
    if title:
        SubElement(made, "title").text = title
    return made


def _parts(
    element: Element, used: set[str], prefix: str, marking: Callable[[str], Element | None]
) -> Iterator[Element]:
    """The element as it stands on the page; of a group that says nothing, its content."""
    if _name(element) in _DROPPED:
        return
    attributes = dict(_attributes(element, used, prefix))
    parts = [part for child in element for part in _parts(child, used, prefix, marking)]
    own = element.get("id", "")
    if ":" in own and (made := marking(own)) is not None:
        made.extend(parts)
        yield made
        return
    if _name(element) in ("g", "defs") and not attributes and (not parts or _name(element) == "g"):
        yield from parts
        return
    made = Element(_name(element), attributes)
    made.text = element.text if _name(element) == "text" else None
    made.extend(parts)
    yield made


def _attributes(element: Element, used: set[str], prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        if name == "id":
            if value in used:
                yield name, prefix + value
        elif name == "style":
            declared = _declared(value).items()
            yield from ((key, _own(said, prefix)) for key, said in declared if key != "font-family")
        elif name == _LINK:
            yield "href", f"#{prefix}{value.removeprefix('#')}"
        elif name == "d":
            yield name, " ".join(value.split())
        elif not (name == "transform" and _STANDING.fullmatch(value)):
            yield name, _own(value, prefix)


def _declared(declarations: str) -> dict[str, str]:
    pairs = (one.split(":", 1) for one in declarations.split(";") if one.strip())
    return {name.strip(): value.strip() for name, value in pairs}


def _own(value: str, prefix: str) -> str:
    return _REFERENCE.sub(rf"url(#{prefix}\1)", value)


def _references(root: Element) -> Iterator[str]:
    """The names that something in the drawing refers to."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if name == _LINK:
                yield value.removeprefix("#")
            else:
                yield from _REFERENCE.findall(value)


def _name(element: Element) -> str:
    """The name of an element without its namespace, which HTML knows by itself."""
    return element.tag.rpartition("}")[2]
