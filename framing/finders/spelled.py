"""Texts as words are spelled: no signs that nobody sees, no letters of another width, no divided words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any
from unicodedata import normalize

from framing.article import Article, Span, Zone
from framing.concepts.library import Concept
from framing.finders.tone import valence
from framing.lexicon import load, names

_UNSEEN = (
    r"\u00ad\u034f\u061c\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    r"\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_OTHER_LETTERS = (
    r"\u210a-\u2115\u2119-\u211d\u2124\u2128\u212c-\u2134\u24b6-\u24e9\ufb00-\ufb06\uff07\uff0d\uff10-\uff19"
    r"\uff21-\uff3a\uff41-\uff5a\u3000\U0001d400-\U0001d7ff\U0001f130-\U0001f149"
)
"""Letters of another width, style or frame, with the hyphen and apostrophe of their words, and ligatures."""
_SIGNS = re.compile(
    rf"[{_UNSEEN}]+(?:(?<=\u00ad)[ \t]*\r?\n[ \t]*(?=[^\W\d_]))?"
    r"|(?<=\w)[\u200c\u200d]+(?=[\w\s])"
    rf"|(?P<letters>[{_OTHER_LETTERS}]+)"
)
_DIVIDED = re.compile(
    r"(?<![\w-])(?P<left>[^\W\d_]{2,})"
    r"(?P<sign>[-\u2010¬](?:[ \t]*\r?\n[ \t]*| |(?:[ \t]*(?:\r?\n|\f)){2,3}[ \t]*(?=[a-z])))"
    r"(?P<right>[^\W\d_]{2,})(?!-)"
)
_WORD = re.compile(r"[^\W\d_]+")

Change = tuple[int, int, str]
"""Where a stretch of the text stands, and the letters that are read in its place."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """An article to be read, and for each of its characters where it stands in the article as given.

    `changes` lead from that one to this; `starts` and `ends` are None where the two are the same.
    """

    article: Article
    changes: Sequence[Change] = ()
    starts: list[int] | None = None
    ends: list[int] | None = None

    def given(self, span: Span) -> Span:
        """The stretch of the article as given that a span of the one read stands for."""
        if self.starts is None or self.ends is None:
            return Span(span.start, span.end)
        if span.start == span.end:
            return Span(self.starts[span.start], self.starts[span.start])
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def read(self, span: Span) -> Span:
        """The stretch of the article read that a span of the one as given stands for."""
        if self.starts is None or self.ends is None:
            return Span(span.start, span.end)
        return Span(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))

    def row(self, row: dict[str, Any]) -> dict[str, Any]:
        """A row of a table of finds with its place, and all spans in it, in the article as given."""
        if self.starts is None:
            return row
        given: dict[str, Any] = {
            name: tuple(map(self.given, cell)) for name, cell in row.items() if isinstance(cell, tuple)
        }
        if "start" in row:
            place = self.given(Span(row["start"], row["end"]))
            given |= {"start": place.start, "end": place.end}
        return row | given


def spelled(article: Article, library: tuple[Concept, ...] = ()) -> Spelled:
    r"""The article as its words are spelled; its zones stand where they stood.

    Soft hyphens, signs without width and marks of direction go, and so does page furniture inside a
    paragraph; full-width letters and ligatures become plain ones. A word divided at the end of a line, or
    by a hyphen and a space, is put together where the whole is known: from the text, concepts or word lists.

    >>> found = spelled(Article("1", "The Gazette", "The terror\u00adists \ufb02ed", ()))
    >>> found.article.text, found.given(Span(4, 14))
    ('The terrorists fled', Span(start=4, end=15))
    """
    text = article.text
    return respelled(article, sorted([*_signs(text), *_divided(text, library), *_furniture(article)]))


def respelled(article: Article, changes: Sequence[Change]) -> Spelled:
    """The article read with these changes, which `spelled` found in it."""
    if not changes:
        return Spelled(article)
    text = article.text
    parts, starts, ends, at = [], list[int](), list[int](), 0
    for start, end, letters in [*changes, (len(text), len(text), "")]:
        if start < at:
            continue
        parts += [text[at:start], letters]
        starts += [*range(at, start), *[start] * len(letters)]
        ends += [*range(at + 1, start + 1), *[end] * len(letters)]
        at = end
    starts.append(len(text))
    zones = (Zone(bisect_left(starts, z.start), bisect_left(starts, z.end), z.kind) for z in article.zones)
    return Spelled(replace(article, text="".join(parts), zones=tuple(_joined(zones))), changes, starts, ends)


def _furniture(article: Article) -> Iterator[Change]:
    """Each stretch of page furniture that stands inside a paragraph, so that its sentence is read as one."""
    for before, zone, after in zip(article.zones, article.zones[1:], article.zones[2:], strict=False):
        runs_on = before.end == zone.start and not article.text[zone.start : after.start].count("\n")
        if runs_on and zone.kind == "boilerplate" and before.kind == after.kind:
            yield zone.start, zone.end, ""


def _joined(zones: Iterable[Zone]) -> Iterator[Zone]:
    """Zones without those of which nothing is left, and with those as one that only these parted."""
    last: Zone | None = None
    for zone in zones:
        if zone.start == zone.end:
            continue
        if last is not None and last.end == zone.start and last.kind == zone.kind:
            last = Zone(last.start, zone.end, last.kind)
            continue
        if last is not None:
            yield last
        last = zone
    if last is not None:
        yield last


def _signs(text: str) -> Iterator[Change]:
    """Each sign to be read otherwise, with the letters in its place."""
    for run in _SIGNS.finditer(text) if not text.isascii() else ():
        if run["letters"] is None:
            yield (*run.span(), "")
        else:
            for at, sign in enumerate(run[0], run.start()):
                yield at, at + 1, normalize("NFKC", sign)


def _divided(text: str, library: tuple[Concept, ...]) -> Iterator[Change]:
    """Each hyphen that divides a word at the end of a line, or after which a space was left over."""
    found = [one for one in _DIVIDED.finditer(text) if one["right"][0].islower() or "\n" in one["sign"]]
    known = {*_WORD.findall(text.casefold()), *_listed(), *_words(library)} if found else frozenset[str]()
    for match in found:
        left, right, sign = match["left"].casefold(), match["right"].casefold(), match["sign"]
        if match["right"][0].isupper():  # of a compound: "anti-", "Okafor-" before a name
            yield (*match.span("sign"), sign[0])
        elif left + right in known or valence(left + right):
            yield (*match.span("sign"), "")
        elif "\n" in sign:
            compound = {left, right} <= _listed() and sign[0] != "¬"
            yield (*match.span("sign"), sign[0] if compound else "")


@cache
def _words(library: tuple[Concept, ...]) -> frozenset[str]:
    """The words of which the forms of concepts consist."""
    forms = (form for concept in library for v in concept.variants for form in (*v.forms, *v.exact))
    return frozenset(word for form in forms for word in _WORD.findall(form.casefold()))


@cache
def _listed() -> frozenset[str]:
    """The words of all word lists; two of them with a hyphen between may be a compound."""
    return frozenset(word for name in names() for word in _WORD.findall(_text(load(name)).casefold()))


def _text(value: object) -> str:
    """All text in a table, a list or a cell of a word list."""
    if isinstance(value, Mapping):
        return " ".join(map(_text, (*value, *value.values())))
    return " ".join(map(_text, value)) if isinstance(value, list) else str(value)
