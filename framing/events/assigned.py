"""Which event each article of findings tells of: as named, as found, or as a file says."""

from __future__ import annotations

from copy import copy
from pathlib import Path

import pandas as pd

from framing.compare.grouping import columns, grouping
from framing.events.by_words import gathered
from framing.events.corrections import corrected, read_events
from framing.findings import Findings
from framing.findings.growing import articles_in

AUTO, GIVEN = "auto", "given"

BY_WORDS = "words"
"""Where the event of an article is from, if nobody named it."""

_MOST = 0.5
"""Events that were found count if so many articles tell what another group tells too."""


def file_of(option: str) -> str | None:
    """The text of the file that the option `events` names; None where it names none."""
    return None if option in (AUTO, GIVEN) else read_events(Path(option))


def assigned(findings: Findings, option: str, by: str) -> tuple[Findings, str | None]:
    """Findings with the event of every article, and a sentence on what was done, if anything was.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    option : str
        "auto", "given" or the path of a CSV file with the columns article and event.
    by : str
        The column that makes the groups: events that only one group reports help no comparison.

    Returns
    -------
    tuple of Findings and str or None
        The findings, new ones where an event has changed, and a notice.

    Raises
    ------
    ValueError
        If the file has faults, or names no article of these findings.
    """
    articles = findings.articles
    if option not in (AUTO, GIVEN):
        return _corrected(findings, Path(option)), None
    several = by in columns(findings) and grouping(findings, by).nunique() > 1
    if option == GIVEN or articles["event"].notna().any() or not (several and _two_to_group(findings)):
        return findings, None
    events = gathered(articles_in(findings)).table
    event = articles["article"].map(dict(zip(events["article"], events["event"], strict=True)))
    found = _with_events(findings, event, pd.Series(BY_WORDS, event.index).where(event.notna()))
    shared = 1.0 if by == "event" else _shared(grouping(found, by), event)
    if shared < _MOST:
        few = f"only {shared:.0%} of the articles tell" if shared else "no article tells"
        return findings, (
            f"No article names an event, and {few} what another {by} tells too, so articles are not "
            "compared inside events; list the events with `framing events`, or name them with --events FILE."
        )
    n = events["event"].nunique()
    how = "words and dates" if events["published"].notna().any() else "words, since none has a date"
    return found, (
        f"No article names an event, so {len(events):,} articles were grouped into {n:,} "
        f"event{'' if n == 1 else 's'} by their {how}; check them with `framing events`, or switch "
        "this off with --events given."
    )


def _two_to_group(findings: Findings) -> bool:
    """Whether more than one article has a text and, if any has one, a date."""
    articles, n = findings.articles, 0
    dated = articles["published"].notna()
    found = articles.loc[dated, "article"] if dated.any() else articles["article"]
    for texts in findings.parts("texts"):
        n += int(texts["article"].isin(found).sum())
        if n > 1:
            return True
    return False


def _with_events(findings: Findings, event: pd.Series, source: pd.Series) -> Findings:
    """The same findings with other events and where these are from; what is still on disk stays there."""
    other = copy(findings)
    articles = findings.articles.assign(event=event.astype("str"), event_from=source.astype("str"))
    object.__setattr__(other, "articles", articles)
    return other


def _shared(group: pd.Series, event: pd.Series) -> float:
    """The share of the articles that are in events of several groups."""
    groups = pd.DataFrame({"event": event, "group": group}).dropna().groupby("event")["group"].nunique()
    return float(event.isin(groups.index[groups > 1]).mean())


def _corrected(findings: Findings, path: Path) -> Findings:
    articles, told = findings.articles, corrected(path)
    known = articles["article"].isin(list(told))
    if not known.any():
        raise ValueError(
            f"{path}: names no article of this corpus; give the ids that `framing events` lists."
        )
    event = articles["article"].map(dict(told)).where(known, articles["event"])
    return _with_events(findings, event, articles["event_from"].mask(known))
