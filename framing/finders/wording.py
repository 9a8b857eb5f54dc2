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
_MARKS = frozenset("\"'“”‘’")


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
        if words[at].capital and at + 1 < len(words) and words[at + 1].text in _MARKS:
            end = next(
                (one for one in range(at + 2, min(at + 6, len(words))) if words[one].text in _MARKS), None
            )
            if end and end + 1 < len(words) and words[end + 1].capital:
                at = end
        at += 1


@cache
def kinds(name: str) -> frozenset[str]:
    """One kind of closed-class words, such as the relative pronouns."""
    return frozenset(load("closed_words")[name])


@cache
def _all_closed() -> frozenset[str]:
    lists = (
        "definite",
        "indefinite",
        "auxiliaries",
        "victim_pronouns",
        "relative",
        "targets",
        "words",
        "times",
    )
    return frozenset().union(*map(kinds, lists))


def _closed(text: str) -> bool:
    return text.lower() in _all_closed() and not (len(text) > 1 and text.isupper())


def closed(word: Word) -> bool:
    """Whether a noun phrase ends at this word: punctuation, a function word, a word of time."""
    return not word.text[0].isalnum() or _closed(word.text)


def inside(word: Word) -> bool:
    """Whether the word can stand inside a noun phrase."""
    verbal = not word.capital and word.small.endswith(("ed", "ing")) and "-" not in word.text
    if closed(word) or word.text.isdigit() or word.small in kinds("verbs"):
        return False
    return not verbal or word.small in kinds("participles")
