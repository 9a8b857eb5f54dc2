"""What a study says of the same people, states and bodies: names, labels, spellings, tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.study.comparisons import Comparisons

if TYPE_CHECKING:
    from framing.naming.discovery import Discovery
    from framing.naming.labels import Labels
    from framing.naming.spellings import Spellings
    from framing.naming.target_tones import TargetTones


class Namings(Comparisons):
    """How the outlets of a study name and judge the same."""

    def discover(self, event: str | None = None) -> Discovery:
        """Wordings that no concept lists and that outlets use in the same place of similar sentences.

        Parameters
        ----------
        event : str, optional
            Only this event (default: every event).

        Returns
        -------
        Discovery
            Candidates for concepts, the strongest first.
        """
        from framing.naming.discovery import discover

        return discover(self.findings, event)

    def labels(self, event: str | None = None) -> Labels:
        """What each outlet calls the people, states and organisations of an event.

        Parameters
        ----------
        event : str, optional
            Only this event (default: every event).

        Returns
        -------
        Labels
            Counts and passages.
        """
        from framing.naming.labels import labels

        return labels(self.findings, event)

    def tone_toward(self, event: str | None = None) -> TargetTones:
        """How each outlet speaks of the people, states and organisations of an event, each voice apart.

        Parameters
        ----------
        event : str, optional
            Only this event (default: every event).

        Returns
        -------
        TargetTones
            Means with intervals, differences and passages.
        """
        from framing.naming.tone_toward import tone_toward

        return tone_toward(self.findings, event, self.plan.seed)

    def spellings(self) -> Spellings:
        """The words and names that are spelled in several ways: house style, not framing."""
        from framing.naming.spellings import spellings

        return spellings(self.findings)
