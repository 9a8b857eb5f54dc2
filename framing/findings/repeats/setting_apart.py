"""What stands twice counts once, or not at all: the plan decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from framing.article import EDITORIAL, Article, Span, Zone
from framing.findings.repeats.finding import NEARLY_ALL
from framing.findings.views import changed
from framing.language.sentences import cut
from framing.options import Repeats
from framing.reading.blocks import paragraphs


def set_apart(articles: Sequence[Article], repeats: pd.DataFrame, option: Repeats) -> Sequence[Article]:
    """The articles with zones of the kind `repeat`, which count nowhere.

    `count` sets nothing apart. `once` counts what one outlet prints several times only where it stands
    first, since it was worded once; what several outlets print counts in each, since each chose to
    print it. `apart` leaves out in addition, in every outlet, what they have in common outside
    quotation marks: what remains is each outlet's own wording. A sentence is set apart when nearly all of
    it stands elsewhere, an article too.
    """
    wanted = _wanted(articles, repeats, option)
    return changed(articles, lambda one: _cut(one, wanted[one.id]) if one.id in wanted else one)


def _wanted(articles: Sequence[Article], repeats: pd.DataFrame, option: Repeats) -> dict[str, list[Span]]:
    """Article -> the passages to set apart."""
    found: dict[str, list[Span]] = {}
    if option == "count" or repeats.empty:
        return found
    named = {*repeats["article"], *repeats["other"]}
    known = {article.id: (article.outlet, len(article.text)) for article in articles if article.id in named}
    columns = ("article", "other", "kind", "start", "end", "other_start", "other_end")
    for article, other, kind, start, end, *there in zip(*(repeats[one] for one in columns), strict=True):
        late, early = known.get(article), known.get(other)
        own = late and early and late[0] == early[0]
        if not own and (option == "once" or kind == "quote"):
            continue
        if late:
            part = Span(0, late[1]) if kind == "republished" else Span(start, end)
            found.setdefault(article, []).append(part)
        if early and not own:
            found.setdefault(other, []).append(Span(*there))
    return found


def _cut(article: Article, passages: list[Span]) -> Article:
    """The article with the sentences that these passages cover as zones of their own."""
    apart = [sentence for sentence in _sentences(article.text) if _covered(sentence, passages)]
    zones = [part for zone in article.zones for part in _split(article.text, zone, apart)]
    return replace(article, zones=tuple(zones))


def _split(text: str, zone: Zone, apart: list[Span]) -> Iterator[Zone]:
    """A zone without the sentences that are set apart, and these."""
    if zone.kind not in EDITORIAL:
        yield zone
        return
    at = zone.start
    for sentence in apart:
        start, end = max(sentence.start, zone.start), min(sentence.end, zone.end)
        if start < end:
            if text[at:start].strip():
                yield Zone(at, start, zone.kind)
            yield Zone(start, end, "repeat")
            at = end
    if text[at : zone.end].strip():
        yield Zone(at, zone.end, zone.kind)


def _sentences(text: str) -> Iterator[Span]:
    return (sentence for paragraph in paragraphs(text) for sentence in cut(text, paragraph))


def _covered(sentence: Span, passages: list[Span]) -> bool:
    at, total = sentence.start, 0
    for passage in sorted(passages):
        start, end = max(passage.start, at), min(passage.end, sentence.end)
        if start < end:
            total, at = total + end - start, end
    return total >= NEARLY_ALL * (sentence.end - sentence.start)
