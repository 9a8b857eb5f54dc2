"""What page one says of the tests."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from framing.compare.grouping import REST
from framing.report import standouts
from framing.report.on_tests import on_tests
from tests.unit.report.test_standouts import compared, measured, with_test


def test_page_one_never_says_that_groups_do_not_differ_where_nothing_is_tested() -> None:
    words = compared({"A": {"killing": 4}, "B": {"death": 4}})  # the articles are not about it
    told = "There are too few articles to test any difference between outlets; read the passages."
    assert on_tests([words], standouts.stands_out([words], set())) == told


def test_where_nothing_exceeds_chance_page_one_says_how_many_were_tested_and_what_could_show() -> None:
    made = with_test(measured({"A": (9, 10), "B": (1, 10)}), selected=False)
    told = on_tests([made, made], ())
    assert told == (
        "None of the 2 differences tested between outlets exceeds chance. "
        "With this many articles, a difference usually shows only if it is larger than 50 % in one outlet "
        "against 36 % in another; a smaller one can be real and still not show."
    )


def test_one_test_is_told_of_as_one() -> None:
    made = with_test(measured({"A": (9, 10), "B": (1, 10)}), selected=False)
    told = on_tests([made], ())
    assert told.startswith("The one difference tested between outlets does not exceed")


def test_what_is_described_stands_beside_how_many_were_tested() -> None:
    words = compared({"A": {"x": 6, "z": 1}, "B": {"y": 6, "z": 1}})
    tested = with_test(measured({"A": (9, 10), "B": (1, 10)}), selected=False)
    told = standouts.stands_out([words, tested], {"deed"})
    assert on_tests([words, tested], told).startswith("This describes these texts; it is not tested. The one")


def test_of_what_is_tested_and_what_is_not_page_one_names_the_latter() -> None:
    words = compared({"A": {"x": 6, "z": 1}, "B": {"y": 6, "z": 1}})
    tested = with_test(measured({"A": (9, 10), "B": (1, 10)}))
    told = standouts.stands_out([words, tested], {"deed"})
    said = "Not tested, a description of these texts: What is it called?."
    assert on_tests([words, tested], told) == said
    assert on_tests([tested], standouts.stands_out([tested], set())) == ""


def test_page_one_names_those_who_cannot_be_tested() -> None:
    made = with_test(measured({"A": (9, 10), "B": (1, 10), "C": (1, 2), "D": (0, 1)}), selected=False)
    told = on_tests([made], ())
    assert told.startswith("The one difference tested between A and B does not exceed chance. ")
    assert told.endswith("not show. Not tested: C and D, with too few articles.")


def test_page_one_names_those_who_cannot_be_tested_against_the_rest() -> None:
    made = with_test(measured({"A": (9, 10), "B": (1, 10), "C": (1, 2), "D": (0, 1)}), selected=False)
    made = replace(made, contrasts=made.contrasts.assign(b=REST))
    told = on_tests([made, made], (), inside="event")
    assert told.startswith(
        "None of the 2 differences tested between A and all other outlets together exceeds"
    )
    assert told.endswith(
        "Not tested: B, C and D, with too few articles on an event that another outlet covers."
    )


def test_differences_that_no_share_can_have_are_not_named() -> None:
    made = with_test(measured({"A": (9, 10), "B": (1, 10)}), selected=False)
    made = replace(made, contrasts=made.contrasts.assign(low=-0.6, high=0.6))
    told = on_tests([made], ())
    assert told.endswith("So few articles could hardly show one.")


def test_very_small_differences_are_counted_and_not_told_of_one_by_one() -> None:
    made = with_test(measured({"A": (52, 100), "B": (45, 100)}), effect=0.1)
    told = on_tests([made], ())
    assert told.startswith(
        "The one difference tested between outlets exceeds chance and is small or of lesser"
    )


def test_of_many_who_are_tested_page_one_says_how_many_they_are() -> None:
    names = "ABCDE"
    made = with_test(measured({name: (5, 10) for name in names}), selected=False)
    rows = pd.concat([made.contrasts.assign(a=name, b=REST) for name in names[:4]])
    told = on_tests([replace(made, contrasts=rows)], (), inside="event")
    assert told.startswith(
        "None of the 4 differences tested between each of 4 outlets and all others together"
    )
    assert told.endswith("Not tested: E, with too few articles on an event that another outlet covers.")
