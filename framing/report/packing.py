"""What the page holds as data: the articles, each passage once, and which passages each number counts."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any
from zlib import compress

from markupsafe import Markup

from framing.article import EDITORIAL
from framing.report.content import ArticleText, Report
from framing.report.lists import Evidence, Place
from framing.report.rows import VOICES

PLAIN = 500_000
"""Characters of passages and articles that the page holds as they are; more of them are compressed."""


def held(report: Report, anchors: Mapping[str, str]) -> dict[str, Markup | None]:
    """Articles and lists of passages as data of the page; compressed, where they are long."""
    data = as_data({"texts": list(_texts(report.texts)), **_lists(report, anchors)})
    if len(data) <= PLAIN:
        return {"held": data, "packed": None}
    return {"held": None, "packed": Markup(b64encode(compress(data.encode(), 9)).decode())}


def as_data(value: object) -> Markup:
    """A value as data in which nothing can end its element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _texts(texts: Sequence[ArticleText]) -> Iterator[dict[str, Any]]:
    """The articles; the ends of sentences and the starts of runs as steps, which are small numbers."""
    for number, one in enumerate(texts, 1):
        yield {
            "article": one.article,
            "event": one.event,
            "group": one.group,
            "headline": one.headline,
            "date": one.date,
            "address": one.address,
            "row": number,
            "pieces": [(text, kinds) for _, text, kinds in one.pieces],
            "sentences": _steps(edge for place in one.sentences for edge in place),
            "voices": [(start, VOICES.get(voice, "")) for start, voice in one.voices],
            "zones": one.zones,
            "verbs": one.verbs,
        }


def _lists(report: Report, anchors: Mapping[str, str]) -> dict[str, Any]:
    """The passages as columns, and the lists as rows of numbers of passages."""
    kinds = list(dict.fromkeys(part.kind for part in report.evidence))
    articles = {one.article: at for at, one in enumerate(report.texts)}
    voices, marks, numbers = _Numbers(), _Numbers(), _Numbers()
    lists = {}
    for part in report.evidence:
        for group in part.groups:
            # Lists hold the same finds again and again: each find is a row of its own once.
            rows = [numbers.of(place) for place in group.places]
            whole = anchors.get(group.whole, "")
            title = _title(part, group.title)
            lists[anchors[group.key]] = (title, group.told, kinds.index(part.kind), whole, _steps(rows))
    found: list[Place] = list(numbers)
    return {
        "lists": lists,
        "passages": {
            "article": [articles[one.article] for one in found],
            "start": [one.start for one in found],
            "length": [one.end - one.start for one in found],
            "voice": [voices.of(one.voice) for one in found],
            "mark": [marks.of(one.mark) for one in found],
        },
        "voices": list(voices),
        "marks": list(marks),
        "kinds": kinds,
        "editorial": sorted(EDITORIAL),
    }


def _title(part: Evidence, title: str) -> str:
    return title if part.title in title else f"{part.title}: {title}"


class _Numbers(dict[Any, int]):
    """Numbers for values, from 0 in the order in which they come."""

    def of(self, value: Any) -> int:
        """The number of a value."""
        return self.setdefault(value, len(self))


def _steps(numbers: Iterable[int]) -> list[int]:
    """The first number, then what each adds to the last.

    >>> _steps([5, 7, 8])
    [5, 2, 1]
    """
    return [after - before for before, after in pairwise((0, *numbers))]
