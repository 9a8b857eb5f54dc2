"""The class of a word in plain terms: the one place that knows what a parser's tags mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

WordClass = Literal[
    "noun", "plural noun", "name", "plural name", "number",
    "base form", "present", "third person", "past", "participle", "gerund", "modal",
    "adjective", "comparative", "superlative", "adverb", "comparative adverb",
    "determiner", "pronoun", "possessive pronoun", "relative", "relative possessive", "relative adverb",
    "preposition", "conjunction", "to", "interjection",
    "possessive mark", "hyphen", "quotation mark", "comma", "other",
]  # fmt: skip

# Tags of the Penn Treebank, which English pipelines of spaCy write (Marcus et al. 1993).
_CLASSES: dict[str, WordClass] = {
    "NN": "noun", "NNS": "plural noun", "NNP": "name", "NNPS": "plural name", "CD": "number",
    "VB": "base form", "VBP": "present", "VBZ": "third person", "VBD": "past", "VBN": "participle",
    "VBG": "gerund", "MD": "modal",
    "JJ": "adjective", "JJR": "comparative", "JJS": "superlative",
    "RB": "adverb", "RBR": "comparative adverb", "RBS": "comparative adverb",
    "DT": "determiner", "PRP": "pronoun", "PRP$": "possessive pronoun",
    "WP": "relative", "WDT": "relative", "WP$": "relative possessive", "WRB": "relative adverb",
    "IN": "preposition", "CC": "conjunction", "TO": "to", "UH": "interjection",
    "POS": "possessive mark", "HYPH": "hyphen", "``": "quotation mark", "''": "quotation mark", ",": "comma",
}  # fmt: skip

NOUNS: frozenset[WordClass] = frozenset({"noun", "plural noun", "name", "plural name"})
NAMES: frozenset[WordClass] = frozenset({"name", "plural name"})
FINITE: frozenset[WordClass] = frozenset({"present", "third person", "past", "modal"})
VERBS: frozenset[WordClass] = frozenset(
    {"base form", "present", "third person", "past", "participle", "gerund"}
)


def word_class(word: Token) -> WordClass:
    """The class of a word; "other" for what finders never ask for, such as list numbers.

    >>> from framing.language import load
    >>> [word_class(word) for word in load()("The soldiers killed him.")]
    ['determiner', 'plural noun', 'past', 'pronoun', 'other']
    """
    return _CLASSES.get(word.tag_, "other")
