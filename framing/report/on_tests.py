"""What page one says of the tests: what is not tested, and what tests found where it tells of none."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import pandas as pd

from framing.compare import Comparison
from framing.compare.grouping import REST
from framing.measures import Unit
from framing.report.content import Standout
from framing.report.described import UNTESTED, few
from framing.stats import detectable

NAMED = 3
"""At most so many of those who are tested are named."""

USEFUL = 0.5
"""Half of what a share can differ by: a test that shows only larger differences shows next to nothing."""


def on_tests(compared: Sequence[Comparison], told: Sequence[Standout], inside: str = "") -> str:
    """What of page one is not tested, and what the tests found where it tells of no tested difference.

    Articles are compared `inside` the values of a column, such as event; "" if all with all.
    """
    if not compared or len(compared[0].n_articles) < 2:
        return ""
    topics = [one.topic.removesuffix(":") for one in told if not one.tested]
    if len(topics) < len(told):
        return f"Not tested, a description of these texts: {few(topics, '; ')}." if topics else ""
    return " ".join(filter(None, (UNTESTED if told else "", _found(compared, bool(told), inside))))


def _found(compared: Sequence[Comparison], described: bool, inside: str) -> str:
    """How many tests there were, of whom, and that none found a difference; or that none was possible."""
    by = compared[0].by
    tests = pd.concat([one.contrasts.dropna(subset="p") for one in compared])
    if len(tests):
        groups = compared[0].n_articles
        tested = [group for group in groups if group in {*tests["a"], *tests["b"]}]
        left = [group for group in groups if group not in tested]
        whom = _whom(tested, by, bool(tests["b"].eq(REST).any())) if left else f"between {by}s"
        none = _none_of(len(tests), whom, int(tests["selected"].sum()))
        return " ".join(filter(None, (none, _could(compared), _untested(left, by, inside))))
    if described:
        return ""
    return f"There are too few articles to test any difference between {by}s; read the passages."


def _whom(tested: Sequence[str], by: str, against_rest: bool) -> str:
    """Between whom differences were tested."""
    if against_rest and len(tested) > NAMED:
        return f"between each of {len(tested):,} {by}s and all others together"
    if against_rest:
        return f"between {'each of ' * (len(tested) > 1)}{few(tested)} and all other {by}s together"
    return f"between {few(tested)}"


def _none_of(tests: int, whom: str, small: int) -> str:
    """That none of so many tests found a difference, or none that is worth a sentence of its own."""
    if small:
        which = f"{small:,} of the {tests:,} differences" if tests > 1 else "The one difference"
        exceed = "exceeds chance and is" if small == 1 else "exceed chance; all are"
        return f"{which} tested {whom} {exceed} small or of lesser weight."
    if tests == 1:
        return f"The one difference tested {whom} does not exceed chance."
    return f"None of the {tests:,} differences tested {whom} exceeds chance."


def _could(compared: Sequence[Comparison]) -> str:
    """How large a difference between shares a typical test could show, as two shares so far apart."""
    of_shares = [
        one.contrasts.dropna(subset=["p", "low", "high"]) for one in compared if one.unit is Unit.SHARE
    ]
    sizes = [detectable(low, high) for rows in of_shares for low, high in rows[["low", "high"]].to_numpy()]
    size = median(sizes) if sizes else USEFUL
    if size >= USEFUL:
        return "So few articles could hardly show one."
    one = f"one {compared[0].by}"
    return (
        "With this many articles, a difference usually shows only if it is larger than 50 % in "
        f"{one} against {50 - 100 * size:.0f} % in another; a smaller one can be real and still not show."
    )


def _untested(left: Sequence[str], by: str, inside: str) -> str:
    """Which groups have too few articles for any test."""
    if not left:
        return ""
    which = f" of a {inside} of which another {by} has some" if inside else ""
    which = f" on an event that another {by} covers" if inside == "event" else which
    return f"Not tested: {few(left)}, with too few articles{which}."
