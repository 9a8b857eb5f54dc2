"""Speakers that are easily wrong: kin, the dead, roles, places, pronouns, words that open a sentence."""

from __future__ import annotations

import pytest

from framing.article import Article, Speaker, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document
from tests.quoting import speaker


def heard(text: str) -> list[Speaker]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [quote.speaker for quote in quotes(document)]


def last(text: str) -> str | None:
    return heard(text)[-1].name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dora Falk, the mother of the late Ivo Falk, was glad. “I hope it helps,” Falk said.", "Dora Falk"),
        (
            "Karl Pine is the son of the late Otto Pine. Pine called the plan “a disgrace” on Friday.",
            "Karl Pine",
        ),
        ("Rosa Munk, a sister of Paul Munk, sat in court. “He was kind,” Munk said.", "Rosa Munk"),
        ("Lena Voss, widow of the slain Tom Voss, left early. Voss said that she had no hate.", "Lena Voss"),
        ("Nina Roth, a daughter of Hugo Roth, came. “We forgive,” Roth said.", "Nina Roth"),
    ],
)
def test_kin_and_the_dead_are_not_given_anothers_words(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("Proponents of the dam argue that it is safe.", "Proponents of the dam", "anonymous"),
        ("Secretary of State Jun Marsh said the deal was off.", "Jun Marsh", "person"),
        ("White House Chief of Staff John Pell said the deal was off.", "John Pell", "person"),
        ("The Harbour Review's Ellen Pine said the deal was off.", "Ellen Pine", "person"),
        ("Utah Republican Jane Holt said the deal was off.", "Jane Holt", "person"),
        ("Realtor Cindy Marsh said the house was sold.", "Cindy Marsh", "person"),
        ("Rep. Steve King said the vote was fair.", "Steve King", "person"),
        ("Department of Justice lawyer Jeffrey Wall said the case was closed.", "Jeffrey Wall", "person"),
        ("One of the senators — Republican John Tarn of Ohio — said it was late.", "John Tarn", "person"),
        ("Texas said that the rule would cost it money.", "Texas", "organisation"),
        ("Chad’s Voice, an advocacy group, said that it would sue.", "Chad’s Voice", "organisation"),
        ("A T-shirt said, “We are all in this.”", None, "unknown"),
    ],
)
def test_a_role_is_no_name_and_a_name_no_role(text: str, speaker: str | None, kind: str) -> None:
    (found,) = heard(text)
    assert (found.name, found.kind) == (speaker, kind)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Boston, Rep. John Tarn, a veteran, was blunt: “We must vote,” he said.", "John Tarn"),
        ("Latinos voted for President Ivo Marsh. He urged the Senate to pass the bill.", "Ivo Marsh"),
        (
            "Proponents of the dam argue that it holds. Closing it, they say, would be rash.",
            "Proponents of the dam",
        ),
        (
            "Karl Marsh, a professor of law at Tarn University who opposes it, rose. “It is bad,” he said.",
            "Karl Marsh",
        ),
        ("Marsh, from Salem, Oregon, said he was tired. “I am done,” he said.", "Marsh"),
    ],
)
def test_pronouns_go_to_whoever_may_speak(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "It is a waste, said Seth Marsh, a historian at the University of Oslo. “It is,” he added.",
            "Seth Marsh",
        ),
        ("The opinion also states the FBI has reported that 300 people are watched.", "opinion"),
        ("Take Rosa Lund, a nurse. Lund says that the ward is full.", "Rosa Lund"),
        ("Notably, Sen. Bob Pell said that the plan was dead.", "Bob Pell"),
        ("President Falk met the bishops. The president said that he was moved.", "Falk"),
    ],
)
def test_no_speaker_is_found_over_a_verb_or_an_opener(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Sens. Jeff Pell of Arizona and Ann Roe of Utah", "Jeff Pell and Ann Roe"),
        ("GOP Sens. Lisa Marsh (Alaska) and Susan Holt (Maine)", "Lisa Marsh and Susan Holt"),
        ("Roe’s lawyers Debra Katz, Lisa Marsh and Tom Pell", "Debra Katz, Lisa Marsh and Tom Pell"),
        ("Rep. Will Holt, Texas Republican, and Rep. Peter Pell, Ohio Democrat", "Will Holt and Peter Pell"),
        ("Republicans John Pell and Tom Roe", "John Pell and Tom Roe"),
    ],
)
def test_several_persons_are_named_without_titles(source: str, name: str) -> None:
    found = describe(source)
    assert (found.kind, found.name) == ("person", name)


@pytest.mark.parametrize(
    "source",
    ["Customs and Border Protection", "U.S. Citizenship and Immigration Services", "The New York Daily News"],
)
def test_an_agency_with_and_in_its_name_is_no_person(source: str) -> None:
    assert describe(source).kind in ("organisation", "outlet")


