"""Every occurrence of a word or phrase, in its context."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from framing.article import Article, Span, Voice, Zone
from framing.concepts.matching import plain
from framing.finders.spelled import Spelled, respelled
from framing.finders.voice import Voices as VoicesOfSpans
from framing.finders.words import CountedWord, counted, phrases_of
from framing.findings import Findings
from framing.findings.passages import in_context
from framing.findings.spans import quotes_of, spans, voices_of
from framing.findings.tables import present
from framing.language import words_of
from framing.options import CountedVoice

COLUMNS = ("article", "outlet", "zone", "voice", "line", "left", "text", "right", "start", "end")

Said = tuple[CountedWord, Voice]


class Words:
    """The words of articles where they stand, each with its voice, by the texts, sentences and quotes found.

    An article is looked through when it is first asked for; nothing is parsed. Words are read as they were
    spelled for the finders, and their places are those of the text as given.
    """

    def __init__(self, findings: Findings) -> None:
        self._outlets = findings.articles.set_index("article")["outlet"].to_dict()
        self._texts = {row["article"]: row for row in present(findings.texts).to_dict("records")}
        self._zones = _by_article(findings.zones, "zone")
        self._sentences = _by_article(findings.sentences)
        self._quotes = quotes_of(findings.quotes)
        self._readings: dict[str, Spelled] = {}
        self._counts: dict[str, Sequence[Sequence[CountedWord]]] = {}
        self._joined: dict[str, Sequence[CountedWord]] = {}
        self._voices: dict[str, VoicesOfSpans] = {}

    def article(self, name: str) -> Article:
        """An article as its findings keep it."""
        zones = tuple(Zone(*row) for row in self._zones.get(name, ()))
        return Article(name, self._outlets[name], self._texts[name]["text"], zones)

    def holds(self, name: str, parts: Sequence[str]) -> bool:
        """Whether the small letters of an article hold all of these."""
        small = plain(self._reading(name).article.text).lower()
        return all(part in small for part in parts)

    def words(self, name: str) -> list[Said]:
        """The words in the order of the text, as `framing.finders.words` counts them."""
        return [self._said(name, word) for word in self._words(name)]

    def phrases(self, name: str) -> list[Said]:
        """Two or three words in a row that may be a phrase, in the order of the text."""
        return [self._said(name, phrase) for phrase in self._phrases(name)]

    def of(self, name: str, word: str, spelling: Mapping[str, str]) -> Iterator[Said]:
        """Where a word or phrase stands as it is counted, in the order of the text."""
        found = self._phrases(name) if " " in word else self._words(name)
        return (self._said(name, one) for one in found if spelt(one, spelling) == word)

    def _reading(self, name: str) -> Spelled:
        if name not in self._readings:
            changes = json.loads(self._texts[name]["respelled"] or "[]")
            self._readings[name] = respelled(self.article(name), changes)
        return self._readings[name]

    def _counted(self, name: str) -> Sequence[Sequence[CountedWord]]:
        if name not in self._counts:
            read = self._reading(name)
            text, zones = read.article.text, read.article.editorial()
            sentences = [read.read(Span(*row)) for row in self._sentences.get(name, ())]
            self._counts[name] = counted(text, words_of(text, zones), sentences)
        return self._counts[name]

    def _words(self, name: str) -> Iterable[CountedWord]:
        return (word for sentence in self._counted(name) for word in sentence)

    def _phrases(self, name: str) -> Sequence[CountedWord]:
        if name not in self._joined:
            self._joined[name] = phrases_of(self._reading(name).article.text, self._counted(name))
        return self._joined[name]

    def _said(self, name: str, word: CountedWord) -> Said:
        """A word of the article read, with its voice there, at its place in the article as given."""
        read = self._reading(name)
        if name not in self._voices:
            unclear = spans(self._texts[name]["unclear_spans"])
            self._voices[name] = voices_of(self._quotes.get(name, ()), unclear, read.read)
        place = _at(read.given(word), word) if read.changes else word
        return place, self._voices[name].of(word)


def concordance(
    words: Words,
    names: Sequence[str],
    word: str,
    voice: CountedVoice,
    spelling: Mapping[str, str],
    most: int | None = None,
) -> pd.DataFrame:
    """The occurrences of a word or phrase as it is counted, in these articles, in the order of the text.

    Words are looked up in the texts again, so what is shown is what was counted, and nothing else; no further
    than for the first `most`.
    """
    parts = word.lower().split(" ")
    rows: list[dict[str, object]] = []
    for name in names:
        if most is not None and len(rows) >= most:
            break
        if words.holds(name, parts):
            rows += _in_article(words, name, word, voice, spelling)
    return pd.DataFrame(rows[:most], columns=list(COLUMNS))


def _in_article(
    words: Words, name: str, word: str, voice: CountedVoice, spelling: Mapping[str, str]
) -> Iterator[dict[str, object]]:
    article = words.article(name)
    for found, said in words.of(name, word, spelling):
        if voice in ("all", said):
            line, left, text, right = in_context(article.text, found.start, found.end)
            place = {"article": name, "outlet": article.outlet, "start": found.start, "end": found.end}
            around = {"line": line, "left": left, "text": text, "right": right}
            yield place | around | {"zone": article.zone_at(found.start), "voice": said}


def spelt(found: CountedWord, spelling: Mapping[str, str]) -> str:
    """The form under which the corpus counts a word or phrase."""
    if not found.initial:
        return found.word
    return " ".join(spelling.get(part, part) for part in found.word.split(" "))


def _at(place: Span, word: CountedWord) -> CountedWord:
    return replace(word, start=place.start, end=place.end)


def _by_article(table: pd.DataFrame, *further: str) -> dict[str, list[tuple[Any, ...]]]:
    """Article -> start, end and further columns of its rows."""
    columns = table[["start", "end", *further]]
    return {
        str(name): list(columns.iloc[at].itertuples(index=False, name=None))
        for name, at in table.groupby("article", sort=False).indices.items()
    }
