"""Rows of tokens with their word pieces, as the encoder reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from tokenizers import Tokenizer

from framing.finders.quotes.network.features import Ids, Vocabulary
from framing.finders.quotes.network.neighbours import join, neighbours
from framing.finders.quotes.network.tokens import Paragraph
from framing.finders.toward.masking import number
from training.quotes.encoded import Pieced

MOST = 512
"""Pieces of a row; tokens behind them have the first sign's state."""
OF_A_WORD = 6
SAME = {"``": "“", "''": "”"}


class Pieces:
    """Cuts words into pieces, each by itself, so that tokens stay as they are."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._first, self._break, self._unknown = (number(tokenizer, s) for s in ("[CLS]", "[SEP]", "[UNK]"))
        self._seen: dict[str, list[int]] = {}

    def rows(self, parts: Sequence[Paragraph], vocabulary: Vocabulary) -> Iterator[tuple[range, Pieced]]:
        """The rows of an article's paragraphs, each with the numbers of its paragraphs."""
        ids = [vocabulary.encode(part) for part in parts]
        for group in neighbours([len(row) for row in ids]):
            yield group, self.row([parts[i].words for i in group], [ids[i] for i in group])

    def row(self, words: Sequence[Sequence[str]], ids: Sequence[Ids]) -> Pieced:
        """Paragraphs as one row, with a sign between two."""
        pieces, owner, first = [self._first], [0], []
        joined = [word for part in words for word in (None, *part)][1:]
        for token, word in enumerate(joined, 1):
            new = [self._break] if word is None else self._of(word)
            if len(pieces) + len(new) >= MOST:
                first.append(0)
                continue
            first.append(len(pieces))
            pieces += new
            owner += [token] * len(new)
        columns = ([*pieces, self._break], [*owner, 0], first)
        return Pieced(join(ids), *(np.array(column, np.int32) for column in columns))

    def _of(self, word: str) -> list[int]:
        if word not in self._seen:
            found = self._tokenizer.encode(SAME.get(word, word), add_special_tokens=False).ids
            self._seen[word] = found[:OF_A_WORD] or [self._unknown]
        return self._seen[word]
