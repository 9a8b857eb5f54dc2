"""The wording under which a variant is shown: a variant may gather words that its name does not hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from framing.finders.cues import examples_of_classes
from framing.findings import Findings

STEM = 4
"""Letters at the beginning of a word by which its forms are known: "attack", "attacked"."""


def wordings(findings: Findings, concept: str) -> Mapping[str, str]:
    """Variant -> its commonest text, where most of its mentions hold no word of its name.

    The variant "scrounger" also counts *freeloader*; where the texts have only that, it is shown so. A class
    of reporting verbs is shown by its first verbs.
    """
    if concept == "cue_class":
        return examples_of_classes()
    rows = findings.terms
    rows = rows[(rows["concept"] == concept) & rows["aside"].isna()]
    shown = {}
    for variant, texts in rows.groupby("variant", sort=False)["text"]:
        found = Counter(map(_small, texts))
        others = {text: n for text, n in found.items() if not _share(str(variant), text)}
        if 2 * sum(others.values()) > len(texts):
            shown[str(variant)] = max(others, key=lambda text: others[text])
    return shown


def _small(text: str) -> str:
    """A mention on one line, without the capital of a beginning or a heading."""
    words = text.split()
    heading = len(words) == 1 or not any(word[:1].islower() for word in words)
    small = [word if any(map(str.isupper, word[1:])) else word.lower() for word in words]
    return " ".join(small if heading else words)


def _share(name: str, text: str) -> bool:
    return not _stems(name).isdisjoint(_stems(text))


def _stems(text: str) -> set[str]:
    return {word.lower()[:STEM] for word in re.findall(r"\w+", text)}
