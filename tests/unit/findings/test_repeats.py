"""Passages that stand twice: found with their places, and set apart as the plan says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from framing import Article, Study, Zone
from framing.findings.repeats import find_repeats, repeats_summary, set_apart, with_repeats
from framing.findings.repeats.shared import PLACES
from framing.options import Repeats

WIRE = "The ferry sank late on Friday off the northern coast after a fire broke out in its engine room."
SPOKEN = "We heard a bang, then the lights went out and everybody ran up to the deck."
OWN = {
    "a": "Harbour workers here remember the ship well, since it called every week for eleven years.",
    "b": "Its owner has lost three vessels since spring, and the board has never said a word about it.",
    "c": "Critics of the line had asked for stricter rules long before anybody was in danger.",
}


def article(name: str, *paragraphs: str, outlet: str | None = None, agency: str | None = None) -> Article:
    text = "\n\n".join(paragraphs)
    return Article(name, outlet or name.upper(), text, (Zone(0, len(text), "body"),), agency=agency)


def kinds(*articles: Article) -> list[str]:
    return list(find_repeats(articles)["kind"])


def test_a_passage_has_its_place_in_both_articles() -> None:
    one, two = article("a", OWN["a"], WIRE), article("b", WIRE, OWN["b"])
    (row,) = find_repeats([one, two]).to_dict("records")
    assert two.text[row["start"] : row["end"]] == WIRE.rstrip(".")
    assert one.text[row["other_start"] : row["other_end"]] == WIRE.rstrip(".")
    assert (row["article"], row["other"], row["words"], row["similarity"]) == ("b", "a", 19, 1.0)


def test_kinds() -> None:
    quoted = f"“{SPOKEN}” a passenger said."
    assert kinds(article("a", OWN["a"], WIRE), article("b", WIRE, OWN["b"])) == ["shared"]
    assert kinds(article("a", OWN["a"], WIRE, agency="AFP"), article("b", WIRE, OWN["b"])) == ["wire"]
    assert kinds(article("a", OWN["a"], quoted), article("b", quoted, OWN["b"])) == ["quote"]
    assert kinds(article("a", WIRE, OWN["a"], WIRE)) == ["repeat"]
    same = article("a", OWN["a"], WIRE, outlet="X"), article("b", WIRE, OWN["b"], outlet="X")
    assert kinds(*same) == ["reused"]
    assert set(kinds(article("a", OWN["a"], WIRE), article("b", OWN["a"], WIRE))) == {"republished"}


def test_an_agency_named_in_the_passage_is_its_credit() -> None:
    told = WIRE.replace("late on", "late on, officials told Reuters, on")
    (row,) = find_repeats([article("a", OWN["a"], told), article("b", told, OWN["b"])]).to_dict("records")
    assert (row["kind"], row["agency"]) == ("wire", "Reuters")


def test_small_changes_do_not_hide_a_passage() -> None:
    changed = WIRE.replace("after a fire", "after a large fire")
    (row,) = find_repeats([article("a", OWN["a"], WIRE), article("b", changed, OWN["b"])]).to_dict("records")
    assert (row["words"], row["similarity"]) == (19, 19 / 20)


def test_nine_words_in_a_row_are_no_passage() -> None:
    nine = " ".join(WIRE.split()[:9])
    ten = " ".join(WIRE.split()[:10])
    assert kinds(article("a", f"{OWN['a']} {nine}"), article("b", f"{OWN['b']} {nine}")) == []
    assert kinds(article("a", f"{OWN['a']} {ten}"), article("b", f"{OWN['b']} {ten}")) == ["shared"]


def test_a_passage_amid_words_that_stand_everywhere_is_found() -> None:
    often = " ".join(["The mayor of the town said on Monday no."] * 2 * PLACES)
    passage = "Nobody in the harbour had seen such a storm since the winter of the flood."
    first, second = article("1", often, passage), article("2", passage, often)
    found = find_repeats([first, second])
    starts = found["start"][(found["article"] == "2") & (found["other"] == "1")]
    assert any(second.text[start:].startswith("Nobody") for start in starts)


def test_the_order_of_articles_changes_nothing() -> None:
    three = [article(name, OWN[name], WIRE, SPOKEN) for name in "abc"]
    tables = [find_repeats(order) for order in permutations(three)]
    assert all(found.equals(tables[0]) for found in tables)
    assert set(tables[0]["other"]) == {"a"}


def test_the_earlier_one_is_the_first() -> None:
    late = replace(article("a", OWN["a"], WIRE), published=datetime(2021, 5, 2))
    early = replace(article("b", OWN["b"], WIRE), published=datetime(2021, 5, 1))
    assert list(find_repeats([late, early])["other"]) == ["b"]


def test_strange_articles_stop_nobody() -> None:
    dated = replace(article("a", WIRE), published=datetime(2021, 5, 2, tzinfo=UTC), agency="\ud83d")
    others = [replace(article("b", WIRE), published=datetime(2021, 5, 1)), article("\ud83d", WIRE)]
    assert list(find_repeats([dated, *others])["other"]) == ["b"]


@pytest.mark.parametrize(
    ("option", "counted"),
    [("count", [True] * 4), ("once", [True, True, False, True]), ("apart", [False] * 4)],
)
def test_what_counts(option: Repeats, counted: list[bool]) -> None:
    articles = [
        article("a", OWN["a"], WIRE, outlet="X"),
        article("b", OWN["b"], WIRE, outlet="Y"),
        article("c", OWN["c"], WIRE, outlet="X"),
        article("d", f"“{SPOKEN}” she said.", WIRE, outlet="Z"),
    ]
    ready = set_apart(articles, find_repeats(articles), option)
    assert [one.zone_at(one.text.index(WIRE)) == "body" for one in ready] == counted
    assert all(one.zone_at(0) == "body" for one in ready)
    assert [one.text for one in ready] == [one.text for one in articles]


def test_a_quotation_of_two_outlets_is_never_set_apart() -> None:
    articles = [article(name, OWN[name], f"“{SPOKEN}” a passenger said.") for name in "ab"]
    assert set_apart(articles, find_repeats(articles), "apart") == articles


def test_a_republished_article_is_a_duplicate_and_counts_once() -> None:
    articles = [article(name, OWN["a"], WIRE, OWN["b"], outlet="X") for name in "abc"]
    study = Study(articles)
    found = study.findings.articles.set_index("article")
    assert list(found["duplicate_of"].fillna("")) == ["", "a", "a"]
    assert list(found["words"] > 0) == [True, False, False]
    assert set(Study(articles, repeats="count").findings.articles["words"]) == {found["words"].max()}


def test_the_summary_tells_what_was_found_and_what_counts() -> None:
    articles = [article("a", WIRE, OWN["a"], WIRE), article("b", OWN["b"], WIRE, agency="AFP")]
    (twice, wire) = repeats_summary(Study(articles).findings).to_dict("records")
    assert (twice["kind"], twice["passages"], twice["words"], twice["counted"]) == ("repeat", 1, 19, 0)
    assert (wire["kind"], wire["articles"], wire["counted"], wire["agencies"]) == ("wire", 1, 1, "AFP")
    none = repeats_summary(Study([article("a", OWN["a"])]).findings)
    assert list(none.columns) == list(repeats_summary(Study(articles).findings).columns)


def test_findings_of_another_option_are_not_mixed_in(tmp_path: Path) -> None:
    articles = [article("a", OWN["a"], WIRE)]
    Study(articles).find(tmp_path)
    with pytest.raises(ValueError, match="other concepts, options"):
        Study(articles, repeats="count").find(tmp_path)


def test_findings_know_how_repeats_were_counted(tmp_path: Path) -> None:
    Study([article("a", OWN["a"], WIRE)], repeats="apart").find(tmp_path)
    assert Study(tmp_path).plan.repeats == "apart"
    with pytest.raises(ValueError, match="made with --repeats apart"):
        Study(tmp_path, repeats="once")


def test_articles_that_are_not_there_have_no_repeats() -> None:
    articles = [article(name, OWN[name], WIRE) for name in "ab"]
    found = Study(articles[:1]).findings
    assert len(with_repeats(found, find_repeats(articles)).repeats) == 0


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(ValueError, match="repeats is 'twice'; use one of: count, once, apart"):
        Study([], repeats="twice")  # type: ignore[arg-type]
