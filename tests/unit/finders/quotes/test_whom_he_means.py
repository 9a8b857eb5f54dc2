"""Whom "he" and "she" mean beside others: in a clause, by a thing owned, or as the only one."""

from __future__ import annotations

import pytest

from tests.quoting import names, speaker


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe asked Karl Pine about statements he had made, when he claimed the river was “a lake”.",
        "Tom Roe spoke. He scolded Karl Pine over a speech in which he said the river was “a lake”.",
        "Host Tom Roe pressed Karl Pine on remarks in Oslo in which he said the river was “a lake”.",
        "Tom Roe led the talks. Some note that Karl Pine — even as he says the river is “a lake” — has left.",
        "Tom Roe met Karl Pine over a tweet in which he said the river was “a lake”.",
    ],
)
def test_another_speaks_in_a_clause_of_a_sentence_about_him(text: str) -> None:
    assert speaker(text, "lake") == "Karl Pine"


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe apologised to Karl Pine for a speech in which he said the river was “a lake”.",
        "Tom Roe was scolded by Karl Pine for a speech in which he said the river was “a lake”.",
        "Tom Roe thanked the friends of Karl Pine for a speech in which he said the river was “a lake”.",
    ],
)
def test_he_is_the_subject_where_no_verb_takes_the_other(text: str) -> None:
    assert speaker(text, "lake") not in (None, "Karl Pine")


@pytest.mark.parametrize(
    "sentence",
    [
        "Karl Pine's website is very different.",
        "Mayor Karl Pine's years at sea also came into play.",
        "Karl Pine's answer to the flood has been mocked.",
        "Karl Pine’s hopes rest on the harbour.",
        "Senator Karl Pine's plan for the dam has many friends.",
    ],
)
def test_he_is_the_owner_of_what_the_sentence_before_is_about(sentence: str) -> None:
    text = (
        "Tom Roe said that the talks were over.\n\n"
        f"{sentence} On Monday, he told a meeting that the dam would hold."
    )
    assert speaker(text, "would hold") == "Karl Pine"


def test_he_may_be_the_aide_of_an_owner() -> None:
    text = (
        "Karl Pine's lawyer, Tom Roe, came to the hall. On Monday, he told a meeting that the dam would hold."
    )
    assert speaker(text, "would hold") == "Tom Roe"


@pytest.mark.parametrize(
    "sentence",
    [
        "Some relief came in the morning, with Senator Karl Pine giving faint support to the plan.",
        "It came up in June when Senator Karl Pine of Utah visited the dam. Visitors may stay for an hour.",
        "Ann Lee held a rally while Karl Pine hosted a dinner. Rain fell on the town.",
        "The firms removed posts by Karl Pine, the poet. The posts had been read by many.",
        "It became an issue in May, with Karl Pine lambasting the plan. Rain fell on the town.",
    ],
)
def test_he_is_the_only_man_named_since_another_spoke(sentence: str) -> None:
    text = (
        "“We are glad,” said Tom Roe, a guide. Rain fell.\n\n"
        f"{sentence}\n\n“The wall has cracks,” he told the radio."
    )
    assert speaker(text, "has cracks") == "Karl Pine"


@pytest.mark.parametrize("tellers", ["aides", "officials", "experts", "critics", "friends"])
def test_she_is_the_one_of_whom_several_tell(tellers: str) -> None:
    text = (
        "“We are glad,” said Eva Roe, a guide.\n\n"
        f"In addition, {tellers} say Ann Pine advises the mayor on the dam.\n\n"
        "“The wall has cracks,” she told the radio."
    )
    assert speaker(text, "has cracks") == "Ann Pine"


