"""Figures as files, the same bytes for the same figure."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Literal

import matplotlib
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

_SETTINGS: dict[Any, Any] = {
    "pdf.fonttype": 42,
    "svg.fonttype": "none",
    "svg.hashsalt": "framing",
    "hatch.linewidth": 0.6,
}
_UNDATED = {
    "pdf": {"CreationDate": None, "ModDate": None, "Creator": "framing", "Producer": "framing"},
    "svg": {"Date": None, "Creator": "framing"},
    "png": {"Software": "framing"},
}


def render(figure: Figure, format: Literal["pdf", "svg", "png"], margin: float = 0) -> bytes:
    """A figure as the content of a file; the same figure gives the same bytes.

    In SVG the letters are text, for a program that has the font; names in other scripts are outlines.

    Parameters
    ----------
    figure : Figure
        Any figure.
    format : {'pdf', 'svg', 'png'}
        The kind of file.
    margin : float
        White margin on every side, in points.

    Returns
    -------
    bytes
        The file, without a date.
    """
    target = BytesIO()
    edge = margin / 72
    width, height = figure.get_size_inches()
    area = Bbox([[-edge, -edge], [width + edge, height + edge]])
    with matplotlib.rc_context(_SETTINGS):
        figure.savefig(
            target, format=format, metadata=_UNDATED[format], bbox_inches=area, transparent=format == "svg"
        )
    return target.getvalue()
