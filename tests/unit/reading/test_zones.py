from __future__ import annotations

import textwrap

import pytest

from framing.article import EDITORIAL
from framing.reading.zones import zones

H, S, Y, C, B, X = "headline", "standfirst", "byline", "caption", "body", "boilerplate"

LEAD = "The river Sava rose by two metres overnight, and the mayor of Brod ordered 300 people to leave."
MORE = "“We have seen nothing like it since 1974,” Mayor Ivana Kralj said on Tuesday. “The dam will hold.”"
LAST = "The weather office expects more rain until Friday, and the army has sent two hundred soldiers."

LAYOUTS: dict[str, list[tuple[str, str]]] = {
    "wire": [
        (H, "Flood drives 300 from homes in Brod"),
        (B, "BROD, Croatia (Reuters) - " + LEAD),
        (B, MORE),
        (B, LAST),
    ],
    "wire with desk lines": [
        (H, "Flood drives 300 from homes in Brod"),
        (Y, "By Ana Horvat and Luka Marić"),
        (X, "October 12, 2021 6:41 PM UTC Updated 2 hours ago"),
        (B, "BROD, Oct 12 (Reuters) - " + LEAD),
        (B, MORE),
        (X, "Reporting by Ana Horvat; Editing by John Smith"),
    ],
    "broadcaster": [
        (X, "World"),
        (H, "Brod flood: Hundreds leave as dam is watched"),
        (X, "Published"),
        (X, "12 October 2021"),
        (C, "Image source, Getty Images"),
        (C, "Image caption, Soldiers fill sandbags beside the river"),
        (B, LEAD),
        (B, MORE),
        (X, "Related Topics"),
        (X, "Croatia"),
        (X, "Floods"),
    ],
    "standfirst before byline": [
        (H, "Hundreds flee as the Sava rises"),
        (S, "Mayor says the dam will hold, but people in the old town do not wait to find out."),
        (Y, "Ana Horvat"),
        (X, "12 Oct 2021"),
        (
            C,
            "A soldier carries a child past a house in Brod, Oct. 11, 2021. (Jan Perić/AFP via Getty)",
        ),
        (B, LEAD),
        (B, MORE),
        (X, "AFP contributed to this report."),
    ],
    "byline with place above the date, appeal below": [
        (H, "Hundreds flee as the Sava rises"),
        (S, "Mayor says the dam will hold, but people in the old town do not wait to find out."),
        (Y, "Ana Horvat in Brod"),
        (X, "Tue 12 Oct 2021 18.04 BST"),
        (B, LEAD),
        (B, MORE),
        (X, "… we have a small favour to ask. Thousands read us every day, and we are open to all."),
    ],
    "byline with agency, date and comments in one line": [
        (H, "Hundreds flee as the Sava rises"),
        (S, "Mayor says the dam will hold; ministers meet"),
        (Y, "By ANA HORVAT and AFP      12 October 2021, 4:45 pm      5"),
        (B, LEAD),
        (B, MORE),
    ],
    "exclusive": [
        (H, "HELL AND HIGH WATER"),
        (Y, "EXCLUSIVE by Ana Horvat, Crime Correspondent"),
        (B, LEAD),
        (B, MORE),
        (X, "You can share this story on social media:"),
    ],
    "byline from the ground": [
        (H, "Rovers sink City in the rain"),
        (Y, "By Ana Horvat at Albion Park"),
        (B, LEAD),
        (B, MORE),
    ],
    "a place below a name is no byline": [
        (H, "Flood drives 300 from homes in Brod"),
        (S, "Grandmothers Rescued in Brod"),
        (B, LEAD),
        (B, MORE),
    ],
    "section, date and agency in one line": [
        (H, "FLOOD DRIVES 300 FROM HOMES IN BROD"),
        (X, "News | Europe | 12 Oct 2021"),
        (Y, "Agencies and Daily Star"),
        (B, LEAD),
        (B, MORE),
        (B, LAST),
    ],
    "title line missing, byline first": [(Y, "By Ana Horvat"), (B, LEAD), (B, MORE)],
    "title line missing": [(B, LEAD), (B, MORE), (B, LAST)],
    "short first sentence is no headline": [(B, "The dam held."), (B, LEAD), (B, MORE)],
    "headline twice, links and comments": [
        (H, "Flood drives 300 from homes in Brod"),
        (X, "Share on Facebook"),
        (X, "Flood drives 300 from homes in Brod"),
        (B, LEAD),
        (X, "Also read: Ten photos of the flood"),
        (B, MORE),
        (X, "Read more"),
        (X, "- Ferry sinks off Split, all aboard saved"),
        (B, LAST),
        (X, "3 comments"),
        (X, "Good that nobody was hurt. My aunt lives there and she is safe."),
        (X, "Reply"),
    ],
    "links at the end": [
        (H, "Flood drives 300 from homes in Brod"),
        (B, LEAD),
        (B, "What the mayor says"),
        (B, MORE),
        (X, "• Ferry sinks off Split, all aboard saved"),
        (X, "• Parliament passes budget after long night"),
    ],
    "a list in the text is text": [
        (H, "Flood drives 300 from homes in Brod"),
        (B, LEAD),
        (B, "The town asks for three things:"),
        (B, "- two hundred beds"),
        (B, "- clean water"),
        (B, "- boats"),
    ],
    "captions between paragraphs": [
        (H, "Flood drives 300 from homes in Brod"),
        (B, LEAD),
        (C, "Residents wade past a shop near the river in Brod, Croatia, October 11, 2021"),
        (C, "REUTERS/Marko Perić"),
        (B, MORE),
        (C, "Mayor Ivana Kralj speaks during a news conference held at the town hall."),
        (B, LAST),
        (C, "File photo: the dam in 2014"),
    ],
    "caption printed twice": [
        (H, "Flood drives 300 from homes in Brod"),
        (
            C,
            "© EPA / Marko PerićVolunteers pile up sandbags near the station in Brod, Croatia, Oct. 11, 2021",
        ),
        (
            C,
            "Volunteers pile up sandbags near the station in Brod, Croatia, Oct. 11, 2021 - Daily Star",
        ),
        (B, LEAD),
        (B, MORE),
    ],
    "credit in brackets": [
        (H, "Flood drives 300 from homes in Brod"),
        (C, "Old people were brought out by boat [Marko Perić/Al Jazeera]"),
        (B, LEAD),
        (B, MORE),
    ],
    "remnant in another script": [
        (H, "Flood drives 300 from homes in Brod"),
        (B, LEAD),
        (B, MORE),
        (X, "Подробнее о событии"),
        (X, "log in or register"),
    ],
    "German": [
        (H, "300 Menschen verlassen Brod wegen Hochwasser"),
        (Y, "Von Anna Müller"),
        (X, "12. Oktober 2021, 18:41 Uhr"),
        (
            B,
            "Die Save ist um zwei Meter gestiegen, und die Bürgermeisterin ließ 300 Häuser räumen.",
        ),
        (B, "„So etwas haben wir seit 1974 nicht gesehen“, sagte Ivana Kralj am Dienstag der Zeitung."),
        (X, "Lesen Sie auch: Fähre vor Split gesunken"),
        (X, "Teilen"),
    ],
    "Russian": [
        (H, "Наводнение в Броде: жители покидают дома"),
        (B, "Уровень реки Сава поднялся за ночь на два метра, и мэр распорядилась вывезти триста человек."),
        (B, "Армия направила в город двести солдат, сообщило министерство обороны во вторник."),
        (X, "Share"),
    ],
    "sign-off": [
        (H, "Flood drives 300 from homes in Brod"),
        (B, LEAD),
        (B, LAST + "\x00"),
        (Y, "– AFP"),
    ],
    "short questions and quotes stay text": [
        (H, "Will the dam hold?"),
        (B, LEAD),
        (B, "“And then?”"),
        (B, "Nobody knows."),
    ],
    "author at the end": [
        (H, "Flood drives 300 from homes in Brod"),
        (B, LEAD),
        (B, MORE),
        (X, "Ana Horvat is a senior reporter for the Daily Star based in Zagreb."),
        (X, "© 2021 Daily Star. All rights reserved."),
    ],
}


