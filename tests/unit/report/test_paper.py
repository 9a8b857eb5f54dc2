"""The PDF as it is seen: nothing overlaps, nothing leaves the page, no page is half empty, for any study."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pandas as pd
import pypdfium2
import pytest
from pypdf import PdfReader

from framing.compare import Comparison
from framing.compare.columns import CONTRASTS, GROUPS
from framing.findings import Findings, concatenate
from framing.findings.tables import COLUMNS, table
from framing.measures import Unit
from framing.plan import Plan
from framing.record import Record
from framing.report import Report, build, pdf
from framing.report.chapters.measures import agency, further
from framing.report.chapters.voices import voices
from framing.report.chapters.words import words
from framing.report.titles import finding

WORDS = ("rebels", "militants", "fighters", "gunmen", "insurgents")
NAMES = [
    "Neue " + "x" * 39,
    "The Very Long And Rather Old Gazette of the Harbour Towns and of All Villages along the River",
    "人民日报海外版",
    "الجزيرة نت",
    "हिन्दुस्तान टाइम्स",
    "הארץ",
    "📰 Times",
    "A",
]
PLAN = Plan(seed=1)
ARTICLE = (
    "{title}\n\nThe {0} took the port of Arlen on Monday, and the {1} of the town fled by boat.\n"
    "“The {0} burned the harbour office and everything in it,” said Ann Doe.\n"
)


class Box(NamedTuple):
    """The place of a run of text on a page, in points from its lower left corner."""

    left: float
    low: float
    right: float
    high: float

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than the rounding of their edges, or a mark over its neighbour."""
        across = min(self.right, other.right) - max(self.left, other.left)
        along = min(self.high, other.high) - max(self.low, other.low)
        return across > 2 and along > 2


