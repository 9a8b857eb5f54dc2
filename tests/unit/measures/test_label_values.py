"""The share of judging labels."""

from __future__ import annotations

from math import isnan

from framing.article import Article, Zone
from framing.language import Document
from framing.measures import MEASURES, Amount


def amount(text: str) -> Amount:
    document = Document(Article("a", "Post", text, (Zone(0, len(text), "body"),)))
    return MEASURES["evaluative_label_share"](document)


def test_labels_with_a_word_of_judgement_count() -> None:
    text = "The notorious warlord met the mayor. The teacher and the farmers left."
    found = amount(text)
    assert found.n == 4
    assert [passage.of(text) for passage in found.passages] == ["The notorious warlord"]
    assert found.value == 1 / 4


def test_words_about_somebody_else_do_not_count() -> None:
    assert amount("The lawyer of a brutal dictator left.").passages[0].start > 0


def test_quoted_labels_are_not_the_outlets() -> None:
    assert amount("“The thugs attacked the villagers,” said Jane Roe.").n == 0


def test_no_labels_no_share() -> None:
    assert isnan(amount("It rained.").value)
