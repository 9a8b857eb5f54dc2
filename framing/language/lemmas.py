"""Word classes and lemmas, from a table learned from treebanks and rules of endings behind it."""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

Table = dict[str, Any]

LONGEST_ENDING = 4
"""Letters of a word that a rule of endings may look at."""


class Forms:
    """Gives every token its universal word class and its lemma, both from its tag, relation and form."""

    def __init__(self) -> None:
        self.use({"classes": {}, "lemmas": {}, "endings": {}, "verbs": []})

    def use(self, table: Table) -> None:
        """Work from this table from now on."""
        self.table = table
        self.verbs = frozenset(table["verbs"])
        self.lemma = cache(self._lemma)

    def __call__(self, doc: Doc) -> Doc:
        """Set class and lemma of every token; blanks are no words and get no relation."""
        for token in doc:
            form, tag = token.text, token.tag_
            if token.is_space:
                token.tag_, token.pos_, token.lemma_, token.dep_ = "_SP", "SPACE", form, "dep"
            else:
                token.pos_ = self.word_class(form, tag, token.dep_)
                token.lemma_ = self.lemma(form, tag)
        return doc

    def word_class(self, form: str, tag: str, relation: str) -> str:
        """The universal word class; the longest of the known keys decides."""
        classes: dict[str, str] = self.table["classes"]
        short = f"{tag}|{relation}"
        return classes.get(f"{short}|{form.lower()}") or classes.get(short) or classes.get(tag, "X")

    def _lemma(self, form: str, tag: str) -> str:
        folded = form if tag.startswith("NNP") else form.lower()
        known: str | None = self.table["lemmas"].get(tag, {}).get(folded)
        if known is not None:
            return known
        lemma = by_ending(folded, self.table["endings"].get(tag, {}))
        return known_verb(lemma, self.verbs) if tag.startswith("VB") else lemma

    def to_disk(self, path: Path, exclude: tuple[str, ...] = ()) -> None:
        """Write the table as JSON."""
        Path(path).mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        Path(path, "forms.json").write_text(text + "\n", encoding="utf-8")

    def from_disk(self, path: Path, exclude: tuple[str, ...] = ()) -> Forms:
        """Read the table."""
        self.use(json.loads(Path(path, "forms.json").read_text(encoding="utf-8")))
        return self


def by_ending(form: str, rules: dict[str, list[Any]]) -> str:
    """The lemma by the longest ending that has a rule: letters to cut, letters to add.

    >>> by_ending("armies", {"ies": [3, "y"], "s": [1, ""]})
    'army'
    """
    for length in range(min(LONGEST_ENDING, len(form)), -1, -1):
        rule = rules.get(form[len(form) - length :])
        if rule is not None:
            cut, add = rule
            return form[: len(form) - cut] + add if cut < len(form) else form
    return form


def known_verb(lemma: str, verbs: Collection[str]) -> str:
    """The verb that a cut form is: itself if known, else with an "e" more or a doubled letter less.

    >>> known_verb("provok", {"provoke"}), known_verb("stopp", {"stop"}), known_verb("blick", {"stop"})
    ('provoke', 'stop', 'blick')
    """
    if lemma in verbs:
        return lemma
    return next((verb for verb in (f"{lemma}e", lemma[:-1]) if verb in verbs), lemma)


@Language.factory("framing_forms", assigns=["token.pos", "token.lemma"], requires=["token.tag", "token.dep"])
def forms(nlp: Language, name: str) -> Forms:
    """The component, empty until its table is read."""
    return Forms()
