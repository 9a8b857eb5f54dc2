"""Halves of articles: how far apart a single text is from itself, the fair baseline of single texts."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.words.concordance import Said, Words, spelt
from framing.compare.words.vocabulary import Vocabulary
from framing.findings import Findings
from framing.options import CountedVoice
from framing.stats.divergence import jensen_shannon

COLUMNS = {"a": "str", "b": "str", "halves_same": "float64", "halves_other": "float64"}


def halves(findings: Findings, chosen: Vocabulary, of: pd.Series, voice: CountedVoice) -> pd.DataFrame:
    """For groups of one article each: divergence of halves of one article, and of halves of the two.

    Words are in the order of the text, so they are looked up in the texts; without single texts no rows.
    """
    if of.duplicated().any() or len(of) < 2:
        return pd.DataFrame(columns=list(COLUMNS)).astype(COLUMNS)
    number, words = {word: at for at, word in enumerate(chosen.words)}, Words(findings)
    parts = {
        group: _halves(words.words(name), chosen, number, voice)
        for group, name in zip(of, findings.articles["article"], strict=True)
    }
    same = {group: jensen_shannon(*both).bits for group, both in parts.items()}
    rows = []
    for a, b in combinations(of, 2):
        other = [jensen_shannon(first, second).bits for first in parts[a] for second in parts[b]]
        rows.append((a, b, (same[a] + same[b]) / 2, float(np.mean(other))))
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _halves(
    words: list[Said], chosen: Vocabulary, number: dict[str, int], voice: CountedVoice
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The counts of the first and of the second half of an article's words."""
    spoken = [word for word, said in words if voice in ("all", said)]
    codes = [number[form] for word in spoken if (form := spelt(word, chosen.spelling)) in number]
    half = len(codes) // 2
    first, second = (
        np.bincount(np.array(part, dtype=np.int64), minlength=len(number))
        for part in (codes[:half], codes[half:])
    )
    return first, second
