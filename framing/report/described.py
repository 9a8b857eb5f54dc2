"""Plain contrasts of wording that no test can reach, as sentences about these texts and no others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations
from typing import NamedTuple

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
    """The two groups whose words are most opposite, one of them with too few articles to test.

    Where no two are, the group whose words are most opposite to those of all others together.
    """
    found = _most_opposite(comparison)
    if found is None:
        return []
    one, other = found
    return [
        f"{_use(comparison, one, other)}; {_use(comparison, other, one)}. Counted in their own words, "
        f"in {one.articles} and {other.articles}. {UNTESTED}"
    ]


def distance(comparison: Comparison) -> float:
    """By how much the shares of one wording differ in the two most opposite groups; 0 where none are."""
    found = _most_opposite(comparison)
    return _apart(*found) if found else 0.0


class Side(NamedTuple):
    """A group, or all groups but one, with its mentions by variant."""

    writes: str
    words: Mapping[str, float]
    articles: str

    @property
    def n(self) -> float:
        """All its mentions."""
        return sum(self.words.values())

    @property
    def main(self) -> str:
        """The variant that it uses most."""
        return max(self.words, key=lambda word: self.words[word])

    def share(self, word: str) -> float:
        """The share of a variant."""
        return self.words.get(word, 0.0) / self.n

    def is_plain(self) -> bool:
        """Whether it has mentions enough, most of them one variant."""
        return self.n >= EACH and self.share(self.main) > MOSTLY


def _most_opposite(comparison: Comparison) -> tuple[Side, Side] | None:
    """The pair whose shares of the first one's main word differ most; None if none is plain."""
    counts = _mentions(comparison)
    tests = comparison.contrasts.dropna(subset="p")
    tested = {*tests["a"], *tests["b"]}
    sides = {group: Side(f"{group} writes", counts[group], _articles(comparison, group)) for group in counts}
    groups = [(sides[a], sides[b]) for a, b in permutations(counts, 2) if not {a, b} <= tested]
    against_rest = [(sides[group], _rest(comparison, group)) for group in counts if group not in tested]
    for pairs in (groups, against_rest):
        plain = [(a, b) for a, b in pairs if a.is_plain() and b.is_plain() and a.main != b.main]
        found = max(plain, key=lambda pair: _apart(*pair), default=None)
        if found and _apart(*found) >= APART:
            return found
    return None


def _apart(one: Side, other: Side) -> float:
    return one.share(one.main) - other.share(one.main)


def _mentions(comparison: Comparison) -> dict[str, dict[str, float]]:
    """Group -> variant -> mentions."""
    found: dict[str, dict[str, float]] = {}
    columns = (comparison.groups[name] for name in ("group", "variant", "count"))
    for group, variant, count in zip(*columns, strict=True):
        found.setdefault(str(group), {})[str(variant)] = float(count)
    return found


def _rest(comparison: Comparison, group: str) -> Side:
    """All groups but one, together."""
    others = comparison.groups[comparison.groups["group"] != group]
    sums = others.groupby("variant", sort=False)["count"].sum()
    words = {str(variant): float(count) for variant, count in sums.items()}
    n = sum(articles for name, articles in comparison.n_articles.items() if name != group)
    return Side(f"the other {comparison.by}s together write", words, f"{n:,} articles of the others")


def _use(comparison: Comparison, side: Side, against: Side) -> str:
    """How often a side writes its main word and that of the other, among what was counted."""
    less = side.words.get(against.main, 0.0)
    return (
        f"{side.writes} “{comparison.wording(side.main)}” in {side.words[side.main]:.0f} of {side.n:.0f} "
        f"counted mentions, “{comparison.wording(against.main)}” in {f'{less:.0f}' if less else 'none'}"
    )


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
