"""The words right before a name that say what its bearer is, and nouns that say what somebody is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from framing.language.offices import fields_of
from framing.language.word_classes import NAMES, WordClass, word_class
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EntityKind = Literal["person", "group", "organisation", "place"]
_DESCRIBING: frozenset[WordClass] = frozenset({
    "adjective", "comparative", "superlative", "participle", "number", "name", "plural name", "determiner",
    "possessive pronoun", "possessive mark", "hyphen", "quotation mark", "comma",
})  # fmt: skip
_COMMON = frozenset({"noun", "plural noun"})
_SUBJECTS = frozenset({"name", "plural name", "pronoun", "relative"})
_LEADS = frozenset({
    "determiner", "possessive pronoun", "possessive mark", "adjective", "hyphen", "adverb", "number",
    "participle",
})  # fmt: skip
"""What stands before a participle that describes: "the failed act", "newly elected Roe"."""
_HYPHENS = "-‐‑"
_INNER = f"{_HYPHENS}“”\"'’"


def described_from(doc: Doc, start: int, name: int) -> int:
    """Where the words that describe a person begin, right before the name; never inside a word with hyphens.

    "rebel leader Roe" and "the country's envoy Roe" describe; "tunnels Roe" and "when Roe" do not.
    """
    begin, text = _described_from(doc, start, name), doc.text
    if begin < name and not {text[begin], text[max(0, begin - 1)]}.isdisjoint(_HYPHENS):
        while begin and (text[begin - 1].isalnum() or text[begin - 1] in _HYPHENS):  # "then-candidate Roe"
            begin -= 1
    return begin


def _described_from(doc: Doc, start: int, name: int) -> int:
    words = doc.char_span(start, name, alignment_mode="contract")
    begin, after = name, "other"
    lead = words[0].lower_ if words else ""
    if (
        words
        and lead in ("the", "a", "an", "this")
        and any(is_person_noun(word.lower_) for word in (words[-1], words[-1].nbor()))
    ):  # "the ruthless general Roe", but "the man Ms. Roe knew"
        addressed = words[-1].nbor().text in load("offices")["honorifics"]
        return name if addressed and words[-1].text.islower() else start
    for word in reversed(words or ()):
        field = (
            word_class(word) == "name" and word.i and word.nbor(-1).text == "of"
        )  # "Secretary of Defense | Roe"
        if field or _is_verb(word, begin == name):
            return begin
        if word.lower_ in times() and after != "hyphen":  # not the "year" of "20-year-old"
            return begin
        compound = word_class(word) in _COMMON and after in ("noun", "hyphen", "possessive mark")
        tells = is_person_noun(word.lower_) or word.text in titles() or compound
        if not (tells or word_class(word) in _DESCRIBING or word.text in "-‐‑" or word.lower_ == "ex"):
            return name if word_class(word).startswith("relative") else begin
        if word.text != ",":
            begin = word.idx
        after = word_class(word)
    return begin


def premodified_from(doc: Doc, start: int, name: int) -> int:
    """Where the words begin that describe a body or a place: "the terror group Vint", "northern Syria".

    "blasted Obamacare" and "our country Obamacare" begin with the name.
    """
    words = doc.char_span(start, name, alignment_mode="contract")
    begin, after = name, "other"
    for word in reversed(words or ()):
        noun = word_class(word) in _COMMON
        if (
            noun
            and kind_of_noun(word) is None
            and after not in ("hyphen", "possessive mark", "noun", "plural noun")
        ):
            return begin
        tells = noun or word_class(word) in _DESCRIBING or word.text in "-‐‑" or after == "hyphen"
        if _is_verb(word, begin == name) or not tells or (word.is_punct and word.text not in _INNER):
            return begin
        begin, after = word.idx, word_class(word)
    return begin


def _is_verb(word: Token, beside: bool) -> bool:
    """Whether a word before a name is a verb, whatever its tag: "they blasted Roe", "to subpoena Roe"."""
    kind = word_class(word)
    before = word_class(word.nbor(-1)) if word.i and not word.is_sent_start else "determiner"
    if kind in NAMES and word.text.islower():  # "to subpoena Roe", taken for a name
        return word.text not in load("names")["in_person"]
    if word.text.endswith("ed") and kind in ("adjective", "participle", "past") and before in _COMMON:
        return True  # "the split concerned Russian President Roe"
    if kind in ("participle", "past"):
        return before in _SUBJECTS or (beside and before not in _LEADS)
    if kind == "adjective" and word.text.endswith("ed"):
        return before in _SUBJECTS
    if beside and kind in _COMMON and word.text not in titles():
        return before in ("to", "modal") or (kind == "plural noun" and before in _SUBJECTS)
    return kind in ("third person", "present", "base form", "modal")


def is_person_noun(word: str) -> bool:
    """Whether a word is a noun for one person."""
    return bool(fields_of(word)) or word in _persons()


def kind_of_noun(token: Token) -> EntityKind | None:
    """What a noun without a name stands for."""
    if fields_of(token.lemma_.lower()):
        return "group" if word_class(token) == "plural noun" else "person"
    if token.lower_ in _groups():
        return "group"
    return "organisation" if token.lemma_.lower() in _bodies() else None


@cache
def titles() -> frozenset[str]:
    """Titles and offices as they are written before a name."""
    offices, names = load("offices"), load("names")
    nouns_of_office = [*load("naming")["offices"], *(n for f in offices["fields"].values() for n in f)]
    written = {noun.capitalize() for noun in nouns_of_office}
    return frozenset({*written, *offices["short"], *offices["honorifics"], *names["more_titles"]})


@cache
def _persons() -> frozenset[str]:
    return frozenset({*load("sources")["persons"], *load("naming")["persons"], "ceo", "boss"})


@cache
def times() -> frozenset[str]:
    """Days, months and other words for a time."""
    small = load("grammar")
    return frozenset({*small["days"], *small["months"], *small["times"]})


@cache
def _groups() -> frozenset[str]:
    return frozenset(load("closed_words")["collective"])


@cache
def _bodies() -> frozenset[str]:
    return frozenset(word.lower() for word in load("names")["organisation_words"])
