"""Who speaks of a concept on an event, and who reports no such event."""

from __future__ import annotations

from framing import Article, Study, Zone
from framing.compare.sides import elsewhere


def article(outlet: str, event: str) -> Article:
    return Article(f"{outlet}-{event}", outlet, "It rained.", (Zone(0, 10, "body"),), event=event)


def test_who_reports_none_of_the_events_is_not_said_to_avoid_a_word() -> None:
    findings = Study([article("Post", "fire"), article("Sun", "fire"), article("Star", "vote")]).findings
    assert elsewhere(findings, "outlet", ["fire"]) == {"Star"}
    assert elsewhere(findings, "outlet", ["fire", "vote"]) == frozenset()


def test_on_one_event_alone_everybody_could_have_used_the_word() -> None:
    findings = Study([article("Post", "fire"), article("Sun", "fire")]).findings
    assert elsewhere(findings, "outlet", [""]) == frozenset()
    assert elsewhere(findings, "outlet", []) == frozenset()
