"""What the network finds in its own training texts when it errs as it does on new ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch

from framing.finders.quotes.network.bio_tags import Stretch, stretches
from framing.finders.quotes.network.crf import viterbi
from framing.finders.quotes.network.neighbours import apart, neighbours
from training.quotes.batches import Row, batches, tensors
from training.quotes.corpus import Text
from training.quotes.tagger import Tagger

SIZE = 6000


def guessed(net: Tagger, texts: Sequence[Text], given: Sequence[Row]) -> Iterator[list[list[Stretch]]]:
    """The stretches of each paragraph of each text, found with dropout on."""
    rows = iter(_labels(net, given))
    for text in texts:
        lengths = [len(part.words) for part in text.paragraphs]
        yield [
            part
            for group in neighbours(lengths)
            for part in apart(stretches(next(rows)), [lengths[i] for i in group])
        ]


def _labels(net: Tagger, given: Sequence[Row]) -> list[list[int]]:
    pairs, first = (
        (a + b).detach().numpy() for a, b in ((net.transition, net.bad), (net.start, net.bad_start))
    )
    found: list[list[int]] = [[] for _ in given]
    net.train()
    for batch in batches([len(row.ids) for row in given], SIZE):
        ids, lengths, _, _ = tensors([given[i] for i in batch])
        with torch.no_grad():
            scores = net(ids, lengths).numpy()
        for i, labels in zip(
            batch, viterbi(scores.transpose(1, 0, 2), lengths.numpy(), pairs, first), strict=True
        ):
            found[i] = labels
    net.eval()
    return found
