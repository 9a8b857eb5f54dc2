"""A claim that an article only quotes is shown as a quotation of who said it."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.coverage import claims
from framing.findings import collect


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "“The minister fled like a coward from Lima. We shall find him,” Ana Ruiz said.",
            "“The minister fled like a coward from Lima.” (Ana Ruiz)",
        ),
        (
            "“The minister fled like a coward from Lima. We shall find him.” The hall was full.",
            "“The minister fled like a coward from Lima.”",
        ),
        (
            "Ana Ruiz said, “The minister fled like a coward from Lima.”",
            "Ana Ruiz said, “The minister fled like a coward from Lima.”",
        ),
        ("The minister fled like a coward from Lima.", "The minister fled like a coward from Lima."),
        ("LIMA (AP) — The minister fled like a coward.", "The minister fled like a coward."),
        ("LIMA, Peru — The minister fled like a coward.", "The minister fled like a coward."),
        ("The minister — a coward — fled from Lima.", "The minister — a coward — fled from Lima."),
    ],
)
def test_a_claim_names_whom_it_quotes_and_has_no_dateline(text: str, shown: str) -> None:
    article = Article("1", "First", text, (Zone(0, len(text), "body"),), "flight")
    assert shown in list(claims(collect([article], ())).claims["text"])


@pytest.mark.parametrize(("other", "shown"), [("Ana Ruiz", " (Ana Ruiz)"), ("Tom Lee", "")])
def test_a_claim_of_two_outlets_names_a_speaker_whom_both_quote(other: str, shown: str) -> None:
    said = "“The minister fled like a coward from Lima. We shall find him,” {} said."
    texts = (said.format("Ana Ruiz"), said.format(other))
    articles = [
        Article(outlet, outlet, text, (Zone(0, len(text), "body"),), "flight")
        for outlet, text in zip("AB", texts, strict=True)
    ]
    found = claims(collect(articles, ())).claims
    told = found[found["outlets"] == 2]["text"]
    assert f"“The minister fled like a coward from Lima.”{shown}" in list(told)
