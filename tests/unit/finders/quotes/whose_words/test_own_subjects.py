"""Whose words they are where another name or another verb stands nearer to them."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def said(text: str) -> list[tuple[str, str | None]]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [
        (" ".join(part.of(text) for part in quote.content), quote.speaker.name) for quote in quotes(document)
    ]


def speakers(text: str) -> list[str | None]:
    return [name for _, name in said(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Pine’s letter addressed to Roe says that the dam is safe.", "Pine’s letter"),
        ("The memo sent to Mayor Ann Roe says that the dam is safe.", "memo sent to Mayor Ann Roe"),
        ("A report written for Tom Lee states that the bridge is old.", "report"),
        ("The petition against Karl Pine says that the plan will fail.", "petition against Karl Pine"),
        (
            "An email from the office to Ann Roe says that the vote was lost.",
            "email from the office to Ann Roe",
        ),
    ],
)
def test_a_paper_speaks_and_not_the_one_to_whom_it_is_addressed(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "“The dam holds,” said a senior engineer, according to the paper. “It is safe for now.”",
        "“The dam holds,” a senior engineer said, according to the Gazette. “It is safe for now.”",
        "“Why was the dam built here at all?” asked a senior engineer, according to the agency.",
        "“The dam will hold for years,” a senior engineer wrote, according to the paper.",
        "“We have looked at every wall,” a senior engineer told them, according to the report.",
    ],
)
def test_who_passes_words_on_has_not_said_them(text: str) -> None:
    assert set(speakers(text)) == {"senior engineer"}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "“The dam will hold,” Ann Roe will say, according to her prepared remarks.",
            "The dam will hold,",
            "Ann Roe",
        ),
        ("“The bridge is old,” Tom Lee will tell the board, according to a draft.", None, None),
        (
            "“We need more time,” Karl Pine is expected to say, according to a draft.",
            "We need more time,",
            "Karl Pine",
        ),
        (
            "“The vote was fair,” Dora Falk would say, according to an advance text.",
            "The vote was fair,",
            "Dora Falk",
        ),
        (
            "“No school will close,” Ivo Munk plans to say, according to his notes.",
            "No school will close,",
            "Ivo Munk",
        ),
    ],
)
def test_who_is_to_say_it_is_the_speaker(text: str, words: str | None, speaker: str | None) -> None:
    found = said(text)
    assert words is None or found == [(words, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In questioning by Ann Roe, a member of the panel, Mr. Lee offered that he was late.", "Lee"),
        ("In a letter from Karl Pine, a nurse, Dora Falk was told. Tom Lee said it was late.", "Tom Lee"),
        ("The suit, which was brought by Ann Roe and Tom Lee, says that the dam leaks.", "suit"),
        ("The report, which was read by Karl Pine, says that the dam leaks.", "report"),
        ("Engineers have long said that the dam leaks.", "Engineers"),
        ("Law enforcement agencies have often said that the road is unsafe.", "Law enforcement agencies"),
    ],
)
def test_the_subject_of_the_verb_speaks(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Tom Lee asked whether the bridge was safe. “It is not safe at all,” Ann Roe shot back.",
        "Tom Lee asked whether the bridge was safe. “You know that it is not,” Ann Roe fired back.",
        "Tom Lee had called her a fraud. “Look at your own books,” Ann Roe hit back.",
        "Tom Lee told the board that it was safe. Ann Roe shot back: “It is not safe at all.”",
        "Tom Lee, once her friend, left the hall. “Come back and answer me!” Ann Roe yelled back.",
    ],
)
def test_who_shoots_back_is_the_speaker(text: str) -> None:
    assert speakers(text)[-1] == "Ann Roe"


@pytest.mark.parametrize(
    "text",
    [
        "In a statement read out by lawyer Karl Pine, Ann Roe said: “I am glad that it is over.”",
        "In a letter read to the court by Karl Pine, Ann Roe wrote: “I am glad that it is over.”",
        "In a message read aloud by her son, Ann Roe added: “I am glad that it is over.”",
        "In a note read by a clerk of the court, Ann Roe said, “I am glad that it is over.”",
        "After her statement was read by Tom Lee, Ann Roe said: “I am glad that it is over.”",
    ],
)
def test_words_read_out_by_another_are_not_the_readers(text: str) -> None:
    assert speakers(text) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Harbour Union sued on Monday. The group said it would win.", "Harbour Union"),
        (
            "Ann Roe called it late. The Farmers Alliance disagreed. The group said it was not.",
            "Farmers Alliance",
        ),
        (
            "The Pine Institute moved to Oslo in May. The group says that the rent was too high.",
            "Pine Institute",
        ),
        ("WASHINGTON has many firms. The company said it would pay.", "company"),
        (
            "Ann Roe and Deputy Mayor Tom Lee wrote to the board. They said the dam leaks.",
            "Ann Roe and Tom Lee",
        ),
    ],
)
def test_a_group_is_the_one_named_before(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mayor Karl Pine spoke in May. Otto Falk was there. The film uses the same words Tom Lee used"
            " on Monday, when he told the board that the plan was dead.",
            "Tom Lee",
        ),
        (
            "Otto Falk tweeted that he would be missed. Karl Pine’s letter to Falk says that he will go."
            " “I am proud of this town,” he wrote.",
            "Karl Pine",
        ),
        (
            "Otto Falk called it “a false story”.\n\nOn Monday, spokesman Karl Pine stood by it."
            "\n\n“We have looked at it again and found no error.\n\nWe trust what we have printed,” he said.",
            "Karl Pine",
        ),
        ("On Monday, Ann Roe left the court full of pride saying she felt no anger.", "Ann Roe"),
        ("It is of interest to private investigators, who say that she was late.", "private investigators"),
    ],
)
def test_he_and_she_are_those_to_whom_the_text_turned(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "A senior lawmaker added some fresh fuel to the debate over the dam.",
        "Ann Lee tweeted a photo of the harbour at night.",
        "Tom Roe said nothing new as he passed the reporters.",
        "Residents of some states could have kept their homes.",
        "They are paid according to a worker's age and rank.",
        "Jane Holt posted a picture of the old town hall.",
    ],
)
def test_deeds_and_measures_are_no_speech(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tom Lee said that wasn't a fair price for the land.", "that wasn't a fair price for the land"),
        (
            "Ann Roe told “Harbour Hour,” “Never sell the boat before the storm.”",
            "Never sell the boat before the storm.",
        ),
        ("“I fight for what I love,” Ann Roe said.\n\n“That’s who I am.”", "That’s who I am."),
        ("“The gate is shut,” Ann Roe said.\n\n“It was late.”", "It was late."),
        ("“The gate is shut,” Ann Roe said.\n\n“All Gates Are Shut.”", "The gate is shut,"),
        ("“The gate is shut,” Tom Lee, the warden of the port, said in a note.", "The gate is shut,"),
    ],
)
def test_words_begin_and_end_where_the_speaker_does(text: str, words: str) -> None:
    assert said(text)[-1][0] == words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“You work hard,” the narrator in the spot says.", "narrator in the spot"),
        ("But cannabis advocates said that the rule would fail.", "cannabis advocates"),
        (
            "Journalists with access to the files said that more would come.",
            "Journalists with access to the files",
        ),
        (
            "Some local officers along the border said that they saw nothing.",
            "local officers along the border",
        ),
        ("The suit says that the dam leaks.", "suit"),
        ("The tenants' camp said that it would vote.", "tenants' camp"),
    ],
)
def test_those_without_a_name_are_speakers_too(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("a doctor whose son was robbed by a soldier", "doctor"),
        ("a teacher who was beaten by a guard", "teacher"),
        ("a nurse who had been cheated by a lawyer", "nurse"),
        ("a farmer whose barn was burned by a neighbour", "farmer"),
        ("an engineer who was dismissed by a minister", "engineer"),
    ],
)
def test_not_who_acts_in_a_relative_clause_speaks_but_whom_it_is_about(source: str, who: str) -> None:
    (name,) = speakers(f"In the film, {source} said that the dam is safe.")
    assert (name or "").startswith(who)


@pytest.mark.parametrize("verb", ["will say", "will note", "plans to say", "would say", "will argue"])
def test_whoever_is_to_speak_says_what_a_draft_tells(verb: str) -> None:
    text = f"Ann Roe runs the office.\n\nAccording to a draft, Roe {verb} that the dam is safe."
    assert said(text) == [("the dam is safe", "Ann Roe")]


@pytest.mark.parametrize(
    "paper", ["the letter to Ann Roe", "the memo", "a statement", "his email to Karl Pine", "the petition"]
)
def test_a_paper_speaks_and_not_the_outlet_that_has_seen_it(paper: str) -> None:
    text = f"“The dam is not safe and it must be shut,” {paper} says, according to the Tribune."
    names = speakers(text)
    assert len(names) == 1
    assert (names[0] or "?").split()[0] in paper


@pytest.mark.parametrize("modal", ["can", "could", "may", "might", "would"])
def test_nobody_speaks_who_is_only_supposed_in_a_question(modal: str) -> None:
    assert not said(f"So where is the town in which a clerk {modal} say that the dam is safe?")


@pytest.mark.parametrize(
    "told",
    [
        "plans to tell a group of farmers on Monday",
        "will tell the board",
        "is expected to say in his speech",
        "will argue before the court",
        "would say on Friday",
    ],
)
def test_whoever_is_to_say_it_to_others_is_the_speaker(told: str) -> None:
    text = f"“The dam will stand for a hundred years and more,” Karl Pine {told}, according to a draft."
    assert said(text) == [("The dam will stand for a hundred years and more,", "Karl Pine")]


def test_a_source_before_which_no_name_stands_is_read() -> None:
    assert len(said("Aas in dh of io admitted i")) < 2
