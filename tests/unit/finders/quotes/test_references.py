"""A speaker is a person, a body or a document, named as the text names it; when in doubt there is none."""

from __future__ import annotations

import pytest

from framing.article import Article, Speaker, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document


def heard(text: str) -> list[Speaker]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [quote.speaker for quote in quotes(document)]


@pytest.mark.parametrize(
    "text",
    [
        "They’ve also intimated they will have little patience if the department takes time.",
        "Those on all sides of the debate agree that the chances hinge on voters.",
        "Two-thirds of voters said it was late.",
        "A major win for Mayor Ann Lee said the plan was off.",
        "Mayor Ann Lee's proposal said the harbour must be dredged.",
        "Ivo Culwell wore a T-shirt saying, “I care!! Do you?”",
    ],
)
def test_torn_phrases_and_things_are_no_speakers(text: str) -> None:
    assert all(one == Speaker(None, "unknown") for one in heard(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "“It was late,” said a senior Department of Homeland Security official.",
            "senior Department of Homeland Security official",
            "anonymous",
        ),
        ("A Bank of England spokesman said rates would rise.", "Bank of England spokesman", "anonymous"),
        ("The Department of Justice lawyers said it was late.", "Department of Justice lawyers", "anonymous"),
        ("Two Office of the Mayor aides said the plan was off.", "Office of the Mayor aides", "anonymous"),
        ("A University of Leeds professor said it was so.", "University of Leeds professor", "anonymous"),
        ("The special counsel said the report was no exoneration.", "special counsel", "official"),
        ("Immigrant rights advocates left, saying it was late.", "Immigrant rights advocates", "anonymous"),
        ("“It's hard,” said Democratic political consultant Ian Strother.", "Ian Strother", "person"),
        ("“Call it a day,” tweeted Elizabeth de la Vega, a writer.", "Elizabeth de la Vega", "person"),
        ("Tom Marsh left. Mr. Marsh himself said that they were late.", "Tom Marsh", "person"),
        ("Sen. Bernard Sand’s office said it was late.", "Sen. Bernard Sand’s office", "organisation"),
        ("Rep. Steve King arrived. “I'm glad,” King said.", "Steve King", "person"),
    ],
)
def test_a_source_is_read_to_the_end_of_its_phrase(text: str, name: str, kind: str) -> None:
    (found, *_) = heard(text)
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("One of its members who is not on the panel, Sen. Mark Ruiz, says he backs it.", "Mark Ruiz"),
        ("One freshman House Democrat, Rep. Joan Vance, said it was late.", "Joan Vance"),
        ("The third-ranking House Republican, Whip Karl Marsh, says it is late.", "Karl Marsh"),
        ("Another House conservative at the event, Rep. John Flint, noted that it was long.", "John Flint"),
        ("The Harbour Union, whose president is Jane Roe, said that it would strike.", "Harbour Union"),
    ],
)
def test_one_member_is_the_person_named_behind(text: str, name: str) -> None:
    assert heard(text)[-1].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Rep. Adam Schill, Ohio Democrat, left. Jane Conn stayed. “No,” the Ohio Democrat said.",
            "Adam Schill",
        ),
        ("Sen. Dick Dorn left early. “It's no solution at all,” the Illinois Democrat said.", "Dick Dorn"),
        ("Jane Conn left. “It is over,” the Illinois Democrat said.", "Illinois Democrat"),
        ("Sen. Dick Dorn (R-Iowa) left. “It is over,” the Illinois Democrat said.", "Illinois Democrat"),
        ("Rep. Ann Pell (D-Ohio) met Tom Lee. The Democrat said that it was late.", "Ann Pell"),
    ],
)
def test_who_is_meant_by_a_party(text: str, name: str | None) -> None:
    assert heard(text)[-1].name == name


