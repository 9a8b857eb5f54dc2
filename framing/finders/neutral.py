"""Words of names, which have no tone: Grace Hope, the United Kingdom, the Supreme Court."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from framing.article import Cover, Span
from framing.finders.words import stop_words
from framing.language.close_words import is_known
from framing.language.document import Document
from framing.language.kinds import peoples
from framing.language.names import Name
from framing.lexicon import load

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_CHUNK = re.compile(r"\S+")
_CAPITAL_BEHIND = re.compile(r"[ \xa0][A-Z][^\W\d_]+(?![\w’'-])")
_LAST_CAPITAL = r"[ \xa0]([A-Z][^\W\d_]+)(?![\w’'-]| [A-Z])"
_BEHIND_PREPOSITION = re.compile(rf"(?<!\w)(?:in|at|to|from|near|outside){_LAST_CAPITAL}")
_BEARERS = frozenset({"person", "unknown"})
_PAIR = re.compile(r"\b([A-Z][^\W\d_]+)[ \xa0](?=([A-Z][^\W\d_]+)(?![\w’'-]))")
_EPITHET = re.compile(r"\b[A-Z][^\W\d_]+[ \xa0]the[ \xa0]([A-Z][^\W\d_]+)(?![\w’'-]| [A-Z])")
_CAPITAL_BEFORE = re.compile(r"(?:^|\s)([^\W\d_]+)[ \xa0]$")


def neutral(document: Document, text: str) -> str:
    """The text with words of names as letters without meaning; its length is kept.

    A name has several words in running text, or is short for such a name, as in "Hope" for Grace Hope. Where
    every word has a capital, as in a headline, only words count that belong to names in running text.
    """
    headlines = Cover(sentence for sentence in document.sentences if _is_in_capitals(sentence.of(text)))
    starts = {sentence.start for sentence in document.sentences}
    running = [name for name in document.names if not headlines.touches(name)]
    whole = [(name, _with_surname(text, name, _with_words_before(text, name, starts))) for name in running]
    sure = [(name, span) for name, span in whole if _is_sure(name, span)]
    surnames = {span.of(text).split()[-1] for name, span in sure if name.kind in _BEARERS}
    also = [(name, span) for name, span in whole if name.kind in _BEARERS and name.bare in surnames]
    words = [word for _, span in (*sure, *also) for word in _capitals(text, span)]
    words += [*_addressed(text), *_named_alone(text)]
    words += [
        one
        for one in (*_placed(text), *_epithets(text), *_around_particles(text), *_pairs(text))
        if not (headlines.touches(one) or one.start in starts)
    ]
    known = {word.of(text) for word in words}
    titled = (name for name in document.names if headlines.touches(name))
    words += [word for name in titled for word in _capitals(text, name) if word.of(text) in known]
    letters = list(text)
    for word in words:
        letters[word.start : word.end] = _LETTER.sub(_without_meaning, word.of(text))
    return "".join(letters)


def _addressed(text: str) -> Iterator[Span]:
    """Words with a capital behind a title: "Mr. Best"."""
    return (Span(*found.span(1)) for found in _behind_title().finditer(text))


def _named_alone(text: str) -> Iterator[Span]:
    """A given name by itself, wherever it stands once one place shows that it is one: "his wife, Faith,"."""
    for name in {found[1] or found[2] or found[3] for found in _alone().finditer(text)}:
        yield from (Span(*found.span()) for found in re.finditer(rf"(?<![\w-]){name}(?![\w-])", text))


@cache
def _alone() -> re.Pattern[str]:
    lists = load("naming")
    kin = "|".join(re.escape(one) for one in sorted({*lists["kin"], *lists["close"]}, reverse=True))
    capital = r"([A-Z][^\W\d_]+)(?![\w-]|[ \xa0][A-Z])"
    return re.compile(
        rf"(?<![\w-])(?:{kin}),?[ \xa0]{capital}|(?<![\w-])(?:named|called)[ \xa0]{capital}"
        r"|(?<![\w’'-])([A-Z][^\W\d_]+)(?=,[ \xa0]\d{1,2}(?:,|[ \xa0](?:and|who)\b))"
    )


def _placed(text: str) -> Iterator[Span]:
    """Words with a capital behind a preposition of place: "to Battle"."""
    return (Span(*found.span(1)) for found in _BEHIND_PREPOSITION.finditer(text))


def _epithets(text: str) -> Iterator[Span]:
    """What a monarch is called behind the name: "Ivan the Terrible"."""
    return (Span(*found.span(1)) for found in _EPITHET.finditer(text))


def _around_particles(text: str) -> Iterator[Span]:
    """Words with a capital on both sides of "van" or "de": "Patience van der Worth"."""
    for found in _particled().finditer(text):
        yield Span(*found.span(1))
        yield Span(*found.span(2))


def _pairs(text: str) -> Iterator[Span]:
    """Words with a capital behind one that is a given name, or hardly anything else: "Tess Sweet"."""
    for found in _PAIR.finditer(text):
        word = found[1].casefold()
        rare = not (word in stop_words() or word.endswith(("ed", "ing"))) and _may_be_given(found[1])
        if rare or found[1] in _given_or_word():
            yield Span(*found.span(1))
            yield Span(*found.span(2))


@cache
def _particled() -> re.Pattern[str]:
    small = "|".join(sorted(load("names")["in_person"], reverse=True))
    return re.compile(rf"\b([A-Z][^\W\d_]+)(?:[ \xa0](?:{small}))+[ \xa0]([A-Z][^\W\d_]+)")


@cache
def _behind_title() -> re.Pattern[str]:
    offices = load("offices")
    titles = "|".join(
        re.escape(one) for one in sorted({*offices["honorifics"], *offices["short"]}, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{titles}){_LAST_CAPITAL}")


def _with_words_before(text: str, name: Name, starts: set[int]) -> Span:
    """The name from its first capital on: a word inside a sentence, or a given name that begins it."""
    start = name.start
    while found := _CAPITAL_BEFORE.search(text, max(0, start - 40), start):
        word, at = found[1], found.start(1)
        if not word[0].isupper() or word.casefold() in stop_words() - {"will"}:
            break
        if at in starts and not _may_be_given(word):
            break
        start = at
    return Span(start, name.end)


def _with_surname(text: str, name: Name, span: Span) -> Span:
    """The name with the capital behind it, which was read as a word: "Senator Rob | Best"."""
    behind = _CAPITAL_BEHIND.match(text, span.end) if name.kind == "person" else None
    return Span(span.start, behind.end()) if behind else span


def _is_sure(name: Name, span: Span) -> bool:
    """Whether it is no mere word with a capital: it has several words, or stands for a name that has."""
    if name.bare.rpartition(" ")[2] in peoples():  # "Rich Americans"
        return False
    if span.start < name.start or name.end < span.end or " " in name.bare:
        return True
    return name.kind != "unknown" and (" " in name.full or _is_titled(name))


def _is_titled(name: Name) -> bool:
    """Whether a title stands before it, as in "Ms. Grace"."""
    return name.end - name.start > len(name.bare) + len("'s")


def _capitals(text: str, name: Span) -> Iterator[Span]:
    for word in _WORD.finditer(text, name.start, name.end):
        if word[0][0].isupper():
            yield Span(*word.span())


def _is_in_capitals(sentence: str) -> bool:
    """Whether all its words have capitals but for those that titles write small."""
    words = [word for word in _CHUNK.findall(sentence) if word[0].isalpha()]
    return len(words) > 2 and all(word[0].isupper() or word in stop_words() for word in words)


def _may_be_given(word: str) -> bool:
    """Whether a word is a usual given name, or a rare one, since it is no common word: "Trudy"."""
    low = word.casefold()
    return word in _given() or not (is_known(low) or is_known(low.removesuffix("s")))


@cache
def _given_or_word() -> frozenset[str]:
    return _given() | frozenset(load("names")["doubtful_given"])


@cache
def _given() -> frozenset[str]:
    return frozenset({*load("names")["given"], *load("names")["given_with_a_meaning"]})


def _without_meaning(letter: re.Match[str]) -> str:
    return "X" if letter[0].isupper() else "x"
