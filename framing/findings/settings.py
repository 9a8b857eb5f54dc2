"""What the findings of a folder were made with, as its settings file says."""

from __future__ import annotations

from pathlib import Path

from framing.files import LARGEST_JSON, read_bounded
from framing.record import Record

SETTINGS = "settings.json"


def record_in(folder: Path, parts: list[Path]) -> Record | None:
    """The record of a folder with these finished parts; where its file is damaged, each part has a copy.

    None for a folder without parts. Raises ValueError if there are parts and no record.
    """
    held = next((found for place in (folder, *parts) if (found := read_record(place)) is not None), None)
    if held is None and parts:
        raise ValueError(
            f"{folder / SETTINGS}: is missing or damaged, so it is not known how these findings were made; "
            f"make them again in another folder."
        )
    return held


def read_record(folder: Path) -> Record | None:
    """The record in a folder, None where there is none that can be read."""
    try:
        return Record.read(read_bounded(folder / SETTINGS, LARGEST_JSON).decode())
    except (FileNotFoundError, IsADirectoryError, ValueError):
        return None
