"""Everything a study was asked to do, as one value from flags, a file or keywords."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

import tomli_w

from framing.files import parse_toml, read_bounded
from framing.findings.repeats import OPTIONS, Option
from framing.reading import whole

PACKAGES = ("framing", "matplotlib", "numpy", "pandas", "scipy", "spacy", "typst", "vaderSentiment")
"""The packages whose version may change a number or a page."""


_LARGEST = 50_000_000  # the record of half a million articles
_NUMBERS, _LISTS = ("seed",), ("concepts", "about")


@dataclass(frozen=True)
class Plan:
    """What a study compares and how; the same plan, version and input give the same tables.

    `title` heads the report (the event's name unless told). `by` is the column that makes the groups,
    `within` the one whose articles are compared with each other only. `concepts` are files of concepts
    that extend or override the library. `about` names those whose killing the articles are about, where
    the texts need not be asked. `model` is an installed spaCy pipeline to parse with in place of
    the shipped one. `repeats` says what counts of passages that stand twice: `once` (those of one outlet
    where it prints them first), `count` (all) or `apart` (none that outlets have in common). `seed` is
    that of everything drawn at random.
    """

    title: str | None = None
    by: str = "outlet"
    within: str | None = "event"
    concepts: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    model: str | None = None
    repeats: Option = "once"
    seed: int = 0

    @classmethod
    def read(cls, path: Path) -> Self:
        """The plan that a TOML file holds; raises ValueError that names what is wrong in it."""
        try:
            found = parse_toml(read_bounded(path, _LARGEST).decode("utf-8-sig"))
        except OSError as fault:
            raise ValueError(f"{path}: cannot be read ({fault.strerror}); check the path.") from fault
        except ValueError as fault:
            raise ValueError(f"{path}: is not TOML ({fault}); mend that line.") from fault
        options = found.get("plan", found)
        if not isinstance(options, dict):
            raise ValueError(f"{path}: plan is no table; begin it with [plan].")
        return cls().with_options(options, where=f"{path}: ")

    def with_options(self, options: dict[str, Any], where: str = "") -> Self:
        """The plan with some of its fields changed; those that are None stay as they are."""
        known = {field.name for field in fields(self)}
        unknown = sorted(set(options) - known)
        if unknown:
            raise ValueError(
                f"{where}{unknown[0]!r} is no part of a plan; there are: {', '.join(sorted(known))}."
            )
        given = {name: value for name, value in options.items() if value is not None}
        for name, value in given.items():
            if fault := _fault(name, value):
                raise ValueError(f"{where}{name} {fault}.")
        for name in given.keys() & set(_LISTS):
            many = [given[name]] if isinstance(given[name], str) else given[name]
            given[name] = tuple(map(str, many))
        if given.get("repeats", "once") not in OPTIONS:
            raise ValueError(f"{where}repeats is {given['repeats']!r}; say one of: {', '.join(OPTIONS)}.")
        return replace(self, **given)

    def toml(self, **record: dict[str, Any]) -> str:
        """The plan as TOML, with further tables that record what it was applied to."""
        plan = {name: value for name, value in asdict(self).items() if value is not None}
        lists = {"concepts": list(self.concepts), "about": list(self.about)}
        return tomli_w.dumps({"plan": plan | lists, **record})


def _fault(name: str, value: Any) -> str | None:
    """What is wrong with the value of an option, and the mend."""
    if name in _NUMBERS:
        return None if isinstance(value, int) and not isinstance(value, bool) else "must be a whole number"
    many = [value] if name not in _LISTS or isinstance(value, str) else value
    if not isinstance(many, (list, tuple)) or not all(isinstance(text, (str, Path)) for text in many):
        return "must be text, or a list of texts" if name in _LISTS else "must be text"
    if name != "concepts" and any(text != whole(text) for text in map(str, many)):
        return "holds a sign that is no text, such as half an emoji; write it anew"
    return None


def record(digests: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """What a result rests on beside the plan: versions of packages, SHA-256 of every article's text."""
    return {"versions": {name: version(name) for name in PACKAGES}, "articles": dict(digests)}
