"""The chapter of who is quoted: what it says of those who speak, from counts alone."""

from __future__ import annotations

import pandas as pd

from framing.report.chapters.voices import _most_quoted, _unnamed


def quotes(*rows: tuple[str | None, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["speaker", "speaker_kind"])


def test_speakers_with_and_without_a_name_are_counted_apart() -> None:
    said = quotes(("Ann", "person"), ("Ann", "person"), ("minister", "person"), ("minister", "anonymous"))
    assert _most_quoted(said) == "2 speakers and 1 anonymous in 4 quotes, none of them most often."
    assert _most_quoted(said[:3]) == "2 speakers in 3 quotes, most often Ann (2)."


def test_quotes_without_a_speaker_are_told_apart_from_sources_without_a_name() -> None:
    said = quotes(("Ann", "person"), ("an aide", "anonymous"), (None, "unknown"))
    (told,) = _unnamed(said)
    assert told.startswith("In 1 of the 3 quotes no speaker was found; anonymous sources are others")
    assert _unnamed(said[::2]) == ("In 1 of the 2 quotes no speaker was found.",)
    assert _unnamed(said[:2]) == ()
