"""Build the shipped attribution model.

    python -m training.quotes --data ../shared/data

Needs torch (`pip install framing[train]`). One core, about an hour; every random choice is seeded and steps
are counted, so the same machine gives the same file. A run that was stopped goes on at its last stage.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

from framing.finders.attribution.features import Vocabulary
from framing.finders.attribution.model import save
from training.quotes import stages
from training.quotes.batches import Row
from training.quotes.corpus import Sources
from training.quotes.tagger import Tagger

TEACHERS = (1, 2, 3)


def main(data: Path, build: Path, out: Path) -> None:
    torch.set_num_threads(1)
    build.mkdir(parents=True, exist_ok=True)
    texts = stages.Texts.read(Sources.under(data))
    vocabulary, known = texts.words()
    start = stages.kept(build / "start.pt", vocabulary, lambda: stages.pretrained(texts, vocabulary, known))
    gold = stages.labelled(texts, vocabulary)
    teachers = [_teacher(build, vocabulary, start, gold, number) for number in TEACHERS]
    student = stages.kept(
        build / "student.pt", vocabulary, lambda: stages.distilled(start, vocabulary, gold, texts, teachers)
    )
    save(out, vocabulary, student.arrays(), stages.linked(texts, student, gold))


def _teacher(build: Path, vocabulary: Vocabulary, start: Tagger, gold: Sequence[Row], number: int) -> Tagger:
    file = build / f"teacher-{number}.pt"
    return stages.kept(file, vocabulary, lambda: stages.taught(start, vocabulary, gold, number))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of the training data")
    parser.add_argument("--build", type=Path, default=Path("build/quotes"), help="where stages are kept")
    parser.add_argument("--out", type=Path, default=Path("framing/finders/attribution/model.npz"))
    given = parser.parse_args()
    main(given.data, given.build, given.out)
