"""What tells whether an article is the same as before."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from framing.article import Article


def digest(article: Article) -> str:
    """The digest of an article with all that is said of it.

    The zones are left out, since what is set apart in them depends on other articles.
    """
    return _sha256(repr(replace(article, zones=())))


def text_digest(article: Article) -> str:
    """The digest of the text of an article."""
    return _sha256(article.text)


def _sha256(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
