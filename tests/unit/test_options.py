"""Options of a plan: honoured or refused with a sentence, never ignored."""

from __future__ import annotations

from inspect import signature
from typing import Any

import numpy as np
import pytest

from framing import Plan, Study


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"seed": "x"}, "seed must be a whole number, 0 or more"),
        ({"seed": -1}, "seed must be a whole number"),
        ({"seed": 1.5}, "seed must be a whole number"),
        ({"seed": None}, "seed must be a whole number"),
        ({"by": ["outlet"]}, "by must be text"),
        ({"by": None}, "by must be text"),
        ({"within": 3}, "within must be text"),
        ({"model": True}, "model must be text"),
        ({"repeats": None}, "repeats must be text"),
        ({"repeats": "twice"}, "repeats is 'twice'; use one of: count, once, apart"),
        ({"about": [1]}, "about must be text, or a list of texts"),
        ({"concepts": {"a": 1}}, "concepts must be text, or a list of texts"),
        ({"grouped": None}, "has no option 'grouped'; "),
    ],
)
def test_what_is_no_option_is_refused_everywhere(options: dict[str, Any], says: str) -> None:
    study = Study([])
    for asked in (study.compare, study.chart):
        with pytest.raises(ValueError, match=says):
            asked("quoted_share", **options)
    for made in (study.with_options, lambda **given: Study([], **given)):
        with pytest.raises(ValueError, match=says):
            made(**options)
    if "grouped" not in options:
        with pytest.raises(ValueError, match=says):
            Plan(**options)


def test_options_that_mean_nothing_are_refused() -> None:
    study: Any = Study([])
    with pytest.raises(ValueError, match="words has no option 'about'; use one of: against, alpha0, by"):
        study.words(about="Ann Lee")
    with pytest.raises(ValueError, match="passages has no option 'within'"):
        study.passages("quoted_share", within="event")


def test_none_means_none() -> None:
    assert Plan(within=None) == Plan(within="none") == Plan().with_options(within=None)
    assert Plan().with_options(title=None, model=None, about=None, concepts=None) == Plan()
    assert Plan(by="country").with_options() == Plan(by="country")


def test_numbers_of_numpy_are_numbers() -> None:
    assert type(Plan(seed=np.int64(3)).seed) is int  # type: ignore[arg-type]


def test_options_can_be_completed() -> None:
    assert {"by", "within", "seed", "about", "model"} <= signature(Study.compare).parameters.keys()
    assert {"source", "title", "repeats", "concepts"} <= signature(Study).parameters.keys()
    assert "options" not in signature(Study).parameters
