"""What only reads like speech, and words that stand beside a source and are those of others."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def told(text: str) -> list[tuple[str | None, str]]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [(one.speaker.name, " | ".join(part.of(text) for part in one.content)) for one in quotes(document)]


@pytest.mark.parametrize(
    "text",
    [
        # not said yet
        "Owners must declare publicly if they rent to miners.",
        "Judge Roe put off deciding whether the council could question Lee.",
        "The council delayed deciding whether the toll would rise.",
        "The governor postponed announcing whether he would run.",
        "Judge Hill is putting off deciding whether the mill can open.",
        # open whether anybody says it
        "We would have a wall, but what's to say those who want to cross won't come anyway?",
        "The vote will increase the pressure on her to say whether she agrees with the fee.",
        "The rule is kinder to mills, for it lightens the burden on them to show that they looked for help.",
        "The onus on owners to prove that they never knew of the leak is heavy.",
        "It allows miners to say the pit is safe, and owners to say they have paid for the pumps.",
        "The deal permits the mayor to claim she kept the fee and the guild to claim it was cut.",
        "It is too early to say whether the dam was weak.",
        # only how or to whom it was told
        "Lee put out the plan, which Roe announced personally in a note to his staff.",
        "Lee moved to the coast, which the governor mentions to his guests.",
        "His win, which the Gazette announced immediately after the polls closed, was wide.",
        # what somebody calls what the outlet tells of
        "These clerks of the “inner club,” as The Gale Times' John Roe describes them, work late each day.",
        # a sentence in its plain order, whose subject is no content
        "The cable, sent by Roe and marked SECRET, warned the office of Ann Lee that the bank was weak.",
        # what a thing shows without words
        "The screenshots suggest that one of her accounts was “frozen,” so that nobody paid her.",
        "Photos of the pit indicate that the pumps had been moved.",
        "The crews met on Monday. It underscored how much the town has riding on the vote.",
        "The crews lost by two votes. That demonstrated how far the town had moved.",
        "It is hard to say whether the fee was fair.",
        "It's safe to say the town is tired of floods.",
        # what teaches or is told, and never speaks
        "Legend says that a giant built the wall.",
        "Practice shows that walls fail.",
        "Grammar dictates that it ends with a stop.",
        "Love tells us that he will come.",
        "The crews met. Medicine teaches that rest helps.",
        "The storms come in March. History tells us that dams fail.",
        "Old rumours say that the inn was sold.",
        "Custom says that the eldest speaks first.",
        "The math says the fund will be empty by May.",
        "Anecdotes say that the eels have moved north.",
        # what somebody's words did, or that nobody said them
        "What Lee said next shocked the hall.",
        "But what Lee told the council on Monday angered the crews.",
        "What the mayor said is true.",
        "Nor did Tom Lee say the toll would fall.",
        "Tom Lee left at noon, for the guard had told him to.",
        "The mayor left. The council had urged her not to.",
        # a question that the facts beg
        "The leaks begged the question of whether the dam was watched at all.",
        "The delays beg the question of whether the mayor knew.",
        "Two advisers said different things.",
        # what somebody comes upon
        "Tom Roe, a guard, found no fault with the mayor's charge that the board “lied” about the dam.",
        "He found sanctuary in Norway and never returned.",
        "The miners found refuge in the church that stood on the hill.",
        "She found work at the mill that her father had built.",
        "The two sides found common ground on the toll that was due in May.",
        # news of which an outlet was the first to tell
        "The plan, first reported by The Tribune, is a part of the town's answer to the flood.",
        "News of the talks was first reported by The Tribune.",
        "The raids, first reported by the Daily Post, are due to begin in May.",
        "The sale, first disclosed by The Tribune, was stopped by a judge.",
        "The visit, first announced by the palace, will last two days.",
        # the outlet speaks to its readers
        "Call it Roe versus Roe.",
        "Call it a lucky day for the town.",
    ],
)
def test_it_is_no_quote(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The panel found that the guards were late.", "the guards were late"),
        ("The study found that work at night had made them ill.", "work at night had made them ill"),
        ("The study found shelter dogs were often ill.", "shelter dogs were often ill"),
        ("Tom Roe went on to say the fee was fair.", "the fee was fair"),
        ("Ann Lee said that owners must declare their rents.", "owners must declare their rents"),
        ("The town was late, Tom Roe first reported.", "The town was late"),
        ("Officials who saw the photos suggested that the pumps were moved.", "the pumps were moved"),
        ("The union underscored how much the town has lost.", "how much the town has lost"),
        (
            "The note hurt the mayor, as some lawyers said it exposed him to a trial.",
            "it exposed him to a trial",
        ),
    ],
)
def test_it_is_one(text: str, content: str) -> None:
    assert told(text)[0][1] == content


@pytest.mark.parametrize(
    "text",
    [
        "Spokeswoman Ann Lee responded to claims that she was seen at the mill.",
        "Ann Lee responded to allegations that she was seen at the mill.",
        "Ann Lee replied to accusations that she was seen at the mill.",
        "Ann Lee responded to suggestions that she was seen at the mill.",
        "Ann Lee responded to the charges that she was seen at the mill.",
    ],
)
def test_who_answers_a_claim_did_not_make_it(text: str) -> None:
    assert "Ann Lee" not in [name for name, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Ledger rated half of Labour claims as “false” or “half true,” and few as right.",
        "The board rated 12% of Tory claims as “mostly true” after a review.",
    ],
)
def test_a_claim_that_is_rated_is_no_verb(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("adverb", ["Further", "However", "Still", "Meanwhile", "Instead"])
def test_an_adverb_before_the_verb_is_no_quote(adverb: str) -> None:
    assert [words for _, words in told(f"{adverb}, he said, the dam was weak.")] == ["the dam was weak"]


def test_a_person_may_be_called_as_what_never_speaks() -> None:
    text = "The singer John Legend was ill. “I will sing,” Legend said."
    assert told(text) == [("John Legend", "I will sing,")]


@pytest.mark.parametrize(
    "text",
    [
        "The crew found they could no longer lift the gate.",
        "Party officials found that they couldn’t defend Ann Lee.",
        "Ann Lee found she had to leave the town.",
        "Falling prices suggest that the boom is over.",
        "The turnout hints that the town is tired.",
    ],
)
def test_what_somebody_comes_to_see_and_what_a_number_does_are_no_words(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("finder", ["The court", "A study", "The inspectors"])
def test_what_a_court_or_a_study_found_is_told(finder: str) -> None:
    assert len(told(f"{finder} found that the gate was shut.")) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police suggests that the men were armed.", "Police"),
        ("The firm of Ann Stone is gone. Stone suggests that the mill was sold.", "Ann Stone"),
        ("Lindholm suggests that the mill was sold.", "Lindholm"),
    ],
)
def test_who_suggests_may_speak(text: str, speaker: str) -> None:
    assert [name for name, _ in told(text)] == [speaker]
