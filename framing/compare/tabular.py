"""A table as Markdown, as LaTeX and as CSV; what articles say is escaped."""

from __future__ import annotations

import re
from html import escape

import pandas as pd

_LATEX = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "−": r"$-$",
    "α": r"$\alpha$",
}

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins like this would be taken for a formula by spreadsheet programs."""


def markdown(table: pd.DataFrame) -> str:
    r"""The table in Markdown, a line per row.

    >>> print(markdown(pd.DataFrame({"a|b": ["c"]})))
    | a\|b |
    | --- |
    | c |
    """
    rows = [[str(name) for name in table.columns], *table.astype(str).to_numpy().tolist()]
    lines = [[_flat(cell) for cell in row] for row in rows]
    return "\n".join(
        "| " + " | ".join(line) + " |" for line in [lines[0], ["---"] * len(lines[0]), *lines[1:]]
    )


def _flat(cell: str) -> str:
    """A cell on one line; what a viewer of Markdown could take for HTML or for a new column is escaped."""
    return escape(re.sub(r"\s+", " ", cell), quote=False).replace("|", "\\|")


def latex(table: pd.DataFrame, caption: str, note: str) -> str:
    r"""The table in LaTeX, for the package booktabs, with a note under it.

    >>> print(latex(pd.DataFrame({"n": ["5 %"]}), "Words", "A note.").splitlines()[6])
    5 \% \\
    """
    rows = [" & ".join(tex(cell) for cell in row) + r" \\" for row in table.astype(str).to_numpy().tolist()]
    head = " & ".join(tex(str(name)) for name in table.columns) + r" \\"
    return "\n".join(
        [
            r"\begin{table}",
            rf"\caption{{{tex(caption)}}}",
            rf"\begin{{tabular}}{{{'l' * len(table.columns)}}}",
            r"\toprule",
            head,
            r"\midrule",
            *rows,
            r"\bottomrule",
            r"\end{tabular}",
            rf"\par\smallskip\footnotesize {tex(note)}",
            r"\end{table}",
            "",
        ]
    )


def tex(text: str) -> str:
    r"""Text as LaTeX sets it, whatever signs it holds.

    >>> tex("R&D_{50 %}")
    'R\\&D\\_\\{50 \\%\\}'
    """
    return "".join(_LATEX.get(sign, sign) for sign in " ".join(text.split()))


def csv(table: pd.DataFrame) -> str:
    """The table as CSV with a header."""
    return table.map(as_text).to_csv(index=False, lineterminator="\n")


def as_text(value: object) -> object:
    """A cell of a CSV file; text that begins like a formula gets an apostrophe before it.

    >>> as_text("=1+1"), as_text("Daesh"), as_text(-0.5)
    ("'=1+1", 'Daesh', -0.5)
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
