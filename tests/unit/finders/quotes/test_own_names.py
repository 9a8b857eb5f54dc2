"""A person's row has the person's own name, without title, office or joining words."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes.speakers.names.full_names import mentions_of
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Acting White House Chief of Staff Orrin Kolin", "Orrin Kolin"),
        ("Former Speaker of the House Orrin Kolin", "Orrin Kolin"),
        ("Tarn County Supervisor of Elections Orrin Kolin", "Orrin Kolin"),
        ("Director of Operations Orrin Kolin", "Orrin Kolin"),
        ("Secretary of State Orrin Kolin", "Orrin Kolin"),
        ("the Voices for Peace Executive Director Ann Kolin", "Ann Kolin"),
        ("Voices for Peace spokeswoman Ann Kolin", "Ann Kolin"),
        ("Harbor News Editor-in-Chief Ben Smith", "Ben Smith"),
        ("Utah Freedom Party chairman Bill Hall", "Bill Hall"),
        ("Representative Peter T. King", "Peter T. King"),
        ("Gov. Ann Q. Prince", "Ann Q. Prince"),
        ("Michael R. Bloomberg, former mayor", "Michael R. Bloomberg"),
        ("the Chad-born Kolin", "Kolin"),
        ("Elections Supervisor Susan Kolin", "Susan Kolin"),
        ("Rector Ilse von Kolin", "Ilse von Kolin"),
        ("Nutritionist Ilse Kolin", "Ilse Kolin"),
        ("Coxswain Ilse Kolin", "Ilse Kolin"),
        ("Skippers Ilse Kolin", "Ilse Kolin"),
        ("Aunt Ilse", "Aunt Ilse"),
        ("Mr. Farmers", "Farmers"),
        ("Ms. Guards", "Guards"),
        ("Uncle Ben Kolin", "Ben Kolin"),
        ("Six-year-old Ann Kolin", "Ann Kolin"),
        ("Trainers Sean Kolin", "Sean Kolin"),
        ("Sheikh Salim", "Sheikh Salim"),
        ("Bishop Paul", "Bishop Paul"),
        ("Bishop Kolin", "Kolin"),
        ("and Ann Kolin", "Ann Kolin"),
        ("Pathologist Ann Kolin", "Ann Kolin"),
        ("Hacker Kolin", "Kolin"),
    ],
)
def test_a_person_has_the_own_name(source: str, name: str) -> None:
    found = describe(source)
    assert (found.name, found.kind) == (name, "person")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Fourth Lane, a research group", "Fourth Lane"),
        ("Rail Aware, a tracking website", "Rail Aware"),
        ("Voters for Tarn, the committee that asked", "Voters for Tarn"),
        ("Tarn Rising, an outside group", "Tarn Rising"),
        ("Avalon Health, a consultancy", "Avalon Health"),
        ("Democracy for Utah", "Democracy for Utah"),
        ("Freedom to Sail", "Freedom to Sail"),
        ("Our Tarn PAC", "Our Tarn PAC"),
        ("Kolin Victory PAC", "Kolin Victory PAC"),
        ("Our Harvest", "Our Harvest"),
        ("Your Vote Utah", "Your Vote Utah"),
    ],
)
def test_what_is_told_to_be_a_body_is_no_person(source: str, name: str) -> None:
    found = describe(source)
    assert (found.name, found.kind) == (name, "organisation")


@pytest.mark.parametrize(
    "source", ["All but two House Democrats", "but House Democrats", "and House Democrats"]
)
def test_a_label_has_no_joining_words(source: str) -> None:
    assert describe(source).text == "House Democrats"


def test_an_example_of_those_who_speak_is_not_the_speaker() -> None:
    found = describe("critics of the dam, including Tarn Mayor Ann Kolin")
    assert (found.name, found.kind) == ("critics of the dam", "anonymous")


def test_a_company_told_behind_the_person_of_it_is_not_the_person() -> None:
    found = describe("Orrin Kolin of the Lyra Group, a consulting company")
    assert (found.name, found.kind, found.affiliation) == ("Orrin Kolin", "person", "Lyra Group")


@pytest.mark.parametrize("source", ["Attorneys for Kolin", "Spokesman for Kolin", "Ann Kolin to Roe"])
def test_who_acts_for_another_is_no_body(source: str) -> None:
    assert describe(source).kind != "organisation"


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("Mayor Ann Kolin and Democrats", "Ann Kolin and Democrats"),
        ("Mayor Ann Kolin and Democrats on the council", "Ann Kolin and Democrats"),
        ("Ohio Gov. Ann Kolin and the White House", "Ann Kolin and the White House"),
        ("Mr. Kolin and Senate Democrats", "Kolin and Senate Democrats"),
        ("Chad and Togo", "Chad and Togo"),
    ],
)
def test_a_joint_source_has_own_names(source: str, label: str) -> None:
    assert describe(source).text == label


def test_a_committee_is_not_the_member_of_it() -> None:
    found = describe("the top Republican on the House Roads Committee")
    assert (found.kind, found.affiliation) == ("official", "Republican Party")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They spoke of the Kolin Tower Oslo deal on Monday.", []),
        ("They spoke to Kathleen Hall Kolin on Monday.", ["Kathleen Hall Kolin"]),
        ("Kolin Willing to Sail\n\nMr. Kolin has a ship.", []),
    ],
)
def test_a_building_and_a_headline_s_verb_name_no_person(text: str, names: list[str]) -> None:
    article = Article("1", "Post", text, (Zone(0, len(text), "body"),))
    assert [mention.name for mention in mentions_of(Document(article))] == names


@pytest.mark.parametrize("source", ["Buzz Feed", "BuzzFeed", "Al Jazeera", "AlJazeera"])
def test_an_outlet_is_known_whatever_the_blanks_in_its_name(source: str) -> None:
    assert describe(source).kind == "outlet"


@pytest.mark.parametrize("source", ["the Associated Press", "The Associated Press", "AP", "the AP"])
def test_an_agency_is_one_source_whatever_it_is_called(source: str) -> None:
    found = describe(source)
    assert (found.name, found.kind) == ("AP", "outlet")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Fox News Brent Harlow", "Brent Harlow"),
        ("CNN Paula Dern", "Paula Dern"),
        ("Reuters Anna Smith", "Anna Smith"),
        ("NBC News Mark Telling", "Mark Telling"),
        ("Harbour Post Karl Kolin", "Karl Kolin"),
        ("Senate President Pro Tem David Kolin", "David Kolin"),
        ("Mayor Pro Tempore Ruth Kolin", "Ruth Kolin"),
        ("Professor Emeritus Karl Kolin", "Karl Kolin"),
        ("Professor Emerita Ann Kolin", "Ann Kolin"),
        ("Host Anna Kolin", "Anna Kolin"),
        ("Ex-Mayor Ann Kolin", "Ann Kolin"),
        ("At least one senator, Utah's John Kolin", "John Kolin"),
        ("only one lawyer, Ruth Kolin", "Ruth Kolin"),
        ("Ann Kolin -- a guide in Oslo", "Ann Kolin"),
        ("Ann Kolin - the first head of the fund", "Ann Kolin"),
        ("Ann Kolin, author of a book on the Republicans", "Ann Kolin"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(source: str, name: str) -> None:
    found = describe(source)
    assert (found.name, found.kind) == (name, "person")


@pytest.mark.parametrize(
    "name",
    [
        "Rocky Mountain High Intensity Trade Area",
        "Great Lakes Water Quality Board",
        "Blue Ridge Fire Prevention Council",
        "Gulf Coast High Speed Rail Authority",
        "Stone Harbor Senior Swimming Club",
    ],
)
def test_a_body_with_an_adjective_in_its_name_is_whole(name: str) -> None:
    found = describe(f"the {name}")
    assert (found.name, found.kind) == (name, "organisation")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the event organizer Alliance to Reclaim Our Harbours", "Alliance to Reclaim Our Harbours"),
        ("human rights group Better Days International", "Better Days International"),
        ("parent company Lyra Foods", "Lyra Foods"),
        ("the consulting firm Tarn Economics", "Tarn Economics"),
        ("the nonprofit Better Homes", "Better Homes"),
    ],
)
def test_what_a_body_is_said_to_be_is_no_part_of_its_name(source: str, name: str) -> None:
    found = describe(source)
    assert (found.name, found.kind) == (name, "organisation")


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("two lawyers, Ann Kolin and Tom Lund", "Ann Kolin and Tom Lund"),
        ("two members of the council from Utah, Ann Kolin and Tom Lund", "Ann Kolin and Tom Lund"),
        ("Senate President Pro Tem Ann Kolin and House Speaker Tom Lund", "Ann Kolin and Tom Lund"),
        ("at least two nurses, Ann Kolin and Tom Lund", "Ann Kolin and Tom Lund"),
    ],
)
def test_several_are_all_named(source: str, names: str) -> None:
    found = describe(source)
    assert (found.name, found.kind, found.article) == (names, "person", "both")


@pytest.mark.parametrize(
    "source",
    [
        "Supporters of Democrat Hilda Roe",
        "aides of Republican Tom Lund",
        "critics of Mayor Ann Roe",
    ],
)
def test_those_who_are_with_somebody_are_not_that_person(source: str) -> None:
    found = describe(source)
    assert (found.text, found.kind) == (source, "anonymous")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Some Democrats", "anonymous"),
        ("several senators", "anonymous"),
        ("two prosecutors", "anonymous"),
        ("the prosecutors", "organisation"),
        ("two companies", "organisation"),
        ("the Roe family", "organisation"),
    ],
)
def test_some_of_a_group_are_persons_without_names(source: str, kind: str) -> None:
    assert describe(source).kind == kind


def test_a_book_tells_nothing_of_its_author_s_party() -> None:
    assert describe("Kolin, co-editor of Low Water, a book about Republican debates").affiliation is None
    assert describe("Ann Kolin, a senior fellow at the Pine Institute").affiliation == "Pine Institute"
    assert describe("Ann Kolin, report author at Lyra University").affiliation == "Lyra University"
