"""From the targets of single articles to the tone of each outlet towards those of an event."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pandas as pd

from framing.compare import Comparing, select
from framing.compare.counts import Counts
from framing.compare.groups import cells, table_of
from framing.findings.tables import Findings
from framing.measures import Unit
from framing.naming.corrected_tones import are_few, unconfused, widened
from framing.naming.event_entities import entities, in_events
from framing.naming.labels import important_of
from framing.naming.target_tones import PLACES, TABLE, VOICES, TargetTones

COUNTED = ("negative", "positive", "unsure")
"""The tones of which the table has a column of counts."""

LEAST, OUTLETS = 5, 2
"""Outlets are compared where this many of them speak of a target in this many of their own sentences."""


def tone_toward(findings: Findings, event: str | None = None, seed: int = 0) -> TargetTones:
    """How each outlet speaks of the persons, groups, bodies and states that several outlets name.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    event : str, optional
        Only this event (default: every event, each by itself).
    seed : int
        Seed of the permutations.

    Returns
    -------
    TargetTones
        Means with intervals, differences and passages, event by event.
    """
    comparing = Comparing.of(findings, "outlet", None, seed)
    told, compared = [], {}
    places = _places(findings, event)
    for (of_event, target), rows in places.groupby(["event", "target"], sort=False):
        inside = _of_event(comparing, str(of_event))
        told += [_levels(inside, part) for _, part in rows.groupby("voice", sort=False)]
        own = rows[rows["voice"] == "own"]
        if (own["outlet"].value_counts() >= LEAST).sum() >= OUTLETS:
            compared[str(of_event), str(target)] = inside.counted(_counts(inside, own))
    table = pd.concat(told, ignore_index=True) if told else pd.DataFrame(columns=list(TABLE))
    chosen = dict(zip(compared, select(compared.values()), strict=True))
    return TargetTones(table[list(TABLE)].astype(TABLE), places, chosen)


def _places(findings: Findings, event: str | None) -> pd.DataFrame:
    """Every sentence about a target that two outlets name, those of most sentences first."""
    rows = in_events(findings, findings.mentions, event)
    keys = ["article", "start", "end"]
    found = [pd.DataFrame(columns=list(PLACES))]
    for name, mentions in rows.groupby("event", sort=False):
        mentions = mentions.assign(target=entities(mentions))
        important = important_of(mentions.assign(entity=mentions["target"]))
        mine = findings.targets.merge(mentions[[*keys, "target", "outlet"]], on=keys)
        mine = mine[mine["target"].isin(important)].drop_duplicates(["article", "sentence_span", "target"])
        shared = mine.groupby("target")["outlet"].transform("nunique") >= OUTLETS
        found.append(_in_order(mine[shared].assign(event=name)))
    return pd.concat(found, ignore_index=True)[list(PLACES)].astype(PLACES)


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """The targets of most sentences first, with the voice of each sentence; mixed voices are left out."""
    often = rows["target"].map(rows["target"].value_counts())
    kind = rows["target"].map(rows.groupby("target")["entity_kind"].agg(lambda kinds: kinds.mode()[0]))
    rows = rows.assign(kind=kind, score=rows["positive"] - rows["negative"], often=often)
    rows = rows.sort_values(["often", "target"], ascending=[False, True], kind="stable")
    headline = rows["zone"] == "headline"
    others = rows["voice"].isin(["quoted", "reported"])
    own = rows["voice"] == "outlet"
    voice = pd.Series(pd.NA, index=rows.index, dtype=object)
    voice = voice.mask(own & ~headline, "own").mask(own & headline, "headline").mask(others, "others")
    return rows.assign(voice=voice).dropna(subset="voice")


def _of_event(comparing: Comparing, event: str) -> Comparing:
    """The comparison inside one event: its articles, and the outlets that have some."""
    design, articles = comparing.design, comparing.findings.articles
    mine = set(articles["article"][articles["event"].fillna("") == event])
    keys = design.keys[design.keys["article"].isin(mine)].reset_index(drop=True)
    order = [group for group in design.order if group in set(keys["group"])]
    return replace(comparing, design=replace(design, keys=keys, order=order))


def _counts(comparing: Comparing, rows: pd.DataFrame) -> Counts:
    """The scores of one voice towards one target, article by article."""
    first = rows.iloc[0]
    several = comparing.findings.articles["event"].nunique() > 1
    target = f"{first['target']} ({first['event']})" if several else first["target"]
    sums = rows.groupby("article")["score"].agg(["sum", "size"])
    articles = comparing.design.keys["article"]
    counted = sums.reindex(articles).fillna(0.0).reset_index(drop=True)
    table = pd.DataFrame(
        {"article": articles, "variant": "", "total": counted["sum"], "n": counted["size"].astype(int)}
    )
    return Counts(
        name=f"tone towards {target}",
        title=f"Tone towards {target}",
        unit=Unit.BALANCE,
        of="sentences",
        definition=(
            f"Mean tone of the sentences {VOICES[first['voice']]} that speak of {first['target']}: the "
            "probability of a positive less that of a negative one."
        ),
        evidence="targets",
        table=table,
        values=rows[["article", "score"]].rename(columns={"score": "value"}),
    )


def _levels(comparing: Comparing, rows: pd.DataFrame) -> pd.DataFrame:
    """One voice towards one target: a row per outlet that speaks of it."""
    means = _means(comparing, rows)
    # Where all are few the corrected means are left out, and need not be computed.
    of = means if are_few(means).all() else _means(comparing, rows.assign(score=unconfused(rows)))
    found = means.rename(columns={"group": "outlet", "n": "sentences", "estimate": "tone"})
    tones = Counter(zip(rows["outlet"], rows["tone"], strict=True))
    articles = Counter(outlet for outlet, _ in set(zip(rows["outlet"], rows["article"], strict=True)))
    counted = {tone: [tones[outlet, tone] for outlet in found["outlet"]] for tone in COUNTED}
    found = found.assign(
        low=found["low"].clip(-1, 1),  # no tone lies beyond
        high=found["high"].clip(-1, 1),
        **counted,
        **{column: rows[column].iloc[0] for column in ("event", "target", "kind", "voice")},
        articles=[articles[outlet] for outlet in found["outlet"]],
    )
    return found.merge(widened(of, rows), on="outlet")


def _means(comparing: Comparing, rows: pd.DataFrame) -> pd.DataFrame:
    """The mean score of each outlet that has some, with its interval."""
    counts, design = _counts(comparing, rows), comparing.design
    keyed = counts.table.merge(design.keys, on="article", sort=False)
    found = table_of(cells(comparing.findings, counts, keyed, design), design.order)
    return found[found["n"] > 0].reset_index(drop=True)
