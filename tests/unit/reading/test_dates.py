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
        ("Tuesday 9 March 2021 17.05 GMT", TIME),
        ("5.05pm BST, 9 March 2021", datetime(2021, 3, 9, 16, 5)),
        ("9 March 2021, 5 p.m.", datetime(2021, 3, 9, 17)),
        ("9 March 2021 17h05", TIME),
        ("5:05 PM - 9 Mar 2021", TIME),
        ("2021/03/09", DAY),
        ("2021/3/9 17:05", TIME),
        ("2021.03.09", DAY),
        ("2021-3-9", DAY),
        ("2021-03-09T17:05:00.123Z", TIME),
        ("20210309", DAY),
        ("20210309 17:05", TIME),
        ("9-Mar-21", DAY),
        ("2021 Mar 9", DAY),
        ("2021, March 9", DAY),
        ("2021-Mar-09 17:05", TIME),
        ("09MAR2021", DAY),
        ("the 9th of March 2021", DAY),
        ("March 9, 20215:05 PM", TIME),
        ("March 9, 202117:05", TIME),
        ("2021年3月9日", DAY),
        ("2021년 3월 9일", DAY),
        ("Posted on March 9, 2021 by Ann Lee", DAY),
        ("By Ann Lee and Max Orr | 9 March 2021", DAY),
        ("9-Mar-21 17:05", TIME),
        ("March 9, 2021 Tuesday 12:05 PM Eastern Time", TIME),
        ("mardi 9 mars 2021", DAY),
        ("Le 9 mars 2021 à 17h05", TIME),
        ("Dienstag, 9. März 2021, 17.05 Uhr", TIME),
        ("martes 9 de marzo de 2021", DAY),
        ("martedì 9 marzo 2021", DAY),
        ("20210309170500", TIME),
        ("20210309T170500Z", TIME),
        ("20210309T120500-0500", TIME),
        ("20210309 22:35+05:30", TIME),
        ("2021-03-09T18:05+01", TIME),
        ("Mar 9, 2021 / 12:05 PM EST", TIME),
        ("17:05 -09 March 2021", TIME),
        ("1615309500", TIME),
        ("1615309500000", TIME),
        ("1615309500.0", TIME),
        ("2021-03-09 12:05:00 EST", TIME),
        ("Mar 9, 2021, 12:05 PM ET", TIME),
        ("July 9, 2021, 1:05 p.m. ET", datetime(2021, 7, 9, 17, 5)),
        ("Mar 9, 2021, 9:05 PM (PST)", datetime(2021, 3, 10, 5, 5)),
        ("March 09, 2021 22:35 IST", TIME),
        ("Tue Mar 09 17:05:00 +0000 2021", TIME),
        ("Tue Mar  9 17:05:00 2021", TIME),
        ("Tue Mar 09 2021 18:05:00 GMT+0100 (CET)", TIME),
        ("Tue Mar 09 2021 18:05:00 GMT+0100", TIME),
        ("Tue Mar 09 2021 18:05:00 GMT+0100 (Central European Standard Time)", TIME),
        ("Published: Mar. 9, 2021", DAY),
        ("First published on Tue 9 Mar 2021 17.05 GMT", TIME),
        ("Posted at 5:05 p.m. on 9 March 2021", TIME),
        ("Date: 2021-03-09", DAY),
        ("Updated: Mar 10, 2021; Published: Mar 9, 2021", DAY),
        ("Published 9 March 2021 | Last updated 11 March 2021", DAY),
    ],
)
def test_dates(written: str, expected: datetime | None) -> None:
    assert when(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        *("", "soon", "09/03/2021", "9.3.2021", "13/03/2021", "2021", "March 2021", "31 February 2021"),
        *("2021-13-01", "9 March 21", "9 March 2021 EST", "9 March 2021 13:00 pm", "about 9 March 2021"),
        *(
            "0001-01-01T00:00+14:00",
            "Updated: 9 March 2021",
            "Last modified 2021-03-09",
            "20211309",
            "2021-09",
        ),
        *(
            "9 March 2021 17:05 XYZ",
            "2021/03/09 to 2021/03/12",
            "2021/03/09/12",
            "9 March 2021 29.05 GMT",
            "12345678",
            "2021.1",
        ),
        "by 9 March 2021",
        "March 9, 2021 by 5 p.m. by 7",
        "20215:05",
        "2021年13月9日",
    ],
)
def test_uncertain_dates_are_not_guessed(written: str) -> None:
    assert when(written) is None
