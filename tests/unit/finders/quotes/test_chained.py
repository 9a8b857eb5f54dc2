"""Whom "he" and "she" mean behind sentences about others, and who passes a paragraph on."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def speaker(text: str, words: str) -> str | None:
    """Who says the first quote with some words in it."""
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    found = (quote for quote in quotes(document) if any(words in part.of(text) for part in quote.content))
    return next(found).speaker.name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Karl Pine claimed the seat on Monday, but Tom Lee did not give up.", "Tom Lee"),
        ("Karl Pine left the hall early, and Tom Lee took the floor.", "Tom Lee"),
        ("Karl Pine had the most votes; Tom Lee was close behind.", "Tom Lee"),
        ("Karl Pine and his friends cheered, but Tom Lee has asked for a recount.", "Tom Lee"),
        ("Karl Pine praised the plan that Tom Lee had written.", "Karl Pine"),
    ],
)
def test_he_acts_in_the_last_main_clause(sentence: str, name: str) -> None:
    assert speaker(f"{sentence}\n\n“We count every vote,” he told supporters.", "every vote") == name


@pytest.mark.parametrize(
    "middle",
    [
        "He told how his teacher, Karl Pine, had called the dam “a grave”. He knew the valley well.",
        "He recalled the day when Karl Pine shouted “never”. He was a boy then.",
        "He grew up in a town where Karl Pine preached that the river was holy. He left early.",
        "He studied when Karl Pine taught that dams were good. He went home after that.",
        "He was young when Karl Pine warned that the wall would break. He built the wall all the same.",
    ],
)
def test_he_goes_on_where_another_speaks_inside_a_sentence(middle: str) -> None:
    text = f"Tom Lee opened the meeting in the valley. {middle}\n\n“It will stand,” he said."
    assert speaker(text, "will stand") == "Tom Lee"


@pytest.mark.parametrize(
    "thing", ["farm", "early years", "long career", "books about the valley", "work for the river"]
)
def test_the_owner_of_a_thing_is_he(thing: str) -> None:
    text = (
        "Tom Lee spoke first. His father, Otto, a smith, came from the hills.\n\n"
        f"Lee’s {thing} would help the village.\n\nBesides, he has a degree in law.\n\n"
        "“I know the valley,” he said."
    )
    assert speaker(text, "I know") == "Tom Lee"


@pytest.mark.parametrize(
    "sentence",
    [
        "Most farmers in the valley had voted for Mayor Tom Lee.",
        "The harbour was built by Tom Lee.",
        "Few of the towns agreed with Tom Lee.",
        "The plan came from the office of Tom Lee.",
        "Voters were glad of Tom Lee’s victory.",
    ],
)
def test_far_behind_another_he_is_the_only_one_named_before(sentence: str) -> None:
    text = (
        "“We are glad,” said Karl Pine, a fisherman.\n\nThe harbour has been shut since the storm."
        f" Ships wait outside.\n\n{sentence}\n\nHe said that the gates would open in May."
    )
    assert speaker(text, "gates") == "Tom Lee"


def test_right_behind_another_he_is_the_one_who_spoke() -> None:
    text = (
        "“We are glad,” said Karl Pine, a fisherman.\n\nThe harbour was built for Tom Lee and Otto Falk.\n\n"
        "He said that the gates would open in May."
    )
    assert speaker(text, "gates") == "Karl Pine"


@pytest.mark.parametrize("given", ["Lindsey", "Ashley", "Leslie", "Vivian", "Evelyn"])
def test_a_title_tells_more_than_a_given_name(given: str) -> None:
    text = (
        f"{given} Munk sits on the board. “It is late,” Tom Lee said.\n\n"
        "Mr. Munk took the side of the town when he said, “You have my vote.”"
    )
    assert speaker(text, "my vote") == f"{given} Munk"


@pytest.mark.parametrize("verb", ["said", "added", "warned", "argued", "insisted"])
def test_he_is_the_same_all_through_a_sentence(verb: str) -> None:
    text = (
        "Tom Lee spoke in the hall. His father, Otto, a smith, came from the hills.\n\n"
        "Lee’s farm would help the village. Besides, he has a degree in law.\n\n"
        "At one point, he urged the crowd to “take a seat” and to wait —"
        f" “we are patient,” he {verb} — for dinner."
    )
    assert speaker(text, "patient") == "Tom Lee"


def test_he_is_the_one_of_two_namesakes_who_has_just_spoken() -> None:
    text = (
        "Tom Lee and Otto Lee came to the hall.\n\n“It is cold,” said Karl Pine, who led the way.\n\n"
        "Lee said that he was “very sad”.\n\n“We think of all of them,” he said."
    )
    assert speaker(text, "think of all") != "Karl Pine"


@pytest.mark.parametrize("verb", ["reports", "reported", "writes", "notes", "adds"])
def test_an_outlet_passes_on_a_paragraph_in_marks(verb: str) -> None:
    text = (
        "Tom Lee complained that the paper was unfair.\n\n"
        f"The Tribune {verb}:\n\n“A worker at the dam saw the first crack in May.”"
    )
    assert speaker(text, "first crack") == "Tribune"


@pytest.mark.parametrize(
    "about",
    [
        ", whose firm took the poll.",
        ", who led the talks.",
        ", who has kept bees for years.",
        ", whose son was there,",
        ", who asked for nothing",
    ],
)
def test_a_name_with_a_clause_behind_a_quotation_speaks(about: str) -> None:
    text = f"Karl Pine lost many votes in May.\n\n“It looks bad for the town,” Ann Roe{about}\n\nRain fell."
    assert speaker(text, "looks bad") == "Ann Roe"
