"""An article's finds as one JSON value."""

from __future__ import annotations

from framing.article import Article, Zone
from framing.findings.lines import line_of_quotes


def test_scare_quotes_stand_behind_the_quotes_without_a_speaker() -> None:
    text = "The so-called “reform” failed. “We tried,” Ann Lee said."
    line = line_of_quotes(Article("1", "Herald", text, (Zone(0, len(text), "body"),)))
    spoken, scare = line["quotes"]
    assert (spoken["kind"], spoken["speaker"]) == ("direct", "Ann Lee")
    assert scare.keys() == spoken.keys()
    assert (scare["kind"], scare["content"], scare["zone"]) == ("scare", [[15, 21]], "body")
    assert (scare["cue"], scare["source"], scare["speaker"]) == (None, None, None)
