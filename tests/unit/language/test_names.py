from __future__ import annotations

import pytest

from framing.article import Span
from framing.language import load
from framing.language.index import bearers, one_spelling
from framing.language.names import find_names, full_names

TEXT = (
    "Gen. Maria Lund, the army chief, met Mr. Okafor in Kenya on Monday. "
    "The Ministry of Defence said Lund had left. The United Nations praised her."
)


def names() -> dict[str, tuple[str, str]]:
    return {name.of(TEXT): (name.kind, name.full) for name in find_names(load()(TEXT))}


def test_titles_belong_to_the_span_and_not_to_the_name() -> None:
    assert names()["Gen. Maria Lund"] == ("person", "Maria Lund")
    assert names()["Mr. Okafor"] == ("person", "Okafor")


def test_a_last_name_is_counted_with_the_full_one() -> None:
    assert names()["Lund"] == ("person", "Maria Lund")


def test_places_and_organisations() -> None:
    assert names()["Kenya"][0] == "place"
    assert names()["Ministry of Defence"][0] == "organisation"
    assert names()["United Nations"][0] == "organisation"
    assert "Monday" not in names()


def test_full_names_leave_strangers_alone() -> None:
    assert full_names(["Jane Roe", "Roe", "Poe"], ["person", "person", "person"]) == [
        "Jane Roe",
        "Jane Roe",
        "Poe",
    ]


def test_the_index_of_a_text() -> None:
    doc = load()(TEXT)
    lund = next(bearer for bearer in bearers(doc, find_names(doc)) if bearer.name == "Maria Lund")
    assert len(lund.mentions) == 2
    assert Span(TEXT.index("the army chief"), TEXT.index(", met")) in lund.descriptions


