"""Corpora whose finder errs, more in one outlet than in the other, with the codes of people who do not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd

from benchmarks.simulating.corpora import MEASURE, Corpus, drawn, tables
from framing import Study
from framing.compare import Comparison
from framing.findings import Findings

RECALL = (0.85, 0.65)
"""Of the quotes of anonymous sources, the share that is found in outlet A and in outlet B."""
CODED = 60
"""Finds that are coded of each outlet, and as many sentences in which nothing was found."""
QUOTES, OTHERS = 8, 8
"""Quotes of each article, and its sentences without one."""
_WIDTH = 10

Rng = np.random.Generator


def erring(rng: Rng, missed: bool, shift: float = 0.0, articles: int = 200) -> tuple[Findings, pd.DataFrame]:
    """Articles of two outlets, and what each sentence truly is: `article, start, code`.

    Anonymous sources that are not found are quotes that the tool gives to a person, or (`missed`) are no
    quotes to it at all. `shift` is a true difference on the logit scale.
    """
    in_a = np.arange(articles) < articles // 2
    anonymous = drawn(rng, np.where(in_a, shift - 0.4, -0.4), np.full(articles, QUOTES), 0.2)
    place = np.arange(QUOTES + OTHERS)
    truth = np.where(place < anonymous[:, None], "anonymous", "person")
    truth[:, QUOTES:] = "none"
    seen = rng.random(truth.shape) < np.where(in_a, *RECALL)[:, None]
    lost = (truth == "anonymous") & ~seen
    found = np.where(lost, "none" if missed else "person", truth)
    names = np.repeat([f"a{at}" for at in range(articles)], len(place))
    spans = {"article": names, "start": np.tile(place * _WIDTH, articles), "zone": "body", "voice": "outlet"}
    sentences = pd.DataFrame(spans).assign(end=lambda rows: rows["start"] + _WIDTH - 1)
    is_quote = found.ravel() != "none"
    quotes = sentences[is_quote].assign(speaker_kind=found.ravel()[is_quote], kind="indirect")
    counts, sizes = (found == "anonymous").sum(axis=1), (found != "none").sum(axis=1)
    texts = pd.DataFrame({"article": [f"a{at}" for at in range(articles)], "text": "It is so. " * len(place)})
    corpus = Corpus(["A" if first else "B" for first in in_a], counts, sizes)
    made = tables(corpus, quotes=quotes, sentences=sentences, texts=texts)
    return made, sentences[["article", "start"]].assign(code=truth.ravel())


def corrected(findings: Findings, truth: pd.DataFrame, rng: Rng, coded: int = CODED) -> Comparison:
    """The comparison that a study makes of a sheet that was drawn, coded without a fault and saved."""
    study = Study(findings, seed=int(rng.integers(1 << 30)))
    sample = study.sample("speakers", 2 * coded, missed=2 * coded)
    codes = sample.key[["id", "article", "start"]].merge(truth, on=["article", "start"])
    of = codes.set_index("id")["code"]
    with TemporaryDirectory() as folder:
        sheet = Path(folder) / "sheet.csv"
        sample.write(sheet)
        rows = pd.read_csv(sheet, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        rows.assign(code=rows["id"].map(of), coder="ann").to_csv(sheet, index=False)
        return study.compare(MEASURE, coded=sheet)


def false_difference(missed: bool, rng: Rng) -> bool:
    """Whether outlets that do not differ have p <= .05 once corrected."""
    findings, truth = erring(rng, missed)
    return bool((corrected(findings, truth, rng).contrasts["p"] <= 0.05).any())


def false_without_codes(missed: bool, rng: Rng) -> bool:
    """Whether they have without a correction."""
    findings, _ = erring(rng, missed)
    return bool((Study(findings).compare(MEASURE).contrasts["p"] <= 0.05).any())


def difference_held(missed: bool, rng: Rng) -> bool:
    """Whether the corrected interval holds the true difference of outlets that differ."""
    findings, truth = erring(rng, missed, 0.8)
    row = corrected(findings, truth, rng).contrasts.iloc[0]
    first, second = (1 / (1 + np.exp(0.4 - shift)) for shift in (0.8, 0.0))
    return bool(row["low"] <= first - second <= row["high"])


_HOW = {False: "takes for others", True: "misses"}

CLAIMS: list[tuple[str, float, float, Callable[[Rng], bool]]] = [
    *(
        (
            f"finder {_HOW[missed]} .15 and .35 of them, no difference: p <= .05 as found",
            *(0.0, 1.0),
            partial(false_without_codes, missed),
        )
        for missed in (False, True)
    ),
    *(
        (
            f"the same ({_HOW[missed]}), corrected by {CODED} finds, {CODED} sentences each: p <= .05",
            *(0.03, 0.07),
            partial(false_difference, missed),
        )
        for missed in (False, True)
    ),
    *(
        (
            f"the same ({_HOW[missed]}), a true difference of .20: corrected interval holds it",
            *(0.92, 1.0),
            partial(difference_held, missed),
        )
        for missed in (False, True)
    ),
]
"""Each claim with the range of its rate, and whether it happens in one corpus drawn."""
