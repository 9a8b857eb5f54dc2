"""What the articles are about, as opposed to what they mention in passing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from framing.findings import Findings

OPENING = 400
"""An article opens with its headline, its standfirst and this many characters of its body: some 65 words."""

IN_OPENINGS, ANYWHERE = 1 / 3, 1 / 2
"""Articles are about what this share of them opens with, or what this share of them mentions."""

LEAST = 2
"""One article alone does not say what an event is about, where there are several."""


def prominent(findings: Findings) -> frozenset[str]:
    """The concepts that the articles on some event are about, not just mention.

    A concept counts if a third of the articles on an event open with it, or half of them mention it.
    Concepts whose wordings differ only in style, and articles set apart as repeats, do not count.

    Parameters
    ----------
    findings : Findings
        What was found in the articles; those without an event are taken together.

    Returns
    -------
    frozenset of str
        Names of concepts.
    """
    counted = findings.articles[findings.articles["words"] > 0]
    event = dict(zip(counted["article"], counted["event"].fillna(""), strict=True))
    ends = dict(_openings(findings))
    style = findings.concepts.loc[findings.concepts["style"], "concept"]
    terms = findings.terms[findings.terms["aside"].isna() & ~findings.terms["concept"].isin(style)]
    anywhere: set[tuple[str, str]] = set()
    opening: set[tuple[str, str]] = set()
    for concept, article, zone, start in terms[["concept", "article", "zone", "start"]].itertuples(
        index=False
    ):
        anywhere.add((concept, article))
        if zone != "body" or start < ends.get(article, 0):
            opening.add((concept, article))
    return frozenset(_in_enough(anywhere, event, ANYWHERE) | _in_enough(opening, event, IN_OPENINGS))


def _in_enough(found: set[tuple[str, str]], event: Mapping[str, str], share: float) -> set[str]:
    """The concepts found in so large a share of the articles of some event."""
    sizes = Counter(event.values())
    counts = Counter((concept, event[article]) for concept, article in found if article in event)
    return {
        concept
        for (concept, of), articles in counts.items()
        if articles >= max(share * sizes[of], min(LEAST, sizes[of]))
    }


def _openings(findings: Findings) -> Iterator[tuple[str, int]]:
    """Each article with the place where its opening ends."""
    body = findings.zones[findings.zones["zone"] == "body"].sort_values(["article", "start"], kind="stable")
    for article, zones in body.groupby("article", sort=False):
        left, end = OPENING, 0
        for start, stop in zip(zones["start"], zones["end"], strict=True):
            if left <= 0:
                break
            end = min(stop, start + left)
            left -= stop - start
        yield str(article), int(end)
