"""Numbers of sentences lead to what they count, and to nothing else."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from framing import Article, Study, Zone
from framing.compare import Comparison
from framing.compare.design import Design
from framing.report import standouts
from framing.report.evidence import key
from framing.report.heard import key_of
from framing.report.heard import links_of as links_of_speakers
from framing.report.linking import linked, links_of
from framing.report.lists import Link, Passages
from framing.report.titles import finding

OUTLETS = ("Post", "Star", "Echo", "Mail")


def article(outlet: str, event: str, at: int, word: str) -> Article:
    """A text with two mentions; no other outlet prints the same."""
    where = f"{outlet}ham {('North', 'South', 'West')[at]} {event}"
    text = f"In {where} some {word}s arrived.\n\nOne school at {where} took {word}s in.\n"
    return Article(f"{outlet}-{event}-{at}", outlet, text, (Zone(0, len(text), "body"),), event=event)


@pytest.fixture(scope="module")
def study() -> Study:
    """Four outlets on two events, of which one says another word; it alone reports a third event."""
    words = {"Post": "refugee"}
    told = [
        article(outlet, event, at, words.get(outlet, "migrant"))
        for outlet in OUTLETS
        for event in ("Landing", "Vote")
        for at in range(3)
    ]
    return Study([*told, article("Post", "Storm", 0, "refugee")])


@pytest.fixture(scope="module")
def comparison(study: Study) -> Comparison:
    return study.compare("newcomers")


def made(comparison: Comparison, *sentences: str) -> tuple[dict[str, str], dict[str, Passages]]:
    """What each phrase of the sentences leads to, and the lists made for them."""
    design = Design.of(comparison.findings, "outlet", "event")
    links, evidence = links_of(comparison, design, sentences, frozenset())
    parts = [part for sentence in sentences for part in linked(sentence, links) if part.at]
    return {part.text: part.at for part in parts}, {group.key: group for group in evidence.groups}


def test_both_sides_of_a_difference_lead_to_what_they_count_on_events_of_both(comparison: Comparison) -> None:
    rows = comparison.contrasts.assign(selected=comparison.contrasts["variant"].eq("refugee"))
    row = rows[(rows["a"] == "Post") & rows["selected"]].iloc[0]
    at, lists = made(replace(comparison, contrasts=rows), f"{standouts.sides(comparison, row)}.")
    own = lists[at["100 % in Post"]]
    assert len(own.places) == 12  # two in each of six articles; the two on the storm are no part of it
    assert {place.article.split("-")[1] for place in own.places} == {"Landing", "Vote"}
    assert own.told == "Post, “refugee”: 12 of 12 mentions, 100 %"
    assert at["0 % in the others"] not in lists  # nothing to list


def test_the_others_lead_to_the_passages_of_all_of_them(comparison: Comparison) -> None:
    rows = comparison.contrasts.assign(selected=comparison.contrasts["variant"].eq("migrant"))
    row = rows[(rows["a"] == "Post") & rows["selected"]].iloc[0]
    at, lists = made(replace(comparison, contrasts=rows), standouts.sides(comparison, row))
    others = lists[at["100 % in the others"]]
    assert {place.article.split("-")[0] for place in others.places} == {"Star", "Echo", "Mail"}
    assert len(others.places) == 36
    assert others.told.startswith("All but Post, “migrant”: 36 of 36 mentions")


def test_counts_of_a_title_lead_to_the_mentions_of_all_groups(comparison: Comparison) -> None:
    title = "Of 50 mentions: “migrant” 36, “refugee” 14."
    at, lists = made(comparison, title)
    assert {number: len(lists[place].places) for number, place in at.items()} == {"36": 36, "14": 14}


def test_a_value_in_a_title_leads_to_the_list_of_its_group(study: Study) -> None:
    quoted = study.compare("own_voice_share")
    said = f"From {quoted.unit.show(1.0)} (Post) to 99 % (Star)."
    at, lists = made(quoted, said)
    assert at == {"100 %": key(quoted, "Post")}
    assert not lists
    assert finding(quoted)


def test_a_number_is_no_part_of_another() -> None:
    links = (Link("“death” 1", "1", "one"), Link("“killing” 10", "10", "ten"))
    parts = linked("“killing” 10, “death” 12.", links)
    assert [(part.text, part.at) for part in parts] == [
        ("“killing” ", ""),
        ("10", "ten"),
        (", “death” 12.", ""),
    ]


def test_who_is_quoted_most_leads_to_those_quotes() -> None:
    said = [("Post", "Ann")] * 5 + [("Post", None), ("Star", "Bob")]
    quotes = pd.DataFrame(said, columns=["group", "speaker"]).assign(quoted_words=0, speaker_kind="person")
    rows = quotes.assign(row=quotes["speaker"].fillna("no speaker found"))
    links = links_of_speakers(quotes, rows)
    sentence = "Ann in Post (5 of 6 quotes). In 1 of the 7 quotes no speaker was found. Most often Ann (5)."
    assert {part.text: part.at for part in linked(sentence, links) if part.at} == {
        "5 of 6": key_of("Post", "Ann"),
        "1 of the 7 quotes": key_of("", "no speaker found"),
        "5": key_of("", "Ann"),
    }
    summed = rows.assign(row="further (9 speakers)")  # in no row of its own: nothing counts these alone
    assert not [link for link in links_of_speakers(quotes, summed) if "Ann" in link.at]
