"""The chapter of who is quoted: what it says of those who speak, from counts alone."""

from __future__ import annotations

import pandas as pd

from framing import Study
from framing.plan import Plan
from framing.report.building import build
from framing.report.chapters.voices import _most_quoted, _unnamed, voices
from framing.report.content import Standout
from framing.report.evidence import passages_behind
from framing.report.examples import Examples
from framing.report.lists import numbered
from framing.report.most_quoted import named_in
from tests.unit.report.test_front_page import article
from tests.unit.report.test_subject import material


def quotes(*rows: tuple[str | None, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["speaker", "speaker_kind"])


def test_speakers_with_and_without_a_name_are_counted_apart() -> None:
    said = quotes(("Ann", "person"), ("Ann", "person"), ("minister", "person"), ("minister", "anonymous"))
    assert _most_quoted(said) == "2 speakers and 1 anonymous in 4 quotes, most often Ann (2)."
    assert _most_quoted(said[1:]) == "2 speakers and 1 anonymous in 3 quotes, none of them most often."
    aides = quotes(("Ann", "person"), *[("aide", "anonymous")] * 2)  # each may be another one
    assert _most_quoted(aides) == "1 speaker and 1 anonymous in 3 quotes, most often by name Ann (1)."
    assert _most_quoted(said[:3]) == "2 speakers in 3 quotes, most often Ann (2)."


def test_quotes_without_a_speaker_are_told_apart_from_sources_without_a_name() -> None:
    said = quotes(("Ann", "person"), ("an aide", "anonymous"), (None, "unknown"))
    (told,) = _unnamed(said)
    assert told.startswith("In 1 of the 3 quotes no speaker was found. Anonymous sources are not among them")
    assert _unnamed(said[::2]) == ("In 1 of the 2 quotes no speaker was found.",)
    assert _unnamed(said[:2]) == ()


def test_the_passages_beside_the_chart_are_of_who_is_quoted_most() -> None:
    others = "\n\n".join(
        f"{name} Roe said the harbour was number {at} of its kind."
        for at, name in enumerate(("Ann", "Bob", "Eve", "Jan", "Kim", "Lea", "Max", "Pia", "Tom", "Una") * 5)
    )
    long = "We will mend every house that burned, and we will do it before the winter comes"
    text = f'{others}\n\n"{long}," Mayor Olga Vint said.\n\n"{long} again," Vint said on Friday.'
    report = build(Study([article("Post", "The harbour", text)]).findings, Plan())
    (chart,) = (one for one in report.exhibits if one.key == "speakers")
    assert [one.mark.startswith("Olga Vint") for one in chart.examples] == [True, True, False, False]
    assert chart.examples[0].number > chart.examples[2].number  # passages keep the order of the text


def test_a_passage_is_shown_without_the_furniture_inside_its_sentence() -> None:
    text = (
        "The harbour burned.\n\nMayor Ann Roe Ann B. RoeFerry late Roe at sea MORE (I) said the fire was out."
    )
    rows = pd.DataFrame([{"outlet": "Post", "title": "The harbour", "text": text}])
    (chart,) = (one for one in build(Study(rows).findings, Plan()).exhibits if one.key == "speakers")
    shown = [f"{one.left}{one.text}{one.right}" for one in chart.examples]
    assert shown == ["Mayor Ann Roe (I) said the fire was out."]


def test_the_passages_of_whom_page_one_names_are_on_the_page_that_it_points_to() -> None:
    line = "“Line {} of the plan is a bad joke and it will fail the town,” {} said."
    vint = " ".join(line.format(at, "Mayor Olga Vint") for at in range(5))
    holm = " ".join(line.format(at, "Captain Lars Holm") for at in range(5))
    many = "\n\n".join(f"{name} Roe said it was late." for name in ("Ann", "Bob", "Eve", "Jan", "Kim") * 9)
    texts = {
        "Post": f"The harbour burned.\n\n{many}",
        "Sun": f"The harbour burned.\n\n{many}\n\n{vint}",
        "Star": f"The harbour burned.\n\n{holm}\n\n{many}",
    }
    made = [article(outlet, "The harbour burns", text) for outlet, text in texts.items()]
    findings, persons = Study(made).findings, (("Sun", "Olga Vint"), ("Star", "Lars Holm"))
    whole = material(findings)
    evidence = numbered(passages_behind(findings, whole.measures, persons))
    (section,) = Examples(findings, evidence, persons).sections([voices(whole)])
    (chart,) = (one for one in section.exhibits if one.key == "speakers")
    first = {one.group: one.mark for one in reversed(chart.examples)}
    assert first["Sun"].startswith("Olga Vint")
    assert first["Star"].startswith("Lars Holm")
    assert list(dict.fromkeys(one.group for one in chart.examples)) == ["Sun", "Star", "Post"]


def test_the_persons_whom_page_one_names_are_those_in_full_in_its_sentences_on_speakers() -> None:
    told = [Standout("Alone:", "Ann Roe, in Post.", "speakers"), Standout("Words:", "Tom Lee", "words")]
    names = ("Ann Roe", "Roe", "Tom Lee", "Ann Roe")
    said = quotes(*((name, "person") for name in names), ("in Post", "outlet")).assign(group="Post")
    assert named_in(told, said) == (("Post", "Ann Roe"),)
    assert named_in(told, said.assign(group="Star")) == ()


def test_two_persons_of_one_outlet_whom_page_one_names_have_a_passage_each_on_paper() -> None:
    long = "“The plan for the new bridge is a bad joke that fails all of the town and its people,” {} said."
    said = "\n\n".join(long.format(name) for name in ("Mayor Olga Vint", "Captain Lars Holm"))
    late = " ".join(f"{name} Roe said it was late." for name in ("Ann", "Bob", "Eve", "Jan", "Kim"))
    short = "Mayor Olga Vint said it was “late” for her.\n\nMayor Olga Vint said that she had nothing to add."
    text = f"The harbour burned.\n\n{short}\n\n{late}\n\n{said}"
    findings = Study([article("Sun", "The harbour burns", text)]).findings
    persons = (("Sun", "Olga Vint"), ("Sun", "Lars Holm"))
    evidence = numbered(passages_behind(findings, material(findings).measures, persons))
    (section,) = Examples(findings, evidence, persons).sections([voices(material(findings))])
    (chart,) = (one for one in section.exhibits if one.key == "speakers")
    named = [one for one in chart.examples if one.named]
    assert named == list(chart.examples[:2])
    assert [one.mark.partition(";")[0] for one in named] == ["Olga Vint", "Lars Holm"]
    assert all("bad joke" in one.text for one in named)
