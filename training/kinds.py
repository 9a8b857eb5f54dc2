"""Learns which signs tell the kind of a name, from texts with annotated names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from spacy.language import Language
from spacy.tokens import Doc

from framing.language.kinds import KINDS, Kind, signs
from framing.language.names import Run, runs, without_titles

LABELS: dict[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
SENTENCES_AT_ONCE = 10
LEAST_SEEN = 3
Weights = dict[str, list[float]]


def learn(nlp: Language, files: Iterable[Path]) -> Weights:
    """Weights of signs for the kinds in the order of `KINDS`; a run that is no annotated name is unknown."""
    seen: list[dict[str, float]] = []
    kinds: list[Kind] = []
    for file in files:
        for doc, gold in annotated(nlp, file):
            for run in runs(doc):
                bare = [token.text for token in without_titles(run)]
                seen.append(dict.fromkeys(signs(run, bare), 1.0))
                kinds.append(_kind(run, gold))
    often = {
        sign for sign, times in Counter(sign for one in seen for sign in one).items() if times >= LEAST_SEEN
    }
    vectors = DictVectorizer()
    table = vectors.fit_transform([{sign: 1.0 for sign in one if sign in often} for one in seen])
    model = LogisticRegression(C=1.0, max_iter=2000).fit(table, kinds)
    assert tuple(model.classes_) == KINDS
    weights = model.coef_.T.copy()
    names = list(vectors.get_feature_names_out())
    weights[names.index("always")] += model.intercept_
    return {name: [round(float(value), 3) for value in row] for name, row in zip(names, weights, strict=True)}


def _kind(run: Run, gold: dict[tuple[int, int], Kind]) -> Kind:
    """The annotated kind of a run; the annotation may leave out titles and adjectives at its beginning."""
    end = run[-1].i + 1
    return next((gold[token.i, end] for token in run if (token.i, end) in gold), "unknown")


def annotated(nlp: Language, file: Path) -> Iterator[tuple[Doc, dict[tuple[int, int], Kind]]]:
    """Parsed passages with the kind of each annotated name, by its first word and the word after it."""
    sentences = [
        [line.split("\t") for line in block.splitlines()]
        for block in file.read_text(encoding="utf-8").split("\n\n")
        if block.strip()
    ]
    for at in range(0, len(sentences), SENTENCES_AT_ONCE):
        part = sentences[at : at + SENTENCES_AT_ONCE]
        rows = [row for sentence in part for row in sentence]
        starts: list[bool | int | None] = [i == 0 for sentence in part for i in range(len(sentence))]
        doc = Doc(nlp.vocab, words=[word for word, _ in rows], sent_starts=starts)
        yield nlp(doc), _names([tag for _, tag in rows])


def _names(tags: list[str]) -> dict[tuple[int, int], Kind]:
    found: dict[tuple[int, int], Kind] = {}
    start = 0
    for i, tag in enumerate([*tags, "O"]):
        if not tag.startswith("I") and i and tags[i - 1] != "O":
            found[start, i] = LABELS[tags[start][2:]]
        if tag.startswith("B"):
            start = i
    return found
