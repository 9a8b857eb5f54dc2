"""Which content belongs to which cue, and which source: two logistic regressions over pairs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from framing.finders.quotes.network.bio_tags import Stretch
from framing.finders.quotes.network.features import plain
from framing.finders.quotes.network.tokens import CLOSING, OPENING, OUTSIDE, Paragraph

Weights = Mapping[str, float]

LEAST_SOURCE, LEAST_CONTENT = 0.25, 0.5
"""The probability from which a source, a content is given to a cue; chosen on the development articles."""
LEAST = 0.12
"""The probability of all its parts from which an attribution is kept; chosen likewise."""

PHRASE = 5
"""Up to this many tokens, marks included, a quotation is a phrase that goes with words around it."""

_STEPS = (0, 1, 2, 3, 4, 6, 10, 20, 40)
_SIGNS = frozenset(',:;—–.?!"“”')


class Linked(NamedTuple):
    """A cue with its contents and its source, and the probability that its parts are right."""

    cue: Stretch
    contents: tuple[Stretch, ...]
    source: Stretch | None
    probability: float


@dataclass(frozen=True)
class Linker:
    """The weights of the features of a pair; the key "" is the constant."""

    content: Weights
    source: Weights

    def link(self, paragraph: Paragraph, found: Sequence[Stretch]) -> list[Linked]:
        """The attributions of a paragraph; a content without a likely cue is left out."""
        cues = [s for s in found if s.role == "cue"]
        given: dict[Stretch, list[Stretch]] = {cue: [] for cue in cues}
        for content in (s for s in found if s.role == "content"):
            best = max(
                ((self._odds(self.content, paragraph, content, cue, found), cue) for cue in cues),
                default=None,
            )
            if best and best[0] >= LEAST_CONTENT:
                given[best[1]].append(content)
        linked = [
            self._linked(paragraph, cue, contents, found) for cue, contents in given.items() if contents
        ]
        return [one for one in linked if one.probability >= LEAST]

    def _linked(
        self, paragraph: Paragraph, cue: Stretch, contents: list[Stretch], found: Sequence[Stretch]
    ) -> Linked:
        sources = [s for s in found if s.role == "source"]
        best = max(((self._odds(self.source, paragraph, s, cue, found), s) for s in sources), default=None)
        source = best[1] if best and best[0] >= LEAST_SOURCE else None
        kept = _beside_quotation(paragraph, contents)
        parts = [cue, min(kept, key=lambda s: s.probability), *([source] if source else [])]
        return Linked(cue, tuple(kept), source, math.prod(part.probability for part in parts))

    def _odds(
        self, weights: Weights, paragraph: Paragraph, x: Stretch, cue: Stretch, found: Sequence[Stretch]
    ) -> float:
        total = weights[""] + sum(weights.get(name, 0.0) for name in pair(paragraph, x, cue, found))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _beside_quotation(paragraph: Paragraph, contents: list[Stretch]) -> list[Stretch]:
    """The contents of one cue; beside a whole quotation, words without marks belong elsewhere."""
    marked = [s for s in contents if any(place != OUTSIDE for place in paragraph.places[s.start : s.end])]
    return marked if any(_quotation(paragraph, s) for s in marked) else contents


def _quotation(paragraph: Paragraph, s: Stretch) -> bool:
    places = paragraph.places[s.start : s.end]
    return len(places) > PHRASE and places[0] == OPENING and places[-1] == CLOSING and OUTSIDE not in places


def pair(paragraph: Paragraph, x: Stretch, cue: Stretch, found: Sequence[Stretch]) -> Iterator[str]:
    """The features of a source or content `x` and a cue: distance, what stands between, who else is near."""
    side, low, high = ("L", x.end, cue.start) if x.end <= cue.start else ("R", cue.end, x.start)
    words, gap = paragraph.words[low:high], max(0, high - low)
    between = Counter(s.role for s in found if s.start >= low and s.end <= high)
    sources, cues, contents = (min(3, between[role]) for role in ("source", "cue", "content"))
    apart = min(3, abs(paragraph.sentences[x.start] - paragraph.sentences[cue.start]))
    near = _nearest(paragraph, x, "cue", found) == cue
    near_x = _nearest(paragraph, cue, x.role, found) == x
    marked = paragraph.places[x.start] != OUTSIDE
    yield f"gap{side}{max(step for step in _STEPS if step <= gap)}"
    yield f"apart{side}{apart}"
    yield "signs" + side + "".join(sorted({plain(word) for word in words if word in _SIGNS}))
    yield f"between{side}" + (" ".join(words)[:12] if gap <= 2 else "...")
    yield f"found{side}{min(2, sources)}{min(2, cues)}{min(2, contents)}"
    yield f"source{side}{sources}"
    yield f"cue{side}{cues}"
    yield f"content{side}{contents}"
    yield "first" + plain(paragraph.words[cue.start])
    yield f"last{side}" + plain(paragraph.words[cue.end - 1])
    yield f"marks{marked:d}{paragraph.places[cue.start] != OUTSIDE:d}"
    yield f"apartcue{apart}{min(2, cues)}{side}"
    yield f"marksource{side}{marked:d}{min(2, sources)}"
    yield f"near{near:d}"
    yield f"nearx{near_x:d}"
    yield f"both{near:d}{near_x:d}{side}{apart}"
    yield f"begins{side}{paragraph.begins[x.start]:d}{paragraph.begins[cue.start]:d}"
    if x.role == "source":
        yield f"length{min(5, x.end - x.start)}"
        yield f"head{side}{plain(paragraph.words[x.start])}"


def _nearest(paragraph: Paragraph, to: Stretch, role: str, found: Sequence[Stretch]) -> Stretch:
    return min((s for s in found if s.role == role), key=lambda s: _distance(paragraph, s, to))


def _distance(paragraph: Paragraph, a: Stretch, b: Stretch) -> int:
    sentences = abs(paragraph.sentences[a.start] - paragraph.sentences[b.start])
    return max(0, max(a.start, b.start) - min(a.end, b.end)) + 6 * sentences
