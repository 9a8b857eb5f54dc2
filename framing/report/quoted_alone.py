"""Who is quoted by one group alone and named by no other, as a sentence about these articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

import pandas as pd

from framing.language.sounds import plain_letters
from framing.naming.personal import surname
from framing.report.content import Standout
from framing.report.described import few
from framing.report.introduced import introduced, is_listed
from framing.report.most_quoted import SPEAKERS

MOST, OF_EACH = 4, 2
"""Page one names so many persons, and so many of each group."""

QUOTES, WORDS, MARKED = 3, 40, 10
"""A voice has so many quotes or so many words inside quotation marks, and some of these in any case."""


class Voice(NamedTuple):
    """A person whom a group quotes. How much is not said: a span that is missed would make it wrong."""

    name: str
    group: str
    event: str
    is_long: bool
    """Whether page one may name this person; those quoted briefly are among the others."""


def quoted_alone(
    quotes: pd.DataFrame, articles: pd.DataFrame, texts: Mapping[str, str], by: str
) -> tuple[Standout, ...]:
    """Persons whom one group quotes and no other even names, on events that several groups report.

    That no other names them is sure: the surname is nowhere in the texts and titles of the others.
    `quotes` and `articles` have the group of each; those of articles without an event are of one.
    """
    events = articles["event"].fillna("")
    shared = articles["group"].groupby(events).transform("nunique") > 1
    heard = quotes[quotes["article"].isin(articles.loc[shared, "article"])]
    written = {
        str(group): "\n".join([*part["title"].dropna(), *(texts[article] for article in part["article"])])
        for group, part in articles.groupby("group", sort=False)
    }
    found = [
        voice
        for voice in _voices(heard.assign(event=heard["article"].map(events.set_axis(articles["article"]))))
        if not (_is_named(voice, written) or is_listed(voice.name, written[voice.group]))
    ]
    told = list(islice(_few_of_each(voice for voice in found if voice.is_long), MOST))
    if not told:
        return ()
    several = articles["event"].nunique() > 1
    voices = (
        f"{introduced(one.name, written[one.group])}, in {one.group}{f' ({one.event})' * several}"
        for one in told
    )
    whom = "them" if len(told) > 1 else "this person"
    sentence = f"{few(voices, '; ')}. No other {by} names {whom} in these articles."
    others = ", among others" * (len(found) > len(told))
    return (Standout(f"Quoted by name in one {by} alone{others}:", sentence, SPEAKERS, tested=False),)


def _voices(quotes: pd.DataFrame) -> Iterator[Voice]:
    """Persons with first name and surname whom a group quotes, on the event where it quotes them most."""
    persons = quotes[quotes["speaker_kind"].eq("person") & quotes["speaker"].str.contains(" ", na=False)]
    keys = ["speaker", "group", "event"]
    summed = persons.groupby(keys, sort=False)["quoted_words"].agg(["size", "sum"])
    most = summed.sort_values("sum", ascending=False, kind="stable").reset_index()
    first = most.drop_duplicates(["speaker", "group"])
    for name, group, event, n, words in first.itertuples(index=False, name=None):
        if " and " not in name and words:
            is_long = words >= MARKED and (n >= QUOTES or words >= WORDS)
            yield Voice(str(name), str(group), str(event), bool(is_long))


def _is_named(voice: Voice, written: Mapping[str, str]) -> bool:
    """Whether another group writes the surname anywhere, with or without accents."""
    written_so = re.compile(rf"\b{re.escape(plain_letters(surname(voice.name)))}\b")
    others = (text for group, text in written.items() if group != voice.group)
    return any(written_so.search(plain_letters(text)) for text in others)


def _few_of_each(voices: Iterable[Voice]) -> Iterator[Voice]:
    """The first voices of each group."""
    told: Counter[str] = Counter()
    for voice in voices:
        told[voice.group] += 1
        if told[voice.group] <= OF_EACH:
            yield voice
