"""Build the shipped attribution model.

    python -m training.quotes --data ../shared/data

Needs torch (`pip install framing[train]`); a quarter of an hour on one core. Every random choice is seeded
and steps are counted, so the same machine gives the same file. Development articles are not read.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch

from framing.finders.quotes.network.features import Vocabulary
from framing.finders.quotes.network.model import save
from training.quotes import corpus
from training.quotes.batches import Row, rows
from training.quotes.fitting import descend, label_losses
from training.quotes.guessing import guessed
from training.quotes.linking import linker
from training.quotes.tagger import SIZES, Tagger
from training.quotes.vectors import vectors

STEPS, SEED = 5000, 1


def main(data: Path, out: Path) -> None:
    torch.set_num_threads(1)
    sources = corpus.Sources.under(data)
    texts = corpus.articles(sources.attributions)
    parts = [part for text in texts for part in text.paragraphs] + corpus.sentences(sources.sentences)
    parts += [part for path in sources.treebanks for part in corpus.treebank(path)]
    words, known = vectors(parts, SIZES[0])
    vocabulary = corpus.vocabulary(texts, words)
    given = rows(texts, vocabulary)
    start = untrained(vocabulary, dict(zip(words, known, strict=True)))
    net = trained(start, vocabulary, given)
    save(out, vocabulary, net.arrays(), linker(texts, list(guessed(net, texts, given))))


def untrained(vocabulary: Vocabulary, known: Mapping[str, np.ndarray]) -> Tagger:
    """A network that knows the word vectors and nothing else."""
    torch.manual_seed(SEED - 1)
    net = Tagger(vocabulary)
    with torch.no_grad():
        for word, row in vocabulary.word.items():
            if word in known:
                net.words[row] = torch.from_numpy(known[word]) * 0.5
    return net


def trained(start: Tagger, vocabulary: Vocabulary, given: Sequence[Row]) -> Tagger:
    """A copy of the untrained network that has learned the labels."""
    torch.manual_seed(SEED)
    net = Tagger(vocabulary)
    net.load_state_dict(start.state_dict())
    descend(net, net.words, label_losses(net, given, random.Random(SEED)), STEPS, say)
    return net


def say(step: int, loss: float) -> None:
    print(f"step {step}, loss {loss:.4f}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of the training data")
    parser.add_argument("--out", type=Path, default=Path("framing/finders/quotes/network/model.npz"))
    arguments = parser.parse_args()
    main(arguments.data, arguments.out)
