"""Whom "he" and "she" cannot mean: of whom their clause is, to whom they write, who addresses them."""

from __future__ import annotations

import pytest

from framing.article import Article
from framing.finders.quotes import quotes
from framing.language.document import Document
from framing.reading.zones import zones
from tests.quoting import names, speaker


@pytest.mark.parametrize(
    "words",
    [
        "“I am Karl Ott,”",
        "“They say that Ott is mad,”",
        "“Nobody knows boats like Karl Ott,”",
        "“Your old friend, Karl Ott, is back,”",
        "“The Ott plan is mine,”",
    ],
)
def test_whoever_speaks_may_name_himself(words: str) -> None:
    assert names(f"Tom Allen met the crew. Karl Ott left early. {words} he said.") == ["Karl Ott"]


@pytest.mark.parametrize(
    "clause",
    [
        "Ann Ott, whom she called “bold”.",
        "Ann Ott, whose work she called “bold”.",
        "Ann Ott, about whom she said that the jury was “bold”.",
        "Ann Ott, whose early poems she called “bold”.",
        "Ann Ott, whose name she called “bold”.",
    ],
)
def test_another_speaks_in_a_clause_about_somebody(clause: str) -> None:
    text = f"Mia Higgs wrote in Lund. The prize went to {clause}"
    assert speaker(text, "bold") == "Mia Higgs"


@pytest.mark.parametrize(
    "sentence",
    [
        "Mark Tell urged him to go, but he said that it was late.",
        "Mark Tell told him that he would lose, and he replied that it was late.",
        "Mark Tell pleaded with him to stay, but he said that it was late.",
        "Mark Tell had asked him to help, but he said that it was late.",
        "Mark Tell offered him the post, but he said that it was late.",
    ],
)
def test_who_is_addressed_answers(sentence: str) -> None:
    assert speaker(f"Leo Brand was a student. {sentence}", "late") == "Leo Brand"


@pytest.mark.parametrize(
    "sentence",
    [
        "Thomas Sand's sister pleaded with him to stay, but he replied, “I will not.”",
        "Thomas Sand's lawyer urged him to wait, but he said, “I will not.”",
        "Thomas Sand’s old teacher begged him to write, but he answered, “I will not.”",
        "Allegedly, Thomas Sand's wife asked him to stay, but he said, “I will not.”",
        "Thomas Sand's editor told him to rest, but he replied, “I will not.”",
    ],
)
def test_whoever_is_asked_by_his_own_kin_answers(sentence: str) -> None:
    text = f"Mark Tell said that the trial would be long.\n\n{sentence}"
    assert speaker(text, "I will not") == "Thomas Sand"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In an opinion by Justice Vera Ferrer, she said that the word was old.", "Vera Ferrer"),
        ("But, in a report a few years ago by Vera Ferrer, she said that the word was old.", "Vera Ferrer"),
        ("In a book by Vera Ferrer, she said that the word was old.", "Vera Ferrer"),
        ("In an essay from Vera Ferrer, she wrote that the word was old.", "Vera Ferrer"),
        ("In a letter to Vera Ferrer, she wrote that the word was old.", "Ann Lund"),
        ("In her last memo to Vera Ferrer, she wrote that the word was old.", "Ann Lund"),
    ],
)
def test_the_author_of_a_paper_speaks_in_it_and_its_reader_does_not(sentence: str, name: str) -> None:
    assert speaker(f"Ann Lund came home. {sentence}", "old") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Dan Weiss left. His sister, Petra Kohl, stayed.\n\nHis sister said that it was cold.",
            "Petra Kohl",
        ),
        ("Ann Lund left. Her father, Karl Lund, dived. Her father said that it was cold.", "Karl Lund"),
        ("Ann Lund left with her brother Otto. It rained. Her brother said that it was cold.", "Otto"),
        ("Dan Weiss left. His late wife, Ruth, stayed. His wife had said that it was cold.", "Ruth"),
        ("Ann Lund came. Her elder son, Tom Lund, dives. Her son said that it was cold.", "Tom Lund"),
        (
            "Dan left. His wife, Ruth, stayed. Jo came with her wife, Eva. His wife said that it was cold.",
            "wife",
        ),
        ("Dan left. “It is for his son,” Tom Fox said. His son said that it was cold.", "son"),
        ("Dan left. His son, Max, and his son, Leo, stayed. His son said that it was cold.", "son"),
    ],
)
def test_kin_has_the_name_that_stands_beside_it_once(text: str, name: str) -> None:
    assert speaker(text, "cold") == name


@pytest.mark.parametrize("line", ["No. Keys?", "Oh. Keys!", "Mm. Hot out.", "No. No.", "Yes. Keys"])
def test_a_line_of_which_only_a_stop_is_left_has_no_name(line: str) -> None:
    text = f"Ships sail\n\n{line}\n\nIt rained on Monday in the town. Ann Lee said that it was cold."
    document = Document(Article("1", "", text, zones(text)))
    assert [quote.speaker.name for quote in quotes(document)] == ["Ann Lee"]


@pytest.mark.parametrize(
    "born",
    [
        "She was born in Lund, the daughter of Kate Bell, a dancer, and Anatole Marsh, a cook.",
        "She is the daughter of Kate Bell and Anatole Marsh.",
        "She was the third child of Kate Bell (1920–1988), a nurse, and the painter Anatole Marsh.",
        "As the only daughter of Kate Bell, a nurse, and Anatole Marsh, she had little.",
        "Her books tell of the daughter of Kate, a nurse, and Anatole Marsh.",
    ],
)
def test_a_parent_is_not_the_one_who_speaks(born: str) -> None:
    assert speaker(f"Helen Marsh is an actress. {born} “It was bliss,” Marsh said.", "bliss") == "Helen Marsh"


@pytest.mark.parametrize(
    "asked", ["urged Ott to go", "asked Mr. Ott to sign it", "implored Karl Ott to leave"]
)
def test_whoever_asks_another_is_not_the_one_asked(asked: str) -> None:
    assert names(f"Tom Allen met Ann Lee at noon. Karl Ott was late. He {asked}.") == ["Tom Allen"]
