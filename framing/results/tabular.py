"""A table as Markdown, as LaTeX and as CSV; what articles say is escaped."""

from __future__ import annotations

import re
from html import escape
from io import StringIO

import pandas as pd
from pandas.api.types import is_numeric_dtype

from framing.files import encodable, guarded

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
    r"""Text as LaTeX sets it, whatever characters it contains.

    >>> tex("R&D_{50 %}")
    'R\\&D\\_\\{50 \\%\\}'
    """
    return "".join(_LATEX.get(sign, sign) for sign in " ".join(text.split()))


def csv(table: pd.DataFrame) -> str:
    """The table as CSV with a header, for standard output; no spreadsheet program runs what it says."""
    # Numbers need no guard, and most cells are numbers.
    cells = table.copy(deep=False)
    for at in range(cells.shape[1]):
        if not is_numeric_dtype(table.dtypes.iloc[at]):
            cells.isetitem(at, table.iloc[:, at].map(_cell).array)
    cells.columns = pd.Index([_cell(str(name)) for name in table.columns])
    lines = _Lines(newline="")
    cells.to_csv(lines, index=False, lineterminator="\r\n")
    return lines.getvalue()


def csv_file(table: pd.DataFrame) -> bytes:
    """The table as the content of a CSV file, with the mark by which Excel knows that it is UTF-8."""
    return csv(table).encode("utf-8-sig")


def _cell(value: object) -> object:
    return guarded(encodable(value)) if isinstance(value, str) else value


class _Lines(StringIO):
    """Rows of CSV that end in a line feed; both signs of the writer's line end are quoted in cells."""

    def write(self, row: str) -> int:
        return super().write(row.removesuffix("\r\n") + "\n")
