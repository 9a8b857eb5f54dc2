"""Every word of the outlets' texts as it is spelled, with what stands beside it in the same name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from framing.article import EDITORIAL
from framing.findings.tables import Findings
from framing.language.titles import short_titles
from framing.lexicon import load

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\w*(?:['’‘ʼ‐‑-]\w+)*")
_LINE = re.compile(r"[^\n]+")
_OPENERS = frozenset(".!?:;…\"“”‘'’([—–-")
"""After these signs, a capital may only mark a beginning."""
_ONE_SIGN = str.maketrans({"‐": "-", "‑": "-", "’": "'", "‘": "'", "ʼ": "'"})
"""Hyphens and apostrophes are drawn in several ways, which is no spelling."""
_ARTICLE = re.compile(r"(?:al|el)(?=[- ])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """A word, or two, as an article spells it; `opening` if its capital may only mark a beginning."""

    article: str
    start: int
    end: int
    text: str
    opening: bool
    quoted: bool
    beside: tuple[str, ...]


def forms(findings: Findings) -> list[Form]:
    """The words of the editorial zones, pairs of words that could be written as one, and parts of compounds.

    The ending 's is left out, and so are lines in capitals, which show no spelling of capitals or points.
    """
    texts, quoted = findings.text, _quoted(findings)
    zones = findings.zones[findings.zones["zone"].isin(EDITORIAL)]
    found: list[Form] = []
    for article, start, end in zip(zones["article"], zones["start"], zones["end"], strict=True):
        for line in _LINE.finditer(texts[article], start, end):
            if not line.group().isupper():
                found += _line(article, texts[article], line.span(), quoted.get(article, []))
    return found


def names(found: list[Form]) -> frozenset[str]:
    """The forms that are names: written with a capital inside sentences, or never without one.

    >>> names([Form("a", 0, 4, "Kyiv", True, False, ()), Form("a", 5, 9, "said", False, False, ())])
    frozenset({'Kyiv'})
    """
    inside = Counter(form.text for form in found if not form.opening)
    every = {form.text for form in found if form.text[:1].isupper() or _ARTICLE.match(form.text)}
    return frozenset(
        text for text in every if inside[text.lower()] == 0 or inside[text] > inside[text.lower()]
    )


def _line(article: str, text: str, line: tuple[int, int], quoted: list[tuple[int, int]]) -> Iterator[Form]:
    words = list(_WORD.finditer(text, *line))
    quoted = [(start, end) for start, end in quoted if start < line[1] and end > line[0]]
    headed = _headed([word.group() for word in words])
    for at, word in enumerate(words):
        start, end = word.span()
        after = words[at + 1] if at + 1 < len(words) else None
        spelled = _without_owner(word.group()).translate(_ONE_SIGN)
        if spelled in short_titles() and text[end : end + 1] == "." and after and after.group()[0].isupper():
            spelled += "."
        capitals = word.group().isupper() and text[line[0] : start].isupper()
        opening = headed or capitals or _opens(text, line[0], start)
        marked = any(a <= start < b for a, b in quoted)
        beside = tuple(_beside(text, words, at))
        whole = _small_article(spelled) if "-" in spelled else spelled
        yield Form(article, start, start + len(spelled), whole, opening, marked, beside)
        second = _without_owner(after.group()) if after else ""
        if after and text[end : after.start()] in (" ", "\xa0") and min(len(spelled), len(second)) > 1:
            pair = _small_article(f"{spelled} {second}")
            yield Form(article, start, after.start() + len(second), pair, opening, marked, ())
        if "-" in spelled and whole == spelled:
            yield from _parts(article, start, spelled, marked)


def _opens(text: str, line: int, start: int) -> bool:
    """Whether a word begins the line, or what a sign opens."""
    while start > line and text[start - 1].isspace():
        start -= 1
    return start == line or text[start - 1] in _OPENERS


def _without_owner(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _small_article(text: str) -> str:
    """The text with the Arabic article in small letters."""
    return _ARTICLE.sub(lambda found: found.group().lower(), text)


def _parts(article: str, start: int, compound: str, quoted: bool) -> Iterator[Form]:
    """The names inside a compound: Iran in Iran-backed."""
    for part in re.finditer(r"[^-]+", compound):
        if part.group()[0].isupper() and len(part.group()) > 1:
            where = (start + part.start(), start + part.end())
            yield Form(article, *where, part.group(), False, quoted, ())


def _beside(text: str, words: list[re.Match[str]], at: int) -> Iterator[str]:
    """The words with a capital right before and after, titles and offices left out."""
    for one, other in ((at - 1, at), (at, at + 1)):
        if one >= 0 and other < len(words) and text[words[one].end() : words[other].start()] == " ":
            word = words[one if other == at else other].group()
            if word[0].isupper() and word not in short_titles() and word.lower() not in _offices():
                yield _without_owner(word)


def _headed(words: list[str]) -> bool:
    """Whether capitals say nothing in a line: every longer word has one, as in many headlines."""
    long = [word for word in words if len(word) > 4]
    return len(long) > 2 and all(word[0].isupper() for word in long)


@cache
def _offices() -> frozenset[str]:
    return frozenset(word for field in load("offices")["fields"].values() for word in field)


def _quoted(findings: Findings) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    quotes = findings.quotes[findings.quotes["voice"] == "quoted"]
    for article, start, end in zip(quotes["article"], quotes["start"], quotes["end"], strict=True):
        found.setdefault(article, []).append((start, end))
    return found
