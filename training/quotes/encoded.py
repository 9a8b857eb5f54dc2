"""The large network: a pretrained encoder under one layer of LSTM in both directions, and a CRF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from framing.finders.quotes.network.bio_tags import LABELS
from framing.finders.quotes.network.features import CUE_ROWS, FIELDS, MARK_ROWS, PLACE_ROWS
from training.encoders.layers import Encoder
from training.quotes.crf import Crf
from training.quotes.dropout import columns

HIDDEN, DROP_INPUT, DROP = 128, 0.2, 0.3
SHAPES = 512
BESIDE: Mapping[str, tuple[int, int]] = {
    "shape": (SHAPES, 12),
    "mark": (MARK_ROWS, 12),
    "cue": (CUE_ROWS, 8),
    "place": (PLACE_ROWS, 4),
}
"""What the encoder is told of a token: the rows of a table, and its width beside the encoder's state."""


class Pieced(NamedTuple):
    """A row of tokens with its word pieces."""

    ids: NDArray[np.int32]
    """[tokens, fields]."""
    pieces: NDArray[np.int32]
    owner: NDArray[np.int32]
    """The token of each piece, counted from 1; 0 for signs at the ends."""
    first: NDArray[np.int32]
    """The first piece of each token."""


class EncodedTagger(Crf):
    """Scores for each label at each token."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.shape.width
        self.encoder = encoder
        self.below = nn.ModuleList(nn.Embedding(rows, width) for rows, _ in BESIDE.values())
        self.beside = nn.ModuleList(nn.Embedding(rows, size) for rows, size in BESIDE.values())
        for low, high in zip(self.below, self.beside, strict=True):
            nn.init.zeros_(low.weight)
            nn.init.normal_(high.weight, 0, 0.3)
        inputs = width + sum(size for _, size in BESIDE.values())
        self.lstm = nn.LSTM(inputs, HIDDEN, batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * HIDDEN, len(LABELS))

    def forward(self, ids: Tensor, pieces: Tensor, owner: Tensor, first: Tensor, lengths: Tensor) -> Tensor:
        """[batch, tokens, labels]."""
        told = [ids[..., FIELDS.index(name)].clamp(max=rows - 1) for name, (rows, _) in BESIDE.items()]
        at = (owner - 1).clamp(min=0)
        inside = (owner > 0)[..., None]
        added = sum(
            table(column.gather(1, at)) * inside for table, column in zip(self.below, told, strict=True)
        )
        states = self.encoder(pieces, added).float()
        states = states.gather(1, first[..., None].expand(-1, -1, states.shape[2]))
        beside = [table(column) for table, column in zip(self.beside, told, strict=True)]
        h = self._columns(torch.cat([states, *beside], -1), DROP_INPUT)
        with torch.autocast(h.device.type, enabled=False):
            packed = pack_padded_sequence(h.float(), lengths.cpu(), batch_first=True, enforce_sorted=False)
            h, _ = pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
            scores: Tensor = self.out(self._columns(h, DROP))
        return scores

    def _columns(self, h: Tensor, share: float) -> Tensor:
        return columns(h, share) if self.training else h


def pieced(rows: Sequence[Pieced], device: torch.device) -> tuple[Tensor, ...]:
    """Rows as the tensors that the network takes."""
    lengths = torch.tensor([len(row.ids) for row in rows])
    columns = [
        nn.utils.rnn.pad_sequence([torch.from_numpy(part).long() for part in column], batch_first=True)
        for column in zip(*rows, strict=True)
    ]
    return (*(column.to(device) for column in columns), lengths.to(device))
