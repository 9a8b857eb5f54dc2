"""The training sentences, and the part of them that is kept for development."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from framing.span import Span

LABELS = ("negative", "neutral", "positive")
KEPT = 0.15


class Example(NamedTuple):
    """A sentence, where it speaks of the target, and how: numbers of LABELS, of which any is right."""

    text: str
    target: Span
    labels: tuple[int, ...]
    more: tuple[Span, ...] = ()
    article: str = ""


def newsmtsc(path: Path) -> list[Example]:
    """The targets of NewsMTSC; `more` are further mentions of the same target."""
    made = []
    for line in map(json.loads, path.read_text("utf-8").splitlines()):
        more = tuple(Span(start, end) for start, end, _ in line["coref"])
        article = "_".join(line["id"].split("_")[:3])
        label = (LABELS.index(line["label"]),)
        made.append(Example(line["text"], Span(line["start"], line["end"]), label, more, article))
    return made


def split(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Training and development part; no article and no text has sentences in both."""
    group = _groups(examples)
    order = sorted(set(group), key=lambda one: sha256(one.encode()).digest())
    kept = set(order[: round(KEPT * len(order))])
    parts: tuple[list[Example], list[Example]] = [], []
    for one, example in zip(group, examples, strict=True):
        parts[one in kept].append(example)
    return parts


def _groups(examples: Iterable[Example]) -> list[str]:
    """For each example the name of its group: articles that share a text are one group."""
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while above.setdefault(name, name) != name:
            name = above[name]
        return name

    pairs = [(f"article {one.article}", f"text {one.text}") for one in examples]
    for pair in pairs:
        first, second = sorted(map(top, pair))
        above[second] = first
    return [top(article) for article, _ in pairs]
