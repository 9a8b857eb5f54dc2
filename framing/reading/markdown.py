"""Markdown as the text that it shows: quotations with marks, headings as lines, no signs of its own."""

from __future__ import annotations

import re

from framing.reading.markup import plain

_BOLD = re.compile(r"(?<![*\w])(\*{2,3}|__)(?=[^\s*_])([^\n]{1,2000}?[^\s*_])\1(?![*\w])")
_ITALIC = re.compile(r"(?<![*_\w\\])([*_])(?=[^\s*_])([^*_\n]{0,500}[^\s*_])\1(?![*_\w])")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^\s()]+(?:\s+\"[^\"\n]*\")?\)")
_LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\((?:https?://|/|#|mailto:)[^\s()]*(?:\s+\"[^\"\n]*\")?\)")
_HEADING = re.compile(r"^#{1,6}[ \t]+(\S[^\n]*?)[ \t#]*$", re.M)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")
_QUOTED = re.compile(r"(?:^>[^\n]*(?:\n|\Z))+", re.M)
_LEAD_IN = re.compile(r":[*_]*\s*\Z")
_SENTENCE = re.compile(r"[.!?…][”\"’')\]*_]*\s*\Z")


def has_markdown(text: str) -> bool:
    r"""Whether a text holds signs of Markdown, and not only a star or a number sign.

    >>> has_markdown("**Roe:** It rains."), has_markdown("# Rain\\n"), has_markdown("Room #4 is 2 * 3 m.")
    (True, True, False)
    """
    return any(form.search(text) for form in (_BOLD, _IMAGE, _LINK, _HEADING)) or any(
        _is_quotation(text, found) for found in _QUOTED.finditer(text)
    )


def shown(text: str) -> str:
    r"""What a text in Markdown shows.

    >>> shown("## Rain\n\n**Ann Roe** [wrote](https://post.example/a):\n\n> It *pours*.\n")
    'Rain\n\nAnn Roe wrote:\n\n“It pours.”'
    """
    text = _QUOTED.sub(lambda found: _quotation(text, found), text)
    text = _HEADING.sub(r"<p>\1</p>", text)
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    for form in (_BOLD, _BOLD, _ITALIC):  # bold words may stand inside others
        text = form.sub(r"\2", text)
    return plain(_ESCAPED.sub(r"\1", text)).strip()


def _is_quotation(text: str, found: re.Match[str]) -> bool:
    """Whether lines that begin with > are words that a colon leads in to, no list of links."""
    return bool(
        _LEAD_IN.search(text, max(0, found.start() - 200), found.start()) and _SENTENCE.search(found[0])
    )


def _quotation(text: str, found: re.Match[str]) -> str:
    """The lines of a quotation as one of a page; a line without words parts its paragraphs."""
    lines = [line[1:].strip() for line in found[0].splitlines()]
    words = "\n".join(lines).strip()
    if not _is_quotation(text, found):
        return found[0]
    parts = (" ".join(part.split()) for part in re.split(r"\n{2,}", words))
    return "<blockquote>" + "".join(f"<p>{part}</p>" for part in parts) + "</blockquote>\n\n"
