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


def taught(teachers: Sequence[Net], material: Material) -> list[Rows]:
    """The rounds of a student: labelled sentences and others, each with the tones that are wanted."""
    gold = [rows._replace(wanted=_mixed(rows.wanted, _said(teachers, rows))) for rows in material.gold]
    free = [rows._replace(wanted=_said(teachers, rows)) for rows in material.unlabelled]
    return [Rows.joined([rows, free[i % len(free)]]) for i, rows in enumerate(gold)]


def _mixed(labels: NDArray[np.float32], said: NDArray[np.float32]) -> NDArray[np.float32]:
    return (GOLD * labels + (1 - GOLD) * said).astype(np.float32)


def _said(teachers: Sequence[Net], rows: Rows) -> NDArray[np.float32]:
    """The mean of the teachers' probabilities."""
    each = [softmax(scores(teacher, rows).astype(float)) for teacher in teachers]
    return np.asarray(np.mean(each, axis=0), np.float32)
