"""What sentences tell, as vectors: those that tell the same point the same way."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.finders.toward.network import Floats, shipped

AVERAGE = 10
"""An event's own mean counts as if so many average sentences were in it."""

SAMPLE = 100
"""So many sentences are enough to know the mean of their event."""


def meanings(texts: Sequence[str], among: Sequence[str]) -> Floats:
    """A vector of length 1 for each sentence, without what most sentences of the same event share.

    Parameters
    ----------
    texts : sequence of str
        The sentences.
    among : sequence of str
        All sentences of the event; some of them, evenly spaced, show what they share.

    Returns
    -------
    ndarray, shape (texts, width)
        The vectors; their products are cosines. The network's middle layer gives them, the mean over all
        pieces less that of average news.

    Examples
    --------
    >>> told = ["The mayor resigned.", "The mayor stepped down.", "Rain fell in Lund."]
    >>> cosines = meanings(told, told) @ meanings(told, told).T
    >>> bool(cosines[0, 1] > cosines[0, 2])
    True
    """
    network = shipped()
    known = {text: network.meaning(text) for text in dict.fromkeys((*texts, *_spaced(among)))}
    shared = np.sum([known[text] for text in _spaced(among)], axis=0) / (len(_spaced(among)) + AVERAGE)
    if not texts:
        return np.zeros((0, *np.shape(shared)))
    found: Floats = np.array([known[text] for text in texts]) - shared
    lengths: Floats = np.linalg.norm(found, axis=1, keepdims=True)
    return found / lengths


def _spaced(texts: Sequence[str]) -> Sequence[str]:
    return texts[:: -(-len(texts) // SAMPLE) or 1]
