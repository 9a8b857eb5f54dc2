"""Shows the models that "shot" is a verb in "a man shot and killed two guards", "kill" in "rebels kill two".

The treebanks have them mostly as nouns, so that "a man shot" reads like "a long shot". Before an object such
a word looks to the models like another verb; its text, tag and lemma are its own.
"""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from framing.lexicon import load

_LIKE = {"shot": "held", "kill": "keep"}
"""Verbs that take persons as their object, in the same form."""


@Language.component("framing_pasts", assigns=["token.norm"])
def pasts(doc: Doc) -> Doc:
    """Such a word before an object looks like a verb to what runs after this."""
    for token in doc:
        if token.lower_ in _LIKE and not _follows_noun_or_passive(token) and _has_object(token):
            token.norm_ = _LIKE[token.lower_]
    return doc


def _follows_noun_or_passive(token: Token) -> bool:
    """Whether it is a noun or in the passive: "a shot", "was fatally shot"."""
    at = token.i - 1
    while at > 0 and token.doc[at].lower_.endswith("ly"):
        at -= 1
    before = token.doc[at].lower_ if at >= 0 else ""
    determined = before in _listed("determiners") and before not in _listed("subjects", "subordinators")
    return determined or before in _listed("be") or before in ("get", "gets", "got")


def _has_object(token: Token) -> bool:
    """Whether somebody is named behind it: "shot a guard", "shot dead Lee", "shot and killed police"."""
    after = [word for word in token.doc[token.i + 1 : token.i + 7] if not word.is_space]
    dead = after[:1] and after[0].lower_ == "dead"
    joined = len(after) > 1 and after[0].lower_ == "and" and after[1].lower_.endswith("ed")
    rest = after[1:] if dead else after[2:] if joined else after
    if [word.lower_ for word in rest[:2]] == ["at", "least"]:
        rest = rest[2:]
    if not rest or rest[0].lower_ in _listed("days", "months") | {"last", "late", "early"}:
        return False
    first = rest[0]
    if dead and first.lower_ == "by":
        return True  # "a man shot dead by police"
    named = first.is_title or first.like_num or first.lower_ in _listed("determiners", "objects")
    other = first.lower_ in _listed("prepositions", "subordinators", "adverbs")
    return named or bool((dead or joined) and first.is_alpha and not other)


@cache
def _listed(*names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in load("grammar")[name])
