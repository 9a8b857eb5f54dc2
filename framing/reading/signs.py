"""Signs that are no text: half emojis, NULs, letters read in a wrong encoding, and controls in names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, replace
from hashlib import sha256

from framing.article import Article

LONGEST_ID = 200

_NULS_OF_TEXT = 8
"""Text has at most one NUL in so many characters; where bytes are read wrongly, every second is one."""

_MISREAD = re.compile("[\u00c2-\u00f4][^\x00-\x7f]")
"""The first letter of a sign in UTF-8 as it looks in another encoding, and one that follows."""

_HALVES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def whole(text: str) -> str:
    r"""The text with U+FFFD in place of half emojis (lone surrogates), which nothing can write.

    Every offset stays right: one character stands for one.

    >>> whole("tram \ud83d line") == "tram \ufffd line"
    True
    """
    return text if text.isascii() else _HALVES.sub("\ufffd", text)


def without_nuls(text: str) -> str:
    r"""The text with spaces in place of NUL characters, unless they are so many that it is no text.

    Databases fill fields of a fixed width with them; every offset stays right.

    >>> without_nuls("The dam\0held.\0\0"), without_nuls("D\0a\0m")
    ('The dam held.  ', 'D\x00a\x00m')
    """
    within = text.strip("\0")
    return text if within.count("\0") > len(within) / _NULS_OF_TEXT else text.replace("\0", " ")


def garbled(text: str) -> str | None:
    """The text as it was before it was read in a wrong encoding, once or twice; None if it was not.

    >>> garbled("the Ã¢â‚¬Ëœmiddle classÃ¢â‚¬â„¢"), garbled("São Paulo’s cafés")
    ('the ‘middle class’', None)
    """
    if text.isascii():
        return None
    composed = unicodedata.normalize("NFC", text)  # some programs divide the Ã into A and its tilde
    if not _MISREAD.search(composed):
        return None
    from ftfy import fix_encoding  # takes long to load, and few texts need it

    mended = fix_encoding(composed)
    return mended if mended != composed else None


def as_label(text: str) -> str:
    r"""A name or value as one line without control characters.

    >>> as_label("Daily\r\n\tStar\x1b")
    'Daily Star'
    """
    return _CONTROLS.sub(" ", whole(text)).strip()


def as_id(text: str) -> str:
    r"""An id that is one line, of bounded length, and the same however its accents are encoded.

    >>> as_id("a\tb"), as_id("e\u0301") == as_id("\xe9"), len(as_id("long " * 2000))
    ('a b', True, 200)
    """
    name = unicodedata.normalize("NFC", " ".join(as_label(text).split()))
    if len(name) <= LONGEST_ID:
        return name
    return f"{name[: LONGEST_ID - 9]}-{sha256(name.encode()).hexdigest()[:8]}"


def without_halves(article: Article) -> Article:
    """The article with U+FFFD in place of half emojis in every field."""
    changed: dict[str, object] = {}
    for name in (field.name for field in fields(article)):
        value = getattr(article, name)
        if isinstance(value, str) and whole(value) != value:
            changed[name] = whole(value)
    pairs = tuple((whole(name), whole(value)) for name, value in article.attributes)
    if pairs != article.attributes:
        changed["attributes"] = pairs
    return replace(article, **changed) if changed else article  # type: ignore[arg-type]
