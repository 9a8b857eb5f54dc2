"""Stretches of a paragraph inside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from framing.article import Span

PAIRS = {
    '"': '"”“',
    "“": '”"',
    "”": "”“",
    "„": '“”"',
    "‟": "”",
    "＂": "＂",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "″": "″",
    "〝": "〞〟",
    "❝": "❞",
    "「": "」",
    "『": "』",
    "'": "'’",
    "‘": "’'",
    "‚": "‘’",
}
"""Each opening mark with the marks that may close it, in the styles of many houses."""

DOUBLED = frozenset({"''", "``", "’’", "‘‘", "<<", ">>"})
"""Two single marks in place of a double one, as archives of news agencies have them."""

_TWO = re.compile(r"’’|''")
"""What a hand may have typed for a closing mark: "“It holds,’’ Roe said"."""

_TURNED = re.compile(r"['’]\s“\s")
"""A closing mark behind an inner one, turned round by the blank between: "“He said, ‘Go,’ “ Roe said"."""

_TYPED = frozenset('"“')

_ANGLES = {"<<": ">>", ">>": "<<"}

FAMILIES = (frozenset('"“„”') | {"``", "''"}, frozenset("'‘"), frozenset("«"))
"""Marks that may open the paragraphs of one quotation."""

_MOST_PARAGRAPHS = 20
"""A quotation whose marks open it again and again has at most this many paragraphs in one."""

_SINGLE = FAMILIES[1]
_ANGLED = frozenset("»›")
_SIGN = re.compile(rf"[{re.escape(''.join(PAIRS))}]|``|’’|<<|>>")
_OPENS_ALONE = (DOUBLED - set(_ANGLES)) | set('"“„«')
_LED_IN = frozenset('“„«"')
_LEAD_IN = re.compile(r"\w:\s*$")
_ENDS = re.compile(r"[.!?…]['’)]?\s+\S")

_CERTAIN = frozenset("“„「『")
_APART = frozenset("«“„")
_OPENS_AFTER = frozenset("([{-–—/:")
_DROPPED = re.compile(r"[a-z]{2}in$", re.IGNORECASE)
_ENDS_BEHIND = re.compile(r"[,.!?]['’]")
"""What shows that a word ends with an apostrophe: its quotation closes right behind, as in "doin','"."""
_AND = re.compile(r"\s['‘’]n['’]$", re.IGNORECASE)
_DECADE = re.compile(r"\d\ds\b")
_ELIDED = re.compile(r"(?:[Tt]is|[Tt]was|[Tt]were|[Tt]will|em|til)\b(?!['’])")


@dataclass(frozen=True, slots=True, order=True)
class Mark(Span):
    """Words inside quotation marks; the span includes the marks, `inner` leaves them out."""

    inner: Span
    closed: bool


def marks(text: str, paragraph: Span, following: str = "") -> tuple[Mark, ...]:
    """The outermost stretches inside marks; marks inside marks belong to the stretch around them.

    Apostrophes are no marks. A mark that nothing closes counts where it opens the paragraph, and
    where the next paragraph opens with one of its kind, `following`: then the utterance runs on.

    >>> [mark.inner.of("He's 'in' it") for mark in marks("He's 'in' it", Span(0, 12))]
    ['in']
    """
    return tuple(_marks(text, paragraph, following))


def opening(text: str, paragraph: Span) -> str:
    """The mark that opens a paragraph, if one does.

    >>> opening('"Yes.', Span(0, 5)), opening("'90s", Span(0, 4))
    ('"', '')
    """
    at = next((at for at in range(paragraph.start, paragraph.end) if not text[at].isspace()), paragraph.end)
    sign = text[at : at + 2] if text[at : at + 2] in DOUBLED else text[at : at + 1]
    known = any(sign in family for family in FAMILIES)
    opens = known and at < paragraph.end and _opens(text, at, len(sign), paragraph)
    return sign if opens and not text[at + len(sign)].isdigit() else ""


def _marks(text: str, paragraph: Span, following: str) -> Iterator[Mark]:
    first = next((at for at in range(paragraph.start, paragraph.end) if not text[at].isspace()), 0)
    # where no closing mark follows once, none follows later: a long line is searched once, not over and over
    never_closed: set[str] = set()
    at = first
    while sought := _SIGN.search(text, at, paragraph.end):
        at = sought.start()
        width = 2 if text[at : at + 2] in DOUBLED else 1
        sign = text[at : at + width]
        if (width == 2 or sign in PAIRS) and sign not in never_closed and _opens(text, at, width, paragraph):
            close = _doubled(text, at + 2, paragraph) if width == 2 else _close(text, at, paragraph)
            if close is not None:
                if inner := _inner(text, at + width, close):
                    two = width == 1 and sign in _TYPED and _TWO.match(text, close)
                    yield Mark(at, close + (2 if two else width), inner, True)
                at = close
            elif (
                (at == first and sign in _OPENS_ALONE)
                or any({sign, following} <= family for family in FAMILIES)
                or _is_led_in(text, Span(first, paragraph.end), at)
            ):
                yield Mark(at, paragraph.end, Span(at + width, paragraph.end), False)
                return
            else:
                never_closed.add(sign)
        at += width


def _is_led_in(text: str, paragraph: Span, at: int) -> bool:
    """Whether a colon leads in to a mark, and one sentence follows whose closing mark was forgotten."""
    led = text[at] in _LED_IN and _LEAD_IN.search(text, paragraph.start, at) is not None
    return led and _ENDS.search(text, at, paragraph.end) is None


def _inner(text: str, start: int, end: int) -> Span | None:
    """What stands between two marks, without blanks; doubled marks may have nothing between them."""
    words = text[start:end]
    begin, stop = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    return Span(begin, stop) if begin < stop else None


def _doubled(text: str, start: int, paragraph: Span) -> int | None:
    opens = text[start - 2 : start]
    closing = {_ANGLES[opens]} if opens in _ANGLES else DOUBLED - set(_ANGLES)
    return next((at for at in range(start, paragraph.end - 1) if text[at : at + 2] in closing), None)


def _opens(text: str, at: int, width: int, paragraph: Span) -> bool:
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + width] if at + width < paragraph.end else " "
    if text[at] in _SINGLE and width == 1 and _DECADE.match(text, at + 1):
        return False  # "the '90s"
    if text[at] in _SINGLE and width == 1 and _ELIDED.match(text, at + 1):
        return False  # "'tis"
    if after.isspace():  # "« Non »" has blanks within its marks
        return before.isspace() and at + width < paragraph.end and _opens_apart(text, at, paragraph)
    if text[at] in _CERTAIN:
        return True
    return before.isspace() or before in _OPENS_AFTER or before in PAIRS


def _opens_apart(text: str, at: int, paragraph: Span) -> bool:
    """Whether a mark between blanks opens: by its form, or in front of a sentence, all before it closed."""
    if text[at] in _APART:
        return True
    before, after = text[paragraph.start : at], text[at + 1 : paragraph.end]
    behind = before.rstrip()
    starts = (not behind or behind[-1] in ".!?:,") and after.lstrip()[:1].isupper()
    if text[at] == "»":
        return starts and before.count("»") == before.count("«")
    return text[at] == '"' and starts and before.count('"') % 2 == 0


def _close(text: str, start: int, paragraph: Span) -> int | None:
    """Where the mark opened at `start` closes; nested pairs of the same kind are stepped over.

    What may as well be an apostrophe closes where nothing better comes before the next single mark opens.
    A quotation of several paragraphs that stand in one has a mark before each of them and closes once.
    """
    if text[start] == '"' and (end := _of_paragraphs(text, start, paragraph)) is not None:
        return end
    opening, closing = text[start], PAIRS[text[start]]
    depth, fallback, single = 0, None, opening in _SINGLE
    typed = _TWO.search(text, start + 2, paragraph.end) if opening in _TYPED else None
    two = typed.start() if typed else -1
    for at in range(start + 2, paragraph.end):
        sign = text[at]
        if sign == opening and depth == 0 and start < two < at and _opens(text, at, 1, paragraph):
            return two
        if single and fallback is not None and _reopens(text, at, paragraph):
            return fallback
        if sign == opening and depth == 0 and _TURNED.search(text, at - 2, at + 2):
            return at
        if sign == opening and sign not in closing:
            depth += 1
        elif sign in closing and _may_close(text, at, paragraph, opening):
            if single and _possessive(text, at, paragraph):
                fallback = at if fallback is None else fallback
            elif depth == 0:
                return at
            else:
                depth -= 1
                fallback = at
    return two if fallback is None and two > 0 else fallback


def _of_paragraphs(text: str, start: int, paragraph: Span) -> int | None:
    """Where a quotation closes whose next marks only open its further paragraphs, behind full stops."""
    at = start
    for reopened in range(_MOST_PARAGRAPHS):
        at = text.find('"', at + 1, paragraph.end)
        if at < 0:
            return None
        before, after = text[max(start, at - 4) : at], text[at + 1 : at + 2]
        if not (before[-1].isspace() and after.isalnum()):
            return at if reopened and not after.isalnum() else None
        if not before.rstrip().rstrip("'’)]").endswith((".", "!", "?", "…")):
            return None
    return None


def _reopens(text: str, at: int, paragraph: Span) -> bool:
    """Whether another stretch inside single marks opens here; "'90s" is none."""
    opens = text[at] in _SINGLE and _opens(text, at, 1, paragraph)
    return opens and text[at + 1 : at + 2].isalpha()


def _may_close(text: str, at: int, paragraph: Span, opening: str) -> bool:
    """Whether a mark may close: nothing of a word follows a single one, and "’n’" is not between two.

    An angle that also opens stands right behind what it closes: "»Go», she said. »It is late.»".
    """
    bare = at + 1 == paragraph.end or not text[at + 1].isalnum()
    if text[at] == opening and opening in _ANGLED:
        return bare and not text[at - 1].isspace()
    if opening not in _SINGLE:
        return True
    return bare and not _AND.search(text, max(paragraph.start, at - 3), at + 1)


def _possessive(text: str, at: int, paragraph: Span) -> bool:
    """Whether it may as well be the apostrophe of a plural or of a "g" that is left out: "goin' home"."""
    follows = text[at + 1 : min(at + 3, paragraph.end)]
    dropped = _DROPPED.search(text, max(paragraph.start, at - 12), at) is not None
    goes_on = follows[:1].isspace() and follows[1:].islower()
    return (dropped and bool(_ENDS_BEHIND.match(follows))) or (goes_on and (dropped or text[at - 1] in "sS"))
