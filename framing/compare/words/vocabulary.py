"""Articles by words: how often each article has each word and phrase, kept sparse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from framing.finders.words import stop_words
from framing.findings import Findings
from framing.options import CountedVoice


@dataclass(frozen=True)
class Vocabulary:
    """The words (or phrases) of articles in one voice.

    `counts` has a row per article, in the order of `findings.articles`, and a column per entry of
    `words`. `spelling` gives the entry of a form whose capitals may only mark a beginning.
    """

    words: NDArray[np.object_]
    counts: sparse.csr_array
    spelling: Mapping[str, str]

    @property
    def sizes(self) -> NDArray[np.int64]:
        """How many words each article has."""
        return np.asarray(self.counts.sum(axis=1)).astype(np.int64)

    @property
    def content(self) -> NDArray[np.bool_]:
        """Which entries are neither function words nor numbers."""
        stop = stop_words()
        return np.array([word not in stop and not word[0].isdigit() for word in self.words], dtype=bool)


def vocabulary(findings: Findings, voice: CountedVoice = "outlet") -> Vocabulary:
    """The words of every article in one voice, by default the outlet's own.

    A capital that an article could not explain is read as the other articles write the word.
    """
    return _counted(findings, "words", voice, 1, {})


def phrases(findings: Findings, voice: CountedVoice, words: Vocabulary, least: int) -> Vocabulary:
    """Two and three words in a row that stand in the corpus at least this many times, spelt like `words`."""
    return _counted(findings, "phrases", voice, least, words.spelling)


def _counted(
    findings: Findings, table: str, voice: CountedVoice, least: int, known: Mapping[str, str]
) -> Vocabulary:
    number: dict[str, int] = {}
    articles = pd.Index(findings.articles["article"])
    parts = [_rows(part, voice, articles, number) for part in findings.parts(table)]
    names = np.array(list(number), dtype=object)
    often = sum((each.often(len(names)) for each in parts), np.zeros(len(names), dtype=np.int64))
    unsure = sum((each.unsure(len(names)) for each in parts), np.zeros(len(names), dtype=np.int64))
    rare = often < least
    often[rare], unsure[rare] = 0, 0
    spelling = dict(known) or _spelling(names, often - unsure, unsure)
    words, plain, spelt = _entries(names, often > unsure, unsure > 0, spelling)
    return Vocabulary(words, _matrix(parts, plain, spelt, (len(articles), len(words))), spelling)


@dataclass(frozen=True)
class _Rows:
    """Rows of words in one voice: the place of article and name, whether at a beginning, how often."""

    article: NDArray[np.int32]
    name: NDArray[np.int32]
    initial: NDArray[np.bool_]
    count: NDArray[np.int32]

    def often(self, names: int) -> NDArray[np.int64]:
        return np.bincount(self.name, weights=self.count, minlength=names).astype(np.int64)

    def unsure(self, names: int) -> NDArray[np.int64]:
        at = self.initial
        return np.bincount(self.name[at], weights=self.count[at], minlength=names).astype(np.int64)


def _rows(table: pd.DataFrame, voice: CountedVoice, articles: pd.Index, number: dict[str, int]) -> _Rows:
    """The rows of a table in one voice; names that are new get the next number."""
    name = table["word" if "word" in table else "phrase"]
    known = [number.setdefault(each, len(number)) for each in name.cat.categories.tolist()]
    keep = np.ones(len(table), dtype=bool) if voice == "all" else np.array(table["voice"] == voice)
    place = articles.get_indexer(table["article"].cat.categories)
    return _Rows(
        article=place.astype(np.int32)[table["article"].cat.codes.to_numpy()[keep]],
        name=np.array(known, dtype=np.int32)[name.cat.codes.to_numpy()[keep]],
        initial=table["initial"].to_numpy()[keep],
        count=table["count"].to_numpy()[keep],
    )


def _matrix(
    parts: list[_Rows], plain: NDArray[np.int32], spelt: NDArray[np.int32], shape: tuple[int, int]
) -> sparse.csr_array:
    """Articles by entries; -1 is no entry. Parts hold the articles in their order, and are freed."""
    rows = sum(len(part.name) for part in parts)
    data, indices = np.empty(rows, dtype=np.int32), np.empty(rows, dtype=np.int32)
    starts, at, filled = [np.zeros(1, dtype=np.int32)], 0, 0
    while parts:
        part = parts.pop(0)
        entry = np.where(part.initial, spelt[part.name], plain[part.name])
        kept = entry >= 0
        end = int(part.article.max(initial=at - 1)) + 1 if parts else shape[0]
        places = (part.article[kept] - np.int32(at), entry[kept])
        some = sparse.coo_array((part.count[kept], places), shape=(end - at, shape[1])).tocsr()
        data[filled : filled + some.nnz], indices[filled : filled + some.nnz] = some.data, some.indices
        starts.append(some.indptr[1:] + np.int32(filled))
        at, filled = end, filled + some.nnz
    if not rows:
        return sparse.csr_array(shape, dtype=np.int32)
    return sparse.csr_array((data[:filled], indices[:filled], np.concatenate(starts)), shape=shape)


def _entries(
    names: NDArray[np.object_],
    used: NDArray[np.bool_],
    unsure: NDArray[np.bool_],
    spelling: Mapping[str, str],
) -> tuple[NDArray[np.object_], NDArray[np.int32], NDArray[np.int32]]:
    """The entries in alphabetical order; of each name the entry as it stands, and as the corpus spells it."""
    spelt = {at: _spelt(names[at], spelling) for at in np.flatnonzero(unsure)}
    words = np.array(sorted({*names[used], *spelt.values()}), dtype=object)
    number = {word: at for at, word in enumerate(words)}
    plain = np.full(len(names), -1, dtype=np.int32)
    for at in np.flatnonzero(used):
        plain[at] = number[names[at]]
    other = plain.copy()
    for at, form in spelt.items():
        other[at] = number[form]
    return words, plain, other


def _spelling(
    names: NDArray[np.object_], sure: NDArray[np.int64], unsure: NDArray[np.int64]
) -> dict[str, str]:
    """How the corpus writes each form whose capitals may mean nothing; small where it never shows."""
    written = {names[at]: float(sure[at]) for at in np.flatnonzero(sure)}
    found = {}
    for word in names[unsure > 0]:
        forms = [word.lower(), word, *([word.title()] if word.isupper() else [])]
        found[word] = max(forms, key=lambda form: written.get(form, 0.0))
    return found


def _spelt(phrase: str, spelling: Mapping[str, str]) -> str:
    return " ".join(spelling.get(word, word) for word in phrase.split(" "))
