"""Which words go on with a name: "Ministry of Health", "Gang of Eight", "Customs and Border Protection"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from framing.language.titles import is_office, is_title
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

    Run = list[Token]

MISTAKEN = frozenset({"NN", "NNS", "JJ", "VB", "VBP", "UH", "FW", "RB"})
"""Tags that a word of a name may be given by mistake."""

_TAKEN_FOR_NONE = frozenset({"JJ", "VBD", "VBG", "VBN"})
"""Tags of words that may begin a name: "Common Core", "Controlled Substances Act"."""

_TIED = re.compile(r"[A-Z]\w+(?:-(?!and\b|or\b|vs\b|to\b)[a-z]{1,4})+-[A-Z]\w*")
"""Parts of a name with small words between hyphens."""

LONGEST_NAME = 3
"""Words of a person's name behind what its bearer is."""

MOST_LETTERS = 4
"""Letters before a number, as in "SB 1070"."""


def is_proper(token: Token) -> bool:
    """Whether a word is tagged as a name and can be part of one."""
    named = token.tag_ in ("NNP", "NNPS") and token.text[0].isalnum()
    return named and token.text not in load("names")["no_names"]


def begins(token: Token) -> bool:
    """Whether a capital in mid-sentence makes a word part of the name behind it: "*Planned* Parenthood".

    Not so before what somebody is: "Russian President Ann Roe", "Acting Mayor Ann Roe".
    """
    if (
        not (token.tag_ in _TAKEN_FOR_NONE or _bids(token))
        or not token.text.istitle()
        or token.whitespace_ != " "
    ):
        return False
    if token.i == token.sent.start or not token.nbor(-1).text.islower() or in_heading(token):
        return False
    name = _after(token)
    if _bids(token) and name is not None and name.text == "the":
        return _is_capital(_after(name))  # "on *Meet* the Press"
    if name is None or not is_proper(name) or is_title(name) or is_office(name) or _is_member(name):
        return False
    return token.text not in adjectives()


def _bids(token: Token) -> bool:
    """Whether a word is a verb as titles begin with: "*Meet* the Press", and not "a group to Defeat Roe"."""
    return token.tag_ == "VB" and token.text.istitle() and not (token.i and token.nbor(-1).lower_ == "to")


def goes_on(run: Run, token: Token) -> bool:
    """Whether a word that is no name by itself continues the name before it, or ends it."""
    return _joins(run, token) or _ends(run, token) or _is_hyphenated(run, token)


def _is_hyphenated(run: Run, token: Token) -> bool:
    """Whether hyphens and small words tie a name together: "Villiers-sur-Marne"."""
    if run[-1].whitespace_:
        return False
    tied = [token]
    while tied[0].i and not tied[0].nbor(-1).whitespace_:
        tied.insert(0, tied[0].nbor(-1))
    while tied[-1].i + 1 < len(token.doc) and not tied[-1].whitespace_:
        tied.append(tied[-1].nbor())
    while tied and (not tied[-1].text[-1].isalnum() or tied[-1].tag_ == "POS"):  # a comma or "'s" behind
        tied.pop()
    return token in tied and _TIED.fullmatch("".join(word.text for word in tied)) is not None


def _joins(run: Run, token: Token) -> bool:
    """Whether a small word leads on to the rest of a name."""
    following = _after(token)
    if following is None:
        return False
    lists = load("names")
    if token.text == "of" and _is_many(run[-1]):  # "Republicans of Ohio"
        return False
    if token.text == "of" and _opens(run):
        return _is_capital(_after(following) if following.text == "the" else following)
    if token.text == "the":
        return (run[-1].text == "of" or _bids(run[-1])) and _is_capital(following)
    if token.text == "and":
        return _is_ordinary(run[-1]) and _closes_body(following)
    if run[-1].text in {"on": lists["before_on"], "for": lists["before_for"]}.get(token.text, ()):
        return _is_capital(following) and following.text not in _first_words()
    if token.text in ("-", "–") and not (token.whitespace_ or run[-1].whitespace_):
        return is_proper(following) or _is_second_surname(run, following)
    if not (is_proper(following) or (token.text in ("of", "for") and begins(following))):
        return False
    if token.text in lists["in_person"]:
        return True
    own = run[behind_member([word.text for word in run]) :]
    of_body = any(word.text in lists["organisation_words"] for word in own)
    return token.text == "&" or (
        of_body and token.text in ("of", "for") and following.text not in lists["given"]
    )


def _is_second_surname(run: Run, word: Token) -> bool:
    """Whether a word behind a hyphen ends a person's name: "Ann Norris-*Weeks*"."""
    if not word.text.istitle() or in_heading(word):
        return False
    given, doc = load("names")["given"], word.doc
    surnames = (
        at
        for at in range(2, len(doc) - 1)
        if (doc[at - 1].text, doc[at + 1].text) == (run[-1].text, word.text)
    )
    return run[0].text in given or any(doc[at - 2].text in given for at in surnames)


