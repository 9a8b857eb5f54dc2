"""What outlets put in the same place becomes a candidate; spellings, names and quoted words do not."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from framing.article import Article, Zone
from framing.concepts.library import check, concepts
from framing.findings import Findings, collect
from framing.naming.discovery import COUNTS, PASSAGES, TABLE, discover
from framing.naming.drafts import comment, draft, quote
from framing.naming.one_thing import chosen, dissimilarity, may_be_one, of_one_family

PROTEST = {
    "Herald": "Hundreds of protesters gathered outside the town hall of Arvale on Monday. "
    "Police dispersed the protesters with water cannon near the river bridge. "
    "The organisers of the march called the evening a success. "
    "The council will discuss the new housing plan in June.",
    "Courier": "Hundreds of rioters gathered outside the town hall of Arvale on Monday. "
    "Officers dispersed the rioters with water cannon near the river bridge. "
    "The organizers of the march called the evening a success. "
    "The council will discuss the new housing scheme in June.",
    "Tribune": "Hundreds of demonstrators gathered outside the town hall of Arvale late on Monday. "
    "Police dispersed the demonstrators with water cannon near the river bridge. "
    "Shops in the old quarter opened again at noon.",
}
BOAT = {
    "Herald": "A boat with forty refugees capsized off the island of Selm on Friday. "
    "The coast guard rescued the refugees after a long search in heavy seas. "
    '"The vessel was overcrowded," the harbour master said.',
    "Courier": "A boat with forty illegals capsized off the island of Selm on Friday. "
    "The coast guard intercepted the illegals after a long search in heavy seas. "
    '"The vessel was crammed," the harbour master said.',
    "Tribune": "A boat with forty migrants capsized off the island of Selm on Friday. "
    "The coast guard rescued the migrants after a long search in heavy seas.",
}


def found_in(texts: dict[str, str], event: str = "event") -> Findings:
    articles = [
        Article(f"{event} {outlet}", outlet, text, (Zone(0, len(text), "body"),), event=event)
        for outlet, text in texts.items()
    ]
    return collect(articles, concepts())


@pytest.fixture(scope="module")
def protest() -> Findings:
    return found_in(PROTEST)


@pytest.fixture(scope="module")
def boat() -> Findings:
    return found_in(BOAT)


def test_protest(protest: Findings) -> None:
    result = discover(protest)
    assert set(result.candidates[0].wordings) == {"protester", "rioter", "demonstrator"}
    assert result.candidates[0].association == 1.0
    wordings = {frozenset(one.wordings) for one in result.candidates}
    assert {"plan", "scheme"} in wordings
    assert not any({"organiser", "organizer"} & one for one in wordings)


def test_boat(boat: Findings) -> None:
    result = discover(boat)
    sets = [set(one.wordings) for one in result.candidates]
    assert sets == [{"illegal", "migrant", "refugee"}, {"rescue", "intercept"}]
    assert result.candidates[0].evaluative > 0


def test_what_the_library_lists_is_said_apart(protest: Findings) -> None:
    result = discover(protest)
    (listed,) = [one for one in result.candidates if "rioter" in one.wordings]
    assert listed.concept is not None
    assert listed not in result.new
    assert len(result.new) == len(result.candidates) - 1


def test_passages_lead_back_and_counts_are_theirs(protest: Findings) -> None:
    result = discover(protest)
    texts = protest.text
    for place in result.places.to_dict("records"):
        assert texts[place["article"]][place["start"] : place["end"]].lower() == place["text"].lower()
    assert len(result.places) == result.counts["count"].sum()
    assert result.places["aligned"].any()


def test_columns_never_depend_on_what_was_found(protest: Findings) -> None:
    for result in (
        discover(protest),
        discover(found_in({"Herald": PROTEST["Herald"]})),
        discover(collect([], ())),
    ):
        assert list(result.table) == list(TABLE)
        assert list(result.counts) == list(COUNTS)
        assert list(result.places) == list(PASSAGES)
    assert str(result).endswith("and not alike by the outlets.")


def test_an_unknown_event_is_named(protest: Findings) -> None:
    with pytest.raises(ValueError, match="no event 'elsewhere'"):
        discover(protest, "elsewhere")


def test_results_show_themselves_and_do_not_change(protest: Findings) -> None:
    one, other = discover(protest), discover(protest)
    assert str(one) == str(other)
    assert "rioter" in str(one)
    assert "<table" in one._repr_html_()


def test_the_draft_is_valid_and_finds_its_own_wordings(protest: Findings, tmp_path: Path) -> None:
    file = tmp_path / "draft.toml"
    file.write_text(draft(discover(protest), protest.text), "utf-8")
    assert check(file) == []
    ids = {concept.id for concept in concepts()}
    new = [concept for concept in concepts(str(file)) if concept.id not in ids]
    assert [[variant.forms for variant in concept.variants] for concept in new] == [
        [("plan",), ("scheme",)],
    ]
    text = file.read_text("utf-8")
    assert "The council will discuss the new housing [scheme] in June." in text
    assert "TODO" not in text


def test_without_a_candidate_there_is_no_draft() -> None:
    with pytest.raises(ValueError, match="no candidate"):
        draft(discover(collect([], ())), {})


@pytest.mark.parametrize(
    "text", ['a "b"', "c:\\d", "line\nbreak\r\ttab", "\x00\x1f\x7f", '"""', "é ’ 中", "'''"]
)
def test_any_text_is_safe_in_toml(text: str) -> None:
    assert tomllib.loads(f"x = {quote(text)}") == {"x": text}
    assert tomllib.loads(f"{comment(text)}\nx = 1") == {"x": 1}


