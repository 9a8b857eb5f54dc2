"""Speakers: sources resolved over an article."""

from __future__ import annotations

import pytest

from framing.article import Article, Speaker, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def heard(text: str) -> list[Speaker]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [quote.speaker for quote in quotes(document)]


def names(text: str) -> list[str | None]:
    return [speaker.name for speaker in heard(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Transport Minister Olga Reyes said the bridge was safe. She said it had cost "
            "40 million euros. “It was worth it,” Reyes said.",
            ["Olga Reyes"] * 3,
        ),
        (
            "Chief executive Laura Stein resigned on Monday. “It was time to go,” she said.",
            ["Laura Stein"],
        ),
        (
            "Coach Dana Whitfield praised the team. Tom Bell said the pitch was wet. He said the ball was "
            "flat. She said the fans had helped.",
            ["Dana Whitfield", "Tom Bell", "Tom Bell", "Dana Whitfield"],
        ),
        (
            "A senior official said the talks had failed. Another official said they had not. “We are "
            "close,” the official said.",
            ["senior official", "another official", "another official"],
        ),
        (
            "A senior official said the talks had failed. The official added that all had left. A customs "
            "official told a court that the ship was empty. The ministry said it was full. The official said "
            "that the talks had been hard.",
            ["senior official"] * 2 + ["customs official", "ministry", "senior official"],
        ),
        (
            "An unnamed customs officer said the ship was empty. The officer said it came from Riga.",
            ["unnamed customs officer"] * 2,
        ),
        (
            "A spokesman for the airline said two engines had failed. Peter Holm said the crew had "
            "reacted well.",
            ["Peter Holm"] * 2,
        ),
        (
            "A ministry spokeswoman said the dam was safe. “It will hold,” spokeswoman Ida Nyman said.",
            ["Ida Nyman"] * 2,
        ),
        (
            "President Ana Sol said the vote was fair. The president said she would step down.",
            ["Ana Sol"] * 2,
        ),
        (
            "The Norwegian Refugee Council (NRC) said the camp was full. The NRC said it needed tents.",
            ["NRC"] * 2,
        ),
        (
            "A spokesman said the road was shut. Ann Lee and Tom Roy said it was open.",
            ["spokesman", "Ann Lee and Tom Roy"],
        ),
        ("Farmers blocked the road. They said the price was too low.", ["Farmers"]),
        ("Teachers said the pay was too low. They said they would strike.", ["Teachers"] * 2),
        ("The Iraqi government said it would rebuild the bridge.", ["Iraq"]),
        ("He said it was late.", [None]),
        (
            "A Nordic Council diplomat said the text was ready. Another diplomat said it was not. “It needs "
            "work,” the diplomat said.",
            ["Nordic Council diplomat", *["another Nordic Council diplomat"] * 2],
        ),
        ("The NRU said the strike was over. The bloc said it had won.", ["NRU"] * 2),
        ("A number of Liberals said the plan had failed.", ["Liberals"]),
        ("One of the officials said the deal was off.", ["officials"]),
        (
            "Both Norway and the Chad-led alliance against piracy said they would meet.",
            ["Norway and the Chad-led alliance"],
        ),
        ("Peter Holm told Reuters that the dam would hold. Holm told AFP it was safe.", ["Peter Holm"] * 2),
        ("According to Reuters, Peter Holm said that the dam would hold.", ["Peter Holm"]),
        ("Mayor Peter Holm was quoted by AFP as saying that the dam would hold.", ["Peter Holm"]),
    ],
)
def test_names(text: str, expected: list[str | None]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "affiliation"),
    [
        ("UNESCO spokesman Karl Beck said the site was open.", "person", "UNESCO"),
        ("A spokeswoman for Shell said production would resume.", "anonymous", "Shell"),
        ("Brazil's environment minister, Rosa Prado, said the fires were out.", "person", "Brazil"),
        ("The German president said the talks would go on.", "official", "Germany"),
        ("Scientists at the University of Leeds said bees were rare.", "anonymous", "University of Leeds"),
        ("Tehran said it would attend.", "organisation", "Iran"),
        ("A leaked memo said the plant would close.", "document", None),
        ("The New York Times reported that the plant would close.", "outlet", None),
        ("Mr Patel said he would not stand again.", "person", None),
        ("Police said the road was closed.", "organisation", None),
        ("Grand Ayatollah Reza Karimi said the vote was fair.", "person", None),
        ("City Council President Ann Lee said the road was shut.", "person", "City Council"),
        ("Mayor Tom Herald said the road was shut.", "person", None),
        ("A person close to the talks said the deal was off.", "anonymous", None),
        ("A post on the site said the deal was off.", "document", None),
        ("The Washington Gazette reported that the deal was off.", "outlet", None),
        ("Brandt said the bridge was safe. It was built by Brandt and his son.", "person", None),
        ("Brandt said the bridge was safe. Brandt sold its shops in May.", "organisation", None),
        ("The Chilean navy said the ship had sunk.", "organisation", "Chile"),
        ("The state news agency reported that two ships had left.", "outlet", None),
        (
            "In Paris, Chad signed the pact. The country’s Foreign Minister, Idris Saleh, said it was fair.",
            "person",
            "Chad",
        ),
    ],
)
def test_kind_and_affiliation(text: str, kind: str, affiliation: str | None) -> None:
    (speaker,) = heard(text)
    assert (speaker.kind, speaker.affiliation) == (kind, affiliation)


def test_two_persons_of_one_name_stay_two() -> None:
    text = (
        "Mayor Ruth Adler said the dam was safe. Her brother, Karl Adler, said it was not. "
        "“It leaks,” Karl Adler said."
    )
    assert names(text) == ["Ruth Adler", "Karl Adler", "Karl Adler"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "General Pat Moss commands the base. NATO spokesman Dylan Moss said the base was safe. "
            "General Moss said the road was closed. Moss added that it would open soon.",
            ["Dylan Moss", "Pat Moss", "Pat Moss"],
        ),
        (
            "General Pat Moss commands the base. NATO spokesman Dylan Moss said the base was safe. "
            "Moss added that the road was closed.",
            ["Dylan Moss", "Dylan Moss"],
        ),
        (
            "Ms Ruth Adler chairs the board. Mr Karl Adler owns the dam. Ms Adler said the dam was old. "
            "Mr Adler said it was new.",
            ["Ruth Adler", "Karl Adler"],
        ),
    ],
)
def test_a_surname_goes_to_the_person_whose_office_or_gender_fits(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_country_is_the_one_that_the_outlet_named_last() -> None:
    text = "Chad signed the treaty. It said: “Norway will pay.” The country’s minister said it was fair."
    assert heard(text)[-1].affiliation == "Chad"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rep. Tom Roe sat down. The congressman said that he was late.", "Tom Roe"),
        ("Representative Ann Lee of Ohio sat down. The lawmaker said that she was late.", "Ann Lee"),
        ("Sen. Ann Lee sat down. The lawmaker said that she was late.", "Ann Lee"),
        ("Rep. Tom Roe met Rep. Ann Lee. The lawmaker said that it was late.", "lawmaker"),
        ("Sen. Ann Lee sat down. The congressman said that he was late.", "congressman"),
        ("The congressman said that he was late. Rep. Tom Roe sat down.", "congressman"),
    ],
)
def test_who_is_called_by_another_word_for_the_office_is_named(text: str, expected: str) -> None:
    assert names(text) == [expected]
