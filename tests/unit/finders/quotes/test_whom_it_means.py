"""The body that "it" means acts in its own clause, and no group of many; "the group" is no person."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The White House set a ban. It came since Russia has done nothing "
            "since it agreed that it was late.",
            "Russia",
        ),
        (
            "“No,” the Rifle Club said. Wal-Mart, the nation’s largest retailer, triggered anger in the week "
            "when it said that it was late.",
            "Wal-Mart",
        ),
        ("“No,” the Rifle Club said. Later it said that it was late.", "Rifle Club"),
        ("The council warned that Lyra Foods has lied, and it said that it was late.", "council"),
        ("“No,” Democrats said. While the dam is old, it is said that it was late.", None),
    ],
)  # fmt: skip
def test_it_is_whoever_acts_before_it(text: str, name: str | None) -> None:
    assert speaker(text, "it was late") == name


def test_many_are_never_it() -> None:
    text = "“No,” Democrats said. While the report backed the claims, it agreed that the post was weak."
    assert speaker(text, "the post was weak") != "Democrats"


def test_a_group_is_not_the_president_of_its_last_speaker() -> None:
    text = (
        "President Roper’s attorney general, Loretta Lind, spoke. The attorney general said it was a crime. "
        "Planned Care mourned.\n\n“We share the concerns,” the organization said."
    )
    assert speaker(text, "share the concerns") != "Roper"