def test_half_a_character_is_replaced() -> None:
    assert tomllib.loads(f"x = {quote(chr(0xD800))}") == {"x": "�"}
    assert comment("a\ud800b") == "# a b"


def test_dissimilarity_is_half_the_summed_differences() -> None:
    assert dissimilarity({"a": 3, "b": 1}, {"a": 1, "b": 3}) == (abs(3 / 4 - 1 / 4) + abs(1 / 4 - 3 / 4)) / 2


def test_untrusted_names_and_texts_stay_comments(tmp_path: Path) -> None:
    texts = {
        f'{outlet}"\n[[concept]]\n\x00': text.replace("long", '\\"long\x1b"') for outlet, text in BOAT.items()
    }
    findings = found_in(texts)
    file = tmp_path / "draft.toml"
    file.write_text(draft(discover(findings), findings.text), "utf-8")
    assert check(file) == []


def test_repeats_are_left_out() -> None:
    articles = []
    for outlet, text in PROTEST.items():
        zones = (Zone(0, 40, "repeat"), Zone(40, len(text), "body"))
        articles.append(Article(outlet, outlet, text, zones, event="event"))
    result = discover(collect(articles, concepts()))
    assert result.places["start"].min() > 40


def test_the_last_digits_do_not_depend_on_how_strings_hash() -> None:
    """Sums over outlets have an order of their own, whatever order a set of names has in a process."""
    ask = (
        "from framing.naming.one_thing import dissimilarity\n"
        "names = [f'Outlet {at}' for at in range(12)]\n"
        "print([repr(dissimilarity({n: k * 3 % 7 + 1 for k, n in enumerate(names)}, {n: k * k % 11 + d "
        "for k, n in enumerate(names)})) for d in range(9)])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", ask],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


RAID = {
    "Herald": "The army released a video of the night raid on Selm late on Friday. "
    "The raid killed the rebel leader of Selm at dawn. "
    "The council delayed voting on the harbour pact with Arvale. "
    "The governor closed the crossing near the quarry for a month.",
    "Courier": "The army released footage of the night raid on Selm late on Friday. "
    "The mayor confirmed the rebel leader of Selm was gone. "
    "The council delayed a vote on the harbour pact with Arvale. "
    "The governor opened the crossing near the quarry for a month.",
}


def test_plain_synonyms_opposites_and_forms_of_one_word_are_no_choice() -> None:
    assert discover(found_in(RAID)).candidates == ()


def uses(**counts: int) -> dict[str, int]:
    return counts


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("collude", "conspire", True),  # one family of words
        ("collude", "borrow", False),
        ("video", "footage", False),  # plain synonyms
        ("support", "oppose", False),
        ("chairman", "treasurer", False),  # offices
        ("shooter", "suspect", True),
        ("plan", "draft scheme", False),  # more than one word differs
    ],
)
def test_wordings_that_may_be_chosen_for_one_thing(one: str, other: str, kept: bool) -> None:
    found = chosen((one, uses(Herald=3)), (other, uses(Courier=3)), True, [(0.2, 1)])
    assert found is kept


def test_outlets_choose_where_they_use_wordings_several_times_and_unalike() -> None:
    few, many, both = uses(Herald=1), uses(Courier=3), uses(Herald=3, Courier=3)
    place = [(0.3, 2)]
    assert not chosen(("collude", few), ("conspire", many), False, place)
    assert not chosen(("collude", both), ("conspire", both), False, place)
    assert chosen(("collude", few), ("conspire", many), False, [(0.8, 2)])  # almost the same sentence


def test_nouns_that_are_only_close_have_to_judge() -> None:
    place = [(0.3, 3)]
    shared = uses(Herald=3, Courier=1)
    assert may_be_one("leader", "dictator")
    assert may_be_one("activity", "program")
    assert chosen(("leader", shared), ("dictator", uses(Courier=3)), True, place)
    assert not chosen(("activity", shared), ("program", uses(Courier=3)), True, place)
    assert chosen(("sway", shared), ("influence", uses(Courier=3)), False, place)


def test_words_of_unknown_meaning_need_a_firm_place_and_outlets_that_share_none() -> None:
    one, other = ("lawyer", uses(Herald=3)), ("fixer", uses(Courier=2))
    assert chosen(one, other, True, [(0.3, 2)])
    assert not chosen(one, other, True, [(0.2, 2)])
    assert not chosen(one, ("fixer", uses(Courier=3, Herald=1)), True, [(0.3, 2)])


@pytest.mark.parametrize(
    ("one", "other", "family"),
    [
        ("vote", "voting", True),
        ("clothes", "clothing", True),
        ("agency", "agencies", True),
        ("protest", "protester", True),
        ("law", "legislation", False),
        ("raid", "attack", False),
    ],
)
def test_forms_of_one_word(one: str, other: str, family: bool) -> None:
    assert of_one_family(one, other) is family
