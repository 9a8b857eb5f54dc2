"""The stages of training, each kept in a file so that a run that was stopped goes on where it was."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from framing.finders.attribution.features import Ids, Vocabulary
from framing.finders.attribution.labels import LABELS, stretches
from framing.finders.attribution.linking import Linker
from framing.finders.attribution.neighbours import apart, join, neighbours
from framing.finders.attribution.tokens import Paragraph
from training.quotes import corpus, linking, pretraining, teaching
from training.quotes.batches import Row, rows
from training.quotes.fitting import descend, label_losses
from training.quotes.tagger import SIZES, Tagger
from training.quotes.treebank_tags import tagged
from training.quotes.vectors import vectors

PRETRAINING, TEACHING, DISTILLING = 2000, 2600, 3400
"""Steps of the kinds of training."""


@dataclass(frozen=True)
class Texts:
    """Everything that training reads, once."""

    articles: list[corpus.Text]
    sentences: list[Paragraph]
    tagged: list[tuple[Paragraph, list]]  # type: ignore[type-arg]

    @classmethod
    def read(cls, sources: corpus.Sources) -> Texts:
        """Read them from where they lie."""
        return cls(
            corpus.articles(sources.attributions),
            corpus.sentences(sources.sentences),
            list(tagged(sources.treebanks)),
        )

    def words(self) -> tuple[Vocabulary, dict[str, np.ndarray]]:
        """The vocabulary, and a vector for each word that has one."""
        parts = [part for text in self.articles for part in text.paragraphs]
        names, found = vectors([*parts, *self.sentences, *(part for part, _ in self.tagged)], SIZES[0])
        return corpus.vocabulary(self.articles, names), dict(zip(names, found, strict=True))


def say(kind: str) -> Callable[[int, float], None]:
    return lambda step, loss: print(f"{kind}, step {step}, loss {loss:.4f}", file=sys.stderr, flush=True)


def seed(number: int) -> random.Random:
    torch.manual_seed(number)
    return random.Random(number)


def fresh(vocabulary: Vocabulary, known: dict[str, np.ndarray]) -> Tagger:
    """A network that knows the vectors and nothing else."""
    net = Tagger(vocabulary)
    with torch.no_grad():
        for word, row in vocabulary.word.items():
            if word in known:
                net.words[row] = torch.from_numpy(known[word]) * 0.5
    return net


def pretrained(
    texts: Texts, vocabulary: Vocabulary, known: dict[str, np.ndarray], steps: int = PRETRAINING
) -> Tagger:
    """A network that has guessed hidden words and the tags of the treebanks."""
    order = seed(0)
    net = fresh(vocabulary, known)
    tag_rows, kinds = pretraining.tag_rows([tags for _, tags in texts.tagged])
    none = [np.full((len(part.words), len(kinds)), -1) for part in texts.sentences]
    samples = [
        *_samples([part for part, _ in texts.tagged], tag_rows, vocabulary),
        *_samples(texts.sentences, none, vocabulary),
    ]
    for text in texts.articles:
        none = [np.full((len(part.words), len(kinds)), -1) for part in text.paragraphs]
        samples += _samples(text.paragraphs, none, vocabulary)
    heads = pretraining.Guesses(net, kinds)
    descend(heads, net.words, pretraining.losses(heads, samples, order), steps, say("pretraining"))
    return net


def _samples(
    parts: Sequence[Paragraph], tags: Sequence[np.ndarray], vocabulary: Vocabulary
) -> list[pretraining.Sample]:
    ids: list[Ids] = [vocabulary.encode(part) for part in parts]
    found = []
    for group in neighbours([len(row) for row in ids]):
        blank = np.full((1, tags[0].shape[1]), -1)
        joined = [row for i in group for row in (blank, tags[i])][1:]
        found.append(pretraining.Sample(join([ids[i] for i in group]), np.concatenate(joined)))
    return found


def taught(
    start: Tagger, vocabulary: Vocabulary, given: Sequence[Row], number: int, steps: int = TEACHING
) -> Tagger:
    """A copy of the starting network that has learned the labels."""
    order = seed(number)
    net = Tagger(vocabulary)
    net.load_state_dict(start.state_dict())
    descend(net, net.words, label_losses(net, given, order), steps, say(f"network {number}"))
    return net


def kept(file: Path, vocabulary: Vocabulary, make: Callable[[], Tagger]) -> Tagger:
    """The network in the file, made first where there is none."""
    if file.exists():
        net = Tagger(vocabulary)
        net.load_state_dict(torch.load(file, weights_only=True))
        return net.eval()
    net = make()
    torch.save(net.state_dict(), file)
    return net


def labelled(texts: Texts, vocabulary: Vocabulary) -> list[Row]:
    return rows(texts.articles, vocabulary)


def distilled(
    start: Tagger, vocabulary: Vocabulary, gold: Sequence[Row], texts: Texts, teachers: Sequence[Tagger]
) -> Tagger:
    """A network that learns the labels and what the teachers believe, of further sentences too."""
    further = teaching.unlabelled([vocabulary.encode(part) for part in texts.sentences], len(LABELS))
    given = [*teaching.mixed(gold, teaching.believed(teachers, gold)), *teaching.believed(teachers, further)]
    return taught(start, vocabulary, given, 0, DISTILLING)


def linked(texts: Texts, net: Tagger, given: Sequence[Row]) -> Linker:
    """The linker, trained on the gold stretches and on those of the network with its dropout on."""
    seed(0)
    found = iter(teaching.guessed(net, given))
    further = []
    for text in texts.articles:
        lengths = [len(part.words) for part in text.paragraphs]
        here = [
            part
            for group in neighbours(lengths)
            for part in apart(stretches(next(found)), [lengths[i] for i in group])
        ]
        further.append(here)
    return linking.linker(texts.articles, further)
