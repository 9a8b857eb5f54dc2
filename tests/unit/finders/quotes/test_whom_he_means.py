"""Whom "he" and "she" mean beside others: in a clause, by a thing owned, or as the only one."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe asked Karl Pine about statements he had made, when he claimed the river was “a lake”.",
        "Tom Roe spoke. He scolded Karl Pine over a speech in which he said the river was “a lake”.",
        "Host Tom Roe pressed Karl Pine on remarks in Oslo in which he said the river was “a lake”.",
        "Tom Roe led the talks. Some note that Karl Pine — even as he says the river is “a lake” — has left.",
        "Tom Roe met Karl Pine over a tweet in which he said the river was “a lake”.",
    ],
)
def test_another_speaks_in_a_clause_of_a_sentence_about_him(text: str) -> None:
    assert speaker(text, "lake") == "Karl Pine"


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe apologised to Karl Pine for a speech in which he said the river was “a lake”.",
        "Tom Roe was scolded by Karl Pine for a speech in which he said the river was “a lake”.",
        "Tom Roe thanked the friends of Karl Pine for a speech in which he said the river was “a lake”.",
    ],
)
def test_he_is_the_subject_where_no_verb_takes_the_other(text: str) -> None:
    assert speaker(text, "lake") not in (None, "Karl Pine")


@pytest.mark.parametrize(
    "sentence",
    [
        "Karl Pine's website is very different.",
        "Mayor Karl Pine's years at sea also came into play.",
        "Karl Pine's answer to the flood has been mocked.",
        "Karl Pine’s hopes rest on the harbour.",
        "Senator Karl Pine's plan for the dam has many friends.",
    ],
)
def test_he_is_the_owner_of_what_the_sentence_before_is_about(sentence: str) -> None:
    text = (
        "Tom Roe said that the talks were over.\n\n"
        f"{sentence} On Monday, he told a meeting that the dam would hold."
    )
    assert speaker(text, "would hold") == "Karl Pine"


def test_he_may_be_the_aide_of_an_owner() -> None:
    text = (
        "Karl Pine's lawyer, Tom Roe, came to the hall. On Monday, he told a meeting that the dam would hold."
    )
    assert speaker(text, "would hold") == "Tom Roe"


@pytest.mark.parametrize(
    "sentence",
    [
        "Some relief came in the morning, with Senator Karl Pine giving faint support to the plan.",
        "It came up in June when Senator Karl Pine of Utah visited the dam. Visitors may stay for an hour.",
        "Ann Lee held a rally while Karl Pine hosted a dinner. Rain fell on the town.",
        "The firms removed posts by Karl Pine, the poet. The posts had been read by many.",
        "It became an issue in May, with Karl Pine lambasting the plan. Rain fell on the town.",
    ],
)
def test_he_is_the_only_man_named_since_another_spoke(sentence: str) -> None:
    text = (
        "“We are glad,” said Tom Roe, a guide. Rain fell.\n\n"
        f"{sentence}\n\n“The wall has cracks,” he told the radio."
    )
    assert speaker(text, "has cracks") == "Karl Pine"


@pytest.mark.parametrize("tellers", ["aides", "officials", "experts", "critics", "friends"])
def test_she_is_the_one_of_whom_several_tell(tellers: str) -> None:
    text = (
        "“We are glad,” said Eva Roe, a guide.\n\n"
        f"In addition, {tellers} say Ann Pine advises the mayor on the dam.\n\n"
        "“The wall has cracks,” she told the radio."
    )
    assert speaker(text, "has cracks") == "Ann Pine"


@pytest.mark.parametrize(
    "time", ["The day before", "That night", "The week before", "Last month", "That same evening"]
)
def test_a_time_is_no_subject(time: str) -> None:
    text = (
        "“We are glad,” Tom Roe declared.\n\n"
        f"{time}, at a rally in Oslo, Karl Pine wanted more for the friends of Otto Lee.\n\n"
        "“The wall has cracks,” he said."
    )
    assert speaker(text, "has cracks") == "Karl Pine"