@pytest.mark.parametrize(
    "source", ["Legal Analysts", "CLOSE Protesters", "Acme Poll", "Muslims", "Middle East"]
)
def test_capitals_alone_make_no_person(source: str) -> None:
    assert describe(source).kind != "person"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("the president", "official"),
        ("a federal judge", "official"),
        ("the king", "official"),
        ("the prime minister", "official"),
        ("appeals court judges", "official"),
        ("Chad's foreign minister", "official"),
        ("a senior minister", "anonymous"),
        ("a Democratic senator", "anonymous"),
        ("an official familiar with the talks", "anonymous"),
        ("the lawyer", "anonymous"),
    ],
)
def test_officials_without_a_name_are_not_withheld(source: str, kind: str) -> None:
    assert describe(source).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The fund this week warned that prices would rise.",
        "The fund last summer said that prices would rise.",
        "The fund on Monday said that prices would rise.",
        "The fund nonetheless said that prices would rise.",
        "The fund in March said that prices would rise.",
    ],
)
def test_times_and_adverbs_are_no_part_of_a_speaker(text: str) -> None:
    assert last(text) == "fund"


def test_a_role_before_a_relative_clause_speaks_under_the_name_set_behind_it() -> None:
    assert last("Rebels’ leader, Sen. Charles Pell, who said he was tired, left.") == "Charles Pell"


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("“This is wrong,” the California Democrat said.", "California Democrat", "official"),
        ("The Texas Republican said the bill would fail.", "Texas Republican", "official"),
        ("The freshman House Democrat said the bill would fail.", "freshman House Democrat", "official"),
        ("The Iowa conservative said he would vote no.", "Iowa conservative", "official"),
        (
            "A third-ranking House Republican said it would pass.",
            "third-ranking House Republican",
            "anonymous",
        ),
        ("The New York senator said it would pass.", "New York senator", "official"),
        ("The top Democrat on the Rules Committee Rep. Ann Roe said it was dead.", "Ann Roe", "person"),
        ("Democrats said the bill would fail.", "Democrats", "organisation"),
        (
            "A senior Department of Homeland Security official said the plan was dead.",
            "senior Department of Homeland Security official",
            "anonymous",
        ),
        ("A Supreme Court hopeful said the plan was dead.", "Supreme Court hopeful", "anonymous"),
    ],
)
def test_a_description_of_a_person_is_no_body(text: str, speaker: str, kind: str) -> None:
    (found,) = heard(text)
    assert (found.name, found.kind) == (speaker, kind)


@pytest.mark.parametrize(
    "source", ["on both sides of that fight", "in the crowd", "at the border", "under oath"]
)
def test_a_place_that_is_cut_off_names_nobody(source: str) -> None:
    assert describe(source).name is None


@pytest.mark.parametrize(
    "text",
    [
        "The committee rejected that.",
        "He denied that on Monday.",
        "Roe denied it again.",
        "The court dismissed this too.",
        "The senator disputed those.",
    ],
)
def test_who_only_refuses_that_says_nothing(text: str) -> None:
    assert not heard(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was a reversal by Senate Democrats, who had said the bill would hold.", "Senate Democrats"),
        ("That contrasts with past positions by Mr. Holt, who has said tying both could hurt.", "Holt"),
        ("It was a plan of Mark Dahl, who said that it would work.", "Mark Dahl"),
        ("She spoke of letters to Ann Roe, who had said that she would come.", "Ann Roe"),
    ],
)
def test_a_relative_pronoun_is_the_name_right_before_it(text: str, speaker: str) -> None:
    assert last(text) == speaker


def test_what_readers_realise_is_nobodys_speech() -> None:
    assert not heard("Once you see through the fog, you realize that the mayor is a better bet.")


def test_an_infinitive_before_who_is_nobody() -> None:
    text = (
        "They came to protest what appeared to be a reversal by Senate Democrats, who had said "
        "an earlier bill would provide enough security."
    )
    assert last(text) in ("Senate Democrats", None)


BEFORE = "Tom Roe said that the town was safe.\n\n"


@pytest.mark.parametrize(
    ("below", "speakers"),
    [
        ('"The bridge must be rebuilt at once."\n\nAnn Lind tweeted.', ["Ann Lind"]),
        ("“The bridge must be rebuilt at once.”\n\nMayor Ann Lind said on Monday.", ["Ann Lind"]),
        ('"The bridge must be rebuilt at once,"\n\nAnn Lind told reporters outside the hall.', ["Ann Lind"]),
        ('"The bridge must be rebuilt."\n\nThe mayor, Ann Lind, said in a statement.', ["Ann Lind"]),
        ('"The bridge is old.\n\n"It must be rebuilt at once," Ann Lind said.', ["Ann Lind"]),
        ('"It must be rebuilt at once.\n\n"And soon.\n\n"It is old," said Ann Lind.', ["Ann Lind"]),
        ('"It must be rebuilt at once.\n\nIt is old," said Ann Lind.', ["Ann Lind"]),
        ('"It must be rebuilt at once.\nIt is old."\nAnn Lind tweeted.\nIt rained.', ["Ann Lind"]),
    ],
)
def test_a_quotation_belongs_to_whoever_is_named_below_it(below: str, speakers: list[str]) -> None:
    assert [one.name for one in heard(BEFORE + below)][1:] == speakers


