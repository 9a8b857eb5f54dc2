"""A study from articles to report: the one path for command line, notebook and script."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from framing.files import named
from framing.findings import Findings
from framing.options import ComparingOptions, Options, takes
from framing.study.namings import Namings

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from framing.coverage import Coverage
    from framing.report import Paper

__all__ = ["Study"]


@takes(Options)
class Study(Namings):
    """Articles of several outlets, what is found in them, and how the outlets compare.

    Nothing is computed before it is asked for.

    Parameters
    ----------
    source : str, Path, list, DataFrame or Findings
        A file, a folder or several of them; a list of articles; a DataFrame with the columns of a CSV file
        of articles; or findings, as such or in a folder.
    plan : Plan, optional
        The options as one value (default: those that made the findings, or the defaults).
    follow : bool
        Whether to read files outside a folder too, if links in it or its corpus file lead there.
    columns : dict, optional
        Which columns of tables mean what, as in ``{"outlet": "source", "text": "content"}`` (default: by
        their names and what people usually call them).
    dates : {'day-first', 'month-first'}, optional
        What 04/01/2020 means (default: what its column shows).
    outlets : dict or path, optional
        Which names are one outlet, as in ``{"Guardian US": "The Guardian"}``, or a CSV file with the columns
        name and outlet. Names that differ only in spelling are joined in any case.
    **options
        Options of a plan; they override `plan`. Those that decide what is found cannot be changed for
        findings.

    Raises
    ------
    ValueError
        If the source or an option is of the wrong kind, or if findings were made with other options.

    Examples
    --------
    >>> from framing import Article, Zone
    >>> text = "The old harbour burned on Monday, police said."
    >>> article = Article("a", "Herald", text, (Zone(0, len(text), "body"),))
    >>> Study([article])
    Study: 1 article, 1 outlet, 0 events
    """

    def find(self, folder: str | Path, workers: int = 1, dask: str | None = None) -> Findings:
        """The findings, written to a folder part by part; a stopped run continues there.

        Articles of the folder are found again only as far as corrections of them, or new articles, require
        it. The study keeps the findings, unless the folder holds further articles.

        Parameters
        ----------
        folder : str or Path
            The folder of findings.
        workers : int
            Number of processes.
        dask : str, optional
            Address of a Dask scheduler to use instead.

        Returns
        -------
        Findings
            Everything that the folder holds.

        Raises
        ------
        ValueError
            If another run is writing to the folder, or if the study is of findings.
        """
        return self.corpus.find(self.plan, named(folder), workers, dask)

    @takes(ComparingOptions)
    def chart(self, name: str, ax: Axes | None = None, **options: Unpack[ComparingOptions]) -> Figure:
        """The chart of a measure or concept, or another chart by its name, such as "voices".

        Parameters
        ----------
        name : str
            A measure, a concept or a chart.
        ax : Axes, optional
            Where to draw it (default: in a figure of its own).
        **options
            Options of the plan.

        Returns
        -------
        Figure
            The figure that holds the chart.

        Raises
        ------
        ValueError
            If the name, a column or an option does not exist.
        """
        from framing.charts import CHARTS, draw, drawing, without_font

        self.corpus.say_once(without_font("".join(self.findings.articles["outlet"].dropna())))
        asked = self.with_options(**options)
        asks = CHARTS[name].asks if name in CHARTS else None
        if asks is not None and name not in asked.names:
            return drawing(name, asks(asked), ax)
        return draw(asked.compare(name), ax)

    def coverage(self, event: str | None = None) -> Coverage:
        """Which claims about an event were found in which outlet.

        Parameters
        ----------
        event : str, optional
            The event; may be left out if there is only one.

        Returns
        -------
        Coverage
            The claims, those of most outlets first.

        Raises
        ------
        ValueError
            If there are several events and none is named, or if no sentence was found.
        """
        from framing.coverage import claims

        return claims(self.findings, event)

    def report(
        self, folder: str | Path, full: bool = False, brief: bool = False, paper: Paper = "a4"
    ) -> Path:
        """Write the report, PDF and web page, with charts, tables, findings and plan.

        The last report in the folder is replaced once the new one is complete.

        Parameters
        ----------
        folder : str or Path
            The folder to write.
        full : bool
            Whether the PDF has every passage; the web page always does.
        brief : bool
            Whether to write the first page alone, as `brief.pdf` and `brief.png`.
        paper : {'a4', 'letter'}
            The size of the paper.

        Returns
        -------
        Path
            The same folder.

        Raises
        ------
        ValueError
            If this would replace an input, or a file that framing did not write or that was changed since.
        """
        from framing.report import Form, in_place, write

        form = Form(full, brief, paper)
        tell = self.corpus.tell
        with in_place(named(folder), tell, self.corpus.paths) as new:
            found = self.findings  # first, since it adds to the notices
            for notice in write(found, self.plan, new, self.notices, form):
                tell(notice)
        return Path(folder)
