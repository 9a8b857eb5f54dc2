"""What a lone noun means where the article names it in full: "the administration", the Roe administration."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from framing.article import Span
from framing.finders.quotes.speakers.phrases.source_nouns import is_title, listed
from framing.language.document import Document
from framing.language.names import Name
from framing.language.word_classes import NOUNS, WordClass, word_class
from framing.lexicon import load

_OWNS = re.compile(r"(?:['’]s?)?\s")
_OWNS_KIND = re.compile(r".*['’]s?\s(?!own\b|new\b|other\b)[a-z]+\s")  # "China's foreign | ministry"
_PRESIDENT = re.compile(r"(?<!Vice )(?<!ormer )\bPresident((?: [A-Z][\w.’'-]*)+)")
_TELLING: frozenset[WordClass] = NOUNS | {
    "determiner", "possessive pronoun", "possessive mark",
    "adjective", "comparative", "superlative", "participle",
}  # fmt: skip
"""Words before a noun that tell which one it is."""
_RECENT = 2
"""So many sentences before it, the only department named is meant though there are others."""
_PAPERS = 2
"""A paper that is named so often is meant by "her report" and "the long report" as well."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A place where the noun stands: with a name, or as one of several of its kind."""

    place: Span
    words: tuple[str, ...] = ()

    def may_be(self, other: _Told) -> bool:
        """Whether both names may be those of one body: "Supreme Court", "U.S. Supreme Court"."""
        short, long = sorted((self.words, other.words), key=len)
        return bool(short) and long[-len(short) :] == short


def in_full(document: Document, noun: str, at: int, back: int = 1) -> Span | None:
    """The name with that noun that an article gives before a place, if it can mean no other.

    Of several, it is the one in the same or the last sentences, so many `back`.
    """
    told = [*_told(document, noun, at)]
    named = [one for one in told if one.words]
    if not named:
        return None
    last, near = named[-1], [one for one in told if one.place.start >= before(document, at, back)]
    if not all(last.may_be(one) for one in near):
        return None
    known = noun in listed("documents") and len(named) >= _PAPERS
    only = all(last.may_be(one) for one in (named if known else told))
    far = last.place.start < before(document, at, _RECENT)
    if not near and (not only or (far and _is_of_many(document, noun, last, at))):
        return None
    same = [one for one in told if last.may_be(one)]
    often = Counter(one.words for one in same)
    return max(
        same, key=lambda one: (often[one.words], -len(one.words), one.place.start - one.place.end)
    ).place


def are_several(document: Document, noun: str, at: int) -> bool:
    """Whether the article names several with that noun before a place."""
    named = [one for one in _told(document, noun, at) if one.words]
    return not all(named[-1].may_be(one) for one in named)


def another_between(document: Document, noun: str, start: int, at: int) -> bool:
    """Whether the text tells of another with that noun since a place: "the bank ... a farmers' group"."""
    return any(one.place.start > start and not one.words for one in _told(document, noun, at))


def before(document: Document, at: int, back: int = 1) -> int:
    """Where the sentence before that of a place begins, or one further `back`."""
    number = document.sentence_number(at)
    return document.sentences[max(0, number - back)].start if number >= 0 else 0


def _is_of_many(document: Document, noun: str, last: _Told, at: int) -> bool:
    """Whether there may be others of which the text does not say the name: every candidate has a campaign."""
    if noun in listed("of_everybody"):
        return True
    if noun != "administration":
        return False
    owner = last.words[0].title()
    presidents = (match[1].split() for match in _PRESIDENT.finditer(document.text, 0, at))
    return not all(any(word.startswith(owner) for word in name) for name in presidents)


def _told(document: Document, noun: str, at: int) -> Iterator[_Told]:
    """Where the noun stands before a place with words that tell which one it is."""
    for match in re.finditer(rf"\b{noun}\b", document.text[:at], re.IGNORECASE):
        place = Span(*match.span())
        if document.article.zone_at(place.start) == "headline":
            continue
        name = _name_at(document, place)
        if name:
            yield name
        elif place.of(document.text)[0].islower() and _is_another(document, place):
            yield _Told(place)


def _name_at(document: Document, place: Span) -> _Told | None:
    """A name that ends on the noun, or right before it."""
    number = bisect_right(document.names, place.start, key=lambda one: one.start) - 1
    name = document.names[number] if number >= 0 else None
    if name is None or name.end > place.end:
        return _inside(document, name, place) if name else None
    if name.end == place.end:
        return _Told(Span(name.start, name.end), _words(name.bare)) if name.start < place.start else None
    public = place.of(document.text).lower() in listed("public_nouns")
    of_kind = public and _OWNS_KIND.fullmatch(document.text, name.start, place.start)
    if not of_kind and not _OWNS.fullmatch(document.text, name.end, place.start):
        return None
    whole = document.text[name.start : name.end].removesuffix("'s").removesuffix("’s")
    return _Told(Span(name.start, place.end), (*_words(whole)[-1:], place.of(document.text).lower()))


def _inside(document: Document, name: Name, place: Span) -> _Told | None:
    """A name with the noun in it: "Department of Justice", "Roe Hospital Center", "Roe Council Chair Lee"."""
    if name.start == place.start and document.text.startswith(" of ", place.end):
        return _Told(Span(name.start, name.end), _words(name.bare))
    after = document.text[place.end : name.end].split()
    if name.start < place.start and after in (["Center"], ["Centre"]):
        return _Told(Span(name.start, name.end), _words(name.bare))
    if name.start < place.start and after and is_title(after[0]):
        whole = Span(name.start, place.end)
        return _Told(whole, _words(whole.of(document.text)))
    return None


def _words(name: str) -> tuple[str, ...]:
    """The words of a name, "Department of Labor" as "Labor Department"."""
    words = tuple(word for word in name.lower().split() if word != "the")
    of = words.index("of") if "of" in words else 0
    return (*words[of + 1 :], *words[:of]) if of == 1 else words


def _is_another(document: Document, place: Span) -> bool:
    """Whether the noun may mean another: "a court", "the federal court", not "the court", "court orders"."""
    span = document.doc.char_span(place.start, place.end, alignment_mode="expand")
    if span is None or not span.start:
        return False
    before, after = document.doc[span.start - 1], document.doc[span.end : span.end + 1]
    if any(word_class(word) in NOUNS for word in after):
        return False
    return word_class(before) in _TELLING and before.lower_ not in load("closed_words")["definite"]
