from __future__ import annotations

import pytest

from framing.article import Article, Span, Zone
from framing.language import Document, parse
from framing.reading.zones import zones

TEXT = "Rebels shot mayor Jane Roe\n\nThe mayor was killed in Oslo by gunmen. Roe was 40."


def document(name: str = "a") -> Document:
    return Document(Article(name, "Paper", TEXT, (Zone(0, 26, "headline"), Zone(28, len(TEXT), "body"))))


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_offsets_are_those_of_the_text() -> None:
    one = document()
    assert one.doc.text == TEXT
    starts = {token.idx for token in one.doc if token.is_sent_start}
    assert {sentence.start for sentence in one.sentences} <= starts


def test_questions_about_a_predicate() -> None:
    one = document()
    killed = span(TEXT, "killed")
    subject, agent = one.subject(killed), one.agent(killed)
    assert subject is not None
    assert agent is not None
    assert (subject.of(TEXT), agent.of(TEXT)) == ("The mayor", "gunmen")
    assert one.is_passive(killed)
    assert one.object(killed) is None


def test_parsing_many_gives_what_parsing_one_gives() -> None:
    many = [document("a"), document("b")]
    parse(many)
    alone = document("c")
    assert all("doc" in one.__dict__ for one in many)
    assert [token.dep_ for token in many[1].doc] == [token.dep_ for token in alone.doc]
    parse(many)


def test_names_are_counted_together() -> None:
    names = {name.of(TEXT): name for name in document().names}
    assert names["Roe"].full == "Jane Roe"
    assert names["Roe"].kind == "person"
    assert names["Oslo"].kind == "place"


def test_a_wrapped_paragraph_is_cut_at_its_sentences_alone() -> None:
    text = (
        "Air strike on hospital kills 38\n\n"
        "An air strike killed at least 38 people in the town, the ministry\n"
        "said on Monday. The hospital in Qarn was hit twice, according to many\n"
        "Witnesses and nurses.\n\n"
        "“We saw the second plane come in over the roofs of the town,” said\nOmar Haddad, a nurse.\n"
    )
    document = Document(Article("a", "Herald", text, zones(text)))
    assert [sentence.of(text).split()[0] for sentence in document.sentences] == ["Air", "An", "The", "“We"]
    assert [sentence.start_char for sentence in document.doc.sents] == [s.start for s in document.sentences]


def test_blanks_that_do_not_break_are_no_words() -> None:
    text = "Ann\u00a0Roe told the\u00a0council on Monday that it\u00a0was too late for 5\u2009million men."
    doc = Document(Article("a", "Paper", text, (Zone(0, len(text), "body"),))).doc
    assert [word.text for word in doc] == text.replace("\u2009", " ").replace("\u00a0", " ").replace(
        ".", " ."
    ).split()
    assert all(text[word.idx : word.idx + len(word)] == word.text for word in doc)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("LAHORE: ", "Police met."),
        ("MUMBAI/PUNE: ", "“It rained,” he said."),
        ("SRINAGAR, June 8: ", "Three men fell."),
        ("JAIPUR (Rajasthan) [India], May 2 (ANI): ", "The dam broke."),
        ("Nairobi - ", "Senator Ann Roe spoke."),
        ("Dar es Salaam, Tanzania (AFP) – ", "Ann Roe spoke."),
        ("LOUISVILLE, Ky. — ", "Ann Roe spoke."),
        ("CHARLOTTE, N.C. -- ", "Ann Roe spoke."),
        ("LIMA ― ", "Ann Roe spoke."),
        ("(CNN) ", "Ann Roe spoke."),
        ("(Reuters) - ", "Ann Roe spoke."),
        ("", "ROE: Why is it wet?\nLEE: It rained."),
        ("", "NATO, the alliance: It met."),
        ("", "Ann Roe - The mayor - spoke."),
        ("", "Ann Roe — a mayor — spoke."),
        ("", "Rebels: we won."),
        ("", "It rained.\nLAHORE: Police met."),
    ],
)
def test_paragraphs_begin_behind_the_place_from_which_they_report(place: str, said: str) -> None:
    text = place + said
    paragraphs = Document(Article("a", "Paper", text, (Zone(0, len(text), "body"),))).paragraphs
    assert [paragraph.of(text) for paragraph in paragraphs] == said.split("\n")
