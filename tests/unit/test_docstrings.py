"""What a user imports is documented as numpydoc does it, and as its signature says."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from typing import Any, is_typeddict

import pytest
from numpydoc.docscrape import NumpyDocString
from numpydoc.validate import validate

from framing.charts import CHARTS
from framing.naming import discovery, labels, spellings
from framing.options import MEANINGS, Options, names_of

ROOMS = ("", ".charts", ".coding", ".compare", ".coverage", ".measures", ".options", ".results", ".stats")
"""The modules whose `__all__` is the public interface."""

RULES = {
    "GL03", "GL06", "GL07", "GL08",  # sections: known, in their order
    "PR01", "PR02", "PR03", "PR04", "PR05", "PR07", "PR08", "PR09", "PR10",  # parameters
    "RT01", "RT03", "RT04", "RT05",  # what is returned
    "SS01", "SS02", "SS03", "SS04", "SS06",  # a first line that is a sentence
}  # fmt: skip
"""Of numpydoc's rules, those that say something about the content."""

OF_PARAMETERS = {"PR01", "PR02", "PR03"}


def public() -> Iterator[Any]:
    """Every public class and function, with the methods and properties of the classes."""
    rooms = [import_module(f"framing{room}") for room in ROOMS]
    named = [getattr(room, name) for room in rooms for name in room.__all__]
    named += [chart.draw for chart in CHARTS.values()]
    named += [discovery.Discovery, labels.Labels, spellings.Spellings]
    named += [discovery.discover, labels.labels, spellings.spellings]
    for one in named:
        if inspect.isfunction(one) or inspect.isclass(one):
            yield one
        if inspect.isclass(one) and not is_typeddict(one):
            yield from _members(one)


def _members(kind: type) -> Iterator[Any]:
    for base in kind.__mro__:
        if base.__module__.startswith("framing."):
            for name, member in vars(base).items():
                plain = member.__func__ if isinstance(member, classmethod) else member
                if not name.startswith("_") and (inspect.isfunction(plain) or isinstance(plain, property)):
                    yield plain


def path(one: Any) -> str:
    """Where a public object is defined."""
    one = one.fget if isinstance(one, property) else one
    return f"{one.__module__}.{one.__qualname__}"


PUBLIC = {path(one): one for one in public()}


def parameters(function: Any) -> set[str]:
    """The names that a caller gives values to."""
    return inspect.signature(function).parameters.keys() - {"self", "cls"}


def overrides(one: Any) -> bool:
    """Whether a method replaces one of a public class."""
    owner, _, name = path(one).rpartition(".")
    kind = PUBLIC.get(owner)
    return inspect.isclass(kind) and any(f"{path(base)}.{name}" in PUBLIC for base in kind.__mro__[1:])


def faults(one: Any) -> list[str]:
    """What numpydoc finds wrong in a docstring."""
    rules = RULES
    if isinstance(one, property) or inspect.isclass(one) or not parameters(one):
        rules = rules - {"RT01"}  # the first line says what it is
    if inspect.isclass(one):
        rules = rules - OF_PARAMETERS
    elif overrides(one):
        rules = rules - {"PR01", "RT01"}  # the method of the base class explains them
    found = validate(path(one))["errors"]
    return [f"{rule} {text}" for rule, text in found if rule in rules]


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_is_documented(name: str) -> None:
    assert not faults(PUBLIC[name])


def taken(kind: type) -> list[str]:
    """What a class is made of: the names that its docstring has to explain."""
    if is_typeddict(kind) or issubclass(kind, (Enum, Exception)):
        return []
    return list(inspect.signature(kind).parameters)


@pytest.mark.parametrize("name", [name for name, one in PUBLIC.items() if inspect.isclass(one)])
def test_a_class_explains_what_it_is_made_of(name: str) -> None:
    sections = NumpyDocString(inspect.getdoc(PUBLIC[name]) or "")
    entries = [*sections["Parameters"], *sections["Attributes"]]
    explained = [part for entry in entries for part in entry.name.split(", ")]
    assert explained[: len(taken(PUBLIC[name]))] == taken(PUBLIC[name])
    assert all("".join(entry.desc) for entry in entries)


def test_every_option_is_explained() -> None:
    assert sorted(MEANINGS) == sorted(names_of(Options))


def test_the_public_names_are_found() -> None:
    assert {
        "framing.study.Study",
        "framing.study.comparisons.Comparisons.compare",
        "framing.plan.Plan.read",
    } <= {*PUBLIC}
    assert len(PUBLIC) > 150
