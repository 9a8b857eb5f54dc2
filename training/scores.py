"""Scores of a pipeline on raw text against a treebank.

Words are matched by their place in the text, so a fault of tokenization is a fault everywhere:
every figure is an F1 over words, punctuation included.
"""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from framing.language.names import find_names
from training.kinds import annotated
from training.treebank import Passage, passages

RELATIONS = ("nsubj", "obj", "nsubj:pass", "aux:pass", "obl:agent", "ccomp")
Row = tuple[str, "Place | None", str, str, str]
Place = tuple[int, int]


def scores(nlp: Language, file: Path) -> dict[str, float]:
    """F1 of words, tags, heads, relations and sentence starts, and words per second of one process."""
    gold = list(passages([file]))
    list(nlp.pipe([passage.text for passage in gold[:5]]))
    began = time.process_time()
    docs = list(nlp.pipe((passage.text for passage in gold), batch_size=64))
    speed = sum(map(len, docs)) / (time.process_time() - began)
    found = _f1([_found(doc) for doc in docs], [_wanted(passage) for passage in gold])
    return {**found, "starts": starts_f1(docs, gold), "words_per_second": round(speed)}


def name_scores(nlp: Language, file: Path) -> dict[str, float]:
    """Recall and precision of exact person spans; `found` is their recall whatever the kind."""
    right = found = seen = wanted = 0
    for doc, gold in annotated(nlp, file):
        persons = {place for place, kind in gold.items() if kind == "person"}
        spans = {
            (span.start, span.end): name.kind
            for name in find_names(doc)
            if (span := doc.char_span(name.start, name.end)) is not None
        }
        typed = {place for place, kind in spans.items() if kind == "person"}
        right, found = right + len(persons & typed), found + len(persons & spans.keys())
        seen, wanted = seen + len(typed), wanted + len(persons)
    return {
        "persons found": round(found / wanted, 4),
        "persons typed": round(right / wanted, 4),
        "precision": round(right / seen, 4),
    }


def starts_f1(docs: list[Doc], gold: list[Passage]) -> float:
    """F1 of the sentence starts inside passages; the first of each is given."""
    right = seen = wanted = 0
    for doc, passage in zip(docs, gold, strict=True):
        found = {next((token.idx for token in sent if not token.is_space), 0) for sent in doc.sents} - {0}
        want = {span[0] for span, start in zip(passage.spans, passage.starts, strict=True) if start} - {0}
        right, seen, wanted = right + len(found & want), seen + len(found), wanted + len(want)
    return round(2 * right / max(1, seen + wanted), 4)


def _place(token: Token) -> Place:
    return token.idx, token.idx + len(token)


def _found(doc: Doc) -> dict[Place, Row]:
    return {
        _place(token): (
            token.tag_,
            None if token.head == token else _place(token.head),
            "root" if token.head == token else token.dep_,
            token.pos_,
            token.lemma_,
        )
        for token in doc
        if not token.is_space
    }


def _wanted(passage: Passage) -> dict[Place, Row]:
    spans, heads = passage.spans, passage.heads
    return {
        spans[i]: (
            word.xpos,
            None if heads[i] == i else spans[heads[i]],
            "root" if heads[i] == i else word.dep,
            word.upos,
            word.lemma,
        )
        for i, word in enumerate(passage.words)
    }


def _f1(found: list[dict[Place, Row]], gold: list[dict[Place, Row]]) -> dict[str, float]:
    right: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    for seen, wanted in zip(found, gold, strict=True):
        for row in (*seen.values(), *wanted.values()):
            counted.update(("words", row[2]))
        for at in seen.keys() & wanted.keys():
            (tag, head, relation, word_class, lemma), want = seen[at], wanted[at]
            attached = head == want[1]
            right["words"] += 1
            right["XPOS"] += tag == want[0]
            right["UPOS"] += word_class == want[3]
            right["lemma"] += lemma == want[4]
            right["UAS"] += attached
            right["LAS"] += attached and relation == want[2]
            right[relation] += attached and relation == want[2]
    of_words = ("words", "XPOS", "UPOS", "lemma", "UAS", "LAS")
    figures = {name: 2 * right[name] / counted["words"] for name in of_words}
    figures |= {name: 2 * right[name] / max(1, counted[name]) for name in RELATIONS}
    return {name: round(value, 4) for name, value in figures.items()}
