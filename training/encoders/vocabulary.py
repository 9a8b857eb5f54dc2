"""The word pieces that ship: those that news uses most, so that the network stays small."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

SIZE = 16_000
SPECIAL = 104
"""The first pieces are signs and placeholders, whose numbers stay."""


def cut(whole: dict[str, Any], texts: Iterable[str], size: int = SIZE) -> tuple[dict[str, Any], list[int]]:
    """The tokenizer with fewer pieces, and the old number of each; other words fall into smaller pieces.

    No text is read as one of its signs, such as "[SEP]".
    """
    reading = Tokenizer.from_str(json.dumps(whole))
    counts = Counter(i for text in texts for i in reading.encode(text, add_special_tokens=False).ids)
    pieces: dict[str, int] = whole["model"]["vocab"]
    letters = {i for piece, i in pieces.items() if len(piece.removeprefix("##")) == 1 and piece.isascii()}
    kept = {*range(SPECIAL), *letters}
    by_use = sorted(pieces.values(), key=lambda i: (-counts[i], i))
    kept |= set([i for i in by_use if i not in kept][: size - len(kept)])
    old = sorted(kept)
    new = {i: at for at, i in enumerate(old)}
    vocabulary = {piece: new[i] for piece, i in sorted(pieces.items(), key=lambda pair: pair[1]) if i in new}
    plain: dict[str, Any] = {"added_tokens": [], "post_processor": None, "padding": None, "truncation": None}
    return {**whole, **plain, "model": {**whole["model"], "vocab": vocabulary}}, old


def texts(folder: Path) -> Iterator[str]:
    """News in which pieces are counted: sections whose terms allow to ship what is trained on them."""
    for part in ("polnear", "newsmtsc"):
        with (folder / part / "train.jsonl").open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)