@pytest.mark.parametrize(
    "below",
    [
        "The council agreed.",
        "Ann Lind laughed.",
        "Ann Lind said nothing.",
        "Ann Lind did not say.",
        "Ann Lind denied it.",
        "Ann Lind said so on Monday.",
        "Ann Lind said that the bridge was old.",
        "Ann Lind told the council that she would leave. It rained.",
    ],
)
def test_what_another_does_below_a_quotation_does_not_make_it_hers(below: str) -> None:
    found = heard(f'{BEFORE}"The bridge must be rebuilt at once."\n\n{below}')
    assert found[1].name == "Tom Roe"


@pytest.mark.parametrize(
    "text",
    [
        "President Bell and Nora Bell, the first lady, met the guests. Bell said that it was late.",
        "Bell and first lady Nora Bell met the guests. Bell said that it was late.",
        "Nora Bell and President Bell met the guests. Bell said that it was late.",
        "Nora Bell, the first lady, and Mr. Bell met the guests. Bell said that it was late.",
        "Mr. Bell met Anna Bell for an hour. Bell said that it was late.",
        "Tom Bell and Nora Bell met the guests. Bell said that it was late.",
        "Tim Bell came first. Tom Bell came later. Bell said that it was late.",
        "Tom Bell came first. His brother, Jan Bell, came later. Bell said that it was late.",
    ],
)
def test_a_surname_of_two_is_given_to_neither(text: str) -> None:
    assert last(text) == "Bell"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor and Ann Bell met the guests. Bell said that it was late.", "Ann Bell"),
        ("Ann Bell and Mayor Roe met the guests. Bell said that it was late.", "Ann Bell"),
        ("Ann Bell met Tom Roe. “No,” Ms. Bell said. Bell said that it was late.", "Ann Bell"),
        ("Ann B. Bell met Tom Roe. Ann Bell left. Bell said that it was late.", "Ann Bell"),
        ("Ann Bell met Tom Bell. Tom Bell said that he was late. Bell added that he was tired.", "Tom Bell"),
    ],
)
def test_a_surname_of_one_is_given_to_its_bearer(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe and I agreed that the lake was dirty.",
        "After the vote, Mayor Jane Roe and I agreed that the road would be closed.",
    ],
)
def test_an_author_is_no_name(text: str) -> None:
    assert last(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Bart Hale met Vice President Kim Po of Gale. The president", "Bart Hale"),
        ("Vice President Kim Po met President Bart Hale. The vice president", "Kim Po"),
        ("Police Chief Tom Lee met Deputy Police Chief Ann Roe. The chief", "Tom Lee"),
        ("Governor Karl Pine met Lieutenant Governor Ann Roe on Friday. The governor", "Karl Pine"),
        ("Director Tom Lee of the agency hired Deputy Director Ann Roe. The director", "Tom Lee"),
        ("President Bart Hale left. President-elect Tom Lee is due. The president", "Bart Hale"),
        ("President Hale met Vice President Po. The vice president", "Po"),
    ],
)
def test_a_deputy_has_another_office(text: str, name: str) -> None:
    assert speaker(f"{text} said the talks went well.", "talks") == name


def test_a_deputy_is_nobody_s_chief() -> None:
    text = "“It held,” Attorney General Ann Roe said. “It leaks,” the deputy attorney general replied."
    assert speaker(text, "leaks") == "deputy attorney general"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Residents of Mountain View, Calif.,", "Residents of Mountain View"),
        ("Doctors in Flagstaff, Ariz.,", "Doctors in Flagstaff"),
        ("The mayor of Bend, Ore.,", "mayor of Bend"),
        ("Ann Roe of Bend, Ore.,", "Ann Roe"),
        ("Lake Town, Calif.,", None),
    ],
)
def test_the_state_behind_a_town_is_nobody(source: str, name: str | None) -> None:
    assert speaker(f"{source} said that the lake was clean.", "lake") == name


@pytest.mark.parametrize("surname", ["diRoma", "deLaval", "vanDyke"])
def test_a_surname_may_begin_in_small_letters(surname: str) -> None:
    text = f"Senator Joe {surname} left the hall. “It leaks,” {surname} said."
    assert speaker(text, "leaks") == f"Joe {surname}"
