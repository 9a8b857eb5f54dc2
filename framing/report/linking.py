"""The numbers of sentences on differences and wordings, each with the passages that it counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from framing.compare import Comparison
from framing.compare.counts import count
from framing.compare.design import Design
from framing.compare.grouping import REST, grouped
from framing.compare.sides import Side
from framing.findings import CATEGORIES
from framing.measures import Unit
from framing.report import standouts
from framing.report.certainty import told
from framing.report.content import Cell
from framing.report.evidence import counted_by, key, quotes
from framing.report.lists import Evidence, Link, Passages
from framing.report.rows import listed
from framing.report.wholes import WHOLES, key_of_whole

_SPAN = ["article", "start", "end"]


def linked(sentence: str, links: Iterable[Link]) -> tuple[Cell, ...]:
    """A sentence in parts; those that are a phrase of a link lead to its passages.

    >>> [part.text for part in linked("From 2 % (A) to 9 % (B).", [Link("9 % (B)", "9 %", "key")])]
    ['From 2 % (A) to ', '9 %', ' (B).']
    """
    found = []
    for link in links:
        if (at := _place(link.context, sentence)) >= 0:
            start = at + link.context.rindex(link.phrase)
            found.append((start, start + len(link.phrase), link.at))
    parts, last = [], 0
    for start, end, key_of in sorted(found):
        if start >= last:
            parts += [Cell(sentence[last:start]), Cell(sentence[start:end], key_of)]
            last = end
    return tuple(part for part in (*parts, Cell(sentence[last:])) if part.text)


def _place(context: str, sentence: str) -> int:
    """Where a sentence has the words, their numbers as whole numbers; -1 where it has not."""
    found = re.search(rf"(?<![\d.,]){re.escape(context)}(?!\d)", sentence)
    return found.start() if found else -1


def links_of(
    comparison: Comparison, design: Design, sentences: Sequence[str], quoted: Collection[str]
) -> tuple[tuple[Link, ...], Evidence]:
    """What the numbers of sentences on a comparison lead to, and the lists that nothing else leads to.

    `quoted` are the measures made of quotes.
    """
    of_quotes = comparison.name in quoted or comparison.name in CATEGORIES
    made = _Linking(comparison, design, sentences, of_quotes)
    if comparison.evidence != "targets":
        made.add_all()
    kind = (
        "contested words" if comparison.evidence == "terms" else "quotes" if of_quotes else "other measures"
    )
    return made.sure, Evidence(comparison.title, kind, tuple(made.lists.values()), on_paper=False)


@dataclass
class _Linking:
    """Links from sentences on a comparison, as they are found, and the lists that are made for them."""

    comparison: Comparison
    design: Design
    sentences: Sequence[str]
    of_quotes: bool
    links: list[Link] = field(default_factory=list)
    lists: dict[str, Passages] = field(default_factory=dict)

    @property
    def sure(self) -> tuple[Link, ...]:
        """The links of which no words could mean two lists."""
        places: dict[tuple[str, str], set[str]] = {}
        for link in self.links:
            places.setdefault(link[:2], set()).add(link.at)
        return tuple(dict.fromkeys(link for link in self.links if len(places[link[:2]]) == 1))

    def add_all(self) -> None:
        """Differences, values of groups, mentions of all groups, and uses of words on an event."""
        comparison = self.comparison
        for _, row in told(comparison).iterrows():
            if self._says(standouts.sides(comparison, row)):
                self._difference(row)
        if comparison.variants == [""]:
            values = comparison.groups.dropna(subset="estimate")
            for group, estimate in zip(values["group"], values["estimate"], strict=True):
                value = comparison.unit.show(estimate)
                self._add(f"{value} ({group})", value, key(comparison, group))
            return
        self._over_all()
        if comparison.evidence == "terms":
            for event, sides in comparison.by_event.items():
                for side in sides:
                    self._on_event(event, side)

    def _says(self, context: str) -> bool:
        return any(_place(context, one) >= 0 for one in self.sentences)

    def _add(self, context: str, phrase: str, at: str) -> bool:
        """Whether a sentence has these words, so that they lead to passages."""
        if said := self._says(context):
            self.links.append(Link(context, phrase, at))
        return said

    def _list(self, at: str, title: str, rows: pd.DataFrame, said: str = "", whole: str = "") -> None:
        if at not in self.lists and len(rows):
            self.lists[at] = listed(at, title, rows.to_dict("records"), told=said, whole=whole)

    def _whole(self, group: str) -> str:
        """The key of all finds that a share of a group is a part of, if it is one."""
        if self.comparison.variants != [""]:
            return key(self.comparison, group)
        family = WHOLES.get(self.comparison.name, ("",))[0]
        return key_of_whole(family, group) if family else ""

    def _difference(self, row: pd.Series) -> None:
        """Both sides of a difference: what counts on the events that both cover."""
        comparison, variant = self.comparison, row["variant"]
        every = self._counted(variant)
        for side, (articles, total, n) in zip("ab", self._sides(row), strict=True):
            group, value = row[side], comparison.unit.show(row[f"{side}_estimate"])
            name, title = ("the others", f"all but {row['a']}") if group == REST else (group, group)
            whole = every[every["group"].eq(group)]
            of_side = every[every["group"].ne(row["a"])] if group == REST else whole
            rows = of_side[of_side["article"].isin(articles)]
            said = self._told(total, n, value)
            at = "\x1f".join(("side", key(comparison, row["a"], variant), row["b"], side))
            if len(rows) == len(whole) and group != REST and "event by event" not in said:
                at = key(comparison, group, variant)  # the list that the chart leads to
            else:
                title += f", “{comparison.wording(variant)}”" if variant else ""
                said, of = f"{title[:1].upper()}{title[1:]}: {said}", self._whole(group)
                self._list(at, title, rows, said, whole=of if len(rows) == len(whole) else "")
            self._add(standouts.sides(comparison, row), f"{value} in {name}", at)

    def _sides(self, row: pd.Series) -> Iterator[tuple[set[str], float, float]]:
        """The articles of both sides on the events that both cover, with what counts in them, and of what."""
        counts = count(self.comparison.findings, self.comparison.name).table
        table = counts[counts["variant"].eq(row["variant"])].merge(self.design.keys, on="article")
        table = table[table["n"].gt(0) & ~table["copied"]]
        first = table["group"].eq(row["a"])
        both = [table[first], table[~first if row["b"] == REST else table["group"].eq(row["b"])]]
        shared = set(both[0]["block"]) & set(both[1]["block"])
        for part in both:
            inside = part[part["block"].isin(shared)]
            yield set(inside["article"]), float(inside["total"].sum()), float(inside["n"].sum())

    def _told(self, total: float, n: float, value: str) -> str:
        """What a side counts, of how many, and its share event by event where that is another."""
        unit, of = self.comparison.unit, self.comparison.of
        at_once = unit.show(total / n) if n and unit is not Unit.PER_1000_WORDS else value
        counted = f"{total:,.0f} of {n:,.0f} {of}" if unit is Unit.SHARE else f"n = {n:,.0f}"
        return f"{counted}, {at_once}{'' if at_once == value else f'; event by event {value}'}"

    def _over_all(self) -> None:
        """The mentions of all groups together, by wording."""
        comparison = self.comparison
        sums = comparison.groups.groupby("variant", sort=False)["count"].sum()
        for variant, n in sums[sums > 0].items():
            at, shown = key(comparison, "", str(variant)), comparison.wording(str(variant))
            if self._add(f"“{shown}” {n:,.0f}", f"{n:,.0f}", at):
                self._list(at, f"all {comparison.by}s, “{shown}”", self._counted(str(variant)))

    def _on_event(self, event: str, side: Side) -> None:
        """How often a group writes its main word on an event, and others beside it."""
        wording, main = self.comparison.wording, side.main
        of = f"{side.words[main]} of {side.n}"
        use = f"{side.name} writes “{wording(main)}” in {of} counted mentions"
        found = [(main, f"{side.name} ({of})", of), (main, use, f"{of} counted mentions")]
        found += [
            (word, f"{use}, “{wording(word)}” in {n}", f"“{wording(word)}” in {n}")
            for word, n in side.words.items()
        ]
        for word, context, phrase in found:
            at = "\x1f".join(("on", key(self.comparison, side.name, word), event))
            if self._add(context, phrase, at):
                title = f"{side.name}, “{wording(word)}”{f', {event}' * bool(event)}"
                self._list(at, title, self._on(event, side.name, word))

    def _on(self, event: str, group: str, word: str) -> pd.DataFrame:
        """The mentions of a word by a group, on an event if one is named."""
        rows, articles = self._counted(word), self.comparison.findings.articles
        known = articles["event"].eq(event) if event else articles["article"].notna()
        return rows[rows["group"].eq(group) & rows["article"].isin(set(articles.loc[known, "article"]))]

    @cached_property
    def _quotes(self) -> pd.DataFrame:
        """All quotes, each marked with its speaker."""
        return quotes(self.comparison.findings)

    def _counted(self, variant: str) -> pd.DataFrame:
        """What counts, of all groups; quotes with their speaker."""
        comparison = self.comparison
        if comparison.name in CATEGORIES:
            rows = self._quotes[self._quotes[CATEGORIES[comparison.name].column].eq(variant)]
            return grouped(comparison.findings, comparison.by, rows)
        rows = counted_by(comparison, variant)
        if not self.of_quotes:
            return rows
        marks = self._quotes[[*_SPAN, "mark"]].drop_duplicates(_SPAN)
        rows = rows.drop(columns="mark").merge(marks, on=_SPAN, how="left")
        return rows.fillna({"mark": ""})
