"""The best row of labels under scores per token and per pair of neighbours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from framing.finders.attribution.labels import LABELS

Floats = NDArray[np.float32]
NEVER = -1e4


def forbidden() -> tuple[Floats, Floats]:
    """What to add to the scores of label pairs and of the first label, so that I follows its own role."""
    pairs = [[NEVER if b[0] == "I" and a[1:] != b[1:] else 0.0 for b in LABELS] for a in LABELS]
    first = [NEVER if label[0] == "I" else 0.0 for label in LABELS]
    return np.array(pairs, np.float32), np.array(first, np.float32)


def viterbi(scores: Floats, lengths: NDArray[np.int64], pairs: Floats, first: Floats) -> list[list[int]]:
    """The best labels of each row; `scores` is [tokens, rows, labels]."""
    best, steps = first + scores[0], []
    ends = [best]
    for step in scores[1:]:
        through = best[:, :, None] + pairs
        steps.append(through.argmax(1))
        best = through.max(1) + step
        ends.append(best)
    found = []
    for row, length in enumerate(lengths):
        label = int(ends[length - 1][row].argmax())
        labels = [label]
        for step in reversed(steps[: length - 1]):
            label = int(step[row, label])
            labels.append(label)
        found.append(labels[::-1])
    return found
