"""How findings were made: the plan, the versions of packages, and the user's own concepts."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from shlex import quote
from typing import Any, Self

import tomli_w

from framing.files import parse_json, read_text
from framing.options import FINDING
from framing.plan import Plan

PACKAGES = ("framing", "matplotlib", "numpy", "pandas", "scipy", "spacy", "typst", "vaderSentiment")
"""The packages whose version may change a number or a page."""


@dataclass(frozen=True)
class Record:
    """A plan with all that its results depend on beside the articles.

    `concepts` has the content of every file of concepts that the plan names, so that what was found can be
    told from what an edited file would find.
    """

    plan: Plan
    versions: Mapping[str, str]
    concepts: Mapping[str, str]

    @classmethod
    def of(cls, plan: Plan) -> Self:
        """The record of a plan that is carried out now; raises ValueError for a file that cannot be read."""
        return cls(plan, versions(), {path: read_text(Path(path)) for path in plan.concepts})

    @classmethod
    def read(cls, text: str) -> Self:
        """The record in a JSON text; raises ValueError for one that is no record."""
        found = parse_json(text)
        try:
            plan, concepts = Plan(**found["plan"]), found["concepts"]
            return cls(plan, dict(found["versions"]), {path: concepts[path] for path in plan.concepts})
        except (LookupError, TypeError) as fault:
            raise ValueError("this is not the record of a plan") from fault

    @property
    def finds(self) -> Hashable:
        """What the finds depend on: equal records of it give equal finds."""
        plan = self.plan
        made = (tuple(self.concepts.values()), plan.about, plan.model, plan.repeats)
        return tuple(sorted(self.versions.items())), made

    def check(self, plan: Plan, names: Iterable[str], where: str = "") -> None:
        """Raise ValueError if the plan asks, by one of these options, for other finds than were made."""
        for name in sorted(FINDING.intersection(names)):
            held, asked = getattr(self.plan, name), getattr(plan, name)
            if name == "concepts":
                same = tuple(self.concepts.values()) == tuple(read_text(Path(path)) for path in asked)
            else:
                same = held == asked
            if not same:
                made = f"with {_flag(name, held)}" if held else f"without --{name}"
                other = f"with {_flag(name, asked)}" if asked else f"without --{name}"
                edited = ", which was edited since then" if held == asked else ""
                raise ValueError(
                    f"{where}these findings were made {made}{edited}; make others {other}, from the "
                    "articles, with `framing find PATH --out FOLDER`."
                )

    def json(self) -> str:
        """The whole record."""
        found = {"plan": self.plan.record(), "versions": {**self.versions}, "concepts": {**self.concepts}}
        return json.dumps(found, indent=1, sort_keys=True) + "\n"

    def toml(self, articles: Mapping[str, str]) -> str:
        """The plan as a file, with versions and the SHA-256 of concepts and of the text of every article."""
        digests = {path: sha256(text.encode()).hexdigest() for path, text in self.concepts.items()}
        tables: dict[str, Any] = {"plan": self.plan.record(), "versions": {**self.versions}}
        tables |= {"concepts": digests} if digests else {}
        return tomli_w.dumps(tables | {"articles": {**articles}})


def record_of(plan: Plan, made: Record | None) -> Record:
    """The record of a plan for finds that were made as `made` says, or now."""
    return Record.of(plan) if made is None else replace(made, plan=plan)


@cache
def versions() -> Mapping[str, str]:
    """The versions of the packages that are installed."""
    return {name: version(name) for name in PACKAGES}


def _flag(name: str, value: str | tuple[str, ...]) -> str:
    """An option as a command writes it.

    >>> _flag("about", ("Ann Lee", "Bo Li"))
    "--about 'Ann Lee' --about 'Bo Li'"
    """
    many = (value,) if isinstance(value, str) else value
    return " ".join(f"--{name} {quote(one)}" for one in many)
