"""Members of a parliament speak for the party that the text tells, and never for the voters' state."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.parties import party_behind
from framing.language.document import Document


def affiliations(text: str) -> set[str | None]:
    article = Article("1", "Post", text, (Zone(0, len(text), "body"),))
    return {quote.speaker.affiliation for quote in quotes(Document(article))}


@pytest.mark.parametrize(
    ("behind", "party"),
    [
        (", R-N.M., on Monday", "Republican Party"),
        (" (D-Mich.), who left", "Democratic Party"),
        (" (R) said", "Republican Party"),
        (", Republican of Utah and a friend", "Republican Party"),
        (", a Texas Democrat,", "Democratic Party"),
        (", the ranking Democrat on the panel", "Democratic Party"),
        (", a spokesman for the Republican, ", None),
        (", who beat a Democrat in May", None),
        (", an independent", None),
        (" of New Utah, the top Democrat on the panel", "Democratic Party"),
        (" of Utah, the Republican leader, said", "Republican Party"),
        (" of Utah, who met a Republican leader, said", None),
        (" (a Utah Democrat so shy that", "Democratic Party"),
        (", a Republican representative from Utah who", "Republican Party"),
        (" of Utah, the panel’s Republican chairman, said", "Republican Party"),
        (" is the Republican mayor of Salem.", "Republican Party"),
        (" and Mayor Tom Lee, both Republicans, left", "Republican Party"),
        (", both Utah Democrats,", "Democratic Party"),
        (" is not a Republican.", None),
        (" is a friend of the Republican leader", None),
        (" and Tom Lee, both of Utah, met Democrats", None),
        (" (a friend of Democrats)", None),
    ],
)
def test_the_words_behind_a_name_tell_its_party(behind: str, party: str | None) -> None:
    assert party_behind(behind) == party


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Rep. Ann Kolin, R-N.M., left. “It is late,” Kolin said.", "Republican Party"),
        ("Senate Majority Leader Tom Kolin (D-Ore.) left. “It is late,” Kolin said.", "Democratic Party"),
        ("Sen. Ann Kolin of Georgia left. “It is late,” Kolin said.", None),
        ("Georgia Sen. Ann Kolin said that it was late.", None),
        ("Sen. Ann Kolin of Ohio left. Kolin, an Ohio Democrat, said that it was late.", "Democratic Party"),
        ("House Speaker Ann Kolin said that it was late.", "House"),
        ("Oversight Chairman Ann Kolin (R-Utah) said that it was late.", "Republican Party"),
        ("Ohio Attorney General Ann Kolin (R) said that it was late.", "Ohio"),
        ("Ohio Gov. Ann Kolin, a Republican, said that it was late.", "Ohio"),
        ("Gov. Ann Kolin of Ohio, a Republican, said that it was late.", "Ohio"),
        ("Rep. Ann Kolin, a Texas Republican who had fought in Iraq, said it was late.", "Republican Party"),
    ],
)
def test_members_speak_for_a_party(text: str, affiliation: str | None) -> None:
    assert affiliations(text) == {affiliation}


def test_a_foreign_parliament_is_told_by_its_adjective() -> None:
    assert describe("Israeli lawmaker Ann Kolin").affiliation == "Israel"