@pytest.mark.parametrize(
    "time", ["The day before", "That night", "The week before", "Last month", "That same evening"]
)
def test_a_time_is_no_subject(time: str) -> None:
    text = (
        "“We are glad,” Tom Roe declared.\n\n"
        f"{time}, at a rally in Oslo, Karl Pine wanted more for the friends of Otto Lee.\n\n"
        "“The wall has cracks,” he said."
    )
    assert speaker(text, "has cracks") == "Karl Pine"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Grell left. Anna Clint praised the work of Karl Pine. “It was long,” he said.", "Karl Pine"),
        ("Tom Grell left. Ms. Clint came with Karl Pine, a clerk. “It was long,” he said.", "Karl Pine"),
        ("Anna Grell left. Tom Clint thanked Ruth Pine for it. “It was long,” she said.", "Ruth Pine"),
        ("Tom Roe left. Mary Lund hired Karl Pine in May. He said it was long.", "Karl Pine"),
        (
            "Hillary Clint ran. Tom Grell left. Clint hired Karl Pine, a clerk from Oslo.\n\n“It was long,”"
            " he said.",
            "Karl Pine",
        ),
    ],
)
def test_he_is_the_only_man_beside_a_woman_whom_the_sentence_before_is_about(text: str, name: str) -> None:
    assert speaker(text, "was long") == name


@pytest.mark.parametrize(
    "before",
    [
        "It contradicted what Ann Roe and Tom Lund had told the court in May.",
        "The book is by Ann Roe and Tom Lund.",
        "The dam was drawn by Ann Roe and Tom Lund in May.",
    ],
)
def test_they_are_the_two_whom_alone_the_sentence_before_names(before: str) -> None:
    assert speaker(f"{before} They claimed that the dam would hold.", "would hold") == "Ann Roe and Tom Lund"


def test_they_are_the_subject_where_it_is_plural() -> None:
    text = "The farmers met Ann Roe and Tom Lund in Oslo. They said the dam would hold."
    assert speaker(text, "would hold") == "farmers"


def test_it_is_about_nobody_so_that_he_is_the_person_named() -> None:
    text = (
        "“It is fun,” one user wrote.\n\nAs the paper noted, it is surprising because Tom Grell has not"
        " always had good things to say about Oslo. Although he says he “loves Oslo,” he also vows to leave"
        " it."
    )
    assert speaker(text, "to leave it") == "Tom Grell"


@pytest.mark.parametrize(
    "sentence",
    [
        "However, no other mayor had a private server.",
        "No mayor had done so before.",
        "Neither senator had done so before.",
        "Hardly any mayor had done so before.",
        "Not every mayor has done so.",
    ],
)
def test_he_is_nobody_of_whom_a_sentence_only_says_no(sentence: str) -> None:
    text = f"Mayor Tom Roe spoke in Velm. {sentence}\n\n“Many people used one,” he said."
    assert speaker(text, "Many") == "Tom Roe"


@pytest.mark.parametrize(
    "beside",
    ["Her daughter Katya sighed.", "Her daughter, Katya, sighed.", "Her younger sister Katya sighed."],
)
def test_kin_with_a_given_name_is_who_she_is(beside: str) -> None:
    text = f"Olga Roe said the lake was dry. {beside} “It was a lake of fish,” she said."
    assert speaker(text, "fish") == "Katya"


def test_a_rare_given_name_that_reads_as_a_verb_opens_a_name() -> None:
    text = "Rosalind Tse, the owner of the inn, told the paper: “The lake is dry.”"
    assert speaker(text, "lake") == "Rosalind Tse"


@pytest.mark.parametrize(
    "between",
    [
        "At the gate, shift leader Ewa Roe-Pine read it twice. She had come at six.",
        "In the third row sat Ewa Roe-Pine, who had come at six. She did not clap.",
        "Her first customer was Ewa Roe-Pine. She bought a stamp.",
        "The last tenant is Ewa Roe-Pine. She has lived there since May.",
        "Nobody had swum so far. After Ewa Roe-Pine came ashore, she fell asleep.",
    ],
)
def test_she_is_who_stands_behind_what_opens_the_sentence(between: str) -> None:
    text = f"“We wait,” Torsten Weil wrote. {between} “It was a lake of ice,” she said."
    assert speaker(text, "ice") == "Ewa Roe-Pine"


