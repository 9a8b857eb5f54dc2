"""Everything found in a corpus: the work on each article, and what depends on all of them together."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import chain

from framing.article import Article
from framing.findings.growing import growth
from framing.findings.repeats import Option, find_repeats, set_apart, with_repeats
from framing.findings.storage import Parts
from framing.findings.tables import Findings, concatenate, stacked

Work = Callable[[Sequence[Article]], Generator[Findings]]
"""Articles to what is found in them, in parts."""


def found_in(articles: Sequence[Article], option: Option, work: Work) -> Findings:
    """The findings of these articles; what had to be left out makes nothing a repeat."""
    repeats = find_repeats(articles)
    counted = set_apart(articles, repeats, option)
    found = with_repeats(concatenate(work(counted)), repeats)
    kept = set(found.articles["article"])
    rest = [article for article in articles if article.id in kept]
    unchanged = [one for one in counted if one.id in kept]
    if len(rest) == len(articles) or set_apart(rest, find_repeats(rest), option) == unchanged:
        return found
    again = found_in(rest, option, work)
    return replace(again, left_out=stacked("left_out", [found.left_out, again.left_out]))


def grow(parts: Parts, articles: Sequence[Article], option: Option, work: Work) -> None:
    """Write what a folder lacks to hold what one run over its articles and these would give."""
    left_out = True
    while left_out:  # without those left out, less is a repeat than was thought
        left_out = False
        lacks = growth(parts, articles, option)
        parts.write_repeats(lacks.repeats)
        with closing(work(lacks.due)) as found:
            for part in chain(lacks.corrected, found):
                parts.write(part, [lacks.as_read[name] for name in part.articles["article"]])
                left_out |= not part.left_out.empty
    parts.retire()
