"""One surname written with and without its article: "al-Amin" and "Amin"."""

from __future__ import annotations

import re

_ARTICLE = re.compile(r"(?:al|el)[-‐‑](?=\w)", re.IGNORECASE)


def bare(surname: str) -> str:
    """A surname without the article in front.

    >>> bare("al-Amin"), bare("El-Amin"), bare("Alami")
    ('Amin', 'Amin', 'Alami')
    """
    return _ARTICLE.sub("", surname, count=1) if _ARTICLE.match(surname) else surname


def same(one: str, other: str) -> bool:
    """Whether two surnames are one but for the article and the case of letters."""
    return bare(one).casefold() == bare(other).casefold()
