"""Which words in a row belong together: phrases of the corpus."""

from __future__ import annotations

import numpy as np
from nltk.metrics.association import BigramAssocMeasures, TrigramAssocMeasures
from scipy import sparse

from framing.compare.vocabulary import Vocabulary, Voices, phrases
from framing.findings import Findings

COUNT = 3
RATE = 1e-6
"""A phrase stands in the corpus three times, and once in a million words."""
BITS = 3.0
"""Its words stand together eight times as often as their frequencies alone would have it."""


def collocations(findings: Findings, voice: Voices, words: Vocabulary) -> Vocabulary:
    """The phrases of the corpus whose words attract each other, by pointwise mutual information.

    Source: Church and Hanks (1990), Computational Linguistics 16; the measure is NLTK's.
    """
    total = int(words.counts.sum())
    often = dict(zip(words.words, words.counts.sum(axis=0).tolist(), strict=True))
    found = phrases(findings, voice, words, int(np.ceil(max(COUNT, RATE * total))))
    counts = found.counts.sum(axis=0).tolist()
    bound = [_bits(phrase, n, often, total) >= BITS for phrase, n in zip(found.words, counts, strict=True)]
    kept = np.flatnonzero(bound)
    return Vocabulary(found.words[kept], sparse.csr_array(found.counts[:, kept]), words.spelling)


def _bits(phrase: str, count: int, often: dict[str, int], total: int) -> float:
    """Pointwise mutual information of the words of a phrase, in bits per junction of two words."""
    # A word in another voice than its phrase, on the edge of a quotation, may be missing.
    each = [max(often.get(word, 0), count) for word in phrase.split(" ")]
    if len(each) == 2:
        return float(BigramAssocMeasures.pmi(count, tuple(each), total))
    return float(TrigramAssocMeasures.pmi(count, (), tuple(each), total)) / 2
