"""Mentions of contested concepts in invented articles, marked by hand before they were measured."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing.article import Article, Span
from framing.finders.terms import terms
from framing.language import Document
from framing.reading.zones import zones

HERE = Path(__file__).parent / "terms"
MARK = re.compile(r"\[([^|\]]+)\|(\w+): ([^\]]+)\]")
PRECISION, RECALL = 0.97, 0.85


@dataclass(frozen=True)
class Mention(Span):
    """Which concept is mentioned, in which variant."""

    concept: str
    variant: str

    def among(self, others: Iterable[Mention]) -> bool:
        """Whether one of the others is the same mention; how far it reaches may differ."""
        return any(
            (one.concept, one.variant) == (self.concept, self.variant) and one.overlaps(self)
            for one in others
        )


def marked(text: str) -> tuple[str, list[Mention]]:
    """The text without its marks, and what they mark."""
    plain, marks, last = "", [], 0
    for mark in MARK.finditer(text):
        plain += text[last : mark.start()]
        marks.append(Mention(len(plain), len(plain) + len(mark[1]), mark[2], mark[3]))
        plain += mark[1]
        last = mark.end()
    return plain + text[last:], marks


@cache
def compared() -> tuple[int, list[str], list[str]]:
    """How many marks are found, what is found wrongly, and what is missed."""
    right, wrong, missed = 0, [], []
    for path in sorted(HERE.glob("*.toml")):
        text, marks = marked(tomllib.loads(path.read_text("utf-8"))["text"].strip())
        document = Document(Article(path.stem, "Gazette", text, zones(text)))
        found = [Mention(one.start, one.end, one.concept, one.variant) for one in terms(document)]
        right += sum(mark.among(found) for mark in marks)
        wrong += [f"{one.of(text)}: {one.concept}, {one.variant}" for one in found if not one.among(marks)]
        missed += [f"{mark.of(text)}: {mark.concept}" for mark in marks if not mark.among(found)]
    return right, wrong, missed


def test_what_is_found_is_a_mention() -> None:
    right, wrong, _ = compared()
    assert right / (right + len(wrong)) >= PRECISION, wrong


def test_mentions_are_found() -> None:
    right, _, missed = compared()
    assert right / (right + len(missed)) >= RECALL, missed
