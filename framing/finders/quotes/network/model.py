"""The trained model as it ships: numbers in one file, no code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.finders.quotes.network.crf import Floats
from framing.finders.quotes.network.features import Vocabulary
from framing.finders.quotes.network.network import Network
from framing.finders.quotes.network.pairing import Linker

_SCALE = ".scale"


@dataclass(frozen=True)
class Model:
    """The vocabulary, the network that labels tokens, and the linker of what it labels."""

    vocabulary: Vocabulary
    network: Network
    linker: Linker


def is_there() -> bool:
    """Whether the installation has the model; without it quotes are found by rules alone."""
    return shipped_file().is_file()


def lacking() -> str:
    """What to tell users of an installation without the model; empty where it is there."""
    if is_there():
        return ""
    return (
        "framing/finders/quotes/network/model.npz is not installed: quotes are found by rules alone, which "
        "find fewer (docs/validity/quotes.md); install framing with that file to find them all."
    )


@cache
def shipped() -> Model:
    """The model of the package."""
    with as_file(shipped_file()) as path:
        return load(path)


def shipped_file() -> Traversable:
    """Where the model of the package is, if the installation has it."""
    return files("framing.finders.quotes.network") / "model.npz"


def load(path: Path) -> Model:
    """A model from its file."""
    with np.load(path, allow_pickle=False) as file:
        about = json.loads(bytes(file["about"]))
        weights = {
            name: _wide(file, name) for name in file.files if name != "about" and not name.endswith(_SCALE)
        }
    tables = {
        kind: {form: row for row, form in enumerate(forms, 2)} for kind, forms in about["forms"].items()
    }
    vocabulary = Vocabulary(
        tables["word"], tables["suffix"], tables["prefix"], tables["shape"], about["cues"]
    )
    return Model(vocabulary, Network(weights), Linker(about["content"], about["source"]))


def save(path: Path, vocabulary: Vocabulary, weights: Mapping[str, Floats], linker: Linker) -> None:
    """Write a model; a matrix becomes whole numbers of 8 bits with one scale per row."""
    about = {
        "forms": {kind: list(getattr(vocabulary, kind)) for kind in ("word", "suffix", "prefix", "shape")},
        "cues": dict(vocabulary.cue),
        "content": linker.content,
        "source": linker.source,
    }
    arrays: dict[str, NDArray[Any]] = {"about": np.frombuffer(json.dumps(about).encode(), np.uint8)}
    for name, weight in weights.items():
        if weight.ndim == 2 and weight.size > 100:
            scale = np.maximum(np.abs(weight).max(1, keepdims=True), 1e-6) / 127
            arrays[name], arrays[name + _SCALE] = (
                np.round(weight / scale).astype(np.int8),
                scale.astype(np.float32),
            )
        else:
            arrays[name] = weight.astype(np.float32)
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]


def _wide(file: Mapping[str, NDArray[Any]], name: str) -> Floats:
    scale = file[name + _SCALE] if name + _SCALE in file else np.float32(1)
    wide: Floats = file[name].astype(np.float32) * scale
    return wide
