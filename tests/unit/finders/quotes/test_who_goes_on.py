"""Whose words they are where another name, a scene or a report stands between speaker and quotation."""

from __future__ import annotations

import pytest

from tests.quoting import names, speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "former Sen. Jim Marsh, Utah Republican who left the Senate to lead the Harbour Foundation, "
            "a conservative think tank, accused the president of taking a passive role.",
            "Jim Marsh",
        ),
        (
            "former Rep. Karl Pell, Ohio Democrat who left the House to run the Alpine Foundation, "
            "a liberal think tank, accused the mayor of taking a passive role.",
            "Karl Pell",
        ),
        (
            "former Gov. Ivo Roe, a Democrat who left office in May to head the Nordic Institute, "
            "a research group, accused the senator of taking a soft line.",
            "Ivo Roe",
        ),
        (
            "Sen. Tom Lund, a Republican who once led the Bergen Institute, a research group, "
            "accused the minister of taking a hard line.",
            "Tom Lund",
        ),
        (
            "former Sen. Paul Falk, Iowa Republican who retired last year to join the Oslo Foundation, "
            "a conservative group, accused the court of taking a side.",
            "Paul Falk",
        ),
    ],
)
def test_a_body_that_somebody_led_does_not_speak(sentence: str, speaker: str) -> None:
    before, behind = "“Take it,” Vic Roth told the radio.", "“I think he needs to say what we will do.”"
    assert names(f"{before}\n\nBut {sentence}\n\n{behind}")[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Sen. Jim Marsh, who left the house to lead the Harbour Fund, a think tank, accused the mayor "
            "of waiting.\n\n“He has no plan at all for the dam,” he told the radio.",
            "Jim Marsh",
        ),
        (
            "Former Gov. Ann Pell, a lawyer who once advised the Nordic Rail Union, a group of drivers, "
            "accused the minister of lying.\n\n“She has known about the leak for a year.”",
            "Ann Pell",
        ),
        (
            "Mayor Nora Holt, who used to write for the Harbour Review, claimed that the dam holds.",
            "Nora Holt",
        ),
        (
            "The town’s council denied it, which The Harbour Review first reported, telling the paper "
            "that it was “a plain invention.”",
            "town’s council",
        ),
        (
            "Dr. Karl Roth, whose father had founded the Alpine Fund, accused the ministry of waiting.",
            "Karl Roth",
        ),
    ],
)
def test_a_name_in_a_relative_clause_does_not_speak(text: str, speaker: str) -> None:
    assert names(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is trash,” Holt said about the Harbour Review article alleging that he lied.", "Holt"),
        ("“We never saw it,” Pell said of a report claiming that the dam leaks.", "Pell"),
        ("“That is a joke,” Nora Marsh said of a lawsuit alleging that she knew.", "Nora Marsh"),
        ("“I did not go,” Karl Roth said about a letter stating that he had been there.", "Karl Roth"),
        ("“None of it is true,” Ann Lund said of the memo asserting that she had resigned.", "Ann Lund"),
    ],
)
def test_what_is_denied_does_not_say_so(text: str, speaker: str) -> None:
    assert names(text)[0] == speaker
    assert names(f"{text} “It is a smear, and it comes from our rivals.”")[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Gov. Karl Marsh spoke. He opened with a vote in which one anonymous caller vowed to “burn it.”"
            "\n\n“Since I took office, we have cut taxes,” he said.",
            "Karl Marsh",
        ),
        (
            "Ivo Roth recalled the day when a stranger shouted that he was “a thief.”"
            "\n\n“I went home and wept for hours.”",
            "Ivo Roth",
        ),
        (
            "Paul Lund described a night when one guard said that he was “nobody.”\n\n"
            "“I have never forgotten that night,” he said.",
            "Paul Lund",
        ),
        (
            "Tom Pell told of a march where an old man said it was “too late.”\n\n“I thought of my sons.”",
            "Tom Pell",
        ),
        (
            "Hugo Falk spoke of a meeting at which a teacher claimed that boys were “lazy.”\n\n"
            "“We were eight years old then.”",
            "Hugo Falk",
        ),
    ],
)
def test_who_tells_of_a_scene_goes_on(text: str, speaker: str) -> None:
    assert names(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Roe said that the dam holds. Sales will stop, reports the Oslo Times.\n\n"
        "“The goal is to keep the water out for as long as we can.”",
        "The plan targets two firms, the Oslo Times reports.\n\n“We want them to change their ways at last.”",
        "The rules will change in May, the Bergen Post reported.\n\n“Nobody was asked about any of it.”",
        "Prices rose again, the Washington Post reports.\n\n“We have never paid so much for our bread.”",
        "The bridge will close, according to the New York Times.\n\n“It is older than all of us here.”",
    ],
)
def test_an_outlet_that_reports_does_not_go_on(text: str) -> None:
    assert names(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Gov. Ann Pell of Utah, the lone moderate to speak, cautioned against haste.", "Ann Pell"),
        ("Gov. Nora Falk of Maine, the only woman on stage, warned against a ban.", "Nora Falk"),
        ("Rep. Lena Marsh of Ohio, the last to take the floor, objected to the cuts.", "Lena Marsh"),
        ("Mayor Rosa Holt of Bergen, the first to arrive, disagreed with the plan.", "Rosa Holt"),
        ("Sen. Dora Lund of Texas, the loudest of the critics, kept on for an hour.", "Dora Lund"),
    ],
)
def test_a_description_set_beside_a_name_and_its_place(text: str, speaker: str) -> None:
    before, behind = "Vera Roth spoke first. “We must shut it,” Roth said.", "“It cannot go on,” she said."
    assert names(f"{before}\n\nBut {text}\n\n{behind}")[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Adam Holt suggested that the house was in “panic.” Why else would Karl Pell attack the courts?"
            "\n\nHe also accused Lund of “hiding” the draft.",
            "Adam Holt",
        ),
        ("Ivo Marsh said it was late. Will Paul Roe pay for it? He added that nobody knew.", "Ivo Marsh"),
        ("Tom Falk said he was tired. How could Hugo Lund know that? “I am done,” he said.", "Tom Falk"),
        (
            "Karl Roth said it was a trick. What does Jim Pell want?\n\nHe called the vote “a sham.”",
            "Karl Roth",
        ),
        ("Paul Munk warned of a flood. Does Otto Roe care? He said the dam would break.", "Paul Munk"),
    ],
)
def test_a_question_turns_to_nobody(text: str, speaker: str) -> None:
    assert names(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The BBC reports that the mayor, Karl Pell, slammed the move as “revolting” on Friday.",
        "CNN reported that Karl Roth was angry about it, telling friends that Holt is a “liar.”",
        "The Oslo Times reported that Mayor Roe felt “sick” about the vote.",
        "The Bergen Post reported that aides thought the speech was “a mess.”",
        "Fox News reports that the plan is “dead on arrival” in the house.",
    ],
)
def test_marked_words_in_an_outlets_report_are_not_the_outlets(text: str) -> None:
    assert names(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Washington Post wrote that the rule was “absurd.”", "Washington Post"),
        ("The Oslo Times called the plan “a disgrace.”", "Oslo Times"),
        ("CNN reported that the bridge will close in May.", "CNN"),
        ("The New York Times said the ban was “a grave mistake.”", "New York Times"),
        ("“We will appeal the ban in court,” CNN said.", "CNN"),
    ],
)
def test_an_outlet_may_speak_for_itself(text: str, speaker: str) -> None:
    assert names(text)[-1] == speaker


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("We have to mend it before the winter, and we have no money for it.", "Karl Pine"),
        ("The council was told of it in May. It has not answered since then.", "Karl Pine"),
        ("No, it is new.", None),  # another may have said it
    ],
)
def test_who_speaks_before_and_behind_goes_on(between: str, name: str | None) -> None:
    text = (
        "“The dam is old,” said Karl Pine, the mayor.\n\nTom Roe was there too.\n\n"
        f"“{between}”\n\n“The river is low,” Pine added."
    )
    assert speaker(text, between[:20]) == name


@pytest.mark.parametrize(
    "deed",
    [
        "Superintendent Al Dorsey promised a review.",
        "Mayor Gail Trent vowed to mend it.",
        "The firm, Holt Foods, denied the claim.",
        "Captain Dan Frey blamed the pitch.",
        "Tom Ek announced the end of the talks.",
    ],
)
def test_who_acts_behind_words_that_go_on_did_not_say_them(deed: str) -> None:
    text = f"“My son waits in the dark,” said Monica Ferrer, a nurse. “Nobody at the mill cares.” {deed}"
    assert speaker(text, "mill cares") == "Monica Ferrer"


@pytest.mark.parametrize(
    "told", ["Ann Lund told the guests.", "Ann Lund warned the crowd.", "Ann Lund said."]
)
def test_who_tells_somebody_behind_closed_words_said_them(told: str) -> None:
    text = f"“My son waits in the dark,” said Monica Ferrer. “Nobody at the mill cares.” {told}"
    assert speaker(text, "mill cares") == "Ann Lund"


def test_one_of_two_is_not_both() -> None:
    text = "The captain and the pilot blamed each other. “He was asleep,” said the pilot."
    assert speaker(text, "asleep") == "pilot"
