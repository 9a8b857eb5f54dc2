"""The network's arithmetic, against the LSTM written out token by token."""

from __future__ import annotations

import numpy as np
import pytest

from framing.finders.quotes.network.bio_tags import LABELS
from framing.finders.quotes.network.features import FIELDS
from framing.finders.quotes.network.network import LAYERS, Network

ROWS, WIDTH, HIDDEN = 5, 2, 3
Weights = dict[str, np.ndarray]


@pytest.fixture
def weights() -> Weights:
    rng = np.random.default_rng(0)
    shapes: dict[str, tuple[int, ...]] = {f"embed.{k}.weight": (ROWS, WIDTH) for k in range(len(FIELDS))}
    for layer in range(LAYERS):
        width = 2 * HIDDEN if layer else WIDTH * len(FIELDS)
        for side in ("ahead", "back"):
            shapes[f"{side}.{layer}.weight_ih_l0"] = (4 * HIDDEN, width)
            shapes[f"{side}.{layer}.weight_hh_l0"] = (4 * HIDDEN, HIDDEN)
            shapes[f"{side}.{layer}.bias_ih_l0"] = shapes[f"{side}.{layer}.bias_hh_l0"] = (4 * HIDDEN,)
    shapes |= {"out.weight": (len(LABELS), 2 * HIDDEN), "out.bias": (len(LABELS),)}
    shapes |= {"transition": (len(LABELS), len(LABELS)), "start": (len(LABELS),)}
    return {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


def sigmoid(x: np.ndarray) -> np.ndarray:
    return np.asarray(1 / (1 + np.exp(-x)))


def one_way(weights: Weights, name: str, states: np.ndarray) -> np.ndarray:
    """Gates in the order input, forget, cell, output, as torch has them."""
    h = c = np.zeros(HIDDEN, np.float32)
    out = []
    for x in states:
        a = weights[f"{name}.weight_ih_l0"] @ x + weights[f"{name}.weight_hh_l0"] @ h
        i, f, g, o = np.split(a + weights[f"{name}.bias_ih_l0"] + weights[f"{name}.bias_hh_l0"], 4)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        out.append(h)
    return np.array(out)


def test_scores_are_those_of_an_lstm_in_both_directions(weights: Weights) -> None:
    rng = np.random.default_rng(2)
    lengths = np.array([6, 4])
    ids = rng.integers(0, ROWS, (6, 2, len(FIELDS)), dtype=np.int32)
    found = Network(weights).scores(ids, lengths)
    for row, length in enumerate(lengths):
        states = np.concatenate(
            [weights[f"embed.{k}.weight"][ids[:length, row, k]] for k in range(len(FIELDS))], 1
        )
        for layer in range(LAYERS):
            ahead = one_way(weights, f"ahead.{layer}", states)
            back = one_way(weights, f"back.{layer}", states[::-1])[::-1]
            states = np.concatenate([ahead, back], 1)
        expected = states @ weights["out.weight"].T + weights["out.bias"]
        assert found[:length, row] == pytest.approx(expected, abs=1e-4)


def test_a_row_has_the_same_stretches_alone_and_among_others(weights: Weights) -> None:
    rng = np.random.default_rng(3)
    rows = [rng.integers(0, ROWS, (n, len(FIELDS)), dtype=np.int32) for n in (3, 9, 1, 5)]
    network = Network(weights)
    found = [[stretch[:3] for stretch in row] for row, _ in network.read(rows)]
    assert found == [[stretch[:3] for stretch in network.read([row])[0][0]] for row in rows]
    assert network.read([]) == []
