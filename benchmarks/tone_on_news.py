"""The tone towards a target in a natural draw of news: how often a tone that is not unsure is right.

    python -m benchmarks.tone_on_news --data FILE

FILE is PolNeAR's training section; the labels are those of `training/tone/news_labels.csv`. Targets that the
network called negative or positive were drawn more often, so each counts as many as it stands for.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.quotes import REFERENCE
from framing.finders.toward.network import TONES, probabilities
from framing.finders.toward.sure import UNSURE, tone_of, without
from framing.stats.intervals import Interval, share_interval
from training.tone.news import Drawn, drawn, halves, weights

AGAINST_OR_FOR = ("negative", "positive")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=REFERENCE / "data" / "polnear" / "train.jsonl")
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    labelled = drawn(given.data)
    learn, measure = halves(labelled)
    for name, part in (("all", labelled), ("half to learn from", learn), ("half to measure", measure)):
        print(f"{name}: {len(part)} targets of {len({one.example.article for one in part})} articles")
        shown(part)
    return 0


def shown(part: Sequence[Drawn]) -> None:
    """How often each tone is right, and the shares of the true ones."""
    examples = [one.example for one in part]
    places = [(one.text, [one.target, *one.more]) for one in examples]
    rows = zip(probabilities(places).tolist(), places, strict=True)
    said = np.array([tone_of(row, without(*place)) for row, place in rows])
    true = np.array([TONES[one.labels[0]] for one in examples])
    articles, weight = np.array([one.article for one in examples]), weights(part)
    for name, tones in (
        *((tone, [tone]) for tone in TONES),
        ("for or against", AGAINST_OR_FOR),
        ("not unsure", TONES),
    ):
        mine = np.isin(said, tones)
        right = share(said[mine] == true[mine], weight[mine], articles[mine])
        kept = weight[mine].sum() / weight.sum()
        print(f"    {name}: {mine.sum()}, {right.estimate:.0%} right ", end="")
        print(f"({right.low:.0%} to {right.high:.0%}), {kept:.0%} of all")
    shares = ", ".join(f"{weight[true == tone].sum() / weight.sum():.0%} {tone}" for tone in TONES)
    print(f"    true: {shares}; {weight[said == UNSURE].sum() / weight.sum():.0%} are unsure")


def share(hits: NDArray[np.bool_], weight: NDArray[np.float64], articles: NDArray[np.str_]) -> Interval:
    """A weighted share with its interval over articles, of as many cases as the weights leave (Kish 1965)."""
    names, number = np.unique(articles, return_inverse=True)
    scaled = weight * weight.sum() / (weight**2).sum() if len(weight) else weight
    sizes, counts = np.zeros(len(names)), np.zeros(len(names))
    np.add.at(sizes, number, scaled)
    np.add.at(counts, number, scaled * hits)
    return share_interval(counts, sizes)


if __name__ == "__main__":
    sys.exit(main())
