"""What the form of a line says, no matter who wrote it and whatever it is about."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz

from framing.lexicon import load
from framing.reading.blocks import Block

_WORDS = load("boilerplate")
_OUTER_MARKS = '"”“»«›‹″＂」』〞〟❞'
"""Quotation marks that may close words, in the styles of many houses, and that are no apostrophes."""

_ENDS = rf"\s*[{re.escape(_OUTER_MARKS)}'’‘)\]]*$"
_STOP = re.compile(rf"(?<![\W_][A-Z])(?<!^[A-Z])[.…。।؟۔]{_ENDS}")
_CLOSED = re.compile(rf"[.!?…:;,。！？।؟۔]{_ENDS}|[{re.escape(_OUTER_MARKS)}]$")
_HEARD = re.compile(rf"\s*[(\[](?:{'|'.join(_WORDS['heard'])})[)\]]$", re.IGNORECASE)
"""What a transcript notes behind words: "Not for one minute. [LAUGHTER]"."""
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_DASH = r"(?:[–—―][–—―-]*|--)"
_DOT = r"(?:(?<=[A-Z])|(?<=[a-z]{2})|(?<=[A-Z][a-z]))\.(?=[,\w]|\s?(?:\(|-|[–—―]))"  # "Ohio, D.C.", "Ky. —"
_DATELINE = re.compile(
    rf"(?:(?:{_CAPITAL}{{3,}}(?:[^–—―.]|{_DOT}){{0,45}}?"
    rf"|[^\W\d_](?:[^–—―.()]|{_DOT}){{2,40}}\([A-Z][\w /]{{1,30}}\))\s*(?:{_DASH}|\s-)"
    rf"|\([A-Z][\w /]{{1,30}}\)(?:\s*(?:{_DASH}|-))?)(?:\s|$)"
)
"""A place in capitals or before an agency, and a dash; an agency alone: "(AP) It rained"."""
_OPENING = re.compile(
    rf"(?:{_CAPITAL}(?:{_CAPITAL}|[.'’ /-])+{_CAPITAL}"
    r"(?:, [A-Z\d][^:–—.\n]{1,30}|\s[(\[][^:\n]{2,40}[)\]])*\s?:"
    rf"|{_CAPITAL}[\w'’-]+(?: {_CAPITAL}[\w'’-]+){{0,2}}\s(?:{_DASH}|-)(?![^\n]{{1,120}}\s(?:{_DASH}|-)\s))"
    rf"\s(?=[“\"'‘]?(?:{_CAPITAL}|\d))"
)
"""A place as the first words of an article: "LAHORE: Police ...", "HOLM, June 8: It ...", "Holm - It ..."."""
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*")
_SEPARATOR = re.compile(r"\s+[|•·–—/>›-]\s+|\s*[|•›»]\s*")
_ASCII_LETTERS = re.compile(r"[A-Za-z]+")
_TOLD = 20  # characters; a shorter line may be a part of a title by chance
_ALIKE = 90  # per cent
_SCRIPT_OF_KANA = {"HIRAGANA": "CJK", "KATAKANA": "CJK"}


def ends_as_sentence(block: Block) -> bool:
    """Whether it ends with a full stop; that of an initial (`U.S.`) is none."""
    return _STOP.search(_HEARD.sub("", block.line)[-12:]) is not None


def is_closed(block: Block) -> bool:
    """Whether it ends with any mark that ends or continues with a sentence."""
    return _CLOSED.search(_HEARD.sub("", block.line)[-4:]) is not None


def is_sentence(block: Block) -> bool:
    """Whether it is running text: closed by a full stop or a quotation mark, or too long for a title."""
    return ends_as_sentence(block) or block.words > 30 or (is_closed(block) and block.words > 8)


def is_title(block: Block) -> bool:
    """Whether it can be a headline: not long, not closed like a sentence, and with a letter in it."""
    return (
        block.words <= 30
        and len(block.line) <= 250
        and not ends_as_sentence(block)
        and block.line[-1] not in ":;,"
        and any(map(str.isalpha, block.line))
        and not opens_with_dateline(block)
    )


def holds_title(line: str, title: str) -> bool:
    """Whether a line and a title hold one another, or nearly so, both as keys.

    >>> holds_title("the lake rises again in may", "opinion: the lake rises again in may | post")
    True
    """
    short, long = sorted((line, title), key=len)
    return len(short) >= _TOLD and (short in long or fuzz.ratio(line, title) >= _ALIKE)


def opens_with_dateline(block: Block) -> bool:
    """Whether it begins with a place, in capitals or before an agency, and a dash."""
    return _DATELINE.match(block.line[:90]) is not None


def dateline(line: str) -> int:
    """The number of characters of the place and dash with which a line begins.

    >>> dateline("HOLM, Sorelia (AP) — It rained."), dateline("NATO met on Monday — at last.")
    (21, 0)
    """
    found = _DATELINE.match(line[:90])
    return found.end() if found and not re.search(r"(?<![^\W\d_])[a-zß-ÿ]{3}", found[0]) else 0


def opening_place(lines: Sequence[str]) -> int:
    """The number of characters of the place with which the first of the lines of an article begins.

    What several lines begin with are those who speak there.

    >>> opening_place(["LAHORE: Police met.", "It rained."]), opening_place(["ROE: Why?", "LEE: I do."])
    (8, 0)
    """
    places = [found.end() for line in lines if (found := _OPENING.match(line[:200]))]
    first = _OPENING.match(lines[0][:200]) if lines else None
    return first.end() if first and len(places) == 1 else 0


def is_name(line: str) -> bool:
    """Whether it is nothing but names of persons: two to four capitalised words each.

    >>> is_name("Ana de la Cruz and J. P. Okoro"), is_name("Talks in Geneva")
    (True, False)
    """
    names = re.split(r"\s*,\s*|\s+(?:and|&|y|und|et)\s+", line)
    return len(line) <= 80 and 1 <= len(names) <= 4 and all(map(_is_one_name, names))


def _is_one_name(name: str) -> bool:
    words = name.split()
    large = [word for word in words if word.lower() not in _WORDS["name_particles"]]
    return (
        2 <= len(large) <= 4
        and len(words) <= 6
        and all(_NAME_WORD.fullmatch(word) for word in words)
        and all(word[0].isupper() for word in large)
        and not any(word.lower() in _WORDS["title_words"] for word in large)
    )


def is_date(line: str) -> bool:
    """Whether it is a date, a time or a time of reading, with its label.

    >>> is_date("Updated: 3:45 p.m. ET, Jan. 4, 2021"), is_date("4 killed")
    (True, False)
    """
    words = re.findall(r"[^\W\d_]+", line.lower())
    return (
        len(line) <= 120
        and any(map(str.isdigit, line))
        and all(word in _DATE_WORDS for word in words)
        and (len(words) > 0 or re.search(r"\d[./:-]\d", line) is not None)
    )


_DATE_WORDS = frozenset(_WORDS["date_words"])


def parts(line: str) -> list[str]:
    """What bars, dots, arrows and dashes divide on a line of data about the article."""
    return [part for part in _SEPARATOR.split(line) if part]


def script(line: str) -> str | None:
    """The script of most of its letters, or None without letters.

    >>> script("Москва (UN)"), script("1 + 1")
    ('CYRILLIC', None)
    """
    latin = sum(map(len, _ASCII_LETTERS.findall(line)))
    counts = Counter({"LATIN": latin} if latin else {})
    counts.update(_script(letter) for letter in line if letter > "\x7f" and letter.isalpha())
    return counts.most_common(1)[0][0] if counts else None


@cache
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "OTHER").split()[0].split("-")[0]
    return _SCRIPT_OF_KANA.get(name, name)