def behind_member(words: Sequence[str]) -> int:
    """Where a full name begins behind one member of a party, and 0 where there is none.

    >>> behind_member(["House", "Democrat", "Ann", "Roe"]), behind_member(["House", "Republican", "Study"])
    (2, 0)
    """
    lists = load("names")
    at = max((at for at, word in enumerate(words) if word in ("Democrat", "Republican")), default=-1)
    name = words[at + 1 :]
    bodies = {*lists["organisation_words"], *lists["things"]}
    full = 1 < len(name) <= LONGEST_NAME and bodies.isdisjoint(name)
    sure = full and (words[at] == "Democrat" or name[0] in {*lists["given"], *load("offices")["short"]})
    return at + 1 if at >= 0 and sure else 0


def _opens(run: Run) -> bool:
    """Whether "of" and a capital continue a name: "State of the Union", and any noun in "the Gang of Eight".

    Persons, places and bodies are whole without it: "Roe of Ohio", "the Pentagon of the sixties".
    """
    last = run[-1]
    if last.text in load("names")["before_of"]:
        return True
    before = run[0].nbor(-1) if run[0].i else None
    pointed = before is not None and (
        before.lower_ == "the" or before.tag_ == "POS" or before.text in "“\"‘'"
    )
    return pointed and len(run) == 1 and _is_ordinary(last) and not last.text.endswith("s")


def _is_ordinary(word: Token) -> bool:
    """Whether a word of a name is none of a person, place or body, and no title."""
    lists = load("names")
    whole = ("given", "places", "organisations", "organisation_words")
    known = any(word.text in lists[name] for name in whole) or word.text in adjectives() | _states()
    return word.text.istitle() and not known and not is_title(word) and not is_office(word)


def _closes_body(word: Token) -> bool:
    """Whether the words from here on end a body's double name: "Border Protection", "Human Services"."""
    at: Token | None = word
    for _ in range(3):
        if at is None or not _is_capital(at):
            return False
        if at.text in load("names")["second_half"]:
            return True
        at = _after(at)
    return False


def _ends(run: Run, token: Token) -> bool:
    """Whether a word that is tagged as no name ends one: "Gang of Eight", "Game Over", "SB 1070"."""
    last = run[-1]
    if last.text in ("of", "the", "and", "on", "for", "-", "–"):
        return _is_capital(token)
    if last.whitespace_ != " " or token.is_sent_start or is_title(token) or is_office(token):
        return False
    if token.text.isdigit():
        letters = last.text.isupper() and 1 < len(last.text) < MOST_LETTERS
        return letters or last.text in load("names")["before_number"]
    if token.tag_ == "RB" and token.text.istitle() and last.text in load("names")["given"]:
        return not in_heading(token)  # "Ann Reilly"
    fits = last.text in load("names")["before_people"] if token.text in adjectives() else True
    plain = (
        token.text.istitle()
        and token.tag_ in ("NN", "NNS", "JJ")
        and token.text not in load("names")["no_names"]
    )
    return plain and fits and not (_is_member(token) or _is_many(last)) and not in_heading(token)


def _is_member(token: Token) -> bool:
    """Whether a word is one for a member of a party or chamber, or for several: "Republican", "Democrats"."""
    return token.text.removesuffix("s") in load("naming")["members"]


def _is_many(token: Token) -> bool:
    return token.text.endswith("s") and _is_member(token)


def in_heading(token: Token) -> bool:
    """Whether most words of the sentence have a capital, so that a capital tells nothing."""
    words = [word for word in token.sent if word.is_alpha and len(word) > 2]
    return sum(word.text[0].isupper() for word in words) * 2 > len(words)


def _after(token: Token) -> Token | None:
    return token.nbor() if token.i + 1 < len(token.doc) else None


def _is_capital(token: Token | None) -> bool:
    if token is None or token.is_sent_start:
        return False
    return token.text[0].isupper() and token.text not in load("names")["no_names"]


@cache
def adjectives() -> frozenset[str]:
    """Adjectives of states and groups, which name nobody by themselves: "American", "Catholic"."""
    states = load("places")["states"].values()
    return frozenset({one for more in states for one in more["people"]} | set(load("names")["adjectives"]))


@cache
def _first_words() -> frozenset[str]:
    """First words of places: a body that meets "on Capitol Hill" is no body on it."""
    return frozenset(place.split()[0] for place in load("names")["places"])


@cache
def _states() -> frozenset[str]:
    states = load("places")["states"]
    return frozenset({place for state, more in states.items() for place in (state, *more["capitals"])})
