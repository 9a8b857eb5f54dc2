"""Dates in figures such as 04/01/2020: which number is the day, as their whole column shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from framing.reading.notices import Notice, Tell

if TYPE_CHECKING:
    from framing.reading.sources import Source

_FIGURES = re.compile(
    r"\s*(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})(?![\d/.-])(?P<rest>.*)",
    re.S,
)
_CENTURY = 70
"""Years of two digits from here on are of the last century, as systems read them."""

_LONGEST_WAIT = 20_000
"""Rows that are held back until one shows the order."""

Cells = Iterable[tuple[str, int, Mapping[str, Any]]]


@dataclass(frozen=True)
class Figures:
    """A date in figures with its year at the end."""

    first: int
    second: int
    year: int
    rest: str

    @classmethod
    def of(cls, written: Any) -> Self | None:
        """The figures of a date; None for anything else."""
        found = _FIGURES.fullmatch(written) if isinstance(written, str) else None
        if found is None:
            return None
        year = int(found["year"])
        year += 0 if len(found["year"]) == 4 else 1900 if year >= _CENTURY else 2000
        return cls(int(found["first"]), int(found["second"]), year, found["rest"])

    @property
    def day_first(self) -> bool | None:
        """Whether the day comes first; None where both numbers may be months, and where neither is one."""
        return None if (self.first > 12) == (self.second > 12) else self.first > 12

    @property
    def in_doubt(self) -> bool:
        """Whether it means two days, depending on the order."""
        return self.first <= 12 and self.second <= 12 and self.first != self.second

    def written(self, day_first: bool) -> str:
        """The date with the year first.

        >>> Figures(4, 1, 2020, " 05:46").written(day_first=True)
        '2020-01-04 05:46'
        """
        month, day = (self.second, self.first) if day_first else (self.first, self.second)
        return f"{self.year}-{month:02}-{day:02}{self.rest}"


@dataclass
class DayOrder:
    """The order of one column: `day_first` once a date shows it, or from the start where it is said.

    `contrary` is the spot where another order begins, `doubtful` what means two days and could not be read.
    """

    day_first: bool | None = None
    said: bool = False
    doubtful: list[tuple[str, str]] = field(default_factory=list)
    contrary: str = ""

    def see(self, figures: Figures | None, spot: str) -> None:
        """Take what a date shows."""
        shown = figures.day_first if figures else None
        if shown is not None and not self.said:
            if self.day_first is None:
                self.day_first = shown
            elif self.day_first != shown and not self.contrary:
                self.contrary = spot

    def settled(self, written: Any, spot: str) -> Any:
        """The date with its year first; "" where it means two days, and anything else as it is."""
        figures = Figures.of(written)
        if figures is None or min(figures.first, figures.second) > 12:
            return written
        if not figures.in_doubt:
            return figures.written(bool(figures.day_first))
        if self.day_first is None or self.contrary:
            self.doubtful.append((spot, str(written).strip()))
            return ""
        return figures.written(self.day_first)

    def tell(self, group: str, tell: Tell) -> None:
        """Say once what could not be settled."""
        mend = "write them as 2020-01-04, or say the order with --dates"
        if self.contrary:
            order = "the month" if self.day_first else "the day"
            what = f"here {order} comes first and above it does not, so the dates above may be wrong"
            place = f"{group}, {self.contrary}"
            tell(Notice(place, what, mend, "published", group=group, spot=self.contrary))
        if self.doubtful:
            n = len(self.doubtful)
            dates, are = ("date", "is") if n == 1 else ("dates", "are")
            what = f'{n:,} {dates} such as "{self.doubtful[0][1]}" may mean two days and {are} not read'
            tell(Notice(group, what, mend, "published", group=group))


def with_settled_dates(source: Source, rows: Cells, tell: Tell) -> Cells:
    """The rows of a table with dates whose year comes first; rows wait until one shows the order."""
    order = DayOrder(source.day_first, said=source.day_first is not None)
    waiting: list[tuple[str, int, Mapping[str, Any]]] = []

    def released() -> Iterator[tuple[str, int, Mapping[str, Any]]]:
        for spot, number, entry in waiting:
            yield spot, number, {**entry, "published": order.settled(entry.get("published"), spot)}
        waiting.clear()

    for row in rows:
        spot, _, entry = row
        figures = Figures.of(entry.get("published"))
        order.see(figures, spot)
        if figures is None and not waiting:
            yield row
            continue
        waiting.append(row)
        doubt = len(waiting) > 1 or (figures is not None and figures.in_doubt)
        if order.day_first is not None or not doubt or len(waiting) > _LONGEST_WAIT:
            yield from released()
    yield from released()
    order.tell(str(source), tell)
