"""The options of a plan by the work they matter to, declared once for Python and the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Any, Literal, TypedDict, TypeVar, get_args, get_type_hints

Repeats = Literal["count", "once", "apart"]
CountedVoice = Literal["outlet", "reported", "quoted", "unclear", "all"]
REPEATS: tuple[Repeats, ...] = get_args(Repeats)

Function = TypeVar("Function", bound=Callable[..., Any])


class ReadingOptions(TypedDict, total=False):
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


class Options(ComparingOptions, total=False):
    """Everything that a plan says."""

    title: str | None


def names_of(options: type) -> list[str]:
    """The names of some options.

    >>> names_of(ReadingOptions)
    ['repeats', 'model']
    """
    return list(get_type_hints(options))


FINDING = frozenset(names_of(FindingOptions))


class _AsPlanned:
    def __repr__(self) -> str:
        """What a signature shows for an option that need not be given."""
        return "as planned"


def takes(options: type) -> Callable[[Function], Function]:
    """List some options of a plan in the signature of a function with `**options`, and refuse any other.

    The function is called with those that were given, so that None can be a value. Raises ValueError
    that names the options there are.
    """

    def listed(function: Function) -> Function:
        shown = signature(function)
        own = [one for one in shown.parameters.values() if one.kind is not Parameter.VAR_KEYWORD]
        further = [
            Parameter(name, Parameter.KEYWORD_ONLY, default=_AsPlanned(), annotation=kind)
            for name, kind in get_type_hints(options).items()
        ]
        known = {one.name for one in (*own, *further)}
        name = function.__qualname__.removesuffix(".__init__")

        @wraps(function)
        def checked(*args: Any, **given: Any) -> Any:
            if unknown := sorted(given.keys() - known):
                there = ", ".join(sorted(known - {"self"}))
                raise ValueError(f"{name} has no option {unknown[0]!r}; there are: {there}.")
            return function(*args, **given)

        checked.__signature__ = shown.replace(parameters=[*own, *further])  # type: ignore[attr-defined]
        return checked  # type: ignore[return-value]

    return listed
