"""A colon without a verb of speech leads in to the words of whoever acts before it."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Harbor Gazette also chimed in: “The ferry is a scandal, and the toll is worse.”",
            "Harbor Gazette",
        ),
        ("In response to the flood, Mayor Ada Quill issued a statement: “The ferry will sail.”", "Ada Quill"),
        (
            "Eli Marsh is out, because Ada Quill now jokes about him with lines like: “The ferry is his.”",
            "Ada Quill",
        ),
        (
            "Eli Marsh met the board. Before Marsh's visit the pastor Omar Vesk, who lost his seat, is shown "
            "lecturing: “The ferry is a sin.”",
            "Omar Vesk",
        ),
        (
            "Eli Marsh left. The owner, Ada Quill, an engineer, has put up a page: “The ferry stays.”",
            "Ada Quill",
        ),
        ("The mood had turned against Eli Marsh: “The ferry is gone, and so is the toll.”", None),
        ("The text of a sign read by Ada Quill was plain: “The ferry is ours, and so is the toll.”", None),
    ],
)
def test_a_colon_leads_in_to_the_words_of_whoever_acts(text: str, name: str | None) -> None:
    assert speaker(text, "ferry") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mayor Nan Nathan is on the screen. “No,” Mr. Nathan says. A drum rolls as the mayor continues. "
            "“The ferry will sail on Monday.”",
            "Nan Nathan",
        ),
        (
            "“I do not recall it,” Mr. Tom Weinert said. “It might have been changed.”\n\n"
            "He paused, then added: “But the ferry will sail on Monday.”",
            "Tom Weinert",
        ),
        (
            "Tom Benson kept to his story, giving a statement to the Herald that read, "
            "“The ferry will sail on Monday.”\n\n“It was one of the honors of my life,” he said.",
            "Tom Benson",
        ),
        (
            "The board said the port was open. That has been so, but Ann Roe summed up with a warning.\n\n"
            "“The ferry will sail on Monday, and we look forward to it.”",
            "Ann Roe",
        ),
        (
            "Writer and poet Tomas Benson put it in a tweet that said: “The ferry will sail on Monday.”",
            "Tomas Benson",
        ),
        ("The board wrote in May. The letter goes on: “The ferry will sail on Monday.”", "letter"),
        ("It was warm in Lund. He met the mayor, and the harbor bell rang. “The ferry will sail.”", None),
    ],
)
def test_who_goes_on_or_whose_paper_reads_speaks(text: str, name: str | None) -> None:
    assert speaker(text, "ferry will sail") == name


def test_a_name_alone_above_a_quoted_paragraph_speaks() -> None:
    text = (
        "Ann Roe and Tom Lee are running for mayor.\n\nPort fees:\n\nRoe:\n\nBacked the fee in May.\n\n"
        "“Fees are a magnet for trouble, and I will end them.”\n\nDebate in Lund, Nov. 22\n\nLee:\n\n"
        "Opposes the fee.\n\n“We have gone beyond what was asked by the owners of the mill.”"
    )
    assert (speaker(text, "magnet"), speaker(text, "gone beyond")) == ("Ann Roe", "Tom Lee")


def test_a_name_in_capitals_before_a_turn_is_the_one_that_the_text_tells_of() -> None:
    text = (
        "Reshma Shams is the head of the Lund Center. Others wait.\n\nRESHMA SHAMS: We hope that the ferry "
        "will sail.\n\nGONZALEZ: The mayor could say so soon."
    )
    assert speaker(text, "ferry") == "Reshma Shams"


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("As the AP wrote before the ruling was released:", "AP"),
        ("The Oslo Post-Gazette explains the ruling this way:", "Oslo Post-Gazette"),
        ("Here is how the Herald put it:", "Herald"),
        ("According to The San Jose Gazette:", "San Jose Gazette"),
        ("The Lyra Bank issued this statement:", "Lyra Bank"),
        ("The plan of Simms has three goals:", "Robert Simms"),
        ("The Lyra Bank has three goals:", "Robert Simms"),
    ],
)
def test_whoever_passes_words_on_behind_a_colon_is_not_the_last_speaker(lead: str, name: str) -> None:
    text = (
        "Judge Robert Simms said that some may vote. It rained.\n\n"
        f"{lead}\n\n“The injunction would have the effect of extending the time of the law.”"
    )
    assert speaker(text, "injunction would have") == name
