"""The letters of the charts, embedded once in the web page: two weights, cut to what is drawn."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from fontTools import subset

from framing.charts import FONTS

NAME = "Charts"
"""The family's name on the page; `style.css` gives it to charts only, so that other text never mixes both."""

WEIGHTS = {400: "DejaVuSans.ttf", 700: "DejaVuSans-Bold.ttf"}

_UNUSED = ["GSUB", "GDEF", "DSIG", "FFTM"]
"""Tables for ligatures, which neither charts nor paper set, and for font editors."""


def faces(drawings: Iterable[str]) -> str:
    """The style rules that give a page the letters of these drawings."""
    letters = set().union(*drawings)
    return "".join(_face(weight, _cut(FONTS / file, letters)) for weight, file in WEIGHTS.items())


def _face(weight: int, font: bytes) -> str:
    source = f"data:font/woff;base64,{b64encode(font).decode()}"
    return (
        f'@font-face {{ font-family: {NAME}; font-weight: {weight}; src: url({source}) format("woff"); }}\n'
    )


def _cut(font: Path, letters: Iterable[str]) -> bytes:
    """A font with these letters only, the same bytes for the same letters."""
    options = subset.Options(
        flavor="woff", hinting=False, layout_features=["kern"], name_IDs=[], notdef_outline=True,
        recalc_timestamp=False,
    )  # fmt: skip
    options.drop_tables += _UNUSED
    target = BytesIO()
    with subset.load_font(str(font), options) as whole:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=map(ord, letters))
        cutter.subset(whole)
        subset.save_font(whole, target, options)
    return target.getvalue()
