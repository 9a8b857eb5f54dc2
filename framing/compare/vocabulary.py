"""Articles by words: how often each article has each word and phrase, kept sparse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from framing.finders.words import stop_words
from framing.findings import Findings

Voices = Literal["outlet", "reported", "quoted", "all"]


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


def vocabulary(findings: Findings, voice: Voices = "outlet") -> Vocabulary:
    """The words of every article in one voice, the outlet's own unless told.

    A capital that an article could not explain is read as the other articles write the word.
    """
    return _counted(findings, findings.words, "word", voice, 1, {})


def phrases(findings: Findings, voice: Voices, words: Vocabulary, least: int) -> Vocabulary:
    """Two and three words in a row that stand in the corpus at least so many times, spelt like `words`."""
    return _counted(findings, findings.phrases, "phrase", voice, least, words.spelling)


def _counted(
    findings: Findings, table: pd.DataFrame, what: str, voice: Voices, least: int, known: Mapping[str, str]
) -> Vocabulary:
    names = np.asarray(table[what].cat.categories, dtype=object)
    code, count = table[what].cat.codes.to_numpy(), table["count"].to_numpy()
    keep = _said(table, voice)
    often = np.bincount(code[keep], weights=count[keep], minlength=len(names))
    if least > 1:
        keep &= (often >= least)[code]
        often = np.where(often >= least, often, 0)
    initial = table["initial"].to_numpy()
    at_start = keep & initial
    unsure = np.bincount(code[at_start], weights=count[at_start], minlength=len(names))
    spelling = dict(known) or _spelling(names, (often - unsure).astype(np.int64), unsure.astype(np.int64))
    words, plain, spelt = _entries(names, often > unsure, unsure > 0, spelling)
    entry = plain[code[keep]]
    entry[initial[keep]] = spelt[code[at_start]]
    place = pd.Index(findings.articles["article"]).get_indexer(table["article"].cat.categories)
    article = place.astype(np.int32)[table["article"].cat.codes.to_numpy()[keep]]
    shape = (len(findings.articles), len(words))
    matrix = sparse.coo_array((count[keep], (article, entry)), shape=shape).tocsr()
    return Vocabulary(words, matrix, spelling)


def _said(table: pd.DataFrame, voice: Voices) -> NDArray[np.bool_]:
    if voice == "all":
        return np.ones(len(table), dtype=bool)
    return np.array(table["voice"] == voice)


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
