"""Statements that a group quotes twice."""

from __future__ import annotations

import pandas as pd
import pytest

from framing import Study
from framing.plan import Plan
from framing.report.building import build
from framing.report.said_again import once
from tests.unit.report.test_front_page import article


def of(*rows: tuple[str, str | None, str]) -> list[str]:
    """What is left of quotes with group, speaker and content."""
    return list(once(pd.DataFrame(rows, columns=["group", "speaker", "content"]))["content"])


LONG = "We will mend every roof before the winter comes"


@pytest.mark.parametrize(
    ("again", "kept"),
    [
        (("A", "Ann Roe", LONG), False),
        (("A", "Ann Roe", "We will mend every roof"), False),
        (("A", "Ann Roe", "“we will mend every ROOF!”"), False),
        (("A", "Ann Roe", "mend every roof"), True),  # few words
        (("A", "Ann Roe", "We will mend each of the roofs"), True),
        (("B", "Ann Roe", LONG), True),
        (("A", "Bob Lee", LONG), True),
        (("A", None, LONG), True),  # whose words?
    ],
)
def test_what_a_group_quotes_of_a_speaker_again_is_one_statement(
    again: tuple[str, str | None, str], kept: bool
) -> None:
    assert of(("A", "Ann Roe", LONG), again)[0] == LONG
    assert (len(of(("A", "Ann Roe", LONG), again)) == 2) == kept


@pytest.mark.parametrize(
    ("second", "third", "told"),
    [
        ("We will count the boats again", "Nobody has to leave the town", True),
        ("The harbour will not be closed", "The harbour will not be closed", False),
    ],
)
def test_page_one_does_not_rest_on_a_statement_that_is_printed_again(
    second: str, third: str, told: bool
) -> None:
    fire = "The fire at the Velm harbour burned nine boats and a house on Sunday night, and nobody was hurt."
    said = (
        "“The harbour will not be closed,” Ann Roe said on Monday.\n\n"
        f"Asked by the men whose boats are gone, Ann Roe answered: “{second}.”\n\n"
        f"“{third},” Ann Roe wrote to them on Tuesday."
    )
    articles = [
        article("Post", "Fire at the Velm harbour", f"{fire}\n\n{said}"),
        article("Star", "Boats burn in the Velm harbour", fire),
    ]
    report = build(Study(articles).findings, Plan())
    assert report.nothing != told
    assert not told or any("Ann Roe" in one.sentence for one in report.stands_out)
