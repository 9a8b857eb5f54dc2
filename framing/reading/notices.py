"""What readers say about input that is wrong: one sentence with file, row, field and fix."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_MOST_SHOWN = 80
_APIECE = 3
_MOST_KNOWN = 2_000


@dataclass(frozen=True, slots=True)
class Notice:
    """What is wrong in one place, and the fix.

    `value`, and `detail`, which stands in `what`, may differ from row to row. Notices of one `group`
    (a table or a folder) that are alike in all else become one sentence, which lists their spots.

    >>> str(Notice("t.csv, row 2", "cannot be read as a date", "correct it", "published", value="soon"))
    't.csv, row 2, field published: "soon" cannot be read as a date; correct it'
    """

    place: str
    what: str
    mend: str
    field: str = ""
    value: str | None = None
    detail: str = ""
    group: str = ""
    spot: str = ""

    def __str__(self) -> str:
        return self._sentence(self.place)

    def of_many(self, spots: Sequence[str], n: int) -> str:
        """The sentence for this many notices of one kind, of which this is the first."""
        return self._sentence(
            f"{self.group}, {n} times ({listed([*spots, *[''] * (n - len(spots))], _APIECE)})"
        )

    def _sentence(self, place: str) -> str:
        where = f"{place}, field {self.field}" if self.field else place
        value = "" if self.value is None else f'"{shown(self.value)}" '
        return one_line(f"{where}: {value}{self.what.replace('{detail}', self.detail)}; {self.mend}")

    @property
    def kind(self) -> tuple[str, ...]:
        """What notices have in common that become one sentence."""
        return (self.group or self.place, self.what, self.mend, self.field)


Tell = Callable[[Notice], None]
"""Takes a notice; reading continues after it."""


class InputError(ValueError):
    """Input that cannot be read; the message is one sentence or, for several reasons, one a line."""


class Unreadable(Exception):
    """Ends the reading of a file or a record, of which it says what is wrong."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(str(notice))
        self.notice = notice


class InputNotice(UserWarning):
    """Something was left out or is not known, and the rest was read."""


@dataclass
class _Kind:
    first: list[Notice] = field(default_factory=list)
    n: int = 0


class Notices:
    """Notices as they come in, and the sentences that tell them: one for many of a kind."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[str, ...], _Kind] = {}

    def add(self, notice: Notice) -> None:
        """Take a notice."""
        kind = self._kinds.setdefault(notice.kind, _Kind())
        kind.n += 1
        if len(kind.first) < _APIECE:
            kind.first.append(notice)

    def sentences(self) -> Iterator[str]:
        """A sentence for each of a few notices of a kind, one for many."""
        for kind in self._kinds.values():
            if kind.n <= _APIECE:
                yield from map(str, kind.first)
            else:
                yield kind.first[0].of_many([notice.spot or notice.place for notice in kind.first], kind.n)


def unforeseen(place: str, fault: Exception, group: str = "", spot: str = "") -> Notice:
    """The notice of an exception that no reader expects."""
    return Notice(
        place,
        "this cannot be read ({detail}), so it is left out",
        "check it, or save it again",
        detail=f"{type(fault).__name__}: {shown(str(fault))}".rstrip(": "),
        group=group,
        spot=spot,
    )


def closed(path: Path, fault: OSError) -> Notice:
    """The notice of a file or folder that cannot be opened."""
    return Notice(
        str(path),
        "this cannot be opened ({detail})",
        "check its permissions, and whether it is still there",
        detail=fault.strerror or type(fault).__name__,
        group=str(path.parent),
        spot=path.name,
    )


def shown(value: str, most: int = _MOST_SHOWN) -> str:
    """A value for a sentence: cut short when it is long.

    >>> shown("word " * 99)[-24:]
    '... (495 characters)'
    """
    return value if len(value) <= most else f"{value[:most]}... ({len(value):,} characters)"


def one_line(text: str) -> str:
    r"""The text as one line that every terminal shows and no terminal obeys.

    >>> one_line("a\nb\x1b[2J")
    'a b\\x1b[2J'
    """
    plain = " ".join(text.splitlines())
    return "".join(c if unicodedata.category(c) not in ("Cc", "Cs") else ascii(c)[1:-1] for c in plain)


def listed(names: Sequence[str], most: int = 5) -> str:
    """Names in a sentence, cut short when there are many.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    >>> listed(["a", "b", "c", "d"], most=2)
    'a, b and 2 more'
    """
    if len(names) > most:
        return f"{', '.join(map(shown, names[:most]))} and {len(names) - most} more"
    names = [shown(name) for name in names]
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def nearest(name: str, known: Iterable[str]) -> str:
    """A question after the nearest known name, or nothing when none is near.

    >>> nearest("txet", ["text", "outlet"])
    ' (did you mean "text"?)'
    """
    from rapidfuzz.process import extractOne  # slow to load, and needed for notices alone

    names = [other for other in known if isinstance(other, str) and len(other) <= _MOST_SHOWN]
    if len(names) > _MOST_KNOWN or len(name) > _MOST_SHOWN:
        return ""
    close = extractOne(name, names, score_cutoff=60)
    return f' (did you mean "{close[0]}"?)' if close else ""
