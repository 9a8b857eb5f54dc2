"""Corpora for what is modelled: many outlets, change with time, covariates, and a codebook of one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd

from benchmarks.simulating.corpora import MEASURE, Corpus, drawn, logistic, tables
from framing import Study
from framing.coding import learn
from framing.compare import Comparison, Pooled, Trend
from framing.findings import Findings

ALIKE = 0.2
"""Correlation of the finds of one article."""
LEVEL = -0.8
"""The share of all outlets, on the logit scale."""

Rng = np.random.Generator


def many(rng: Rng, spread: float, events: int = 0, outlets: int = 15) -> Pooled:
    """So many outlets of 2 to 24 articles, which scatter (logit sd `spread`), perhaps on events (sd .8)."""
    of = np.repeat(np.arange(outlets), rng.integers(2, 25, outlets))
    event, sizes = rng.integers(0, max(events, 1), len(of)), rng.integers(2, 20, len(of))
    logit = (
        LEVEL + rng.normal(0, spread, outlets)[of] + (rng.normal(0, 0.8, events)[event] if events else 0.0)
    )
    names = [f"event {at}" for at in event] if events else None
    made = Corpus([f"outlet {at}" for at in of], drawn(rng, logit, sizes, ALIKE), sizes, event=names)
    found = Study(made.findings).compare(MEASURE).pooled
    assert found is not None
    return found


def found_unlike(events: int, rng: Rng) -> bool:
    """Whether outlets that do not differ are said to (Cochran's Q, p <= .05)."""
    return bool(many(rng, 0.0, events).overall["p"].iloc[0] <= 0.05)


def beyond(rng: Rng) -> bool:
    """Whether the first of outlets that do not differ lies outside the limits of 998 of 1,000."""
    return bool(many(rng, 0.0).table["outside"].iloc[0])


def variance_held(spread: float, rng: Rng) -> bool:
    """Whether the interval of tau^2 holds the variance of the outlets' true shares."""
    row = many(rng, spread).overall.iloc[0]
    return bool(row["tau2_low"] <= _variance(spread) <= row["tau2_high"])


def _variance(spread: float) -> float:
    """Variance of shares whose logits are normal."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(40)
    values, weights = logistic(LEVEL + spread * nodes), weights / weights.sum()
    return float(weights @ values**2 - (weights @ values) ** 2)


def through_time(rng: Rng, weeks: int, shock: float, change: float = 0.0) -> Trend:
    """Two outlets, three articles a week each, whose weeks differ (logit sd `shock`); A may change, B not."""
    week = np.tile(np.repeat(np.arange(weeks), 3), 2)
    in_a, sizes = np.arange(len(week)) < len(week) // 2, rng.integers(2, 12, len(week))
    logit = rng.normal(0, shock, weeks)[week] + change * in_a * (week / (weeks - 1) - 0.5)
    made = Corpus(["A" if a else "B" for a in in_a], drawn(rng, logit, sizes, ALIKE), sizes).findings
    days = pd.to_timedelta(7 * week + rng.integers(0, 7, len(week)), unit="D")
    published = (pd.Timestamp("2030-01-07") + days).astype("datetime64[us]")
    return Study(replace(made, articles=made.articles.assign(published=published))).trend(MEASURE)


def changes(weeks: int, shock: float, change: float, rng: Rng) -> bool:
    """Whether the slope of A has p <= .05."""
    return bool(through_time(rng, weeks, shock, change).table["p"].iloc[0] <= 0.05)


def slopes_differ(weeks: int, shock: float, rng: Rng) -> bool:
    """Whether slopes that do not differ are said to."""
    return bool(through_time(rng, weeks, shock).contrasts["p"].iloc[0] <= 0.05)


def with_sections(rng: Rng, articles: int, events: int = 0, difference: float = 0.0) -> Comparison:
    """A prints three opinion pieces of four, B three of ten; opinion and length matter, outlets may."""
    in_a = np.arange(2 * articles) < articles
    opinion = rng.random(2 * articles) < np.where(in_a, 0.75, 0.3)
    words, sizes = rng.integers(200, 900, 2 * articles), rng.integers(1, 12, 2 * articles)
    event = rng.integers(0, max(events, 1), 2 * articles)
    logit = LEVEL - 0.4 + opinion + difference * in_a + 0.001 * (words - 500)
    logit = logit + (rng.normal(0, 0.8, events)[event] if events else 0.0)
    made = Corpus(
        ["A" if a else "B" for a in in_a],
        drawn(rng, logit, sizes, ALIKE),
        sizes,
        event=[f"event {at}" for at in event] if events else None,
        columns={
            "section": ["opinion" if each else "news" for each in opinion],
            "length": [str(each) for each in words],
        },
    )
    return Study(made.findings).compare(MEASURE, adjust=["section", "length"])


def differs_by_section(rng: Rng) -> bool:
    """Whether outlets that treat sections alike have p <= .05 as found."""
    return bool(with_sections(rng, 60).contrasts["p"].iloc[0] <= 0.05)


def differs_adjusted(articles: int, events: int, difference: float, rng: Rng) -> bool:
    """Whether they have it adjusted."""
    found = with_sections(rng, articles, events, difference).adjusted
    return bool(found is not None and found.table["p"].iloc[0] <= 0.05)


SENTENCES = 8
"""Sentences of each article."""
_SIGN = {"threat": ("danger", "alarm", "menace"), "none": ("meeting", "street", "weather")}


def framed(rng: Rng, difference: float = 0.0, articles: int = 80) -> tuple[Findings, dict[str, str]]:
    """Articles of two outlets, and the frame of each sentence; words show it, in B less plainly than in A."""
    true, texts, rows = dict[str, str](), [], []
    for at in range(articles):
        in_a, said, start = at % 2 == 0, [], 0
        share = rng.beta(2, 4) if not in_a else min(max(rng.beta(2, 4) + difference, 0.0), 1.0)
        for number in range(SENTENCES):
            frame = "threat" if rng.random() < share else "none"
            plain = rng.random() < (0.95 if in_a else 0.75)
            shown = frame if plain else ("none" if frame == "threat" else "threat")
            said.append(f"The {rng.choice(_SIGN[shown])} of number {at * SENTENCES + number} was seen.")
            true[said[-1]] = frame
            rows.append((f"a{at}", start, start + len(said[-1]), "body", "outlet", 0.0))
            start += len(said[-1]) + 1
        texts.append((f"a{at}", " ".join(said)))
    none = np.zeros(articles, dtype=np.int64)
    corpus = Corpus(["A" if at % 2 == 0 else "B" for at in range(articles)], none, none)
    columns = ["article", "start", "end", "zone", "voice", "tone"]
    return tables(
        corpus,
        sentences=pd.DataFrame(rows, columns=columns),
        texts=pd.DataFrame(texts, columns=["article", "text"]),
    ), true


def coded(findings: Findings, true: dict[str, str], rng: Rng) -> Comparison:
    """The comparison of a codebook learned from 160 coded sentences and corrected by them."""
    study = Study(findings, seed=int(rng.integers(1 << 31)))
    with TemporaryDirectory() as folder:
        sheet, model = Path(folder) / "sheet.csv", Path(folder) / "frame.model"
        study.sample("frames", 160).write(sheet)
        rows = pd.read_csv(sheet, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        rows.assign(code=rows["passage"].map(true), coder="ann").to_csv(sheet, index=False)
        learn(sheet, "frame", least=-1.0).write(model)
        return study.learned(model).compare("frame", coded=sheet)


def _threats(result: Comparison) -> pd.Series:
    rows = result.contrasts
    return rows[rows["variant"] == "threat"].iloc[0]


def frames_differ(rng: Rng) -> bool:
    """Whether outlets whose frames do not differ have p <= .05."""
    return bool(_threats(coded(*framed(rng), rng))["p"] <= 0.05)


def frames_held(rng: Rng) -> bool:
    """Whether the corrected interval holds the true difference of these articles' outlets."""
    row = _threats(coded(*framed(rng, 0.2), rng))
    return bool(row["low"] <= _shifted(0.2) - _shifted(0.0) <= row["high"])


def _shifted(difference: float) -> float:
    """Mean of shares of Beta(2, 4) that are shifted and cut at 1."""
    at = (np.arange(20_000) + 0.5) / 20_000
    density = at * (1 - at) ** 3
    return float((np.minimum(at + difference, 1.0) * density).sum() / density.sum())


_LEVEL, _HELD, _ANY = (0.03, 0.07), (0.92, 1.0), (0.0, 1.0)
CLAIMS: list[tuple[str, float, float, Callable[[Rng], bool]]] = [
    ("15 outlets that do not differ: Cochran's p <= .05", *_LEVEL, partial(found_unlike, 0)),
    ("15 outlets that do not differ, on 6 events: p <= .05", *_LEVEL, partial(found_unlike, 6)),
    ("one of 15 outlets that do not differ: beyond 998 of 1,000", 0.0, 0.01, beyond),
    ("15 outlets that differ: the interval of tau^2 holds theirs", *_HELD, partial(variance_held, 0.5)),
    *(
        (
            f"{weeks} weeks that differ, no change: slope has p <= .05",
            *bar,
            partial(changes, weeks, 0.4, 0.0),
        )
        for weeks, bar in ((5, (0.0, 0.07)), (8, _LEVEL), (20, _LEVEL))
    ),
    ("20 weeks that differ much, no change: slope has p <= .05", *_LEVEL, partial(changes, 20, 1.0, 0.0)),
    ("20 weeks that differ, no change: slopes differ, p <= .05", *_LEVEL, partial(slopes_differ, 20, 0.4)),
    (
        "20 weeks that differ, from 27 to 73 per cent: slope has p <= .05",
        0.8,
        1.0,
        partial(changes, 20, 0.4, 2.0),
    ),
    ("sections differ, outlets do not, 60 articles each: p <= .05 as found", *_ANY, differs_by_section),
    ("the same, adjusted for section and length", *_LEVEL, partial(differs_adjusted, 60, 0, 0.0)),
    ("the same, 12 articles each", *_LEVEL, partial(differs_adjusted, 12, 0, 0.0)),
    ("the same, 60 articles each on 8 events", *_LEVEL, partial(differs_adjusted, 60, 8, 0.0)),
    (
        "the same, a true difference of 1 (logit), 60 articles each",
        0.8,
        1.0,
        partial(differs_adjusted, 60, 0, 1.0),
    ),
    ("codebook learned from 160 sentences, no difference: corrected p <= .05", *_LEVEL, frames_differ),
    ("the same, a true difference of .20: corrected interval holds it", *_HELD, frames_held),
]
"""Each claim with the range of its rate, and whether it happens in one corpus drawn."""
