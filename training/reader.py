"""Gives the trainer its examples: passages of changing length, some of them varied, in changing order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

from training.treebank import Passage, documents, passages
from training.variation import varied

Reader = Callable[[Language], Iterator[Example]]

LONGEST_PASSAGE = 8
"""Sentences; the real number is drawn anew for every passage and round."""


@registry.readers("training.varied_passages.v1")  # type: ignore[untyped-decorator]
def varied_passages(files: list[str], seed: int) -> Reader:
    """Training examples; every round over them cuts, varies and orders the passages anew."""
    random = Random(seed)
    texts = [document for file in files for document in documents(Path(file))]

    def read(nlp: Language) -> Iterator[Example]:
        cut: list[Passage] = []
        for document in texts:
            at = 0
            while at < len(document):
                size = random.randint(1, LONGEST_PASSAGE)
                cut.append(Passage(tuple(varied(document[at : at + size], random))))
                at += size
        random.shuffle(cut)
        yield from (example(nlp, passage) for passage in cut)

    return read


@registry.readers("training.passages.v1")  # type: ignore[untyped-decorator]
def plain_passages(files: list[str]) -> Reader:
    """Examples to measure on: the passages as they are, in their order."""

    def read(nlp: Language) -> Iterator[Example]:
        yield from (example(nlp, passage) for passage in passages(map(Path, files)))

    return read


def example(nlp: Language, passage: Passage) -> Example:
    """The passage on the tokenizer's words, told where sentences start, beside the annotated one.

    Sentence starts come from a rule of their own, so the parser need not learn them.
    """
    return Example(with_starts(nlp.make_doc(passage.text), passage), passage.doc(nlp.vocab))


def with_starts(doc: Doc, passage: Passage) -> Doc:
    """Sentences start where the treebank says so."""
    firsts = {span[0] for span, start in zip(passage.spans, passage.starts, strict=True) if start}
    for token in doc:
        token.is_sent_start = token.idx in firsts
    return doc
