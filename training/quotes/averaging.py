"""The average of weights on the way of a training, which errs less than their last values."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import nn


class Average:
    """A moving average of some weights; `kept` is the share of it that a late step leaves."""

    def __init__(self, weights: Iterable[nn.Parameter], kept: float) -> None:
        self._weights, self._kept = list(weights), kept
        self._values = [p.detach().clone() for p in self._weights]

    def take(self, step: int) -> None:
        """Take in the weights after a step."""
        kept = min(self._kept, step / (step + 19))
        torch._foreach_mul_(self._values, kept)
        torch._foreach_add_(self._values, [p.detach() for p in self._weights], alpha=1 - kept)

    def put(self) -> None:
        """Leave the average in the weights."""
        with torch.no_grad():
            for p, value in zip(self._weights, self._values, strict=True):
                p.copy_(value)
