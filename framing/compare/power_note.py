"""What a number of articles can show, in a sentence made by rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from framing.stats import smallest_p

LEVEL = 0.05
PASSING = 5
"""This many relabellings must be extreme enough to pass, or only a complete separation would."""


class Permission(Enum):
    """How far a comparison may go."""

    DESCRIBE = "describe"
    SUGGEST = "suggest"
    TEST = "test"


def least_p(in_a: Sequence[bool], blocks: Sequence[object]) -> float:
    """The smallest p that a contrast of these articles can claim; 1 where one side is a single article.

    A text may well be unlike all others, but alone it cannot stand for its group.

    >>> least_p([True] + [False] * 40, [0] * 41)
    1.0
    """
    few = min(sum(in_a), len(in_a) - sum(in_a))
    return smallest_p(in_a, blocks) if few > 1 else 1.0


def permission(smallest: float, tests: int) -> Permission:
    """What a contrast permits whose p cannot be below `smallest`, as one of this many tests.

    Below the level even the most extreme difference could be no surprise: describe. If it could be
    one alone, but not with some power among its family (Benjamini-Hochberg): suggest. Otherwise: test.

    >>> permission(1.0, 10).value, permission(0.0286, 1).value, permission(0.0079, 1).value
    ('describe', 'suggest', 'test')
    """
    if not smallest <= LEVEL:
        return Permission.DESCRIBE
    return Permission.SUGGEST if smallest * PASSING > LEVEL / max(tests, 1) else Permission.TEST


def caveat(
    articles: Mapping[str, int],
    by: str,
    least: Sequence[float],
    scope: str = "",
    outlets: Mapping[str, int] | None = None,
    each: int = 1,
) -> str:
    """The sentence that stands under every table and chart.

    `least` has the smallest possible p of every contrast; `scope` says inside which events articles are
    compared; `outlets` has those of every group where outlets are the units; `each` contrast is tested in so
    many variants or words.

    >>> caveat({"A": 1, "B": 1}, "outlet", [1.0])
    'One article per outlet: this describes these 2 texts and cannot support claims about the outlets
    in general.'
    """
    counts = list(articles.values())
    total = sum(counts)
    if len(counts) < 2:
        return f"One {by} only: {_texts(total)} described, nothing compared."
    if max(counts) == 1:
        return (
            f"One article per {by}: this describes these {total} texts and cannot support claims "
            f"about the {by}s in general."
        )
    few = _sizes(counts, by, scope, outlets)
    units = "outlets" if outlets else "articles"
    allowed = permission(min(least), each * len(least))
    if allowed is Permission.DESCRIBE:
        return (
            f"{few}: too few {units} to compare. No difference between them, however large, could be "
            f"distinguished from chance; this describes {total} texts."
        )
    if allowed is Permission.SUGGEST:
        return f"{few}: so few {units} that only a very large difference could exceed chance."
    where = " where there are enough" if max(least) > LEVEL else ""
    return f"{few}: differences are tested over {units}{where} and corrected for the number of comparisons."


def _sizes(counts: Sequence[int], by: str, scope: str, outlets: Mapping[str, int] | None) -> str:
    from_outlets = f", from {_span(list(outlets.values()))} outlets each" if outlets else ""
    return f"{_span(counts)} articles per {by}{from_outlets}{f', compared {scope}' if scope else ''}"


def _span(counts: Sequence[int]) -> str:
    low, high = min(counts), max(counts)
    return f"{low} to {high}" if low != high else f"{low}"


def _texts(n: int) -> str:
    return "1 text is" if n == 1 else f"{n} texts are"
