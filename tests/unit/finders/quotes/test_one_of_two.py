"""Two who are named together or bear one surname, of whom one speaks."""

from __future__ import annotations

import pytest

from tests.quoting import names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The talk between the former press aide Amanda Pell and Harbour Herald columnist Nora Holt "
            "grew loud. “You were named as well,” Holt said.",
            "Nora Holt",
        ),
        ("Mayor Ann Roe and councilman Ivo Lund met. “It is late,” Lund said.", "Ivo Lund"),
        ("Senator Karl Marsh and former teacher Rosa Falk disagreed. Falk said it was over.", "Rosa Falk"),
        (
            "A row broke out between lawyer Tom Pell and Oslo Times editor Lena Voss. Voss called it “dull.”",
            "Lena Voss",
        ),
        ("Actress Nina Roth and director Hugo Munk came. “We are glad,” Munk said.", "Hugo Munk"),
    ],
)
def test_one_of_two_named_together_speaks_alone(text: str, speaker: str) -> None:
    assert names(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Zelda Pell questioned it. “It is bad,” she said. Mr. Pell wrote that it was a “hunt.”", "Pell"),
        ("“I am sad,” said Odalys Roe. She wept, she said. Mr. Roe called it “a shame.”", "Roe"),
        ("Quillon Marsh was angry. “I paid,” he said. Mrs. Marsh said that nobody had paid.", "Marsh"),
        ("“We won,” Tavish Lund said. He said he was glad. Ms. Lund called the count “odd.”", "Lund"),
        ("Isaura Falk spoke first. “It leaks,” she said. Mr. Falk claimed that it was dry.", "Falk"),
    ],
)
def test_a_title_of_the_other_gender_means_another(text: str, speaker: str) -> None:
    assert names(text)[-1] == speaker


def test_a_surname_that_is_a_given_name_tells_no_gender() -> None:
    assert names("Sen. Kimberly Arthur rose. “I object,” Arthur said.")[-1] == "Kimberly Arthur"
