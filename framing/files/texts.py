"""Texts as files can hold them."""

from __future__ import annotations


def encodable(text: str) -> str:
    r"""The text with U+FFFD in place of each lone half of a surrogate pair, which no file can hold.

    >>> encodable("half \ud83d")
    'half \ufffd'
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
