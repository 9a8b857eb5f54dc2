"""What the treebanks say of each token: part of speech, function, and where its head stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from framing.finders.attribution.tokens import Paragraph
from training.quotes.corpus import split
from training.treebank import Word, passages

BORDERS = (-6, -3, -2, -1, 0, 1, 2, 3, 6)


class Tags(NamedTuple):
    """The tags of one token."""

    part: str
    function: str
    head: str


def tagged(files: Iterable[Path]) -> Iterator[tuple[Paragraph, list[Tags]]]:
    """The sentences of treebanks in our own tokens; each token takes the tags of the one it begins in."""
    for passage in passages(files, size=1):
        for part in split(passage.text.strip()):
            starts = [start for start, _ in passage.spans]
            tags = [_tags(i, word) for i, word in enumerate(passage.words)]
            yield part, [tags[max(0, bisect_right(starts, start) - 1)] for start in part.starts]


def _tags(number: int, word: Word) -> Tags:
    side = "root" if word.head < 0 else str(sum(word.head - number >= border for border in BORDERS))
    return Tags(word.upos, word.dep, side)
