"""Words that show by their form where a clause goes on: verbs of a clause, and what joins or continues it."""

from __future__ import annotations

from functools import cache

from framing.finders.quotes.rules.folded import small
from framing.lexicon import load

JOINS = frozenset({"but", "yet", "and", "so", "while", "though", "although", "as", "whereas"})
RUNS_ON = frozenset({"which", "who", "whom", "whose", "where", "when", "and", "or", "that"})


def is_auxiliary(word: str) -> bool:
    """Whether a word is a finite form of "be", "have" or "do", or a modal verb."""
    return word in small("be", "have", "do", "modals") - {"be", "been", "being", "having", "doing", "done"}


def is_finite(word: str) -> bool:
    """Whether a word can be the verb of a clause, by its form."""
    return is_auxiliary(word) or word in past_forms("past_deeds") or (word.endswith("ed") and len(word) > 3)


def is_past_deed(word: str) -> bool:
    """Whether a word tells what somebody did, by its form: "signed", "left", but not "tired"."""
    return word in past_forms("past_deeds") or (word.endswith("ed") and word not in past_forms("past_states"))


@cache
def past_forms(name: str) -> frozenset[str]:
    """A list of the word list `past`."""
    return frozenset(load("past")[name])
