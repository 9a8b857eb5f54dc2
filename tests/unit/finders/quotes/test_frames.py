"""What stands around somebody's words and is no part of them; deeds that are no words; who said them."""

from __future__ import annotations

import pytest

from framing.article import Article, Span, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.bounds.framed import unframed
from framing.finders.quotes.rules.attributions import Attribution, attributions
from framing.language.document import Document


def heard(text: str) -> list[tuple[str | None, str]]:
    """Who said what, the parts of one utterance joined by a bar."""
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [
        (quote.speaker.name, " | ".join(part.of(text) for part in quote.content))
        for quote in quotes(document)
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Asked about the dam, Ann Lee said it would hold.", "it would hold"),
        ("When asked if the port would shut, Ann Lee said, “I would expect that.”", "I would expect that."),
        ("Pressed on the delay, Ann Lee told the court that the pumps had failed.", "the pumps had failed"),
        (
            "Asked why she came, Ann Lee said: “Because I live here. I always have.”",
            "Because I live here. I always have.",
        ),
        (
            "Ann Lee told the court more than ten times that she did not remember it.",
            "she did not remember it",
        ),
        ("Ann Lee said on several occasions that the pumps had failed.", "the pumps had failed"),
        ("Ann Lee said no, calmly outlined her plan, and the voter left.", "no"),
        ("Ann Lee said no, she would not run.", "no, she would not run"),
    ],
)
def test_the_frame_of_an_utterance_is_no_part_of_it(text: str, said: str) -> None:
    assert heard(text) == [("Ann Lee", said)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("According to Ann Lee, who sits on the board, it’s not the right road.", "it’s not the right road"),
        ("According to the Tribune, whose reporter saw the hall, it offers food.", "it offers food"),
        ("According to a report, which was seen by the Tribune, prices rose by half.", "prices rose by half"),
        ("According to the mayor, the dam, which is old, will hold.", "the dam, which is old, will hold"),
    ],
)
def test_what_is_told_of_a_source_in_front_is_no_part_of_it(text: str, said: str) -> None:
    assert [words for _, words in heard(text)] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee urged people to leave and pushed them to do so by closing the road.", "people to leave"),
        ("Ann Lee vowed to close the port and signed an order on Monday.", "to close the port"),
        ("Ann Lee vowed to fight the ruling but left the hall soon after.", "to fight the ruling"),
        ("Ann Lee asked the council to stay calm and united.", "the council to stay calm and united"),
        ("Ann Lee says she backs the dam, but is vague about the price.", "she backs the dam"),
        ("Ann Lee said the talks would go on but has been silent on the date.", "the talks would go on"),
        ("A road Ann Lee says is unsafe was opened by the guards.", "is unsafe"),
        (
            "Ann Lee said they still intend to build it, but they won’t start this year.",
            "they still intend to build it, but they won’t start this year",
        ),
    ],
)
def test_words_end_where_the_sentence_tells_a_deed(text: str, said: str) -> None:
    assert heard(text) == [("Ann Lee", said)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "A group of members who said the plan amounted to theft prevented it.",
            "the plan amounted to theft",
        ),
        ("Those who said the dam was weak left the town.", "the dam was weak"),
        (
            "It angered farmers who said the changes made overnight were bad.",
            "the changes made overnight were bad",
        ),
        (
            "It met critics who said it was cruel to keep families detained.",
            "it was cruel to keep families detained",
        ),
    ],
)
def test_the_verb_of_the_sentence_around_is_not_said(text: str, said: str) -> None:
    assert [words for _, words in heard(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee praised Deputy Mayor Omar Vint.",
        "Ann Lee blasted him on Tuesday.",
        "The prison called the sheriff's office to confirm the warrant.",
        "The court's order denies the city's request to block the law.",
        "Both leaders offered remarks moments before the vote.",
        "Governor Ann Lee didn’t mention the flood in her first address.",
        "The ministry is supposed to begin refusing to issue visas to them.",
        "Asked if it was right to warn the city, as they had asked, the sheriff left.",
        "Proposal calls for new dam taxes.",
        "The group claimed the bomb attacks on two churches and released a video.",
        "He kept the plan back, because adding it in there would have sunk the bill.",
        "Should the ministry change the law, it would show it is willing to gamble.",
        "Farmers are cheering, as the state agreed not to close the dam.",
        "In his reaction to the ruling, Bo Roe said:",
        "Those who stopped the bill had been lauded by their base even as half of the clerks went home.",
        "She was also condemned by nurses last week after failing to hand in the lists on time.",
    ],
)
def test_a_deed_is_no_utterance(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee accused Republicans of fraud.",
        "Ann Lee called the vote a chance to heal.",
        "Critics would call them messianic impulses.",
        "Ann Lee called on the council to act.",
    ],
)
def test_a_judgement_or_demand_still_is_one(text: str) -> None:
    assert len(heard(text)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Bo Roe was quoted by state radio as saying the raid had failed.",
            ("Bo Roe", "the raid had failed"),
        ),
        ("Bo Roe was quoted by the Gazette as saying: “The raid failed.”", ("Bo Roe", "The raid failed.")),
        (
            "“The raid failed,” the general was quoted as saying by the agency.",
            ("general", "The raid failed,"),
        ),
        ("“The raid failed,” Bo Roe was quoted as saying.", ("Bo Roe", "The raid failed,")),
        ("“Will you run?” Ann Lee was asked.", (None, "Will you run?")),
        ("Ann Lee rejected claims that the dam was weak.", (None, "the dam was weak")),
        ("Ann Lee brushed off claims that she lied.", (None, "she lied")),
        ("Roe, according to the report, called a guard.", ("report", "Roe | called a guard")),
    ],
)
def test_relayed_words_are_those_of_whoever_said_them(text: str, found: tuple[str | None, str]) -> None:
    assert heard(text) == [found]


