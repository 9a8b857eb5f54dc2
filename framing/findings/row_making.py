"""Articles to tables: every finder and measure asked once, every find a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import pandas as pd

from framing.article import Article, Quote, Span, Term
from framing.concepts.library import Concept
from framing.finders.cues import cue_class
from framing.finders.deeds import deeds
from framing.finders.headline_sources import quotes
from framing.finders.marked_words import inside_marks
from framing.finders.quotes import attributions
from framing.finders.quotes.network import attribute
from framing.finders.scares import scares
from framing.finders.spelled import Spelled, spelled
from framing.finders.terms import asides, terms
from framing.finders.tone import tones
from framing.finders.voice import voice_of_words, voices
from framing.finders.words import CountedWord, phrases, words
from framing.findings.article_rows import Row, article_rows
from framing.findings.find_rows import find_row, loaded_rows, mention_rows, target_rows
from framing.findings.leaving_out import NOT_THE_ARTICLE, Tell, each, leaving_out
from framing.findings.spans import cell
from framing.findings.tables import COLUMNS, Findings, concatenate, table
from framing.garbage import no_collection
from framing.language import Document, load, parse
from framing.measures import MEASURES


def collect(
    articles: Sequence[Article],
    concepts: tuple[Concept, ...],
    model: str | None = None,
    about: tuple[str, ...] = (),
) -> Findings:
    """Everything found in these articles; each article is worked on alone.

    An article on which the work fails has a row in `left_out` and none in any other table; the others
    are found as if it were not there.
    """
    load(model)  # a pipeline that is not installed is no article's fault
    try:
        with no_collection():
            return _collected(articles, concepts, model, about)
    except NOT_THE_ARTICLE:
        raise
    except Exception as fault:
        if len(articles) == 1:
            return leaving_out(articles[0], fault)
    # one of them fails: alone, each shows whether it is the one
    return concatenate(collect([article], concepts, model, about) for article in articles)


def _collected(
    articles: Sequence[Article], concepts: tuple[Concept, ...], model: str | None, about: tuple[str, ...]
) -> Findings:
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    read = [spelled(article, concepts) for article in articles]
    documents = [Document(one.article, model, about) for one in read]
    parse(documents)  # in batches, which is faster than one by one
    attribute(documents)
    for article, one, document in zip(articles, read, documents, strict=True):
        for name, own in article_rows(article, one, document):
            rows[name] += own
        for name, found in _finds(document, concepts):
            placed = "start" in COLUMNS[name]
            rows[name] += (_placed(one, row) for row in found) if placed else found
    rows["concepts"] = list(_concepts(dict.fromkeys(row["concept"] for row in rows["terms"]), concepts))
    return Findings(**{name: table(name, found) for name, found in rows.items()})


def _finds(document: Document, concepts: tuple[Concept, ...]) -> Iterator[tuple[str, Iterable[Row]]]:
    """Each table of finds with its rows of one article."""
    yield "terms", _terms(document, concepts)
    yield "quotes", _quotes(document, quotes(document))
    yield (
        "scares",
        (
            find_row(document, scare) | {"kind": scare.kind, "text": scare.of(document.text)}
            for scare in scares(document)
        ),
    )
    yield "loaded", loaded_rows(document)
    yield "deeds", _deeds(document)
    yield "mentions", mention_rows(document)
    yield "targets", target_rows(document)
    yield (
        "sentences",
        (
            find_row(document, tone) | {"tone": tone.score, "tone_spans": tone.words}
            for tone in tones(document)
        ),
    )
    yield "words", _counts(document, "word", words(document))
    yield "phrases", _counts(document, "phrase", phrases(document))
    yield from _measures(document)


_PERSON = {
    "name": ("Names for {}", "Spelling and honorific of the person whom the article is about.", True),
    "desc": ("Descriptions of {}", "Rank, office or label of the person whom the article is about.", False),
}


def _concepts(found: Iterable[str], library: tuple[Concept, ...]) -> Iterator[Row]:
    """Title and gloss of each concept found; those about a person are made while finding."""
    known = {concept.id: concept for concept in library}
    for name in found:
        if name in known:
            one = known[name]
            about = one.about if isinstance(one.about, str) else "; ".join(one.about)
            told = {"title": one.title, "gloss": one.gloss, "about": about or None, "style": one.style}
            yield {"concept": name} | told
        else:
            person, _, kind = name.rpartition("_")
            title, gloss, style = _PERSON[kind]
            title = title.format(person.replace("_", " ").title())
            yield {"concept": name, "title": title, "gloss": gloss, "style": style}


def _placed(read: Spelled, row: Row) -> Row:
    """A row with its places in the article as given, and its spans as a table keeps them."""
    return {name: cell(value) if isinstance(value, tuple) else value for name, value in read.row(row).items()}


def _terms(document: Document, concepts: tuple[Concept, ...]) -> Iterator[Row]:
    for term in sorted((*terms(document, concepts), *asides(document, concepts)), key=_place):
        speaker = voices(document).speaker(term)
        yield find_row(document, term) | {
            "voice": voice_of_words(document, term),
            "concept": term.concept,
            "variant": term.variant,
            "text": term.of(document.text),
            "speaker": speaker.name if speaker else None,
            "aside": term.aside,
        }


def _place(term: Term) -> tuple[int, int, str]:
    return term.start, term.end, term.concept


def tables_of_attributions(
    articles: Iterable[Article], tell: Tell | None = None, model: str | None = None
) -> Iterator[tuple[Article, pd.DataFrame]]:
    """Each article with its quotes, thoughts, wishes and attitudes, in the columns of quotes.

    An article on which the work fails is left out and reported to `tell`.
    """

    def work(article: Article) -> tuple[Article, pd.DataFrame]:
        one = spelled(article)
        document = Document(one.article, model)
        found = _quotes(document, attributions(document))
        return article, table("quotes", [_placed(one, row) for row in found])

    return each(work, articles, tell)


def _quotes(document: Document, found: Iterable[Quote]) -> Iterator[Row]:
    text = document.text
    for quote in found:
        cue = quote.cue.of(text) if quote.cue else None
        yield find_row(document, quote) | {
            "voice": "quoted" if quote.quoted else "reported",
            "kind": quote.kind,
            "content": " […] ".join(part.of(text) for part in quote.content),
            "words": _count(document, quote.content),
            "quoted_words": _count(document, inside_marks(document, quote)),
            "cue": cue,
            "cue_class": cue_class(cue) if cue else None,
            "source": quote.source.of(text) if quote.source else None,
            "speaker": quote.speaker.name,
            "speaker_kind": quote.speaker.kind,
            "affiliation": quote.speaker.affiliation,
            "content_spans": quote.content,
            "quoted_spans": quote.quoted,
            "cue_span": (quote.cue,) if quote.cue else (),
            "source_span": (quote.source,) if quote.source else (),
        }


def _deeds(document: Document) -> Iterator[Row]:
    for deed in deeds(document):
        yield find_row(document, deed) | {
            "voice": voice_of_words(document, deed),
            "concept": deed.concept,
            "text": deed.of(document.text),
            "form": deed.form,
            "agency": deed.agency,
            "agent": deed.agent.of(document.text) if deed.agent else None,
            "patient": deed.patient.of(document.text) if deed.patient else None,
        }


def _count(document: Document, spans: tuple[Span, ...]) -> int:
    return sum(map(document.words_in, spans))


def _counts(document: Document, what: str, found: Iterable[CountedWord]) -> Iterator[Row]:
    """How often each word or phrase stands in each zone and voice."""
    article, voice = document.article, voices(document)
    counts = Counter((article.zone_at(w.start), voice.of(w), w.word, w.initial) for w in found)
    for (zone, said, word, initial), n in sorted(counts.items()):
        place: Row = {"article": article.id, "zone": zone, "voice": said}
        yield place | {what: word, "initial": initial, "count": n}


def _measures(document: Document) -> Iterator[tuple[str, list[Row]]]:
    for name, measure in MEASURES.items():
        amount = measure(document)
        row = {"article": document.article.id, "measure": name, "value": amount.value, "n": amount.n}
        yield "measures", [row]
        yield (
            "evidence",
            [find_row(document, p) | {"measure": name, "value": p.value} for p in amount.passages],
        )
