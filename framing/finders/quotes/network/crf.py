"""Labels under scores per token and per pair of neighbours: the best row, and what all rows say."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from framing.finders.quotes.network.bio_tags import LABELS

Floats = NDArray[np.float32]
Lengths = NDArray[np.int64]
NEVER = -1e4


def forbidden() -> tuple[Floats, Floats]:
    """What to add to the scores of label pairs and of the first label, so that I follows its own role."""
    pairs = [[NEVER if b[0] == "I" and a[1:] != b[1:] else 0.0 for b in LABELS] for a in LABELS]
    first = [NEVER if label[0] == "I" else 0.0 for label in LABELS]
    return np.array(pairs, np.float32), np.array(first, np.float32)


def viterbi(scores: Floats, lengths: Lengths, pairs: Floats, first: Floats) -> list[list[int]]:
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


class Chances:
    """How likely a stretch of one role is in one row, over all rows of labels (forward-backward)."""

    def __init__(self, begins: Floats, inner: Floats, stops: Floats) -> None:
        self.begins = begins
        """That the stretch begins at a token, before it is known how it continues."""
        self._inner, self._stops = inner, stops

    def part(self, start: int, stop: int) -> Chances:
        """The chances of the tokens `start:stop` alone."""
        return Chances(self.begins[start:stop], self._inner[:, start:stop], self._stops[:, start:stop])

    def ends(self, start: int, limit: int) -> Floats:
        """For a stretch that begins at `start`, the probability that it ends after one token, two, ..."""
        inside = np.ones(limit - start, np.float32)
        inside[1:2] = self._inner[0, start + 1 : limit][:1]
        inside[2:] = self._inner[1, start + 2 : limit]
        stops = self._stops[1, start:limit].copy()
        stops[0] = self._stops[0, start]
        ends: Floats = self.begins[start] * np.cumprod(inside) * stops
        return ends


def chances(scores: Floats, lengths: Lengths, pairs: Floats, first: Floats) -> list[list[Chances]]:
    """For each row the chances of stretches, by role; `scores` is [tokens, rows, labels]."""
    weights = np.exp(scores - scores.max(2, keepdims=True))
    steps = np.exp(pairs)
    ahead = np.empty_like(weights)
    total = np.empty((*weights.shape[:2], 1), np.float32)
    state = weights[0] * np.exp(first)
    for t in range(len(weights)):
        if t:
            state = (state @ steps) * weights[t]
        total[t] = state.sum(1, keepdims=True)
        ahead[t] = state = state / total[t]
    weights /= total
    back = np.ones_like(weights)
    for t in range(len(weights) - 2, -1, -1):
        inside = (t + 1 < lengths)[:, None]
        back[t] = np.where(inside, (weights[t + 1] * back[t + 1]) @ steps.T, 1)
    return [
        [
            _of_role(label, ahead[:n, row], weights[:n, row], back[:n, row], steps)
            for label in range(1, len(LABELS), 2)
        ]
        for row, n in enumerate(lengths)
    ]


def _of_role(begin: int, ahead: Floats, weights: Floats, back: Floats, steps: Floats) -> Chances:
    inside = begin + 1
    inner = steps[[begin, inside], inside][:, None] * weights[:, inside]
    onward = steps[[begin, inside]].copy()
    onward[:, inside] = 0
    stops = np.ones((2, len(weights)), np.float32)
    stops[:, :-1] = onward @ (weights[1:] * back[1:]).T
    return Chances(ahead[:, begin], inner, stops)
