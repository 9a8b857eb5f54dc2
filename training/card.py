"""Writes the model card beside the documentation: data, licence, command, scores and limits."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

Scores = Mapping[str, Mapping[str, float]]

CARD = Path(__file__).with_name("card.md")


def write(file: Path, model: Path, scores: Scores, names: Scores) -> None:
    """The card, with the scores of the very model that it describes."""
    size = sum(part.stat().st_size for part in model.rglob("*") if part.is_file()) / 1e6
    text = CARD.read_text(encoding="utf-8").format(size=size, table=_table(scores), names=_table(names))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _table(scores: Scores) -> str:
    columns = list(scores)
    rows = [row for row in next(iter(scores.values())) if row != "words_per_second"]
    lines = [f"| | {' | '.join(columns)} |", f"|---|{'---|' * len(columns)}"]
    lines += [f"| {row} | {' | '.join(f'{scores[column][row]:.3f}' for column in columns)} |" for row in rows]
    return "\n".join(lines)
