"""Words behind another's quotation, or behind a sentence that names two: whose they are."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document


def said(text: str) -> dict[str, str | None]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return {part.of(text): quote.speaker.name for quote in quotes(document) for part in quote.content}


@pytest.mark.parametrize(
    "between",
    [
        "Across the aisle sat the treasurer, Karl Pine.",
        "Behind her stood her brother, Karl Pine.",
        "At the back of the hall waited Karl Pine.",
        "Her old boss at Lyra Foods, Karl Pine, was in the hall.",
    ],
)
def test_whom_the_text_sets_into_the_scene_speaks_next(between: str) -> None:
    text = f"Jun Voss said the dam was safe. {between} “It leaks,” he said."
    assert said(text)["It leaks,"] == "Karl Pine"


def test_at_noon_is_no_place_in_a_scene() -> None:
    text = "Ann Voss told Karl Pine to go. At issue is Karl Pine's pay. “It is too high,” she said."
    assert said(text)["It is too high,"] == "Ann Voss"


def test_an_adverb_between_commas_is_nobodys_words() -> None:
    assert said("Voss, however, said that the town has two dams.") == {"the town has two dams": "Voss"}


GOES_ON = [
    (
        "“The dam is the best that we have,” Ann Voss said in a"
        " statement.\n\n“It has stood for forty years and it"
        " will stand for forty more.”\n\n“It is an honour to run the dam,” Karl Pine said in a statement.",
        "It has stood for forty years and it will stand for forty more.",
        "Ann Voss",
    ),
    (
        "“The dam holds,” Ann Voss, the mayor, said on local radio.\n\n“In May"
        " we had rain, and in June we had"
        " more of it.”\n\n“The dam can take that,” Ms. Voss continued.",
        "In May we had rain, and in June we had more of it.",
        "Ann Voss",
    ),
    (
        '"We welcome them as partners," Karl Pine said.\n\n"When they learn of'
        " a leak and ask about it, that is"
        ' good."\n\n"A closed gate is not acceptable," he said.',
        "When they learn of a leak and ask about it, that is good.",
        "Karl Pine",
    ),
    (
        "“The road is shut,” Rosa Munk told reporters.\n\n“Nobody will open it"
        " before the end of the month.”\n\n"
        "“I doubt that,” Paul Lind said.",
        "Nobody will open it before the end of the month.",
        "Rosa Munk",
    ),
    (
        "“The choir sang well,” said Nina Roth.\n\n“They had practised since the first days of spring.”\n\n"
        "“We never stopped,” Hugo Falk said.",
        "They had practised since the first days of spring.",
        "Nina Roth",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), GOES_ON)
def test_a_paragraph_below_a_statement_goes_on_whoever_speaks_next(
    text: str, words: str, speaker: str
) -> None:
    assert said(text)[words] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“Why is the road shut?” Rosa Munk asked.\n\n“Because it is under water.”\n\n“Since when?” she said.",
        "“The road is shut,” Rosa Munk said.\n\n“Who told you that it is?”\n\n“The mayor,” she said.",
        "“The road is shut,” Rosa Munk said.\n\n“No, it is open all day.”\n\n“It is,” she said.",
    ],
)
def test_a_turn_of_a_talk_may_be_anybodys(text: str) -> None:
    assert list(said(text).values())[1] is None


TURNED = [
    (
        "“The rule helps voters,” Karl Pine, an aide to Jun Marsh, told the"
        " Gazette.\n\nSpeaking to reporters on"
        " Monday, Warren sounded tired.\n\n“The bank has done well,” she"
        " said.\n\nElizabeth Warren left at noon.",
        "The bank has done well,",
        "Elizabeth Warren",
    ),
    (
        "“The rule helps voters,” Karl Pine said.\n\nJordan opposed it.\n\n“It"
        " has cost us dear,” she said.\n\n"
        "Anna Jordan left at noon.",
        "It has cost us dear,",
        "Anna Jordan",
    ),
    (
        "The mayor of Lund called the shop a shame. That drew a sharp response from Rev. Otto Munk of the"
        " Harbour Church. “Some do not want us in their town,” he told reporters.",
        "Some do not want us in their town,",
        "Otto Munk",
    ),
    (
        "Paul Lind said that the dam was safe. The claim met with criticism"
        " from Karl Pine, an engineer. “It leaks"
        " in six places,” he said.",
        "It leaks in six places,",
        "Karl Pine",
    ),
    (
        "Paul Lind said that the dam was safe. The claim was rejected by Karl"
        " Pine, an engineer. “It leaks in six"
        " places,” he said.",
        "It leaks in six places,",
        "Karl Pine",
    ),
    (
        "According to the Gazette, Mary Falk, who married her partner, Helen Roth, in May, took to the web to"
        " rebuke her sister.\n\n“I love her, but she is wrong on this,” she wrote.",
        "I love her, but she is wrong on this,",
        "Mary Falk",
    ),
    (
        "Mayor Ann Voss spoke first.\n\nAttorney General Eric Munk dismissed"
        " the idea in an interview on Friday.\n\n"
        "“My guess is that it is plain politics,” he said.",
        "My guess is that it is plain politics,",
        "Eric Munk",
    ),
    (
        "Paul Lind said that the shop was open.\n\nOne web user who lives near"
        " Lund posted this status update:\n\n"
        "“It is a sad day for all of us who shop here.”",
        "It is a sad day for all of us who shop here.",
        "web user",
    ),
    (
        "Mary Falk, a baker and married to Helen Roth since 2012, reportedly"
        " posted to her own page on the site:"
        " “For the record, I love my sister.”",
        "For the record, I love my sister.",
        "Mary Falk",
    ),
    (
        "Karl Pine said that it was late.\n\nOtto Lind’s other big line of the"
        " night about the dam: “That is one"
        " down, and there are nine more to go.”",
        "That is one down, and there are nine more to go.",
        "Otto Lind",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), TURNED)
def test_words_are_given_to_whom_the_text_turned_to(text: str, words: str, speaker: str) -> None:
    assert said(text)[words] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The deal was late, Ohio Gov. Karl Pine said. “I told him so,” the newly re-elected governor told"
            " reporters.\n\nHe said that Governor Roth had lied.",
            "Karl Pine",
        ),
        (
            "Gov. Ann Voss spoke on Monday.\n\n“The road stays shut,” the governor"
            " said.\n\nGovernor Pine of Ohio"
            " was away.",
            "Ann Voss",
        ),
    ],
)
def test_an_office_is_the_holders_who_was_named_before(text: str, speaker: str) -> None:
    assert speaker in said(text).values()


def test_an_occasion_is_no_part_of_an_office() -> None:
    assert describe("Harbour House press secretary Jon Marsh during a May 16 briefing").name == "Jon Marsh"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Otto Falk heard of it.\n\nFalk was asked about it in May.", "Otto Falk"),
        ("Otto heard of it.\n\nFalk was asked about it in May.", "Otto Falk"),
        ("It rained. The hall was shut.", "Ruth Falk"),
    ],
)
def test_a_surname_of_two_means_the_one_to_whom_the_text_turned(between: str, speaker: str) -> None:
    text = (
        "Otto Falk was in Lund, and Ruth Falk was at home. “There are enough of us,” Ruth Falk said.\n\n"
        f"{between}\n\n“It is an issue for sure,” Falk said."
    )
    assert said(text)["It is an issue for sure,"] == speaker


def test_a_line_that_breaks_off_before_a_seat_names_who_speaks() -> None:
    text = "The vote is late.\n\nHouse Whip Karl Pine\n\n(D-Ohio) said on Monday that the mill would close."
    assert said(text)["the mill would close"] == "Karl Pine"


LINKS = "Karl PineThree mills to watch Mill towns brace for rain MORE"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            f"Rosa Munk came.\n\nRep. Karl Pine {LINKS} (D-Ohio) said on Monday."
            " “The mill has to stay open now.”",
            "The mill has to stay open now.",
            "Karl Pine",
        ),
        (
            f"Rosa Munk came.\n\nSen. Karl Pine {LINKS} (R-Ohio), a whip, said he"
            " will “ask the town to pay for it.”",
            "he will “ask the town to pay for it.”",
            "Karl Pine",
        ),
        (
            "Rosa Munk said that it was late.\n\n“The bottom line is that we go on,” Rep. Karl Pine "
            f"{LINKS} (D-Ohio) said on the phone.",
            "The bottom line is that we go on,",
            "Karl Pine",
        ),
        (
            f"Rosa Munk said that it was late.\n\nSen. Karl Pine {LINKS} tweeted"
            " Monday “You cannot have it both ways.”",
            "You cannot have it both ways.",
            "Karl Pine",
        ),
        (
            f"Rosa Munk came.\n\nGov. Ann Pine {LINKS} (R-Ohio) told a reader that she “hates to see it go.”",
            "she “hates to see it go.”",
            "Ann Pine",
        ),
    ],
)
def test_a_name_before_links_in_its_sentence_speaks(text: str, words: str, speaker: str) -> None:
    gap = text.index(LINKS)
    end = gap + len(LINKS)
    zones = (Zone(0, gap, "body"), Zone(gap, end, "boilerplate"), Zone(end, len(text), "body"))
    document = Document(Article("1", "The Gazette", text, zones))
    told = {part.of(text): quote.speaker.name for quote in quotes(document) for part in quote.content}
    assert told[words] == speaker


@pytest.mark.parametrize("verb", ["averred", "intoned", "opined", "interjected", "thundered"])
def test_rarer_verbs_tell_who_speaks(verb: str) -> None:
    text = f"Karl Pine rose. “He was very much his own man, as all of us know,” he {verb}. The hall was full."
    assert said(text)["He was very much his own man, as all of us know,"] == "Karl Pine"


def test_of_two_before_links_neither_speaks_alone() -> None:
    text = f"It rained.\n\nSens. Ann Roth and Karl Pine {LINKS} have said that they will vote in May."
    gap = text.index(LINKS)
    end = gap + len(LINKS)
    zones = (Zone(0, gap, "body"), Zone(gap, end, "boilerplate"), Zone(end, len(text), "body"))
    document = Document(Article("1", "The Gazette", text, zones))
    assert [quote.speaker.name for quote in quotes(document)] in ([], [None])


def test_a_name_alone_in_its_line_is_not_read_on_into_the_next() -> None:
    text = (
        "“It is the law,” Karl Pine said. Pine left.\n\nOtto Munk\nLund Institute fellow in law and a former "
        "clerk"
        " of the court.\n\n“Nobody expected this on either side of the river.”"
    )
    assert said(text)["Nobody expected this on either side of the river."] == "Otto Munk"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Councilman Karl Pine disagreed.", "Karl Pine"),
        ("But Karl Pine was blunt.", "Karl Pine"),
        ("Karl Pine, who owns the mill, threw up his hands.", "Karl Pine"),
        ("Councilman Karl Pine's reaction was blunt.", "Karl Pine"),
        ("The reply of Karl Pine was short.", "Karl Pine"),
        ("Then came a statement from Karl Pine.", "Karl Pine"),
        ("Then there was Karl Pine's response.", "Karl Pine"),
        ("Two hours later came Karl Pine's answer.", "Karl Pine"),
        ("It cost the town two million.", "Ann Voss"),
        ("Ann Voss knew Karl Pine's answer.", "Ann Voss"),
        ("She had read the reply of Karl Pine.", "Ann Voss"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_words_without_a_verb_are_those_of_whom_the_sentence_before_turns_to(
    between: str, speaker: str, gap: str
) -> None:
    words = "That is absurd and nobody will pay for it."
    assert said(f"Mayor Ann Voss said the dam would stay.{gap}{between}{gap}“{words}”")[words] == speaker


@pytest.mark.parametrize(
    "between",
    [
        "Farmers like Water Board Chairman Karl Pine are cross.",
        "Young members, such as new Harbour Union President Karl Pine, want a new dam.",
        "Critics led by Mayor Karl Pine of Lund left early.",
        "They include Karl Pine, a farmer, who saw the leak in May.",
        "And last of all, another new face was Karl Pine, who has a farm there.",
        "Then there was Mayor Karl Pine's response.",
        "Another member of the board, Mayor Karl Pine, D-Lund, went to the dam.",
        "At the other end of the hall, Mayor Karl Pine (D-Lund), an old hand, opened his speech.",
        "In a call on Friday, the new press secretary of the town, Karl Pine, did not give a date.",
        "Since losing his farm, Mr. Pine — who has two sons and whose wife is ill — has sold his tractor.",
    ],
)
@pytest.mark.parametrize("rest", ["He said it leaks.", "“So it leaks,” he said."])
def test_the_only_one_whom_the_sentence_between_names_speaks_next(between: str, rest: str) -> None:
    told = said(f"Farmer Karl Pine came late. “The dam is safe,” Tom Voss said.\n\n{between}\n\n{rest}")
    assert next(name for words, name in told.items() if "it leaks" in words) in ("Karl Pine", "Pine")


@pytest.mark.parametrize(
    "between",
    [
        "He wants to drop critics like Karl Pine.",
        "He thinks that another friend of the dam is Karl Pine.",
        "He was cross when they included Karl Pine.",
    ],
)
def test_who_is_named_in_another_place_of_the_sentence_does_not_speak_next(between: str) -> None:
    told = said(f"“The dam is safe,” Tom Voss said.\n\n{between}\n\n“It never leaks,” he said.")
    assert told["It never leaks,"] == "Tom Voss"


def test_a_speaker_who_has_been_called_ms_since_is_not_he() -> None:
    text = (
        "“The dam is safe,” Karl Pine said. Noor Voss, a clerk, dismissed that, saying he was wrong."
        " “It leaks,” Ms. Voss said. “It never did,” he said."
    )
    assert said(text)["It never did,"] == "Karl Pine"
