"""Gradient descent on rows with wanted probabilities, lower layers slower."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from training.encoders.rates import by_layer
from training.tone.net import Net
from training.tone.preparing import Rows

TOLD = 50
"""After so many steps the loss is told."""

MEASURED = 256
"""Rows that are measured at once."""


@dataclass(frozen=True)
class Recipe:
    """How a network is trained.

    `per_layer` is the rate of a layer in that of the layer above; the lowest layers stay as they are if some
    are `fixed`, and with them what words are to begin with.
    """

    batch: int = 32
    rate: float = 1e-4
    head_rate: float = 1e-3
    per_layer: float = 0.9
    warm: float = 0.06
    smoothing: float = 0.1
    decay: float = 0.01
    fixed: int = 0


def trained(
    net: Net, rounds: Sequence[Rows], recipe: Recipe, seed: int, report: Callable[[str], None]
) -> Net:
    """The network, fitted to the rows of each round in turn."""
    torch.manual_seed(seed)
    order = random.Random(seed)
    groups = _groups(net, recipe)
    optimiser = torch.optim.AdamW(groups, weight_decay=recipe.decay)
    steps = sum(math.ceil(len(rows.lengths) / recipe.batch) for rows in rounds)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (recipe.warm * steps), (steps - step) / steps)
    )
    weights = [p for group in groups for p in group["params"]]
    device = next(net.parameters()).device
    net.train()
    if recipe.fixed:
        _fix(net, recipe.fixed)
    done, smooth = 0, torch.zeros((), device=device)
    for rows in rounds:
        for batch in batches(rows.lengths, recipe.batch, order):
            ids, target, wanted = tensors(rows, batch, device)
            with torch.autocast(device.type, torch.bfloat16):
                logits = net(ids, target)
            loss = functional.cross_entropy(logits.float(), _smoothed(wanted, recipe.smoothing))
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(weights, 1.0)
            optimiser.step()
            schedule.step()
            smooth = 0.98 * smooth + 0.02 * loss.detach()
            done += 1
            if done % TOLD == 0:
                report(f"seed {seed}, step {done} of {steps}, loss {smooth.item() / (1 - 0.98**done):.4f}")
    net.eval()
    return net


def scores(net: Net, rows: Rows) -> NDArray[np.float32]:
    """The logits of each row."""
    device = next(net.parameters()).device
    found = np.zeros((len(rows.lengths), 3), np.float32)
    net.eval()
    with torch.no_grad():
        for batch in batches(rows.lengths, MEASURED):
            ids, target, _ = tensors(rows, batch, device)
            with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
                found[batch] = net(ids, target).float().cpu().numpy()
    return found


def _smoothed(wanted: Tensor, smoothing: float) -> Tensor:
    return (1 - smoothing) * wanted + smoothing / wanted.shape[1]


def _fix(net: Net, layers: int) -> None:
    """The lowest layers, and what comes before them, neither learn nor drop out."""
    encoder = net.encoder
    for part in (net.marks, encoder.norm, encoder.drop, *encoder.layers[:layers]):
        part.eval().requires_grad_(False)


def _groups(net: Net, recipe: Recipe) -> list[dict[str, Any]]:
    """The weights with the rate of each."""
    *layers, (lowest, least) = by_layer(net.encoder, recipe.rate, recipe.per_layer)
    groups: list[dict[str, Any]] = [{"params": list(net.head.parameters()), "lr": recipe.head_rate}]
    moved = layers[: len(layers) - recipe.fixed]
    groups += [{"params": params, "lr": rate} for params, rate in moved]
    if recipe.fixed:
        return groups
    return [*groups, {"params": [*net.marks.parameters(), *lowest], "lr": least}]


def batches(lengths: NDArray[np.int64], size: int, order: random.Random | None = None) -> list[list[int]]:
    """Numbers of rows of similar length, in random order where there is one."""
    noise = order.random if order else lambda: 0.0
    numbers = sorted(range(len(lengths)), key=lambda i: lengths[i] + 6 * noise())
    found = [numbers[at : at + size] for at in range(0, len(numbers), size)]
    if order:
        order.shuffle(found)
    return found


def tensors(rows: Rows, batch: Sequence[int], device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, targets and wanted probabilities of some rows, filled up with 0."""
    ends = rows.lengths.cumsum()
    width = int(rows.lengths[batch].max())
    both = np.zeros((2, len(batch), width), np.int64)
    for at, i in enumerate(batch):
        n = int(rows.lengths[i])
        both[0, at, :n] = rows.ids[ends[i] - n : ends[i]]
        both[1, at, :n] = rows.target[ends[i] - n : ends[i]]
    ids, target = torch.from_numpy(both).to(device)
    return ids, target, torch.from_numpy(rows.wanted[batch]).to(device)