def laid_out(layout: list[tuple[str, str]], between: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a layout, and its parts; a NUL joins a part to the next by a blank."""
    text = between.join(part for _, part in layout).replace("\x00" + between, " ")
    return text, [(kind, part.rstrip("\x00")) for kind, part in layout]


@pytest.mark.parametrize(
    "between", ["\n", "\n\n", "\r\n", "\n \n\n"], ids=["line", "blank line", "CRLF", "blanks"]
)
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
def test_layout(layout: list[tuple[str, str]], between: str) -> None:
    text, expected = laid_out(layout, between)
    assert [(zone.kind, zone.of(text)) for zone in zones(text)] == expected


@pytest.mark.parametrize("name", ["wire", "broadcaster", "Russian", "headline twice, links and comments"])
def test_layout_wrapped_at_80_columns(name: str) -> None:
    layout = LAYOUTS[name]
    text = "\n\n".join(textwrap.fill(part, 80) for _, part in layout)
    found = [(zone.kind, " ".join(zone.of(text).split())) for zone in zones(text)]
    assert found == layout


def test_indented_paragraphs_wrapped_without_blank_lines() -> None:
    parts = ["Flood drives 300 from homes in Brod", LEAD, MORE, LAST]
    text = "\n".join([parts[0], *(textwrap.fill(part, 72, initial_indent="    ") for part in parts[1:])])
    assert [" ".join(zone.of(text).split()) for zone in zones(text)] == parts


def test_no_line_breaks_at_all() -> None:
    text = f"{LEAD} {MORE} {LAST}"
    assert [(zone.kind, zone.of(text)) for zone in zones(text)] == [(B, text)]


def test_title_decides_the_headline() -> None:
    text = f"Rain\n\n{LEAD}\n\n{MORE}"
    assert zones(text, "Rain")[0].kind == H
    assert H not in {zone.kind for zone in zones(text, "Three hundred leave Brod")}


def test_title_equal_to_a_sentence_is_the_headline() -> None:
    text = f"The dam held.\n{LEAD}\n{MORE}"
    assert [zone.kind for zone in zones(text, "The dam held.")] == [H, B, B]


def test_title_with_the_outlets_name() -> None:
    text = f"Flood drives 300 from homes in Brod\n{LEAD}"
    assert zones(text, "Flood drives 300 from homes in Brod | Daily Star")[0].kind == H


def test_quote_in_straight_and_curly_marks_is_one_headline() -> None:
    assert zones(f"“The dam will hold”\n{LEAD}", '"The dam will hold"')[0].kind == H


def test_headline_alone_has_no_body() -> None:
    assert [zone.kind for zone in zones("Flood drives 300 from homes in Brod\n")] == [H]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\xa0\u2028"])
def test_blank_text_has_no_zones(text: str) -> None:
    assert zones(text) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ministers hold talks at the White House on Monday.",
        "The court holds its first hearing at noon on Monday, lawyers said.",
        "Gov. Greg Hall (R) of Utah opposes the bill.",
        "Protesters gather outside parliament",
        "Rescue workers continue their search near the dam.",
        "He died in Paris on Jan. 3, 2020.",
        "More from the ministry was expected later in the day.",
        "Share prices fell on Monday.",
        "The agreement (and/or its annex) was signed.",
        "Comments by the minister caused a row in May 2021.",
        "The speech is one of several addresses from the governor as she tries to win the north.",
        "By Tuesday, the water had reached the school.",
        "Listen to people like Ana, he said.",
        "Reuters reported that the dam had broken.",
        "May 2020 was the wettest month on record.",
        "Watch the river, she told them.",
    ],
)
def test_sentences_of_the_text_stay_text(sentence: str) -> None:
    text = "\n".join(["Flood drives 300 from homes in Brod", LEAD, sentence, MORE, LAST])
    assert zones(text)[2].kind in EDITORIAL


def test_every_mark_lies_in_one_zone() -> None:
    text, _ = laid_out(LAYOUTS["headline twice, links and comments"], "\r\n\r\n")
    inside = "".join(zone.of(text) for zone in zones(text))
    assert "".join(inside.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "quoted",
    ["»{}«", "„{}“", "‹{}›", "›{}‹", "″{}″", "「{}」", "『{}』", "＂{}＂", "«\u202f{}\u202f»", "‘{}’"],
)
def test_quotations_at_the_end_are_text_in_the_marks_of_every_house(quoted: str) -> None:
    said = f"The minister was pleased: {quoted.format('A good day for us.')}"
    text = "\n\n".join(
        ["Flood drives 300 from homes in Brod", LEAD, quoted.format("The dam will hold."), said]
    )
    assert [zone.kind for zone in zones(text)][-2:] == [B, B]


@pytest.mark.parametrize(
    "text", ["a" * 900_000, "@" * 900_000, "x " * 450_000, "A. " * 300_000, "By A, " * 150_000]
)
def test_one_long_line_is_body(text: str) -> None:
    assert [zone.kind for zone in zones(text)] == [B]


def test_many_paragraphs() -> None:
    text = "\n".join(f"The river rose by {i} metres, and {i} people left." for i in range(20_000))
    assert [zone.kind for zone in zones(text)] == [B] * 20_000


@pytest.mark.parametrize(
    ("title", "subhead"),
    [
        ("Kralj's first cases will include dams, floods and tolls", "Kralj's first cases"),
        ("What the dam costs the town and who will pay for it", "What the dam costs the town"),
        ("Brod flood: how the river rose", "How the river rose"),
    ],
)
def test_a_subhead_of_words_of_the_title_is_no_headline(title: str, subhead: str) -> None:
    text = "\n\n".join(("Ann Lee", LEAD, MORE, subhead, LAST))
    assert "headline" not in [zone.kind for zone in zones(text, title)]
    whole = "\n\n".join((title, LEAD, MORE, subhead, LAST))
    (headline,) = [zone for zone in zones(whole, title) if zone.kind == "headline"]
    assert headline.of(whole) == title
