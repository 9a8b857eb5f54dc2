"""A classifier of sentences: words with weights, kept in a file of numbers and a card, never of code."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.counts import OWN
from framing.files import parse_json, read_bounded, write_new
from framing.findings import Findings
from framing.findings.passages import in_context

Floats = NDArray[np.float64]

FORMAT = 1
_LARGEST, _UNPACKED = 50_000_000, 200_000_000
_ARRAYS = ("rarity", "weights", "bias")
_OLD = (1980, 1, 1, 0, 0, 0)
"""The date in the file: the same model has the same bytes."""


@dataclass(frozen=True)
class Classifier:
    """Linear weights of words and pairs of words for each code.

    Attributes
    ----------
    card : mapping
        What it is: its `name`, `codes`, what it was learned from and how well it does, as JSON holds it.
    words : tuple of str
        The words and pairs of words that are counted.
    rarity : ndarray, shape (words,)
        Inverse document frequency of each.
    weights, bias : ndarray, shape (1 + folds, codes, words) and (1 + folds, codes)
        Those learned from all articles, then those learned without the articles of each fold.
    folds : mapping
        Digest of each coded sentence -> the fold of its article.
    """

    card: Mapping[str, Any]
    words: tuple[str, ...]
    rarity: Floats
    weights: Floats
    bias: Floats
    folds: Mapping[str, int]

    @property
    def name(self) -> str:
        """The name under which its codes are compared."""
        return str(self.card["name"])

    @property
    def codes(self) -> list[str]:
        """The codes that it gives."""
        return [str(code) for code in self.card["codes"]]

    def features(self, texts: Sequence[str]) -> sparse.csr_array:
        """Sentences by words, each row of length 1."""
        return weighed(counts_of(texts, self.words), self.rarity)

    def labels(self, findings: Findings) -> pd.DataFrame:
        """The code of each of the outlets' own sentences: `article, start, end, zone, voice, code`.

        An article with coded sentences is classified by what was learned without it, so that its sentences
        are no better known than others.
        """
        texts = findings.text
        rows = findings.sentences[findings.sentences["voice"].isin(OWN)]
        rows = rows[["article", "start", "end", "zone", "voice"]].reset_index(drop=True)
        places = zip(rows["article"], rows["start"], rows["end"], strict=True)
        said = [in_context(texts[article], start, end)[2] for article, start, end in places]
        of_text = pd.Series([self.folds.get(digest(text), 0) for text in said], index=rows.index)
        fold = of_text.groupby(rows["article"]).transform("max").to_numpy()
        features, found = self.features(said), np.zeros(len(rows), dtype=int)
        for at in np.unique(fold):
            chosen = fold == at
            found[chosen] = (features[chosen] @ self.weights[at].T + self.bias[at]).argmax(axis=1)
        return rows.assign(code=np.array(self.codes, dtype=object)[found])

    def save(self, path: Path) -> None:
        """Write the file; raises ValueError if another one is in the way."""
        data = io.BytesIO()
        about = {"format": FORMAT, **self.card, "words": self.words, "folds": self.folds}
        card = json.dumps(about, indent=1, ensure_ascii=False)
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr(zipfile.ZipInfo("card.json", _OLD), card.encode(), zipfile.ZIP_DEFLATED)
            for name in _ARRAYS:
                array = io.BytesIO()
                np.lib.format.write_array(array, getattr(self, name).astype(np.float32), allow_pickle=False)
                file.writestr(zipfile.ZipInfo(f"{name}.npy", _OLD), array.getvalue(), zipfile.ZIP_DEFLATED)
        write_new({path: data.getvalue()})


def load(path: Path) -> Classifier:
    """The classifier in a file; raises ValueError for a file that is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(read_bounded(path, _LARGEST))) as file:
            if sum(part.file_size for part in file.infolist()) > _UNPACKED:
                raise ValueError(f"it unpacks to more than {_UNPACKED // 1_000_000} MB")
            card = parse_json(file.read("card.json"))
            rarity, weights, bias = (_array(file.read(f"{name}.npy")) for name in _ARRAYS)
        words, folds = tuple(map(str, card.pop("words"))), card.pop("folds")
        of_fold = {str(name): int(at) for name, at in folds.items()}
        made = Classifier(card, words, rarity, weights, bias, of_fold)
        shape = (len(weights), len(made.codes), len(words))
        shapes = [(weights, shape), (bias, shape[:2]), (rarity, shape[2:])]
        if any(array.shape != right for array, right in shapes) or not made.name or len(made.codes) < 2:
            raise ValueError("its parts do not fit together")
        if max(of_fold.values(), default=0) >= shape[0] or not all(
            np.isfinite(one).all() for one, _ in shapes
        ):
            raise ValueError("it holds numbers that cannot be")
        return made
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError) as fault:
        raise ValueError(
            f"{path}: is not a model that `framing learn` wrote ({fault}); learn it again from the sheets."
        ) from fault


def _array(data: bytes) -> Floats:
    found = np.lib.format.read_array(io.BytesIO(data), allow_pickle=False)
    return np.asarray(found, dtype=np.float64)


def digest(text: str) -> str:
    """A short name of a sentence, by which it is known again."""
    return sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()[:16]


def counts_of(texts: Sequence[str], words: Sequence[str]) -> sparse.csr_array:
    """How often each text has each word and pair of words."""
    from sklearn.feature_extraction.text import CountVectorizer

    counter = CountVectorizer(ngram_range=(1, 2), vocabulary=list(words))
    return sparse.csr_array(counter.transform(list(texts)), dtype=np.float64)


def weighed(counts: sparse.csr_array, rarity: Floats) -> sparse.csr_array:
    """(1 + log count) times the rarity of each word, rows of length 1 (tf-idf; Manning et al. 2008)."""
    rows = counts.copy()
    rows.data = (1 + np.log(rows.data)) * rarity[rows.indices]
    length = np.sqrt(np.asarray((rows.multiply(rows)).sum(axis=1)).ravel())
    scale = np.divide(1.0, length, where=length > 0, out=np.zeros(len(length)))
    return sparse.csr_array(rows.multiply(scale[:, None]))
