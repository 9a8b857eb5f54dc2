"""Outlets under the names that an article gives in full: "the Times", "the newspaper", "a report in it"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.letters import CAPITAL

_WRITTEN = frozenset({"report", "story", "article", "editorial", "piece", "column"})
_PAPERS = frozenset({"newspaper", "paper"})
_NO_PAPERS = frozenset({"news", "press", "tv", "television", "radio", "media", "magazine", "broadcasting"})
_OTHER = re.compile(r"(?<![Tt]he )\bpapers?\b|\b(?:study|studies|research|journal)\b")
"""Words for a paper that is no newspaper."""
_NEAR = 800
"""Characters behind its name in which "the paper" may be a newspaper."""


class OutletNames:
    """The outlets that a text names by several words, each with where it does so first."""

    def __init__(self, text: str) -> None:
        self._text = text
        ends = "|".join(sorted(word.title() for word in listed("outlet_words")))
        run = re.compile(rf"(?:{CAPITAL}[\w’'-]* ){{1,4}}(?:{ends})\b")
        self._first: dict[str, int] = {}
        for match in run.finditer(text):
            name = re.sub(r"^The ", "", match[0])
            if " " in name and describe(f"the {name}").kind == "outlet":
                self._first.setdefault(name, match.start())

    def in_full(self, found: Description, at: int) -> Description:
        """An outlet, or what it printed, under the outlet's full name where the text leaves no doubt."""
        side = found.affiliation
        if found.head in _WRITTEN and found.kind != "person" and side and describe(side).kind == "outlet":
            name = side.removeprefix("The ")
            found = replace(found, kind="outlet", name=name, text=name, affiliation=None)
        if found.text == "paper" and found.article == "the" and self._is_printed(at):
            found = replace(found, kind="outlet")
        if found.kind != "outlet" or " " in (found.name or " "):
            return found
        if found.text in _PAPERS and found.article == "the":
            known = [name for name, first in self._first.items() if first < at and _is_paper(name)]
        else:
            known = [name for name in self._first if name.split()[-1] == found.name]
        return replace(found, name=known[0], text=known[0]) if len(known) == 1 else found

    def _is_printed(self, at: int) -> bool:
        """Whether "the paper" is the newspaper that the text just named, as it told of no other paper."""
        known = [name for name, first in self._first.items() if first < at and _is_paper(name)]
        near = len(known) == 1 and self._text.find(known[0], max(0, at - _NEAR), at) >= 0
        return near and not _OTHER.search(self._text, 0, at)


def _is_paper(name: str) -> bool:
    return name.split()[-1].lower() not in _NO_PAPERS
