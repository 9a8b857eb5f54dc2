"""The statements of one event's articles, each weighed by its rare words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import scipy.sparse as sp

from framing.article import Span
from framing.coverage.agreement import months, negated, numerals
from framing.coverage.central import KILLING, central_rows
from framing.coverage.compared_words import features
from framing.coverage.statement_parts import clauses
from framing.findings import Findings
from framing.language.sentences import cut
from framing.language.word_families import families
from framing.lexicon import load

Numbers = npt.NDArray[Any]

FEWEST = 2
"""A statement without this many features says too little to be compared."""

_BLOCK = 512
"""Statements compared with all others at a time."""

SENTENCE = 0.5
"""Weight of the whole sentence beside the statement: often only the other clause says who or where."""


@dataclass(frozen=True)
class Statements:
    """Passages of the articles of one event (`article`, `outlet`, `start`, `end`) and the vector of each.

    Vectors have length 1; a word weighs more the fewer of these passages have it, and less if it stands
    elsewhere in the sentence. `about` are the words, names and concepts of each, with "not" in what is
    denied; `texts` are the passages themselves. `central` are the rows in which each article first tells
    the killing that the event is about.
    """

    passages: pd.DataFrame
    vectors: sp.csr_matrix
    about: tuple[frozenset[str], ...]
    texts: tuple[str, ...]
    central: tuple[int, ...] = ()

    def alike(self, least: float) -> Iterator[tuple[int, int, float]]:
        """Pairs of passages with the cosine of their vectors, from `least` on; each pair once."""
        return alike(self.vectors, least)


def alike(vectors: sp.csr_matrix, least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of rows with their product, from `least` on; each pair once."""
    for rows, others, cosines in products(vectors, vectors, least):
        kept = rows < others
        yield from zip(rows[kept].tolist(), others[kept].tolist(), cosines[kept].tolist(), strict=True)


def products(
    ones: sp.csr_matrix, others: sp.csr_matrix, least: float
) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """Every product of a row of one matrix with a row of the other, from `least` on, some rows at a time."""
    columns = others.T.tocsr()
    for start in range(0, ones.shape[0], _BLOCK):
        block = (ones[start : start + _BLOCK] @ columns).tocoo()
        kept = block.data >= least
        yield block.row[kept] + start, block.col[kept], block.data[kept]


def statements(findings: Findings, event: str | None, whole: bool = False) -> Statements:
    """The statements of the articles of an event; whole sentences if asked, otherwise their clauses."""
    articles = of_event(findings, event)
    outlets = dict(zip(articles["article"], articles["outlet"], strict=True))
    text, mentions = findings.text, _mentions(findings.terms[findings.terms["aside"].isna()])
    deaths = _deaths(findings.terms)
    rows, counts, within = [], [], []
    for at, (article, sentence) in enumerate(_sentences(findings, text, outlets)):
        for span in [sentence] if whole else clauses(text[article], sentence):
            found = features(text[article], span, _within(mentions[article], span))
            if len(found) >= FEWEST:
                rows.append((article, outlets[article], span.start, span.end))
                counts.append(found)
                within.append(at)
    passages = pd.DataFrame(rows, columns=["article", "outlet", "start", "end"])
    texts = tuple(text[article][start:end] for article, _, start, end in rows)
    about = tuple(map(_about, texts, counts))
    told = [any(start <= at < end for at in deaths[article]) for article, _, start, end in rows]
    central = central_rows(passages["article"], about, told, _victims(findings))
    return Statements(passages, _in_sentences(_weighed(counts), within), about, texts, central)


def _about(passage: str, found: Counter[str]) -> frozenset[str]:
    words = re.findall(r"[\w'’]+", passage)
    short = {family for word in words[1:] if word[0].isupper() for family in families(word)}
    marked = {f"name {one}" if one in short else one for one in found}
    denied = ["not"] if negated(words) else []
    return frozenset({*marked, *numerals(words), *months(words), *denied})


