"""Lines beside an appeal that belong to the page, and text that stands there too."""

from __future__ import annotations

import pytest

from framing.reading.zones import zones

STORY = "Trains run again\n\nThe trains of Tarnow ran again on Monday after a strike of nine days.\n\n"


def body(text: str) -> list[str]:
    return [zone.of(text) for zone in zones(text) if zone.kind == "body"][1:]


@pytest.mark.parametrize(
    "tail",
    [
        "Did you enjoy tonight's edition? Tell us at night@ledger.example.\nUnsubscribe",
        "We'll be back in your inbox on Monday.\nUnsubscribe",
        "Was this email forwarded to you? Sign up here.\nHave a good one!\nManage your preferences",
        "You have no free articles left.\nDigital: $4 a week\nForgot your password?\nSign in to read on",
        "Log in to continue reading\nDon't have an account yet? Create one.\nWe rely on readers like you.",
        "Until next week,\nOona Lahti\nP.P.S. Liked this letter? Share it.\nUnsubscribe",
        "If a friend sent you this message, sign up here.\nTo update your preferences, go to your page.",
        "Subscribe to unlock this story\nGet 3 months for €3\nRenews at €9. Cancel online.\nLog in to go on",
        "Only subscribers can read this article.\nStart your free trial today.",
        "Subscribe now to keep reading.\nNo contract. Cancel whenever you like.",
        "P.S. Know who would like this? Send them the link.\nUnsubscribe",
        "Subscribe to unlock this story\nOur reporters need your help.",
    ],
)
def test_what_speaks_to_the_reader_beside_an_appeal_is_the_pages(tail: str) -> None:
    assert body(STORY + tail.replace("\n", "\n\n")) == []


@pytest.mark.parametrize(
    "told",
    [
        "Write to your deputy and ask for a vote.",
        "We owe it to our neighbours to end the toll, and the council knows it well enough.",
        "Members who signed up before May can ask for their money, the union said.",
        "“Tell your friends to cancel,” said Oona Lahti.",
        "The firm sold the addresses of its readers. It lost your details. It paid no fine.",
    ],
)
def test_text_beside_an_appeal_stays_text(told: str) -> None:
    text = f"{STORY}{told}\n\nSign up for our newsletter."
    assert body(text)[0] == told


def test_a_lone_line_to_the_reader_without_an_appeal_is_text() -> None:
    assert body(STORY + "You can find the images in the browser.") != []
