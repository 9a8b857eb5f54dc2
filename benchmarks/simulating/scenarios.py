"""Corpora as newsrooms make them, each with what a comparison must not say of it, or must."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from benchmarks.simulating.corpora import MEASURE, Corpus, Floats, drawn, logistic
from framing import Study
from framing.compare import Comparison

ALIKE = 0.2
"""Correlation of the finds of one article."""

Rng = np.random.Generator


def outlets_differ(rng: Rng, of_each: int, articles: int) -> Corpus:
    """Two leanings of so many outlets, each with its own level (logit sd .5), no difference of leanings."""
    names = [f"outlet {at}" for at in range(2 * of_each)]
    outlet = np.repeat(np.arange(2 * of_each), articles)
    logit, sizes = rng.normal(0, 0.5, 2 * of_each)[outlet], rng.integers(3, 12, len(outlet))
    leaning = ["left" if at < of_each else "right" for at in outlet]
    counts = drawn(rng, logit, sizes, ALIKE)
    return Corpus([names[at] for at in outlet], counts, sizes, columns={"leaning": leaning})


def offset(rng: Rng) -> Corpus:
    """A lies .8 below B (logit) in 8 events that both cover, and far above in 8 that it covers alone."""
    event = np.concatenate([np.repeat(np.arange(16), 3), np.repeat(np.arange(8), 3)])
    in_a = np.arange(len(event)) < 48
    level = rng.normal(0, 0.5, 16) + np.where(np.arange(16) < 8, 0.0, 2.0)
    sizes = rng.integers(4, 14, len(event))
    counts = drawn(rng, level[event] - 0.8 * in_a, sizes, ALIKE)
    return Corpus(_outlets(in_a), counts, sizes, event=[f"event {at}" for at in event])


def of_events(rng: Rng, events: int, level: float, own: float = 0.4) -> Corpus:
    """Two outlets, four articles of each on every event; events differ (logit sd .8), outlets in them too."""
    event, in_a = np.repeat(np.arange(events), 8), np.tile(np.arange(8) < 4, events)
    of_event = level + rng.normal(0, 0.8, events)[event]
    at = np.where(in_a, 2 * event, 2 * event + 1)
    logit = of_event + rng.normal(0, own, 2 * events)[at] if own else of_event
    sizes = rng.integers(3, 12, len(event))
    counts = drawn(rng, logit, sizes, ALIKE)
    return Corpus(_outlets(in_a), counts, sizes, event=[f"event {at}" for at in event])


def unequal(rng: Rng, articles: tuple[int, int], correlation: tuple[float, float], finds: int) -> Corpus:
    """Two outlets with unequal numbers of articles, finds or unequally alike finds, and no difference."""
    in_a = np.arange(sum(articles)) < articles[0]
    sizes = np.where(in_a, finds, 6)
    sides = [
        drawn(rng, np.zeros(n), sizes[of], c)
        for n, of, c in zip(articles, (in_a, ~in_a), correlation, strict=True)
    ]
    return Corpus(_outlets(in_a), np.concatenate(sides), sizes)


def wire(rng: Rng, column: str) -> Corpus:
    """Three articles of ten are wire copy that all outlets of a group print; groups do not differ.

    Groups are leanings, made of outlets, or sections, which every outlet has.
    """
    outlets, texts = (5, 10) if column == "leaning" else (3, 10)
    rows: list[tuple[str, str, int]] = []
    for group in ("x", "y"):
        for at in range(outlets):
            outlet = f"{group} {at}" if column == "leaning" else f"outlet {at}"
            rows += [(outlet, group, text if text < 3 else -1) for text in range(texts)]
    sizes = rng.integers(4, 12, len(rows))
    counts, repeats, first = (
        drawn(rng, np.zeros(len(rows)), sizes, ALIKE),
        [-1] * len(rows),
        dict[tuple[str, int], int](),
    )
    for at, (_, group, text) in enumerate(rows):
        if text >= 0 and (of := first.setdefault((group, text), at)) != at:
            sizes[at], counts[at], repeats[at] = sizes[of], counts[of], of
    outlet_names, groups, _ = zip(*rows, strict=True)
    return Corpus(outlet_names, counts, sizes, repeats=repeats, columns={column: groups})


def _outlets(in_a: NDArray[np.bool_]) -> list[str]:
    return ["A" if first else "B" for first in in_a]


def compared(corpus: Corpus, by: str = "outlet") -> Comparison:
    """The comparison that a study of these findings makes."""
    return Study(corpus.findings).compare(MEASURE, by=by)


def significant(draw: Callable[[Rng], Corpus], by: str, rng: Rng) -> bool:
    """Whether the contrast has p <= .05."""
    return bool((compared(draw(rng), by).contrasts["p"] <= 0.05).any())


def too_few(draw: Callable[[Rng], Corpus], by: str, rng: Rng) -> bool:
    """Whether the caveat says that outlets are too few."""
    return "too few outlets to compare" in compared(draw(rng), by).caveat


def wrong_sign(draw: Callable[[Rng], Corpus], rng: Rng) -> bool:
    """Whether a difference that is negative is shown as positive."""
    return bool(compared(draw(rng)).contrasts["difference"].iloc[0] > 0)


def covers_share(events: int, level: float, rng: Rng) -> bool:
    """Whether the interval of the first outlet's share holds the mean over all events there could be."""
    row = compared(of_events(rng, events, level)).groups.iloc[0]
    return bool(row["low"] <= _mean(level, np.hypot(0.8, 0.4)) <= row["high"])


