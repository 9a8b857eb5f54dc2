"""The rows of deeds: in whose voice each stands."""

from __future__ import annotations

import pandas as pd

from framing.study import Study

TEXT = (
    "The minister announced on Monday that soldiers had killed the rebel leader Omar Dahl.\n\n"
    "'He died like a rat'\n\n"
    "Dahl had led the rebels since 2012. The army says that he was killed at dawn. He was killed in bed."
)


def test_words_inside_marks_are_quoted_also_where_nobody_is_said_to_speak() -> None:
    articles = pd.DataFrame([{"outlet": "Herald", "title": "Omar Dahl ‘Died Like a Rat’", "text": TEXT}])
    deeds = Study(articles).findings.deeds
    told = list(zip(deeds["text"], deeds["voice"], strict=True))
    assert told == [
        ("Died", "quoted"),
        ("killed", "reported"),
        ("died", "quoted"),
        ("killed", "reported"),
        ("killed", "outlet"),
    ]
