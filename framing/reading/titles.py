"""Where the headline of an article stands: in its text, or only in what is given as its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.article import Zone
from framing.reading.blocks import blocks, key
from framing.reading.zones import zones

LONGEST = 300
"""Characters; what is longer is no title."""

_LEAST = 4
"""Words of a title that is separated from the sentence on the same line."""

_NONE = frozenset({"untitled", "no title", "none", "null", "nan", "n/a", "unknown"})
_BEHIND = re.compile(r"\s*[.!?…]?\s+(?=[A-Z0-9“\"‘'(])|\s+(?=[“\"‘'(])")
_BLANK = re.compile(r"\s+")
_OUTLET = re.compile(r"\s+(?:[-–—|•·]|::)\s+(?P<outlet>[^|]+)$")
_PLAYER = re.compile(
    r"\s+(?:listen|watch|play|audio|video)\s*[·•|:–-]?\s*\d{1,2}:\d\d(?::\d\d)?$", re.IGNORECASE
)
"""The label of a player with its time: "Listen · 5:54"."""

_SITE = re.compile(r"^the\s|\.(?:com|org|net|co\.uk|news)$|[^\w]|_")


class Page(NamedTuple):
    """The text of an article with its zones; `titled` if its title was set before it."""

    text: str
    zones: tuple[Zone, ...]
    titled: bool


def page(text: str, title: str | None, outlet: str | None = None) -> Page:
    r"""The text with its headline; a title that it does not repeat stands before it, with a blank line.

    >>> page("The lake rose on Monday. It fell on Friday.", "Lake rises - The Post", "Post").text
    'Lake rises - The Post\n\nThe lake rose on Monday. It fell on Friday.'
    """
    found = _laid_out(text, title)
    return found._replace(zones=tuple(_without_furniture(found, outlet)))


def _laid_out(text: str, title: str | None) -> Page:
    parts = zones(text, title)
    if title is None or not _is_headline(title) or any(part.kind == "headline" for part in parts):
        return Page(text, parts, False)
    if end := _glued(text, title):
        rest = (Zone(part.start + end, part.end + end, part.kind) for part in zones(text[end:], title))
        start = len(text) - len(text.lstrip())
        return Page(text, (Zone(start, len(text[:end].rstrip()), "headline"), *rest), False)
    first = next(iter(blocks(text)), None)
    if first is None or (title.endswith(("…", "...")) and first.key.startswith(key(title))):
        return Page(text, parts, False)
    text = f"{title}\n\n{text}"
    return Page(text, zones(text, title), True)


def _is_headline(title: str) -> bool:
    """Whether a title has words of its own."""
    return len(title) <= LONGEST and any(map(str.isalpha, title)) and key(title) not in _NONE


def _glued(text: str, title: str) -> int | None:
    """Where the title ends that begins the first line of a text, in one line with its first sentence."""
    words = title.rstrip(" .!?…").split()
    if len(words) < _LEAST:
        return None
    end = _end_of(words, text)
    behind = _BEHIND.match(text, end) if end else None
    return behind.end() if behind else None


def _end_of(words: Sequence[str], text: str) -> int | None:
    """Where these words end at the beginning of a text, whatever their case and the blanks around them.

    A pattern made of each title took a sixth of the time that reading takes.
    """
    end = 0
    for word in words:
        blank = _BLANK.match(text, end)
        start = blank.end() if blank else end
        if (end and not blank) or text[start : start + len(word)].lower() != word.lower():
            return None
        end = start + len(word)
    return end


def _without_furniture(found: Page, outlet: str | None) -> list[Zone]:
    """The zones, what the page sets behind a headline being none of it."""
    kept: list[Zone] = []
    for zone in found.zones:
        end = _end_of_headline(zone.of(found.text), outlet) if zone.kind == "headline" else None
        if end:
            at = zone.start + end
            kept += [Zone(zone.start, at, "headline"), Zone(at, zone.end, "boilerplate")]
        else:
            kept.append(zone)
    return kept


def _end_of_headline(headline: str, outlet: str | None) -> int | None:
    """Where a headline ends before a player's label or the outlet's name: "Lake rises | The Post"."""
    player = _PLAYER.search(headline)
    behind = _OUTLET.search(headline) if outlet and not player else None
    if behind and _site(behind["outlet"]) != _site(outlet or ""):
        behind = None
    cut = player or behind
    return cut.start() if cut else None


def _site(name: str) -> str:
    """The name of an outlet for comparing.

    >>> _site("The New Post"), _site("newpost.com")
    ('newpost', 'newpost')
    """
    return _SITE.sub("", name.strip().casefold())