def covers_difference(events: int, level: float, own: float, rng: Rng) -> bool:
    """Whether the interval of the difference holds 0."""
    row = compared(of_events(rng, events, level, own)).contrasts.iloc[0]
    return bool(not row["low"] > 0 and not row["high"] < 0)


def _mean(level: float, spread: float) -> float:
    """Mean share over events whose logits are normal."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(40)
    values: Floats = logistic(level + spread * nodes)
    return float((weights * values).sum() / weights.sum())


_LEVEL = (0.03, 0.07)
_HELD = (0.92, 1.0)
CLAIMS: list[tuple[str, float, float, Callable[[Rng], bool]]] = [
    (
        "3 and 3 outlets that differ, leanings do not: p <= .05",
        *(0.0, 0.0),
        partial(significant, partial(outlets_differ, of_each=3, articles=20), "leaning"),
    ),
    (
        "the same: says that outlets are too few",
        *(1.0, 1.0),
        partial(too_few, partial(outlets_differ, of_each=3, articles=20), "leaning"),
    ),
    *(
        (
            f"5 and 5 outlets that differ, {articles} articles each: p <= .05",
            *_LEVEL,
            partial(significant, partial(outlets_differ, of_each=5, articles=articles), "leaning"),
        )
        for articles in (20, 50)
    ),
    (
        "A high on events of its own, truth -.8 inside events: power",
        0.5,
        1.0,
        partial(significant, offset, "outlet"),
    ),
    ("the same: sign shown wrong", 0.0, 0.03, partial(wrong_sign, offset)),
    *(
        (
            f"share over articles of {events} events, mean {_mean(level, 0.9):.2f}: interval holds it",
            *(_HELD if events >= 5 else (0.0, 1.0)),
            partial(covers_share, events, level),
        )
        for events in (3, 5, 10)
        for level in (0.0, -1.0)
    ),
    *(
        (
            f"difference within {events} events{', which vary in it' if own else ''}: interval holds 0",
            *_HELD,
            partial(covers_difference, events, 0.0, own),
        )
        for events in (5, 10)
        for own in (0.0, 0.4)
    ),
    *(
        (
            f"{a} against {b} articles, correlation {first} and {second}, {finds} and 6 finds: p <= .05",
            *_LEVEL,
            partial(
                significant,
                partial(unequal, articles=(a, b), correlation=(first, second), finds=finds),
                "outlet",
            ),
        )
        for a, b, first, second, finds in (
            (30, 30, 0.05, 0.5, 6),
            (10, 50, 0.2, 0.2, 6),
            (10, 50, 0.4, 0.4, 20),
            (10, 50, 0.5, 0.05, 6),
            (10, 50, 0.05, 0.5, 6),
        )
    ),
    *(
        (
            f"wire copy shared inside {column}s: p <= .05",
            *_LEVEL,
            partial(significant, partial(wire, column=column), column),
        )
        for column in ("leaning", "section")
    ),
]
"""Each claim with the range of its rate, and whether it happens in one corpus drawn."""
