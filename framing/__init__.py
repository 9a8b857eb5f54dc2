"""How outlets word the same events, measured with the passages behind every number."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.article import Article, Span, Zone
    from framing.compare import Comparison
    from framing.findings import Findings
    from framing.findings.tones_toward import tones_toward
    from framing.measures import MEASURES
    from framing.plan import Plan
    from framing.reading import InputError, InputNotice, read
    from framing.study import Study

__version__ = "0.1.0"

__all__ = [
    "MEASURES",
    "Article",
    "Comparison",
    "Findings",
    "InputError",
    "InputNotice",
    "Plan",
    "Span",
    "Study",
    "Zone",
    "read",
    "tones_toward",
]

_HOME = {
    "article": ("Article", "Span", "Zone"),
    "compare": ("Comparison",),
    "findings": ("Findings",),
    "findings.tones_toward": ("tones_toward",),
    "measures": ("MEASURES",),
    "plan": ("Plan",),
    "reading": ("InputError", "InputNotice", "read"),
    "study": ("Study",),
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for, so that a part is not slowed by the whole."""
    for module, names in _HOME.items():
        if name in names:
            return getattr(import_module(f"framing.{module}"), name)
    raise AttributeError(f"module 'framing' has no attribute {name!r}")
