"""What the columns of a table mean: by their names, by what people usually call them, or as they say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from unicodedata import normalize

from framing.lexicon import load
from framing.reading.notices import InputError, Tell, Unreadable, nearest
from framing.reading.record import COLUMNS
from framing.reading.sources import Source


def meanings(source: Source, names: Iterable[str], tell: Tell) -> dict[str, str]:
    """Name of a column, in small letters -> its meaning, or the name itself where it has none.

    A column that is called otherwise is known by what people call it (`content` is the text), unless another
    one has that meaning by its name; a notice says in one line what was taken for what. `source.columns`,
    meaning -> name, goes before all.
    """
    header = [name.strip().lower() for name in names]
    given = {name.strip().lower(): meaning for meaning, name in source.columns.items()}
    _check(source, given, header)
    taken = {*given.values(), *(name for name in header if name in COLUMNS and name not in given)}
    guessed: dict[str, str] = {}
    plain: dict[str, list[str]] = {}
    for name in header:
        plain.setdefault(bare(name), []).append(name)
    for meaning, usual in _usual().items():
        forms = (form for one in usual for form in plain.get(bare(one), ()))
        free = [form for form in forms if form not in given and form not in guessed]
        if free and meaning not in taken:
            guessed[free[0]] = meaning
    if guessed:
        listed = ", ".join(f'"{name}" as {meaning}' for name, meaning in guessed.items())
        what = f"these columns are read by what people call them: {listed}"
        tell(source.notice(what, "use --columns if one means something else"))
    found = given | guessed
    # a column that gave up its name to another one is kept beside it
    moved = {name: f"{name} column" for name in header if name in found.values() and name not in found}
    return {name: name for name in header} | moved | found


def parse_columns(given: Sequence[str]) -> dict[str, str]:
    """Meaning -> name of a column, from texts such as "outlet=source,text=content".

    Raises `InputError` for a text of another form and for a meaning that there is not.

    >>> parse_columns(["outlet=source,text=content"])
    {'outlet': 'source', 'text': 'content'}
    """
    found: dict[str, str] = {}
    for pair in (pair for one in given for pair in one.split(",")):
        meaning, equals, name = (part.strip() for part in pair.partition("="))
        if not equals or not name:
            raise InputError(f"--columns: {pair.strip()!r} is not of the form text=content; correct it")
        if meaning not in COLUMNS:
            raise InputError(
                f"--columns: {meaning!r} is not a meaning{nearest(meaning, COLUMNS)}; use one of: "
                f"{', '.join(COLUMNS)}"
            )
        found[meaning] = name
    return found


def _check(source: Source, given: Mapping[str, str], header: Sequence[str]) -> None:
    for name, meaning in given.items():
        if name not in header:
            what = f'there is no column "{name}" to be read as {meaning}{nearest(name, header)}'
            raise Unreadable(source.notice(what, "correct --columns"))


def bare(name: str) -> str:
    """A name without accents and what people set between its words.

    >>> bare("publish_date"), bare("Publish Date"), bare("Título")
    ('publishdate', 'publishdate', 'titulo')
    """
    return "".join(filter(str.isalnum, normalize("NFKD", name.lower().replace("ı", "i"))))


@cache
def _usual() -> Mapping[str, list[str]]:
    found: Mapping[str, list[str]] = load("columns")["columns"]
    return found
