"""What is run on a case, by name: reading, finders, everything that compares articles, page and report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.fuzzing.cases import Case
from benchmarks.fuzzing.checks import check_findings, check_left_out, check_same, check_shown
from benchmarks.fuzzing.failures import Broken
from benchmarks.fuzzing.outputs import check_folder, check_page
from framing import MEASURES, Article, InputError, Study
from framing.charts import render
from framing.compare.grouping import columns
from framing.files import unguarded
from framing.finders.deeds import deeds
from framing.finders.loaded import loaded
from framing.finders.mentions import mentions
from framing.finders.quotes import attributions, quotes
from framing.finders.scares import scares
from framing.finders.terms import asides, terms
from framing.finders.tone import tones
from framing.finders.voice import voices
from framing.finders.words import phrases, words
from framing.findings import collect, concatenate, load
from framing.findings.json_lines import lines_of_quotes, lines_of_terms, lines_of_tone
from framing.language import Document
from framing.naming.drafts import draft
from framing.reading.escapes import unescaped
from framing.reading.markdown import has_markdown, shown
from framing.reading.markup import has_markup, plain
from framing.report import build, page

FINDERS = (words, phrases, tones, terms, asides, quotes, scares, loaded, deeds, mentions, voices)
"""Every finder, asked one by one so that no net hides what it raises."""

Work = Callable[[Study, str], object]


def run(stage: str, case: Case) -> None:
    """Everything from the case's records to the end of a stage; what cannot be read is no failure."""
    try:
        study = case.study()
    except InputError:
        return
    if stage == "read":
        check_read(case, study)
    else:
        work(stage)(study)


def work(stage: str) -> Callable[[Study], object]:
    """The work of a stage; its name may hold what it is about, as in `compare own_tone`."""
    name, _, about = stage.partition(" ")
    return lambda study: STAGES[name](study, about)


def of_corpus(study: Study, seed: int, most: int | None) -> Iterator[str]:
    """The stages for many articles; of comparisons so many, drawn by the seed, or all."""
    random = Random(seed)
    for stage, about in (("compare", study.names), ("by", columns(study.findings))):
        few = about if most is None else random.sample(about, min(most, len(about)))
        yield from (f"{stage} {name}" for name in few)
    yield from ("coverage", "labels", "spellings", "discovery", "words", "likeness", "again", "stored")


def check_read(case: Case, study: Study) -> None:
    """The text is exactly what was written, where it can be written; a notice is a sentence, not an error.

    Escapes, Markdown and HTML in a cell are read as the text that they show, and a title may stand before it.
    """
    given = {record.text for record in case.records}
    given |= {_visible(text) for text in given}
    if case.form == "csv":  # an apostrophe before a formula is taken for a guard
        given |= {unguarded(text) for text in given}
    for article in study.articles if case.form in ("csv", "parquet", "python") else ():
        text = article.text.removeprefix(f"{article.title}\n\n") if article.titled else article.text
        if text not in given and "\ufffd" not in text and "?" not in text:
            raise Broken(f"text changed by reading {case.form}", repr(article.text[:300]))
    check_left_out(study, [])


def _visible(text: str) -> str:
    """The text that escapes, Markdown and HTML show."""
    text = unescaped(text)
    text = shown(text) if has_markdown(text) else text
    return plain(text) if has_markup(text) else text


def _finders(study: Study, _: str) -> None:
    """All finders and measures, through the tables; what was left out is asked for again, alone."""
    found = study.findings
    lost = [article for article in study.articles if article.id not in set(found.articles["article"])]
    try:
        check_left_out(study, lost)
    except Broken:
        for article in lost:
            directly(article, study.plan.about)
        raise
    check_findings(found, study.articles)
    for lines in (lines_of_terms, lines_of_quotes, lines_of_tone):
        json.dumps(list(lines(found)), allow_nan=False)


def directly(article: Article, about: tuple[str, ...]) -> None:
    """Every finder and every measure of one article."""
    document = Document(article, about=about)
    for finder in FINDERS:
        finder(document)
    for measure in MEASURES.values():
        measure(document)
    attributions(document)


def _again(study: Study, _: str) -> None:
    """Finders once more, each by itself and one article at a time: the rows are the same."""
    for article in study.articles:
        directly(article, study.plan.about)
    if study.plan.repeats == "count":
        alone = concatenate(
            collect([each], study.concepts, about=study.plan.about) for each in study.articles
        )
        check_same("alone and together", study.findings, alone, without=("articles", "repeats"))
    else:
        check_same("run twice", study.findings, Study(list(study.articles), study.plan).findings)


def _stored(study: Study, _: str) -> None:
    """Findings written as Parquet and read again are the same."""
    with TemporaryDirectory() as folder:
        found = study.find(folder)
        check_same("stored and read", study.findings, found)
        check_same("stored and read", study.findings, load(Path(folder)))


def _coverage(study: Study, _: str) -> None:
    events = list(study.findings.articles["event"].dropna().unique()) or [None]
    for event in events:
        try:
            found = study.coverage(event)
        except ValueError as refusal:
            if "no sentence" not in str(refusal):
                raise
        else:
            check_shown(found)


def _discovery(study: Study, _: str) -> None:
    found = study.discover()
    check_shown(found)
    if found.new:
        draft(found, study.findings.text)


def _words(study: Study, _: str) -> None:
    found = study.words(voice="all" if study.plan.repeats == "apart" else "outlet")
    check_shown(found)
    for word in list(found.table["word"])[:3]:
        found.passages(word)


def _page(study: Study, _: str) -> None:
    report = build(study.findings, study.plan, study.notices)
    html = page(report)
    check_page(html)


def _report(study: Study, _: str) -> None:
    with TemporaryDirectory() as folder:
        check_folder(study.report(Path(folder) / "report"))


def _compare(study: Study, name: str) -> None:
    found = study.compare(name)
    check_shown(found)
    study.passages(name)
    render(study.chart(name), "svg")


STAGES: dict[str, Work] = {
    "finders": _finders,
    "names": lambda study, _: [study.names, columns(study.findings)],
    "compare": _compare,
    "by": lambda study, column: check_shown(study.compare("own_tone", by=column, within=None)),
    "coverage": _coverage,
    "labels": lambda study, _: check_shown(study.labels()),
    "spellings": lambda study, _: check_shown(study.spellings()),
    "discovery": _discovery,
    "words": _words,
    "likeness": lambda study, _: check_shown(study.likeness()),
    "again": _again,
    "stored": _stored,
    "page": _page,
    "report": _report,
}
