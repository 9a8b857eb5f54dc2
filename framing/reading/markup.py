"""Pages and cells as plain text: tags leave it, and what a page shows as a quotation gets its marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>|<!--[^<>]*-->")
_MARKUP = re.compile(
    r"</(?:p|b|i|u|a|em|strong|div|span|h[1-6]|li|blockquote|q)\s*>|<(?:br|p|hr)\s*/?>", re.IGNORECASE
)
_UNSEEN = re.compile(r"<(script|style)\b[^<>]*>.{0,100000}?</\1\s*>", re.I | re.S)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_WRITTEN = re.compile(r"&lt;/?[a-zA-Z]")
"""A tag whose own signs are character references, as in cells that were escaped twice."""
_INSIDE = re.compile(r"[ \t]*\n?[ \t]*[a-z]")
"""What follows a line break inside a sentence."""
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd br hr tr table blockquote section article header footer "
    "figure figcaption main aside pre".split()
)
_OPENING = frozenset("\"“„«‘'»‹「″")
_CLOSING = frozenset("\"”“»«’'")
_SINGLE = str.maketrans("“”", "‘’")
_SIGNATURE = re.compile(r"\s*(?:[—–―]|--?)\s*\S")
_SPLIT = re.compile(r"(</?(?:blockquote|p|q)\b[^<>]*>)", re.IGNORECASE)
_LONGEST_SIGNATURE = 120


def has_markup(text: str) -> bool:
    """Whether a text holds tags or character references of HTML.

    >>> has_markup("<p>One</p>"), has_markup("R&amp;D"), has_markup("a < b & c > d")
    (True, True, False)
    """
    found = _ENTITY.search(text)
    return _MARKUP.search(text) is not None or (found is not None and unescape(found[0]) != found[0])


def plain(text: str) -> str:
    r"""The text of HTML: blocks become paragraphs, other tags leave no trace.

    >>> plain("<p>Cape <b>boats</b></p><p>&ldquo;No,&rdquo; he said.</p>")
    'Cape boats\n\n“No,” he said.'
    """
    if _MARKUP.search(text) is None:
        shown = unescape(text)
        return plain(shown) if _WRITTEN.search(text) and _MARKUP.search(shown) else shown
    parts, at = [], 0
    text = in_marks(_UNSEEN.sub("", text))
    for tag in _TAG.finditer(text):
        parts.append(text[at : tag.start()])
        name = (tag[2] or "").lower()
        if name == "br" and _INSIDE.match(text, tag.end()) and parts[-1][-1:].isalpha():
            parts.append(" ")
        elif name in _BLOCKS:
            parts.append("\n\n")
        at = tag.end()
    lines = unescape("".join([*parts, text[at:]])).splitlines()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in lines)).strip()


def in_marks(page: str) -> str:
    """A page with quotation marks around what it sets apart as a quotation, as a browser shows it.

    >>> in_marks("<blockquote><p>It rains.</p><p>It pours.</p></blockquote>")
    '<blockquote><p>“It rains.</p><p>“It pours.”</p></blockquote>'
    """
    pieces = _SPLIT.split(page)
    depth = start = 0
    for i in range(1, len(pieces), 2):
        name, closes = pieces[i].strip("</>").split(None, 1)[0].lower(), pieces[i].startswith("</")
        if name == "q":
            pieces[i] = "”" if closes else "“"
        elif name == "blockquote":
            depth = max(0, depth - 1) if closes else depth + 1
            if depth == 1 and not closes:
                start = i
            elif depth == 0 and closes and start:
                _mark(pieces, start, i)
                start = 0
    return "".join(pieces)


def _mark(pieces: list[str], start: int, end: int) -> None:
    """Set marks around the paragraphs between two tags: one opens each, one closes the last."""
    texts = list(_visible(pieces, start, end))
    while texts and _signs(pieces[texts[-1]]):
        texts.pop()
    if not texts:
        return
    if _shown(pieces[texts[0]])[:1] in _OPENING:
        if not _goes_on(pieces, start, texts[-1]):
            return
        for i in texts:
            pieces[i] = pieces[i].translate(_SINGLE)
    for i in texts:
        bare = pieces[i].lstrip()
        pieces[i] = pieces[i][: len(pieces[i]) - len(bare)] + "“" + bare
    bare = pieces[texts[-1]].rstrip()
    pieces[texts[-1]] = bare + "”" + pieces[texts[-1]][len(bare) :]


def _goes_on(pieces: list[str], start: int, last: int) -> bool:
    """Whether a quotation that a colon leads in to holds another's at its beginning, and goes on behind."""
    lead = next((shown for i in range(start - 1, -1, -1) if (shown := _shown(pieces[i]))), "")
    return lead.endswith(":") and _shown(pieces[last])[-1:] not in _CLOSING and "“" in unescape(pieces[last])


def _visible(pieces: list[str], start: int, end: int) -> Iterator[int]:
    """The numbers of the stretches of text that are paragraphs of a quotation."""
    texts = [i for i in range(start + 1, end, 2) if _shown(pieces[i])]
    inside = [i for i in texts if pieces[i - 1].lower().startswith("<p")]
    yield from inside or texts


def _shown(piece: str) -> str:
    return unescape(_TAG.sub("", piece)).strip()


def _signs(piece: str) -> bool:
    words = _shown(piece)
    return len(words) <= _LONGEST_SIGNATURE and _SIGNATURE.match(words) is not None
