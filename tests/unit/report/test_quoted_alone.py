"""Who is quoted by one group alone."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pytest

from framing.report.how_much_quoted import is_torn
from framing.report.quoted_alone import quoted_alone

TEXTS = {"A": "Ann Roe said much. So did Tom Poe.", "B": "Somebody spoke of Poe."}


def told(
    quotes: Mapping[tuple[str, str], tuple[int, ...]],
    texts: Mapping[str, str] = TEXTS,
    events: tuple[str | None, ...] = ("fire", "fire"),
    kind: str = "person",
    source: str | None = None,
) -> list[str]:
    """What is said of these groups, each with one article, whose quotes have so many quoted words."""
    rows = [
        (group, group, who, source or who, kind, n) for (group, who), sizes in quotes.items() for n in sizes
    ]
    columns = ["article", "group", "speaker", "source", "speaker_kind", "quoted_words"]
    articles = pd.DataFrame({"article": list(texts), "group": list(texts), "title": None})
    articles["published"] = pd.Timestamp("2019-05-02 10:00")
    articles["event"] = pd.Series(events, dtype=object)
    made = quoted_alone(pd.DataFrame(rows, columns=columns), articles, texts, "outlet")
    return [f"{one.topic} {one.sentence}" for one in made]


def test_a_person_whom_one_outlet_quotes_and_no_other_names() -> None:
    assert told({("A", "Ann Roe"): (50,)}) == [
        "Among those quoted by name in one outlet alone: Ann Roe, in A. No other outlet names this person "
        "in these articles."
    ]
    assert told({("A", "Ann Roe"): (50,)}, events=(None, None))
    assert told({("A", "Ann Roe"): (50,)}, source="Mrs. Roe, the mayor")
    assert told({("A", "Whit Roe"): (50,)}, {"A": "Whit Roe left.", "B": "The White House said no."})
    assert told({("A", "Ann Roe"): (50,)}, {"A": "Ann Roe left.", "B": "Ann Vint said no."})
    assert told({}) == []


@pytest.mark.parametrize(
    ("quotes", "options"),
    [
        ({("A", "Tom Poe"): (50,)}, {}),  # B names Poe
        ({("A", "Tom Poe Jr."): (50,)}, {}),
        ({("A", "Ann Roe"): (50,)}, {"texts": {"A": "Ann Roe, Tom Poe and Jan Vint wrote it.", "B": "No."}}),
        ({("A", "Ann Roe"): (50,)}, {"texts": {"A": "Jan Vint and Ann Roe wrote it.", "B": "No."}}),
        ({("A", "Ann Roe"): (20, 15)}, {}),  # few quotes and words
        ({("A", "Ann Roe"): (0, 0, 0, 9)}, {}),  # hardly a word of her own
        ({("A", "Roe"): (50,)}, {}),  # which Roe?
        ({("A", "De Roe"): (50,)}, {}),
        ({("A", "Ann Roe"): (50, 20)}, {"source": "he"}),  # somebody else may be meant
        ({("A", "Ann Roe"): (50, 20)}, {"source": "the mayor"}),
        ({("A", "White House"): (50,)}, {"kind": "organisation"}),
        ({("A", "Ann Roe"): (50,)}, {"texts": {"A": "Ann Roe said so.", "B": "ROE: NO"}}),
        ({("A", "Ann Soler"): (50,)}, {"texts": {"A": "Ann Soler said so.", "B": "“No,” said Solér."}}),
        ({("A", "Ann Hallsup"): (50,)}, {"texts": {"A": "a", "B": "Judge Halsup said no."}}),  # misspelled
        ({("A", "Ann Velter"): (50,)}, {"texts": {"A": "a", "B": "Ms. Veltzer said no."}}),
        ({("A", "Ann Ruiz Poe"): (50,)}, {"texts": {"A": "a", "B": "Her aunt, Ann Maria Ruiz-Kay, left."}}),
        ({("A", "Ann Rivo Poe"): (50,)}, {"texts": {"A": "a", "B": "Her aunt, Ann Rivo, left."}}),
        ({("A", "Ruiz Poe"): (50,)}, {"texts": {"A": "a", "B": "Her aunt, Ann Maria Ruiz, left."}}),
        ({("A", "Omar al-Dahl"): (50,)}, {"texts": {"A": "a", "B": "“No,” said Dahl."}}),
        ({("A", "Ann O'Dell"): (50,)}, {"texts": {"A": "a", "B": "It was Ann O’Dell’s."}}),
        ({("A", "Ann Solér"): (50,)}, {"texts": {"A": "Ann Solér said so.", "B": "“No,” said Soler."}}),
    ],
)
def test_who_is_named_elsewhere_or_quoted_little_is_not_told_of(
    quotes: Mapping[tuple[str, str], tuple[int, ...]], options: Mapping[str, object]
) -> None:
    assert told(quotes, **options) == []  # type: ignore[arg-type]


def test_two_persons_of_each_group_are_named_by_their_quoted_words() -> None:
    texts = {"A": "a", "B": "b"}
    quotes = {("A", f"Ann {name}"): (n,) for name, n in (("Roe", 90), ("Lee", 80), ("Vint", 70))}
    (said,) = told({**quotes, ("B", "Bob Kay"): (5, 5, 5)}, texts)
    assert said == (
        "Among those quoted by name in one outlet alone: Ann Roe, in A; Ann Lee, in A; Bob Kay, in B. "
        "No other outlet names them in these articles."
    )


def test_a_person_is_shown_as_the_article_introduces_her() -> None:
    texts = {"A": "Gov. Ann Roe spoke. Then Bob Kay, a baker in Velm, answered.", "B": "No."}
    (said,) = told({("A", "Ann Roe"): (50,), ("A", "Bob Kay"): (45,)}, texts)
    assert "Gov. Ann Roe, in A; Bob Kay, a baker in Velm, in A." in said


def test_with_several_events_the_day_of_the_article_is_told() -> None:
    texts = {"A": "Ann Roe spoke.", "B": "No.", "C": "No."}
    (said,) = told({("A", "Ann Roe"): (50,)}, texts, events=("fire", "fire", "flood"))
    assert "Ann Roe, in A (2 May 2019)." in said


def test_a_person_who_speaks_on_two_events_is_named_once() -> None:
    articles = pd.DataFrame({
        "article": ["a1", "a2", "b1", "b2"], "group": ["A", "A", "B", "B"],
        "event": ["fire", "flood"] * 2, "title": None,
        "published": [*map(pd.Timestamp, ("2019-05-02", "2019-06-03")), pd.NaT, pd.NaT],
    })  # fmt: skip
    quotes = pd.DataFrame({
        "article": ["a1", "a2"], "group": "A", "speaker": "Ann Roe", "source": "Roe",
        "speaker_kind": "person", "quoted_words": [50, 60],
    })  # fmt: skip
    (one,) = quoted_alone(quotes, articles, dict.fromkeys(articles["article"], "No."), "outlet")
    assert one.sentence.startswith("Ann Roe, in A (3 June 2019). No other outlet names this person")


def test_a_reporter_of_the_outlet_is_no_voice_of_its_own() -> None:
    texts = {"A": "It rained, as the Post's Ann Roe reports.", "B": "No."}
    articles = pd.DataFrame({
        "article": ["A", "B"], "group": ["Velm Post", "B"], "event": None, "title": None,
        "published": pd.NaT,
    })  # fmt: skip
    quotes = pd.DataFrame({
        "article": ["A"], "group": "Velm Post", "speaker": "Ann Roe", "source": "Roe",
        "speaker_kind": "person", "quoted_words": [50],
    })  # fmt: skip
    assert quoted_alone(quotes, articles, texts, "outlet") == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It was former Velm Gov. Ann Roe who came.", "former Velm Gov. Ann Roe"),
        ("They met Gov. Ann Roe. Then former Gov. Ann Roe spoke.", "former Gov. Ann Roe"),
        ("It was retired Maj. Gen. Ann Roe who came.", "retired Maj. Gen. Ann Roe"),
        ("He is a former aide. Gov. Ann Roe came.", "Gov. Ann Roe"),
        ("A former friend of Gov. Ann Roe came.", "Gov. Ann Roe"),
        ("Retired Lt. Gen. Ann Roe came.", "retired Lt. Gen. Ann Roe"),
        ("Then Rep. Ann Roe came.", "Rep. Ann Roe"),
        ("Former judge and Velm City Mayor Ann Roe came.", "Ann Roe"),
        (
            "They met Velm Mayor Ann Roe. Ann Roe, the former mayor who fell, came.",
            "Ann Roe, the former mayor",
        ),
        ("Rep. Ann Roe came. Roe, as Ann Roe, who once served there, is called.", "Ann Roe"),
        ("Rep. Ann Roe met Tom Lee, a former judge.", "Rep. Ann Roe"),
    ],
)
def test_an_office_that_is_past_is_shown_as_past(text: str, shown: str) -> None:
    (said,) = told({("A", "Ann Roe"): (50,)}, {"A": text, "B": "No."})
    assert f"alone: {shown}, in A." in said


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It rained, said Velm harbour spokeswoman Ann Roe.", "Velm harbour spokeswoman Ann Roe"),
        ("It rained, according to dock worker Ann Roe.", "dock worker Ann Roe"),
        ("They met controversial photographer Ann Roe.", "photographer Ann Roe"),
        ("House Speaker Ann Roe left.", "House Speaker Ann Roe"),
        ("Velm Secretary of Peace Ann Roe left.", "Velm Secretary of Peace Ann Roe"),
        ("It was said by Ann Roe, a baker in Velm.", "Ann Roe, a baker in Velm"),
        ("It rained on Ann Roe, the former judge; she left.", "Ann Roe, the former judge"),
        ("It was said by Ann Roe, head of the Velm Board.", "Ann Roe, head of the Velm Board"),
        ("“No,” said Ann Roe, union director at Velm Docks.", "Ann Roe, union director at Velm Docks"),
        ("Ann Roe, 41, a baker in Velm, left.", "Ann Roe, a baker in Velm"),
        ("Ann Roe, a professor in Velm who studies rain, left.", "Ann Roe, a professor in Velm"),
        ("So said Ann Roe, a baker in Velm in a short statement.", "Ann Roe, a baker in Velm"),
        ("Velm’s state auditor, Ann Roe, left.", "Ann Roe, Velm’s state auditor"),
        ("Its chief, Ann Roe, left.", "Ann Roe"),
        ("In Velm's harbour, Ann Roe, alone, wept.", "Ann Roe"),
        ("And Velm's mayor, Ann Roe, left.", "Ann Roe"),
        ("Tom Lee's kin met their lawyer, Ann Roe, there.", "Ann Roe"),
        ("Tom Lee's brother, Ann Roe said, left.", "Ann Roe"),
        ("It rained on Ann Roe, proof of bad luck, again.", "Ann Roe"),
        ("It rained on Ann Roe, who left.", "Ann Roe"),
        ("It rained on Ann Roe, 41, and Tom Lee, 30.", "Ann Roe"),
        ("Union for Velm President Ann Roe left.", "Ann Roe"),
        ("The Ships and Docks Council chairman Ann Roe left.", "Ann Roe"),
        ("It rained, said Ann Roe.", "Ann Roe"),
        ("You could elect Ann Roe.", "Ann Roe"),
        ("They met friends of Ann Roe.", "Ann Roe"),
        ("It rained on Ann Roe, a spokeswoman for Mr. Lee.", "Ann Roe"),
        ("It rained on Ann Roe, the team confirmed late.", "Ann Roe"),
    ],
)
def test_a_person_is_shown_with_what_the_text_calls_her(text: str, shown: str) -> None:
    (said,) = told({("A", "Ann Roe"): (50,)}, {"A": text, "B": "No."})
    assert f"alone: {shown}, in A." in said


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("“I see,” she said. “I go.”", False),
        ("“I see,” she said. “I go.", True),
        ("I see,” she said.", True),
        ("“I see.\n\n“I go,” she said.", False),
        ('"I see," she said. "I go.\n\nHe left.', True),
        ('"I see.\n\n"I go," she said.', False),
    ],
)
def test_marks_that_do_not_close_are_seen(text: str, torn: bool) -> None:
    assert is_torn(text) is torn
