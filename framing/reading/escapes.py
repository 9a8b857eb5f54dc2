r"""Texts as programs write them into files: line breaks as \n, marks as \", paragraphs as a list."""

from __future__ import annotations

import ast
import re
import warnings

_ESCAPE = re.compile(r"\\(?:(?P<sign>r\\n|[nrt\"'/])|u(?P<u>[0-9a-fA-F]{4})|x(?P<x>[0-9a-fA-F]{2}))")
_SIGNS = {"r\\n": "\n", "n": "\n", "r": "\n", "t": "\t", '"': '"', "'": "'", "/": "/"}
_PATH = re.compile(r"\b[A-Za-z]:\\|\\\\")
_FEWEST = 2
_LIST = re.compile(r"\s*\[\s*['\"].*['\"]\s*,?\s*\]\s*", re.S)


def unescaped(text: str) -> str:
    r"""The text with the signs that its escapes stand for; as it is where a backslash is something else.

    >>> unescaped("The dam broke.\\n\\n\\u201cRun,\\u201d she said."), unescaped("in C:\\new\\tools")
    ('The dam broke.\n\n“Run,” she said.', 'in C:\\new\\tools')
    """
    if text.lstrip().startswith("[") and (listed := _listed(text)) is not None:
        return listed
    escapes = text.count("\\") and sum(found[0].count("\\") for found in _ESCAPE.finditer(text))
    if escapes < _FEWEST or escapes != text.count("\\") or _PATH.search(text):
        return text
    mended = _ESCAPE.sub(_sign, text)
    # two halves of an emoji, each written as an escape, become one sign
    return mended.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _sign(found: re.Match[str]) -> str:
    return _SIGNS[found["sign"]] if found["sign"] else chr(int(found["u"] or found["x"], 16))


def _listed(text: str) -> str | None:
    """The paragraphs of a text that is written as a list of them; None where it is none."""
    if not _LIST.fullmatch(text):
        return None
    try:
        with warnings.catch_warnings(action="ignore"):  # a backslash before any other letter
            parts = ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    return "\n\n".join(parts) if all(isinstance(part, str) for part in parts) else None
