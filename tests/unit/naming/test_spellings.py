"""Spellings of one word are put together; names and words that only look alike are not."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from framing.findings.tables import COLUMNS, Findings, table
from framing.naming.spellings import PASSAGES, TABLE, spellings

LIST = (Path(__file__).parent / "spelling_pairs.csv").read_text("utf-8")
PAIRS = list(csv.DictReader(LIST.splitlines()))
PLACE = "Officials said that {} was meant, and nobody was sure."


def corpus(*texts: str) -> Findings:
    """Findings with nothing but texts, one outlet each."""
    rows: dict[str, list[dict[str, Any]]] = {
        "articles": [
            {"article": f"a{n}", "outlet": f"Outlet {n}", "event": "e", "words": 9, "sentences": 1}
            for n, _ in enumerate(texts)
        ],
        "texts": [{"article": f"a{n}", "text": text} for n, text in enumerate(texts)],
        "zones": [
            {"article": f"a{n}", "start": 0, "end": len(text), "zone": "body"} for n, text in enumerate(texts)
        ],
    }
    return Findings(**{name: table(name, rows.get(name, [])) for name in COLUMNS})


def joined(*texts: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for spelling, word in spellings(corpus(*texts)).words.items():
        found.setdefault(word, set()).add(spelling)
    return found


def test_precision_and_recall_on_pairs() -> None:
    right = {"yes": 0, "no": 0}
    wrong = []
    for pair in PAIRS:
        found = bool(joined(PLACE.format(pair["one"]), PLACE.format(pair["other"])))
        right[pair["same"]] += found
        if found != (pair["same"] == "yes"):
            wrong.append((pair["one"], pair["other"], pair["same"]))
    assert [sum(pair["same"] == same for pair in PAIRS) for same in ("yes", "no")] == [60, 60]
    assert right["yes"] / 60 >= 0.95, wrong
    assert right["yes"] / (right["yes"] + right["no"]) >= 0.97, wrong


def test_table_counts_by_outlet_and_passages_lead_back() -> None:
    texts = ("The mayor of Kyiv spoke in Kyiv.", "The mayor of Kiev spoke.")
    result = spellings(corpus(*texts))
    assert result.table.to_dict("list") == {
        "word": ["Kyiv", "Kyiv"],
        "kind": ["transliteration", "transliteration"],
        "spelling": ["Kiev", "Kyiv"],
        "outlet": ["Outlet 1", "Outlet 0"],
        "count": [1, 2],
        "articles": [1, 1],
    }
    for place in result.places.to_dict("records"):
        assert texts[int(place["article"][1:])][place["start"] : place["end"]] == place["spelling"]
    assert "Kiev" in str(result)
    assert "House style" in result._repr_html_()


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("the U.S. army", "the US army", "full stops"),
        ("said Covid-19 grew", "said COVID-19 grew", "capitals"),
        ("the town of Sana'a", "the town of Sanaa", "accent"),
        ("an air strike", "an airstrike", "hyphen"),
        ("the travellers", "the travelers", "British/American"),
        ("the Houthi side", "the Huthi side", "transliteration"),
    ],
)
def test_kind_says_how_spellings_differ(one: str, other: str, kind: str) -> None:
    assert set(spellings(corpus(one, other)).table["kind"]) == {kind}


def test_names_side_by_side_in_one_article_are_two() -> None:
    both = "The towns of Raqqa and Rakka are far apart."
    assert joined(both, "The town of Raqqa.") == {}


def test_two_persons_of_one_sound_are_two_unless_they_share_a_name() -> None:
    assert joined("Later John Reed spoke.", "Later Harry Read spoke.") == {}
    assert joined("Later Karim Qasem spoke.", "Later Karim Qassem spoke.") == {"Qasem": {"Qasem", "Qassem"}}


def test_a_capital_that_opens_a_sentence_makes_no_spelling() -> None:
    table = spellings(corpus("Colour matters. The colour faded.", "The color.")).table
    assert sorted(table["spelling"].str.lower()) == ["color", "colour"]


def test_datelines_and_lines_in_capitals_show_no_spelling_of_capitals() -> None:
    assert joined("PALM BEACH, Florida: They met.", "They met in Palm Beach.") == {}
    assert joined("TRUMP SPEAKS\n\nThey met Trump.", "They met Trump.") == {}


@pytest.mark.parametrize("texts", [(), ("",), ("Nothing here is spelled twice.",)])
def test_columns_never_depend_on_what_was_found(texts: tuple[str, ...]) -> None:
    result = spellings(corpus(*texts))
    assert list(result.table) == list(TABLE)
    assert list(result.places) == list(PASSAGES)
    assert len(result.table) == 0
    assert str(result).endswith("No word is spelled in several ways.")


def test_untrusted_text_is_escaped() -> None:
    result = spellings(corpus("The <b>Kyiv</b> side.", "The <b>Kiev</b> side."))
    assert "<b>" not in result._repr_html_()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They are as worried.", "The areas were flooded."),
        ("It was here he sat.", "The washere stood."),
        ("There they did stand.", "The therethey stood."),
        ("They were so on.", "The wereso stood."),
        ("Men who are late left.", "The whoare left."),
        ("It was here that she did it.", "The herethat stood."),
    ],
)
def test_words_of_grammar_side_by_side_are_no_compound(one: str, other: str) -> None:
    assert joined(one, other) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Many CEOs spoke.", "The author Seuss spoke."),
        ("Many MPs spoke.", "The singer Empis spoke."),
        ("Many NGOs spoke.", "The singer Ngus spoke."),
        ("Roe, D-Lee, spoke.", "Poe, D-Lea, spoke."),
        ("Roe, R-Neal, spoke.", "Poe, R-Niel, spoke."),
        ("The X-Men spoke.", "The Xmin spoke."),
    ],
)
def test_letters_that_stand_for_words_are_no_transliteration(one: str, other: str) -> None:
    assert joined(one, other) == {}


@pytest.mark.parametrize("word", ["I{}ll", "O{}Brien", "ma{}am", "don{}t", "Qur{}an", "they{}ve"])
def test_how_an_apostrophe_is_drawn_is_no_spelling(word: str) -> None:
    straight, curly = word.format("'"), word.format("’")
    assert joined(f"So said {straight} there.", f"So said {curly} there.") == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [("health care", "healthcare"), ("under way", "underway"), ("grass-roots", "grassroots")],
)
def test_compounds_of_words_that_say_something_stay(one: str, other: str) -> None:
    assert joined(f"He spoke of {one} there.", f"He spoke of {other} there.") != {}


def test_a_single_letter_with_a_mark_is_no_word() -> None:
    assert joined("It was â there.", "It was ã there, a letter.") == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Julie", "July"),
        ("Leah", "Lea"),
        ("Steven", "Stephen"),
        ("Catherine", "Katherine"),
        ("Monday", "Mondey"),
    ],
)
def test_given_names_alone_and_times_are_no_spellings(one: str, other: str) -> None:
    assert joined(f"Then came {one} in.", f"Then came {other} in.") == {}
