"""Which words in a row belong together: phrases of the corpus."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.words.vocabulary import Vocabulary, phrases
from framing.findings import Findings
from framing.options import CountedVoice

COUNT = 3
RATE = 1e-6
"""A phrase stands in the corpus three times, and once in a million words."""
BITS = 3.0
"""Its words stand together eight times as often as their frequencies alone would have it."""


def collocations(findings: Findings, voice: CountedVoice, words: Vocabulary) -> Vocabulary:
    """The phrases of the corpus whose words attract each other, by pointwise mutual information.

    Source: Church and Hanks (1990), Computational Linguistics 16; the numbers are those of NLTK.
    """
    total = int(words.counts.sum())
    found = phrases(findings, voice, words, int(np.ceil(max(COUNT, RATE * total))))
    often = dict(zip(words.words, words.counts.sum(axis=0).tolist(), strict=True))
    kept = np.flatnonzero(_bits(found, often, total) >= BITS)
    return Vocabulary(found.words[kept], sparse.csr_array(found.counts[:, kept]), words.spelling)


def _bits(found: Vocabulary, often: dict[str, int], total: int) -> NDArray[np.float64]:
    """Pointwise mutual information of the words of each phrase, in bits per junction of two words."""
    counts = found.counts.sum(axis=0).astype(float)
    together = np.log2(counts / total)
    apart, junctions = np.zeros(len(counts)), np.zeros(len(counts))
    for at, phrase in enumerate(found.words):
        # A word in another voice than its phrase, on the edge of a quotation, may be missing.
        each = [max(often.get(word, 0), counts[at]) / total for word in phrase.split(" ")]
        apart[at], junctions[at] = np.log2(each).sum(), len(each) - 1
    return np.asarray((together - apart) / junctions)
