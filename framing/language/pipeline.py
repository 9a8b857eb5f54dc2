"""The English pipeline: the one that ships with the package, or any other that is installed.

spaCy takes a second to load, so it is imported only where a text is read.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

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
    nlp = _with_fast_products(_shipped() if model is None else _installed(model))
    nlp.max_length = LONGEST_TEXT
    return nlp


def _shipped() -> Language:
    from framing.language import past_forms  # noqa: F401  (makes it known to spaCy)

    nlp = from_folder(SHIPPED)
    nlp.add_pipe("framing_pasts", first=True)
    return nlp


def from_folder(folder: Path) -> Language:
    """A pipeline made by `training.language`; its tokenizer is code and not in the folder."""
    import spacy

    from framing.language import lemmas, sentence_starts, tags, words  # noqa: F401  (makes them known to spaCy)

    return spacy.load(folder, exclude=["tokenizer"])


def _with_fast_products(nlp: Language) -> Language:
    """The pipeline with numpy's matrix products in place of thinc's, which take longer."""
    from thinc.api import Model, NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if isinstance(node.ops, NumpyOps):
                node.ops = ops
    return nlp


def _installed(model: str) -> Language:
    import spacy
    from spacy.util import is_package

    from framing.language import sentence_starts  # noqa: F401  (makes it known to spaCy)

    if not is_package(model):
        raise ValueError(
            f"no spaCy pipeline named {model!r} is installed; leave out --model to use the included one"
        )
    nlp = spacy.load(model, exclude=_NOT_ASKED_FOR)
    if nlp.lang != "en" or "parser" not in nlp.pipe_names:
        raise ValueError(f"the pipeline {model!r} does not parse English; it has {', '.join(nlp.pipe_names)}")
    nlp.add_pipe("framing_starts", first=True)
    return nlp
