"""The zones of the seed articles against a hand annotation, and their text against its digest."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from framing.article import EDITORIAL, Article
from framing.reading import read_all

ROOT = Path(__file__).parents[2]
ANNOTATION = ROOT.parent / "shared" / "gold" / "seeds"
EDITORIAL_PARTS = {"headline", "subhead", "standfirst", "dateline", "body"}
FLOOR = 0.98

needs_annotation = pytest.mark.skipif(
    not ANNOTATION.is_dir(), reason="the hand annotation (../shared/gold/seeds) is not beside the project"
)


def seeds() -> list[Article]:
    return list(read_all([ROOT / "seeds"]).articles)


def annotated() -> list[tuple[Article, dict[str, Any]]]:
    files = sorted(ANNOTATION.glob("*.json"))
    return [
        (article, json.loads(file.read_text("utf-8"))) for article, file in zip(seeds(), files, strict=True)
    ]


def test_seeds_are_read_whole_and_in_order() -> None:
    reading = read_all([ROOT / "seeds"])
    outlets = [article.outlet for article in reading.articles]
    assert outlets == ["Sputnik", "A News", "Rappler", "Inquisitr", "The Epoch Times"]
    assert reading.notices == ()
    assert len({article.event for article in reading.articles}) == 1
    assert all(article.published and article.published.year == 2020 for article in reading.articles)


def test_every_seed_has_one_headline_which_is_its_title() -> None:
    for article in seeds():
        headlines = [zone.of(article.text) for zone in article.zones if zone.kind == "headline"]
        assert headlines == [article.title]


def test_nothing_of_the_page_counts_as_text() -> None:
    for article in seeds():
        text = "\n".join(zone.of(article.text) for zone in article.editorial())
        for furniture in ("©", "Getty", "Published Date", "Share this", "a comment", "log in", "Related"):
            assert furniture not in text, (article.id, furniture)
        assert text.count(str(article.title)) == 1


@needs_annotation
def test_text_is_that_of_the_annotation() -> None:
    for article, truth in annotated():
        assert article.outlet == truth["outlet"]
        assert hashlib.sha256(article.text.encode()).hexdigest() == truth["sha256"]


@needs_annotation
def test_characters_in_the_right_class() -> None:
    right = total = 0
    for article, truth in annotated():
        for part in truth["structure"]:
            for offset in range(part["start"], part["end"]):
                if not article.text[offset].isspace():
                    total += 1
                    right += (article.zone_at(offset) in EDITORIAL) == (part["zone"] in EDITORIAL_PARTS)
    assert right / total >= FLOOR


@needs_annotation
def test_no_caption_link_or_boilerplate_is_text() -> None:
    for article, truth in annotated():
        for part in truth["structure"]:
            if part["zone"] not in EDITORIAL_PARTS:
                kinds = {article.zone_at(offset) for offset in range(part["start"], part["end"])}
                assert not kinds & EDITORIAL, (article.id, part["text"])
