"""What a measure is: a number per article that is the sum of its passages over the number of finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from math import fsum, isnan, nan

from framing.article import Span
from framing.language import Document


class Unit(Enum):
    """Unit of a number: its range, its name on an axis, and how it is printed."""

    SHARE = ("share", 0.0, 1.0)
    PER_1000_WORDS = ("per 1,000 words", 0.0, float("inf"))
    BALANCE = ("balance from -1 to 1", -1.0, 1.0)
    COUNT = ("count", 0.0, float("inf"))

    @property
    def label(self) -> str:
        """The unit's name."""
        return self.value[0]

    @property
    def low(self) -> float:
        """The smallest value possible."""
        return self.value[1]

    @property
    def high(self) -> float:
        """The largest value possible."""
        return self.value[2]

    def within(self, value: float) -> float:
        """The value, or the end of the unit's range if it lies beyond it.

        Parameters
        ----------
        value : float
            The end of an interval.

        Returns
        -------
        float
            The value as it can be; NaN for NaN.

        Examples
        --------
        >>> Unit.SHARE.within(1.02), Unit.BALANCE.within(-0.4)
        (1.0, -0.4)
        """
        return min(max(value, self.low), self.high)

    def show(self, value: float) -> str:
        """A value as readers see it; measures are rounded only here.

        Parameters
        ----------
        value : float
            A value of this unit.

        Returns
        -------
        str
            The rounded value; "undefined" for NaN.

        Examples
        --------
        >>> Unit.SHARE.show(0.314), Unit.BALANCE.show(-0.25), Unit.COUNT.show(8), Unit.COUNT.show(nan)
        ('31 %', '−0.25', '8', 'undefined')
        >>> Unit.SHARE.show(0.004), Unit.SHARE.show(0.0), Unit.BALANCE.show(-0.001)
        ('< 1 %', '0 %', '0.00')
        """
        if isnan(value):
            return "undefined"
        if self is Unit.SHARE:
            shown = f"{value * 100:.0f} %"
            return "< 1 %" if value > 0 and shown == "0 %" else shown  # some is not none
        if self is Unit.BALANCE:
            return f"{value:+.2f}".replace("-", "−") if round(value, 2) else "0.00"
        return f"{value:.0f}" if value == int(value) else f"{value:.1f}"

    def gap(self, size: float) -> str:
        """The size of a difference as a reader sees it: that of two shares in percentage points.

        Parameters
        ----------
        size : float
            A difference, 0 or more.

        Returns
        -------
        str
            The text.

        Examples
        --------
        >>> Unit.SHARE.gap(0.123), Unit.SHARE.gap(0.01), Unit.BALANCE.gap(0.25)
        ('12 percentage points', '1 percentage point', '0.25')
        """
        if self is Unit.SHARE:
            points = f"{size * 100:.0f}"
            return f"{points} percentage point{'' if points == '1' else 's'}"
        return f"{size:.2f}"


@dataclass(frozen=True, slots=True)
class Passage(Span):
    """A find behind a measure.

    Attributes
    ----------
    start, end : int
        As in `Span`.
    value : float
        What it adds to the sum.
    """

    value: float = 1.0


@dataclass(frozen=True, slots=True)
class Amount:
    """A measure of one article.

    Attributes
    ----------
    passages : tuple of Passage
        The passages that are summed.
    n : int
        The number of finds that the sum is divided by.
    """

    passages: tuple[Passage, ...]
    n: int

    @property
    def value(self) -> float:
        """Sum of the passages divided by n; NaN if n is 0."""
        return fsum(passage.value for passage in self.passages) / self.n if self.n else nan


Finds = tuple[Iterable[Passage], int]


@dataclass(frozen=True)
class Measure:
    """A quantity per article, with all that is needed to read, draw and check it.

    Attributes
    ----------
    name, title : str
        Its name in the code, and its name for readers.
    unit : Unit
        The unit of its value.
    of : str
        What n counts, in the plural: the denominator.
    more : str
        What a higher value means.
    validity : str
        How far it can be trusted.
    function : callable
        Takes a document; returns the passages and the number of finds.
    """

    name: str
    title: str
    unit: Unit
    of: str
    more: str
    validity: str
    function: Callable[[Document], Finds]

    def __call__(self, document: Document) -> Amount:
        """The measure of one article."""
        passages, n = self.function(document)
        return Amount(tuple(passages), n)

    def __str__(self) -> str:
        """Everything a reader of the number should know, in four lines."""
        code = self.function.__code__
        return (
            f"{self.name} ({self.unit.label}): {self.definition}\n"
            f"    More means: {self.more}. n counts {self.of}.\n"
            f"    Validity: {self.validity}\n"
            f"    Code: {self.function.__module__}, line {code.co_firstlineno}"
        )

    @property
    def definition(self) -> str:
        """The first paragraph of the measure's docstring."""
        return " ".join((self.function.__doc__ or "").split("\n\n")[0].split())


def measure(
    unit: Unit, *, title: str, of: str, more: str, validity: str
) -> Callable[[Callable[[Document], Finds]], Measure]:
    """Make a measure of a function that gives the passages and the number of finds."""

    def declare(function: Callable[[Document], Finds]) -> Measure:
        return Measure(function.__name__, title, unit, of, more, validity, function)

    return declare
