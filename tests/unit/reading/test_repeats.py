"""A passage printed twice counts once, its short lines too; a refrain counts as often as it stands."""

from __future__ import annotations

import pytest

from framing.reading.zones import zones

ONE = "The council met on Tuesday night to hear from the owners of both ferries on the lake."
TWO = "A decision is due before the end of the month, if the money for the works is found."
SAID = "“We leave in April,” Signe Holst said."


def body(text: str) -> list[str]:
    return [zone.of(text) for zone in zones(text) if zone.kind == "body"]


@pytest.mark.parametrize(
    "paragraphs", [[ONE, SAID, TWO], [SAID, ONE, TWO], [ONE, TWO, SAID], [ONE, SAID, SAID, TWO]]
)
@pytest.mark.parametrize("times", [2, 3])
def test_a_passage_printed_again_counts_once(paragraphs: list[str], times: int) -> None:
    text = "\n\n".join(["Choir to tour", *(paragraphs * times)])
    assert body(text) == paragraphs


def test_a_refrain_counts_as_often_as_it_stands() -> None:
    paragraphs = [SAID, ONE, SAID, TWO]
    assert body("\n\n".join(["Choir to tour", *paragraphs])) == paragraphs
