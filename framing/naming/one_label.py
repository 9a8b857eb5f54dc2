"""Labels of one speaker that differ only in how they are written, each under the commonest of them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

_STATES = re.compile(r"^(?:the )?states of ")
_UNITED_STATES = re.compile(r"\bU\.S\.?(?=\s)|\bUS(?=\s)")
_JOINERS = frozenset({"and", "of", "for", "the", "on"})


def one_label(labels: Iterable[str]) -> dict[str, str]:
    """Each label -> the commonest that means the same: other capitals, accents, hyphens, or order of members.

    A noun for one of several is that for all of them.

    >>> found = one_label(["officials", "Officials", "Chad and Togo", "Togo and Chad", "Chad and Togo"])
    >>> found["Officials"], found["Togo and Chad"]
    ('officials', 'Chad and Togo')
    >>> one_label(["source", "Sources"])["source"]
    'sources'
    """
    counts = Counter(labels)
    same: defaultdict[str, list[str]] = defaultdict(list)
    for label in counts:
        same[_key(label)].append(label)
    shown: dict[str, str] = {}
    for one in [key for key in same if f"{key}s" in same and key.isalpha() and key in counts]:
        alike = [*same.pop(one), *same.pop(f"{one}s")]  # "a source" is one of the "sources"
        shown |= dict.fromkeys(alike, f"{one}s")
    for alike in same.values():
        best = max(alike, key=lambda label: (counts[label], not label.isascii()))
        small = best[:1].lower() + best[1:]  # its capital opened a sentence
        shown |= dict.fromkeys(alike, small if small in alike else best)
    return shown


def is_capital(word: str) -> bool:
    """Whether a word may stand in the name of a body."""
    return word[:1].isupper() or word in _JOINERS


def _key(label: str) -> str:
    """What labels of one speaker share."""
    plain = unicodedata.normalize("NFKD", _UNITED_STATES.sub("United States", label))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("’", "'")
    words = _STATES.sub("", plain[:1].lower() + plain[1:]).replace("-", " ")
    if " and " in words and is_capital(label.split(" and ")[-1]):
        first, *others = words.split(" and ")
        return " and ".join(
            sorted([first[:1].lower() + first[1:], *(one[:1].lower() + one[1:] for one in others)])
        )
    return words
