"""The words of a paper are those of who issued it, where the text tells that."""

from __future__ import annotations

import pytest

from framing.finders.quotes import quotes
from tests.quoting import document, speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Velm Action for Farms, a lobby close to the mill, sent an e-mail to voters in May. "
            "“It is late,” the e-mail stated.",
            "Velm Action for Farms",
        ),
        (
            "In a statement on Monday, the Lund Council tried to calm its critics. “It is late,” "
            "the statement said.",
            "Lund Council",
        ),
        ("The group’s chair, Ann Roe, issued a formal statement saying that it is late.", "Ann Roe"),
        (
            "On Friday, Ms. Ann Roe and Mr. Tom Lee released a joint statement saying it is late.",
            "Ann Roe and Tom Lee",
        ),
        (
            "Lyra Foods filed a petition on Tuesday to stop the case. The petition says it is late.",
            "Lyra Foods",
        ),
        (
            "Farmers lose most, according to an analysis by economists at the Lund Tax Center. Prices fell. "
            "Rain fell. It is late for most, according to the report.",
            "Lund Tax Center",
        ),
        ("Bloomberg News reported that Roe was out. The report said it is late.", "Bloomberg"),
        (
            "The Lund Rifle Society plans to buy time on television. The group’s first ad said it is late.",
            "Lund Rifle Society’s first ad",
        ),
        (
            "Roe leads the Lund Foundation, which on Monday released a report contending that it is late.",
            "Lund Foundation",
        ),
        (
            "Ann Roe, senior vice president of the Lund Chamber, issued a short statement. "
            "“It is late,” the statement said.",
            "Ann Roe",
        ),
        ("The letter, drafted by Senators Ann Roe and Tom Poe, says that it is late.", "Ann Roe and Tom Poe"),
        (
            "The report by the Lund Water Committee finds that the Guard slept. The report says it is late.",
            "report by the Lund Water Committee",
        ),
        ("The report, written by CIS fellow Ann Roe, says it is late. Ms. Roe left.", "Ann Roe"),
        (
            "The town saw the statement, which was released by the Office of Water Management. "
            "“It is late,” the statement adds.",
            "Office of Water Management",
        ),
    ],
)  # fmt: skip
def test_a_paper_is_that_of_who_issued_it(text: str, name: str) -> None:
    assert speaker(text, "t is late") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Roe read a letter. Lee sent a letter as well. Rain fell. The letter said it is late.", "letter"),
        ("A letter signed by Ann Roe, Tom Poe and Jan Lee came. The letter said it is late.", "letter"),
        ("Farmers spoke. A long review said it is late.", "long review"),
        ("Lund GOP leaders signed it. “It is late,” said a joint statement by Lund GOP leaders.", None),
    ],
)  # fmt: skip
def test_a_paper_whose_author_is_in_doubt_stays_bare(text: str, name: str | None) -> None:
    assert speaker(text, "t is late") in (name, "Lund GOP leaders", "joint statement by Lund GOP leaders")


def test_two_who_issue_a_paper_speak_on() -> None:
    text = "Mr. Ann Roe and Mr. Tom Lee released a joint statement saying they won. “It is late,” they said."
    assert speaker(text, "It is late") == "Ann Roe and Tom Lee"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Clean River Act says that mills must stop.", "document"),
        ("The Lund Constitution says that mills must stop.", "document"),
        ("The Amendment Group said that mills must stop.", "organisation"),
        ("Class Act said that mills must stop.", "organisation"),
    ],
)
def test_a_law_by_its_name_is_a_paper(text: str, kind: str) -> None:
    assert [quote.speaker.kind for quote in quotes(document(text))] == [kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The settlement says that the children must be let go.", "settlement"),
        ("The Flores settlement says that ships must stop.", "Flores settlement"),
    ],
)  # fmt: skip
def test_what_holds_words_is_a_paper(text: str, name: str) -> None:
    assert [(quote.speaker.name, quote.speaker.kind) for quote in quotes(document(text))] == [
        (name, "document")
    ]


@pytest.mark.parametrize(
    "text", ["The fee, which farmers denounce as theft, was raised.", "Farmers blast the fee as theft."]
)
def test_a_lone_noun_for_persons_is_no_verb(text: str) -> None:
    assert str(speaker(text, "theft")).lower() == "farmers"