def test_a_quotation_beside_another_has_the_verb_behind_it() -> None:
    text = "“Come in,” Ruth Kale said. “It is cold.” “No,” Omar Vint said."
    assert heard(text) == [("Ruth Kale", "Come in, | It is cold."), ("Omar Vint", "No,")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jeremiah Hall, Roe's spokesman, said the plan was fair.", "Jeremiah Hall"),
        ("But even farmers who use the bridge say it will fail.", "farmers who use the bridge"),
        ("“Close it now, or we will all pay for it,” reads a letter signed by ten mayors.", "letter"),
        ("The army is leaving, a move analysts warn could allow for a new war.", "analysts"),
        ("The campaign in recent weeks has suggested it could win.", "campaign"),
        ("He and four other justices concluded that the tax was lawful.", None),
        ("R-Texas said that the vote would be held.", None),
        ("By 2030, according to Pew, their ranks will double.", "Pew"),
    ],
)
def test_a_speaker_is_a_whole_reference_or_nobody(text: str, speaker: str | None) -> None:
    assert heard(text)[-1][0] == speaker


def test_surnames_in_capitals_before_turns_are_persons() -> None:
    text = (
        "Ann Steinbeck went to the dam.\n\nSTEINBECK: The dam is weak, and everybody here knows it.\n\n"
        "HOLLOWAY: Then why was it never mended?\n\nSTEINBECK: Because nobody wanted to pay for it."
    )
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    found = [(quote.speaker.name, quote.speaker.kind) for quote in quotes(document)]
    assert found == [("Ann Steinbeck", "person"), ("HOLLOWAY", "person"), ("Ann Steinbeck", "person")]


def test_a_headlines_subject_is_no_speaker() -> None:
    text = "Key to the new port law: worker visas"
    article = Article("1", "The Gazette", text, (Zone(0, len(text), "headline"),))
    assert quotes(Document(article)) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Citing his time at the port, Roe said, “I have met both sides.”", ["I have met both sides."]),
        ("Reacting to the vote, Lind tweeted, “Finally, a good day.”", ["Finally, a good day."]),
        ("According to Radio Lund, she later added, “We will stay.”", ["We will stay."]),
        ("Closing the port, Roe said, “would cost jobs.”", ["Closing the port", "would cost jobs."]),
        ("During the flood, Roe said, “The port will die.”", ["During the flood", "The port will die."]),
        ("If the toll stays, Roe said, “The port will die.”", ["If the toll stays", "The port will die."]),
    ],
)
def test_what_a_speaker_did_frames_a_whole_quotation(text: str, parts: list[str]) -> None:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    (one,) = attributions(document)
    told = unframed(text, one)
    assert told is not None
    assert [part.of(text) for part in told.content] == parts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee sent a note telling Mr. Weld it should be easy to do.", "it should be easy to do"),
        ("Ann Lee told the board’s chairwoman there was no money left.", "there was no money left"),
        (
            "Ann Lee last week told a group of port owners he would be open to a smaller toll.",
            "he would be open to a smaller toll",
        ),
    ],
)
def test_who_was_told_words_without_that_is_none_of_them(text: str, said: str) -> None:
    assert [words for _, words in heard(text)] == [said]


@pytest.mark.parametrize(
    ("front", "words", "kept"),
    [
        ("In a letter to the clerk", "The court made clear that the mayor lacks that power.", False),
        ("In his statement", "A deal means that nobody gets all that he wants.", False),
        ("At a rally in Lund", "We will not pay.", False),
        ("In New Harbour", "we argue and then we vote.", True),
        ("As with every flood", "We are short of sand.", True),
    ],
)
def test_where_it_was_said_is_no_part_of_a_whole_quotation(front: str, words: str, kept: bool) -> None:
    text = f"{front}, Roe said, “{words}”"
    at, start = text.index("Roe"), text.index(words)
    parts = (Span(0, len(front)), Span(start, start + len(words)))
    one = Attribution("mixed", parts, parts[1:], Span(at + 4, at + 8), Span(at, at + 3))
    whole = unframed(text, one)
    assert whole is not None
    assert [part.of(text) for part in whole.content] == ([front] if kept else []) + [words]
