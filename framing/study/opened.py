"""What a study has from the start: its articles, its plan, and what the plan finds in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from os import PathLike
from typing import TYPE_CHECKING, Self, Unpack

from framing.article import Article
from framing.concepts.library import Concept, concepts
from framing.corpus import Corpus
from framing.findings import Findings
from framing.options import FINDING, Options, takes
from framing.plan import Plan
from framing.record import record_of

if TYPE_CHECKING:
    from framing.events import Events
    from framing.reading.given import Given
    from framing.reading.input_options import DateOrder


class Opened:
    """Articles, or findings of them, and a plan."""

    def __init__(
        self,
        source: Given | Findings,
        plan: Plan | None = None,
        *,
        follow: bool = False,
        columns: Mapping[str, str] | None = None,
        dates: DateOrder | None = None,
        outlets: Mapping[str, str] | str | PathLike[str] | None = None,
        **options: Unpack[Options],
    ) -> None:
        (plan or Plan()).with_options(**options)  # before anything is read
        self.corpus = Corpus(source, follow=follow, columns=columns, dates=dates, outlets=outlets)
        self.corpus.plan = self.plan = (plan or self.corpus.plan).with_options(**options)
        self.corpus.check(self.plan, FINDING if plan else options)

    @takes(Options)
    def with_options(self, **options: Unpack[Options]) -> Self:
        """The study of the same articles with some options changed; what was found already is kept.

        Parameters
        ----------
        **options
            Options of a plan.

        Returns
        -------
        Study
            A new study.

        Raises
        ------
        ValueError
            If an option is of the wrong kind, or if findings were made with other options.
        """
        other = copy(self)
        other.plan = self.plan.with_options(**options)
        self.corpus.check(other.plan, options)
        return other

    @property
    def articles(self) -> Sequence[Article]:
        """The articles that were read; empty if the study is of findings."""
        return self.corpus.articles

    @property
    def notices(self) -> tuple[str, ...]:
        """What was left out, and why, one sentence each."""
        return self.corpus.notices

    def __repr__(self) -> str:
        """How many articles, outlets and events there are."""
        return f"Study: {self.corpus}"

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """The concepts whose mentions are found: the library, and the plan's own files."""
        return concepts(*self.plan.concepts)

    @property
    def findings(self) -> Findings:
        """Every table of what was found; found again only when a file of concepts was edited."""
        return self.corpus.findings(self.plan)

    def events(self) -> Events:
        """Which articles tell of one event, by the words of headline and opening and by their dates.

        Articles are grouped whatever event they name. Write the result with `write`, correct the column
        event, and give the file as the option `events`.

        Returns
        -------
        Events
            The event of each article with a date, and those to look at first.
        """
        from framing.events import gathered
        from framing.findings.growing import articles_in
        from framing.findings.recurring import without_recurring

        return gathered(without_recurring(self.articles or articles_in(self.findings)))

    def plan_record(self) -> str:
        """The plan with versions and input digests, as TOML: what is needed to get the same results again."""
        return record_of(self.plan, self.findings.record).toml(self.findings.digests)
