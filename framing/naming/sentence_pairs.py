"""The sentences of articles, parsed and in one spelling, and pairs of them that may report the same."""

from __future__ import annotations

from collections.abc import Collection

from framing.coverage.statements import statements
from framing.findings.tables import Findings
from framing.language.parses import clauses
from framing.naming.slots import Sentence
from framing.naming.spelled_words import forms, names
from framing.naming.spellings import spellings

ALIKE = 0.15
"""Cosine from which two sentences are looked at: what agrees around a place is evidence of its own."""

Pair = tuple[float, Sentence, Sentence]


def sentences(findings: Findings, articles: Collection[str]) -> list[Sentence]:
    """The sentences of some articles, every name in the commonest spelling of the corpus."""
    spelled = {one.lower(): word.lower() for one, word in spellings(findings).words.items()}
    outlets = dict(zip(findings.articles["article"], findings.articles["outlet"], strict=True))
    barred = _barred(findings)
    texts = findings.text
    rows = findings.sentences[findings.sentences["article"].isin(list(articles))]
    places = list(rows[["article", "start", "end"]].itertuples(index=False, name=None))
    parsed = clauses([texts[article][start:end] for article, start, end in places])
    return [
        Sentence(
            article,
            outlets[article],
            start,
            found,
            tuple(spelled.get(word.text.lower(), word.text.lower()) for word in found.words),
            frozenset(at for at, word in enumerate(found.words) if (article, start + word.start) in barred),
        )
        for (article, start, _), found in zip(places, parsed, strict=True)
    ]


def pairs(findings: Findings, event: str | None, found: list[Sentence]) -> list[Pair]:
    """Pairs of these sentences, of different outlets on one event, the most alike first.

    What was set apart as a repeat is none of them. Raises `ValueError` if there is no such event.
    """
    at = {(sentence.article, sentence.start): sentence for sentence in found}
    given = statements(findings, event, whole=True)
    told = [
        at.get(place) for place in given.passages[["article", "start"]].itertuples(index=False, name=None)
    ]
    both = ((alike, told[one], told[other]) for one, other, alike in given.alike(ALIKE))
    rows = [(alike, a, b) for alike, a, b in both if a and b and a.outlet != b.outlet]
    return sorted(rows, key=lambda row: (-row[0], row[1].article, row[1].start, row[2].article, row[2].start))


def _barred(findings: Findings) -> set[tuple[str, int]]:
    """Where words begin that are no wording of the outlet: in its direct quotes, and names."""
    found = [form for form in forms(findings) if " " not in form.text]
    named = names(found) & {form.text for form in found if not form.opening}
    return {(form.article, form.start) for form in found if form.quoted or form.text in named}
