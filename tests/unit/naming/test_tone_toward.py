"""How each outlet speaks of the same targets."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import numpy as np
import pytest

from framing import Article, Study, Zone
from framing.finders.toward.network import TONES
from framing.naming.corrected_tones import shipped
from framing.naming.target_tones import TargetTones

PRAISE = (
    "Jane Roe saved {}.",
    "Roe won praise for her courage in {}.",
    "Roe is a brilliant leader of {}.",
    "Roe kept every promise to {}.",
    "Roe helped the poor of {}.",
)
BLAME = (
    "Jane Roe ruined {}.",
    "Roe lied to the voters of {}.",
    "Roe is a corrupt bully in {}.",
    "Roe broke every promise to {}.",
    "Roe robbed the poor of {}.",
)
QUOTED = "“Roe is a liar and a thief in {},” John Doe said."
TOWNS = ("the harbour", "the old town", "the market", "the village", "the island")
"""What keeps the sentences of two articles apart, since an outlet's repeats count once."""


def article(
    name: str, outlet: str, sentences: tuple[str, ...], event: str = "vote", town: str = "the town"
) -> Article:
    text = "\n\n".join(sentences).format(*[town] * len(sentences))
    return Article(name, outlet, text, (Zone(0, len(text), "body"),), event)


@pytest.fixture(scope="module")
def tones() -> TargetTones:
    praising = [article(f"p{town}", "Praiser", (*PRAISE, QUOTED), "vote", town) for town in TOWNS]
    blaming = [article(f"b{town}", "Blamer", BLAME, "vote", town) for town in TOWNS]
    alone = article("x", "Blamer", ("Ann Lee sang.", "Lee danced.", "Ann Lee slept."))
    return Study([*praising, *blaming, alone]).tone_toward()


def rows(tones: TargetTones, voice: str) -> dict[str, dict[Hashable, Any]]:
    table = tones.of("roe").table
    return {row["outlet"]: row for row in table[table["voice"] == voice].to_dict("records")}


def test_the_own_voice_of_each_outlet_has_mean_interval_and_counts(tones: TargetTones) -> None:
    own = rows(tones, "own")
    assert own["Praiser"]["tone"] > 0.5
    assert own["Blamer"]["tone"] < -0.5
    for row in own.values():
        assert (row["articles"], row["sentences"], row["basis"]) == (5, 25, "over articles")
        assert row["low"] <= row["tone"] <= row["high"]


def test_the_corrected_mean_stands_beside_the_mean_with_its_interval(tones: TargetTones) -> None:
    for voice in ("own", "others"):
        for row in rows(tones, voice).values():
            mine = tones.passages(row["target"], row["outlet"], voice)
            weights = np.linalg.inv(shipped().means) @ [-1, 0, 1]
            expected = (mine[list(TONES)] @ weights).mean()
            assert row["corrected"] == pytest.approx(np.clip(expected, -1, 1))
            assert row["corrected_low"] <= row["corrected"] <= row["corrected_high"]
    (shown,) = tones.shown()
    assert "corrected" in shown.table


def test_what_others_say_is_counted_apart(tones: TargetTones) -> None:
    others = rows(tones, "others")
    assert set(others) == {"Praiser"}
    assert (others["Praiser"]["sentences"], others["Praiser"]["negative"]) == (5, 5)


def test_outlets_are_compared_on_the_same_target(tones: TargetTones) -> None:
    (((event, target), one),) = tones.compared.items()
    assert (event, target) == ("vote", "Jane Roe")
    (row,) = one.contrasts.to_dict("records")
    assert abs(row["difference"]) > 1
    assert row["selected"]
    assert "1 of 1 compared targets differ" in tones.note


def test_a_target_of_one_outlet_alone_is_not_listed(tones: TargetTones) -> None:
    assert set(tones.table["target"]) == {"Jane Roe"}


def test_every_number_leads_to_its_passages(tones: TargetTones) -> None:
    for row in tones.table.to_dict("records"):
        mine = tones.passages(row["target"], row["outlet"], row["voice"])
        assert len(mine) == row["sentences"]
        assert mine["score"].mean() == pytest.approx(row["tone"])
        assert (mine["tone"] == "unsure").sum() == row["unsure"]


def test_events_are_never_mixed() -> None:
    first = [article("a", "Praiser", PRAISE, "vote"), article("b", "Blamer", BLAME, "vote")]
    second = [article("c", "Praiser", BLAME, "trial"), article("d", "Blamer", PRAISE, "trial")]
    study = Study([*first, *second])
    table = study.tone_toward().table
    own = table[table["voice"] == "own"].set_index(["event", "outlet"])["tone"]
    signs = (own > 0).to_dict()
    assert signs == {
        ("vote", "Praiser"): True,
        ("vote", "Blamer"): False,
        ("trial", "Praiser"): False,
        ("trial", "Blamer"): True,
    }
    assert set(study.tone_toward("trial").table["event"]) == {"trial"}


def test_institutions_of_a_state_are_targets_of_their_own() -> None:
    texts = (
        "The Senate betrayed the voters.",
        "The White House saved the harbour.",
        "Russia attacked the village.",
    )
    study = Study([article("a", "Praiser", texts), article("b", "Blamer", texts[::-1])])
    assert set(study.tone_toward().table["target"]) == {"Senate", "White House", "Russia"}


def test_without_shared_targets_there_is_no_table() -> None:
    found = Study([article("a", "Praiser", PRAISE)]).tone_toward()
    assert found.table.empty
    assert found.shown() == []
    assert "Nobody" in found.note
