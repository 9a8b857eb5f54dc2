"""Words that would go to somebody named nearby: two speakers, words in another order, a crowd's chant."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    "two",
    [
        "Ann Roe, a spokeswoman for the city, and Karl Pine, a builder,",
        "Ann Roe, a teacher, and Karl Pine, the harbour spokesman,",
        "Ann Roe, head of the school, and Karl Pine, a clerk,",
        "Ann Roe, the mayor of the town, and Karl Pine, her deputy,",
        "Ann Roe, spokeswoman for the harbour, and Karl Pine, the town spokesman,",
        "Ann Roe, who heads the tax panel, and former mayor Karl Pine, who ran twice,",
        "Senator Ann Roe, the top member of the panel, and Governor Karl Pine, who lost in May,",
        "Ann Roe of Ohio, the chairwoman, and Karl Pine of Utah, her deputy,",
        "Ann Roe, R-Ohio, the chairwoman, and Karl Pine, D-Utah, its top member,",
        "Ann Roe, whose shop burned, and Karl Pine",
    ],
)
def test_two_who_are_both_described_speak_together(two: str) -> None:
    text = f"{two} said that the wall was old.\n\n“We have a plan,” they said."
    assert speaker(text, "a plan") == "Ann Roe and Karl Pine"


@pytest.mark.parametrize(
    "two",
    [
        "Ann Roe and Budget Committee Chairman Karl Pine",
        "Ann Roe and Senate Armed Services Chairman Karl Pine, R-Ariz.,",
    ],
)
def test_a_committee_before_the_second_joins_no_body(two: str) -> None:
    assert speaker(f"{two} said that the wall was old.", "wall was old") == "Ann Roe and Karl Pine"


def test_the_president_is_no_former_one() -> None:
    text = (
        "Former President Bill Clint called him “a son to be proud of.” President Ann Oberman met him. "
        "It rained.\n\n“He is one of the strongest men,” the president said."
    )
    assert speaker(text, "strongest men") == "Ann Oberman"


def test_a_president_is_no_first_lady_of_that_surname() -> None:
    text = (
        "“It is late,” Tom Oberman said. Former President Bill Clint wept. President Oberman and first lady "
        "Ann Oberman met him.\n\n“He is one of the strongest men,” the president said."
    )
    assert speaker(text, "strongest men") != "Ann Oberman"


def test_two_members_with_their_seats_speak_together() -> None:
    text = (
        "In addition, a few of the most hardline House members, such as Rep. Steve Kingly (R-Iowa) and "
        "Rep. Ann Bachman (R-Minn.) said Thursday that he was late."
    )
    assert speaker(text, "he was late") == "Steve Kingly and Ann Bachman"


@pytest.mark.parametrize(
    "one",
    [
        "Customs and Border Protection chief Ann Roe",
        "Ann Roe, a teacher and friend of Karl Pine,",
        "Ann Roe, spokeswoman for the Office of Port and Customs Enforcement, which keeps the docks,",
        "Ann Roe, a spokeswoman for the Department of Health and Human Services, which runs the home,",
        "Ann Roe, who beat the mayor, Tom Lee,",
        "Ann Roe, who had been courted by Mayor Eva Borg and Karl Pine,",
        "Ann Roe, director of Smith, and Wesson, a firm,",
    ],
)
def test_a_person_and_the_office_held_are_one(one: str) -> None:
    assert speaker(f"{one} said that the wall was old.", "wall was old") == "Ann Roe"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("According to the Dayton Times, Ann Roe and Tom Poe will wed.", "will wed", "Dayton Times"),
        ("According to Tom Poe, the mayor, Ann Roe and her son will move.", "will move", "Tom Poe"),
    ],
)
def test_those_told_of_are_not_a_part_of_the_paper(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    "office", ["the firm’s CEO, Ann Roe,", "the group's CFO, Ann Roe,", "its COO, Ann Roe,"]
)
def test_an_office_in_letters_is_no_body(office: str) -> None:
    text = f"“We felt sad,” {office} said on Monday. The FBI said that it was late."
    assert speaker(text, "felt sad") == "Ann Roe"
    assert speaker(text, "was late") == "FBI"


@pytest.mark.parametrize(
    "clause",
    [
        "When Eva Borg left the firm, the owners were not told of the plan",
        "When Eva Borg pleaded guilty, prosecutors did not suggest her passport was at risk",
        "After the flood had passed, the owners were in no hurry to build",
        "Even after the vote, the workers have had no answer from the board",
        "Once the dam is built, the farmers have to move to the town",
    ],
)
def test_whoever_stands_behind_said_speaks(clause: str) -> None:
    text = f"“We won,” said Tom Roe, a guide. Rain fell.\n\n{clause}, said Mr. Pine, the lawyer."
    assert speaker(text, clause[-14:]) == "Pine"


@pytest.mark.parametrize(
    "led", ["They had chanted", "A crowd chanted", "Some sang", "Others yelled", "Fans roared"]
)
def test_the_rest_of_a_chant_is_not_the_last_speakers(led: str) -> None:
    text = (
        "“We won,” said Tom Roe, a guide.\n\n“I’m voting for the dam.”\n\n"
        f"The crowd had waited for an hour.\n\n{led} “Build it!\n\nBuild it now!”\n\nCheers went up."
    )
    assert speaker(text, "it now") != "Tom Roe"


@pytest.mark.parametrize("about", ["Karl Pine", "Pine", "Mr. Pine", "Mayor Karl Pine"])
def test_who_is_the_topic_of_a_sentence_speaks_in_it(about: str) -> None:
    text = (
        "Karl Pine met Tom Roe, a teacher. “It was a bad day,” Mr. Roe said of the vote.\n\n"
        f"As for {about}, he said the wall would hold."
    )
    assert speaker(text, "wall would hold") == "Karl Pine"


@pytest.mark.parametrize("which", ["younger", "elder", "older"])
def test_one_of_two_of_a_family_is_not_the_one_named_before(which: str) -> None:
    text = f"Mayor Karl Pine sat down. “It was a bad day,” said the {which} Mr. Pine of the vote."
    assert speaker(text, "bad day") == f"{which} Pine"