@pytest.mark.parametrize(
    "text",
    [
        '"It was late," Tom Roe said.\n\nThe Harbour Dispatch reported the apology:\n\n'
        '"I used a word that I regret now."',
        '"It was late," Tom Roe said.\n\nThe paper published the letter in full:\n\n'
        '"We have waited for ten years."',
        '"We will win," said Art Bay.\n\nAmong the signs was one reading: "Nobody is above the law here."',
        'Tom Roe said it was late. A shirt at the gate said it was fun.\n\n"We have waited for ten years."',
    ],
)
def test_words_without_a_verb_are_not_given_to_who_spoke_last(text: str) -> None:
    assert heard(text)[-1].name is None


def test_whom_others_can_hear_speaks() -> None:
    text = '"My pain does not matter to you," a woman, in tears, can be heard telling Lee.'
    assert heard(f"Ann Lee called the plan a sham.\n\n{text}")[-1].name == "woman"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Roe said it was late. He roused the crowd: \"Don't give up, don't give in.\"", "Tom Roe"),
        ('"It was late," Tom Roe said.\n\n"We have waited for ten years."', "Tom Roe"),
        ('Tom Roe left. Ann Lee was glad: "We have waited for ten years."', "Ann Lee"),
    ],
)
def test_words_without_a_verb_go_on_or_are_led_in(text: str, name: str) -> None:
    assert heard(text)[-1].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Barr had penned a memo to the Justice Department arguing that it was late.", "Tom Barr"),
        ("Ann Lee sent a letter to the White House saying that the plan was void.", "Ann Lee"),
        ("The union wrote a note to the Harbour Board warning that the dock would close.", "union"),
        ("A letter to Congress claiming that the vote was rigged was found.", "letter to Congress"),
        ("Tom Roe published an open letter to the Gazette insisting that it was safe.", "Tom Roe"),
        ("In an email to Lund Council, Ann Lee said that the plan was void.", "Ann Lee"),
    ],
)
def test_a_letter_has_the_words_of_its_writer(text: str, name: str) -> None:
    assert heard(text)[0].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Critics said it was late. They argue that the dam is weak.", "Critics"),
        ("Critics said it was late. The unions sued on Monday. They argue that the dam is weak.", "unions"),
        ("Critics said it was late. The case was brought by two unions. They argue it is weak.", "unions"),
        ("Ann Lee said it was late. They argue that the dam is weak.", None),
    ],
)
def test_they_are_those_spoken_of_last(text: str, name: str | None) -> None:
    assert heard(text)[-1].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It was late,” former chief of staff Jane Roe recalled.", "Jane Roe"),
        ("“It was late,” said chief of police Tom Lee.", "Tom Lee"),
        ("Director of communications Ann Pell said it was late.", "Ann Pell"),
        ("“It was late,” said the mother of victim Ann Pell.", "mother of victim Ann Pell"),
    ],
)
def test_who_is_head_of_something_is_a_person_with_a_name(text: str, name: str) -> None:
    assert heard(text)[-1].name == name


def test_nobody_of_a_group_is_no_speaker() -> None:
    assert describe("None of the lower court judges").kind == "unknown"
    assert describe("Neither of the senators").kind == "unknown"


@pytest.mark.parametrize("name", ["Debbie Weaver Schultz", "Kay Bailey Hutchens", "Jane Roe"])
def test_a_double_surname_is_one_person_with_the_given_name(name: str) -> None:
    surname = name.split(" ", 1)[1]
    text = f"Rep. {name} was there. “It is late,” she said. “It is over,” {surname} said later."
    assert [one.name for one in heard(text)] == [name, name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Andrzej Wolny said the farm was sold. His brother, Tomasz, wept. “Nobody asked me,” he said.",
            "Tomasz",
        ),
        ("Fr. Declan Burke of St. Mary's, on Mt. Orrin, retires. “I shall fish,” he said.", "Declan Burke"),
        ("Omar Vint rode to Fort Orrin. “I saw nobody,” he said.", "Omar Vint"),
    ],
)
def test_whom_the_sentence_before_turns_to(text: str, name: str) -> None:
    assert heard(text)[-1].name == name
