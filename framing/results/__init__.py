"""What every result can do: show itself, become Markdown, LaTeX, CSV or a chart, and lead to its passages."""

from framing.results.result import Result, Shown, narrowed

__all__ = ["Result", "Shown", "narrowed"]
