"""What is studied: articles or findings, and what is found in them by one plan or another."""

from __future__ import annotations

import sys
from collections.abc import Generator, Hashable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from tqdm import tqdm

from framing.article import Article
from framing.concepts.library import concepts
from framing.engines import CHUNK, chunks, run
from framing.events.assigned import assigned, file_of
from framing.files import named
from framing.finders.quotes.network import is_there, lacking
from framing.findings import Findings, Parts, collect, load
from framing.findings.corpus import found_in, grow
from framing.findings.leaving_out import Tell, check_some_are_left, notices
from framing.findings.locking import locked
from framing.findings.stored import holds_findings
from framing.options import FINDING
from framing.plan import Plan
from framing.record import Record

if TYPE_CHECKING:
    from framing.reading.given import Given
    from framing.reading.input_options import InputOptions


class Corpus:
    """Articles, or findings that were made of them; what a plan finds in articles is found once.

    `articles` are those read, none if findings were given; `notices` says in a sentence each what was left
    out, and why; `paths` are the files and folders that were read. `plan` is the plan that made the findings,
    or what findings are to say of title, groups and seed.
    """

    def __init__(self, source: Given | Findings, **options: Unpack[InputOptions]) -> None:
        self.articles: Sequence[Article] = ()
        self.notices: tuple[str, ...] = ()
        self.paths: tuple[Path, ...] = ()
        self._tell: Tell | None = None
        self._found: dict[Hashable, Findings] = {}
        self._held: Findings | None = None
        self._by_events: dict[Hashable, Findings] = {}
        if isinstance(source, (str, PathLike)) and holds_findings(named(source)):
            self.paths = (Path(source),)
            source = load(Path(source))
            self._note(source)
        if isinstance(source, Findings):
            if given := [name for name, value in options.items() if value]:
                raise ValueError(
                    f"these are findings, whose articles were read before, so {given[0]} means nothing here; "
                    "start from the articles."
                )
            self._held = source
            self.plan = source.record.plan if source.record else Plan()
        else:
            from framing.reading.given import read_given

            self.plan = Plan()
            read = read_given(source, **options)
            self.articles, self.notices, self.paths = read.articles, read.notices, read.paths

    def listen(self, tell: Tell) -> None:
        """Report every notice to `tell`, those there are and those to come."""
        self._tell = tell
        for notice in self.notices:
            tell(notice)

    @property
    def tell(self) -> Tell:
        """Where notices go: to the listener, or to standard error."""
        return self._tell or partial(print, file=sys.stderr)

    def _note(self, findings: Findings) -> None:
        """Say which articles were left out; raises ValueError if none is left."""
        left_out, total = findings.left_out, len(findings.articles) + len(findings.left_out)
        self._say(*notices(left_out, total))
        check_some_are_left(len(left_out), total)

    def say_once(self, notice: str) -> None:
        """Add a notice, unless it is empty or was added before."""
        if notice and notice not in self.notices:
            self._say(notice)

    def _say(self, *told: str) -> None:
        self.notices += told
        for notice in told if self._tell else ():
            self.tell(notice)

    def check(self, plan: Plan, given: Iterable[str]) -> None:
        """Raise ValueError if findings were made with other options than those given."""
        asked = FINDING.intersection(given)
        if self._held is None or not asked:
            return
        if self._held.record is not None:
            self._held.record.check(plan, asked, "".join(f"{path}: " for path in self.paths))
        elif plan.finding() != Plan().finding():
            raise ValueError(
                f"these findings do not say how they were made, so {min(asked)!r} cannot be changed; start "
                "the study from the articles."
            )

    def findings(self, plan: Plan) -> Findings:
        """What the plan finds, with the events of the articles; found again only when a file was edited."""
        return self._with_events(self._findings(plan), plan)

    def _with_events(self, found: Findings, plan: Plan) -> Findings:
        key = (id(found), plan.by, plan.events, file_of(plan.events))
        if key not in self._by_events:
            self._by_events[key], notice = assigned(found, plan.events, plan.by)
            self._say(*filter(None, [notice]))
        return self._by_events[key]

    def _findings(self, plan: Plan) -> Findings:
        if self._held is not None:
            return self._held
        record = self._record(plan)
        if record.finds not in self._found:
            self.say_once(lacking())
            found = found_in(self.articles, plan.repeats, partial(_parts, plan))
            self._note(found)
            self._found[record.finds] = found.made_by(record)
        return self._found[record.finds]

    def find(self, plan: Plan, folder: Path, workers: int, dask: str | None) -> Findings:
        """What the plan finds, added to a folder of findings; kept here too if the folder holds no more."""
        if self._held is not None:
            raise ValueError("these are findings, which cannot be searched again; start from the articles.")
        record = self._record(plan)
        self.say_once(lacking())
        with locked(folder):
            parts = Parts(folder, record)
            grow(parts, self.articles, plan.repeats, partial(_parts, plan, workers=workers, dask=dask))
        found = load(folder)
        self._note(found)
        if len(found.articles) + len(found.left_out) == len(self.articles):  # it holds all of them
            self._found[record.finds] = found
        return self._with_events(found, plan)

    def _record(self, plan: Plan) -> Record:
        made = Record.of(self.plan.with_options(**plan.finding()))
        return made if is_there() else replace(made, versions={**made.versions, "quotes": "rules alone"})

    def __str__(self) -> str:
        """How many articles, outlets and events there are."""
        if self._held is None:
            rows = [(article.outlet, article.event) for article in self.articles]
        else:
            rows = [*self._held.articles[["outlet", "event"]].itertuples(index=False, name=None)]
        outlets = {outlet for outlet, _ in rows}
        events = {event for _, event in rows if isinstance(event, str)}
        counts = (("article", len(rows)), ("outlet", len(outlets)), ("event", len(events)))
        return ", ".join(f"{n:,} {noun}{'' if n == 1 else 's'}" for noun, n in counts)


def _parts(
    plan: Plan, articles: Sequence[Article], workers: int = 1, dask: str | None = None
) -> Generator[Findings]:
    size = max(1, min(CHUNK, -(-len(articles) // max(workers, 1))))
    library = concepts(*plan.concepts)
    work = partial(collect, concepts=library, model=plan.model, about=plan.about)
    with tqdm(total=len(articles), desc="Finding", unit=" articles", delay=2, disable=not _watched()) as bar:
        for part in run(work, chunks(articles, size), workers, dask):
            yield part
            bar.update(len(part.articles) + len(part.left_out))


def _watched() -> bool:
    """Whether somebody sees a progress bar: a terminal or a notebook."""
    return sys.stderr.isatty() or "ipykernel" in sys.modules
