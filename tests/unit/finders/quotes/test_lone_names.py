"""A lone name is shown in full where the article gives the full name, whatever stands around that."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def speakers(text: str, headline: int = 0) -> list[tuple[str | None, str, str | None]]:
    zones = (Zone(0, headline, "headline"), Zone(headline, len(text), "body")) if headline else None
    article = Article("1", "The Gazette", text, zones or (Zone(0, len(text), "body"),))
    return [
        (one.speaker.name, one.speaker.kind, one.speaker.affiliation) for one in quotes(Document(article))
    ]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("They met after Robert Kolin’s long report on the dam.", "Robert Kolin"),
        ("Majority Leader Harry Kolin's vow came last week.", "Harry Kolin"),
        ("The poll helps challenger Mitt Kolin and others.", "Mitt Kolin"),
        ("The council voted to give Chairman Jerrold Kolin the power to ask.", "Jerrold Kolin"),
        ("The plan with co-author Clint Kolin is new.", "Clint Kolin"),
        ("The report, written by CIS fellow David Kolin, is long.", "David Kolin"),
        ("The survey comes the same day Mitt Kolin, the nominee, speaks.", "Mitt Kolin"),
        ("The order was put on hold by federal district Judge James L. Kolin of Seattle.", "James L. Kolin"),
        ("The department wrote to Judge Dolly M. Kolin.", "Dolly M. Kolin"),
        ("They gave it to Judge Dolly M. Kolin.", "Dolly M. Kolin"),
        ("Rep. Will Kolin, a Texas Republican, wrote the bill.", "Will Kolin"),
        ("The rule came from Kansas Secretary of State Kris W. Kolin in May.", "Kris W. Kolin"),
        ("The seat of Sen. Joe Kolin III is open.", "Joe Kolin III"),
        ("The opposition of Gang of Eight member Sen. Dick Kolin is known.", "Dick Kolin"),
    ],
)
def test_a_lone_surname_is_that_of_the_full_name(told: str, name: str) -> None:
    found, kind, _ = speakers(f"{told}\n\nKolin said that the dam would hold.")[-1]
    assert (found, kind) == (name, "person")


@pytest.mark.parametrize("name", ["Ann Roe", "Dolly M. Gee", "Tom Ito"])
def test_a_short_surname_has_no_full_stop_of_its_sentence(name: str) -> None:
    last = name.split()[-1]
    assert speakers(f"They met Judge {name}.\n\n{last} said that the dam would hold.")[-1][0] == name


def test_a_surname_may_be_a_title() -> None:
    text = "They asked for one man, Mark Judge.\n\nMr. Judge saw nothing. “I do not recall it,” he said."
    assert speakers(text) == [("Mark Judge", "person", None)]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Rep. Will Hurd and Rep. Pete Alvar wrote the bill.", "Will Hurd and Pete Alvar"),
        ("Nancy Hurd met Senate leader Chuck Alvar's aides.", "Nancy Hurd and Chuck Alvar"),
        ("Governor Ann Hurd wrote to Mayor Tom Alvar.", "Ann Hurd and Tom Alvar"),
    ],
)
def test_persons_in_a_list_have_their_full_names(told: str, names: str) -> None:
    found = [name for name, _, _ in speakers(f"{told}\n\nHurd and Alvar said that the dam would hold.")]
    assert found == [names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Said Mark Lenk, director of the port, on Monday: “The dam will hold for years.”", "Mark Lenk"),
        (
            'In Oslo, Rep. John Lind, who marched with the Rev. Martin Luther King Jr., was blunt: "We must '
            'go and vote as never before," he said.',
            "John Lind",
        ),
    ],
)
def test_verbs_places_and_others_named_beside_are_no_speakers(text: str, name: str) -> None:
    assert [found for found, _, _ in speakers(text)] == [name]


def test_a_question_in_a_headline_names_nobody_will() -> None:
    headline = "Opinion: Will Kolin's plan sway the voters\n\n"
    text = f"{headline}The plan came late. President Kolin said that it would help."
    assert speakers(text, len(headline)) == [("Kolin", "person", None)]


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Special Counsel Robert Kolin", None),
        ("AG William Kolin", None),
        ("Deputy Secretary Ann Kolin", None),
        ("UN envoy Ann Kolin", "UN"),
    ],
)
def test_ranks_are_no_bodies(source: str, affiliation: str | None) -> None:
    ((_, kind, found),) = speakers(f"{source} said that the dam would hold.")
    assert (kind, found) == ("person", affiliation)


def test_a_body_named_behind_its_kind_is_no_person() -> None:
    ((_, kind, _),) = speakers("The nonprofit Better Homes Made Equal said that the dam would hold.")
    assert kind == "organisation"


@pytest.mark.parametrize("surname", ["King", "Bishop", "Major", "Pope", "Judge"])
def test_a_surname_that_is_a_title_may_have_a_party_behind_it(surname: str) -> None:
    text = (
        f"Rep. Peter {surname}, who led the committee, said the vote might be late.\n\n"
        f"“They hold a lot of the valley,” {surname}, R-Ohio, said on Monday."
    )
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    assert {quote.speaker.name for quote in quotes(document)} == {f"Peter {surname}"}
