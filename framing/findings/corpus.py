"""Everything found in a corpus: the work on each article, and what depends on all of them together."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import chain

import pandas as pd

from framing.article import Article
from framing.findings.growing import growth
from framing.findings.recurring import without_recurring
from framing.findings.repeats import find_repeats, set_apart, with_repeats
from framing.findings.storage import Parts
from framing.findings.tables import Findings, concatenate, stacked
from framing.options import Repeats

Work = Callable[[Sequence[Article]], Generator[Findings]]
"""Articles to what is found in them, in parts."""


def found_in(articles: Sequence[Article], option: Repeats, work: Work) -> Findings:
    """The findings of these articles; what had to be left out makes nothing a repeat."""
    repeats, counted = _counted(articles, option)
    found = with_repeats(concatenate(work(counted)), repeats)
    kept = set(found.articles["article"])
    rest = [article for article in articles if article.id in kept]
    unchanged = [one for one in counted if one.id in kept]
    if len(rest) == len(articles) or _counted(rest, option)[1] == unchanged:
        return found
    again = found_in(rest, option, work)
    return replace(again, left_out=stacked("left_out", [found.left_out, again.left_out]))


def _counted(articles: Sequence[Article], option: Repeats) -> tuple[pd.DataFrame, Sequence[Article]]:
    """The repeats of these articles, and the articles with all that does not count as zones of its own."""
    own = without_recurring(articles)
    repeats = find_repeats(own)
    return repeats, set_apart(own, repeats, option)


def grow(parts: Parts, articles: Sequence[Article], option: Repeats, work: Work) -> None:
    """Write what a folder lacks to hold what one run over its articles and these would give."""
    left_out = True
    while left_out:  # without those left out, less is a repeat than was thought
        left_out = False
        lacks = growth(parts, articles, option)
        parts.write_repeats(lacks.repeats)
        with closing(work(lacks.due)) as found:
            for part, as_read in chain(lacks.corrected, _with_articles(found, lacks.as_read)):
                parts.write(part, as_read)
                left_out |= not part.left_out.empty
    parts.retire()


def _with_articles(
    found: Iterable[Findings], articles: Sequence[Article]
) -> Iterator[tuple[Findings, list[Article]]]:
    """Each part with those of the articles, which are in the order of the parts, that are not left out."""
    at = 0
    for part in found:
        end = at + len(part.articles) + len(part.left_out)
        kept = set(part.articles["article"])
        yield part, [article for article in articles[at:end] if article.id in kept]
        at = end
