"""The tables and their columns, which never depend on what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

import pandas as pd
from pandas.api.types import union_categoricals

from framing.record import Record

_FIND = {"article": "str", "start": "int64", "end": "int64", "zone": "str", "voice": "str"}
_COUNTED = {"article": "category", "zone": "category", "voice": "category"}

COLUMNS: dict[str, dict[str, str]] = {
    "articles": {
        "article": "str",
        "outlet": "str",
        "event": "str",
        "event_from": "str",
        "published": "datetime64[us]",
        "title": "str",
        "titled": "bool",
        "source": "str",
        "agency": "str",
        "words": "int64",
        "sentences": "int64",
        "duplicate_of": "str",
        "digest": "str",
    },
    "attributes": {"article": "str", "column": "str", "value": "str"},
    "texts": {"article": "str", "text": "str", "respelled": "str", "unclear_spans": "str"},
    "zones": {"article": "str", "start": "int64", "end": "int64", "zone": "str"},
    "concepts": {"concept": "str", "title": "str", "gloss": "str", "about": "str", "style": "bool"},
    "terms": _FIND | {"concept": "str", "variant": "str", "text": "str", "speaker": "str", "aside": "str"},
    "quotes": _FIND
    | {
        "kind": "str",
        "content": "str",
        "words": "int64",
        "quoted_words": "int64",
        "cue": "str",
        "cue_class": "str",
        "source": "str",
        "speaker": "str",
        "speaker_kind": "str",
        "affiliation": "str",
        "content_spans": "str",
        "quoted_spans": "str",
        "cue_span": "str",
        "source_span": "str",
    },
    "scares": _FIND | {"kind": "str", "text": "str"},
    "loaded": _FIND | {"class": "str", "word": "str", "text": "str"},
    "deeds": _FIND | dict.fromkeys(("concept", "text", "form", "agency", "agent", "patient"), "str"),
    "mentions": _FIND
    | dict.fromkeys(("text", "head", "kind", "entity", "entity_kind", "role", "governor"), "str"),
    "targets": _FIND
    | {
        "text": "str",
        "entity": "str",
        "entity_kind": "str",
        "tone": "str",
        "negative": "float64",
        "neutral": "float64",
        "positive": "float64",
        "mention_spans": "str",
        "sentence_span": "str",
    },
    "sentences": _FIND | {"tone": "float64", "tone_spans": "str"},
    "words": _COUNTED | {"word": "category", "initial": "bool", "count": "int32"},
    "phrases": _COUNTED | {"phrase": "category", "initial": "bool", "count": "int32"},
    "repeats": {
        "article": "str",
        "start": "int64",
        "end": "int64",
        "zone": "str",
        "other": "str",
        "other_start": "int64",
        "other_end": "int64",
        "words": "int64",
        "similarity": "float64",
        "kind": "str",
        "agency": "str",
    },
    "measures": {"article": "str", "measure": "str", "value": "float64", "n": "int64"},
    "evidence": _FIND | {"measure": "str", "value": "float64"},
    "left_out": {"article": "str", "outlet": "str", "source": "str", "reason": "str", "digest": "str"},
}
"""Table -> column -> type. Text that is not known is missing (NaN), never an empty string."""


@dataclass(frozen=True)
class Findings:
    """Everything found in some articles, one pandas table for each kind of find.

    Rows are in the order of the corpus. Offsets count characters of an article's text; text that is not
    known is missing (NaN). `framing.findings.COLUMNS` lists the columns of every table.

    Attributes
    ----------
    articles : DataFrame
        The articles with outlet, event, date, and number of words and sentences.
    attributes : DataFrame
        Further columns of the corpus: article, column, value.
    texts, zones : DataFrame
        The text of each article, and its parts by their function on the page.
    concepts, terms : DataFrame
        The concepts that were found, and every mention of them.
    quotes, scares : DataFrame
        Quotes and attributed statements, and words in quotation marks that nobody said.
    loaded : DataFrame
        Words that judge, strengthen, weaken, doubt or presuppose, outside quotation marks: places to look.
    deeds, mentions : DataFrame
        Deeds with agent and patient, and the names and descriptions of persons, states and bodies.
    targets : DataFrame
        Whom each sentence speaks of, and the probabilities that it does so negatively, neutrally, positively.
    sentences : DataFrame
        Sentences with their tone, from -1 (negative) to 1 (positive).
    words, phrases : DataFrame
        How often each word and phrase is used, by zone and voice.
    repeats : DataFrame
        Passages that also occur elsewhere in the corpus.
    measures, evidence : DataFrame
        The value of every measure for every article, and the passages it is made of.
    left_out : DataFrame
        Articles in which nothing could be found, and why.
    record : Record or None
        The plan, version and input that made them; None if they were made or changed in another way.
    """

    articles: pd.DataFrame
    attributes: pd.DataFrame
    texts: pd.DataFrame
    zones: pd.DataFrame
    concepts: pd.DataFrame
    terms: pd.DataFrame
    quotes: pd.DataFrame
    scares: pd.DataFrame
    loaded: pd.DataFrame
    deeds: pd.DataFrame
    mentions: pd.DataFrame
    targets: pd.DataFrame
    sentences: pd.DataFrame
    words: pd.DataFrame
    phrases: pd.DataFrame
    repeats: pd.DataFrame
    measures: pd.DataFrame
    evidence: pd.DataFrame
    left_out: pd.DataFrame
    record: Record | None = field(default=None, init=False, repr=False, compare=False)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Name -> table, in the order of `COLUMNS`."""
        return {name: getattr(self, name) for name in COLUMNS}

    def made_by(self, record: Record) -> Self:
        """The findings with a record of how they were made.

        Parameters
        ----------
        record : Record
            The plan, version and input.

        Returns
        -------
        Findings
            The same object.
        """
        object.__setattr__(self, "record", record)
        return self

    def parts(self, name: str) -> Iterator[pd.DataFrame]:
        """A table in the parts it is kept in.

        Parameters
        ----------
        name : str
            One of the names in `COLUMNS`.

        Yields
        ------
        DataFrame
            The rows of some articles; no article is split.
        """
        yield getattr(self, name)

    @cached_property
    def text(self) -> Mapping[str, str]:
        """Article -> its text."""
        return dict(zip(self.texts["article"], self.texts["text"], strict=True))

    @property
    def digests(self) -> Mapping[str, str]:
        """Article -> the digest of its text."""
        return dict(zip(self.articles["article"], self.articles["digest"], strict=True))

    def __repr__(self) -> str:
        """A line for the notebook: how many articles, and how many rows each table has."""
        sizes = ", ".join(f"{name} {self._size(name):,}" for name in COLUMNS)
        return f"Findings({sizes})"

    def _size(self, name: str) -> int:
        """How many rows a table has."""
        return len(getattr(self, name))


