"""Letters of every script: the fonts that have them, and names that run from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from unicodedata import category, name

import matplotlib
from matplotlib.font_manager import fontManager, get_font

from framing.files import encodable

FAMILY = "DejaVu Sans"
FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
"""The folder of the fonts that come with matplotlib; the report sets its text in the same ones."""

PACKAGES = ("manimgx_fonts", "noto_cjk_sans_jp_regular")
"""The packages whose fonts have the letters that `FAMILY` lacks."""

UNDRAWN = "□"

_BOLD = 700
_PICTURES = "emoji and signs"
_SCRIPTLESS = frozenset({"So", "Sk", "Sm", "Sc", "Cn", "Co", "Cc", "Cs"})
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_TO_LEFT = re.compile(rf"[{_RIGHT}]+(?:[\W\d]+[{_RIGHT}]+)*")
_ISOLATED = "\u2068\\g<0>\u2069"


@dataclass(frozen=True)
class Face:
    """A font that is there beside the family of the charts."""

    family: str
    path: Path
    letters: frozenset[int]


def drawable(text: str) -> str:
    r"""A text as charts and paper set it.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        The text with a plain space for every kind of space, a box for each character that no font has, and
        each run from right to left isolated, so that the numbers beside it stay in their place.

    Examples
    --------
    >>> drawable("Правда 新\n1")
    'Правда 新 1'
    """
    if text.isascii() and text.isprintable():
        return text
    text = _CONTROLS.sub("", encodable(text))
    drawn = text.translate({ord(char): shown for char in set(text) if (shown := _shown(char)) != char})
    return _RIGHT_TO_LEFT.sub(_ISOLATED, drawn)


def families(text: str) -> tuple[str, ...]:
    """The family of the charts, and those that have the letters of a text which it lacks."""
    return (FAMILY, *(dict.fromkeys(face.family for face in faces(text))))


def faces(letters: Iterable[str]) -> list[Face]:
    """The fonts that have the letters which the family of the charts lacks.

    Parameters
    ----------
    letters : iterable of str
        Characters, or a text.

    Returns
    -------
    list of Face
        Each font once, in the order in which it is needed.
    """
    found = (_face(char) for char in dict.fromkeys(letters) if ord(char) not in _own())
    return [*dict.fromkeys(face for face in found if face)]


def has_case(text: str) -> bool:
    """Whether a script has capital letters, as those in which a divided word takes a hyphen."""
    return text.upper() != text.lower()


def combines(char: str) -> bool:
    """Whether a character stands on the one before it."""
    return category(char).startswith("M") or _is_unseen(char)


def without_font(letters: Iterable[str]) -> str:
    """The notice that no font has some of these letters.

    Parameters
    ----------
    letters : iterable of str
        Characters, or a text.

    Returns
    -------
    str
        A sentence that names the scripts and says what to do; empty if all can be drawn.
    """
    lacking = sorted({char for char in letters if not char.isspace() and not _has(char)})
    if not lacking:
        return ""
    scripts = sorted({_script(char) for char in lacking})
    shown = "".join(lacking[:8])
    return (
        f"No font on this machine has these characters of {', '.join(scripts)}: {shown}; charts and PDF show "
        f"{UNDRAWN} instead. Install a font that has them, such as Noto Sans of that script, and draw again."
    )


def _shown(char: str) -> str:
    return " " if char.isspace() else char if _has(char) else UNDRAWN


def _has(char: str) -> bool:
    return ord(char) in _own() or _is_unseen(char) or _face(char) is not None


def _is_unseen(char: str) -> bool:
    """Whether a character only shapes its neighbours, as joiners and variation selectors do."""
    return category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _script(char: str) -> str:
    if category(char) in _SCRIPTLESS:
        return _PICTURES
    return name(char, _PICTURES).partition(" ")[0].capitalize()


@lru_cache(maxsize=1)
def _own() -> frozenset[int]:
    return frozenset(get_font(str(FONTS / "DejaVuSans.ttf")).get_charmap())


@lru_cache(maxsize=65536)
def _face(char: str) -> Face | None:
    """The first font that has a character: of the packages, else of this machine."""
    code = ord(char)
    found = next((face for face in _packaged() if code in face.letters), None)
    found = found or next(
        (face for path in _installed() if (face := _read(path)) and code in face.letters), None
    )
    if found:
        _make_known(found)
    return found


@lru_cache(maxsize=1)
def _packaged() -> tuple[Face, ...]:
    specs = filter(None, map(find_spec, PACKAGES))
    folders = [Path(place) for spec in specs for place in spec.submodule_search_locations or ()]
    paths = [
        path for folder in folders for path in sorted(folder.glob("*.[ot]tf")) if "Italic" not in path.name
    ]
    return tuple(face for path in paths if (face := _read(str(path))))


@lru_cache(maxsize=1)
def _installed() -> tuple[str, ...]:
    """The fonts of this machine, upright ones without serifs first."""
    entries = {entry.fname: entry for entry in fontManager.ttflist if "Last Resort" not in entry.name}
    order = {path: (entry.style != "normal", "Sans" not in entry.name) for path, entry in entries.items()}
    return tuple(sorted(order, key=lambda path: (order[path], path)))


@lru_cache(maxsize=4096)
def _read(path: str) -> Face | None:
    """A font that can be drawn in any size; None for pictures of letters and for damaged files."""
    try:
        font = get_font(path)
        return Face(font.family_name, Path(path), frozenset(font.get_charmap())) if font.scalable else None
    except (OSError, RuntimeError):
        return None


@lru_cache(maxsize=256)
def _make_known(face: Face) -> None:
    """Let matplotlib find a font, for bold text too if it has one weight."""
    if not any(entry.fname == str(face.path) for entry in fontManager.ttflist):
        fontManager.addfont(str(face.path))
    entries = [entry for entry in fontManager.ttflist if entry.name == face.family]
    if all(entry.weight != _BOLD for entry in entries):
        fontManager.ttflist.append(replace(entries[0], weight=_BOLD))
