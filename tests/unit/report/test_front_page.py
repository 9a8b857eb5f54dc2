"""Page one: what is named, which headlines are shown and marked, and words that name one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from framing import Article, Study, Zone
from framing.findings import Findings
from framing.plan import Plan
from framing.report import front
from framing.report.building import build
from framing.report.chapters.material import Material
from framing.report.content import Headline, Headlines
from framing.report.headlines import headlines
from framing.report.named import most_named
from framing.report.subject import about

FILL = "The town slept. The lake was calm and nobody came."


def article(
    outlet: str, head: str, body: str = FILL, event: str | None = "The lake", day: int = 3
) -> Article:
    text = f"{head}\n\n{body}"
    zones = (Zone(0, len(head), "headline"), Zone(len(head) + 2, len(text), "body"))
    date = datetime(2031, 2, day)
    return Article(f"{outlet}-{head}-{day}", outlet, text, zones, event=event, published=date, title=head)


def told_of(found: Findings) -> str:
    return about(found, "outlet", most_named(found), sure=True)


def shown(*articles: Article) -> Headlines:
    return headlines(Study(list(articles)).findings, "outlet")


def marked(one: Headline) -> list[str]:
    return [text for text, mark in one.parts if mark]


def test_words_are_marked_where_headlines_word_one_thing_differently() -> None:
    made = shown(
        article("Post", "ISIS leader found near lake"),
        article("Sun", "Islamic State flees the lake"),
        article("Star", "Lake is free of ISIS"),
    )
    assert [marked(one) for one in made.events[0].shown] == [["ISIS"], ["Islamic State"], ["ISIS"]]
    assert made.notes[-1] == "Underlined: words for the same thing in which these headlines differ."


def test_headlines_with_marked_words_come_first() -> None:
    made = shown(
        article("Post", "Lake is calm"),
        article("Sun", "Islamic State flees the lake"),
        article("Star", "Lake is free of ISIS"),
    )
    assert [one.group for one in made.events[0].shown] == ["Sun", "Star", "Post"]
    assert made.notes[-1].endswith(" in which these headlines differ. Headlines with one come first.")


@pytest.mark.parametrize(
    "heads",
    [
        ("ISIS flees the lake", "ISIS leaves the lake"),  # one word
        ("U.S. forces reach the lake", "Pentagon forces reach the lake"),  # a matter of style
        ("Americans reach the lake", "White House hails the lake"),
        ("ISIS flees the lake", "“Islamic State flees,” says mayor"),  # another's word
        ("ISIS flees the lake", "‘Islamic State’ flees, says mayor"),
    ],
)
def test_what_is_no_choice_of_words_is_not_marked(heads: tuple[str, str]) -> None:
    made = shown(article("Post", heads[0]), article("Sun", heads[1]))
    assert [marked(one) for one in made.events[0].shown] == [[], []]
    assert made.notes[-1] == ""


def test_of_several_articles_the_one_from_the_day_of_most_outlets_is_shown_and_that_is_said() -> None:
    made = shown(
        article("Post", "Early on the lake", day=1),
        article("Post", "Lake rises", day=3),
        article("Sun", "Lake floods town", day=3),
        article("Sun", "Lake falls again", day=9),
        article("Star", "Lake seen late", day=4),
    )
    assert ["".join(text for text, _ in one.parts) for one in made.events[0].shown] == [
        "Lake rises",
        "Lake floods town",
        "Lake seen late",
    ]
    assert made.notes[-1] == (
        "Of each outlet the article nearest to 3 February 2031: on no day did more outlets publish."
    )


def test_of_several_events_the_headlines_of_those_that_most_outlets_report_are_shown() -> None:
    made = shown(
        article("Post", "Town votes", event="The vote"),
        article("Post", "Lake rises"),
        article("Sun", "Lake floods town"),
    )
    assert [(one.event, one.groups) for one in made.events] == [("The lake", 2)]
    assert made.notes[-1] == (
        "Shown is 1 of 2 events; no other is reported by more outlets. Not shown: The vote."
    )
    every = [article(outlet, f"On day {day}", event=f"Day {day}") for outlet in "ab" for day in range(5)]
    made = shown(*every, article("c", "On day 4", event="Day 4"))
    assert [one.event for one in made.events] == ["Day 4", "Day 0", "Day 1"]
    assert made.notes == (  # a page may have room for fewer
        "Shown is 1 of 5 events; no other is reported by more outlets.",
        "Shown are 2 of 5 events; no other is reported by more outlets. Not shown: Day 1; Day 2; Day 3.",
        "Shown are 3 of 5 events; no other is reported by more outlets. Not shown: Day 2; Day 3.",
    )


def test_one_headline_is_shown_only_where_no_other_outlet_could_have_one() -> None:
    post, sun = article("Post", "Lake rises"), replace(article("Sun", "Lake floods town"), title=None)
    assert not shown(post, sun).events
    assert shown(post, replace(sun, outlet="Post")).events


def test_an_only_event_has_no_name_above_its_headlines() -> None:
    (one,) = shown(article("Post", "Lake rises"), article("Sun", "Lake floods town")).events
    assert one.event == ""


def test_articles_without_an_event_are_shown_side_by_side_only_from_one_week() -> None:
    apart = shown(
        article("Post", "Lake rises", event=None, day=1), article("Sun", "Town votes", event=None, day=20)
    )
    assert apart.notes == ("Examples: the articles name no event.",)
    (one,) = shown(article("Post", "Lake rises", event=None), article("Sun", "Lake", event=None)).events
    assert len(one.shown) == 2


def test_examples_of_headlines_are_from_all_over_the_corpus() -> None:
    many = [article("Post", f"Lake {at} rises", event=None, day=at + 1) for at in range(20)]
    (one,) = shown(*many).events
    assert [head.parts[0][0] for head in one.shown] == [f"Lake {at} rises" for at in range(0, 20, 3)]


def test_where_nothing_stands_out_page_one_leads_to_what_the_chapters_show() -> None:
    text = "“The lake has never been so high in all these years,” Ann Roe said. Bob Lee said it would fall."
    report = build(Study([article("Post", "Lake rises", text)]).findings, Plan())
    assert report.nothing
    told = {one.at: (one.topic, one.sentence) for one in report.stands_out}
    assert told["speakers"] == ("Whom does the outlet quote?", "")
    assert set(told) <= {one.key for one in report.exhibits if one.on_paper}
    assert report.brief[0].key == "speakers"


ROE = "Mayor Jane Roe spoke on Monday. The town heard Roe again. Many saw Ms. Roe at noon. They met Jane Roe."
BODIES = (
    "On Monday the Senate met. Later the Senate voted. They saw the Supreme Court open. It was the Supreme "
    "Court that ruled. It took Congress a day. Many Iraqi guests came. All Iraqi guests ate."
)


def test_most_named_counts_whom_the_names_mean() -> None:
    heads, body = ("What was said", "What was done"), f"{ROE} {BODIES} Then the Senate left."
    found = Study([article(*one, body) for one in zip(("Post", "Sun"), heads, strict=True)]).findings
    assert told_of(found).endswith(
        "Most named by several outlets: Jane Roe, Senate, Supreme Court and Congress."
    )


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Mary Roe thanked God. “God is good,” she said. God saw Mary Roe. God heard.", "Mary Roe"),
        ("Mary Roe asked for an ID. The ID of Mary Roe was old. An ID cost ten.", "Mary Roe"),
        (
            "Mary Roe saw Obamacare pass. Mary Roe liked the Affordable Care Act. Obamacare won.",
            "Mary Roe and Obamacare",
        ),
        (
            "Roe Plans to Leave\n\nMr. Roe left the Senate. The Senate heard Mr. Roe. Mr. Roe ate.",
            "Roe and Senate",
        ),
        (
            "Mary Roe met Republicans. Mary Roe thanked the GOP. House Republicans left.",
            "Mary Roe and Republicans",
        ),
        ("Mary Roe to Leave\n\nMs. Roe left the Senate. The Senate heard Ms. Roe.", "Mary Roe and Senate"),
    ],
)
def test_what_names_nobody_is_not_named_most(said: str, named: str) -> None:
    found = Study([article("Post", "What was said", said), article("Sun", "What was done", said)]).findings
    assert told_of(found).endswith(f"Most named by several outlets: {named}.")


def test_a_surname_that_two_persons_bear_names_neither() -> None:
    said = "They saw Mary Roe. They saw Liz Roe. The town heard Mary Roe and Liz Roe. All saw Roe."
    found = Study([article("Post", "What was said", said), article("Sun", "What was done", said)]).findings
    assert told_of(found).endswith("Most named by several outlets: Mary Roe and Liz Roe.")


def test_a_place_that_begins_the_name_of_a_body_is_not_named_beside_it() -> None:
    said = (
        "Velm University met Mary Roe in Velm. Mary Roe left Velm. They left Velm University. All saw Velm."
    )
    found = Study([article("Post", "What was said", said), article("Sun", "What was done", said)]).findings
    assert told_of(found).endswith("Most named by several outlets: Velm University and Mary Roe.")


def test_a_body_is_named_by_its_initials_where_the_articles_write_these() -> None:
    first = "The North Atlantic Treaty Organization (NATO) met on Monday. NATO sent Jane Roe. Then NATO left."
    second = "Jane Roe spoke for the North Atlantic Treaty Organization, or NATO. Later NATO thanked her."
    found = Study([article("Post", "What was said", first), article("Sun", "What was done", second)]).findings
    assert "Most named by several outlets: NATO" in told_of(found)


def test_a_person_of_one_event_of_three_is_named_if_named_most() -> None:
    found = Study(
        [
            article(
                outlet, f"what was said {at}", ROE if at == 1 else "They saw Mr. Bob Lee.", event=f"Day {at}"
            )
            for outlet in ("Post", "Sun")
            for at in range(3)
        ]
    ).findings
    assert told_of(found).endswith("Most named by several outlets: Jane Roe and Bob Lee.")


KILLED = (
    "A raid killed Ann Lee on Sunday. Lee was killed at home, police said. The killing of Lee angered "
    "the town. The death of Lee was mourned. The raid that killed Lee lasted an hour."
)


def test_page_one_keeps_words_for_the_death_apart_from_the_means() -> None:
    study = Study([article("Post", "Ann Lee killed in raid", KILLED), article("Sun", "Ann Lee dies", KILLED)])
    material = Material(study.findings, "outlet", "event", 0, frozenset({"event_killing"}))
    whole = material.by_name["event_killing"]
    assert "raid" in whole.variants
    made = next(one for one in front.compared(material) if one.name == "event_killing")
    assert made.title == "Words for the killing: the deed and the death"
    assert set(made.variants) == set(whole.variants) - {"raid"}
    counts = whole.groups[whole.groups["variant"] != "raid"].groupby("group")["count"].sum()
    assert made.groups.groupby("group")["n"].first().to_dict() == counts.to_dict()


def test_a_description_beside_a_name_is_no_second_name_on_page_one() -> None:
    study = Study([article("Post", "ISIS fighters flee the lake"), article("Sun", "Islamic State flees")])
    material = Material(study.findings, "outlet", "event", 0, frozenset())
    (whole,) = (one for one in material.compared if one.name == "jihadist_group")
    (made,) = (one for one in front.compared(material) if one.name == "jihadist_group")
    assert made.title == f"{whole.title}, without descriptions"
    assert set(whole.variants) - set(made.variants) == {"fighters"}
    assert made.groups.groupby("group")["n"].first().to_dict() == {"Post": 1, "Sun": 1}


def test_words_of_no_killing_are_shown_as_they_were_compared() -> None:
    study = Study([article("Post", "ISIS flees the lake"), article("Sun", "Islamic State flees")])
    material = Material(study.findings, "outlet", "event", 0, frozenset())
    assert list(map(id, front.compared(material))) == list(map(id, material.compared))


@pytest.mark.parametrize(
    "said",
    [
        "Mayor ‘ISIS is gone’, town told",
        "‘ISIS is gone’: Mayor",
        "Mayor says “ISIS is gone”",
        'Town hears that "ISIS" left',
        "The so-called ‘ISIS’ leaves town",
    ],
)
def test_words_inside_quotation_marks_are_never_counted_as_the_outlets_own(said: str) -> None:
    terms = Study([article("Post", said), article("Sun", "Lake", f"{FILL} {said}.")]).findings.terms
    rows = terms[terms["concept"] == "jihadist_group"]
    assert rows["voice"].tolist() == ["quoted", "quoted"]


SPOKEN = "“We saw the lake,” said Ann Poe. Tom Vint said that the road was open."


def charts_of(*articles: Article) -> list[str]:
    findings = Study(list(articles)).findings
    events = frozenset(findings.concepts.dropna(subset="about")["concept"])
    return [one.key for one in front.page_one(Material(findings, "outlet", "event", 0, events)).brief]


def test_where_nothing_stands_out_page_one_shows_who_is_quoted() -> None:
    on_one = [article("Post", "ISIS flees the lake", SPOKEN), article("Sun", "ISIS group gone", SPOKEN)]
    assert charts_of(*on_one)[0] == "speakers"


def test_whom_outlets_quote_on_different_events_is_not_shown_on_page_one() -> None:
    apart = [
        article("Post", "ISIS flees the lake", SPOKEN),
        article("Sun", "Council votes on buses", SPOKEN, event="Buses"),
    ]
    assert "speakers" not in charts_of(*apart)


def test_page_one_shows_what_a_killing_is_called_before_who_is_quoted() -> None:
    told = [
        article("Post", "Ann Lee killed in raid", KILLED),
        article("Sun", "Ann Lee dies", KILLED + SPOKEN),
    ]
    assert charts_of(*told)[0] == "words-event_killing"


def test_how_much_is_quoted_is_told_where_outlets_are_far_apart_and_nothing_can_be_tested() -> None:
    said = " ".join(
        f"“We saw lake {n} rise over road {n} and into every house,” said Ann Poe." for n in range(20)
    )
    own = " ".join(
        f"Lake {n} rose over road {n} and into every house there, so they left." for n in range(20)
    )
    on_one = [article("Post", "Lake rises", said), article("Sun", "Lake floods town", own)]
    findings = Study(on_one).findings
    made = front.page_one(Material(findings, "outlet", "event", 0, frozenset()))
    assert ("Words inside quotation marks:", "level-quoted_share") in {
        (one.topic, one.at) for one in made.told
    }
    assert "From 0 % in Sun (0 of " in next(
        one.sentence for one in made.told if one.at == "level-quoted_share"
    )
    short = article("Star", "Lake leaves", "The lake fell.")  # a share of few words would stand beside them
    made = front.page_one(Material(Study([*on_one, short]).findings, "outlet", "event", 0, frozenset()))
    assert "Words inside quotation marks:" not in [one.topic for one in made.told]
    apart = [article(one.outlet, str(one.title), one.text, event=one.outlet) for one in on_one]
    findings = Study(apart).findings
    assert not front.page_one(Material(findings, "outlet", "event", 0, frozenset())).told


def test_who_is_named_seldom_is_not_among_those_named_most() -> None:
    seen = "{0} saw Jane Roe on road {1}. Then {0} saw Tom Vint at lake {1}."
    articles = [
        article(
            outlet,
            f"What {who} saw",
            " ".join(seen.format(who, n) for n in range(6)) + f" Bob Lee left {who}.",
        )
        for outlet, who in (("Post", "Ann"), ("Sun", "Eve"))
    ]
    assert told_of(Study(articles).findings).endswith("Most named by several outlets: Jane Roe and Tom Vint.")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("They saw the Labour-held Senate. It was the Labour-held Senate.", "Senate"),
        ("The House met the House Republicans. They saw the House. It was the House.", "House"),
        ("Esteban Santiago left. Mr. Santiago ate. They saw Santiago. All saw Santiago.", "Esteban Santiago"),
        ("House Speaker Mary Roe met House Whip Mary Roe. They saw Mary Roe.", "Mary Roe"),
    ],
)
def test_chambers_and_namesakes_of_capitals_are_named_as_what_they_are(said: str, named: str) -> None:
    found = Study([article("Post", "What was said", said), article("Sun", "What was done", said)]).findings
    first = (
        told_of(found)
        .split("Most named by several outlets: ")[1]
        .rstrip(".")
        .replace(" and ", ", ")
        .split(", ")[0]
    )
    assert first == named


def test_a_surname_is_that_of_whom_nearly_all_full_names_mean() -> None:
    said = (
        "They saw Mary Roe. All met Mary Roe. It was Liz Roe. All saw Roe. They heard Mary Roe. It was Roe."
    )
    found = Study([article("Post", "What was said", said), article("Sun", "What was done", said)]).findings
    assert told_of(found).endswith("Most named by several outlets: Mary Roe.")


def test_on_many_events_who_is_named_on_one_of_them_is_not_named_most() -> None:
    often = "They saw Bob Lee. All met Bob Lee. It was Bob Lee. They heard Bob Lee. It was Bob Lee."
    found = Study(
        [
            article(
                outlet, f"what was said {at}", often if not at else "They saw Jane Roe.", event=f"Day {at}"
            )
            for outlet in ("Post", "Sun")
            for at in range(5)
        ]
    ).findings
    assert told_of(found).endswith("Most named by several outlets: Jane Roe.")
