"""Everything a study is asked to do, as one value from flags, a file or keywords."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from math import inf
from numbers import Integral
from pathlib import Path
from typing import Any, Self, Unpack

from framing.files import encodable, parse_toml, read_text
from framing.options import REPEATS, FindingOptions, Options, Repeats, names_of

NONE = "none"
"""What a file or a flag writes for `within=None`."""

_LARGEST = 50_000_000  # the record of half a million articles
_LISTS = ("concepts", "about", "primary")
_MAY_BE_NONE = ("title", "within", "model")


@dataclass(frozen=True)
class Plan:
    """What a study compares and how; the same plan, version and input give the same tables.

    Parameters
    ----------
    title : str, optional
        Title of the report (default: the name of the event).
    by : str
        Column that makes the groups.
    within : str or None
        Column that makes the blocks: articles are compared only inside a block. None, or "none" in a file,
        compares all with all.
    concepts : path or list of paths
        TOML files of concepts that extend or replace those of the library.
    about : str or list of str
        Persons whose killing the articles are about (default: read from the articles).
    primary : str or list of str
        Measures or concepts that the study is made for: they are tested together as one family, all others
        are exploratory.
    margin : float, optional
        The largest difference that does not matter, in the unit of the measure (0.05 is 5 percentage points
        of a share): differences are then also tested for being smaller.
    events : {'auto', 'given'} or path
        Which articles tell of one event. `auto` takes the events that articles name; where none does, it
        groups articles of near dates by their words, if most of them then tell what another outlet tells
        too. `given` only takes what articles name. A path is a CSV file with the columns article and event.
    model : str, optional
        Installed spaCy pipeline (default: the included one).
    repeats : {'once', 'count', 'apart'}
        How to count repeated passages. `once` counts a passage that an outlet repeats only where it comes
        first, `count` counts every copy, `apart` also leaves out passages that several outlets share.
    seed : int
        Seed of everything random.

    Raises
    ------
    ValueError
        If a value is of the wrong kind.

    Examples
    --------
    >>> Plan(by="leaning", within="none").within is None
    True
    """

    title: str | None = None
    by: str = "outlet"
    within: str | None = "event"
    concepts: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    primary: tuple[str, ...] = ()
    margin: float | None = None
    events: str = "auto"
    model: str | None = None
    repeats: Repeats = "once"
    seed: int = 0

    def __post_init__(self) -> None:
        if isinstance(self.events, Path):
            object.__setattr__(self, "events", str(self.events))
        for name, value in vars(self).items():
            if fault := _fault(name, value):
                raise ValueError(f"{name} {fault}.")
        for name in _LISTS:
            object.__setattr__(self, name, _texts(getattr(self, name)))
        object.__setattr__(self, "seed", int(self.seed))
        if self.within == NONE:
            object.__setattr__(self, "within", None)

    @classmethod
    def read(cls, path: Path) -> Self:
        """The plan in a TOML file.

        Parameters
        ----------
        path : Path
            A file with the fields of a plan, at the top or in a table `[plan]`.

        Returns
        -------
        Plan
            The defaults with the fields that the file sets.

        Raises
        ------
        ValueError
            If the file is not valid; the message names what is wrong in it.
        """
        return cls().with_options(**options_in(path))

    def with_options(self, **options: Unpack[Options]) -> Self:
        """The plan with some fields changed.

        Parameters
        ----------
        **options
            Fields of the plan and their new values.

        Returns
        -------
        Plan
            A new plan.

        Raises
        ------
        ValueError
            If a field does not exist, or a value is of the wrong kind.

        Examples
        --------
        >>> Plan().with_options(seed=3).record()["seed"]
        3
        """
        given: dict[str, Any] = {**options}
        if unknown := sorted(given.keys() - names_of(Options)):
            there = ", ".join(sorted(names_of(Options)))
            raise ValueError(f"{unknown[0]!r} is not an option of a plan; use one of: {there}.")
        return replace(self, **given)

    def finding(self) -> FindingOptions:
        """The options that decide what is found."""
        return {
            "concepts": self.concepts,
            "about": self.about,
            "model": self.model,
            "repeats": self.repeats,
        }

    def record(self) -> dict[str, Any]:
        """Every field that is set, as TOML and JSON can hold it; `within=None` becomes "none"."""
        lists = {name: list(getattr(self, name)) for name in _LISTS}
        found = asdict(self) | lists | {"within": NONE if self.within is None else self.within}
        return {name: value for name, value in found.items() if value is not None}


def options_in(path: Path) -> Options:
    """The options that a TOML file gives; raises ValueError that names the file and what is wrong in it."""
    text = read_text(path, _LARGEST)
    try:
        found = parse_toml(text)
    except ValueError as fault:
        raise ValueError(f"{path}: is not valid TOML ({fault}); correct that line.") from fault
    options = found.get("plan", found)
    if not isinstance(options, dict):
        raise ValueError(f"{path}: plan is not a table; begin it with [plan].")
    given: Options = {**options}  # type: ignore[typeddict-item]
    try:
        Plan().with_options(**given)
    except ValueError as fault:
        raise ValueError(f"{path}: {fault}") from fault
    return given


def _fault(name: str, value: Any) -> str | None:
    """What is wrong with the value of an option, and what to write."""
    if name == "seed":
        whole = isinstance(value, Integral) and not isinstance(value, bool)
        return None if whole and int(value) >= 0 else "must be a whole number, 0 or more"
    if name == "margin":
        known = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < inf
        return None if value is None or known else "must be a number above 0"
    if name in _LISTS:
        many = _texts(value)
        if many is None:
            return "must be text, or a list of texts"
    elif value is None:
        return None if name in _MAY_BE_NONE else "must be text"
    elif not isinstance(value, str):
        return "must be text"
    else:
        many = (value,)
    if name != "concepts" and any(text != encodable(text) for text in many):
        return "holds a character that is not text, such as half an emoji; type it again"
    if name == "repeats" and value not in REPEATS:
        return f"is {value!r}; use one of: {', '.join(REPEATS)}"
    return None


def _texts(value: Any) -> tuple[str, ...] | None:
    """One text, several or none as a tuple; None for anything else."""
    many = () if value is None else (value,) if isinstance(value, (str, Path)) else value
    if not isinstance(many, (list, tuple)) or not all(isinstance(text, (str, Path)) for text in many):
        return None
    return tuple(map(str, many))
