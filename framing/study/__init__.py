"""A study from articles to report: the one path for command line, notebook and script."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from framing.article import Article
from framing.compare import Comparison, Keyness, Likeness, compare, keyness, likeness, names
from framing.compare.passages import passages
from framing.compare.words.distinctive import ALPHA0
from framing.concepts.library import Concept, concepts
from framing.corpus import Corpus
from framing.findings import Findings
from framing.options import (
    FINDING,
    ComparingOptions,
    CountedVoice,
    Options,
    PassageOptions,
    WordOptions,
    takes,
)
from framing.plan import Plan
from framing.record import record_of

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from framing.coding import Sample
    from framing.coverage import Coverage
    from framing.naming.discovery import Discovery
    from framing.naming.labels import Labels
    from framing.naming.spellings import Spellings
    from framing.reading.given import Given


class Study:
    """Articles of several outlets, what is found in them, and how the outlets compare.

    `source` is a file or folder (or several), a list of articles, a DataFrame with the columns of a CSV file
    of articles, a folder of findings, or findings. `follow` reads files outside a folder too, if links in it
    or its corpus file lead there. The other arguments are those of `Plan`, or a `plan` as such; findings
    bring the plan that made them, of which title, groups and seed may be changed. Nothing is computed
    before it is asked for.

    Raises ValueError for a source or an option of the wrong kind, and for options that findings were not
    made with.
    """

    @takes(Options)
    def __init__(
        self,
        source: Given | Findings,
        plan: Plan | None = None,
        *,
        follow: bool = False,
        **options: Unpack[Options],
    ) -> None:
        (plan or Plan()).with_options(**options)  # before anything is read
        self.corpus = Corpus(source, follow)
        self.corpus.plan = self.plan = (plan or self.corpus.plan).with_options(**options)
        self.corpus.check(self.plan, FINDING if plan else options)

    @takes(Options)
    def with_options(self, **options: Unpack[Options]) -> Study:
        """The study of the same articles with some options changed; what is found already is kept."""
        other = copy(self)
        other.plan = self.plan.with_options(**options)
        self.corpus.check(other.plan, options)
        return other

    @property
    def articles(self) -> Sequence[Article]:
        """The articles that were read; none if the study is of findings."""
        return self.corpus.articles

    @property
    def notices(self) -> tuple[str, ...]:
        """What was left out, and why, in a sentence each."""
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

    def find(self, folder: str | Path, workers: int = 1, dask: str | None = None) -> Findings:
        """The findings, written to a folder part by part; what the folder holds already is not done again.

        Articles of the folder are done again, and corrections of them taken over, as far as it takes to
        hold what one run over all of them would give. The study keeps the findings, unless the folder holds
        further articles. Raises ValueError when another run writes there.
        """
        return self.corpus.find(self.plan, Path(folder), workers, dask)

    @property
    def names(self) -> list[str]:
        """Everything that can be compared: the measures, then the concepts that were found."""
        return names(self.findings)

    @takes(ComparingOptions)
    def compare(self, name: str, **options: Unpack[ComparingOptions]) -> Comparison:
        """A measure or a concept over the groups; the options override the plan's."""
        asked = self.with_options(**options)
        return compare(asked.findings, name, asked.plan.by, asked.plan.within, asked.plan.seed)

    @takes(ComparingOptions)
    def chart(self, name: str, ax: Axes | None = None, **options: Unpack[ComparingOptions]) -> Figure:
        """The chart of a measure or concept, or one of several, as "voices", by its name.

        It has a figure of its own, or stands in the place of `ax`.
        """
        from framing.charts import draw, drawing
        from framing.charts.source import ASKED

        asked = self.with_options(**options)
        if name in ASKED and name not in asked.names:
            return drawing(name, ASKED[name](asked), ax)
        return draw(asked.compare(name), ax)

    @takes(PassageOptions)
    def passages(
        self,
        name: str,
        *,
        group: str | None = None,
        outlet: str | None = None,
        event: str | None = None,
        article: str | None = None,
        variant: str | None = None,
        zone: str | None = None,
        voice: str | None = None,
        speaker: str | None = None,
        **options: Unpack[PassageOptions],
    ) -> pd.DataFrame:
        """The passages behind a measure or a concept in their context, as in `outlet="Rappler"`.

        `group` is one of the groups that `by` makes.
        """
        asked = self.with_options(**options)
        narrowed = {
            "outlet": outlet,
            "event": event,
            "article": article,
            "variant": variant,
            "zone": zone,
            "voice": voice,
            "speaker": speaker,
        }
        where = {column: value for column, value in narrowed.items() if value is not None}
        return passages(asked.findings, name, asked.plan.by, group, **where)

    @takes(WordOptions)
    def words(
        self,
        group: str | None = None,
        against: str | None = None,
        voice: CountedVoice = "outlet",
        alpha0: float = ALPHA0,
        **options: Unpack[WordOptions],
    ) -> Keyness:
        """The words and phrases that set each group, or one, apart from the rest or from another group.

        `alpha0` is the weight of the prior, in words.
        """
        asked = self.with_options(**options)
        plan = asked.plan
        return keyness(asked.findings, plan.by, group, against, voice, plan.within, alpha0, plan.seed)

    @takes(WordOptions)
    def likeness(self, voice: CountedVoice = "outlet", **options: Unpack[WordOptions]) -> Likeness:
        """How alike the groups are in their words, beside what chance alone gives."""
        asked = self.with_options(**options)
        return likeness(asked.findings, asked.plan.by, voice, asked.plan.within, asked.plan.seed)

    def discover(self, event: str | None = None) -> Discovery:
        """Wordings that nobody listed, which outlets put in the same place: candidates for concepts."""
        from framing.naming.discovery import discover

        return discover(self.findings, event)

    def labels(self, event: str | None = None) -> Labels:
        """What each outlet calls the persons, states and bodies of each event, or of one."""
        from framing.naming.labels import labels

        return labels(self.findings, event)

    def spellings(self) -> Spellings:
        """The words and names that are spelled in several ways: house style, kept apart from wording."""
        from framing.naming.spellings import spellings

        return spellings(self.findings)

    def sample(self, of: str, n: int = 100, blind: bool = True) -> Sample:
        """Finds for people to code, drawn by the plan's seed; `framing.coding.agree` reads their codes."""
        from framing.coding import sample

        return sample(self.findings, of, n, self.plan.seed, blind)

    def coverage(self, event: str | None = None) -> Coverage:
        """Which claims about an event were found in which outlet; the only event if none is named."""
        from framing.coverage import claims

        return claims(self.findings, event)

    def report(self, folder: str | Path) -> Path:
        """Write PDF, web page, charts, tables, findings and the plan into a folder, which is returned.

        The last report there is replaced once the new one is whole. Raises ValueError where that would
        replace anything else, or an input.
        """
        from framing.report import in_place, write

        tell = self.corpus.tell
        with in_place(Path(folder), tell, self.corpus.paths) as new:
            found = self.findings  # first, since it adds to the notices
            for notice in write(found, self.plan, new, self.notices):
                tell(notice)
        return Path(folder)

    def plan_record(self) -> str:
        """The plan with versions and input digests, as TOML: what is needed to get the same again."""
        return record_of(self.plan, self.findings.record).toml(self.findings.digests)
