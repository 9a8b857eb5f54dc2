"""Bodies whose names read as a clause, a person or a part of another name."""

from __future__ import annotations

import pytest

from framing.finders.quotes import quotes
from tests.quoting import document, names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("True the Count, the Ohio-based voters’ rights group, said that it was late.", "True the Count"),
        ("Members of Save the Parks met. On Monday Save the Parks said it was late.", "Save the Parks"),
        ("It read a paper by Fix the Bench, a group. Fix the Bench found that it was late.", "Fix the Bench"),
        ("But the Court said it was late.", "Court"),
        ("While the Senate said it was late, the House sat.", "Senate"),
    ],
)
def test_a_name_that_calls_for_something_is_whole(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Walmart later said it would raise the age. Walmart said it was late.", "organisation"),
        ("The firm, YouTube, grew. The woman wept. YouTube said it was over for her videos.", "organisation"),
        ("Laber, by contrast, has long declared that its plan would hold.", "organisation"),
        ("Foxler said: “It was late.”", "person"),
        ("Avalin Health reported that the costs grew.", "organisation"),
        ("Nova Labs said that it was late.", "organisation"),
        ("Mayor Ann Garden said that it was late. Garden said it was over.", "person"),
        ("Mayor Ann Hall said that it was late. Hall said it was over.", "person"),
        ("As many Chinese say, they fear that it will grow old.", "anonymous"),
        ("The Chinese said that it was over.", "organisation"),
        ("Aghdam said that it was late. She had told her friends.", "person"),
    ],
)
def test_a_lone_name_is_a_bodys_where_its_pronouns_tell(text: str, kind: str) -> None:
    assert quotes(document(text))[-1].speaker.kind == kind


def test_a_time_behind_a_body_is_no_part_of_its_name() -> None:
    assert names("Twitter at the time said it was a fault.") == ["Twitter"]


def test_a_verb_behind_a_body_is_no_part_of_its_name() -> None:
    text = "The committee subpoenaed the server this month, asking Ms. Roe to hand it over."
    assert names(text) == ["committee"]
