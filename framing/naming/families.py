"""Words by which texts speak of one thing: their stems, families and the wordings of one concept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from nltk.stem.snowball import EnglishStemmer

from framing.finders.concepts import concepts
from framing.lexicon import load
from framing.naming.wording import singular


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
    return str(EnglishStemmer().stem(small))


def concept(words: Sequence[str]) -> str | None:
    """The concept of the library of which the last of these words are a wording, the longest first.

    >>> concept(["recent", "climate", "crisis"]), concept(["recent", "storm"])
    ('climate_change', None)
    """
    small = [word.lower() for word in words]
    ends = (" ".join(small[at:]) for at in range(len(small)))
    return next((_wordings()[end] for end in ends if end in _wordings()), None)


@cache
def related() -> dict[str, tuple[str, ...]]:
    """Stem -> its families."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, words in load("families")["families"].items():
        for root in dict.fromkeys(stem(word) for word in words):
            found[root].append(name)
    return {root: tuple(names) for root, names in found.items()}


@cache
def _wordings() -> dict[str, str]:
    """Form -> concept, for the concepts that any text can speak of, and forms that one of them alone has."""
    forms = [
        (form.lower(), one.id)
        for one in concepts()
        if not one.about
        for variant in one.variants
        for form in (*variant.forms, *variant.exact)
        if "..." not in form and not variant.beside
    ]
    shared = Counter(form for form, _ in set(forms))
    return {form: name for form, name in forms if shared[form] == 1}
