"""Words inside the name of a body, which no outlet chose: "the Migrant Rights Network"."""

from __future__ import annotations

import re
from functools import cache

from framing.article import Span
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.shallow_words import sentence_words, titled
from framing.lexicon import load

_WORD = rf"{CAPITAL}[\w’'-]*"
_GOES_ON = re.compile(rf"[’']?[ \xa0]{_WORD}(?:[ \xa0](?:(?:of|for|and|on|&)[ \xa0])?{_WORD}){{0,5}}")


def in_name_of_body(document: Document, sentence: Span, term: Span, is_name: bool) -> bool:
    """Whether a term is only a part of what a body is called.

    A term that `is_name` itself, as a state is, also names the bodies of that state: "the U.S. Senate". It is
    part of another name in that of an association, a bank or another body of no state. In a headline with
    capitals no name can be told from its verb.
    """
    text = document.text
    if not text[term.start].isupper() or titled(sentence_words(document, sentence)):
        return False
    behind = _GOES_ON.match(text, term.end, sentence.end)
    if behind and _heads(is_name).intersection(re.split(r"[ \xa0]", behind[0])):
        return True
    return _before(is_name).search(text, sentence.start, term.start) is not None


@cache
def _heads(of_no_state: bool) -> frozenset[str]:
    names = load("names")
    return frozenset(names["bodies_of_no_state"]).union(() if of_no_state else names["bodies_of_states"])


@cache
def _before(of_no_state: bool) -> re.Pattern[str]:
    """A body that goes on to the term: "Center for", "Office of the"."""
    heads = "|".join(map(re.escape, sorted(_heads(of_no_state))))
    return re.compile(rf"\b(?:{heads}) (?:of|for|on|against)(?: the)? (?:{_WORD} ){{0,2}}$")
