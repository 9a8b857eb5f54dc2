from __future__ import annotations

from datetime import datetime

import pytest

from framing.reading.dates import when

DAY = datetime(2021, 3, 9)
TIME = datetime(2021, 3, 9, 17, 5)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-03-09", DAY),
        ("2021-03-09T17:05", TIME),
        ("2021-03-09 17:05:00", TIME),
        ("2021-03-09T17:05:00Z", TIME),
        ("2021-03-09T18:05:00+01:00", TIME),
        ("9 March 2021", DAY),
        ("9th of March 2021", DAY),
        ("09-Mar-2021", DAY),
        ("March 9, 2021", DAY),
        ("Mar. 9, 2021", DAY),
        ("Tuesday, 9 March 2021", DAY),
        ("Tue, 09 Mar 2021 17:05:00 GMT", TIME),
        ("March 9, 2021 at 5:05 p.m.", TIME),
        ("17:05 | 09 March 2021", TIME),
        ("9 Mar 2021, 12:30 am", datetime(2021, 3, 9, 0, 30)),
    ],
)
def test_dates(written: str, expected: datetime) -> None:
    assert when(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        *("", "soon", "09/03/2021", "9.3.2021", "13/03/2021", "2021", "March 2021", "31 February 2021"),
        *("2021-13-01", "9 March 21", "9 March 2021 EST", "9 March 2021 13:00 pm", "about 9 March 2021"),
        "0001-01-01T00:00+14:00",
    ],
)
def test_uncertain_dates_are_not_guessed(written: str) -> None:
    assert when(written) is None
