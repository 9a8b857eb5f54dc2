"""An article's finds as one JSON value."""

from __future__ import annotations

from framing.article import Article, Zone
from framing.concepts.library import concepts
from framing.findings import Findings, collect
from framing.findings.json_lines import lines_of_quotes, lines_of_tone


def found(*texts: str) -> Findings:
    articles = [
        Article(str(number), "Herald", text, (Zone(0, len(text), "body"),))
        for number, text in enumerate(texts, 1)
    ]
    return collect(articles, concepts())


def test_scare_quotes_stand_behind_the_quotes_without_a_speaker() -> None:
    text = "The so-called “reform” failed. “We tried,” Ann Lee said."
    (line,) = lines_of_quotes(found(text))
    spoken, scare = line["quotes"]
    assert (spoken["kind"], spoken["speaker"]) == ("direct", "Ann Lee")
    assert scare.keys() == spoken.keys()
    assert (scare["kind"], scare["content"], scare["zone"]) == ("scare", [[15, 21]], "body")
    assert (scare["cue"], scare["source"], scare["speaker"]) == (None, None, None)


def test_every_article_has_a_line_and_offsets_are_those_of_its_text() -> None:
    said = "“We tried,” Ann Lee said. “We failed.”"
    told = "The town slept."
    first, second = lines_of_quotes(found(said, told))
    assert [quote["content"] for quote in first["quotes"]] == [[[1, 10], [27, 37]]]
    assert [quote["cue"] for quote in first["quotes"]] == [[20, 24]]
    assert [quote["source"] for quote in first["quotes"]] == [[12, 19]]
    assert (second["doc"], second["quotes"]) == ("2", [])


def test_the_line_of_tone_holds_the_words_that_made_it() -> None:
    (line,) = lines_of_tone(found("A terrible day. The town slept."))
    assert [one["words"] for one in line["sentences"]] == [[[2, 10]], []]
