"""What nobody said: what a law prescribes, whom somebody mentions, what was left unsaid."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def said(text: str) -> list[list[str]]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [[part.of(text) for part in quote.content] for quote in quotes(document)]


@pytest.mark.parametrize(
    "text",
    [
        "Decency demands that we help them. Something told her that the deal was off.",
        "Under the bill, migrants who apply must demonstrate that they understand English.",
        "The law demands that the police report every arrest.",
        "Applicants will have to prove that they paid their taxes, and must declare that they are married.",
        "The order directs the agency to deny that visas exist.",
        "The treaty requires states to report that they have destroyed their mines.",
        "Ann Lee cited the late Sen. Tom Roe of Ohio, a longtime friend of the harbour who died in May.",
        "Ann Lee mentioned Tom Roe, who had been her teacher.",
        "Ann Lee cited the mayor's brother, who has run the port since May.",
        "Pope Leo concluded his message with a call to recognize the suffering around us.",
        "Sami Mohammed asked to withhold his last name because of fears for family back home.",
        "In fact, I've realized that the record is most impressive to those who follow it least.",
        "Ann Lee asked that her name not be used.",
        "Ann Lee said in a statement released April 2.",
        "Tom Roe said in an interview published on Monday.",
        "The town finished the wall that Congress called for back in 2006.",
        "Mrs. Conway avoided saying whether she believed the claims.",
        "Ann Lee declined to say whether the dam was safe.",
        "Tom Roe stopped short of saying that it was a coup.",
        "Bob Hill left without saying that he would return.",
        "Prosecutors go on with the case, as they announced a deal with the firm that paid.",
        "The towns need a strike called for by two thirds of the unions.",
        "A review called for by the council begins today.",
        "In his remarks, Ann Lee described the experience of her son, who was deployed for one year.",
        "Republicans are currently defending dozens of districts that are more favorable to others.",
        "Due to an error, an earlier version of this post said that Ann Lee was from Arizona.",
        "The statement adds more confusion over what the team knows.",
        "Officers found one person wounded outside and later a second man dead.",
        "It is there to remind people of the issues, confirm the party platform, and win votes.",
        "Tom Bale received repeated cheers and long applause when he took on the plan.",
        "A number of members added their voices to the protest against the fee.",
        "Party leaders responded immediately to the president's news conference.",
        "A gunman who declared allegiance to the caliphate killed nine people at a club.",
        "The two men pledged allegiance to IS in May.",
        "The report neither concluded that Roe committed a crime nor exonerated him.",
    ],
)
def test_what_is_prescribed_mentioned_or_left_unsaid_is_no_quote(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The council said that must come first.", "that must come first"),
        ("Ann Lee said that would be a mistake.", "that would be a mistake"),
        ("Ann Lee said that is what worried her.", "that is what worried her"),
        ("Ann Lee said that the dam was safe.", "the dam was safe"),
        (
            "Ann Lee's call on Sunday to return the ships without a hearing was the last straw.",
            "to return the ships without a hearing",
        ),
        ("Ann Lee's promise to build homes was broken within a year.", "to build homes"),
        (
            "Tom Roe's claim that the vote was stolen has been rejected by three courts.",
            "the vote was stolen",
        ),
    ],
)
def test_where_words_begin_and_end(text: str, content: str) -> None:
    assert said(text) == [[content]]


@pytest.mark.parametrize(
    "text",
    [
        "“Who is there now?” “It is me,” Rosa Pine said.",
        "“Is it shut for good?” “It is shut,” said Ivo Marsh.",
    ],
)
def test_quotations_side_by_side_are_apart(text: str) -> None:
    assert len(said(text)) == 2


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "“Cast off,” Ned Pike said. “We are late.” “Not yet,” Lou Bell said. “The cook is ill.”",
            "Pike Bell",
        ),
        ("“We sail,” Ned Pike said, “at dawn.” “And nobody is late,” he added. “I mean it.”", "Pike Pike"),
        ("‘We sail,’ Ned Pike said, ‘at dawn.’ ‘And nobody is late,’ he added. ‘I mean it.’", "Pike Pike"),
        ("“Halt,” Sgt. Amy Roth said. “Stay.” “I cannot,” said Joe Dunn. “I am ill.”", "Roth Dunn"),
        ("“Go home,” Bo Lund said. “Now.” “Why now?” Cat Hume asked. “It is late.”", "Lund Hume"),
        ("“It leaks,” Vera Stone said. “Badly.” “It does not,” the mayor said. “It is dry.”", "Stone mayor"),
    ],
)
def test_a_quotation_beside_anothers_goes_with_the_verb_behind_it(text: str, speakers: str) -> None:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    found = [(quote.speaker.name or "").split()[-1] for quote in quotes(document)]
    assert found == speakers.split()
    assert [len(parts) for parts in said(text)] == [2, 2]


def test_what_stands_before_anothers_verb_is_not_the_first_ones() -> None:
    assert said("“Go home,” Bo Lund said. “Why?” Cat Hume asked.") == [["Go home,"], ["Why?"]]
    assert said("“Go home,” Bo Lund said. “Why?” Cat Hume asked. “It is late.”") == [
        ["Go home,"],
        ["Why?", "It is late."],
    ]
    assert said("“Go home,” Bo Lund said. “Why?”") == [["Go home,", "Why?"]]


@pytest.mark.parametrize(
    "text",
    [
        "Suppose the mayor says that the dam is weak.",
        "Imagine she said the hall was sold.",
        "Not one minister said the tax would rise.",
        "Few have said that the bank is safe.",
        "Hardly anyone said the tax would rise.",
        "Not a single doctor warned that the drug was bad.",
        "Did she say the vote was lost?",
        "Has the mayor said that the dam is safe?",
        "But does the mayor say the dam is safe?",
        "It is not true that the mayor said the bridge was safe.",
        "It isn’t clear that Tom Roe said the bridge was safe.",
        "Nor has anyone said that the bank is shut.",
    ],
)
def test_what_nobody_said_or_what_is_only_asked_is_no_quote(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("A few have said that the bank is safe.", "the bank is safe"),
        ("Why did Ann Lee say the vote was lost?", "the vote was lost"),
        ("Nobody was hurt, Ann Lee said.", "Nobody was hurt"),
        ("It is true that Ann Lee said the bridge was safe.", "the bridge was safe"),
    ],
)
def test_what_somebody_did_say_is_one(text: str, content: str) -> None:
    assert said(text) == [[content]]


def test_a_second_quotation_behind_the_verb_belongs_to_it() -> None:
    text = '"I saw it," Elsa Tarn said. "The militants came.\n\nThey left at noon." She wept.'
    assert said(text) == [["I saw it,", "The militants came.", "They left at noon."]]


def test_a_title_behind_the_verb_is_no_second_quotation() -> None:
    text = "“The harbour is shut and it will stay shut,” Ann Lee said on the “Morning Talk” programme."
    assert said(text) == [["The harbour is shut and it will stay shut,"]]
    text = "“It is late,” Ann Lee said on the “Morning Talk” show. “We shall go.”"
    assert said(text) == [["It is late,", "We shall go."]]


def test_a_question_put_to_a_source_is_not_its_own() -> None:
    text = "“Our position is clear,” Ann Durbin added, when asked if the company disagrees with Thiel."
    assert said(text) == [["Our position is clear,"]]
    assert said("Tom Roe once said that the dam was safe.") == [["the dam was safe"]]


@pytest.mark.parametrize("heading", ["We are vetting the mayor!", "A hero in the hills.", "It is late now."])
def test_a_heading_in_single_marks_is_no_speech(heading: str) -> None:
    text = f"“I bought a suit,” Tom Roe said. “It was red.”\n\n'{heading}'\n\nThe firm was founded in May."
    assert said(text) == [["I bought a suit,", "It was red."]]
    text = f"'I bought a suit,' Tom Roe said.\n\n'{heading}'\n\nThe firm was founded in May."
    assert [heading] in said(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The fee had to be paid by May, as residents explained on Monday.", "The fee had to be paid by May"),
        (
            "“People have to be let in,” Ann Lee told host Tom Bale this week, as reported by Gale News.",
            "People have to be let in,",
        ),
        ("Ann Lee called for a review by the council.", "a review by the council"),
        (
            "However, mills are not always loud, as Gale’s Ann Lee wrote in 2008.",
            "However, mills are not always loud",
        ),
        (
            "Tom Bale went to both towns and found that while Gale was poor, Parksley was rich.",
            "while Gale was poor, Parksley was rich",
        ),
        ("Even liberals who have called for Lee’s removal weren’t in favour of the vote.", "Lee’s removal"),
    ],
)
def test_as_leads_to_a_verb_without_an_object(text: str, content: str) -> None:
    assert said(text) == [[content]]


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        (
            "Taxes will fall, Ann Lee said Monday in laying out the plan, now that her party leads.",
            "party",
        ),
        ("Bob Hill settled into a corner booth as residents explained the problems that they have.", "booth"),
    ],
)
def test_words_of_the_outlet_beside_a_verb(text: str, outlets: str) -> None:
    assert all(outlets not in part for parts in said(text) for part in parts)
