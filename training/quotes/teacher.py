"""The training of a large network on labelled rows, and its scores on others."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from training.encoders.rates import by_layer
from training.quotes.averaging import Average
from training.quotes.batches import Beliefs, batches, pad
from training.quotes.corpus import Labels, one_hot
from training.quotes.encoded import EncodedTagger, Pieced, pieced

ROUNDS, BATCH, SCORED = 3, 4000, 12_000
"""Rounds, and word pieces that are read at once in training and in scoring."""
RATE, REST_RATE, PER_LAYER, WARM, DECAY, KEPT = 6e-5, 2e-3, 0.9, 0.06, 1e-2, 0.99


def trained(
    net: EncodedTagger,
    rows: Sequence[Pieced],
    labels: Sequence[Labels],
    seed: int,
    report: Callable[[int, float], None],
) -> EncodedTagger:
    """The network, fitted to the labels, with the average of its weights on the way."""
    torch.manual_seed(seed)
    order, groups = random.Random(seed), _groups(net)
    optimiser = torch.optim.AdamW(groups, lr=0.0, weight_decay=DECAY)
    weights = [p for group in groups for p in group["params"]]
    average = Average(weights, KEPT)
    sizes = [len(row.pieces) for row in rows]
    queue: list[list[int]] = []
    steps = ROUNDS * len(batches(sizes, BATCH, order))
    net.train()
    for step in range(steps):
        queue = queue or batches(sizes, BATCH, order)
        batch = queue.pop()
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * min((step + 1) / (WARM * steps), (steps - step) / steps)
        loss = _loss(net, [rows[i] for i in batch], [one_hot(labels[i]) for i in batch])
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        average.take(step)
        if (step + 1) % 100 == 0:
            report(step + 1, loss.item())
    average.put()
    return net


def scores(net: EncodedTagger, rows: Sequence[Pieced]) -> list[NDArray[np.float32]]:
    """The scores of each label at each token of each row."""
    device = net.transition.device
    found: dict[int, NDArray[np.float32]] = {}
    net.eval()
    for batch in batches([len(row.pieces) for row in rows], SCORED):
        with torch.no_grad(), torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
            given = net(*pieced([rows[i] for i in batch], device)).float().cpu().numpy()
        found |= {i: row[: len(rows[i].ids)] for i, row in zip(batch, given, strict=True)}
    return [found[i] for i in range(len(rows))]


def _loss(net: EncodedTagger, rows: Sequence[Pieced], labels: Sequence[Beliefs]) -> torch.Tensor:
    device = net.transition.device
    given = pieced(rows, device)
    pairs = torch.from_numpy(np.stack([row[:-1].T @ row[1:] for row in labels])).to(device)
    with torch.autocast(device.type, torch.bfloat16):
        found = net(*given)
    lengths = given[-1]
    loss: torch.Tensor = net.loss(found.float(), lengths, pad(labels).to(device), pairs) / lengths.sum()
    return loss


def _groups(net: EncodedTagger) -> list[dict[str, Any]]:
    """The weights with the rate of each."""
    layers = list(by_layer(net.encoder, RATE, PER_LAYER))
    known = {id(p) for params, _ in layers for p in params}
    rest = [p for p in net.parameters() if p.requires_grad and id(p) not in known]
    return [{"params": params, "base": rate} for params, rate in (*layers, (rest, REST_RATE))]