def invented(n: int) -> Findings:
    """Findings of so many outlets with an article each: a concept, quotes, tones, and deeds."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in COLUMNS}
    rows["concepts"].append(
        {"concept": "group", "title": "Names for the group", "gloss": "Men.", "style": False}
    )
    for at in range(n):
        article, first, second = f"a{at}", WORDS[at % 5], WORDS[(at * 2 + 1) % 5]
        outlet = NAMES[at] if at < len(NAMES) else f"Outlet {at}"
        title = f"{first.capitalize()} seize the port of Arlen, and the town council flees in two boats"
        text = ARTICLE.format(first, second, title=title)
        rows["articles"].append(
            {"article": article, "outlet": outlet, "event": "The port", "title": title, "words": 40}
            | {
                "published": pd.Timestamp("2031-02-03"),
                "sentences": 3,
                "titled": False,
                "digest": article * 4,
            }
        )
        rows["texts"].append({"article": article, "text": text})
        rows["zones"].append({"article": article, "start": 0, "end": len(title), "zone": "headline"})
        rows["zones"].append({"article": article, "start": len(title), "end": len(text), "zone": "body"})
        _fill(rows, article, text, (first, second))
    found = Findings(**{name: table(name, own) for name, own in rows.items()})
    return found.made_by(Record(PLAN, {"framing": "9.9.9"}, {}))


def _fill(rows: dict[str, list[dict[str, Any]]], article: str, text: str, said: tuple[str, str]) -> None:
    """What is found in an article: its wordings, its quote and the tone of its sentences."""

    def find(start: int, end: int, voice: str = "outlet") -> dict[str, Any]:
        return {"article": article, "start": start, "end": end, "zone": "body", "voice": voice}

    for word in said:
        for _ in range(5):
            start = text.index(word)
            rows["terms"].append(
                find(start, start + len(word)) | {"concept": "group", "variant": word, "text": word}
            )
    start, end = text.index("“"), text.index(" said") + 5
    quote = {"kind": "direct", "content": "x", "words": 10, "quoted_words": 10, "cue": "said"}
    speaker = {"cue_class": "neutral", "source": "x", "speaker": "Ann Doe", "speaker_kind": "person"}
    rows["quotes"].append(find(start, end, "quoted") | quote | speaker | {"affiliation": "Arlen"})
    first = text.index("\n\n") + 2
    own = find(first, text.index(".") + 1)
    rows["sentences"].append(own | {"tone": -0.25})
    rows["evidence"].append(own | {"measure": "own_tone", "value": -0.25})
    rows["measures"].append({"article": article, "measure": "own_tone", "value": -0.25, "n": 1})


def boxes(paper: bytes) -> Iterator[tuple[tuple[float, float], list[Box]]]:
    """Of every page its size and the places of its text."""
    document = pypdfium2.PdfDocument(paper)
    for page in document:
        text = page.get_textpage()
        yield page.get_size(), [Box(*text.get_rect(at)) for at in range(text.count_rects())]


@pytest.fixture(scope="module", params=[1, 2, 5, 12, 30])
def made(request: pytest.FixtureRequest) -> Report:
    """The report of so many outlets, with the chapters whose exhibits grow with them."""
    with pytest.MonkeyPatch.context() as few:
        few.setattr("framing.report.building.CHAPTERS", (words, voices, agency, further))
        return build(invented(request.param), PLAN)


def test_nothing_overlaps_and_nothing_leaves_the_page(made: Report) -> None:
    for paper in ("a4", "letter"):
        for size, places in boxes(pdf(made, paper=paper)):
            for box in places:
                assert min(box.left, box.low) >= 0
                assert box.right <= size[0]
                assert box.high <= size[1]
            near = sorted(places, key=lambda box: -box.high)
            assert [(one, other) for one, other in pairs(near) if one.overlaps(other)] == []


def test_names_of_every_script_are_letters_on_paper(made: Report) -> None:
    told = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf(made))).pages)
    assert "□" not in told
    for name in ("人民日报海外版", "📰"):
        assert name in told or all(
            one.group != name and "📰" not in one.group for on in made.headlines.events for one in on.shown
        )


def pairs(places: list[Box]) -> Iterator[tuple[Box, Box]]:
    """Every two places that are at about the same height; the places go from top to bottom."""
    for at, one in enumerate(places):
        for other in places[at + 1 :]:
            if other.high <= one.low:
                break
            yield one, other


def test_no_page_is_half_empty(made: Report) -> None:
    """Page one and two have their own measure, and the last ends where it ends."""
    pages = list(boxes(pdf(made)))
    for size, places in pages[2:-1]:
        above_foot = [box.low for box in places if box.low > 70]
        assert min(above_foot) < 0.5 * size[1]


def test_letter_paper_and_a4_have_their_sizes(built: Report) -> None:
    sizes = [next(boxes(pdf(built, paper=paper)))[0] for paper in ("a4", "letter")]
    assert [tuple(round(side) for side in size) for size in sizes] == [(595, 842), (612, 792)]


def test_a_number_on_paper_leads_to_a_passage_on_paper(built: Report) -> None:
    few, every = pdf(built), pdf(built, full=True)
    texts = [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(few)).pages]
    assert sum("The militants, or rebels, took it." in text for text in texts) >= 1
    links = [
        sum(len(page.get("/Annots", ())) for page in PdfReader(BytesIO(paper)).pages)
        for paper in (few, every)
    ]
    assert 0 < links[0] <= links[1]
    told = [page.extract_text() for page in PdfReader(BytesIO(every)).pages]
    assert sum(map(len, told)) > sum(map(len, texts))


def test_what_has_no_page_is_told_in_a_line(made: Report) -> None:
    told = " ".join(made.absent)
    assert "Who is named as the doer: no killing is mentioned." in told
    assert "Quotes of anonymous sources" in told  # no article has one
    titles = {exhibit.title for exhibit in made.exhibits if exhibit.on_paper}
    assert not titles & {title for title, _ in made.also}


def test_examples_are_whole_sentences_each_told_once(made: Report) -> None:
    told = [exhibit for exhibit in made.exhibits if exhibit.examples]
    assert told
    for exhibit in told:
        for group in {example.group for example in exhibit.examples}:
            said = [f"{one.left}{one.text}{one.right}" for one in exhibit.examples if one.group == group]
            assert len(said) == len(set(said)) <= 4
            assert all(re.fullmatch(r"(The|“The) .+ (boat\.|Doe)", sentence) for sentence in said)
        assert {example.date for example in exhibit.examples} == {"3 February 2031"}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([0.1, 0.5], "From 10 % (A) to 50 % (B)."),
        ([0.1, 0.1, 0.5], "From 10 % (A and B) to 50 % (C)."),
        ([0.1, 0.1], "10 % in every outlet."),
        ([0.1, float("nan")], "10 % in A."),
        ([float("nan")], "Nothing to count."),
    ],
)
def test_a_measure_is_described_by_its_ends(values: list[float], told: str) -> None:
    rows = [
        (group, "", 1, 10, 1, value, value, value, "none")
        for group, value in zip("ABC", values, strict=False)
    ]
    groups = pd.DataFrame(rows, columns=list(GROUPS)).astype(GROUPS)
    none = pd.DataFrame(columns=list(CONTRASTS)).astype(CONTRASTS)
    made = Comparison(
        "share", "Share", Unit.SHARE, "quotes", "outlet", "", "evidence", groups, none,
        dict.fromkeys("ABC"[: len(values)], 1), "", concatenate([]),
    )  # fmt: skip
    assert finding(made) == told
