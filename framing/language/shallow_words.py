"""The words of a sentence, and which of them are function words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from framing.article import Span
from framing.language.document import Document, remembered
from framing.lexicon import load

PARTICLES = frozenset("al el bin ibn ben abu umm von van der den de la le du da di dos st".split())
MARKS = frozenset("\"'“”‘’")


@dataclass(frozen=True, slots=True)
class Word(Span):
    """A word or mark; an `owner` carries the ending of possession, which its span leaves out."""

    text: str
    owner: bool = False

    @property
    def small(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, a particle before a hyphen aside ("al-Amin")."""
        particle, hyphen, rest = self.text.partition("-")
        return self.text[0].isupper() or (bool(hyphen) and particle in PARTICLES and rest[:1].isupper())


@cache
def _tokens() -> re.Pattern[str]:
    offices = load("offices")
    short = [*offices["short"], *(form for form in offices["honorifics"] if form.endswith("."))]
    letters = r"[^\W_]+"
    return re.compile(
        rf"(?:{'|'.join(map(re.escape, short))})(?!\w)"
        rf"|(?:[A-Z]\.)+(?:[-‐‑–]{letters})?"
        rf"|\d{{1,3}}(?:,\d{{3}})+(?!\d)"
        rf"|{letters}(?:[-‐‑–'’]{letters})*(?:(?<=s)['’](?=\s))?|[^\w\s]"
    )


@remembered
def sentence_words(document: Document, sentence: Span) -> tuple[Word, ...]:
    """The words and marks of a sentence of a document."""
    return words_of(document.text, sentence)


def words_of(text: str, within: Span) -> tuple[Word, ...]:
    """The words and marks of a stretch of text; a stretch all in capitals is read as if it were a title."""
    shouting = within.of(text).isupper()
    words = []
    for match in _tokens().finditer(text, within.start, within.end):
        word = match.group()
        stem = re.sub(r"(?<=\w)(['’][sS]|(?<=[sS])['’])$", "", word)
        shown = stem.title() if shouting and stem.isupper() and len(stem) > 2 else stem
        shown = shown.lower() if shouting and _closed(shown) else shown
        words.append(Word(match.start(), match.start() + len(stem), shown, stem != word))
    return tuple(_without_nicknames(words))


def _without_nicknames(words: list[Word]) -> Iterator[Word]:
    """The words without what stands in quotation marks between two parts of a name: Ann "the Fox" Lee."""
    at = 0
    while at < len(words):
        yield words[at]
        if words[at].capital and at + 1 < len(words) and words[at + 1].text in MARKS:
            end = next(
                (one for one in range(at + 2, min(at + 6, len(words))) if words[one].text in MARKS), None
            )
            if end and end + 1 < len(words) and words[end + 1].capital:
                at = end
        at += 1


@cache
def kinds(name: str) -> frozenset[str]:
    """One kind of closed-class words, such as the relative pronouns."""
    return frozenset(load("closed_words")[name])


def numeral(word: Word) -> int | None:
    """How many a number word or figure from two on says, 0 for an open number; None for years and all else.

    >>> [numeral(Word(0, 1, text)) for text in ("38", "1,200", "Twenty-two", "seven", "dozens", "2019")]
    [38, 1200, 22, 7, 0, None]
    """
    figure = word.text.replace(",", "")
    if figure.isdecimal():
        year = figure == word.text and 1900 <= int(figure) < 2100
        return int(figure) if int(figure) > 1 and not year else None
    return _numbers().get(word.small)


@cache
def _numbers() -> dict[str, int]:
    tables = load("closed_words")
    found = {word: at if at <= 12 else 0 for at, word in enumerate(tables["numbers"], 2)}
    units = ["", "one", *tables["numbers"][:8]]
    tens = {ten: 20 + 10 * at for at, ten in enumerate(tables["tens"])}
    return found | {
        f"{ten}-{unit}" if unit else ten: value + at
        for ten, value in tens.items()
        for at, unit in enumerate(units)
    }


def titled(words: tuple[Word, ...]) -> bool:
    """Whether every word that is not a function word begins with a capital, as in many headlines."""
    small = _function() | PARTICLES
    own = [word for word in words if word.text[0].isalpha() and word.small not in small]
    return len(own) > 3 and all(word.capital for word in own)


@cache
def _function() -> frozenset[str]:
    lists = ("definite", "indefinite", "auxiliaries", "victim_pronouns", "relative", "targets", "words")
    return frozenset().union(*map(kinds, lists))


def _closed(text: str) -> bool:
    word = text.lower()
    return (word in _function() or word in kinds("times")) and not (len(text) > 1 and text.isupper())


def closed(word: Word) -> bool:
    """Whether a noun phrase ends at this word: punctuation, a function word, a word of time."""
    return not word.text[0].isalnum() or _closed(word.text)


def inside(word: Word) -> bool:
    """Whether the word can stand inside a noun phrase."""
    verbal = not word.capital and word.small.endswith(("ed", "ing")) and "-" not in word.text
    if closed(word) or word.text.replace(",", "").isdecimal() or word.small in kinds("verbs"):
        return False
    return not verbal or word.small in kinds("participles")
