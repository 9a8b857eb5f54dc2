"""What may be anybody's counts in no measure of the outlet's own voice, and the data card tells how much."""

from __future__ import annotations

import math

from framing import Article, Study, Zone
from framing.language import Document
from framing.measures.terms import own_voice_share
from framing.measures.tone import own_tone
from framing.report.datacard import data_card

TEXT = "The gate is shut. The mayor hung up a “hideous wreath for the terrorists.\n\nThe hall was sold."
ARTICLE = Article("1", "Gazette", TEXT, (Zone(0, len(TEXT), "body"),))


def test_terms_of_unclear_voice_are_no_mentions() -> None:
    amount = own_voice_share(Document(ARTICLE))
    assert (amount.n, math.isnan(amount.value)) == (0, True)


def test_tone_rests_on_the_other_sentences() -> None:
    amount = own_tone(Document(ARTICLE))
    assert (amount.n, amount.value) == (2, 0.0)


def test_the_data_card_counts_unclear_sentences() -> None:
    note = data_card(Study([ARTICLE]).findings, "outlet").note
    assert "1 sentence has no clear speaker" in note