def table(name: str, rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows as the table of that name, with its columns and types even if there are none."""
    frame = pd.DataFrame(list(rows), columns=list(COLUMNS[name]))
    plain = {column: "str" for column, kind in COLUMNS[name].items() if kind == "category"}
    return frame.astype(plain).astype(COLUMNS[name])


def present(table: pd.DataFrame) -> pd.DataFrame:
    """A table with None for what is missing."""
    return table.astype(object).where(table.notna(), None)


def concatenate(parts: Iterable[Findings]) -> Findings:
    """Several findings as one, in the order given.

    >>> len(concatenate([]).articles)
    0
    """
    every = [part.tables() for part in parts]
    return Findings(**{name: stacked(name, [tables[name] for tables in every]) for name in COLUMNS})


def stacked(name: str, parts: list[pd.DataFrame]) -> pd.DataFrame:
    """Tables of one name as one; a category keeps its small codes, which pandas alone would unfold.

    What is stacked is freed, so that a large table is never held twice.
    """
    coded = [column for column, kind in COLUMNS[name].items() if kind == "category"]
    parts = [part for part in parts if len(part)] or parts[:1] or [table(name, [])]
    whole = pd.concat([part.drop(columns=coded) for part in parts], ignore_index=True)
    parts = [part[coded] for part in parts]
    for column in coded:
        whole[column] = union_categoricals([part[column] for part in parts])
        parts = [part.drop(columns=column) for part in parts]
    whole = whole[list(COLUMNS[name])]
    return whole.drop_duplicates("concept", ignore_index=True) if name == "concepts" else whole
