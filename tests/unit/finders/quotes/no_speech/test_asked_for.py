"""What somebody is asked or obliged to say, or would say, nobody has said."""

from __future__ import annotations

import pytest

from tests.quoting import names, speaker


@pytest.mark.parametrize(
    "text",
    [
        "When asked by Ada Quill if he would resign and say he was sorry, Marsh left the room.",
        "Pressed by the Gazette’s Lena Brandt on whether she would act and admit it was late, Osei left.",
        "The bill would require the ministry to report each month and demonstrate how the money was spent.",
        "The rules oblige schools to keep a list of pupils and explain how they were chosen.",
        "Most farmers agree with the governor that the harvest will be late.",
        "Many would likely point out that the fee is late.",
        "He did not, however, say specifically whether he would run.",
    ],
)
def test_what_is_only_asked_for_is_no_speech(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Asked by Ada Quill if he would go, Eli Marsh sat and said he was sorry.", "sorry", "Eli Marsh"),
        ("Most farmers said the harvest will be late.", "late", "farmers"),
        ("Ada Quill agreed with the governor that the harvest will be late.", "late", "Ada Quill"),
    ],
)
def test_what_is_said_beside_it_is(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name
