"""Titles, letters, offices and parties as news outside the United States writes them beside a name."""

from __future__ import annotations

import pytest

from framing.article import Article, Quote, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document


def found(text: str) -> tuple[Quote, ...]:
    return quotes(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Judge Hanna Voss QC", "Hanna Voss"),
        ("Prof Hanna Voss CBE", "Hanna Voss"),
        ("Advocate Sipho Voss SC", "Sipho Voss"),
        ("Education secretary Anna-Lena Voss MSP", "Anna-Lena Voss"),
        ("Hanna Voss MK, a lawyer", "Hanna Voss"),
        ("Fine Gael TD Padhraic Mac Voss", "Padhraic Mac Voss"),
        ("Likud MK Dorit Vossi", "Dorit Vossi"),
        ("Shri Vossar", "Vossar"),
        ("Smt. Kamla Vossar", "Kamla Vossar"),
        ("Hajiya Zuwaira Vossu", "Zuwaira Vossu"),
        ("Alhaji Garba Vossu, the Minister of Works", "Garba Vossu"),
        ("Datuk Seri Hasnul Vossin", "Hasnul Vossin"),
        ("Daw Thida Voss", "Thida Voss"),
        ("Cde Tendai Vossi", "Tendai Vossi"),
        ("ASP Ubani Vossu", "Ubani Vossu"),
        ("Superintendent of Police Gurmit Voss", "Gurmit Voss"),
        ("State Minister of Defence Ruwani Voss", "Ruwani Voss"),
        ("Smooth-talking Hanna Voss", "Hanna Voss"),
        ("Mei-ling Voss", "Mei-ling Voss"),
    ],
)
def test_titles_and_letters_are_no_part_of_a_name(source: str, name: str) -> None:
    one = describe(source)
    assert (one.kind, one.name) == ("person", name)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the Lakeland Defence Forces", "Lakeland Defence Forces"),
        ("the Israel Defense Forces", "Israel Defense Forces"),
        ("Lebanese Internal Security Forces", "Lebanese Internal Security Forces"),
        ("Aid group Vossa", "Vossa"),
        ("Power firm VSSN", "VSSN"),
    ],
)
def test_bodies_are_whole_and_without_what_they_are(source: str, name: str) -> None:
    one = describe(source)
    assert (one.kind, one.name) == ("organisation", name)


@pytest.mark.parametrize("source", ["a Labour MP", "the Velm MP", "Foreign Minister Banks", "the German"])
def test_what_only_looks_like_letters_or_a_body_stays(source: str) -> None:
    assert describe(source).kind in ("anonymous", "person")
    assert describe(source).name in ("Labour MP", "Velm MP", "Banks", "German")


@pytest.mark.parametrize(
    ("source", "party"),
    [
        ("Hanna Voss, the Conservative MP for Holm", "Conservative Party"),
        ("Tory peer Hanna Voss", "Conservative Party"),
        ("Labour's shadow health secretary, Hanna Voss", "Labour Party"),
        ("Hanna Voss, the Liberal Democrat leader", "Liberal Democrats"),
        ("Labor's immigration spokesman, Tom Voss", "Labor Party"),
        ("The Greens' Tom Voss", "Greens"),
        ("Fine Gael TD Tom Voss", "Fine Gael"),
        ("a Labour MP", "Labour Party"),
        ("Labour", "Labour Party"),
        ("a conservative lawmaker", None),
        ("Conservative activist Hanna Voss", None),
        ("Labor Secretary Hanna Voss", None),
        ("National security adviser Hanna Voss", None),
        ("former Labour MP Hanna Voss", None),
        ("the Minister of Humanitarian Affairs, Hanna Voss", None),
    ],
)
def test_parties_abroad(source: str, party: str | None) -> None:
    assert describe(source).affiliation == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Hanna Voss (Con, Holm East) said the deaths were a scandal.", "Conservative Party"),
        ("Cllr Tom Voss (Lib Dem, Holm) said he was appalled.", "Liberal Democrats"),
        ("Senator Hanna Voss (PDP, Holm West) said the sum was gone.", "PDP"),
        ("Tom Voss (34) said the deaths were a scandal.", None),
        ("Tom Voss (BBC) said the deaths were a scandal.", None),
    ],
)
def test_parties_in_brackets(text: str, party: str | None) -> None:
    assert [quote.speaker.affiliation for quote in found(text)] == [party]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Chief Minister Mahmud Voss left. “We grieve,” the CM said.", "Mahmud Voss"),
        ("Inspector General Arif Voss came. The IG said that a man was held.", "Arif Voss"),
        ("Prime Minister Hanna Voss came. The PM said that it was late.", "Hanna Voss"),
        ("The shadow chancellor, Hanna Voss, came. The chancellor said that it was late.", "chancellor"),
        (
            "The health secretary said beds were short. Hanna Voss, the shadow health secretary, left.",
            "health secretary",
        ),
        (
            "The chancellor said that work was paying off. The shadow chancellor, Hanna Voss, laughed.",
            "chancellor",
        ),
    ],
)
def test_offices_in_letters_and_in_the_shadow(text: str, speaker: str) -> None:
    assert [quote.speaker.name for quote in found(text)] == [speaker]
