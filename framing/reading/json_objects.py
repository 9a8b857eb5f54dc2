"""Files of JSON objects, each an article: one on each line, or all in a list."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from framing.lexicon import load
from framing.reading.column_names import bare, meanings
from framing.reading.encoding import NOT_TEXT
from framing.reading.notices import Notice, Tell, Unreadable, listed, nearest
from framing.reading.record import COLUMNS, ArticleRecord
from framing.reading.rows import bounded_lines
from framing.reading.sources import Source
from framing.reading.tables import Cells, halves, opened, records_of_cells

_LONGEST_NUMBER = 400
_DEEPEST = 4
_NAMES = ("name", "title", "main", "rendered", "#text", "value")
"""Keys under which an object says what it is: a source its name, a headline its words."""

_TEXTS = frozenset(map(bare, ["text", *load("columns")["columns"]["text"]]))
_NO_JSON = "write one object on each line"
_LARGEST = 500_000_000
"""Characters of a JSON file, which is held in memory; JSON lines are not."""


def read_json_lines(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The lines of a JSON lines file, each an object."""
    with opened(source.path, newline="\n") as file:
        yield from records_of_lines(source, file, tell)


def records_of_lines(source: Source, file: TextIO, tell: Tell) -> Iterator[ArticleRecord]:
    """The records of lines of JSON; a broken line is reported and skipped."""
    try:
        yield from records_of_cells(source, _entries(source, file, tell), tell)
    except UnicodeDecodeError:
        raise Unreadable(source.notice(*halves(NOT_TEXT))) from None


def _entries(source: Source, file: TextIO, tell: Tell) -> Cells:
    read = _Keys(source, tell)
    for number, line in enumerate(bounded_lines(file, str(source.path), tell), start=1):
        if not line.strip():
            continue
        spot = f"line {number}"
        where = {"group": str(source.path), "spot": spot}
        place = f"{source.path}, {spot}"
        try:
            entry, twice = _parsed(line)
        except ValueError as fault:
            what = "this is not JSON ({detail}), so it is left out"
            tell(Notice(place, what, _NO_JSON, detail=str(fault), **where))
            continue
        if twice:
            what = "this key occurs twice in one object, so the last one counts"
            tell(Notice(place, what, "remove or rename the others", listed(twice), **where))
        if not isinstance(entry, dict):
            what = "this is JSON but not an object, so it is left out"
            tell(Notice(place, what, _NO_JSON, **where))
        else:
            yield from _with_text(source, spot, number, entry, read, tell)


def _parsed(line: str) -> tuple[Any, list[str]]:
    """What a line of JSON says, and the keys that it gives twice; raises ValueError for what is none."""
    twice: list[str] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        entry = dict(found)
        if len(entry) < len(found):
            twice.extend(name for name, n in Counter(name for name, _ in found).items() if n > 1)
        return entry

    try:
        entry = json.loads(line, object_pairs_hook=pairs, parse_int=_integer, parse_constant=lambda _: None)
    except RecursionError:
        raise ValueError("objects or lists are nested too deeply") from None
    return entry, twice


def _integer(digits: str) -> int | str:
    """A number; one of more digits than Python takes stays as it is written."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def read_json(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The objects of a JSON file: those of a list, or of the longest list in an object, as APIs answer."""
    try:
        with opened(source.path) as file:
            text = file.read(_LARGEST + 1)
    except UnicodeDecodeError:
        raise Unreadable(source.notice(*halves(NOT_TEXT))) from None
    if len(text) > _LARGEST:
        most = f"this is longer than {_LARGEST // 1_000_000} million characters"
        raise Unreadable(source.notice(most, "save it as JSON lines, which are read one by one"))
    try:
        value, _ = _parsed(text)
    except ValueError as fault:
        what = f"this is not JSON ({fault})"
        raise Unreadable(source.notice(what, "save it again, or as JSON lines (.jsonl)")) from None
    yield from records_of_cells(source, _listed(source, value, tell), tell)


