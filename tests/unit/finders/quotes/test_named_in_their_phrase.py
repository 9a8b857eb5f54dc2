"""Sources whose own phrase holds the name: behind a description, an office, a note or a small word."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document

BOTH = "Leon Brandt and Karl Euler"


def speakers_of(text: str) -> list[str | None]:
    document = Document(Article("1", "", text, (Zone(0, len(text), "body"),)))
    return [quote.speaker.name for quote in quotes(document)]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The state's largest union, the Dockers' Federation of Lund", "Dockers' Federation of Lund"),
        ("the peak body for bakers, the Northern Guild of Ovens", "Northern Guild of Ovens"),
        ("the country's oldest bank, Norda", "Norda"),
        ("the opposition party, the Lyra Alliance", "Lyra Alliance"),
        ("the Lund-based company, Ferrum & Holt", "Ferrum & Holt"),
    ],
)
def test_the_name_of_a_body_comes_before_its_description(phrase: str, name: str) -> None:
    found = describe(phrase)
    assert (found.name, found.kind) == (name, "organisation")


@pytest.mark.parametrize(
    "phrase",
    [
        "the company in Oslo, Norway",
        "the union, Ann Roe",
        "the court, Judge Kolb",
        "the party, Kolb",
        "the city's school board, Friday",
        "the Bureau of Alcohol, Tobacco",
    ],
)
def test_what_else_stands_behind_a_body_is_not_its_name(phrase: str) -> None:
    assert describe(phrase).name == phrase.split(", ")[0].removeprefix("the ")


@pytest.mark.parametrize(
    ("phrase", "name", "gender"),
    [
        ("Secretary for Health Ms. Tarrant", "Tarrant", "female"),
        ("Undersecretary for Education Mr. Dahl", "Dahl", "male"),
        ("Minister of Justice Mrs. Vance", "Vance", "female"),
        ("Commissioner for Trade Mr. Holm", "Holm", "male"),
        ("Director of Parks Ms. Ilse Brand", "Ilse Brand", "female"),
    ],
)
def test_an_address_parts_an_office_from_the_name(phrase: str, name: str, gender: str) -> None:
    found = describe(phrase)
    assert (found.kind, found.name, found.gender) == ("person", name, gender)


@pytest.mark.parametrize(
    "phrase", ["the lawyer for Health Minister Ms. Tarrant", "a friend of Ms. Tarrant", "aides to Mr. Dahl"]
)
def test_who_speaks_for_somebody_is_somebody_else(phrase: str) -> None:
    assert describe(phrase).kind != "person"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Karl Brandt of The Star and Echo", "Karl Brandt"),
        ("Ann Roe of the Oil and Gas Union", "Ann Roe"),
        ("Petra Lang from the Towns and Rivers Trust", "Petra Lang"),
        ("Tom Fox at the Bell and Lantern", "Tom Fox"),
        ("Ann Roe of the Star and Tom Fox", "Ann Roe and Tom Fox"),
    ],
)
def test_a_body_for_two_things_is_not_a_second_source(phrase: str, name: str) -> None:
    assert describe(phrase).name == name


@pytest.mark.parametrize(
    "phrase", ["Brandt [3]", "Brandt [13,14]", "Karl Brandt [2]", "Brandt [1, 2]", "Brandt[4–6]"]
)
def test_numbers_of_notes_are_no_part_of_a_name(phrase: str) -> None:
    assert (describe(phrase).name or "").split()[-1] == "Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "The World Health Organization (WHO) met on Monday. WHO said that the rate fell.",
        "The World Health Organization (WHO) met. WHO says that salt is cheap.",
        "Few doctors came. The rate fell, WHO said.",
        "“The rate fell,” WHO said on Monday.",
        "WHO has said that the rate fell.",
    ],
)
def test_a_body_in_capitals_is_no_relative_pronoun(text: str) -> None:
    assert speakers_of(text) == ["WHO"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Secretary for Health Ms. Tarrant said that the wards would close.", "Tarrant"),
        ("Together Brandt and Euler said that the tide was late. Leon Brandt and Karl Euler dive.", BOTH),
        ("Alone among them, Kolb left. “No,” Karl Kolb said.", "Karl Kolb"),
    ],
)
def test_a_word_that_opens_a_sentence_is_no_part_of_a_name(text: str, name: str) -> None:
    assert speakers_of(text) == [name]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the polling firm Lyra", "Lyra"),
        ("the union Verda", "Verda"),
        ("The secularist magazine MicroOrbis", "MicroOrbis"),
        ("the conservative group Ferrum", "Ferrum"),
        ("the environmental organization Tern", "Tern"),
        ("the company Monday", "company Monday"),
        ("the state Senate", "state Senate"),
        ("the appeals court Tuesday", "appeals court Tuesday"),
    ],
)
def test_a_body_of_one_word_is_shown_without_what_it_is(phrase: str, name: str) -> None:
    assert describe(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("The Independent", "outlet"),
        ("the Independent", "outlet"),
        ("the independent", "official"),
        ("the Maine Independent", "official"),
        ("an Independent", "anonymous"),
    ],
)
def test_a_paper_has_a_capital_and_stands_alone(phrase: str, kind: str) -> None:
    assert describe(phrase).kind == kind


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Senate Minority Leader Ada Quill sharply", "Ada Quill"),
        ("Mayor Tom Lee, angrily", "Tom Lee"),
        ("Governor Tom Reilly", "Tom Reilly"),
        ("the Quill family", "Quill family"),
        ("Harbor weekly", "Harbor weekly"),
    ],
)
def test_an_adverb_of_the_verb_is_no_part_of_a_name(phrase: str, name: str) -> None:
    assert describe(phrase).name == name
