"""Gradient descent: a warm-up, a linear decay, and the average of the weights on the way."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

import torch
from torch import Tensor, nn

from training.quotes.averaging import Average
from training.quotes.batches import Row, batches, tensors
from training.quotes.tagger import Tagger

BATCH = 3000
RATE, WORD_RATE, DECAY, WARM, KEPT = 2e-3, 0.2, 1e-2, 100, 0.998


def descend(
    net: nn.Module,
    words: Tensor,
    losses: Iterator[Tensor],
    steps: int,
    report: Callable[[int, float], None],
) -> None:
    """Take `steps` steps down the losses and leave the averaged weights in the network."""
    rest = [p for p in net.parameters() if p is not words]
    groups = [
        {"params": rest, "weight_decay": DECAY, "m": 1.0},
        {"params": [words], "weight_decay": 0.0, "m": WORD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, lr=RATE)
    average = Average(net.parameters(), KEPT)
    smooth = 0.0
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = group["m"] * RATE * min(1, (step + 1) / WARM) * (1 - 0.95 * step / steps)
        net.train()
        loss = next(losses)
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        average.take(step)
        smooth = loss.item() if not step else 0.98 * smooth + 0.02 * loss.item()
        if (step + 1) % 250 == 0:
            report(step + 1, smooth)
    average.put()
    net.eval()


def label_losses(
    net: Tagger, rows: Sequence[Row], order: random.Random, size: int = BATCH
) -> Iterator[Tensor]:
    """The loss of one batch of `size` tokens after the other, for ever."""
    lengths = [len(row.ids) for row in rows]
    while True:
        for batch in batches(lengths, size, order):
            given = tensors([rows[i] for i in batch])
            ids, sizes, unary, pairs = (part.to(net.start.device) for part in given)
            yield net.loss(net(ids, sizes), sizes, unary, pairs) / sizes.sum()
