"""How much a line speaks to whoever reads the page, in points for its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from framing.lexicon import load
from framing.reading.blocks import key

_LISTS = load("reader_points")
NEEDED = 4.5
"""Points of a line that is the page's by its own words; hardly a sentence of an article has 3."""
BESIDE = 2.5
"""Points of one that stands beside others of the page's."""

_MOST = {"page": 7, "reader": 5}
_READER = {"you": 2, "this": 2, "we": 1, "greeting": 1}
_BID = 2
_FIGURES = 2.0
_NOBODY = -2
"""Points of a line that speaks neither to nor as anybody."""
_PERSONS = -1.5
_TOLD = -4
_UNSURE = -2
"""Points where no word is one that hardly any article has, and some are none of the page's."""
_OTHER = -0.75
"""Points of a word that pages have no use for; twice as many behind "the", and for what ends like a past."""
_NAME = -0.25
"""Points of such a word in capitals: pages name outlets, letters and writers."""

_SAID = re.compile(r"\b(?:said|says|(?<!your )say|told|tells|wrote|according to|added|asked)\b")
_TITLE = re.compile(r"“[^“”]{1,40}(?<![,.!?…])”|\"[^\"]{1,40}(?<![,.!?…])\"")
_HALF = re.compile(r"[“”\"«»„]")
_TOLD_OF = re.compile(r"\b(?:and|or) (?:you|they|he|she|it|the) |\b[a-z]+(?<!s)s you\b")
"""What follows from a deed, and what others do: "Sign and you lose the job", "it asks you to sign"."""

_OF_PERSONS = re.compile(r"\b(?:was|were|had|did|he|she|him|his|her|hers|they|their)\b")
_SENTENCE = re.compile(r"(?<=[.!?…:])\s+(?=[A-Z0-9])")
_CAPITAL = re.compile(r"(?<=[^.!?:] )[A-Z][\w'’-]*")
_WORD = re.compile(r"[a-z](?:[a-z'-]*[a-z])?")
_NUMBERS = re.compile(
    r"[$£€₹] ?\d\S*|\d+p\b|\d ?%|\S+@\S+\.\w+|(?<!\w)@\w+|\bhttps?://\S+|\bwww\.\S+|\b\d[\d -]{7,}\d\b"
)
"""Prices, addresses and numbers to call."""


def _any(words: Iterable[str]) -> str:
    forms = (re.escape(word).replace(r"\*", r"[\w'-]*") for word in sorted(words, key=len, reverse=True))
    return f"(?:{'|'.join(forms)})(?![\\w'-])"


def _found(*lists: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-]){_any(word for words in lists for word in words)}")


_OWN = rf"(?:our|my|today's|this week's)(?: [\w'-]+){{0,2}} {_any(_LISTS['own']['words'])}"
_PAGE = [(float(points), _found(words)) for points, words in _LISTS["page"].items()]
_PAGE[0] = _PAGE[0][0], re.compile(rf"\b{_OWN}|{_PAGE[0][1].pattern}")
_STRONG = _PAGE[0][1]
_TO_READER = [(points, _found(_LISTS["reader"][name])) for name, points in _READER.items()]
_KNOWN = _found(_LISTS["plain"]["words"], _LISTS["bids"]["words"], *_LISTS["reader"].values())
_NEVER = _found(_LISTS["never"]["words"])
_BIDS = re.compile(rf"(?:{_any(_LISTS['bids']['before'])},? )*{_any(_LISTS['bids']['words'])}")
_PAST = frozenset(load("past")["past_deeds"])
_SMALL = frozenset(word for words in load("stop_words").values() if isinstance(words, list) for word in words)
_SIGN = re.compile(r"[\w'-]+")


def _signs() -> tuple[dict[str, float], dict[str, float]]:
    """A word of each entry, and stems of those that may end in any way, with the points of each."""
    whole: dict[str, float] = {}
    stems: dict[str, float] = {}
    own = {max(_LISTS["page"], key=float): _LISTS["own"]["words"]}
    for points, words in (*_LISTS["page"].items(), *own.items()):
        for entry in words:
            sign = max(entry.split(), key=lambda word: (word not in _SMALL, len(word)))
            kind = stems if "*" in sign else whole
            kind.setdefault(sign.partition("*")[0], float(points))
    return whole, stems


_SIGNS, _STEMS = _signs()
_STEM = tuple(_STEMS)


def _may_have(text: str) -> bool:
    """Whether a text has words that may give it points enough, as a quick look tells."""
    found = 0.0
    for word in set(_SIGN.findall(text)):
        if word in _SIGNS:
            found += _SIGNS[word]
        elif word.startswith(_STEM):
            found += max(points for stem, points in _STEMS.items() if word.startswith(stem))
    return found >= _FIGURES or (found > 0 and _NUMBERS.search(text) is not None)


@lru_cache(maxsize=256)
def points(line: str) -> float:
    """The points of a line: for what pages offer and for whom they address, less for all other words.

    A title or a button in quotation marks does not count; a line that tells what somebody said has none.

    >>> points("Get our newsletter in your inbox.") > NEEDED > points("Crews get a letter from the port.")
    True
    """
    text = key(line)
    if not _may_have(text):
        return 0
    said = _TITLE.sub("so", line)
    text = key(said)
    if _SAID.search(text) or _HALF.search(said):
        return 0
    page = _FIGURES if _NUMBERS.search(text) else 0.0
    other = _NUMBERS.sub(" ", text)
    strong = _STRONG.search(other) is not None
    for each, words in _PAGE:
        if found := {*words.findall(other)}:
            page += each * len(found)
            other = words.sub(" ", other)
    if page < _FIGURES or _NEVER.search(text):
        return 0
    return min(page, _MOST["page"]) + _reader(said, text, strong) + _others(said, text, other, strong)


def _reader(said: str, text: str, strong: bool) -> float:
    """The points for whom a line addresses and what it asks."""
    reader = sum(each for each, words in _TO_READER if words.search(text))
    told = not strong and _TOLD_OF.search(text) is not None
    if not told and any(_BIDS.match(key(one)) for one in _SENTENCE.split(said.strip())):
        reader += _BID
    return (min(reader, _MOST["reader"]) or _NOBODY) + _TOLD * told


def _others(said: str, text: str, other: str, strong: bool) -> float:
    """The points of the words that are none of a page's, of which `other` holds all."""
    names = {key(name) for name in _CAPITAL.findall(said)}
    others = [word for word in _WORD.findall(_KNOWN.sub(" ", other)) if word not in _SMALL]
    return (
        _PERSONS * len(_OF_PERSONS.findall(text))
        + _UNSURE * (not strong and not names.issuperset(others))
        + sum(_NAME if word in names else _weight(word, text) for word in others)
    )


def _weight(word: str, text: str) -> float:
    """The points of a word that pages have no use for."""
    return _OTHER * (1 + (word[-2:] == "ed" or word in _PAST or f" the {word} " in f" {text} "))
