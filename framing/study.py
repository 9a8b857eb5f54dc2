"""A study from articles to report: the one path for command line, notebook and script."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from framing.article import Article
from framing.compare import Comparison, Keyness, Likeness, compare, keyness, likeness, names
from framing.engines import CHUNK, chunks, run
from framing.finders.concepts import Concept, concepts
from framing.findings import Findings, Parts, collect, load
from framing.findings.corpus import found_in, grow
from framing.findings.leaving_out import Tell, check_some_are_left, notices
from framing.findings.locking import locked
from framing.findings.passages import passages
from framing.findings.storage import repeats_of
from framing.findings.stored import holds_findings
from framing.plan import Plan, record
from framing.reading import Reading, checked, read_all

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

    from framing.coding import Sample
    from framing.coverage import Coverage
    from framing.naming.discovery import Discovery
    from framing.naming.labels import Labels
    from framing.naming.spellings import Spellings

Source = str | Path | Iterable[str | Path] | Sequence[Article] | Findings


class Study:
    """Articles of several outlets, what is found in them, and how the outlets compare.

    `source` is a file or folder (or several), a list of articles, a folder of findings, or findings.
    `follow` reads files outside a folder too, if links in it or its corpus file lead there. The other
    arguments are those of `Plan`, or a `plan` as such. Nothing is worked out before it is asked for.
    `articles` are those read, none if the source is findings; `notices` says in a sentence each what was
    left out, and why.
    """

    def __init__(
        self, source: Source, plan: Plan | None = None, *, follow: bool = False, **options: Any
    ) -> None:
        self.plan = (plan or Plan()).with_options(options)
        self.notices: tuple[str, ...] = ()
        self.articles: Sequence[Article] = ()
        self._tell: Tell | None = None
        self._findings: Findings | None = None
        self._inputs: tuple[Path, ...] = ()
        self._open(source, options.get("repeats"), follow)

    def _open(self, source: Source, repeats: str | None, follow: bool) -> None:
        if isinstance(source, Findings):
            self._findings = source
            return
        items = [source] if isinstance(source, (str, Path)) else list(source)
        self._inputs = tuple(Path(item) for item in items if isinstance(item, (str, Path)))
        if isinstance(source, (str, Path)) and holds_findings(Path(source)):
            self._findings = load(Path(source))
            self._note(self._findings)
            self.plan = self.plan.with_options({"repeats": repeats_of(Path(source), repeats)})
        else:
            read = _read(items, follow)
            self.articles, self.notices = read.articles, tuple(read.notices)

    def listen(self, tell: Tell) -> None:
        """Have every notice told, those there are and those to come when the work is done."""
        self._tell = tell
        for notice in self.notices:
            tell(notice)

    def _note(self, findings: Findings) -> None:
        """Say which articles were left out; raises ValueError if none is left."""
        left_out, total = findings.left_out, len(findings.articles) + len(findings.left_out)
        told = notices(left_out, total)
        self.notices += tuple(told)
        if self._tell is not None:
            for notice in told:
                self._tell(notice)
        check_some_are_left(len(left_out), total)

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """The concepts whose mentions are found: the library, and the plan's own files."""
        return concepts(*self.plan.concepts)

    @cached_property
    def findings(self) -> Findings:
        """Every table of what was found."""
        if self._findings is not None:
            return self._findings
        found = found_in(self.articles, self.plan.repeats, self._parts)
        self._note(found)
        return found

    def find(self, folder: str | Path, workers: int = 1, dask: str | None = None) -> Findings:
        """The findings, written to a folder part by part; what the folder holds already is not done again.

        Articles of the folder are done again, and corrections of them taken over, as far as it takes to
        hold what one run over all of them would give. Raises ValueError when another run writes there.
        """
        with locked(Path(folder)):
            parts = Parts(Path(folder), self._settings())
            grow(parts, self.articles, self.plan.repeats, partial(self._parts, workers=workers, dask=dask))
        found = load(Path(folder))
        self._note(found)
        return found

    def _parts(
        self, articles: Sequence[Article], workers: int = 1, dask: str | None = None
    ) -> Generator[Findings]:
        size = max(1, min(CHUNK, -(-len(articles) // max(workers, 1))))
        work = partial(collect, concepts=self.concepts, model=self.plan.model, about=self.plan.about)
        with tqdm(
            total=len(articles), desc="Finding", unit=" articles", delay=2, disable=not _watched()
        ) as bar:
            for part in run(work, chunks(articles, size), workers, dask):
                yield part
                bar.update(len(part.articles) + len(part.left_out))

    def _settings(self) -> dict[str, str]:
        """What the finds depend on beside the articles."""
        own = {path: Path(path).read_text("utf-8") for path in self.plan.concepts}
        return {
            **record(())["versions"],
            **own,
            "model": self.plan.model or "shipped",
            "repeats": self.plan.repeats,
            "about": "; ".join(self.plan.about),
        }

    @property
    def names(self) -> list[str]:
        """Everything that can be compared: the measures, then the concepts that were found."""
        return names(self.findings)

    def compare(self, name: str, **options: Any) -> Comparison:
        """A measure or a concept over the outlets; `by`, `within` and `seed` stand in for the plan's."""
        plan = self.plan.with_options(options)
        return compare(self.findings, name, plan.by, plan.within, plan.seed)

    def words(self, **options: Any) -> Keyness:
        """The words and phrases that set the groups apart; options are those of `framing.compare.keyness`."""
        plan = {"by": self.plan.by, "within": self.plan.within, "seed": self.plan.seed}
        return keyness(self.findings, **plan | options)

    def likeness(self, **options: Any) -> Likeness:
        """How alike the groups are in their words, beside what chance alone gives."""
        plan = {"by": self.plan.by, "within": self.plan.within, "seed": self.plan.seed}
        return likeness(self.findings, **plan | options)

    def chart(self, name: str, **options: Any) -> Figure:
        """The chart of a comparison."""
        from framing.charts import draw

        return draw(self.compare(name, **options))

    def evidence(self, name: str, **where: str) -> pd.DataFrame:
        """The passages behind a measure or a concept in their context, as in `outlet="Rappler"`."""
        return passages(self.findings, name, **where)

    def discover(self, event: str | None = None) -> Discovery:
        """Wordings that nobody listed, which outlets put in the same place: candidates for concepts."""
        from framing.naming.discovery import discover

        return discover(self.findings, event)

    def labels(self, event: str | None = None) -> Labels:
        """What each outlet calls the persons, states and bodies of each event, or of one."""
        from framing.naming.labels import labels

        return labels(self.findings, event)

    def spellings(self) -> Spellings:
        """The words and names that are spelled in several ways: house style, kept apart from wording."""
        from framing.naming.spellings import spellings

        return spellings(self.findings)

    def sample(self, of: str, n: int = 100, blind: bool = True) -> Sample:
        """Finds for people to code, drawn by the plan's seed; `framing.coding.agree` reads their codes."""
        from framing.coding import sample

        return sample(self.findings, of, n, self.plan.seed, blind)

    def coverage(self, event: str | None = None) -> Coverage:
        """Which claims about an event were found in which outlet; the only event if none is named."""
        from framing.coverage import claims

        return claims(self.findings, event)

    def report(self, folder: str | Path) -> Path:
        """Write PDF, web page, charts, tables, findings and the plan into a folder, which is returned.

        The last report there is replaced once the new one is whole. Raises ValueError where that would
        replace anything else, or an input.
        """
        from framing.report import in_place, write

        tell = self._tell or partial(print, file=sys.stderr)
        with in_place(Path(folder), tell, self._inputs) as new:
            found = self.findings  # first, since it adds to the notices
            for notice in write(found, self.plan_record(), new, self.notices):
                tell(notice)
        return Path(folder)

    def plan_record(self) -> str:
        """The plan with versions and input digests, as TOML: what is needed to get the same again."""
        articles = self.findings.articles
        return self.plan.toml(**record(zip(articles["article"], articles["digest"], strict=True)))


def _read(items: Sequence[str | Path | Article], follow: bool) -> Reading:
    if all(isinstance(item, Article) for item in items):
        return checked([item for item in items if isinstance(item, Article)])
    return read_all([item for item in items if isinstance(item, (str, Path))], follow=follow)


def _watched() -> bool:
    """Whether somebody sees a progress bar: a terminal or a notebook."""
    return sys.stderr.isatty() or "ipykernel" in sys.modules
