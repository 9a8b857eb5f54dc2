"""The attribution network in numpy: tables, two layers of LSTM in both directions, scores per label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from framing.finders.quotes.network.bio_tags import ROLES, Stretch
from framing.finders.quotes.network.crf import Chances, Floats, chances, forbidden, viterbi
from framing.finders.quotes.network.decoding import decode
from framing.finders.quotes.network.features import FIELDS, Ids

LAYERS = 2
CONTENT = ROLES.index("content")
TOGETHER = 10_000
"""Tokens that are worked on at once, so that memory stays small however long the article."""


class Network:
    """A bidirectional LSTM with a CRF on top, as its weights say."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._tables = [weights[f"embed.{k}.weight"] for k in range(len(FIELDS))]
        self._layers = [_Layer(weights, k) for k in range(LAYERS)]
        self._out, self._bias = weights["out.weight"].T, weights["out.bias"]
        pairs, first = forbidden()
        self._pairs, self._first = weights["transition"] + pairs, weights["start"] + first

    def read(self, rows: Sequence[Ids]) -> list[tuple[list[Stretch], Chances]]:
        """The stretches of each row of tokens, and the chances of every content in it."""
        found: dict[int, tuple[list[Stretch], Chances]] = {}
        order = sorted(range(len(rows)), key=lambda i: -len(rows[i]))
        with _libraries().limit(limits=1):  # its many small products take longer on several threads
            while order:
                n = max(1, TOGETHER // len(rows[order[0]]))
                found.update(zip(order, self._read([rows[i] for i in order[:n]]), strict=False))
                del order[:n]
        return [found[i] for i in range(len(rows))]

    def _read(self, rows: Sequence[Ids]) -> list[tuple[list[Stretch], Chances]]:
        """The same for rows in order of their length, the longest first."""
        lengths = np.array([len(row) for row in rows])
        ids = np.zeros((lengths[0], len(rows), len(FIELDS)), np.int32)
        for column, row in enumerate(rows):
            ids[: len(row), column] = row
        given = self.scores(ids, lengths), lengths, self._pairs, self._first
        return [
            (list(decode(labels, found)), found[CONTENT])
            for labels, found in zip(viterbi(*given), chances(*given), strict=True)
        ]

    def scores(self, ids: Ids, lengths: NDArray[np.int64]) -> Floats:
        """[tokens, rows, fields] -> [tokens, rows, labels]; the longest row comes first."""
        states = np.concatenate([table[ids[..., k]] for k, table in enumerate(self._tables)], -1)
        at = np.arange(len(ids))[:, None]
        turned = np.where(at < lengths, lengths - 1 - at, at), np.arange(len(lengths))
        active = (lengths > at).sum(1)
        for layer in self._layers:
            states = layer(states, turned, active)
        scores: Floats = states @ self._out + self._bias
        return scores


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()


class _Layer:
    """One LSTM forward and one backward, run side by side."""

    def __init__(self, weights: Mapping[str, Floats], number: int) -> None:
        both = [f"{side}.{number}" for side in ("ahead", "back")]
        self._hidden = weights[f"{both[0]}.weight_hh_l0"].shape[1]
        inputs = [self._gates(weights[f"{name}.weight_ih_l0"]) for name in both]
        biases = [self._gates(weights[f"{name}.bias_ih_l0"] + weights[f"{name}.bias_hh_l0"]) for name in both]
        self._inputs = np.stack([weight.T for weight in inputs])
        self._bias = np.stack(biases)[:, None]
        self._recurrent = np.stack([self._gates(weights[f"{name}.weight_hh_l0"]).T.copy() for name in both])

    def _gates(self, weight: Floats) -> Floats:
        """The cell last, the others halved: sigmoid(x) = (1 + tanh(x / 2)) / 2, so that one tanh does all."""
        i, f, g, o = np.split(weight, 4)
        return np.concatenate([i / 2, f / 2, o / 2, g])

    def __call__(
        self, states: Floats, turned: tuple[NDArray[np.int64], NDArray[np.int64]], active: NDArray[np.int64]
    ) -> Floats:
        n, rows, width = states.shape
        size = self._hidden
        both = np.stack([states, states[turned]]).reshape(2, -1, width)
        gates = both @ self._inputs
        gates += self._bias
        gates = gates.reshape(2, n, rows, 4 * size)
        out = np.zeros((2, n, rows, size), np.float32)
        h = c = np.zeros((2, rows, size), np.float32)
        for t, k in enumerate(active):
            a = h[:, :k] @ self._recurrent
            a += gates[:, t, :k]
            np.tanh(a, out=a)
            a[..., : 3 * size] += 1
            c = a[..., size : 2 * size] * c[:, :k] + a[..., :size] * a[..., 3 * size :]
            c *= 0.5
            h = np.tanh(c)
            h *= a[..., 2 * size : 3 * size]
            h *= 0.5
            out[:, t, :k] = h
        return np.concatenate([out[0], out[1][turned]], -1)
