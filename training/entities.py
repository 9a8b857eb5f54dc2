"""Reads who is meant where: the entities that GUM annotates, with every mention and every name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from training.treebank import Sentence, Word, documents, names

_BRACKET = re.compile(r"\((?P<id>[^()-]+)-(?P<kind>[a-z]+)(?:-[^()]*)?(?P<whole>\))?|(?P<end>[^()]+)\)")
_JOINING = frozenset({"-", "–", "of", "the", "for", "de", "'s", "’s"})
_PART = re.compile(r"\[\d+/\d+\]")


@dataclass(frozen=True)
class Mention:
    """A phrase that means an entity; words are counted within the document, the last is included."""

    entity: str
    kind: str
    first: int
    last: int
    head: int


@dataclass(frozen=True, eq=False)
class Annotated:
    """A document whose mentions are known; a blank line ends a paragraph."""

    name: str
    sentences: Sequence[Sentence]

    @property
    def genre(self) -> str:
        """What sort of text it is: "news", "interview"."""
        return self.name.split("_")[1]

    @cached_property
    def words(self) -> list[Word]:
        """The words of all sentences."""
        return [word for sentence in self.sentences for word in sentence]

    @cached_property
    def text(self) -> str:
        """The text as it was written."""
        return "".join(word.form + _after(word) for word in self.words)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of every word in the text."""
        found, at = [], 0
        for word in self.words:
            found.append((at, at + len(word.form)))
            at += len(word.form) + len(_after(word))
        return found

    @cached_property
    def heads(self) -> list[int]:
        """Head of every word, counted within the document; a root heads itself."""
        found: list[int] = []
        for sentence in self.sentences:
            at = len(found)
            found += [at + (word.head if word.head >= 0 else i) for i, word in enumerate(sentence)]
        return found

    @cached_property
    def mentions(self) -> list[Mention]:
        """Every mention, in the order of the text, the longer first."""
        found: list[Mention] = []
        opened: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for at, word in enumerate(self.words):
            for bracket in _BRACKET.finditer(_entities(word)):
                entity = bracket["id"] or bracket["end"]
                if bracket["id"]:
                    opened[entity].append((bracket["kind"], at))
                if (bracket["whole"] or bracket["end"]) and opened[entity]:
                    kind, first = opened[entity].pop()
                    found.append(Mention(_PART.sub("", entity), kind, first, at, self.head_of(first, at)))
        return sorted(found, key=lambda one: (one.first, -one.last))

    def head_of(self, first: int, last: int) -> int:
        """The word on which the others of a stretch hang."""
        inside = range(first, last + 1)
        return next((at for at in inside if self.heads[at] not in inside or self.heads[at] == at), first)

    @cached_property
    def named(self) -> dict[str, set[str]]:
        """The names of each entity that has one."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.mentions:
            people = one.kind == "person" and self.words[one.head].xpos == "NNPS"  # "Americans"
            if self.is_proper(one.head) and not people:
                found[one.entity].add(self.name_at(one))
        return dict(found)

    def is_proper(self, at: int) -> bool:
        """Whether a word is a name."""
        return self.words[at].xpos in ("NNP", "NNPS")

    def name_at(self, one: Mention) -> str:
        """The run of names in which the head of a mention stands: "Bank of Oslo", "Al-Amin"."""
        first = last = one.head
        while (before := self._next_proper(first, -1)) and before >= one.first:
            first = before
        while (behind := self._next_proper(last, 1)) and behind <= one.last:
            last = behind
        return self.text[self.spans[first][0] : self.spans[last][1]]

    def _next_proper(self, at: int, step: int) -> int | None:
        """The next word of a name, beyond small words that join two."""
        at += step
        while 0 < at < len(self.words) - 1 and self.words[at].form in _JOINING:
            at += step
        return at if 0 <= at < len(self.words) and self.is_proper(at) else None


def annotated(file: Path) -> Iterator[Annotated]:
    """The documents of a file."""
    for name, sentences in zip(names(file), documents(file), strict=True):
        yield Annotated(name, sentences)


def _entities(word: Word) -> str:
    """The brackets of a word that open and close mentions."""
    return next((one[7:] for one in word.misc.split("|") if one.startswith("Entity=")), "")


def _after(word: Word) -> str:
    return "\n\n" if word.ends_paragraph else word.after
