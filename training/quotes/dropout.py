"""Dropout of whole columns of a row: the same mask at every token."""

from __future__ import annotations

import torch
from torch import Tensor


def columns(h: Tensor, share: float) -> Tensor:
    """The rows, [batch, tokens, columns], with a share of the columns of each row hidden."""
    return h * (torch.rand(len(h), 1, h.shape[2], device=h.device) > share).float() / (1 - share)
