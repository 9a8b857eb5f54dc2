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
