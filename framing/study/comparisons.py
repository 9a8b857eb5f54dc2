"""What a study says about groups of articles: comparisons, passages and words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from framing.compare import (
    ArticleTable,
    Coded,
    Comparison,
    Keyness,
    Likeness,
    Trend,
    article_table,
    compare,
    keyness,
    likeness,
    names,
    trend,
)
from framing.compare.passages import passages
from framing.compare.words.distinctive import ALPHA0
from framing.options import ComparingOptions, CountedVoice, PassageOptions, WordOptions, takes
from framing.study.coding import Coding

if TYPE_CHECKING:
    import pandas as pd

    from framing.coding.reading_codes import Sheets


class Comparisons(Coding):
    """The comparisons of a study."""

    @property
    def names(self) -> list[str]:
        """Everything that can be compared: the measures, then the concepts that were found."""
        return names(self.findings)

    @takes(ComparingOptions)
    def compare(
        self,
        name: str,
        *,
        coded: Coded | Sheets | None = None,
        key: str | Path | None = None,
        adjust: str | Sequence[str] = (),
        **options: Unpack[ComparingOptions],
    ) -> Comparison:
        """A measure or a concept over the groups.

        Parameters
        ----------
        name : str
            A measure, a concept or a category of quotes; `names` lists them.
        coded : path, list of paths or Coded, optional
            Sheets that `sample` drew and people coded, or what `codes` read. Tests and intervals are then
            those of the corrected figures, which stand beside the tool's own.
        key : str or Path, optional
            The key that was written with the sheet (default: NAME.key.csv beside it).
        adjust : str or sequence of str
            Columns of the articles or the corpus, such as section or words, that are held alike: adjusted
            differences then stand beside those found.
        **options
            Options of the plan.

        Returns
        -------
        Comparison
            Estimates, intervals and tests.

        Raises
        ------
        ValueError
            If the name, a column or an option does not exist, or if the sheets have faults or are of
            something else.
        """
        asked = self.with_options(**options)
        plan = asked.plan
        codes = coded if coded is None or isinstance(coded, Coded) else asked.codes(coded, key)
        held = (adjust,) if isinstance(adjust, str) else tuple(adjust)
        options_of_plan = (plan.by, plan.within, plan.seed, codes, plan.primary, plan.margin)
        return compare(asked.findings, name, *options_of_plan, held)

    @takes(PassageOptions)
    def trend(self, name: str, **options: Unpack[PassageOptions]) -> Trend:
        """How a measure or a concept changes with time in each group.

        Parameters
        ----------
        name : str
            A measure, a concept or a category of quotes.
        **options
            Options of the plan.

        Returns
        -------
        Trend
            Slopes with intervals and tests.

        Raises
        ------
        ValueError
            If a name, column or option does not exist, or if `by` is a stretch of time.
        """
        asked = self.with_options(**options)
        return trend(asked.findings, name, asked.plan.by)

    def table(self, only: Sequence[str] = ()) -> ArticleTable:
        """Every article with the counts of every measure and wording, for models in R or statsmodels.

        Parameters
        ----------
        only : sequence of str
            Only these measures and concepts (default: all).

        Returns
        -------
        ArticleTable
            The table and its codebook; `write` writes both.

        Raises
        ------
        ValueError
            If a measure or concept does not exist.
        """
        return article_table(self.findings, only)

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
        """The passages behind a measure or a concept, in their context.

        Parameters
        ----------
        name : str
            A measure, a concept or a category of quotes.
        group : str, optional
            Only one of the groups that `by` makes.
        outlet, event, article, variant, zone, voice, speaker : str, optional
            Only passages with this value.
        **options
            Options of the plan.

        Returns
        -------
        DataFrame
            One row per passage.

        Raises
        ------
        ValueError
            If a name, group, value or option does not exist.
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
        """The words and phrases that set each group apart from the rest, or from another group.

        Parameters
        ----------
        group : str, optional
            Only this group (default: every group).
        against : str, optional
            The group to compare with (default: all the others).
        voice : {'outlet', 'reported', 'quoted', 'unclear', 'all'}
            Whose words to count.
        alpha0 : float
            Weight of the prior, in words.
        **options
            Options of the plan.

        Returns
        -------
        Keyness
            The words, the most distinctive first.

        Raises
        ------
        ValueError
            If a group, column or option does not exist.
        """
        asked = self.with_options(**options)
        plan = asked.plan
        return keyness(asked.findings, plan.by, group, against, voice, plan.within, alpha0, plan.seed)

    @takes(WordOptions)
    def likeness(self, voice: CountedVoice = "outlet", **options: Unpack[WordOptions]) -> Likeness:
        """How different the words of the groups are, beside what chance gives.

        Parameters
        ----------
        voice : {'outlet', 'reported', 'quoted', 'unclear', 'all'}
            Whose words to count.
        **options
            Options of the plan.

        Returns
        -------
        Likeness
            Divergences of all pairs, with their bands.

        Raises
        ------
        ValueError
            If a column or option does not exist.
        """
        asked = self.with_options(**options)
        return likeness(asked.findings, asked.plan.by, voice, asked.plan.within, asked.plan.seed)
