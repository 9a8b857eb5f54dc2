"""Sentences with their negations where VADER looks for them: among the three words before what is negated."""

from __future__ import annotations

import re

_NOBODY = re.compile(
    r"\b(?:nobody|no[- ]one)(?:'(?:s|d|ll))?\b(?!-| (?:\w+ ){0,5}(?:more|more \w+|\w+er) than)", re.IGNORECASE
)
"""VADER does not know these; nobody is better than who is best."""

_NONE_OF = re.compile(
    r"\b(?:nobody|no[- ]one|none|neither)((?: else)? (?:in|of|at|on|from|among|near|inside|outside) "
    r"(?:[^\s.,;:]+ ){1,4}?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|seems?|seemed|feels?|felt))\b",
    re.IGNORECASE,
)
"""Too far before what it negates: "No one in the hall was happy"."""

_ASKS = re.compile(r"\W*(?:is|are|was|were)n't\b", re.IGNORECASE)
_ASKED = re.compile(r"(?<=is|re|as)n't\b(?=.*\?\W*$)", re.DOTALL | re.IGNORECASE)
"""A question that expects a yes: "Isn't it good?"."""

_COULD_NOT = re.compile(
    r"\b(c(?:ould|an))(?:n't| ?not)( (?:be|have been) (?:any )?)(?=(?:more \w+|\w+er|worse)\b)", re.IGNORECASE
)
"""What could not be better is best."""

_CLAUSE = re.compile(
    r"(?<=[,;:]) (?=(?:is|are|was|were|be|has|have|had|it|he|she|they|we|i|you"
    r"|the|this|that|who|which|so|just)\b)",
    re.IGNORECASE,
)
_APART = " the the the "
"""What is negated ends with its clause: "The tram, which isn't new, is good"."""


def negated(sentence: str) -> str:
    """The sentence to be scored.

    >>> negated("No one in town was happy."), negated("Isn't it good?")
    (' in town was nothing happy.', 'Is it good?')
    """
    if _ASKS.match(sentence):
        sentence = _ASKED.sub("", sentence, count=1)
    sentence = _COULD_NOT.sub(r"\1\2", sentence)
    sentence = _NOBODY.sub("nothing", _NONE_OF.sub(r"\1 nothing", sentence))
    return _CLAUSE.sub(_APART, sentence)
