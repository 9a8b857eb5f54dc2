"""Gradient descent on labelled targets, with warm-up, linear decay and lower rates for lower layers."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from framing.finders.toward.masking import Masking, Row
from training.tone.data import LABELS, Example
from training.tone.net import Net

Vary = Callable[[Example, random.Random], Example]
"""An example as it is shown in one round of the training."""


@dataclass(frozen=True)
class Recipe:
    """How a network is trained.

    `per_layer` is the rate of a layer in that of the layer above, `more_known` how often the further
    mentions of a target are known.
    """

    epochs: int = 2
    batch: int = 32
    rate: float = 1e-4
    head_rate: float = 1e-3
    per_layer: float = 0.9
    warm: float = 0.06
    smoothing: float = 0.1
    decay: float = 0.01
    more_known: float = 0.5


def trained(
    net: Net,
    masking: Masking,
    examples: Sequence[Example],
    recipe: Recipe,
    seed: int,
    vary: Vary,
    report: Callable[[str], None],
) -> Net:
    """The network, fitted to the examples."""
    torch.manual_seed(seed)
    order = random.Random(seed)
    groups = _groups(net, recipe)
    optimiser = torch.optim.AdamW(groups, weight_decay=recipe.decay)
    steps = recipe.epochs * math.ceil(len(examples) / recipe.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (recipe.warm * steps), (steps - step) / steps)
    )
    weights = [p for group in groups for p in group["params"]]
    net.train()
    done = 0
    for _ in range(recipe.epochs):
        rows = [_row(masking, vary(one, order), order.random() < recipe.more_known) for one in examples]
        for batch in batches([len(row.ids) for row in rows], recipe.batch, order):
            with torch.autocast("cpu", torch.bfloat16):
                logits = net(*padded([rows[i] for i in batch]))
            gold = torch.tensor([wanted(examples[i].labels, recipe.smoothing) for i in batch])
            loss = functional.cross_entropy(logits.float(), gold)
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(weights, 1.0)
            optimiser.step()
            schedule.step()
            done += 1
            if done % 50 == 0:
                report(f"seed {seed}, step {done} of {steps}, loss {loss.item():.4f}")
    net.eval()
    return net


def averaged(nets: Sequence[Net]) -> Net:
    """One network with the mean of the weights: they started from the same encoder."""
    states: list[Mapping[str, Tensor]] = [net.state_dict() for net in nets]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    net = Net(len(mean["words.weight"]))
    net.load_state_dict(mean)
    net.eval()
    return net


def _row(masking: Masking, example: Example, more: bool) -> Row:
    return masking(example.text, (example.target, *(example.more if more else ())))


def _groups(net: Net, recipe: Recipe) -> list[dict[str, Any]]:
    """The weights with the rate of each; those of words and places stay as they are."""
    net.words.weight.requires_grad = net.places.weight.requires_grad = False
    groups: list[dict[str, Any]] = [{"params": list(net.head.parameters()), "lr": recipe.head_rate}]
    rate = recipe.rate
    for layer in reversed(net.layers):
        groups.append({"params": list(layer.parameters()), "lr": rate})
        rate *= recipe.per_layer
    return [*groups, {"params": [*net.marks.parameters(), *net.norm.parameters()], "lr": rate}]


def wanted(labels: Sequence[int], smoothing: float) -> list[float]:
    """The probability that is wanted of each label."""
    even = smoothing / len(LABELS)
    return [(1 - smoothing) * (label in labels) / len(labels) + even for label in range(len(LABELS))]


def batches(lengths: Sequence[int], size: int, order: random.Random) -> list[list[int]]:
    """Numbers of rows of similar length, in random order."""
    numbers = sorted(range(len(lengths)), key=lambda i: lengths[i] + 6 * order.random())
    found = [numbers[at : at + size] for at in range(0, len(numbers), size)]
    order.shuffle(found)
    return found


def padded(rows: Sequence[Row]) -> tuple[Tensor, Tensor]:
    """Rows of different lengths as two tensors, filled up with 0."""
    width = max(len(row.ids) for row in rows)
    ids, target = (
        [part + [0] * (width - len(part)) for part in column] for column in zip(*rows, strict=True)
    )
    return torch.tensor(ids), torch.tensor(target)
