"""The network as torch trains it: two layers of LSTM in both directions, and a CRF over labels."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from framing.finders.quotes.network.bio_tags import LABELS
from framing.finders.quotes.network.features import CUE_ROWS, MARK_ROWS, PLACE_ROWS, UNKNOWN, Vocabulary
from training.quotes.crf import Crf
from training.quotes.dropout import columns

SIZES = (64, 24, 16, 16, 12, 8, 4)
"""Width of the table of each field; that of words is also the size of the word vectors."""
HIDDEN = 128
DROP, DROP_INPUT = 0.45, 0.35
HIDE_WORD, HIDE_NAME = 0.12, 0.16
"""How often a word, a capitalised word is hidden, as unknown words and names will come."""


class Tagger(Crf):
    """Scores for each label at each token."""

    names: Tensor

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        known = (vocabulary.word, vocabulary.suffix, vocabulary.prefix, vocabulary.shape)
        rows = [len(table) + 2 for table in known] + [MARK_ROWS, CUE_ROWS, PLACE_ROWS]
        tables = [nn.Embedding(n, size, padding_idx=0) for n, size in zip(rows, SIZES, strict=True)]
        for table in tables:
            nn.init.normal_(table.weight, 0, 0.3)
        self.embed = nn.ModuleList(tables)
        widths = (sum(SIZES), 2 * HIDDEN)
        self.ahead = nn.ModuleList(nn.LSTM(width, HIDDEN, batch_first=True) for width in widths)
        self.back = nn.ModuleList(nn.LSTM(width, HIDDEN, batch_first=True) for width in widths)
        self.out = nn.Linear(2 * HIDDEN, len(LABELS))
        names = [False] * rows[3]
        for form, row in vocabulary.shape.items():
            names[row] = form.startswith("X")
        self.register_buffer("names", torch.tensor(names), persistent=False)

    @property
    def words(self) -> Tensor:
        """The table of words."""
        table = self.embed[0]
        assert isinstance(table, nn.Embedding)
        return table.weight

    def states(self, ids: Tensor, lengths: Tensor) -> Tensor:
        """[batch, tokens, fields] -> [batch, tokens, 2 * HIDDEN]."""
        ids = self._hidden(ids) if self.training else ids
        h = self._columns(torch.cat([e(ids[..., k]) for k, e in enumerate(self.embed)], -1), DROP_INPUT)
        at = torch.arange(ids.shape[1], device=ids.device)[None]
        flip = torch.where(at < lengths[:, None], lengths[:, None] - 1 - at, at)
        row = torch.arange(len(ids), device=ids.device)[:, None]
        for layer, (ahead, back) in enumerate(zip(self.ahead, self.back, strict=True)):
            h = F.dropout(h, DROP, self.training) if layer else h
            with torch.autocast(ids.device.type, dtype=torch.bfloat16, enabled=self.training):
                sides = [ahead(h)[0], back(h[row, flip])[0][row, flip]]
            h = torch.cat([side.float() for side in sides], -1)
        return self._columns(h, DROP)

    def forward(self, ids: Tensor, lengths: Tensor) -> Tensor:
        """[batch, tokens, fields] -> [batch, tokens, labels]."""
        scores: Tensor = self.out(self.states(ids, lengths))
        return scores

    def _hidden(self, ids: Tensor) -> Tensor:
        ids = ids.clone()
        chance = torch.rand(ids.shape[:2], device=ids.device)
        name = self.names[ids[..., 3]]
        hide = (chance < torch.where(name, HIDE_NAME, HIDE_WORD)) & (ids[..., 0] > 0)
        ids[..., 0][hide] = UNKNOWN
        ids[..., 1:3][hide & name & (chance < HIDE_NAME / 2)] = UNKNOWN
        return ids

    def _columns(self, h: Tensor, share: float) -> Tensor:
        return columns(h, share) if self.training else h
