"""Words that go to the right speaker, who is shown under the full name."""

from __future__ import annotations

import pytest

from framing.article import Article, Speaker, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.names.misspelt import misspelt
from framing.language.document import Document


def heard(text: str) -> list[Speaker]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [quote.speaker for quote in quotes(document)]


def last(text: str) -> str | None:
    return heard(text)[-1].name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two voters came, Ann Kessler and Tom Brandt. Kesler said the dam was old.", "Ann Kessler"),
        ("Ruth Hadley and Ivo Marsh ran. Hadly said the count was wrong.", "Ruth Hadley"),
        ("“It leaks,” said Joan Wimbel, a pilot. Wimble added that it was old.", "Joan Wimbel"),
        ("Two farmers came, Tom McCarthen and Lea Brandt. McArthen said it was dry.", "Tom McCarthen"),
        ("“It is late,” said Paul Drumond, a clerk. Drummond added that he would go.", "Paul Drumond"),
    ],
)
def test_a_name_spelled_two_ways_is_one_person(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ann Kessler won. Mayor Kesler said the dam was old.",
        "Ruth Hadley ran. Mr. Hadly said the count was wrong.",
        "Tom Brandt came. Sen. Brindt said it was late.",
        "Paul Drumond left. Governor Drummond said it was late.",
        "Lena Vossler sang. Judge Vosler said it was over.",
    ],
)
def test_an_office_or_gender_of_its_own_makes_another_person(text: str) -> None:
    assert " " not in (last(text) or "")


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Kesslers", ["Kessler"]),
        ("Roe", ["Row"]),
        ("Marner", ["Warner"]),
        ("Harlan", ["Harlen", "Harlon"]),
        ("Kesslerin", ["Kessler"]),
    ],
)
def test_a_plural_a_short_name_and_one_of_two_are_no_misspelling(name: str, known: list[str]) -> None:
    assert misspelt(name, known) is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Marine Le Tarn spoke. Le Tarn won. Le Tarn lost. “We go on,” Le Tarn said.", "Marine Le Tarn"),
        ("Marine Le Roux won. Le Roux was glad. Le Roux said the vote was fair.", "Marine Le Roux"),
        ("Bill De Marco won. De Marco was glad. De Marco said the vote was fair.", "Bill De Marco"),
        ("Chris Van Halden won. Van Halden said the vote was fair.", "Chris Van Halden"),
        ("Elena Di Salvo lost. Di Salvo left. Di Salvo said the vote was late.", "Elena Di Salvo"),
        ("Mayor Bill de Marco won. De Marco said the vote was fair.", "Bill de Marco"),
        ("Anna van der Halden won. Van der Halden said the vote was fair.", "Anna van der Halden"),
        ("Karl von Tarn lost. Von Tarn said the vote was late.", "Karl von Tarn"),
    ],
)
def test_a_surname_with_a_particle_is_no_full_name(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Veterans Affairs Secretary Eric Tarn will come. Tarn will say the delay is “wrong”.",
        "Mr. Brock spoke. Veterans Affairs Secretary Robert Hale came. Hale said it was late.",
        "Indian Affairs Secretary Laura Pine will come. Pine said it was late.",
        "Veterans Affairs Secretary David Munk left. Munk said it was late.",
        "Veterans Affairs Secretary James Holt left. Holt said it was late.",
    ],
)
def test_an_office_read_as_a_verb_keeps_its_bearer(text: str) -> None:
    assert len((last(text) or "").split()) == 2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ms. Voss said it was over. Mr. Brock’s letter was sharp. It condemned "
            "the plan as “a gift”. He said the harbour was “lost”.",
            "Brock",
        ),
        (
            "Ms. Voss said no. Mr. Hale’s statement named nobody. It called the "
            "dam “a ruin”. He said the town was “at risk”.",
            "Hale",
        ),
    ],
)
def test_he_is_who_wrote_the_letter_that_it_means(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Dora Falk left. Lee Marsh told Mrs. Falk of a trip by Nina Falk. Mrs. Falk replied: “How kind.”",
            "Dora Falk",
        ),
        (
            "Ivo Roth spoke. Tom Pine asked Mr. Roth about Karl Roth. Mr. Roth said that it was late.",
            "Ivo Roth",
        ),
        (
            "Ruth Kale won. A clerk wrote to Ms. Kale about Lena Kale. Ms. Kale said that all was well.",
            "Ruth Kale",
        ),
    ],
)
def test_a_title_means_the_bearer_whom_it_meant_beside_the_other(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The senators, Ann Roe and Tom Lee, had the same posts, with both of them saying they were glad.",
            "Ann Roe and Tom Lee",
        ),
        (
            "Mia Holt and Ivo Marsh left early, with each of them saying it was late.",
            "Mia Holt and Ivo Marsh",
        ),
        (
            "Candidates like Ann Roe and Tom Lee are vowing to bring back the mills.",
            "Candidates",
        ),
        ("Several lawmakers such as Tom Lee said the dam was old.", "lawmakers"),
        ("Lena Marsh was away. Marsh shot back in a note, saying the dam was “sound”.", "Lena Marsh"),
        (
            'Another leading Dem, Sen. Ann Roe of Utah, who told of it on "The '
            'Night Show," said it was a "bad deal."',
            "Ann Roe",
        ),
        (
            "The lawsuit filed by Ivo Marsh, whom Ann Roe, R -Utah, fired in June, "
            "alleges that he was cheated.",
            "Ivo Marsh",
        ),
    ],
)
def test_the_words_go_to_the_subject_and_not_to_what_stands_beside_the_verb(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The bill was pushed by the Center for Utah Policy, a small group. The group says it is needed.",
            "Center for Utah Policy",
        ),
        (
            "The plan was drawn by the Lund Foundation, a Danish charity. The charity said it would hire.",
            "Lund Foundation",
        ),
    ],
)
def test_a_noun_set_behind_a_body_means_it_in_the_next_sentence(text: str, speaker: str) -> None:
    assert last(text) == speaker


