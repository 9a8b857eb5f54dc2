"""Noun phrases as outlets write them, and whom they name in full."""

from __future__ import annotations

import pytest

from framing.events.written_phrases import (
    in_sentence_case,
    stems,
    usual,
    whole_names,
    whole_of_letters,
    written_phrases,
)
from framing.language.noun_runs import noun_runs


def phrases(*texts: str, titles: tuple[str, ...] = ()) -> dict[str, set[str]]:
    """Phrase as it is usually written -> the outlets that write it."""
    forms = of(*texts, titles=titles)
    return {usual(by): {one for outlets in by.values() for one in outlets} for by in forms.values()}


def of(*texts: str, titles: tuple[str, ...] = ()):  # type: ignore[no-untyped-def]
    titles = titles or ("",) * len(texts)
    outlets = [chr(ord("A") + at) for at in range(len(texts))]
    return written_phrases(list(noun_runs(texts)), list(noun_runs(titles)), outlets)


def test_no_phrase_cuts_a_name_or_keeps_a_title_before_it() -> None:
    found = phrases("On the way to the old town, Mayor Ann Lund met the North Harbour Board in Velm.")
    assert {"Ann Lund", "North Harbour Board", "Velm"} <= found.keys()
    assert not {"Board", "Harbour Board", "Lund", "Mayor Ann Lund"} & found.keys()


def test_a_phrase_may_be_the_beginning_of_a_longer_one() -> None:
    found = phrases("The council debated a bridge toll plan.", "The bridge toll was hated.")
    assert found["bridge toll"] == {"A", "B"}
    assert found["bridge toll plan"] == {"A"}


def test_a_headline_adds_no_word_that_its_text_does_not_have_as_a_noun() -> None:
    found = phrases("The judge halted the toll on the bridge.", titles=("Federal judge blocks",))
    assert not any("block" in phrase.lower() for phrase in found)


def test_the_place_of_a_dateline_is_no_phrase_but_letters_are() -> None:
    found = phrases("ORSKBURG The NHB lost its case.")
    assert "ORSKBURG" not in found
    assert "NHB" in found


def test_a_surname_leads_to_the_whole_name_without_its_middle() -> None:
    forms = of("Anna Maria Lund spoke. Anna Lund left.", "Ms. Lund spoke in Velm.")
    assert whole_names(forms)["lund"] == stems("Anna Lund")


def test_a_surname_leads_to_whom_most_outlets_name_though_his_given_name_is_unknown() -> None:
    forms = of(
        "Zeb Orrin may stand.",
        "Zeb Orrin leads the poll.",
        "Barbara Orrin spoke of her son Zeb. Zeb Orrin smiled.",
    )
    assert whole_names(forms)["orrin"] == stems("Zeb Orrin")


@pytest.mark.parametrize(
    ("titles", "whole"),
    [
        (("Mary Orrin scolds her sister", "Mary Orrin: my sister is wrong"), "Mary Orrin"),
        (("Mary Orrin Scolds Her Sister", "Mary Orrin's Sister is Wrong"), "Mary Orrin"),
        (("Mary Orrin scolds her sister", "Elizabeth Orrin is scolded"), "Tom Orrin"),
        (("Tom Orrin is proud", "Mary Orrin scolds her sister"), "Tom Orrin"),
        ((), "Tom Orrin"),
    ],
)
def test_of_kin_the_one_is_meant_whom_headlines_name(titles: tuple[str, ...], whole: str) -> None:
    forms = of(
        "Mary Orrin, a daughter of Tom Orrin, scolded Elizabeth Orrin.",
        "Elizabeth Orrin is a daughter of Tom Orrin.",
        "They are the daughters of Tom Orrin.",
    )
    assert whole_names(forms, titles)["orrin"] == stems(whole)


def test_an_initial_is_no_given_name() -> None:
    forms = of("Z. Orrin may stand.", "Z. Orrin leads.", "Barbara Orrin spoke.")
    assert whole_names(forms)["orrin"] == stems("Barbara Orrin")


def test_a_title_before_a_surname_is_no_given_name() -> None:
    forms = of("President Orrin may stand.", "President Orrin leads.", "Barbara Orrin spoke.")
    assert whole_names(forms)["orrin"] == stems("Barbara Orrin")


def test_a_state_and_a_day_are_no_persons() -> None:
    forms = of("North Velmia voted on Super Tuesday in Velmia.", "Velmia voted. On Tuesday they counted.")
    assert not whole_names(forms)


def test_letters_lead_to_the_name_that_they_stand_for() -> None:
    forms = of("The National Harbour Board was fined.", "The N.H.B. was fined by the NHB.")
    assert whole_of_letters(forms)[stems("National Harbour Board")] in {stems("NHB"), stems("N.H.B.")}


def test_a_headline_in_sentence_case_stays_as_it_is() -> None:
    assert in_sentence_case("Mayor opens new Harbour for the town", {"harbour": 2}) == (
        "Mayor opens new Harbour for the town"
    )
