"""What large networks say of sentences, as what a small one shall say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.tone.calibrating import softmax
from training.tone.fitting import scores
from training.tone.net import Net
from training.tone.preparing import Material, Rows

GOLD = 0.5
"""The weight of the label of a sentence beside what the teachers say of it."""

LABELLED, UNLABELLED = 2400, 800
"""So many sentences of news are learned from again in each round of patterns."""


def taught(teachers: Sequence[Net], material: Material) -> list[Rows]:
    """The rounds of a student: labelled sentences and others, each with the tones that are wanted."""
    gold = [rows._replace(wanted=_mixed(rows.wanted, _said(teachers, rows))) for rows in material.gold]
    free = [rows._replace(wanted=_said(teachers, rows)) for rows in material.unlabelled]
    return [Rows.joined([rows, free[i % len(free)]]) for i, rows in enumerate(gold)]


def further(told: Sequence[Rows], material: Material, seed: int) -> list[Rows]:
    """The last rounds: invented sentences of patterns, and some of those that were learned from before."""
    made = []
    for at, patterns in enumerate(material.patterns, seed):
        rows, labelled = told[at % len(told)], len(material.gold[0].lengths)
        news = _drawn(labelled, LABELLED, 7 + 100 * seed + at - seed)
        free = labelled + _drawn(len(rows.lengths) - labelled, UNLABELLED, 100 * seed + at - seed)
        made.append(Rows.joined([rows.some(news), rows.some(free), patterns]))
    return made


def _drawn(of: int, most: int, seed: int) -> NDArray[np.int64]:
    """Some of the numbers below `of`, in their order."""
    found: NDArray[np.int64] = np.sort(np.random.default_rng(seed).choice(of, min(most, of), replace=False))
    return found


def _mixed(labels: NDArray[np.float32], said: NDArray[np.float32]) -> NDArray[np.float32]:
    return (GOLD * labels + (1 - GOLD) * said).astype(np.float32)


def _said(teachers: Sequence[Net], rows: Rows) -> NDArray[np.float32]:
    """The mean of the teachers' probabilities."""
    each = [softmax(scores(teacher, rows).astype(float)) for teacher in teachers]
    return np.asarray(np.mean(each, axis=0), np.float32)
