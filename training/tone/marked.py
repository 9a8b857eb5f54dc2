"""Invented sentences, with the targets marked in the text: "[=Roe] called [-the mayor] a liar."."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from framing.span import Span

_MARK = re.compile(r"\[([-=+]{1,2})([^]]+)\]")
_PLACE = re.compile(r"\{(\w+)\}")
SIGNS = "-=+"
NEUTRAL = SIGNS.index("=")


class Marked(NamedTuple):
    """A target in a sentence, and which answers are right: numbers of negative, neutral, positive."""

    text: str
    target: Span
    labels: tuple[int, ...]
    kind: str


def read(path: Path) -> Iterator[Marked]:
    """The targets of a file of sentences; `kind` is the heading above a sentence."""
    kind = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            kind = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            yield from marked(line, kind)


def marked(line: str, kind: str = "") -> Iterator[Marked]:
    """The targets of one sentence."""
    text, found, done = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[done : mark.start()]
        found.append((Span(len(text), len(text) + len(mark[2])), mark[1]))
        text, done = text + mark[2], mark.end()
    text += line[done:]
    for target, signs in found:
        yield Marked(text, target, tuple(map(SIGNS.index, signs)), kind)


def made(path: Path, seed: int, patterns: str = "templates") -> Iterator[Marked]:
    """The targets of sentences made of the patterns of a file, the same for the same seed.

    Of several targets in a sentence, neutral ones are left out unless the file says `beside`.
    """
    rules, draw = tomllib.loads(path.read_text("utf-8")), random.Random(seed)
    beside = rules.get("beside", False)
    for pattern in rules[patterns]:
        for _ in range(rules["each"]):
            found = list(marked(_filled(pattern, rules, draw), "made"))
            yield from (one for one in found if beside or len(found) == 1 or one.labels != (NEUTRAL,))


def _filled(pattern: str, rules: dict[str, Any], draw: random.Random) -> str:
    """A sentence of a pattern; words that are put in may hold further places."""
    one, other = draw.sample(rules["targets"], 2)
    fixed, line = {"one": one, "other": other}, pattern
    while _PLACE.search(line):
        line = _PLACE.sub(lambda place: fixed.get(place[1]) or draw.choice(rules[place[1]]), line)
    first = re.search(r"[^\W\d_]", line)
    return (
        line if first is None else line[: first.start()] + line[first.start()].upper() + line[first.end() :]
    )
