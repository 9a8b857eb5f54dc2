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
        ("Malam Sani Vossu", "Sani Vossu"),
        ("Comrade Ayuba Vossu", "Ayuba Vossu"),
        ("Tánaiste Liam Voss", "Liam Voss"),
        ("U Tin Voss", "Tin Voss"),
        ("Sayyed Hassan Voss", "Hassan Voss"),
        ("Begum Khaleda Voss, the chairperson", "Khaleda Voss"),
        ("Sayyed Voss", "Sayyed Voss"),
        ("Nusrat Begum", "Nusrat Begum"),
        ("South Korea's Voss", "Voss"),
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
        ("a bench of Justices Vossal and Lind", "bench of Justices Vossal and Lind"),
    ],
)
def test_bodies_are_whole_and_without_what_they_are(source: str, name: str) -> None:
    one = describe(source)
    assert (one.kind, one.name) == ("organisation", name)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a Labour MP", "Labour MP"),
        ("the Velm MP", "Velm MP"),
        ("Foreign Minister Banks", "Banks"),
        ("the German", None),
        ("Germany", "Germany"),
    ],
)
def test_what_only_looks_like_letters_or_a_body_stays(source: str, name: str | None) -> None:
    assert describe(source).name == name


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
        ("Al Green's spokesman, Tom Voss", "Al Green"),
        ("Conservative activist Hanna Voss", None),
        ("Labor Secretary Hanna Voss", None),
        ("National security adviser Hanna Voss", None),
        ("former Labour MP Hanna Voss", None),
        ("Geof Bartann, of the Union of Head Teachers", "Union of Head Teachers"),
        ("Prof Neil Voss, of Imperial College London", "Imperial College London"),
        ("Ann Voss of Lyra, a research group", "Lyra"),
        ("Ann Voss of Velm, a town in Ohio", None),
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
        ("Superintendent of Police Ankit Voss came. The SP said that it was late.", "Ankit Voss"),
        ("Chief Election Commissioner Raza Voss sat. The CEC said that it was late.", "Raza Voss"),
        ("The Central Holm Bank Group met. The CHB said that it was late.", "CHB"),
        ("Veterans Affairs Secretary Tom Voss came. The VA said that it was late.", "VA"),
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


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The mayor of Holm, Hanna Voss, came. The mayor said that it was late.", ["Hanna Voss"]),
        (
            "The Minister of Works, Hajiya Zuwaira Vossu, sat. The minister said it was late.",
            ["Zuwaira Vossu"],
        ),
        ("After the mayor, Hanna Voss came. The mayor said that it was late.", ["mayor"]),
        ("Mirza Vossul Alam came. “They have no mandate,” Mirza Vossul said.", ["Mirza Vossul Alam"]),
        ("He read Clint Vossul Hardcover, 276 pages. Clint Vossul said that it was late.", ["Clint Vossul"]),
        ("Vossel sat. Rulana Vossel Calvo came. Vossel said that it was late.", ["Vossel"]),
        ("Arturo Vossel Calvo came. Vossel said that it was late.", ["Arturo Vossel Calvo"]),
        ("Ann Weeks Voss came. Voss sat. Weeks said that it was late.", ["Weeks"]),
        ("President Vossel met his son, Tom Vossel Jr., in May. Vossel said it was late.", ["Vossel"]),
        ("Moon Jae-voss came. Moon said that it was late.", ["Moon Jae-voss"]),
        ("Omar al-Vosse came. Vosse said that it was late.", ["Omar al-Vosse"]),
        ("Commissioner of Police (Holm range) Sundar Vossput told us it was late.", ["Sundar Vossput"]),
        ("Tom Voss said the town would pay Rs2.5 million to each.", ["Tom Voss"]),
    ],
)
def test_names_are_shortened_as_their_countries_shorten_them(text: str, speakers: list[str]) -> None:
    assert [quote.speaker.name for quote in found(text)] == speakers


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Tom Voss said that the town would pay Rs2.5 million to each.",
            "the town would pay Rs2.5 million to each",
        ),
        ("Tom Voss said every family would get Rs400,000.", "every family would get Rs400,000"),
        ("Tom Voss said that M. A. Lind owed R1.2bn to each.", "M. A. Lind owed R1.2bn to each"),
    ],
)
def test_sums_and_initials_are_whole(text: str, content: str) -> None:
    assert [quote.content[0].of(text) for quote in found(text)] == [content]