def objects_in(text: str) -> list[dict[str, Any]]:
    """The objects of JSON or of its lines, with the names of meanings; raises ValueError for neither."""
    try:
        value, _ = _parsed(text)
        found = value if isinstance(value, list) else max(_lists_in(value), key=_weight, default=[value])
    except (ValueError, AttributeError):
        found = [_parsed(line)[0] for line in text.splitlines() if line.strip()]
    keys = _Keys(Source(Path(), ""), lambda _: None)
    return [keys.of(one) for one in found if _is_object(one)]


def _listed(source: Source, value: Any, tell: Tell) -> Cells:
    """The objects of a value with their numbers."""
    entries = value
    if isinstance(value, dict):
        entries = max(_lists_in(value), key=_weight, default=[value])
    if not isinstance(entries, list):
        raise Unreadable(source.notice("this holds no list of articles", "write a list of objects"))
    read = _Keys(source, tell)
    for number, entry in enumerate(entries, start=1):
        spot = f"object {number}"
        if _is_object(entry):
            yield from _with_text(source, spot, number, entry, read, tell)
        else:
            place, group = f"{source.path}, {spot}", str(source.path)
            what = "this is no object, so it is left out"
            tell(Notice(place, what, "write each article as an object", group=group, spot=spot))


def _lists_in(value: Mapping[str, Any], depth: int = 0) -> Iterator[list[Any]]:
    """The lists of objects in an object, and in objects that it holds, unless it is an article itself.

    Objects with texts, each under a key of its own, are a list too; the key is the id of each.
    """
    if any(name in _TEXTS for name in map(bare, value)):
        return
    keyed = [{"id": key, **one} for key, one in value.items() if _is_object(one) and _has_text(one)]
    if len(keyed) > 1:
        yield keyed
    for one in value.values():
        if isinstance(one, list) and any(map(_is_object, one)):
            yield one
        elif _is_object(one) and depth < _DEEPEST:
            yield from _lists_in(one, depth + 1)


def _weight(entries: list[Any]) -> tuple[bool, int]:
    """A list of articles goes before longer ones of other things."""
    return _has_text(next(filter(_is_object, entries), {})), len(entries)


def _has_text(entry: Mapping[str, Any]) -> bool:
    return any(bare(key) in _TEXTS for key in _flat(entry))


class _Keys:
    """What the keys of a file's objects mean: the first object decides."""

    def __init__(self, source: Source, tell: Tell) -> None:
        self._source, self._tell = source, tell
        self._meant: dict[str, str] | None = None

    def of(self, entry: Mapping[str, Any]) -> dict[str, Any]:
        """An object with the names of meanings for keys; what names itself, as a source does, by its name."""
        flat = _flat(entry)
        if self._meant is None:
            empty = {key for key, value in flat.items() if bare(key) == "text" and not value}
            self._meant = meanings(self._source, [key for key in flat if key not in empty], self._tell)
        found: dict[str, Any] = {}
        for key, one in flat.items():
            meant = self._meant.get(key.strip().lower(), key)
            if meant not in COLUMNS:
                found.setdefault(key, one)
            elif found.get(meant) is None:
                found[meant] = one
        return found


def _flat(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An object with one value for each key: an object that names itself is its name, others are opened."""
    found: dict[str, Any] = {}
    opened: dict[str, Any] = {}
    for key, value in entry.items():
        if not isinstance(value, dict):
            found[key] = value
        elif (
            name := next((value[one] for one in _NAMES if isinstance(value.get(one), str)), None)
        ) is not None:
            found[key] = name
        else:
            opened |= {name: one for name, one in value.items() if not isinstance(one, dict | list)}
    return {**opened, **found}


def _with_text(
    source: Source, spot: str, number: int, given: Mapping[str, Any], keys: _Keys, tell: Tell
) -> Cells:
    """An object if it has a text; else a notice."""
    entry = keys.of(given)
    if isinstance(entry.get("text"), str):
        yield spot, number, entry
        return
    have = listed(list(given), 9) or "none"
    near = nearest("text", given) if "text" not in given else ""
    what, place = "there is no text (fields: {detail}", f"{source.path}, {spot}"
    detail, group = f"{have}){near}", str(source.path)
    mend = "add it, or get the pages of its addresses with framing fetch" if entry.get("url") else "add it"
    tell(Notice(place, what, mend, "text", detail=detail, group=group, spot=spot))


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)
