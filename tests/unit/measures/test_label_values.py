"""The share of judging labels."""

from __future__ import annotations

from math import isnan

from framing.article import Article, Zone
from framing.language import Document
from framing.lexicon import load
from framing.measures import MEASURES, Amount
from framing.measures.labels import judging


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


def test_a_denied_label_and_a_field_do_not_judge() -> None:
    assert amount("Roe is not a brilliant lawyer. Poe is a criminal lawyer.").value == 0


def test_a_surname_does_not_judge() -> None:
    assert amount("The rebel leader Ann Wise left.").value == 0


def test_every_class_of_judgement_is_found() -> None:
    labels = {
        "blame": "a dishonest mayor",
        "criminality": "a crook",
        "rule": "the despotic mayor",
        "praise": "a brave mayor",
        "extremity": "the radical mayor",
        "threat": "a dangerous mayor",
        "weakness": "the hapless mayor",
        "ridicule": "a clown",
        "standing": "a controversial mayor",
    }
    assert set(labels) == set(load("evaluative")["classes"])
    for name, label in labels.items():
        assert set(judging(label.split())) <= set(load("evaluative")["classes"][name]["words"]), name
        assert judging(label.split()), name


def test_a_word_is_in_one_class_alone() -> None:
    words = [word for one in load("evaluative")["classes"].values() for word in one["words"]]
    assert len(words) == len(set(words))
