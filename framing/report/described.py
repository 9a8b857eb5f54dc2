"""Plain contrasts of wording that no test can reach, as sentences about these texts and no others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations

from framing.compare import Comparison

LEAST, MAIN = 3, 0.75
"""A group's main wording: with this many mentions, at least this share of them."""

EACH, APART = 5, 0.5
"""Two groups use opposite words: this many mentions each, most of them another word, shares so far apart."""

MOSTLY = 0.5
"""More than this share of a group's mentions is most of them."""

GROUPS = 6
"""At most this many groups are named."""

UNTESTED = "This describes these texts; it is not tested."


def contrast(comparison: Comparison) -> list[str]:
    """Two groups that each mostly use another wording, as a description of these articles.

    Nothing where this many articles permit a test: then that speaks.
    """
    if comparison.contrasts["p"].notna().any():
        return []
    rows = comparison.groups
    main = rows[(rows["estimate"] >= MAIN) & (rows["n"] >= LEAST)]
    if main["variant"].nunique() < 2:
        return []
    words = []
    for variant, part in main.groupby("variant", sort=False):
        users = zip(part["group"], part["count"], part["n"], strict=True)
        used = few(f"{group} ({count:.0f} of {n})" for group, count, n in users)
        words.append(f"“{comparison.wording(str(variant))}” in {used}")
    return [f"In these articles mostly {'; '.join(words)}. {UNTESTED}"]


def opposite(comparison: Comparison) -> list[str]:
    """The two groups whose words are most opposite, one of them with too few articles to test."""
    found = _most_opposite(comparison)
    if found is None:
        return []
    one, other, _ = found
    counts = _mentions(comparison)
    mine, theirs = _most(counts[one]), _most(counts[other])
    return [
        f"{_use(comparison, counts, one, mine, theirs)}; {_use(comparison, counts, other, theirs, mine)}. "
        f"Counted in their own words, in {_articles(comparison, one)} and {_articles(comparison, other)}. "
        f"{UNTESTED}"
    ]


def distance(comparison: Comparison) -> float:
    """By how much the shares of one wording differ in the two most opposite groups; 0 where none are."""
    found = _most_opposite(comparison)
    return found[2] if found else 0.0


def _most_opposite(comparison: Comparison) -> tuple[str, str, float] | None:
    """The pair whose shares of a main word differ most, that of the first group; None if none is plain."""
    counts = _mentions(comparison)
    tests = comparison.contrasts.dropna(subset="p")
    tested = {*tests["a"], *tests["b"]}
    main = {group: _most(words) for group, words in counts.items() if sum(words.values()) >= EACH}
    main = {group: word for group, word in main.items() if _share(counts[group], word) > MOSTLY}
    pairs = [
        (a, b, _share(counts[a], main[a]) - _share(counts[b], main[a]))
        for a, b in permutations(main, 2)
        if main[a] != main[b] and not {a, b} <= tested
    ]
    found = max(pairs, key=lambda pair: pair[2], default=None)
    return found if found and found[2] >= APART else None


Words = Mapping[str, float]
"""Variant -> mentions."""


def _mentions(comparison: Comparison) -> dict[str, dict[str, float]]:
    """Group -> variant -> mentions."""
    found: dict[str, dict[str, float]] = {}
    columns = (comparison.groups[name] for name in ("group", "variant", "count"))
    for group, variant, count in zip(*columns, strict=True):
        found.setdefault(str(group), {})[str(variant)] = float(count)
    return found


def _most(words: Words) -> str:
    return max(words, key=lambda word: words[word])


def _share(words: Words, word: str) -> float:
    return words[word] / sum(words.values())


def _use(comparison: Comparison, counts: Mapping[str, Words], group: str, most: str, less: str) -> str:
    words = counts[group]
    other = comparison.wording(less)
    rest = f"“{other}” in {words[less]:.0f}" if words[less] else f"never “{other}”"
    used = f"{words[most]:.0f} of {sum(words.values()):.0f} mentions"
    return f"{group} writes “{comparison.wording(most)}” in {used}, {rest}"


def _articles(comparison: Comparison, group: str) -> str:
    n = comparison.n_articles[group]
    return f"{'one article' if n == 1 else f'{n:,} articles'} of {group}"


def few(items: Iterable[str], comma: str = ", ", most: int = GROUPS) -> str:
    """Items as a phrase; of too many, the first and how many more there are.

    >>> few(["a", "b", "c"]), few(["a", "b", "c"], most=2)
    ('a, b and c', 'a, b and 1 more')
    """
    found = list(items)
    if len(found) > most:
        found = [*found[:most], f"{len(found) - most} more"]
    if comma != ", " or len(found) == 1:
        return comma.join(found)
    return f"{', '.join(found[:-1])} and {found[-1]}"
