"""For whom a speaker speaks: a state, party, body or outlet, and nothing else."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("White House National Security Adviser Robert Pell", "White House"),
        ("White House Press Secretary Jay Marsh", "White House"),
        ("House Majority Leader Ann Roe", "House"),
        ("a senior State Department official", "State Department"),
        ("a Justice Department lawyer", "Justice Department"),
        ("Chad Marsh, acting secretary of Homeland Security", "Homeland Security"),
        (
            "Robert Pell of the Ohio Association of Health Care Workers",
            "Ohio Association of Health Care Workers",
        ),
        ("American Civil Liberties Union lawyer Lee Roth", "American Civil Liberties Union"),
        ("a senior official with Health and Human Services", "Health and Human Services"),
        ("a professor at Tarn University", "Tarn University"),
        ("Texas Gov. Greg Pell", "Texas"),
        ("Sen. Mike Roe, Utah Republican", "Republican Party"),
        ("Democratic lawmakers", "Democratic Party"),
        ("a spokeswoman for Lyra", "Lyra"),
        ("CNN correspondent Dana Marsh", "CNN"),
        ("Ann Roe, head of the Nordic Refugee Relief Project", "Nordic Refugee Relief Project"),
        ("Ann Roe, chief of the Harbour and Rescue Service", "Harbour and Rescue Service"),
        ("Ann Roe, head of the Council for Law and Civic Life", "Council for Law and Civic Life"),
        ("Ann Roe, head of the Bank of Tarn and Harvard professor", "Bank of Tarn"),
        ("Ann Roe, head of the University of Tarn and Chad", "University of Tarn"),
        ("Ann Roe, president of the left-leaning American Roads Forum", "American Roads Forum"),
        ("Ann Roe, director of U.S. Harbour Rescue", "U.S. Harbour Rescue"),
        ("Ann Roe, a commander of Iraqi Kurdish forces", "Iraq"),
        ("Ann Roe, head of the immigration group America’s Neighbours", "America’s Neighbours"),
        ("The attorney for the state of Washington, Ann Roe", "Washington"),
        ("Washington Attorney General Ann Roe", "Washington"),
        ("U.S. Attorney General Ann Roe", "United States"),
        ("the U.S. Army", "United States"),
        ("the Chadian army", "Chad"),
    ],
)
def test_states_parties_bodies_and_outlets(source: str, affiliation: str) -> None:
    assert describe(source).affiliation == affiliation


@pytest.mark.parametrize(
    "source",
    [
        "Middle East envoy Jason Marsh",
        "No. 5 candidate Ann Roe",
        "Tuesday speaker Ann Roe",
        "Hispanic leader Ann Roe",
        "a Syrian refugee named Karim",
        "a resident of Boston",
        "the Marsh administration",
        "CLOSE President Ivo Marsh",
        "right-wing commentator Mike Marsh",
        "Army veteran Mike Marsh of Salem",
        "Ann Roe, a U.S. citizen from Salem",
        "Ann Roe, an advocate for abolishing NATO",
        "the American College of Bakers",
        "Chadian Airways",
    ],
)
def test_regions_times_peoples_and_persons_are_none(source: str) -> None:
    assert describe(source).affiliation in (None, "Army")


def test_a_lawyer_speaks_for_no_body_where_the_client_is_a_person() -> None:
    text = "Deborah Falk sued. A lawyer for Falk said that she was ready."
    (quote,) = quotes(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))
    assert quote.speaker.affiliation is None


@pytest.mark.parametrize("verb", ["and electing", "and elected", "by attacking", "and then trusted"])
def test_what_is_done_to_a_person_gives_no_affiliation(verb: str) -> None:
    text = f"They hurt the Green Party {verb} Tom Bell. Tom Bell said that he would win."
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    assert [quote.speaker.affiliation for quote in quotes(document)] == [None]


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Rep. Tom Roe, in an interview with Fox News", None),
        ("Ann Lee, speaking to the Associated Press", None),
        ("Mayor Ann Lee, on CNN", None),
        ("Ann Lee, at the White House", None),
        ("Ann Lee, a White House spokeswoman", "White House"),
    ],
)
def test_where_somebody_spoke_is_no_affiliation(source: str, affiliation: str | None) -> None:
    assert describe(source).affiliation == affiliation


@pytest.mark.parametrize(
    "source",
    [
        "Freshman Sen. Ann Roe",
        "Rookie Sen. Ann Roe",
        "Outgoing Mayor Ann Roe",
        "Embattled Sheriff Tom Roe",
        "Longtime Sen. Tom Roe",
    ],
)
def test_how_long_somebody_serves_is_no_affiliation(source: str) -> None:
    assert describe(source).affiliation is None


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Former White House press secretary Tom Roe", None),
        ("Ann Roe, former assistant director of the FBI", None),
        ("Ann Roe, an ex-FBI agent", None),
        ("Retired Army Gen. Tom Roe", None),
        ("Onetime Acme Bank chairman Tom Roe", None),
        ("Ann Roe, a former FBI agent now part of the Harbour Institute", "Harbour Institute"),
        ("Ann Roe, formerly of Acme Bank and now with the Harbour Institute", "Harbour Institute"),
        ("Ann Roe, a former mayor of Oslo who now leads the Harbour Institute", "Harbour Institute"),
        ("Roe, now part of the Harbour Institute", "Harbour Institute"),
        ("Roe, now part of the Miners Legal Defense Fund", "Miners Legal Defense Fund"),
        ("Ann Roe, a former FBI agent, now a professor at Tarn University", "Tarn University"),
    ],
)
def test_a_former_office_gives_no_affiliation_and_the_present_one_does(
    source: str, affiliation: str | None
) -> None:
    assert describe(source).affiliation == affiliation


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Ann Roe, a candidate for U.S. Senate in Wyoming", None),
        ("U.S. Senate candidate Ann Roe", None),
        ("U.S Senate candidate Ann Roe", None),
        ("Supreme Court nominee Tom Roe", None),
        ("House hopeful Tom Roe", None),
        ("Ann Roe, the Republican nominee for the Senate", "Republican Party"),
    ],
)
def test_candidates_for_a_body_are_none_of_it(source: str, affiliation: str | None) -> None:
    assert describe(source).affiliation == affiliation


def affiliations(text: str) -> list[str | None]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [quote.speaker.affiliation for quote in quotes(document)]


@pytest.mark.parametrize(
    ("office", "department"),
    [
        ("Attorney General", "Justice Department"),
        ("Secretary of State", "State Department"),
        ("Defense Secretary", "Defense Department"),
        ("Commerce Secretary", "Commerce Department"),
        ("Energy Secretary", "Energy Department"),
    ],
)
def test_a_member_of_the_cabinet_belongs_to_the_department_that_the_text_names(
    office: str, department: str
) -> None:
    text = f"U.S. {office} Ann Roe said that it was late. The {department} was closed. “We wait,” Roe said."
    assert affiliations(text) == [department, department]


def test_the_officer_of_a_state_does_not_belong_to_the_department() -> None:
    text = "Texas Attorney General Tom Roe said that it was late. The Justice Department was closed."
    assert affiliations(text) == ["Texas"]


def test_a_former_office_far_from_the_name_gives_no_affiliation() -> None:
    text = "The mayor met former senior White House adviser Ann Roe. Roe said that it was late."
    assert affiliations(text) == [None]


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Ann Kolin, president of the Orphans' Relief Fund", "Orphans' Relief Fund"),
        ("Ann Kolin, president of the Children's Rescue League", "Children's Rescue League"),
        ("Ann Kolin, the president of America’s Seed Growers, a trade group", "America’s Seed Growers"),
        ("Ann Kolin, president of the Center for Utah Policy", "Center for Utah Policy"),
        ("Ann Kolin, director of the Office of Roads and Budget", "Office of Roads and Budget"),
        ("Ann Kolin, head of the Council on Tarn Relations", "Council on Tarn Relations"),
        (
            "Ann Kolin, an expert at the Foundation for Defense of Harbors",
            "Foundation for Defense of Harbors",
        ),
        ("Ann Kolin, founder of Freedom to Sail, a group", "Freedom to Sail"),
        ("Ann Kolin, founder of Mend the River, a group", "Mend the River"),
        ("Voices for Peace Director Ann Kolin", "Voices for Peace"),
        ("Ann Kolin, president of the N.R.U.-T.W.O.", "NRU-TWO"),
        ("Harbor Times Editor-in-Chief Ann Kolin", "Harbor Times"),
        ("Gov. Ann Kolin of Washington", "Washington"),
        ("Veteran Affairs Secretary Ann Kolin", "Veteran Affairs"),
    ],
)
def test_a_body_has_its_whole_name(source: str, affiliation: str) -> None:
    assert describe(source).affiliation == affiliation


@pytest.mark.parametrize(
    "source",
    [
        "Ann Kolin, a cook in Washington",
        "Ann Kolin, an officer who opposed the war in Iraq",
        "Ann Kolin, an Iraq war veteran",
        "American pundit Ann Kolin",
        "Ann Kolin of Tarn, Germany's largest bank",
        "National Security Adviser Ann Kolin",
        "Press Secretary Ann Kolin",
        "Ann Kolin, 57, a guard who had stood at the Berlin Wall",
    ],
)
def test_what_stands_elsewhere_in_a_phrase_is_no_affiliation(source: str) -> None:
    assert describe(source).affiliation is None


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("U.S. District Judge Ann Roe", None),
        ("Chadian Justice Ann Roe", None),
        ("U.S. Ambassador to Chad Ann Roe", "United States"),
        ("French envoy to Togo Ann Roe", "France"),
        ("Chadian President Ann Roe", "Chad"),
    ],
)
def test_courts_speak_for_no_state_and_envoys_for_their_own(source: str, affiliation: str | None) -> None:
    assert describe(source).affiliation == affiliation


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Chadian and Togolese officials", None),
        ("Republican and Democratic strategists", None),
        ("U.S. and French diplomats", None),
        ("Democratic strategists and donors", "Democratic Party"),
        ("senior Chadian officials", "Chad"),
    ],
)
def test_those_of_two_sides_speak_for_neither_alone(source: str, affiliation: str | None) -> None:
    assert describe(source).affiliation == affiliation


@pytest.mark.parametrize(
    "before",
    [
        "The Tarn Rifle Club says President Ann Roe",
        "The Lyra Union thinks Mayor Ann Roe",
        "The Harbour Society believes Gov. Ann Roe",
        "The Velm Council claims Senator Ann Roe",
        "Tarn Steel said President Ann Roe",
    ],
)
def test_who_is_told_of_by_a_body_does_not_speak_for_it(before: str) -> None:
    text = f"{before}’s orders on the mines lack sense.\n\nRoe said it made her mad. “I am,” Roe said."
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    told = quotes(document)[-1].speaker
    assert (told.name, told.affiliation) == ("Ann Roe", None)


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("Omar Vesk, who was killed in a 2031 drone strike in Norway", None),
        ("Ann Roe, who was born in Norway", None),
        ("Ann Roe, who fought in Norway, a Democrat of Ohio", "Democratic Party"),
        ("Tom Lee, whose brother fought in Norway", None),
        ("Tom Lee, who is the foreign minister of Norway", "Norway"),
    ],
)
def test_what_happened_to_somebody_somewhere_tells_no_side(phrase: str, side: str | None) -> None:
    assert describe(phrase).affiliation == side
