"""The colours of the charts on dark paper: each keeps its hue, and its contrast or more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls

PAPER = "#16181b"
"""The dark paper of the page, as `style.css` has it."""

MARK, PLAIN = 3.0, 5.0
"""The contrast from which on a colour is one of marks or letters, and the least of these on dark paper."""

_COLOUR = re.compile(r'\b(fill|stroke)="(#[0-9a-fA-F]{6})"')
_DARKEST = 0.05
"""What the definition of contrast adds to both luminances."""


def changeable(drawing: str) -> str:
    """A drawing whose colours are those of the page where this sets them, and its own elsewhere.

    >>> changeable('<path fill="#0072B2"/>')
    '<path fill="var(--c-0072b2,#0072B2)"/>'
    """
    return _COLOUR.sub(lambda found: f'{found[1]}="var({_name(found[2])},{found[2]})"', drawing)


def colours(drawings: Iterable[str]) -> str:
    """The declarations that set the colours of these drawings for dark paper."""
    used = {found[1].lower() for drawing in drawings for found in _COLOUR.findall(drawing)}
    return "".join(f"{_name(colour)}:{dark(colour)};" for colour in sorted(used))


def dark(colour: str) -> str:
    """The colour of the same hue that has as much contrast to dark paper as this has to white, or more.

    >>> dark("#ffffff"), dark("#222222"), dark("#0072B2")
    ('#16181b', '#f3f3f3', '#0091e2')
    """
    if colour.lower() == "#ffffff":
        return PAPER
    had = contrast(colour, "#ffffff")
    wanted = (max(had, PLAIN) if had >= MARK else had) * (luminance(PAPER) + _DARKEST) - _DARKEST
    hue, _, saturation = rgb_to_hls(*_parts(colour))
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        made = _written(hls_to_rgb(hue, middle, saturation))
        low, high = (middle, high) if luminance(made) < wanted else (low, middle)
    return _written(hls_to_rgb(hue, high, saturation))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as the Web Content Accessibility Guidelines define it, from 1 to 21.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    low, high = sorted((luminance(one), luminance(other)))
    return (high + _DARKEST) / (low + _DARKEST)


def luminance(colour: str) -> float:
    """How bright a colour is, from 0 (black) to 1 (white)."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour)]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _parts(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _written(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in parts)


def _name(colour: str) -> str:
    return f"--c-{colour[1:].lower()}"
