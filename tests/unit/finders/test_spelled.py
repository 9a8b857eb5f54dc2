"""Words are read as they are spelled, and every offset is that of the text as given."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article, Span, Zone
from framing.concepts.library import concepts
from framing.finders.spelled import spelled
from framing.finders.terms import terms
from framing.findings import collect
from framing.findings.json_lines import lines_of_quotes, lines_of_terms, lines_of_tone
from framing.language.document import Document


def article(text: str) -> Article:
    return Article("a", "Herald", text, (Zone(0, len(text), "body"),))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The terror\u00adists left.", "The terrorists left."),
        ("The ter\u00adror\u00adists left.", "The terrorists left."),
        ("The terror\u00ad\nists left.", "The terrorists left."),
        ("The terror\u200bists left.", "The terrorists left."),
        ("The\u2060 terror\ufeffists left.", "The terrorists left."),
        ("The terror\u200dists left.", "The terrorists left."),
        ("The ter\u2063ror\u2062ists left.", "The terrorists left."),
        ("The ter\u034fror\u180eists\u061c left.", "The terrorists left."),
        ("The ter\U000e0041rorists\ufffb left.", "The terrorists left."),
        ("The \U0001d4c9\u212f\U0001d4c7\U0001d4c7\u2134\U0001d4c7ists left.", "The terrorists left."),
        ("The \u24e3\u24d4\u24e1\u24e1orists left.", "The terrorists left."),
        ("The \u202aterrorists\u202c left.", "The terrorists left."),
        ("The \uff54\uff45\uff52\uff52\uff4f\uff52\uff49\uff53\uff54\uff53 left.", "The terrorists left."),
        ("The \U0001d42d\U0001d41e\U0001d42b\U0001d42b\U0001d428\U0001d42brorists", "The terrorrorists"),
        ("The o\ufb03ce \ufb02ed.", "The office fled."),
        ("The terror-\nists left.", "The terrorists left."),
        ("The terror-\r\n  ists left.", "The terrorists left."),
        ("The terror¬\nists left.", "The terrorists left."),
        ("The terror- ists left.", "The terrorists left."),
        ("The com-\nmittee met.", "The committee met."),
        ("The krompf left. The krom-\npf left.", "The krompf left. The krompf left."),
        ("A drop of the right-\nwing vote.", "A drop of the right-wing vote."),
        ("\uff41\uff53\uff59\uff4c\uff55\uff4d\uff0dseekers", "asylum-seekers"),
        ("Mr. Lee-\nGrant left.", "Mr. Lee-Grant left."),
        ("An anti-\n Arab march.", "An anti-Arab march."),
        ("The terrorists\u200c left.", "The terrorists left."),
    ],
)
def test_what_is_read(text: str, read: str) -> None:
    assert spelled(article(text), concepts()).article.text == read


@pytest.mark.parametrize(
    "text",
    [
        "The pre- and post-war years.",
        "A two- to three-year term.",
        "The men left - ists were gone.",
        "Family \U0001f468\u200d\U0001f469\u200d\U0001f467 left.",
        "He said ,\u201cNo\u201d, in \u65e5\u672c\uff0c today.",
        "Mr. Lee-\n\nGrant left.",
        "The pro- Arab march.",
        "Caf\u00e9, na\u00efve, \u00d8rsted.",
    ],
)
def test_what_stays(text: str) -> None:
    assert spelled(article(text), concepts()).article.text == text


SIGNS = "ab \u00ad\u200b\u2060\ufeff\ufb01\uff41-\n"


@settings(max_examples=100)
@given(st.text(SIGNS, max_size=30), st.data())
def test_offsets_lead_back_to_the_text_as_given(text: str, data: st.DataObject) -> None:
    found = spelled(article(text)) if text else spelled(Article("a", "Herald", "", ()))
    read = found.article.text
    start = data.draw(st.integers(0, len(read)))
    span = Span(start, data.draw(st.integers(start, len(read))))
    given_span = found.given(span)
    assert 0 <= given_span.start <= given_span.end <= len(text)
    part = given_span.of(text)
    letters = [letter for letter in span.of(read) if letter in "ab" and "\ufb01" not in part]
    assert [letter for letter in part.replace("\uff41", "a") if letter in "ab"] == letters or "\ufb01" in part


def test_places_in_tables_and_lines_are_those_of_the_text_as_given() -> None:
    said = "\u201cThe terror\u00adists lost a horri\u00adble war,\u201d Ann\u200b Lee said on Mon\u00adday."
    text = f"Cape\u00ad town\n\n{said}"
    one = Article("a", "Herald", text, (Zone(0, 10, "headline"), Zone(12, len(text), "body")))
    found = collect([one], concepts())
    spots = {text[row["start"] : row["end"]] for row in found.terms.to_dict("records")}
    assert spots == {"terror\u00adists"}
    assert found.text["a"] == text
    assert text[found.zones["start"].iloc[1] :] == text[12:]
    (quote,) = found.quotes.to_dict("records")
    assert quote["content"] == "The terrorists lost a horrible war,"
    assert text[quote["start"] : quote["end"]].startswith("The terror\u00adists")
    (terms_of,), (tones_of,), (quotes_of,) = (
        list(lines(found)) for lines in (lines_of_terms, lines_of_tone, lines_of_quotes)
    )
    assert text[terms_of["terms"][0]["start"] : terms_of["terms"][0]["end"]] == "terror\u00adists"
    assert text[slice(*tones_of["sentences"][-1]["words"][0])] in ("lost", "terror\u00adists")
    (spoken,) = quotes_of["quotes"]
    assert [text[slice(*part)] for part in spoken["content"]] == [said[1 : said.index("\u201d")]]
    assert [text[slice(*part)] for part in spoken["quoted"]] == [said[1 : said.index("\u201d")]]
    assert text[slice(*spoken["cue"])] == "said"
    assert text[slice(*spoken["source"])] == "Ann\u200b Lee"


@pytest.mark.parametrize(
    "place",
    [
        "https://news.example/terrorists-storm-cape",
        "www.news.example/illegal-immigrants/militants",
        "terrorists@news.example",
        "@terrorists",
        "terrorists.com",
        "news.example/terrorists",
        "the-terrorists.pdf",
        "blog.terrorists.co.uk",
        "militants.jpg",
        "r/terrorists",
        "u/militants_99",
        "/news/2020/militants-storm-cape/",
        "/archive/terrorists.php?id=4",
        "HTTPS://WWW.NEWS.EXAMPLE/MILITANTS.HTML",
        "C:\\militants\\terrorists.doc",
        "militants.json",
        "TERRORISTS.PDF",
    ],
)
def test_words_in_addresses_handles_and_file_names_are_no_terms(place: str) -> None:
    text = f"The guard keeps {place} open at his desk."
    assert terms(Document(article(text))) == ()


@pytest.mark.parametrize(
    "text", ["#terrorists left.", "Killed:terrorists and/or militants", "The terrorists. They left."]
)
def test_words_beside_signs_of_addresses_count(text: str) -> None:
    assert [term.of(text) for term in terms(Document(article(text)))][:1] == ["terrorists"]
