"""Invented findings, with names and texts that a page, a formula or a page setter could trip over."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from framing.findings import Findings
from framing.findings.tables import COLUMNS, table
from framing.plan import Plan
from framing.record import Record
from framing.report import Report, build

PLAN = Plan(repeats="count", seed=3)

OUTLETS = {"a": "Daily <b>$Bugle$</b>", "b": "=SUM(A1)", "c": "The Harbour Post 新"}
TEXTS = {
    "a": "Rebels seize port\n\nThe <script>alert(1)</script> rebels took it. #panic() said *nobody* $x$.\n",
    "b": "Militants seize port\n\nThe militants took the port. “We hold it,” a commander said.\n",
    "c": "Militants seize port\n\nThe militants, or rebels, took it. “We flee,” Ann Doe said, and left.\n",
}


@pytest.fixture(scope="session")
def findings() -> Findings:
    """Three articles of three outlets: a concept with two wordings, two quotes, a few sentences."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in COLUMNS}
    rows["concepts"].append(
        {"concept": "group", "title": "What is the group called?", "gloss": "Fighters.", "style": False}
    )
    for article, text in TEXTS.items():
        rows["articles"].append(
            {
                "article": article,
                "outlet": OUTLETS[article],
                "event": "The port",
                "title": text.split("\n")[0],
                "published": pd.Timestamp("2031-02-03"),
                "words": 20,
                "sentences": 3,
                "titled": False,
                "digest": article * 8,
            }
        )
        rows["texts"].append({"article": article, "text": text})
        rows["zones"].append({"article": article, "start": 0, "end": len(text), "zone": "body"})
        rows["zones"].append({"article": article, "start": 0, "end": 9, "zone": "caption"})
        for word in ("ebels", "ilitants"):
            start = -1
            while (start := text.find(word, start + 1)) >= 0:
                find = _find(article, start - 1, start + len(word), "outlet")
                variant = text[start - 1 : start + len(word)].lower()
                rows["terms"].append(find | {"concept": "group", "variant": variant, "text": variant})
        _quotes(rows, article, text)
        begin = text.index("\n\n") + 2
        own = _find(article, begin, text.index(".") + 1, "outlet")
        rows["sentences"].append(own | {"tone": -0.25})
        rows["evidence"].append(own | {"measure": "own_tone", "value": -0.25})
        rows["measures"].append({"article": article, "measure": "own_tone", "value": -0.25, "n": 1})
    found = Findings(**{name: table(name, own) for name, own in rows.items()})
    return found.made_by(Record(PLAN, {"framing": "9.9.9"}, {}))


def _find(article: str, start: int, end: int, voice: str) -> dict[str, Any]:
    return {"article": article, "start": start, "end": end, "zone": "body", "voice": voice}


def _quotes(rows: dict[str, list[dict[str, Any]]], article: str, text: str) -> None:
    """A quote where the text has one, and the measures made of it."""
    n = text.count("“")
    if n:
        start, end = text.index("“"), text.index(" said") + 5
        find = _find(article, start, end, "quoted")
        named = "Ann" in text
        rows["quotes"].append(
            find
            | {
                "kind": "direct",
                "content": "We",
                "words": 3,
                "quoted_words": 3,
                "cue": "said",
                "cue_span": f"{end - 4}-{end}",
                "source": "x",
                "speaker": "Ann Doe" if named else "a commander",
                "speaker_kind": "person" if named else "anonymous",
                "affiliation": "@Harbour",
            }
        )
        if not named:
            rows["evidence"].append(find | {"measure": "anonymous_share", "value": 1.0})
    anonymous = float("Ann" not in text) if n else float("nan")
    rows["measures"].append({"article": article, "measure": "anonymous_share", "value": anonymous, "n": n})


@pytest.fixture(scope="session")
def plan() -> Plan:
    """The plan of a study of these findings."""
    return PLAN


@pytest.fixture(scope="session")
def built(findings: Findings, plan: Plan) -> Report:
    """The report of these findings, to read."""
    return build(findings, plan)
