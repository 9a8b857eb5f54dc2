"""Who speaks where a gesture and no verb of speech stands beside a quotation, and where two speak in turn."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def turns(text: str) -> list[tuple[str | None, list[str]]]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [(quote.speaker.name, [part.of(text) for part in quote.content]) for quote in quotes(document)]


def test_a_gesture_behind_a_quotation_tells_who_spoke() -> None:
    assert turns("“Every morning, rain or not.” Teresa Quispe shrugged and turned the key.") == [
        ("Teresa Quispe", ["Every morning, rain or not."])
    ]


def test_a_short_quotation_with_a_gesture_is_speech() -> None:
    assert turns("“I count to ten.” Ruth Adler smiled.") == [("Ruth Adler", ["I count to ten."])]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Coach Ruth Adler shrugged: “We lost.” The bus was late.", "Ruth Adler"),
        ("Teresa Quispe shook her head: ‘Not here.’", "Teresa Quispe"),
        ("Ruth Adler left. The mayor, Teresa Quispe, had one answer: “Go home.”", "Teresa Quispe"),
        ("Mayor Teresa Quispe had one answer: “Go home.”", "Teresa Quispe"),
        ("Mayor Teresa Quispe stopped at the door. Her reply: “Go home.”", "Teresa Quispe"),
        ("Beekeeper Olof Strand nodded. “Nine.”", "Olof Strand"),
        ("Teresa Quispe shook her head.\n\n“Not on this bus.”", "Teresa Quispe"),
        ("The nurse, Chidinma Okafor, hesitated. “You never forget the first one.”", "Chidinma Okafor"),
    ],
)
def test_a_gesture_before_a_quotation_tells_who_speaks(text: str, speaker: str) -> None:
    assert [name for name, _ in turns(text)] == [speaker]


def test_a_title_behind_a_colon_is_no_speech() -> None:
    assert not turns("Ruth Adler has a new film: “The Long Road.” It opens in May.")
    assert not turns("Ruth Adler laughed. The bus left.\n\n“Never on a Sunday.”")


@pytest.mark.parametrize(
    "lead",
    [
        "A sign in the window had two words on it",
        "The banner above it was blunt",
        "Her shirt had a message",
    ],
)
def test_words_of_a_thing_are_not_theirs_who_laughs_at_them(lead: str) -> None:
    assert not turns(f"Teresa Quispe came to the door. {lead}: “Gone fishing.” Quispe laughed.")


def test_what_a_note_says_is_not_hers_who_laughs_at_it() -> None:
    text = "Teresa Quispe came to the door. A note on the wall read: “Gone fishing.” Quispe laughed."
    assert turns(text) == [("note on the wall", ["Gone fishing."])]


def test_a_deed_behind_a_quotation_tells_nobody() -> None:
    assert turns("“Every morning, rain or not.” Teresa Quispe runs the bus line.")[0][0] is None


def test_after_another_persons_gesture_the_last_speaker_is_silent() -> None:
    text = "Kenji Sato lost. “He is strong,” Ruth Adler said. Sato shook his head. “I am old.”"
    assert turns(text) == [("Ruth Adler", ["He is strong,"]), ("Kenji Sato", ["I am old."])]


def test_after_a_gesture_of_the_same_person_the_words_go_on() -> None:
    text = "“He is strong,” Ruth Adler said. She shook her head. “I am old.”"
    assert turns(text) == [("Ruth Adler", ["He is strong,", "I am old."])]


def test_an_answer_right_behind_a_quotation_is_the_answerers() -> None:
    text = "Joana Pires said: “The pier is rotten.” “It is not,” replied Hugo Stahl. “I walked on it today.”"
    assert turns(text) == [
        ("Joana Pires", ["The pier is rotten."]),
        ("Hugo Stahl", ["It is not,", "I walked on it today."]),
    ]


def test_a_clause_behind_the_speaker_does_not_part_the_words() -> None:
    text = (
        "“They promised us a roof,” said Ruth Adler, who sold fish there for 19 years. "
        "“They gave us a fence.” "
        "“The roof is coming,” county spokesman Tom Weld said. “It takes time.”"
    )
    assert [name for name, _ in turns(text)] == ["Ruth Adler", "Tom Weld"]
    assert turns(text)[0][1] == ["They promised us a roof,", "They gave us a fence."]


@pytest.mark.parametrize("mark", ["“”", '""', "''", "‘’"])
def test_what_the_speaker_did_next_is_not_said(mark: str) -> None:
    said = f"{mark[0]}it is our choice{mark[1]}"
    assert turns(f"Ruth Adler said {said} and left the hall.") == [("Ruth Adler", ["it is our choice"])]


def test_what_a_quoted_clause_goes_on_with_is_said() -> None:
    (turn,) = turns("Ruth Adler said “the plan is bad” and would fail within a year.")
    assert "would fail" in " ".join(turn[1])


def test_a_second_quotation_stays_with_the_one_before() -> None:
    text = "“I did,” said Rosa de los Reyes. “It was late.” “It was noon,” Emil Thoma said."
    assert turns(text) == [
        ("Rosa de los Reyes", ["I did,", "It was late."]),
        ("Emil Thoma", ["It was noon,"]),
    ]


def test_whom_somebody_told_stands_between_two_quotations() -> None:
    first = "“The lake is dead,” Petra Osei told the hearing. “There are no fish.”"
    second = "“There are plenty,” Ralf Kunze, who owns the mill, answered. “You fish at noon.”"
    assert turns(f"{first} {second}") == [
        ("Petra Osei", ["The lake is dead,", "There are no fish."]),
        ("Ralf Kunze", ["There are plenty,", "You fish at noon."]),
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“I’ve seen worse,” shrugged fisherman Earl Boone.", "Earl Boone"),
        ("“You’ll see,” smiled the cook, Eva Moe, and shut the door.", "Eva Moe"),
        ("“It is late and the bus has gone,” nodded Ida Crewe.", "Ida Crewe"),
        ("Its finance director, Leo Grant, was more guarded: “We’ll see.”", "Leo Grant"),
        ("Ida Crewe was blunter: “Tripe.”", "Ida Crewe"),
        ("The vicar, Hal Dunn, is less sure: “Perhaps.”", "Hal Dunn"),
    ],
)
def test_a_gesture_or_a_manner_gives_a_few_words_to_somebody(text: str, who: str) -> None:
    assert [name for name, _ in turns(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The sign was short: “Gone.”",
        "The ship was called: “Gull.”",
        "Ann Lund’s boat was red: “Gull.”",
        "Ann Lund was born in a hut: “Gull.”",
    ],
)
def test_a_name_behind_a_colon_is_no_speech(text: str) -> None:
    assert turns(text) == []
