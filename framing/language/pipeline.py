"""The English pipeline: the one that ships with the package, or any other that is installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import is_package
from thinc.api import Model, NumpyOps

from framing.language import lemmas, sentence_starts, tags, words  # noqa: F401  (makes them known to spaCy)

SHIPPED = Path(__file__).with_name("en")
"""The folder of the pipeline that ships with the package."""

LONGEST_TEXT = 2_000_000
"""Characters of a text; what is longer is no article."""

_NOT_ASKED_FOR = ["ner", "senter", "sentencizer", "textcat", "entity_linker"]


@cache
def load(model: str | None = None) -> Language:
    """The pipeline of that name, read once: the shipped one, or an installed spaCy pipeline for English.

    Sentence starts are always those of `framing.language.sentences`, so that counts do not depend
    on the model. Raises `ValueError` when no such pipeline is installed, or when it
    does not parse English.

    >>> load().lang
    'en'
    """
    nlp = _with_fast_products(from_folder(SHIPPED) if model is None else _installed(model))
    nlp.max_length = LONGEST_TEXT
    return nlp


def from_folder(folder: Path) -> Language:
    """A pipeline made by `training.language`; its tokenizer is code and not in the folder."""
    return spacy.load(folder, exclude=["tokenizer"])


def _with_fast_products(nlp: Language) -> Language:
    """The pipeline with numpy's matrix products in place of thinc's, which take longer."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if isinstance(node.ops, NumpyOps):
                node.ops = ops
    return nlp


def _installed(model: str) -> Language:
    if not is_package(model):
        raise ValueError(
            f"no spaCy pipeline named {model!r} is installed; without a name the one that ships is used"
        )
    nlp = spacy.load(model, exclude=_NOT_ASKED_FOR)
    if nlp.lang != "en" or "parser" not in nlp.pipe_names:
        raise ValueError(f"the pipeline {model!r} does not parse English; it has {', '.join(nlp.pipe_names)}")
    nlp.add_pipe("framing_starts", first=True)
    return nlp
