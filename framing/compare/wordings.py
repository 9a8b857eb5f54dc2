"""The wording under which a variant is shown: a variant may gather words that its name does not hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from rapidfuzz.distance import Levenshtein

from framing.finders.cues import examples_of_classes
from framing.findings import Findings

MOSTLY = 0.8
"""A text is shown alone if at least this share of the mentions are it."""

STEM = 4
"""Letters at the beginning of a word by which its forms are known: "attack", "attacked"."""


def wordings(findings: Findings, concept: str) -> Mapping[str, str]:
    """Variant -> its commonest text, where most of its mentions do not hold the last word of its name.

    Otherwise its name, where the texts spell it differently. The variant "scrounger" also counts
    *freeloader*; where the texts have only that, it is shown so, and where they have both, as
    "freeloader/scrounger". A class of reporting verbs is shown by its first verbs.
    """
    if concept == "cue_class":
        return examples_of_classes()
    rows = findings.terms
    rows = rows[(rows["concept"] == concept) & rows["aside"].isna()]
    shown = {}
    for variant, texts in rows.groupby("variant", sort=False)["text"]:
        found = Counter(map(_small, texts))
        others = Counter({text: n for text, n in found.items() if not _has_head(str(variant), text)})
        if 2 * others.total() > len(texts):
            (first, n), *_ = others.most_common(1)
            shown[str(variant)] = first if n >= MOSTLY * len(texts) else _both(first, found)
        elif (spelled := _spelled(str(variant), found)) != variant:
            shown[str(variant)] = spelled
    return shown


def _spelled(name: str, texts: Counter[str]) -> str:
    """The name in the spelling of the texts, where they write a word of it with another letter inside.

    >>> _spelled("unauthorised immigrant", Counter({"unauthorized immigrants": 3}))
    'unauthorized immigrant'
    """
    words: Counter[str] = Counter()
    for text, n in texts.items():
        words.update(dict.fromkeys(text.split(), n))
    return " ".join(
        next((text for text, _ in words.most_common() if _varies(word, text)), word)
        if word not in words
        else word
        for word in name.split()
    )


def _varies(word: str, text: str) -> bool:
    """Whether two words are one but for a letter that is no ending: "labour", "labor"."""
    alike = (
        word[:STEM].lower() == text[:STEM].lower() and word[-1] == text[-1] and word.lower() != text.lower()
    )
    return alike and Levenshtein.distance(word, text) == 1


def _small(text: str) -> str:
    """A mention on one line, without the capital of a beginning or a heading."""
    words = text.split()
    heading = len(words) == 1 or not any(word[:1].islower() for word in words)
    small = [word if any(map(str.isupper, word[1:])) else word.lower() for word in words]
    return " ".join(small if heading else words)


def _has_head(name: str, text: str) -> bool:
    """Whether a text has the last word of a name, in any form."""
    words = re.findall(r"\w+", name)
    return bool(words) and words[-1].lower()[:STEM] in _stems(text)


def _both(first: str, texts: Counter[str]) -> str:
    """The commonest text and the commonest that is another word and no form of it."""
    second = next((text for text, _ in texts.most_common() if _stems(text) != _stems(first)), None)
    return first if second is None else f"{first}/{second}"


def _stems(text: str) -> set[str]:
    return {word.lower()[:STEM] for word in re.findall(r"\w+", text)}
