"""What a page prints twice: captions beside their copies, and passages whose short lines repeat with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from framing.reading.blocks import Block


def copied(keys: Sequence[str], copies: Mapping[int, int], free: Iterable[int]) -> list[int]:
    """Which of the `free` blocks are copies too, known by a copy right before or behind them.

    `copies` says of which block each known copy is one. A short line may stand twice in an article; between
    copies it is one of them.

    >>> copied(["a b", "Go.", "c d", "a b", "Go.", "c d", "Go."], {3: 0, 5: 2}, [4, 6])
    [4]
    """
    of, left, found = dict(copies), sorted(free), []
    for step, order in ((1, left), (-1, left[::-1])):
        for i in order:
            first = of[i - step] + step if i - step in of else i
            if i not in of and 0 <= first < i and keys[first] == keys[i]:
                of[i] = first
                found.append(i)
    return sorted(found)


def share(caption: Block, other: Block) -> bool:
    """Whether two blocks have one sentence in common: one begins with the other or ends with it."""
    short, long = sorted((caption.key, other.key), key=len)
    body = short[: max(40, int(0.8 * len(short)))]
    return len(short) >= 40 and len(long) <= 1000 and (body in long or short[-len(body) :] in long)
