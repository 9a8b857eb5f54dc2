"""Everything that could be coded: each find of a subject, and each sentence in which none was found."""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.coding.subjects import finds, subject_of
from framing.findings import Findings

WITHOUT = "nothing found"
"""The class of a sentence without a find."""
_FAR = 1 << 40
"""Further than any text is long: places of all articles are then numbers in one order."""


def population(findings: Findings, of: str, concept: str | None = None) -> pd.DataFrame:
    """Every unit: `article, start, end, class, answer, about, outlet`.

    A sentence that a find reaches into is no unit of its own, so a second find in it, which the tool missed,
    is not looked for. Subjects whose finds are all that there is have no such sentences.
    """
    found, nothing = finds(findings, of, concept), subject_of(of).nothing
    if nothing is not None:
        rest = _without(findings, found).assign(answer=nothing, about=found["about"].iloc[0])
        rest["class"] = WITHOUT
        found = pd.concat([found, rest], ignore_index=True)
    outlets = findings.articles.set_index("article")["outlet"]
    return found.assign(outlet=found["article"].map(outlets).fillna("unknown"))


def _without(findings: Findings, found: pd.DataFrame) -> pd.DataFrame:
    """The sentences that no find reaches into."""
    sentences = findings.sentences[["article", "start", "end"]]
    place = {article: at for at, article in enumerate(findings.articles["article"])}
    starts, ends = ((found["article"].map(place) * _FAR + found[at]).to_numpy() for at in ("start", "end"))
    order = np.argsort(starts)
    reached = np.maximum.accumulate(np.append(-1, ends[order]))
    offset = (sentences["article"].map(place) * _FAR).to_numpy()
    before = np.searchsorted(starts[order], offset + sentences["end"].to_numpy())
    free = reached[before] <= offset + sentences["start"].to_numpy()
    rest: pd.DataFrame = sentences[free].reset_index(drop=True)
    return rest
