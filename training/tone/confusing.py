"""How the shipped network confuses tones, on the sentences of news that were kept from training.

    python -m training.tone.confusing --data ../shared/data/newsmtsc/train.jsonl

Writes `confusion.json` beside the weights: by true tone, the mean probability of each tone, its covariance
over articles, and from how many targets and articles.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from framing.finders.toward.network import probabilities
from framing.stats.misclassification import confusion
from training.tone import data
from training.tone.data import LABELS, Example

DIGITS = 10


def write(kept: Sequence[Example], path: Path) -> None:
    """Write what the network that ships says of sentences whose tone is known."""
    truth = np.array([one.labels[0] for one in kept])
    articles = np.array([one.article for one in kept])
    found = confusion(probabilities((one.text, [one.target]) for one in kept), truth, articles)
    written = {
        tone: {
            "targets": int((truth == at).sum()),
            "articles": len(set(articles[truth == at])),
            "mean": found.means[at].round(DIGITS).tolist(),
            "covariance": found.covariances[at].round(DIGITS).tolist(),
        }
        for at, tone in enumerate(LABELS)
    }
    path.write_text(json.dumps(written, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="NewsMTSC's training part")
    parser.add_argument("--out", type=Path, default=Path("framing/finders/toward/model/confusion.json"))
    arguments = parser.parse_args()
    write(data.split(data.newsmtsc(arguments.data))[1], arguments.out)
