"""An answer is not what the interviewer says, who asked for it."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    "text",
    [
        "Host Anna Baker met Tom Roe, the mayor. Baker asked about the dam. “My job is to keep it,” he said.",
        "CNN's Anna Baker interviewed Mayor Tom Roe. Baker asked about the dam.\n\n“My job is to keep it.”",
        "Tom Roe was on the show. Host Karl Lund asked whether Roe would go.\n\n“My job is to keep it.”",
        "Tom Roe was on the show. Karl Lund asked Roe whether he would go. “My job is to keep it.”",
        "Tom Roe came on the show. Karl Lund pressed him on the dam. “My job is to keep it.”",
        "Moderator Ruth Kale asked Sen. Tom Roe whether it would hold. “My job is to keep it,” he said.",
    ],
)
def test_who_was_asked_answers(text: str) -> None:
    assert speaker(text, "My job") == "Tom Roe"


@pytest.mark.parametrize(
    "text",
    [
        # nobody is asked to answer
        "Mayor Tom Roe told reporters that it was late. Roe asked why it had leaked. “They had ten years.”",
        "Ann Lee rose. Tom Roe asked the council to act. “They had ten years.”",
        # the question itself
        "“It is late,” said Ann Lee. Host Tom Roe asked about the dam. “Why did they have ten years?”",
        "Mayor Tom Roe pressed Ann Lee on the dam. “They had ten years,” Roe said.",
    ],
)
def test_who_asks_without_an_answer_goes_on(text: str) -> None:
    assert speaker(text, "ten years") == "Tom Roe"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Mayor Ada Quill took the ferry. A guard asked if she was the mayor. “The same,” she said.",
            "same",
            "Ada Quill",
        ),
        (
            "When Eli Marsh came, a clerk asked why he was late. “The ferry was full,” he said.",
            "ferry",
            "Eli Marsh",
        ),
        (
            "Eli Marsh came to Ada Quill. Marsh asked if he could go. “It is my day off,” he said.",
            "day off",
            "Eli Marsh",
        ),
    ],
)
def test_somebody_asks_and_whoever_is_asked_answers(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name
