"""Which tone of a sentence is sure enough to be said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from framing.finders.tone import valence
from framing.finders.toward.masking import apart
from framing.finders.toward.network import TONES
from framing.lexicon import load
from framing.span import Span

UNSURE = "unsure"

SURE = {"negative": 0.85, "neutral": 0.8, "positive": 0.88}
"""A tone less probable than this is unsure. `docs/validity/tone.md` says how often the others are right."""

PLAIN = 0.4
"""A word that is less good or bad than this by itself does not praise or blame."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def tone_of(probabilities: Sequence[float], told: str = "") -> str:
    """The most probable tone, or "unsure".

    In what the network learned from, who leads in the polls is spoken of well and who is attacked badly;
    readers of news call most of that neutral. So where a sentence tells of a contest or conflict and no other
    word of it is good or bad, a tone for or against somebody is unsure. `told` is the sentence `without` the
    names of the target.

    >>> tone_of([0.05, 0.05, 0.9]), tone_of([0.7, 0.2, 0.1])
    ('positive', 'unsure')
    >>> tone_of([0.05, 0.05, 0.9], "In the polls … leads by five points.")
    'unsure'
    """
    best = max(probabilities)
    tone = TONES[list(probabilities).index(best)]
    return tone if best >= SURE[tone] and not _of_contest(told, tone) else UNSURE


def without(text: str, hidden: Iterable[Span]) -> str:
    """A sentence without the places that name the target, so that no name can move its tone."""
    for span in reversed(apart(hidden)):
        text = f"{text[: span.start]}…{text[span.end :]}"
    return text


def _of_contest(told: str, tone: str) -> bool:
    """Whether a tone for or against somebody has nothing but a contest or conflict to stand on."""
    sign = TONES.index(tone) - TONES.index("neutral")
    words = [word.lower() for word in _WORD.findall(told)]
    others = [word for word in words if word not in _words(tone)]
    return sign != 0 and len(others) < len(words) and all(sign * valence(word) < PLAIN for word in others)


@cache
def _words(tone: str) -> frozenset[str]:
    """Words that do not praise, or do not blame."""
    lists = load("contests")
    return frozenset([*lists["standing"], *(lists["conflict"] if tone == "negative" else ())])
