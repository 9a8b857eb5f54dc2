"""Words by which texts speak of one thing: their stems and families."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from framing.lexicon import load

if TYPE_CHECKING:
    from nltk.stem.snowball import EnglishStemmer


def families(word: str) -> tuple[str, ...]:
    """The families that a word may stand for; a word of none stands for its stem.

    >>> families("inquiries"), families("trees"), families("strike")
    (('investigation',), ('tree',), ('assault', 'walkout'))
    """
    found = stem(word)
    return related().get(found, (found,))


@cache
def stem(word: str) -> str:
    """What a word shares with its inflected and derived forms.

    >>> stem("suspension") == stem("suspended"), stem("met") == stem("meetings"), stem("departments")
    (True, True, 'department')
    """
    small = word.replace(".", "").lower()
    if singular(small) in load("families")["alone"]:
        return singular(small)
    small = load("families")["irregular"].get(singular(small), small)
    for ending, of_verb in load("families")["endings"].items():
        for plural in (ending, f"{ending}s"):
            if small.endswith(plural) and len(small) > len(plural):
                small = small.removesuffix(plural) + of_verb
    return str(_stemmer().stem(small))


@cache
def _stemmer() -> EnglishStemmer:
    from nltk.stem.snowball import EnglishStemmer  # takes a second to load

    return EnglishStemmer()


@cache
def related() -> dict[str, tuple[str, ...]]:
    """Stem -> its families."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, words in load("families")["families"].items():
        for root in dict.fromkeys(stem(word) for word in words):
            found[root].append(name)
    return {root: tuple(names) for root, names in found.items()}


def singular(word: str) -> str:
    """A noun in small letters and in the singular, as far as spelling tells.

    >>> singular("Talks"), singular("parties"), singular("C.I.A.")
    ('talk', 'party', 'cia')
    """
    small = word.replace(".", "").lower()
    if len(small) > 4 and small.endswith("ies"):
        return small[:-3] + "y"
    if len(small) > 3 and small.endswith("s") and not small.endswith(("ss", "us", "is")):
        return small[:-1]
    return small
