"""Passages in whole sentences, with headline and date, that show what the numbers of an exhibit count."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, zip_longest

import pandas as pd

from framing.findings import Findings
from framing.report.content import Example, Exhibit, Section
from framing.report.evidence import vivid
from framing.report.lists import Evidence, ShownPassage

EACH = 4
"""At most this many passages of a group; paper shows two, and more where a page has room."""

SENTENCE = 6
"""Passages with fewer words, as a name or a byline, come last."""

BEFORE, AFTER = 240, 240
"""Characters of the sentence before and after a find; longer sentences are cut at a word."""


@dataclass(frozen=True)
class Examples:
    """Chooses passages from the evidence of a report."""

    findings: Findings
    evidence: Sequence[Evidence]
    persons: tuple[tuple[str, str], ...] = ()
    """Group and name of whom page one names: where the speakers are shown, their passages come first."""

    def sections(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """The sections with examples in each exhibit."""
        return tuple(
            replace(one, exhibits=tuple(self._shown(exhibit) for exhibit in one.exhibits)) for one in sections
        )

    def _shown(self, exhibit: Exhibit) -> Exhibit:
        if not exhibit.exemplified:
            return exhibit
        of_speakers = exhibit.telling != ("",)
        chosen = []
        for group, keys in exhibit.behind:
            named = list(self._named(group, keys)) if of_speakers else []
            found = self._of_group(group, keys, exhibit.telling, named)
            chosen.append(list(islice(found, max(EACH, len(named)))))
        # paper shows the first groups if it lacks room: those of whom page one tells
        chosen.sort(key=lambda examples: not any(one.named for one in examples))
        return replace(exhibit, examples=tuple(example for examples in chosen for example in examples))

    def _named(self, group: str, keys: Sequence[str]) -> Iterator[Example]:
        """A passage of each person whom page one names in this group."""
        passages = [passage for key in keys[:1] for passage in self._lists.get(key, ())]
        for name in (name for one, name in self.persons if one == group):
            own = [passage for passage in passages if re.match(rf"{re.escape(name)}(?![\w-])", passage.mark)]
            if own:
                yield replace(self._example(group, min(own, key=_vivid)), named=True)

    def _of_group(
        self, group: str, keys: Sequence[str], telling: tuple[str, ...], named: Sequence[Example]
    ) -> Iterator[Example]:
        """Those `named`, then the first passage of each list, the second ...; no sentence twice.

        Whole sentences and telling marks come first in each list.
        """

        def order(passage: ShownPassage) -> tuple[bool, bool, int, int]:
            last = _is_fragment(passage), not passage.mark.startswith(telling)
            return *last, *(_vivid(passage) if telling != ("",) else (0, 0))

        lists = [sorted(self._lists.get(key, ()), key=order) for key in keys]
        found = (self._example(group, one) for passages in zip_longest(*lists) for one in passages if one)
        told: set[str] = set()
        for example in (*named, *found):
            if (said := f"{example.left}{example.text}{example.right}") not in told:
                told.add(said)
                yield example

    def _example(self, group: str, passage: ShownPassage) -> Example:
        headline, date = self._articles[passage.article]
        left, text, right = self._sentence(passage)
        return Example(
            group, passage.article, headline, date, passage.number, passage.voice, passage.mark,
            left, text, right,
        )  # fmt: skip

    def _sentence(self, passage: ShownPassage) -> tuple[str, str, str]:
        """A find with what stands around it in its sentence, or in its line where no sentence holds it.

        A find that is the sentence but for its marks is whole.
        """
        text, starts = self._texts[passage.article], self._starts.get(passage.article, [])
        at = bisect_right(starts, (passage.start, len(text) + 1)) - 1
        first, last = starts[at] if at >= 0 else (0, 0)
        if last < passage.end:
            first = text.rfind("\n", 0, passage.start) + 1
            last = text.find("\n", passage.end) % (len(text) + 1)
        left = self._counted(passage.article, first, passage.start)
        right = self._counted(passage.article, passage.end, last)
        left = f"… {left[-BEFORE:].partition(' ')[2]}" if len(left) > BEFORE else left
        right = f"{right[:AFTER].rpartition(' ')[0]} …" if len(right) > AFTER else right
        before, after = text[passage.start - 1 : passage.start], text[passage.end : passage.end + 1]
        left = f"{left}{' ' * before.isspace()}" if left else ""
        right = f"{' ' * after.isspace()}{right}" if right else ""
        if not re.search(r"\w", left + right):
            return "", f"{left}{passage.text}{right}", ""
        return left, passage.text, right

    def _counted(self, article: str, start: int, end: int) -> str:
        """The text between two places without what runs on inside its sentence and does not count."""
        text, pieces, at = self._texts[article], [], start
        for first, last in self._furniture.get(article, ()):
            if start < last and first < end:
                pieces.append(text[at:first])
                at = last
        return " ".join(" ".join([*pieces, text[at:end]]).split())

    @cached_property
    def _furniture(self) -> Mapping[str, list[tuple[int, int]]]:
        """Article -> the places of its page furniture, in their order."""
        zones = self.findings.zones
        return _places(zones[zones["zone"].eq("boilerplate")])

    @cached_property
    def _lists(self) -> Mapping[str, Sequence[ShownPassage]]:
        return {group.key: group.shown for part in self.evidence if part.on_paper for group in part.groups}

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return self.findings.text

    @cached_property
    def _articles(self) -> Mapping[str, tuple[str, str]]:
        """Article -> its headline and date."""
        rows = self.findings.articles[["article", "title", "published"]].itertuples(index=False)
        return {
            article: (
                title if isinstance(title, str) else "",
                "" if pd.isna(published) else f"{published:%-d %B %Y}",
            )
            for article, title, published in rows
        }

    @cached_property
    def _starts(self) -> Mapping[str, list[tuple[int, int]]]:
        """Article -> the places of its sentences, in their order."""
        return _places(self.findings.sentences)


def _places(rows: pd.DataFrame) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for article, start, end in rows[["article", "start", "end"]].itertuples(index=False):
        found.setdefault(article, []).append((start, end))
    return {article: sorted(places) for article, places in found.items()}


def _vivid(passage: ShownPassage) -> tuple[int, int]:
    return vivid(passage.quoted_words, passage.text)


def _is_fragment(passage: ShownPassage) -> bool:
    """Whether a passage with what stands around it is too short to be a sentence, as a name alone is."""
    return len(f"{passage.left}{passage.text}{passage.right}".split()) < SENTENCE
