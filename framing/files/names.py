"""File names made from names of events, outlets and concepts, which may hold any sign at all."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

LONGEST = 80
"""Bytes of a file name with its ending; every file system allows more, but paths add up."""

_KEPT = "._-"
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
"""Windows opens a device for these names, whatever ending follows."""


def file_name(name: str, ending: str = "") -> str:
    """A readable file name for any text: one path component that every system accepts.

    Letters and digits of every script are kept; other signs become hyphens.

    >>> file_name("US/Iran strike", ".png"), file_name(".."), file_name("CON")
    ('US-Iran-strike.png', 'unnamed', '_CON')
    """
    return file_names([name], ending)[name]


def file_names(names: Iterable[str], ending: str = "", longest: int = LONGEST) -> dict[str, str]:
    """Name -> file name of at most this many bytes, all different even where case does not matter.

    Names that would share a file name each get the beginning of their digest, so the order of the
    names changes nothing.

    >>> sorted(file_names(["9/11", "9-11"]).values())
    ['9-11-c6bf1e8d', '9-11-f1bb101f']
    """
    most = longest - len(ending.encode())
    slugs = {name: _slug(name, most) for name in names}
    taken = Counter(slug.casefold() for slug in slugs.values())
    return {
        name: (slug if taken[slug.casefold()] == 1 else _with_digest(name, most)) + ending
        for name, slug in slugs.items()
    }


def _slug(name: str, most: int) -> str:
    """The name with everything but letters and digits as single hyphens, within this many bytes."""
    plain = unicodedata.normalize("NFC", name)
    signs = "".join(sign if _is_letter(sign) or sign in _KEPT else " " for sign in plain)
    slug = _fit("-".join(signs.split()), most - 1).strip(".-") or "unnamed"
    return f"_{slug}" if slug.partition(".")[0].casefold() in _RESERVED else slug


def _is_letter(sign: str) -> bool:
    """Whether a sign is a letter, a digit, or a mark that belongs to the letter before it."""
    return unicodedata.category(sign)[0] in "LMN"


def _with_digest(name: str, most: int) -> str:
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{_slug(name, most - 9)}-{digest}"


def _fit(text: str, most: int) -> str:
    """The beginning of a text within this many bytes; no letter is cut in two."""
    return text.encode()[:most].decode("utf-8", "ignore")
