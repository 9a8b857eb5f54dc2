"""A description in a headline that the text below gives to one person by name."""

from __future__ import annotations

import pytest

from framing import Article, Zone
from framing.finders.headline_sources import quotes
from framing.language import Document
from framing.measures import MEASURES


def made(head: str, body: str) -> Document:
    text = f"{head}\n\n{body}"
    zones = (Zone(0, len(head), "headline"), Zone(len(head) + 2, len(text), "body"))
    return Document(Article("a", "Post", text, zones, title=head))


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "Former pollster says Vint is in trouble",
            "Former pollster Ann Roe was a guest on Monday. Roe spoke of Vint.",
        ),
        ("Ex-aide says mayor knew of leak", "Ann Roe, a former aide to the mayor, came to court. Roe wept."),
        (
            "Nurse says ward was unsafe",
            "The ward closed in May. Ann Roe, a nurse at the clinic, left it then.",
        ),
        ("Dock worker: Crane was never checked", "A crane fell on Monday. Dock worker Ann Roe saw it fall."),
        (
            "Ex-staffer says firm hid losses",
            "The firm failed in May. Ann Roe, who was a former staffer, left.",
        ),
    ],
)
def test_whom_the_text_names_is_not_anonymous(head: str, body: str) -> None:
    document = made(head, body)
    assert [quote.speaker.name for quote in quotes(document)][:1] == ["Ann Roe"]
    assert MEASURES["anonymous_share"](document).value == 0.0


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "Ex-aide says mayor knew of leak",
            "Ann Roe, an aide to the mayor, came to court.",
        ),  # is still
        (
            "Nurse says ward was unsafe",
            "Ann Roe, a nurse, left in May. Eve Doe, a nurse, left in June.",
        ),  # two
        ("Aides say mayor knew of leak", "Ann Roe, an aide to the mayor, denied it on Monday."),  # several
        ("Official says bridge is unsafe", "Mayor Ann Roe closed the bridge. The official left no name."),
        ("Nurse says ward was unsafe", "The ward closed in May. A nurse told the paper of it. Ann Roe left."),
    ],
)
def test_whom_the_text_does_not_name_by_it_stays_anonymous(head: str, body: str) -> None:
    assert "Ann Roe" not in [
        quote.speaker.name for quote in quotes(made(head, body)) if quote.start < len(head)
    ]
