"""A warning where groups write about different things."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from framing.compare import compare
from framing.compare.words.topics import apart
from framing.findings import Findings
from framing.findings.tables import COLUMNS, table

WORDS = {"fire": ["blaze", "smoke", "hydrant", "ember"], "vote": ["ballot", "poll", "turnout", "recount"]}


def corpus(first: dict[str, int], second: dict[str, int], event: bool = False) -> Findings:
    """Two outlets with so many articles on each topic, whose words come three times in an article."""
    topics = [
        (outlet, topic)
        for outlet, of in (("Herald", first), ("Post", second))
        for topic, many in of.items()
        for _ in range(many)
    ]
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in COLUMNS}
    rng = np.random.default_rng(0)
    for at, (outlet, topic) in enumerate(topics):
        article = {"article": f"{at}", "outlet": outlet, "event": topic if event else None}
        rows["articles"].append(article | {"words": 100, "sentences": 5})
        own = [*rng.choice(WORDS[topic], 3, replace=False), *(["also"] if outlet == "Post" else [])]
        for word in own:
            place = {"article": f"{at}", "zone": "body", "voice": "outlet"}
            rows["words"].append(
                place | {"word": word, "initial": False, "count": 1 if word == "also" else 3}
            )
        rows["measures"].append({"article": f"{at}", "measure": "quoted_share", "value": 0.5, "n": 10})
    return Findings(**{name: table(name, found) for name, found in rows.items()})


@pytest.mark.parametrize(
    ("first", "second", "event", "warned"),
    [
        ({"fire": 16, "vote": 4}, {"fire": 4, "vote": 16}, False, True),
        ({"fire": 20}, {"vote": 20}, False, True),
        ({"fire": 16, "vote": 4}, {"fire": 4, "vote": 16}, True, False),
        ({"fire": 10, "vote": 10}, {"fire": 10, "vote": 10}, False, False),
        ({"fire": 20}, {"fire": 20}, False, False),
        ({"fire": 2, "vote": 1}, {"vote": 3}, False, False),
    ],
)
def test_topics_that_differ_are_warned_of_where_no_events_hold_them_apart(
    first: dict[str, int], second: dict[str, int], event: bool, warned: bool
) -> None:
    caveat = compare(corpus(first, second, event), "quoted_share").caveat
    assert ("Topics differ between the outlets" in caveat) == warned


def test_a_text_printed_again_is_no_topic() -> None:
    made = corpus({"fire": 12, "vote": 12}, {"fire": 12, "vote": 12})
    copies = ["0"] * 11
    of = pd.Series([None, *copies, *[None] * (len(made.articles) - 12)], dtype="str")
    assert (
        "Topics"
        not in compare(replace(made, articles=made.articles.assign(duplicate_of=of)), "quoted_share").caveat
    )


def test_neighbours_are_as_often_of_one_group_as_chance_says() -> None:
    rng = np.random.default_rng(1)
    counts = sparse.csr_array(rng.poisson(0.6, (60, 80)) * 2)
    group = np.array(["a", "b"] * 30, dtype=object)
    found = np.array([apart(counts, rng.permutation(group), rng) for _ in range(40)])
    assert abs(found[:, 0].mean()) < 0.04
    assert (found[:, 1] <= 0.05).mean() <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 40)
