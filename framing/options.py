"""The options of a plan by the work they matter to, declared once for Python and the command line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import wraps
from inspect import Parameter, cleandoc, isclass, signature
from pathlib import Path
from textwrap import fill, indent
from typing import Any, Literal, TypedDict, TypeVar, get_args, get_type_hints

__all__ = [
    "ComparingOptions",
    "EventOptions",
    "FindingOptions",
    "GroupingOptions",
    "Options",
    "PassageOptions",
    "ReadingOptions",
    "SamplingOptions",
    "WordOptions",
    "names_of",
    "takes",
]

Repeats = Literal["count", "once", "apart"]
CountedVoice = Literal["outlet", "reported", "quoted", "unclear", "all"]
REPEATS: tuple[Repeats, ...] = get_args(Repeats)

Function = TypeVar("Function", bound=Callable[..., Any])


class EventOptions(TypedDict, total=False):
    """What decides which articles tell of one event."""

    events: str | Path


class ReadingOptions(EventOptions, total=False):
    """What decides how every text is read."""

    repeats: Repeats
    model: str | None


class FindingOptions(ReadingOptions, total=False):
    """What decides everything that is found."""

    concepts: str | Path | Sequence[str | Path] | None
    about: str | Sequence[str] | None


class PassageOptions(FindingOptions, total=False):
    """What decides the passages behind a number, and the groups they belong to."""

    by: str


class SamplingOptions(FindingOptions, total=False):
    """What decides which finds are drawn for people to code."""

    seed: int


class GroupingOptions(TypedDict, total=False):
    """What decides how the finds are compared."""

    by: str
    within: str | None
    seed: int


class WordOptions(GroupingOptions, ReadingOptions, total=False):
    """What matters to a comparison of words, which needs no concepts."""


class ComparingOptions(GroupingOptions, FindingOptions, total=False):
    """What matters to a comparison."""

    primary: str | Sequence[str] | None
    margin: float | None


class Options(ComparingOptions, total=False):
    """Everything that a plan says."""

    title: str | None


def names_of(options: type) -> list[str]:
    """The names of some options.

    Parameters
    ----------
    options : type
        One of the classes of options above.

    Returns
    -------
    list of str
        The names, those of its base classes first.

    Examples
    --------
    >>> names_of(ReadingOptions)
    ['events', 'repeats', 'model']
    """
    return list(get_type_hints(options))


FINDING = frozenset(names_of(FindingOptions)) - frozenset(names_of(EventOptions))
"""The options that cannot be changed for findings."""

MEANINGS: dict[str, tuple[str, str]] = {
    "title": ("str or None", "Title of the report (default: the name of the event)."),
    "by": (
        "str",
        "Column that makes the groups (default: outlet): a column of the articles or of the corpus, or day, "
        "week, month or year.",
    ),
    "within": (
        "str or None",
        "Articles are compared only inside values of this column (default: event); None compares all "
        "with all.",
    ),
    "concepts": (
        "path or list of paths",
        "TOML files of your own concepts, which extend or replace those of the library.",
    ),
    "about": (
        "str or list of str",
        "Persons whose killing the articles are about (default: read from the articles).",
    ),
    "primary": (
        "str or list of str",
        "Measures or concepts that the study is made for (default: none): they are tested together as one "
        "family, all others are exploratory.",
    ),
    "margin": (
        "float or None",
        "The largest difference that does not matter, in the unit of the measure (0.05 is 5 percentage "
        "points of a share): differences are then also tested for being smaller.",
    ),
    "events": (
        "{'auto', 'given'} or path",
        "Which articles tell of one event (default: auto). `auto` takes the events that articles name; where "
        "none does, it groups articles of near dates by their words, if most of them then tell what another "
        "outlet tells too. `given` only takes what articles name. A path is a CSV file with the columns "
        "article and event.",
    ),
    "model": ("str or None", "Installed spaCy pipeline for English (default: the included one)."),
    "repeats": (
        "{'once', 'count', 'apart'}",
        "How to count repeated passages (default: once). `once` counts a passage that an outlet repeats only "
        "where it comes first, `count` counts every copy, `apart` also leaves out what outlets share.",
    ),
    "seed": ("int", "Seed of everything random (default: 0)."),
}
"""Option -> its type and meaning, as docstrings explain it."""

_OPTIONS_ENTRY = re.compile(r"^\*\*options.*(?:\n    .*)*", re.MULTILINE)


class _AsPlanned:
    def __repr__(self) -> str:
        """What a signature shows for an option that need not be given."""
        return "as planned"


def takes(options: type) -> Callable[[Function], Function]:
    """List options of a plan in the signature of a function or class with `**options`.

    The function is called with the options that were given, so that None can be a value. The entry
    `**options` of its docstring is replaced by an entry for each option.

    Parameters
    ----------
    options : type
        One of the classes of options above.

    Returns
    -------
    callable
        A decorator. What it decorates raises ValueError for an option that does not exist.
    """

    def listed(function: Function) -> Function:
        explained = _explained(function.__doc__, options)
        if isclass(function):
            function.__init__ = _checked(  # type: ignore[method-assign]
                function.__init__, options, function.__name__
            )
            function.__doc__ = explained
            return function
        checked = _checked(function, options, function.__name__)
        checked.__doc__ = explained
        return checked

    return listed


def _checked(function: Function, options: type, name: str) -> Function:
    """The function with these options in its signature, and no others."""
    shown = signature(function)
    own = [one for one in shown.parameters.values() if one.kind is not Parameter.VAR_KEYWORD]
    further = [
        Parameter(option, Parameter.KEYWORD_ONLY, default=_AsPlanned(), annotation=kind)
        for option, kind in get_type_hints(options).items()
    ]
    known = {one.name for one in (*own, *further)}

    @wraps(function)
    def checked(*args: Any, **given: Any) -> Any:
        if unknown := sorted(given.keys() - known):
            there = ", ".join(sorted(known - {"self"}))
            raise ValueError(f"{name} has no option {unknown[0]!r}; use one of: {there}.")
        return function(*args, **given)

    checked.__signature__ = shown.replace(parameters=[*own, *further])  # type: ignore[attr-defined]
    return checked  # type: ignore[return-value]


def _explained(docstring: str | None, options: type) -> str:
    """The docstring with an entry for each option in place of `**options`."""
    entries = []
    for name in names_of(options):
        kind, meaning = MEANINGS[name]
        entries += [f"{name} : {kind}", indent(fill(meaning, 100), "    ")]
    return _OPTIONS_ENTRY.sub(lambda _: "\n".join(entries), cleandoc(docstring or ""))
