"""The killing an article is about, in invented articles marked by hand before they were measured."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from framing.article import Article, Span, Zone
from framing.finders.terms import terms
from framing.language.document import Document

HERE = Path(__file__).parent / "events"
MARK = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}|<([^>]+)>")


@dataclass(frozen=True)
class Marked:
    """An article, where it names its own killing, and where it may be read so."""

    event: str
    document: Document
    counted: tuple[Span, ...]
    doubtful: tuple[Span, ...]


def marked(event: str, text: str) -> Marked:
    """The article without its marks, and what they marked."""
    plain, counted, doubtful, last = "", [], [], 0
    text = text.strip()
    for mark in MARK.finditer(text):
        plain += text[last : mark.start()]
        word = mark[1] or mark[2] or mark[3]
        span = Span(len(plain), len(plain) + len(word))
        if mark[1]:
            counted.append(span)
        elif mark[3]:
            doubtful.append(span)
        plain += word
        last = mark.end()
    plain += text[last:]
    edge = plain.index("\n")
    zones = (Zone(0, edge, "headline"), Zone(edge + 1, len(plain), "body"))
    return Marked(event, Document(Article("a", "Outlet", plain, zones)), tuple(counted), tuple(doubtful))


def articles(name: str) -> list[Marked]:
    """All articles of a file."""
    events = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["event"]
    return [marked(event["name"], text) for event in events for text in event["articles"]]


def faults(article: Marked) -> tuple[list[Span], list[Span], int]:
    """What is counted wrongly, what is missed, and how many are right."""
    found = [Span(one.start, one.end) for one in terms(article.document) if one.concept == "event_killing"]
    known = (*article.counted, *article.doubtful)
    wrong = [one for one in found if not any(one.overlaps(other) for other in known)]
    missed = [one for one in article.counted if not any(one.overlaps(other) for other in found)]
    return wrong, missed, len(article.counted) - len(missed)


PRECISION, RECALL = 0.97, {"development": 0.92, "reserved": 0.74}


@pytest.mark.parametrize("name", sorted(RECALL))
def test_the_words_for_the_articles_own_killing_are_told_from_the_others(name: str) -> None:
    found = [(article, *faults(article)) for article in articles(name)]
    right = sum(one[3] for one in found)
    wrong = [
        (article.event, span.of(article.document.text)) for article, wrong, _, _ in found for span in wrong
    ]
    missed = [
        (article.event, span.of(article.document.text)) for article, _, missed, _ in found for span in missed
    ]
    assert right / (right + len(wrong)) >= PRECISION, wrong
    assert right / (right + len(missed)) >= RECALL[name], missed


@pytest.mark.parametrize("name", sorted(RECALL))
def test_an_article_without_a_killing_counts_nothing(name: str) -> None:
    silent = [article for article in articles(name) if not article.counted]
    assert silent
    assert [article.event for article in silent if faults(article)[0]] == []
