"""Reads CoNLL-U files as documents of sentences, and sentences as passages with their exact text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

KEPT_SUBTYPES = {"nsubj:pass", "aux:pass", "obl:agent"}


@dataclass(frozen=True)
class Word:
    """A word with its annotation; `head` counts from 0 within the sentence, -1 at its root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    dep: str
    space: bool
    ends_paragraph: bool = False
    misc: str = ""

    @property
    def after(self) -> str:
        """What stands between this word and the next."""
        return ("\n" if self.ends_paragraph else " ") if self.space else ""


Sentence = tuple[Word, ...]


@dataclass(frozen=True)
class Passage:
    """Consecutive sentences as one text; a paragraph ends with a line break."""

    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> list[Word]:
        """The words of all sentences."""
        return [word for sentence in self.sentences for word in sentence]

    @property
    def text(self) -> str:
        """The text as it was written."""
        return "".join(word.form + word.after for word in self.words)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of every word in the text."""
        found, at = [], 0
        for word in self.words:
            found.append((at, at + len(word.form)))
            at += len(word.form) + len(word.after)
        return found

    @property
    def heads(self) -> list[int]:
        """Head of every word, counted within the passage; a root heads itself."""
        heads: list[int] = []
        for sentence in self.sentences:
            at = len(heads)
            heads += [at + (word.head if word.head >= 0 else i) for i, word in enumerate(sentence)]
        return heads

    @property
    def starts(self) -> list[bool]:
        """For every word, whether it opens a sentence."""
        return [i == 0 for sentence in self.sentences for i in range(len(sentence))]

    def doc(self, vocab: Vocab) -> Doc:
        """The passage with its annotation, on the treebank's own words."""
        words, heads = self.words, self.heads
        return Doc(
            vocab,
            words=[word.form for word in words],
            spaces=[word.space for word in words],
            tags=[word.xpos for word in words],
            pos=[word.upos for word in words],
            lemmas=[word.lemma for word in words],
            heads=heads,
            deps=["ROOT" if heads[i] == i else word.dep for i, word in enumerate(words)],
        )


def names(file: Path) -> list[str]:
    """The names of a file's documents, in their order."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.partition("=")[2].strip() for line in lines if line.startswith("# newdoc id")]


def documents(file: Path) -> Iterator[list[Sentence]]:
    """The sentences of each document of a file."""
    document: list[Sentence] = []
    lines: list[str] = []
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc") and document:
            yield document
            document = []
        elif line.split("=")[0].strip() in ("# newpar", "# newpar id") and document:
            document[-1] = (*document[-1][:-1], replace(document[-1][-1], space=True, ends_paragraph=True))
        if not line and lines:
            document.append(_sentence(lines))
            lines = []
        elif line and not line.startswith("#"):
            lines.append(line)
    if document:
        yield document


def passages(files: Iterable[Path], size: int = 10) -> Iterator[Passage]:
    """Passages of at most `size` sentences, never across documents."""
    for file in files:
        for document in documents(file):
            for first in range(0, len(document), size):
                yield Passage(tuple(document[first : first + size]))


def _label(raw: str) -> str:
    """The relation, with its subtype where that tells the voice."""
    return raw if raw in KEPT_SUBTYPES else raw.split(":")[0]


def _sentence(lines: list[str]) -> Sentence:
    """The words of a sentence; inside a multiword token nothing is followed by a space."""
    rows = [line.split("\t") for line in lines]
    space: dict[int, bool] = {}
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            space |= dict.fromkeys(range(first, last), False)
            space[last] = "SpaceAfter=No" not in row[9]
    return tuple(
        Word(
            form=row[1],
            lemma=row[2],
            upos=row[3],
            xpos=row[4],
            head=int(row[6]) - 1,
            dep=_label(row[7]),
            space=space.get(int(row[0]), "SpaceAfter=No" not in row[9]),
            misc=row[9],
        )
        for row in rows
        if row[0].isdigit()
    )
