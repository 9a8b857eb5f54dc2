"""Writes treebank sentences as a newspaper would: curly quotation marks, dashes, headlines, capitals."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from training.treebank import Sentence, Word

Quotes = tuple[str, str]

STRAIGHT: Quotes = ('"', '"')
CURLY: Quotes = ("“", "”")
SINGLE: Quotes = ("'", "'")
BRITISH: Quotes = ("‘", "’")
DASHES = ("-", "--", "–", "—")

_LOWER_IN_TITLES = {"a", "an", "the", "of", "in", "on", "to", "for", "and", "but", "or", "by", "as", "at"}


def varied(sentences: list[Sentence], random: Random) -> list[Sentence]:
    """The same sentences, some of them in other typography; about a third stay as they are."""
    quotes = random.choice((None, None, STRAIGHT, CURLY, CURLY, BRITISH, SINGLE))
    curly_apostrophe = quotes in (CURLY, BRITISH) or random.random() < 0.1
    dash = random.choice((None, None, *DASHES))
    found = []
    for sentence in sentences:
        if quotes:
            sentence = _quoted(sentence, quotes)
        if curly_apostrophe:
            sentence = tuple(replace(word, form=_apostrophes(word)) for word in sentence)
        if dash:
            sentence = tuple(
                replace(word, form=dash) if word.form in DASHES and word.xpos in (":", ",") else word
                for word in sentence
            )
        found.append(_recased(sentence, random))
    return found


def _apostrophes(word: Word) -> str:
    return word.form if word.xpos in ("``", "''") else word.form.replace("'", "’")


def _quoted(sentence: Sentence, quotes: Quotes) -> Sentence:
    opening, closing = quotes
    marks = {"``": opening, "''": closing}
    return tuple(replace(word, form=marks.get(word.xpos, word.form)) for word in sentence)


def _recased(sentence: Sentence, random: Random) -> Sentence:
    """Now and then a sentence as a headline, in capitals, in lower case, or without its full stop."""
    draw = random.random()
    if draw < 0.03:
        return _without_stop(tuple(replace(word, form=_titled(word.form)) for word in sentence))
    if draw < 0.045:
        return _without_stop(tuple(replace(word, form=word.form.upper()) for word in sentence))
    if draw < 0.06:
        return tuple(replace(word, form=word.form.lower()) for word in sentence)
    if draw < 0.10:
        return _without_stop(sentence)
    return sentence


def _titled(form: str) -> str:
    return form if form in _LOWER_IN_TITLES or "'" in form or "’" in form else form[:1].upper() + form[1:]


def _without_stop(sentence: Sentence) -> Sentence:
    """The sentence as a line of its own without the full stop that nothing hangs on."""
    last = len(sentence) - 1
    kept = sentence
    if last > 1 and sentence[-1].form == "." and all(word.head != last for word in sentence):
        kept = sentence[:-1]
    return (*kept[:-1], replace(kept[-1], space=True, ends_paragraph=True))
