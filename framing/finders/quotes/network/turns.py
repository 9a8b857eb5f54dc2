"""Attributions that the layout states: turns of a conversation, and signed quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from framing.finders.quotes.network.bio_tags import Stretch
from framing.finders.quotes.network.pairing import Linked
from framing.finders.quotes.network.tokens import CLOSING, OPENING, STRAY, Paragraph
from framing.language.letters import CAPITAL

LONGEST_NAME, SHORTEST_TURN = 4, 3
TURN, SIGNED = 0.8, 0.9
"""How often such a layout is an attribution in the training articles, rounded down."""

_DASHES = re.compile(r"[—–―-]+")
_NAME = re.compile(rf"[^\W\d_]\.|{CAPITAL}[\w.'’-]*|(?:of|de|van|von|al|bin|the)\b")


def turns(parts: Sequence[Paragraph]) -> dict[int, Linked]:
    """Paragraphs such as "SMITH: I disagree.", where the same label comes at least twice, by their number."""
    names = [_label(part) for part in parts]
    often = Counter(" ".join(part.words[a:b]) for part, (a, b) in zip(parts, names, strict=True))
    found = {}
    for number, (part, (start, end)) in enumerate(zip(parts, names, strict=True)):
        if end and often[" ".join(part.words[start:end])] > 1 and len(part.words) - end - 1 >= SHORTEST_TURN:
            content = Stretch("content", end + 1, len(part.words))
            source = Stretch("source", start, end)
            found[number] = Linked(Stretch("cue", end, end + 1), (content,), source, TURN)
    return found


def _label(part: Paragraph) -> tuple[int, int]:
    """The tokens of a name before a colon at the head of a paragraph; nothing is (0, 0)."""
    start = int(part.places[0] in (OPENING, STRAY))
    for end in range(start + 1, min(start + LONGEST_NAME + 1, len(part.words))):
        if part.words[end] == ":":
            return (start, end) if _named(part.words[start:end]) and len(part.words[start]) > 1 else (0, 0)
    return 0, 0


def signed(parts: Sequence[Paragraph]) -> Iterator[tuple[int, Linked]]:
    """Paragraphs such as "“We need rain.” — Ann Lee, farmer", by their number."""
    for number, part in enumerate(parts):
        close = next((i for i, place in enumerate(part.places) if place == CLOSING), 0)
        dash = close + 1
        if part.places[0] != OPENING or close < SHORTEST_TURN or dash + 1 >= len(part.words):
            continue
        end = _name_end(part.words, dash + 1)
        if _DASHES.fullmatch(part.words[dash]) and _named(part.words[dash + 1 : end]):
            content, source = Stretch("content", 0, dash), Stretch("source", dash + 1, end)
            yield number, Linked(Stretch("cue", dash, dash + 1), (content,), source, SIGNED)


def _name_end(words: Sequence[str], start: int) -> int:
    """Where a name ends; the full stop behind an initial may be a token of its own."""
    end = start
    while end < len(words) and (_NAME.fullmatch(words[end]) or _ends_initial(words, end, start)):
        end += 1
    return end


def _ends_initial(words: Sequence[str], at: int, start: int) -> bool:
    """Whether a token is the full stop of an initial inside a name: "Ann A . Lee"."""
    return words[at] == "." and at > start and len(words[at - 1]) == 1 and at + 1 < len(words)


def _named(words: Sequence[str]) -> bool:
    return (
        bool(words) and words[0][:1].isupper() and all(word == "." or _NAME.fullmatch(word) for word in words)
    )
