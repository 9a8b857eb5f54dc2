"""Training texts as rows of numbers: PolNeAR with its attributions, other texts without."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from framing.article import Span
from framing.finders.quotes.network.bio_tags import LABELS, ROLES
from framing.finders.quotes.network.features import Vocabulary, plain, shape
from framing.finders.quotes.network.tokens import OUTSIDE, Paragraph, paragraph

Labels = list[int]


@dataclass(frozen=True)
class Text:
    """The paragraphs of an article, with labels and attributions where it has them."""

    paragraphs: list[Paragraph]
    labels: list[Labels]
    quotes: list[dict[str, Any]]


@dataclass(frozen=True)
class Sources:
    """Where the training texts lie; nothing else is read."""

    attributions: Path
    sentences: Path
    treebanks: tuple[Path, ...]

    @classmethod
    def under(cls, folder: Path) -> Sources:
        """The training sections whose terms allow to ship what is trained on them."""
        treebanks = tuple(folder / "ud" / f"{name}_train.conllu" for name in ("ewt", "gum"))
        return cls(folder / "polnear" / "train.jsonl", folder / "newsmtsc" / "train.jsonl", treebanks)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def split(text: str) -> list[Paragraph]:
    found = re.finditer(r"[^\r\n\u2028\u2029]*[^\s][^\r\n\u2028\u2029]*", text)
    return [paragraph(text, Span(line.start(), line.end())) for line in found]


def articles(path: Path) -> list[Text]:
    """Articles with attributions."""
    made = []
    for line in lines(path):
        parts = split(line["text"])
        made.append(Text(parts, labels(parts, line["quotes"]), line["quotes"]))
    return made


def labels(parts: Sequence[Paragraph], quotes: Iterable[dict[str, Any]]) -> list[Labels]:
    """Where roles overlap, content wins over cue and cue over source."""
    where = [(p, i) for p, part in enumerate(parts) for i in range(len(part.words))]
    starts = [start for part in parts for start in part.starts]
    ends = [end for part in parts for end in part.ends]
    made = [[0] * len(part.words) for part in parts]
    keys = ("source_parts", "cue_parts", "content")
    for role, key in zip(ROLES, keys, strict=True):
        begin = LABELS.index(f"B-{role}")
        for start, end in (span for quote in quotes for span in quote[key]):
            label = begin
            for k in range(bisect_left(ends, start + 1), bisect_left(starts, end)):
                p, i = where[k]
                made[p][i], label = label, begin + 1
    return made


def sentences(path: Path) -> list[Paragraph]:
    """The different sentences of a corpus of single sentences."""
    return [part for text in dict.fromkeys(line["text"] for line in lines(path)) for part in split(text)]


def treebank(path: Path) -> list[Paragraph]:
    """The bare text of a treebank's sentences."""
    rows = path.read_text("utf-8").splitlines()
    return [
        part for row in rows if row.startswith("# text = ") for part in split(row.removeprefix("# text = "))
    ]


def cue_classes(texts: Iterable[Text]) -> dict[str, int]:
    """The class of a word by how often it is part of a cue where it stands outside marks."""
    cues: Counter[str] = Counter()
    total: Counter[str] = Counter()
    inside = {LABELS.index("B-cue"), LABELS.index("I-cue")}
    for text in texts:
        for part, row in zip(text.paragraphs, text.labels, strict=True):
            for word, place, label in zip(part.words, part.places, row, strict=True):
                if place == OUTSIDE and word[0].isalnum():
                    total[plain(word)] += 1
                    cues[plain(word)] += label in inside
    shares = {word: n / total[word] for word, n in sorted(cues.items()) if n >= 3}
    return {
        word: 1 + sum(share > x for x in (0.08, 0.25, 0.5, 0.8))
        for word, share in shares.items()
        if share > 0.08
    }


def vocabulary(texts: Sequence[Text], known: Iterable[str]) -> Vocabulary:
    """Words and parts of words of the articles, and further known words, in a fixed order."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for part in (part for text in texts for part in text.paragraphs):
        low = [plain(word) for word in part.words]
        counts["word"].update(low)
        counts["suffix"].update(word[-3:] for word in low)
        counts["prefix"].update(word[:3] for word in low)
        counts["shape"].update(map(shape, part.words))
    kept = {
        kind: sorted(x for x, n in c.items() if n >= (3 if kind == "word" else 5))
        for kind, c in counts.items()
    }
    kept["word"] = list(dict.fromkeys([*kept["word"], *known]))
    rows = {kind: {form: i for i, form in enumerate(forms, 2)} for kind, forms in kept.items()}
    return Vocabulary(rows["word"], rows["suffix"], rows["prefix"], rows["shape"], cue_classes(texts))


def one_hot(row: Labels) -> np.ndarray:
    """Gold labels as what is expected at each token."""
    return np.eye(len(LABELS), dtype=np.float32)[row]
