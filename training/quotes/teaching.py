"""What large networks say of rows, as what a small one shall say.

No teacher speaks about articles that it learned from: labelled ones are split in `FOLDS`, and each part is
read by a teacher of the others. Further sentences are read by teachers of all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from training.quotes import teacher
from training.quotes.batches import Row, batches, pad
from training.quotes.corpus import Labels, one_hot
from training.quotes.crf import expected
from training.quotes.encoded import EncodedTagger, Pieced

FOLDS, SEEDS = 3, (1, 2)
GOLD = 0.5
"""The weight of the label of a token beside what the teacher says of it."""
TOGETHER = 20_000

Untrained = Callable[[int], EncodedTagger]
"""A network that knows its encoder and nothing else, for a seed."""
Report = Callable[[int, float], None]
Labelled = tuple[int, Pieced, Labels]
"""The number of an article, a row of it, and the label of each token."""


def taught(
    untrained: Untrained,
    labelled: Sequence[Labelled],
    unlabelled: Sequence[Pieced],
    report: Report,
) -> list[Row]:
    """The labelled rows and then the others, with what is expected of each."""
    made: dict[int, Row] = {}
    for fold in range(FOLDS):
        others = [i for i, (article, _, _) in enumerate(labelled) if article % FOLDS != fold]
        net = _teacher(untrained, 1, [labelled[i] for i in others], report)
        held = [i for i, (article, _, _) in enumerate(labelled) if article % FOLDS == fold]
        for i, row in zip(held, told([net], [labelled[i][1] for i in held]), strict=True):
            made[i] = _mixed(row, labelled[i][2])
    nets = [_teacher(untrained, seed, labelled, report) for seed in SEEDS]
    return [*(made[i] for i in range(len(labelled))), *told(nets, unlabelled)]


def _teacher(untrained: Untrained, seed: int, given: Sequence[Labelled], report: Report) -> EncodedTagger:
    rows, labels = [row for _, row, _ in given], [labels for _, _, labels in given]
    return teacher.trained(untrained(seed), rows, labels, seed, report)


def told(nets: Sequence[EncodedTagger], rows: Sequence[Pieced]) -> Iterable[Row]:
    """What these networks expect of rows, from the mean of their scores."""
    each = [teacher.scores(net, rows) for net in nets]
    scores = [np.asarray(np.mean(one, axis=0), np.float32) for one in zip(*each, strict=True)]
    transition, start = (
        torch.stack([(getattr(net, name) + getattr(net, bad)).detach() for net in nets]).mean(0)
        for name, bad in (("transition", "bad"), ("start", "bad_start"))
    )
    found: dict[int, Row] = {}
    for batch in batches([len(row) for row in scores], TOGETHER):
        lengths = torch.tensor([len(scores[i]) for i in batch], device=start.device)
        given = pad([scores[i] for i in batch]).to(start.device)
        unary, pairs = (part.cpu().numpy() for part in expected(given, lengths, transition, start))
        for at, i in enumerate(batch):
            found[i] = Row(rows[i].ids, unary[at, : len(scores[i])], pairs[at])
    return (found[i] for i in range(len(rows)))


def _mixed(row: Row, labels: Labels) -> Row:
    """A row as half expected by its labels, half by the teacher."""
    gold: NDArray[np.float32] = one_hot(labels)
    return Row(
        row.ids,
        GOLD * gold + (1 - GOLD) * row.unary,
        GOLD * (gold[:-1].T @ gold[1:]) + (1 - GOLD) * row.pairs,
    )
