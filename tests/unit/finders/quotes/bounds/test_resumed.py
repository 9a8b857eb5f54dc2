"""Quotations that go on behind the verb, in the next paragraph or below a colon, as attributions."""

from __future__ import annotations

import pytest

from framing.article import Article, Quote, Zone
from framing.finders.quotes import attributions
from framing.language.document import Document


def told(text: str) -> tuple[Quote, ...]:
    return attributions(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))


def parts(text: str, one: Quote) -> list[str]:
    return [part.of(text) for part in one.content]


@pytest.mark.parametrize(
    ("first", "middle", "second"),
    [
        ("“It is late,”", "said Ann Roe, closing the door.", "“We can wait no longer for them.”"),
        (
            "“We had warned the council for years,”",
            "Ann Roe said, referring to the old dam, the largest of the province.",
            "“Nobody wanted to hear of it.”",
        ),
        (
            '"The plan is dead,"',
            "Roe told the hosts of a morning show.",
            '"But the need for it is not dead."',
        ),
        (
            "“Now is the time to help,”",
            "said Tom Lind, who led the party from 1995 to 1997 and backs the mayor.",
            "“The money should be there by tonight.”",
        ),
        (
            "''The law did not name the banks,''",
            "Ms. Kale said of the reform.",
            "''That is why they lent so much.''",
        ),
    ],
)
def test_the_second_half_belongs_to_the_verb_between(first: str, middle: str, second: str) -> None:
    text = f"{first} {middle} {second}"
    one = told(text)[0]
    assert parts(text, one) == [first, second]
    assert one.kind == "direct"


@pytest.mark.parametrize(
    "text",
    [
        "“They love their country,” Roe said on Monday.\n“But at times they must ask why they are here.”",
        "“We have to act now,” said Ann Roe, the mayor of Gale.\n\n“Nobody else will do it for the town.”",
        '"He is a decent man," Tom Lind told the station.\n\n"I have known him for thirty years now."',
    ],
)
def test_a_quoted_paragraph_goes_on_where_the_one_above_closes_with_the_speaker(text: str) -> None:
    (one,) = told(text)
    assert parts(text, one) == [f"{text[: text.index(',') + 2]}", text.split("\n")[-1]]


def test_paragraphs_of_one_quotation_are_one_content() -> None:
    text = (
        "“We came here for one year,” Roe said. “Then we stayed in the town.\n\n"
        "“The years went by and nobody counted them.\n\n"
        "“Now we are old and the town is our home.”"
    )
    (one,) = told(text)
    assert parts(text, one)[-2:] == [
        "“The years went by and nobody counted them.",
        "“Now we are old and the town is our home.”",
    ]


@pytest.mark.parametrize(
    ("lead", "cue", "source"),
    [
        ("Roe continued:", "continued:", "Roe"),
        ("The Gale Tribune reports:", "reports:", "The Gale Tribune"),
        ("He said in a letter to the council:", "said", "He"),
        ("Asked about the dam, Tom Lind answered:", "answered:", "Tom Lind"),
    ],
)
def test_a_paragraph_below_a_colon_has_the_verb_above_it(lead: str, cue: str, source: str) -> None:
    said = "“We have seen the water rise for weeks, and nobody has done anything about it.”"
    text = f"The dam broke in May.\n\n{lead}\n\n{said}"
    one = next(one for one in told(text) if parts(text, one) == [said])
    assert one.cue is not None
    assert one.source is not None
    assert (one.cue.of(text), one.source.of(text)) == (cue, source)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Roe answered, “It is much too late for that now.”", "“Who says that it is too late for us?”"),
        ("“It is late,” Roe said.", "‘A very hard decision for us all.’"),
        ("“It is late,” Roe said.", "“The Long Way Home”"),
        ("“It is late,” Roe said.", "“(The crowd laughs and claps for a minute.)”"),
        ("“It is late,” Roe said.", "“KALE: What do you mean when you say that it is late?”"),
        ("The bias shows when one looks at how the website judged words like these in May:", "“It is late.”"),
    ],
)
def test_what_anybody_may_have_said_is_no_part_of_an_attribution(above: str, below: str) -> None:
    text = f"{above}\n\n{below}"
    assert not any(below in parts(text, one) for one in told(text) if one.cue)
