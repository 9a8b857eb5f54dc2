"""Whom each sentence speaks of, what of it is hidden, and in whose voice."""

from __future__ import annotations

import pytest

from framing.article import Article, Target, Zone
from framing.finders.targets import _hidden, spoken_of, targets
from framing.language import Document


def document(text: str) -> Document:
    return Document(Article("a", "Post", text, (Zone(0, len(text), "body"),)))


def found(text: str) -> dict[tuple[str, str], Target]:
    seen = document(text)
    return {(one.sentence.of(text).split()[0], one.entity): one for one in targets(seen)}


def hidden(text: str) -> list[list[str]]:
    seen = document(text)
    return [[part.of(text) for part in _hidden(seen, own)] for _, own, _ in spoken_of(seen)]


def test_each_sentence_has_each_target_once() -> None:
    seen = targets(document("Jane Roe praised John Doe. Mr. Doe thanked Jane Roe, and Roe smiled."))
    assert sorted((one.sentence.start, one.entity) for one in seen) == [
        (0, "Jane Roe"),
        (0, "John Doe"),
        (27, "Jane Roe"),
        (27, "John Doe"),
    ]
    assert [len(one.mentions) for one in seen if one.sentence.start and one.entity == "Jane Roe"] == [2]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Jane Roe ruined the town.", "outlet"),
        ("“Jane Roe ruined the town,” a farmer said.", "quoted"),
        ("A farmer said that Jane Roe had ruined the town.", "reported"),
        ("Jane Roe said: “They ruined the town.”", "unclear"),
    ],
)
def test_the_voice_is_that_of_the_words_about_the_target(text: str, voice: str) -> None:
    (one,) = (one for one in targets(document(text)) if one.entity == "Jane Roe")
    assert one.voice == voice


def test_names_are_hidden_and_descriptions_stay_in_sight() -> None:
    assert hidden("The ruthless general Omar Dahl fled.") == [["Omar Dahl"]]
    assert hidden("Jane Roe, a convicted thief, fled.") == [["Jane Roe"]]
    assert hidden("Mayor Jane Roe, the darling of the press, won.") == [["Mayor Jane Roe"]]


def test_states_count_where_they_act_and_not_as_places() -> None:
    assert ("France", "France") in found("France attacked the village.")
    assert not found("The fair was held in France.")
    assert not found("Crowds gathered in Washington.")


@pytest.mark.parametrize(
    "line", ["WASHINGTON – ", "MOSCOW (AP) — ", "PARIS, May 4 - ", "KABUL, Afghanistan -- "]
)
def test_a_dateline_is_no_target(line: str) -> None:
    assert {name for _, name in found(f"{line}Jane Roe spoke.")} == {"Jane Roe"}


def test_other_places_and_things_are_no_targets() -> None:
    assert not found("The fair in Springfield was held on Thursday. It rained.")
