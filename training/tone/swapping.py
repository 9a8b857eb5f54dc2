"""Other names in place of those beside the target, so that the network does not learn who is liked."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from framing.article import Article, Zone
from framing.language import Document, parse
from framing.language.names import Name
from framing.span import Span
from training.tone.data import Example

Names = Mapping[str, Sequence[Name]]
"""Text -> the names in it."""


def names_in(texts: Iterable[str]) -> Names:
    """The names that our own finder sees in these texts."""
    different = list(dict.fromkeys(texts))
    documents = [Document(Article("", "", text, (Zone(0, len(text), "body"),))) for text in different]
    parse(documents)
    return {text: document.names for text, document in zip(different, documents, strict=True)}


class Swapping:
    """Puts other names of the same kind in place of those beside the target."""

    def __init__(self, names: Names, share: float) -> None:
        self._names, self._share = names, share
        self._pool = defaultdict[str, list[str]](list)
        for text, found in names.items():
            for name in found:
                self._pool[name.kind].append(name.of(text))

    def __call__(self, example: Example, order: random.Random) -> Example:
        """The example, in a share of the cases with other names."""
        kept = (example.target, *example.more)
        names = [
            name
            for name in self._names.get(example.text, ())
            if not any(name.overlaps(span) for span in kept) and order.random() < self._share
        ]
        text, done = "", 0
        moved = dict[int, int]()
        for name in names:
            text += example.text[done : name.start] + order.choice(self._pool[name.kind])
            moved[name.end] = len(text) - name.end
            done = name.end
        text += example.text[done:]

        def put(span: Span) -> Span:
            by = next((moved[end] for end in sorted(moved, reverse=True) if end <= span.start), 0)
            return Span(span.start + by, span.end + by)

        return example._replace(text=text, target=put(example.target), more=tuple(map(put, example.more)))
