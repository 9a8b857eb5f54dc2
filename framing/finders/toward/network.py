"""The network at work: sentences with a target to calibrated probabilities."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.finders.toward.masking import Masking, Row
from framing.span import Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float64]

TONES = ("negative", "neutral", "positive")
NEUTRAL = 2.0
"""How much the odds of neutral are raised: the network learned from sentences that were chosen for being
for or against somebody, and news has more that are neither. `docs/validity/tone.md` has the figures."""


class Network(NamedTuple):
    """What ships: the network, how sentences are put to it, and what its logits are divided by."""

    session: InferenceSession
    masking: Masking
    temperature: float

    def logits(self, text: str, target: Sequence[Span]) -> Floats:
        """The logits of negative, neutral and positive for one sentence."""
        return self._run("logits", self.masking(text, target))

    def meaning(self, text: str) -> Floats:
        """What a sentence tells, by the network's middle layer, less what average news tells."""
        return self._run("meaning", self.masking.whole(text))

    def _run(self, output: str, row: Row) -> Floats:
        given = {name: np.array([part], np.int64) for name, part in row._asdict().items()}
        found: Floats = self.session.run([output], given)[0][0].astype(float)
        return found

    def probabilities(self, text: str, target: Sequence[Span]) -> Floats:
        """The probabilities of negative, neutral and positive for one sentence."""
        logits = self.logits(text, target) / self.temperature
        logits[TONES.index("neutral")] += np.log(NEUTRAL)
        weights = np.exp(logits - logits.max())
        found: Floats = weights / weights.sum()
        return found


def probabilities(rows: Iterable[tuple[str, Sequence[Span]]]) -> Floats:
    """The probabilities of negative, neutral and positive: a row for each sentence with its target.

    Sentences are worked on one by one, so that none changes the result of another.
    """
    network = shipped()
    known: dict[tuple[str, tuple[Span, ...]], Floats] = {}
    found = []
    for text, target in rows:
        key = text, tuple(target)
        if key not in known:
            known[key] = network.probabilities(*key)
        found.append(known[key])
    return np.array(found, float).reshape(-1, len(TONES))


@cache
def shipped() -> Network:
    """The network of the package, read once in each process."""
    with as_file(files("framing.finders.toward") / "model") as folder:
        calibration = json.loads((folder / "calibration.json").read_text("utf-8"))
        return open_network(folder, calibration["temperature"])


def open_network(folder: Path, temperature: float) -> Network:
    """The network in a folder; one thread, since others may work beside it."""
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    weights = (folder / "network.onnx").read_bytes()
    session = InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text("utf-8"))
    return Network(session, Masking(tokenizer), temperature)