@pytest.mark.parametrize(
    "asked",
    [
        "Asked whether Tom Weil, the mayor, who has called the plan a hoax, could win, Karl Pine demurred.",
        "When asked about Tom Weil, Karl Pine shrugged.",
        "Pressed on whether Tom Weil had lied, Karl Pine looked away.",
        "Asked by Tom Weil for his view, Karl Pine nodded.",
    ],
)
def test_he_is_who_was_asked_in_a_clause_in_front(asked: str) -> None:
    text = f"Tom Weil said the lake was dry. {asked}\n\n“It was a lake of ice,” he said."
    assert speaker(text, "ice") == "Karl Pine"


@pytest.mark.parametrize(
    "turned",
    [
        "Earlier, Lake County (Ariz.) Sheriff Karl Pine, one of the oldest in the state, backed Tom Weil.",
        "Pine County (Ohio) Judge Karl Pine praised the plan of Tom Weil.",
    ],
)
def test_he_is_the_officer_of_a_county_whose_state_stands_in_brackets(turned: str) -> None:
    text = f"“We wait,” Tom Weil said.\n\n{turned}\n\nHe said, “It was a lake of ice.”"
    assert speaker(text, "ice") == "Karl Pine"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Roe unveiled a plan to pay more, in a move that he said would help “the poor”.", "Roe"),
        (
            "“I am glad,” said Ann Lee. Tom Weld made plain what the talks were about. "
            "Senators, he said, “know that it is late”.",
            "Tom Weld",
        ),
        (
            "Ann Lee said she was “glad”. Host Eve Holm began a drive. By lifting the ban, she said, "
            "Weld was “asking for it”.",
            "Eve Holm",
        ),
    ],
)  # fmt: skip
def test_who_opens_the_sentence_before_parted_words_is_meant(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "sentence",
    [
        "One man who agrees with that is Tom Roe, a clerk and a member of the club.",
        "One farmer who disagrees with the plan is Tom Roe.",
        "A critic who opposes the dam is Tom Roe, a grower.",
    ],
)
def test_he_is_whom_a_sentence_names_behind_its_clause(sentence: str) -> None:
    assert speaker(f"Many want the dam. {sentence} “We need the water,” he said.", "water") == "Tom Roe"


def test_he_is_not_whom_the_clause_names() -> None:
    text = "A man who thought the boss was Karl Pine, the mayor, left the hall. “We need the water,” he said."
    assert speaker(text, "water") != "Karl Pine"


@pytest.mark.parametrize(
    ("office", "pronoun"),
    [("Bishop Ruth", "she"), ("Bishop Edward", "he"), ("Archbishop Helen", "she"), ("Pastor Lena", "she")],
)
def test_an_office_of_a_church_may_be_a_womans(office: str, pronoun: str) -> None:
    text = f"“It is old,” Martin Poole said.\n\n{office} came by. “It is a ruin,” {pronoun} said."
    assert speaker(text, "ruin") == office


def test_a_bishop_with_a_mans_name_is_not_she() -> None:
    text = "“It is old,” Ann Poole said.\n\nBishop Edward came by. “It is a ruin,” she said."
    assert speaker(text, "ruin") != "Bishop Edward"


@pytest.mark.parametrize("does", ["steers", "bakes", "nods", "whistles"])
def test_he_is_whom_a_sentence_of_two_words_names(does: str) -> None:
    text = "Pilots Bart Marsh and Carl Pratt share a hut. Pratt snores. “I like sleep,” he said."
    assert speaker(f"{text}\n\nMarsh {does}. “I like tea,” he said.", "tea") == "Bart Marsh"


def test_she_is_no_uncle() -> None:
    text = "“It is late,” Ann Poole said.\n\nHer uncle, Robin Lee, came by. “It is cold,” she said."
    assert speaker(text, "cold") != "Robin Lee"
