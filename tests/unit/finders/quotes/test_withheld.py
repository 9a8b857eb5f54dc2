"""Who counts as an anonymous source: one whom the outlet names nowhere, and not its own author."""

from __future__ import annotations

import pytest

from framing.article import Article, Speaker, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document


def speakers(text: str) -> list[Speaker]:
    """The speakers of the quotes of a text."""
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [quote.speaker for quote in quotes(document)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("White House chief of staff Reid Price told reporters that the plan was dead.", "Reid Price"),
        ("A nurse said the ward was full on Monday. The nurse, Ann Lee, left.", "Ann Lee"),
        ("A Kansas senator said the bill was dead. The senator, Tom Holm, leads the panel.", "Tom Holm"),
        ("A congresswoman urged voters to protest. The lawmaker, Mia Weld, spoke in Lund.", "Mia Weld"),
        ("Weld and other committee chairmen said the report must be printed. Mia Weld left.", "Mia Weld"),
        ("Mia Weld leads the House. President Weld’s claim that the report was false met doubt.", "Mia Weld"),
    ],
)  # fmt: skip
def test_who_is_named_in_the_text_is_not_anonymous(text: str, name: str) -> None:
    first = speakers(text)[0]
    assert (first.name, first.kind) in ((name, "person"), (name.split()[-1], "person"))


@pytest.mark.parametrize(
    "text",
    [
        "A senior official said the plan was dead. Ann Lee, the mayor, left.",
        "One Democratic senator, who requested anonymity, said the bill was dead. Sen. Tom Holm left.",
        "A second senator said there was doubt in the caucus. Sen. Tom Holm left early.",
        "The son of adviser Tom Holm said the list was long.",
        "A spokesman for Sen. Tom Holm said the list was long.",
        "A diplomat told Agence France-Presse that the talks had failed.",
        "An aunt said the roof leaked.",
        "His girlfriend said the house was cold.",
        "A retiree told the paper that the tax was fair.",
        "One homeowner said the fence was rotten.",
        "A nutritionist said that fat was good.",
        "Two trawlermen said the net was torn.",
        "Ferrymen said the tide was wrong.",
        "The mothers-in-law said the hall was cold.",
    ],
)
def test_who_is_withheld_stays_anonymous(text: str) -> None:
    assert speakers(text)[0].kind == "anonymous"


@pytest.mark.parametrize(
    "text",
    [
        "The man who declared a caliphate in the north is dead.",
        "They hope to elect the candidate who vows to repeal the law.",
        "The professor who accused the judge of assault will testify.",
        "Of those asked, 57 percent of all respondents said they would stay.",
        "Only 42% said the tax should rise.",
    ],
)
def test_who_is_told_by_a_deed_or_counted_is_no_anonymous_source(text: str) -> None:
    assert all(one.kind != "anonymous" for one in speakers(text))


@pytest.mark.parametrize(
    "text",
    [
        "Now, we recognize that the battle for the plan is just beginning.",
        "That is why we call the new law “Rolls” and not “Reed”.",
        "I know and argue that the law was doomed even if it survived the court.",
        "I condemn the waste of money in every office of the town.",
        "We should also note that this case has shown old faults of the police.",
        "Roe, providing the deciding vote and writing the majority opinion, laid out the reasons.",
        "The official spoke on the condition of anonymity because the plan was not final.",
        "The raid had been informed by intelligence gathered by the army.",
        "On the shelf stood one book:\n“The Decline and Fall of the Northern Kingdom”\nNobody read it.",
        "The paper ran the story:\n“Thousands March Through Lund Against Water Tax”\nNobody read it.",
        "The group posted an email address and a phone number for the port director.",
    ],
)
def test_the_authors_own_words_and_things_are_no_quotes(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministry of Chad rejected the report. It said the road was safe.", "ministry of Chad"),
        ("“The law is void,” the opinion said.", "opinion"),
        ("The video showed that a man was held at the gate.", "video"),
    ],
)
def test_bodies_and_documents_speak(text: str, name: str) -> None:
    assert (speakers(text)[-1].name or "").lower().endswith(name.split()[-1].lower())
    assert speakers(text)[-1].kind in ("organisation", "document")


@pytest.mark.parametrize(
    "text", ["Roe lost a case declaring that the road was shut.", "Many of whom said it was late."]
)
def test_words_that_name_nobody_are_no_names(text: str) -> None:
    assert all(one.name not in ("case", "whom") for one in speakers(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mrs. Brewer ordered that the papers should be sent to the police.", "Brewer"),
        ("Ms. Church told reporters that it was late.", "Church"),
        ("Mr. Carrier said the bridge was safe.", "Carrier"),
        ("Gov. Jan Banks said the bridge was safe.", "Jan Banks"),
        ("Sen. Tom School said the vote was fair.", "Tom School"),
    ],
)
def test_a_surname_that_is_also_a_bodys_noun_is_a_persons(text: str, name: str) -> None:
    assert [(one.name, one.kind) for one in speakers(text)] == [(name, "person")]


@pytest.mark.parametrize("who", ["Both", "All", "both of them", "all of them"])
def test_both_and_all_are_those_named_before(who: str) -> None:
    text = f"Mia Weld met Tom Holm in Lund. {who} said the talks were useful."
    assert "anonymous" not in {speaker.kind for speaker in speakers(text)}


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("the Post", "outlet"),
        ("the Times", "outlet"),
        ("times", "unknown"),
        ("the mail", "unknown"),
        ("the post", "document"),
    ],
)
def test_a_paper_has_a_capital(source: str, kind: str) -> None:
    assert describe(source).kind == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The vote will be late, according to those briefed on the talks.", "those briefed on the talks"),
        ("Some close to the mayor say the vote will be late.", "Some close to the mayor"),
        ("It will be late, individuals familiar with the plan said.", "individuals familiar with the plan"),
    ],
)  # fmt: skip
def test_who_knows_without_a_name_is_anonymous(text: str, name: str) -> None:
    assert (speakers(text)[0].name, speakers(text)[0].kind) == (name, "anonymous")


def test_those_who_are_told_by_what_they_did_are_nobody() -> None:
    assert speakers("Those who left early said the vote was late.")[0].name is None


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("said a city official familiar with the case", "city official familiar with the case"),
        ("said one aide close to the talks because she was asked", "aide close to the talks"),
        ("according to someone familiar with the talks", "someone familiar with the talks"),
        ("according to the official who is not authorized to comment publicly", "official"),
    ],
)  # fmt: skip
def test_who_is_withheld_is_told_in_full(source: str, name: str) -> None:
    (one,) = speakers(f"The suspect was known to the guards, {source}.")
    assert (one.name, one.kind) == (name, "anonymous")


def test_somebody_known_by_a_deed_is_not_withheld() -> None:
    (one,) = speakers("The driver lied, said the woman who saw him.")
    assert one.name is None


def test_a_couple_is_told_as_one() -> None:
    (one,) = speakers("The couple said that the bank had cheated them.")
    assert (one.name, one.kind) == ("couple", "organisation")
