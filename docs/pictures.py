"""Draw the pictures of how-to-read.md: python docs/pictures.py (with the repository in PYTHONPATH)."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.simulating.corpora import MEASURE, Corpus, drawn
from framing import Study
from framing.charts import render

PICTURES = Path(__file__).parent / "pictures"
SHARES = {"Herald": 0.0, "Post": -1.5, "Gazette": -0.4}
"""Invented outlets, and how often their quotes name nobody, on the logit scale."""


def corpus(articles: dict[str, int]) -> Corpus:
    """So many invented articles of each outlet, with ten quotes each."""
    rng = np.random.default_rng(7)
    outlet = [name for name, many in articles.items() for _ in range(many)]
    sizes = np.full(len(outlet), 10)
    counts = drawn(rng, np.array([SHARES[name] for name in outlet]), sizes, 0.1)
    return Corpus(outlet, counts, sizes)


def main() -> None:
    """Both pictures, and the numbers that the text tells."""
    PICTURES.mkdir(exist_ok=True)
    for name, articles in (
        ("enough", {"Herald": 40, "Post": 40, "Gazette": 8}),
        ("too-few", {"Herald": 2, "Post": 2}),
    ):
        study = Study(corpus(articles).findings)
        (PICTURES / f"{name}.png").write_bytes(render(study.chart(MEASURE), "png", margin=12))
        print(study.compare(MEASURE))


if __name__ == "__main__":
    main()
