"""The top of the networks for quotes in training: the same sums as when all rows of labels are counted."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from framing.finders.quotes.network.bio_tags import LABELS

torch = pytest.importorskip("torch", reason="torch is not installed: pip install framing[train]")


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_all_rows_of_labels_are_counted(length: int) -> None:
    from training.quotes.crf import expected, log_sum

    torch.manual_seed(length)
    scores, transition, start = (
        torch.randn(shape) for shape in ((2, 5, len(LABELS)), (len(LABELS), len(LABELS)), (len(LABELS),))
    )
    lengths = torch.tensor([length, 5])
    rows = list(product(range(len(LABELS)), repeat=length))
    weights = torch.stack(
        [
            start[row[0]]
            + sum(scores[0, t, label] for t, label in enumerate(row))
            + sum(transition[a, b] for a, b in pairwise(row))
            for row in rows
        ]
    )
    total = log_sum(scores, lengths, transition, start)
    assert total[0].item() == pytest.approx(torch.logsumexp(weights, 0).item(), abs=1e-4)
    unary, pairs = expected(scores, lengths, transition, start)
    chances = weights.softmax(0)
    first = sum(chance for chance, row in zip(chances, rows, strict=True) if row[0] == 3)
    assert unary[0, 0, 3].item() == pytest.approx(float(first), abs=1e-4)
    assert pairs[0].sum().item() == pytest.approx(length - 1, abs=1e-3)
