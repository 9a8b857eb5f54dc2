"""An office is whose the text calls it, of its own state and field, and held today."""

from __future__ import annotations

import pytest

from tests.quoting import names, speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "President Ida Marsh met Polish President Piotr Zych in May. The president wants to go"
            " again. “I like it,” the president said.",
            "Ida Marsh",
        ),
        (
            "President Ida Marsh met Polish President Piotr Zych in May. The guests sat. “I like"
            " it,” the Polish president said.",
            "Piotr Zych",
        ),
        (
            "In 2007, President Karl Odum tried it. President Marsh would not. Ms. Marsh came late."
            " The guests sat. “I will,” the president said.",
            "Marsh",
        ),
        (
            "Mayor Ida Marsh met former Mayor Karl Odum in May. The guests sat. “I like it,” the"
            " mayor said.",
            "Ida Marsh",
        ),
        (
            "Chief Justice Ida Marsh spoke. Justice Karl Odum sat beside her. The guests sat. “I"
            " like it,” the chief justice said.",
            "Ida Marsh",
        ),
        (
            "Defense Secretary Ida Marsh spoke. Health Secretary Karl Odum sat beside her. The guests sat."
            " “I like it,” the defense secretary said.",
            "Ida Marsh",
        ),
        (
            "President Ida Marsh came. “I know,” said Polish President Piotr Zych. “It is late,” the"
            " president said.",
            "Piotr Zych",
        ),
    ],
)  # fmt: skip
def test_an_office_is_its_holders(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "President Ida Marsh came. The guests sat. “I like it,” the Polish president said.",
        "Ohio Governor Ida Marsh came. The guests sat. “I like it,” the Texas governor said.",
        "Health Secretary Ida Marsh came. The guests sat. “I like it,” the defense secretary said.",
    ],
)
def test_another_states_or_fields_office_is_not(text: str) -> None:
    assert names(text)[-1] != "Ida Marsh"


def test_a_president_is_named_in_full_before_to() -> None:
    text = "They called on President Tom Voss to go. “I will not,” Mr. Voss said."
    assert speaker(text, "will not") == "Tom Voss"
