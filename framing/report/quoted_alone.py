"""Who is quoted by one group alone and named by no other, as a sentence about these articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import NamedTuple

import pandas as pd
from rapidfuzz import fuzz

from framing.language.sounds import near, plain_letters
from framing.naming.personal import given_names, particles, surname
from framing.report.content import Standout
from framing.report.described import few
from framing.report.introduced import introduced, is_listed, reports
from framing.report.most_quoted import SPEAKERS

MOST, OF_EACH = 4, 2
"""Page one names so many persons, and so many of each group."""

QUOTES, WORDS, MARKED = 3, 40, 10
"""A voice has so many quotes or so many words inside quotation marks, and some of these in any case."""


SHORT, ALIKE = 3, 90
"""Middle names of so few letters tell nobody; words so alike, in per cent, may be one name."""

_CAPITAL = re.compile(r"[^\W\d_a-z][\w’'-]*")


class Voice(NamedTuple):
    """A person whom a group quotes. How much is not said: a span that is missed would make it wrong."""

    name: str
    group: str


def quoted_alone(
    quotes: pd.DataFrame, articles: pd.DataFrame, texts: Mapping[str, str], by: str
) -> tuple[Standout, ...]:
    """Persons whom one group quotes and no other even names, in articles whose story others tell too.

    That no other names them is sure: the surname is nowhere in the texts and titles of the others, nor a
    word that is spelled nearly so.
    `quotes` are those of such articles and have the group of each, as `articles` do, which are all.
    """
    events = articles["event"].fillna("").set_axis(articles["article"])
    written = {
        str(group): "\n".join([*part["title"].dropna(), *(texts[article] for article in part["article"])])
        for group, part in articles.groupby("group", sort=False)
    }
    capitals = {group: _capitals(text) for group, text in written.items()}
    others = {
        group: frozenset().union(*(words for one, words in capitals.items() if one != group))
        for group in capitals
    }
    found = (
        voice
        for voice in _voices(quotes.assign(event=quotes["article"].map(events)))
        if not (
            _is_named(voice.name, others[voice.group])
            or is_listed(voice.name, written[voice.group])
            or reports(voice.name, voice.group, written[voice.group])
        )
    )
    told = list(islice(_few_of_each(found), MOST))
    if not told:
        return ()
    days = _days(quotes, articles) if articles["event"].nunique() > 1 else {}
    voices = (
        f"{introduced(one.name, written[one.group])}, in {one.group}{days.get(one, '')}" for one in told
    )
    whom = "them" if len(told) > 1 else "this person"
    sentence = f"{few(voices, '; ')}. No other {by} names {whom} in these articles."
    return (Standout(f"Among those quoted by name in one {by} alone:", sentence, SPEAKERS, tested=False),)


def _days(quotes: pd.DataFrame, articles: pd.DataFrame) -> dict[Voice, str]:
    """The day of the article in which each speaker has most words; the name of an event may not fit."""
    dated = quotes.merge(articles[["article", "published"]].dropna(), on="article")
    keys = ["speaker", "group", "article", "published"]
    words = dated.groupby(keys)["quoted_words"].sum().sort_values(kind="stable").reset_index()
    rows = words[["speaker", "group", "published"]].itertuples(index=False, name=None)
    return {Voice(str(name), str(group)): f" ({day:%-d %B %Y})" for name, group, day in rows}


def _voices(quotes: pd.DataFrame) -> Iterator[Voice]:
    """Persons with first name and surname whom a group quotes much on one event, most first."""
    persons = quotes[quotes["speaker_kind"].eq("person") & quotes["speaker"].str.contains(" ", na=False)]
    keys = ["speaker", "group", "event"]
    summed = (
        persons.assign(sure=_are_named(persons))
        .groupby(keys, sort=False)
        .agg(n=("sure", "size"), words=("quoted_words", "sum"), sure=("sure", "any"))
    )
    most = summed.sort_values("words", ascending=False, kind="stable").reset_index()
    first = most.drop_duplicates(["speaker", "group"])
    for name, group, _, n, words, sure in first.itertuples(index=False, name=None):
        full = " and " not in name and name.split()[0].lower() not in particles()  # "De Roe" alone
        if sure and full and words >= MARKED and (n >= QUOTES or words >= WORDS):
            yield Voice(str(name), str(group))


def _are_named(quotes: pd.DataFrame) -> list[bool]:
    """Whether each quote names its speaker beside its verb: a pronoun or a role may mean somebody else."""
    sources = quotes["source"].fillna("")
    return [surname(name) in source for name, source in zip(quotes["speaker"], sources, strict=True)]


def _is_named(name: str, others: Set[str]) -> bool:
    """Whether others write a part of the name, with another spelling or without accents.

    The first word counts only as it is, and where it is no given name: "Ruiz Poe" may be "Ann Maria Ruiz",
    but "Whit Poe" is not in the White House.
    """
    first, *behind = name.split()
    if first not in given_names() and plain_letters(first) in others:
        return True
    parts = {part for word in behind for part in (word, *word.split("-")) if len(part) > SHORT}
    return any(_is_written(plain_letters(part), others) for part in {*parts, surname(name)})


def _is_written(word: str, others: Set[str]) -> bool:
    """Whether a word is among others, or one that differs by a letter or in spelling alone."""
    alike = (one for one in others if one[0] == word[0] and abs(len(one) - len(word)) < 2)
    return word in others or any(near(one, word) or fuzz.ratio(one, word) > ALIKE for one in alike)


def _capitals(text: str) -> frozenset[str]:
    """The words with a capital, and the parts of those with hyphens, without accents."""
    words = {word.removesuffix("'s").removesuffix("’s") for word in _CAPITAL.findall(text)}
    return frozenset(plain_letters(part) for word in words for part in (word, *word.split("-")) if part)


def _few_of_each(voices: Iterable[Voice]) -> Iterator[Voice]:
    """The first voices of each group."""
    told: Counter[str] = Counter()
    for voice in voices:
        told[voice.group] += 1
        if told[voice.group] <= OF_EACH:
            yield voice