def test_two_words_that_an_article_has_often_as_one_are_a_body() -> None:
    text = (
        "HarbourWatch began. HarbourWatch grew. A Watch on the Harbour. "
        "HarbourWatch said the count was wrong."
    )
    (speaker,) = heard(text)
    assert (speaker.name, speaker.kind) == ("HarbourWatch", "organisation")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mr. Brock acted alone. But when the final draft was sent to Mr. Tarn, he called it “a mess”.",
            "Tarn",
        ),
        (
            "Ivo Marsh was away. When the bill came back to Tom Lee, he said that it was late.",
            "Tom Lee",
        ),
        (
            "Ivo Marsh was away. After a copy was passed on to Paul Munk, he said that it was false.",
            "Paul Munk",
        ),
        (
            "Dora Falk was away. Once the keys were given to Lena Voss, she said that she was glad.",
            "Lena Voss",
        ),
        (
            "Ivo Marsh spoke first. And when its report was read by Karl Pine, he said it was thin.",
            "Karl Pine",
        ),
    ],
)
def test_he_is_the_only_person_of_the_clause_before(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“It is late,” Congressman Tom Marsh said on Monday.\n\nEarlier this week, the outspoken and"
            " sometimes stubborn congressman who represents parts of Oslo and Bergen was as sharp as ever,"
            ' refusing to answer questions about it, and even calling one a "pest" for interrupting him.',
            "Tom Marsh",
        ),
        ('Ann Roe came late and left at once, calling the dam a "ruin" for all.', "Ann Roe"),
    ],
)
def test_a_participle_far_behind_belongs_to_the_subject(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("headline", "body", "speaker"),
    [
        (
            "House Panel Finds ‘No Fault’ in Harbour Fire",
            "The final report by the House Energy Committee is long.",
            "House Energy Committee",
        ),
        (
            "Senate Panel Says Dam Is ‘a Ruin’",
            "The Senate Public Works Committee met on Monday.",
            "Senate Public Works Committee",
        ),
        (
            "House Panel Finds ‘No Fault’ in Harbour Fire",
            "The House Energy Committee and the House Rules Committee met.",
            "House Panel",
        ),
    ],
)
def test_a_headline_calls_a_committee_a_panel(headline: str, body: str, speaker: str) -> None:
    text = f"{headline}\n\n{body}"
    end = len(headline)
    zones = (Zone(0, end, "headline"), Zone(end + 2, len(text), "body"))
    found = quotes(Document(Article("1", "The Gazette", text, zones)))
    assert found[0].speaker.name == speaker


def test_the_paper_of_a_body_has_its_name() -> None:
    text = (
        "The Harbour Alliance grew. The organization is operating as a charity. Few give more, but the"
        " organization’s website says it was “set up to help”."
    )
    assert last(text) == "Harbour Alliance’s website"
