"""The killing in the five seed articles: who is said to have done it, and in which form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import framing
from framing.article import Deed
from framing.finders.deeds import deeds
from framing.language import Document

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "seeds"
SCORED = {"headline", "subhead", "standfirst", "dateline", "body"}
AGENCY_RIGHT, FORM_RIGHT, FOUND = 0.80, 0.85, 30

pytestmark = pytest.mark.skipif(
    not GOLD.is_dir(), reason="the hand-made annotation is not beside the project"
)


def pairs() -> list[tuple[str, dict[str, str], Deed]]:
    """Annotated mentions of the killing that were found, each with its deed."""
    articles = {len(article.text): article for article in framing.read(ROOT / "seeds")}
    found = []
    for file in sorted(GOLD.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        document = Document(articles[gold["length"]])
        for term in gold["terms"]:
            if term["concept"] != "event_killing" or term["optional"] or term["zone"] not in SCORED:
                continue
            for deed in deeds(document):
                if deed.start < term["end"] and term["start"] < deed.end:
                    found.append((document.text[deed.start - 60 : deed.end + 60], term["agency"], deed))
                    break
    return found


def test_most_mentions_are_found() -> None:
    assert len(pairs()) >= FOUND


def test_agency() -> None:
    found = pairs()
    wrong = [
        (text, gold["agent3"], deed.agency) for text, gold, deed in found if gold["agent3"] != deed.agency
    ]
    assert 1 - len(wrong) / len(found) >= AGENCY_RIGHT, wrong


def test_form() -> None:
    found = pairs()
    wrong = [(text, gold["form"], deed.form) for text, gold, deed in found if gold["form"] != deed.form]
    assert 1 - len(wrong) / len(found) >= FORM_RIGHT, wrong
