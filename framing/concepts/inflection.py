"""The forms of an English noun, verb or adjective, from its dictionary form."""

from __future__ import annotations

import re

from framing.lexicon import load

_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def noun_forms(noun: str) -> tuple[str, ...]:
    """Singular and plural; of several words, the last changes.

    >>> noun_forms("climate sceptic"), noun_forms("unborn child")
    (('climate sceptic', 'climate sceptics'), ('unborn child', 'unborn children'))
    """
    stem, last = re.fullmatch(r"(.*?)([^ -]*)", noun, re.DOTALL).groups()  # type: ignore[union-attr]
    return noun, stem + load("inflection")["nouns"].get(last, _with_s(last))


def verb_forms(verb: str) -> tuple[str, ...]:
    """Infinitive, third person, past, participle and -ing; of several words, the first changes.

    >>> verb_forms("shoot dead")
    ('shoot dead', 'shoots dead', 'shot dead', 'shooting dead')
    """
    first, blank, rest = verb.partition(" ")
    regular = [_joined(first, "ed")] * 2
    forms = (first, _with_s(first), *load("inflection")["verbs"].get(first, regular), _joined(first, "ing"))
    return tuple(dict.fromkeys(form + blank + rest for form in forms))


def adjective_forms(adjective: str) -> tuple[str, ...]:
    """Positive, comparative and superlative by endings, whether or not it is compared in this way.

    >>> adjective_forms("ugly"), adjective_forms("grim")
    (('ugly', 'uglier', 'ugliest'), ('grim', 'grimmer', 'grimmest'))
    """
    stem = re.sub(r"(?<=[^aeiou])y$", "i", adjective).removesuffix("e")
    stem += stem[-1] if _DOUBLED.fullmatch(adjective) else ""
    return adjective, f"{stem}er", f"{stem}est"


def _with_s(word: str) -> str:
    if word.endswith("sis"):
        return word[:-2] + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh)$", word) else "s")


def _joined(verb: str, ending: str) -> str:
    """The verb with -ed or -ing."""
    if re.search(r"[^aeiou]y$", verb):
        return verb + "ing" if ending == "ing" else verb[:-1] + "ied"
    if verb.endswith("e") and not (ending == "ing" and re.search(r"(?:ee|oe|ye)$", verb)):
        return verb[:-1] + ending
    return verb + (verb[-1] if _DOUBLED.fullmatch(verb) else "") + ending
