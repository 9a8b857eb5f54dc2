"""The tone towards a target in any sentence, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from framing.finders.toward.network import TONES, probabilities
from framing.finders.toward.sure import tone_of, without
from framing.span import Span

Place = Span | tuple[int, int]


def tones_toward(
    texts: Iterable[str], spans: Iterable[Place | Sequence[Place]], named: bool = False
) -> pd.DataFrame:
    """How sentences speak of a person, group or body in them: probabilities of each tone.

    The target is hidden from the network, so its name cannot move the result; no row depends on another.

    Parameters
    ----------
    texts : iterable of str
        Sentences.
    spans : iterable of Span or (start, end), or of sequences of them
        Where each sentence speaks of its target; all places are hidden.
    named : bool
        Whether to add the column `tone`: the most probable one, or "unsure" if a negative one is less
        probable than 0.85, a neutral one than 0.80 or a positive one than 0.88, or if a sentence on a contest
        or conflict has no other good or bad word.

    Returns
    -------
    DataFrame
        A row per sentence: `negative`, `neutral` and `positive`, which sum to 1.

    Raises
    ------
    ValueError
        If there are not as many spans as texts, or if a span is not inside its text.

    Examples
    --------
    >>> texts = ["Roe saved the town.", "The town fears Roe, a liar and a thief."]
    >>> tones = tones_toward(texts, [(0, 3), (15, 18)], named=True)
    >>> tones["tone"].tolist()
    ['positive', 'negative']
    """
    given, places = list(texts), [_several(one) for one in spans]
    if len(given) != len(places):
        raise ValueError(
            f"there are {len(given)} texts and {len(places)} spans; give one or more for each text."
        )
    for at, (text, target) in enumerate(zip(given, places, strict=True)):
        if not target:
            raise ValueError(f"row {at} has no span; say where the text speaks of its target.")
        for span in target:
            if not 0 <= span.start < span.end <= len(text):
                raise ValueError(
                    f"row {at}: the span {span.start} to {span.end} is not inside its text of {len(text)} "
                    "characters."
                )
    found = probabilities(zip(given, places, strict=True))
    table = pd.DataFrame(found, columns=list(TONES))
    if not named:
        return table
    told = map(without, given, places)
    return table.assign(tone=[tone_of(row, one) for row, one in zip(found.tolist(), told, strict=True)])


def _several(place: Place | Sequence[Place]) -> list[Span]:
    if isinstance(place, Span):
        return [place]
    if len(place) == 2 and all(isinstance(offset, int) for offset in place):
        return [_span(place)]  # type: ignore[arg-type]
    return [_span(one) for one in place]  # type: ignore[arg-type]


def _span(place: Place) -> Span:
    return place if isinstance(place, Span) else Span(int(place[0]), int(place[1]))
