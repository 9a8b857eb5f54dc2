from __future__ import annotations

import numpy as np
import pytest
from nltk.metrics.association import BigramAssocMeasures, TrigramAssocMeasures
from scipy import sparse

from framing.compare.words.collocations import _bits
from framing.compare.words.vocabulary import Vocabulary

OFTEN = {"prime": 12, "minister": 30, "of": 400, "state": 9}


def test_the_bits_are_those_of_nltk_per_junction() -> None:
    counts = sparse.csr_array(np.array([[4, 2], [3, 3]], dtype=np.int32))
    found = Vocabulary(np.array(["prime minister", "minister of state"], dtype=object), counts, {})
    pair = BigramAssocMeasures.pmi(7, (12, 30), 10_000)
    triple = TrigramAssocMeasures.pmi(5, (), (30, 400, 9), 10_000) / 2
    assert _bits(found, OFTEN, 10_000) == pytest.approx([pair, triple], rel=1e-9)


def test_a_word_that_is_missing_in_this_voice_counts_as_often_as_its_phrase() -> None:
    found = Vocabulary(np.array(["prime cut"], dtype=object), sparse.csr_array(np.array([[3]])), {})
    assert _bits(found, OFTEN, 10_000) == pytest.approx(BigramAssocMeasures.pmi(3, (12, 3), 10_000))
