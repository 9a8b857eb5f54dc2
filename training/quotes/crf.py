"""The top of both networks in training: which label follows which, and what all rows of labels say."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn

from framing.finders.quotes.network.bio_tags import LABELS
from framing.finders.quotes.network.crf import NEVER, forbidden


class Crf(nn.Module):
    """Scores of pairs of labels; `scores` are [batch, tokens, labels], `lengths` the tokens of each row."""

    bad: Tensor
    bad_start: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.transition = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.start = nn.Parameter(torch.zeros(len(LABELS)))
        bad, bad_start = forbidden()
        self.register_buffer("bad", torch.from_numpy(bad), persistent=False)
        self.register_buffer("bad_start", torch.from_numpy(bad_start), persistent=False)

    def loss(self, scores: Tensor, lengths: Tensor, unary: Tensor, pairs: Tensor) -> Tensor:
        """Minus the log probability of what is expected of tokens and of pairs, summed over the rows."""
        expected = (
            (scores * unary).sum() + (self.transition * pairs.sum(0)).sum() + (self.start * unary[:, 0]).sum()
        )
        transition, start = self.transition + self.bad, self.start + self.bad_start
        return log_sum(scores, lengths, transition, start).sum() - expected

    def arrays(self) -> dict[str, np.ndarray]:
        """The weights by name."""
        return {name: value.detach().cpu().numpy().copy() for name, value in self.state_dict().items()}


def log_sum(scores: Tensor, lengths: Tensor, transition: Tensor, start: Tensor) -> Tensor:
    """The logarithm of the summed weight of all label rows, one per row of the batch.

    `transition` is [labels, labels], or [batch, labels, labels] with one for each row. Steps are put
    together two by two, so that a long row takes few products.
    """
    first = start + scores[:, 0]
    steps = transition.view(-1, 1, *transition.shape[-2:]) + scores[:, 1:, None, :]
    inside = torch.arange(1, scores.shape[1], device=scores.device)[None] < lengths[:, None]
    stay = torch.full((len(LABELS), len(LABELS)), NEVER, device=scores.device)
    steps = torch.where(inside[..., None, None], steps, stay.fill_diagonal_(0))
    while steps.shape[1] > 1:
        last = steps[:, steps.shape[1] - steps.shape[1] % 2 :]
        left, right = steps[:, :-1:2], steps[:, 1::2]
        joined = torch.logsumexp(left[..., None] + right[..., None, :, :], -2)
        steps = torch.cat([joined, last], 1)
    if steps.shape[1]:
        first = torch.logsumexp(first[:, :, None] + steps[:, 0], 1)
    return torch.logsumexp(first, 1)


def expected(scores: Tensor, lengths: Tensor, transition: Tensor, start: Tensor) -> tuple[Tensor, Tensor]:
    """How probable each label is at each token, and how often each pair of labels is expected in each row."""
    with torch.enable_grad():
        scores = scores.detach().requires_grad_()
        own = transition.detach().expand(len(scores), -1, -1).clone().requires_grad_()
        total = log_sum(scores, lengths, own, start.detach()).sum()
        unary, pairs = torch.autograd.grad(total, (scores, own))
    return unary, pairs