def test_spellings() -> None:
    counts = {
        "Qasem Rahimi": 3,
        "Qassem Rahimi": 5,
        "Kasem Rahmani": 1,
        "Jane Roe": 2,
        "John Roe": 2,
        "Roe": 9,
    }
    chosen = one_spelling(counts)
    assert chosen["Qasem Rahimi"] == "Qassem Rahimi"
    assert chosen["Jane Roe"] != chosen["John Roe"]
    assert chosen["Kasem Rahmani"] == "Kasem Rahmani"
    assert chosen["Roe"] == "Roe"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Members of the bipartisan Gang of Eight met on Monday.", "Gang of Eight"),
        ("He read it in the State of the Union address.", "State of the Union"),
        ("They marched to the Statue of Liberty.", "Statue of Liberty"),
        ("She broke the Oath of Callan, they said.", "Oath of Callan"),
        ("He left the University of Alabama in May.", "University of Alabama"),
        (
            "They asked U.S. Immigration and Customs Enforcement for help.",
            "U.S. Immigration and Customs Enforcement",
        ),
        ("She ran the Department of Health and Human Services.", "Department of Health and Human Services"),
        ("The Citizenship and Immigration Services chief left.", "Citizenship and Immigration Services"),
        ("A poll by the Chicago Council on Global Affairs came out.", "Chicago Council on Global Affairs"),
        ("They live under Deferred Action for Childhood Arrivals.", "Action for Childhood Arrivals"),
        ("They fought against Arizona's SB 1070 in court.", "SB 1070"),
        ("He blamed Central American migrants for it.", "Central American"),
        ("They voted to strip Planned Parenthood of its money in May.", "Planned Parenthood"),
        ("She wrote for the Financial Times about the price of bread.", "Financial Times"),
        ("He is held under the Endangered Species Act for what he shot.", "Endangered Species Act"),
        ("She pointed to the First Amendment and to what it forbids.", "First Amendment"),
        ("A lawyer with the Center for Biological Diversity spoke to us.", "Center for Biological Diversity"),
        (
            "She asked the Office of Professional Responsibility for its papers.",
            "Office of Professional Responsibility",
        ),
        (
            "It was sent by the Center on Budget and Policy Priorities.",
            "Center on Budget and Policy Priorities",
        ),
        ("She ran the Office of Management and Budget for years.", "Office of Management and Budget"),
        ("They voted for Amendment 64 in the spring.", "Amendment 64"),
        ("He said on NBC's Meet the Press that the vote was a mistake.", "Meet the Press"),
        ("She told him to give Save the Children some of the money.", "Save the Children"),
    ],
)
def test_a_name_is_not_cut(text: str, name: str) -> None:
    assert any(found.of(text).endswith(name) for found in find_names(load()(text)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Crowds came to Chip-ol-A on Wednesday.", "Chip-ol-A"),
        ("They met in Villiers-sur-Loup, near Stow-on-Wold.", "Villiers-sur-Loup"),
        ("They saw the Roe-to-Poe pass.", "Roe"),
        ("They ate at Chip-ol-A's first shop.", "Chip-ol-A"),
        ("She came with her lawyer, Ann Norris-Weeks, who left in the evening.", "Ann Norris-Weeks"),
        ("The Trump-backed men left.", "Trump"),
        ("He wrote for the Dunn Co.; it paid.", "Dunn Co."),
    ],
)
def test_small_words_between_hyphens_tie_a_name_together(text: str, name: str) -> None:
    assert name in {one.of(text) for one in find_names(load()(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Sen. Tom Roe of Ohio.", "Sen. Tom Roe"),
        ("They met Republicans of Ohio.", "Republicans"),
        ("The Pentagon of Donald Roe was gone.", "Pentagon"),
        ("Mexico and Border Patrol agents agreed.", "Mexico"),
        ("The House Judiciary Committee on Capitol Hill met.", "House Judiciary Committee"),
        ("The Judiciary Committee on Thursday met.", "Judiciary Committee"),
        ("She told CNN Republican lawmakers would wait.", "CNN"),
        ("They were told by two Jewish Americans to leave.", "Americans"),
        ("She met the Center on Monday.", "Center"),
        ("She asked the men to meet the Queen on the next day.", "Queen"),
    ],
)
def test_a_name_takes_nothing_from_its_neighbours(text: str, name: str) -> None:
    assert name in [found.of(text) for found in find_names(load()(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They spoke to Sessions about Immigration. The immigration bill failed.", "Immigration"),
        ("The Immigrant Responsibility Act failed.", "Immigrant Responsibility Act"),
        ("He told the Senate's Gang of Six to wait.", "Gang of Six"),
        ("She signed SB 1070 in May.", "SB 1070"),
    ],
)
def test_what_is_plainly_a_thing_is_no_person(text: str, name: str) -> None:
    kinds = {found.of(text): found.kind for found in find_names(load()(text))}
    assert all(kind != "person" for found, kind in kinds.items() if found.endswith(name))
    assert any(found.endswith(name) for found in kinds)


@pytest.mark.parametrize(
    ("heading", "below", "first"),
    [
        ("Roe Willing to Use Special Orders", "President Ann Roe will embrace a plan on Monday.", "Roe"),
        ("Roe Plans New Law on Guns", "On Monday night Ms. Roe said that she would act.", "Roe"),
        ("Ann Roe Leads Poll in Velm", "So far in the race Ann Roe has been ahead.", "Ann Roe"),
        ("Velm Council Hits Back", "Then the Velm Council said it was wrong.", "Velm Council"),
        ("Red Hill Blaze Grows", "The fire on Red Hill is growing day by day.", "Red Hill"),
    ],
)  # fmt: skip
def test_a_name_in_a_heading_ends_where_it_ends_in_the_text(heading: str, below: str, first: str) -> None:
    text = f"{heading}\n\n{below}"
    assert find_names(load()(text))[0].of(text) == first


@pytest.mark.parametrize(
    ("addressed", "full"),
    [
        ({"men"}, "Roe"),
        ({"women"}, "Michelle Roe"),
        ({"men", "women"}, "Michelle Roe"),
        (set(), "Michelle Roe"),
    ],
)
def test_mr_roe_is_not_short_for_a_woman_s_name(addressed: set[str], full: str) -> None:
    found = full_names(["Michelle Roe", "Roe"], ["person", "person"], {"Roe": addressed})
    assert found == ["Michelle Roe", full]


def test_a_family_is_no_longer_name_of_a_person() -> None:
    assert full_names(["Roe family", "Roe"], ["person", "person"]) == ["Roe family", "Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, the chief executive of Marlin Foods, resigned. Marlin Foods wept.",
        "Marlin Foods, which runs the mill, made its choice. The choice of Marlin Foods was hard.",
        "The chairman of Alan Blake Foods spoke. Alan Blake Foods was founded in May.",
    ],
)
def test_what_has_executives_is_no_person(text: str) -> None:
    kinds = {name.full: name.kind for name in find_names(load()(text))}
    assert next(kind for name, kind in kinds.items() if name.endswith("Foods")) == "organisation"


def test_a_person_of_whom_a_clause_with_which_follows_stays_one() -> None:
    text = "They mourned the death of Marlin Hart, which came too soon. Marlin Hart was a nurse."
    assert {name.kind for name in find_names(load()(text)) if name.full == "Marlin Hart"} == {"person"}


def test_a_double_surname_alone_is_whole_where_the_text_has_the_given_name() -> None:
    text = "She came with Ann Norris-Weeks, a lawyer here. Later that day the angry Norris-Weeks came back."
    assert [one.of(text) for one in find_names(load()(text))] == ["Ann Norris-Weeks", "Norris-Weeks"]


def test_a_verb_behind_to_begins_no_name() -> None:
    doc = load()("It is a part of the Global Coalition to Defeat Malaria, of which all are members.")
    assert "Defeat Malaria" not in [name.of(doc.text) for name in find_names(doc)]


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Jamal al-Voss was killed. Men say al-Voss was murdered.", "Jamal al-Voss"),
        ("Omar al-Voss was killed. Al-Voss was 40.", "Omar al-Voss"),
        ("Omar al-Voss was killed. Men say Mr Voss was murdered.", "Omar al-Voss"),
        ("Ann Park-Voss left. “Why?” Park-Voss asked.", "Ann Park-Voss"),
        ("Supreme Court Justice Linda Voss left. Linda Voss wept.", "Linda Voss"),
        ("They met South Lakeland President Linda Voss there. Voss wept.", "Linda Voss"),
        ("President Hale met Vice President Voss.", "Voss"),
        ("They met at the Voss General Hospital on Monday.", "Voss General Hospital"),
        ("Linda Voss MSP left. The town knew Linda Voss.", "Linda Voss"),
    ],
)
def test_a_name_is_joined_as_the_text_joins_it(text: str, full: str) -> None:
    assert {name.full for name in find_names(load()(text)) if "Voss" in name.full} == {full}
