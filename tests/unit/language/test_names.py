from __future__ import annotations

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
