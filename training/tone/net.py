"""The network: an encoder with one layer that tells the tone from the target's place and the whole."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.encoders.layers import DROP, Encoder


class Net(nn.Module):
    """Word pieces and where the target stands -> three logits: negative, neutral, positive."""

    def __init__(self, encoder: Encoder, marks: Tensor | None = None) -> None:
        super().__init__()
        width = encoder.shape.width
        self.encoder = encoder
        self.marks = nn.Embedding(2, width)
        if marks is None:
            nn.init.zeros_(self.marks.weight)
        else:
            self.marks.load_state_dict({"weight": marks})
        self.drop, self.head = nn.Dropout(DROP), nn.Linear(2 * width, 3)

    def forward(self, ids: Tensor, target: Tensor) -> Tensor:
        """The logits of each row."""
        x = self.encoder(ids, self.marks(target)).float()
        at = target.float()[:, :, None]
        there = (x * at).sum(1) / at.sum(1)
        logits: Tensor = self.head(self.drop(torch.cat([there, x[:, 0]], -1)))
        return logits
