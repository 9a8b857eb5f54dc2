"""In which section an article stood, and whether that is news, opinion, sport or a live page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from lxml.html import HtmlElement

from framing.lexicon import load
from framing.reading.notices import Notice
from framing.reading.published import articles_in_json

_META = frozenset({"article:section", "section", "parsely-section", "og:article:section", "sailthru.section"})
_PARTS = re.compile(r"\s*(?:[;/|>,:]|\s[-–—]\s|&|\band\b)\s*")
_ROOM = re.compile(r"\s+(?:desk|pages?|section|columns?|department)$")
_PATH = re.compile(r"https?://[^/]+/([^?#]*)")
_FOLDERS = 6
"""Of an address, so many folders may name the section."""

_OPINION = "opinion"


def section_in(root: HtmlElement) -> str:
    """The section that a page names for machines, "" where it names none."""
    for thing in articles_in_json(root):
        if section := _first_text(thing.get("articleSection")):
            return section
    for meta in root.iter("meta"):
        names = (meta.get(name, "").strip().lower() for name in ("property", "name", "itemprop"))
        if any(name in _META or name == "articlesection" for name in names) and meta.get("content"):
            return str(meta.get("content"))
    return ""


def _first_text(value: Any) -> str:
    first = next(iter(value), "") if isinstance(value, list) else value
    return first if isinstance(first, str) else ""


def genre_of(section: str, address: str) -> str:
    """What kind of text a section has, by its name, else by the address: "" where neither says.

    >>> genre_of("Editorials & Letters", ""), genre_of("", "https://post.com/2020/opinion/a")
    ('opinion', 'opinion')
    >>> genre_of("NEWS; Pg. A4", ""), genre_of("Science", "https://post.com/science/live-fish.html")
    ('news', '')
    """
    whole = " ".join(section.casefold().split())
    return _genre([whole, *_PARTS.split(whole)]) or _genre(_folders(address))


def _genre(names: Iterable[str]) -> str:
    """The genre of these names; what is no plain news goes before that."""
    found = {_genres().get(_ROOM.sub("", name.strip(" .-"))) for name in names}
    return next((genre for genre in load("sections")["genres"] if genre in found), "")


def _folders(address: str) -> list[str]:
    """The folders that begin the path of an address; its last part is the article's own."""
    found = _PATH.match(address.casefold())
    return found[1].split("/")[:-1][:_FOLDERS] if found else []


@cache
def _genres() -> Mapping[str, str]:
    return {name: genre for genre, names in load("sections")["genres"].items() for name in names}


class Genres:
    """Counts the articles of each genre in what is read."""

    def __init__(self) -> None:
        self._n: Counter[str] = Counter()

    def add(self, genre: str) -> None:
        """Count an article."""
        self._n[genre] += 1

    def notice(self) -> Notice | None:
        """What to say where opinion stands beside other articles."""
        opinion, total = self._n[_OPINION], self._n.total()
        if not 0 < opinion < total:
            return None
        are = "is" if opinion == 1 else "are"
        what = f"{opinion:,} of {total:,} {are} opinion by section or address, and compared with the others"
        return Notice("articles", what, "use --adjust genre or --by genre, or leave them out")
