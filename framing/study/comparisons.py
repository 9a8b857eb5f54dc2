"""What a study says about groups of articles: comparisons, passages and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from framing.compare import Comparison, Keyness, Likeness, compare, keyness, likeness, names
from framing.compare.passages import passages
from framing.compare.words.distinctive import ALPHA0
from framing.options import ComparingOptions, CountedVoice, PassageOptions, WordOptions, takes
from framing.study.opened import Opened

if TYPE_CHECKING:
    import pandas as pd


class Comparisons(Opened):
    """The comparisons of a study."""

    @property
    def names(self) -> list[str]:
        """Everything that can be compared: the measures, then the concepts that were found."""
        return names(self.findings)

    @takes(ComparingOptions)
    def compare(self, name: str, **options: Unpack[ComparingOptions]) -> Comparison:
        """A measure or a concept over the groups.

        Parameters
        ----------
        name : str
            A measure, a concept or a category of quotes; `names` lists them.
        **options
            Options of the plan.

        Returns
        -------
        Comparison
            Estimates, intervals and tests.

        Raises
        ------
        ValueError
            If the name, a column or an option does not exist.
        """
        asked = self.with_options(**options)
        return compare(asked.findings, name, asked.plan.by, asked.plan.within, asked.plan.seed)

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
