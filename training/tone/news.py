"""Targets in a natural draw of news, with labels of our own: places in PolNeAR's training section.

`news_labels.csv` has no text, since PolNeAR states no licence for it: where a sentence stands in its article,
the places of the target from there, and the tone in the eyes of one reader, who did not see the network's.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.span import Span
from training.tone.data import LABELS, Example

LABELLED = Path(__file__).with_name("news_labels.csv")
SIZES = {"negative": 5813, "other": 14176, "positive": 4623}
"""How many targets each stratum has: by what was .60 probable to the network when they were drawn."""


class Drawn(NamedTuple):
    """A labelled target, and the stratum it was drawn from."""

    example: Example
    stratum: str


def drawn(articles: Path, labels: Path = LABELLED) -> list[Drawn]:
    """The labelled targets; `articles` is PolNeAR's training section."""
    lines = map(json.loads, articles.read_text("utf-8").splitlines())
    texts = {line["doc"]: line["text"] for line in lines}
    with labels.open(encoding="utf-8", newline="") as rows:
        return [_drawn(row, texts[row["article"]]) for row in csv.DictReader(rows)]


def _drawn(row: dict[str, str], text: str) -> Drawn:
    first, *more = (Span(*map(int, place.split("-"))) for place in row["target"].split())
    sentence, label = text[int(row["start"]) : int(row["end"])], (LABELS.index(row["tone"]),)
    return Drawn(Example(sentence, first, label, tuple(more), row["article"]), row["stratum"])


def halves(labelled: Sequence[Drawn]) -> tuple[list[Drawn], list[Drawn]]:
    """One half of the articles to learn from, the other to measure."""
    order = sorted({one.example.article for one in labelled}, key=lambda name: sha256(name.encode()).digest())
    learn = set(order[: len(order) // 2])
    parts: tuple[list[Drawn], list[Drawn]] = [], []
    for one in labelled:
        parts[one.example.article not in learn].append(one)
    return parts


def weights(labelled: Iterable[Drawn]) -> NDArray[np.float64]:
    """How many targets of all each one stands for, since the strata were drawn unevenly."""
    strata = [one.stratum for one in labelled]
    counts = Counter(strata)
    return np.array([SIZES[one] / counts[one] for one in strata])