def _deaths(terms: pd.DataFrame) -> defaultdict[str, list[int]]:
    """Article -> where words say that the victim died, not only by what: "killed", and no "raid"."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    counted = terms[(terms["concept"] == KILLING) & terms["aside"].isna()]
    for article, start, variant in counted[["article", "start", "variant"]].itertuples(
        index=False, name=None
    ):
        if variant not in load("clauses")["means"]:
            found[article].append(start)
    return found


def _victims(findings: Findings) -> frozenset[str]:
    """The concepts that name or describe the victim, as `about` has them."""
    named = findings.concepts["concept"][findings.concepts["concept"].str.endswith("_name")]
    return frozenset(f"concept {one.removesuffix('_name')}" for one in named)


def of_event(findings: Findings, event: str | None) -> pd.DataFrame:
    """The articles of an event; without a name, those of the only one.

    Raises `ValueError` if there is no such event, or several and none is named.
    """
    articles = findings.articles
    events = list(articles["event"].dropna().unique())
    if event is None and len(events) > 1:
        raise ValueError(f"there are {len(events)} events; name one of them: {', '.join(sorted(events))}")
    if event is not None and event not in events:
        raise ValueError(f"there is no event {event!r}; known: {', '.join(sorted(events)) or 'none'}")
    return articles if event is None else articles[articles["event"] == event]


def _sentences(
    findings: Findings, text: Mapping[str, str], articles: Container[str]
) -> Iterator[tuple[str, Span]]:
    """The sentences of some articles, also those set apart as repeats, since the outlet carries them."""
    place = ["article", "start", "end"]
    for article, start, end in findings.sentences[place].itertuples(index=False, name=None):
        if article in articles:
            yield article, Span(start, end)
    repeats = findings.zones[findings.zones["zone"] == "repeat"]
    for article, start, end in repeats[place].itertuples(index=False, name=None):
        for sentence in cut(text[article], Span(start, end)) if article in articles else ():
            yield article, sentence


def _mentions(terms: pd.DataFrame) -> defaultdict[str, list[tuple[int, int, str]]]:
    """Article -> its mentions in their order; the name of somebody and a description of them are one."""
    found: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    places = terms[["article", "start", "end", "concept"]].sort_values(["article", "start"])
    for article, start, end, concept in places.itertuples(index=False, name=None):
        found[article].append((start, end, concept.removesuffix("_name").removesuffix("_desc")))
    return found


def _within(mentions: Sequence[tuple[int, int, str]], span: Span) -> list[str]:
    first = bisect_left(mentions, (span.start, 0, ""))
    last = bisect_left(mentions, (span.end, 0, ""))
    return [concept for _, _, concept in mentions[first:last]]


def _weighed(counts: Sequence[Counter[str]]) -> sp.csr_matrix:
    """A row per passage: (1 + ln count) times ln((passages + 1) / (passages with it + 1/2))."""
    having = Counter(feature for found in counts for feature in found)
    column = {feature: at for at, feature in enumerate(having)}
    rows = np.repeat(np.arange(len(counts)), [len(found) for found in counts])
    columns = np.array([column[feature] for found in counts for feature in found], dtype=np.int64)
    numbers = np.array([number for found in counts for number in found.values()], dtype=float)
    rarity = np.log((len(counts) + 1) / (np.array(list(having.values()), dtype=float) + 0.5))
    weights = (1 + np.log(numbers)) * rarity[columns]
    return sp.csr_matrix((weights, (rows, columns)), shape=(len(counts), len(column)))


def _in_sentences(weights: sp.csr_matrix, sentence: Sequence[int]) -> sp.csr_matrix:
    """Each row of length 1 with `SENTENCE` times the sum of its sentence's rows, as long, added to it."""
    _, number = np.unique(np.array(sentence, dtype=np.int64), return_inverse=True)
    rows = np.arange(len(number))
    holds = sp.csr_matrix((np.ones(len(rows)), (rows, number)), shape=(len(rows), number.max(initial=-1) + 1))
    around = holds @ _unit(sp.csr_matrix(holds.T @ weights))
    return _unit(sp.csr_matrix(_unit(weights) + SENTENCE * around))


def _unit(rows: sp.csr_matrix) -> sp.csr_matrix:
    """Each row with length 1."""
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1))).ravel()
    return sp.csr_matrix(sp.diags(1 / np.maximum(lengths, 1e-12)) @ rows)
