"""Batches through all stages; a failure of a new kind is made small and kept."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

from benchmarks.fuzzing.cases import Case, batch, record_of
from benchmarks.fuzzing.failures import Failure, failure_of
from benchmarks.fuzzing.shrinking import shrink
from benchmarks.fuzzing.stages import of_corpus, run, work
from framing import InputError

TRIES = {"read": 300, "finders": 300, "page": 16, "report": 8}
"""So often a case is made smaller; so few times where one try takes long."""
TRIES_OF_CORPUS, TRIES_OF_HANG = 50, 30

FOR_REPORT = 12
"""Articles of a batch that go into a report."""


@dataclass
class Kept:
    """A kind of failure: its smallest case, and how often it appeared."""

    failure: Failure
    case: Case
    count: int = 1

    @property
    def digest(self) -> str:
        """The name of its files."""
        content = self.failure.kind + json.dumps(self.case.json())
        return sha256(content.encode()).hexdigest()[:16]


@dataclass
class Run:
    """A run of the fuzzer; `every` says for a stage that each, every tenth, no batch goes through it."""

    seed: int
    bases: Sequence[str]
    every: dict[str, int]
    size: int = 40
    out: Path | None = None
    comparisons: int | None = None
    """So many comparisons of a batch, or all."""
    patience: float = 1.0
    """What the bounds of processor time are multiplied by."""
    kinds: dict[str, Kept] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def articles(self, n: int) -> None:
        """So many articles, batch by batch."""
        for number, at in enumerate(range(0, n, self.size)):
            self._batch(number, min(self.size, n - at))
        for kept in self.kinds.values():
            self._write(kept)

    def _batch(self, number: int, size: int) -> None:
        case = self._read(batch(self.seed, number, size, self.bases))
        self.counts["articles"] += len(case.records)
        case = self._found(case)
        for stage in ("corpus", "page", "report"):
            if case.records and self.every[stage] and number % self.every[stage] == 0:
                self._together(stage, case.of(case.records[: None if stage == "corpus" else FOR_REPORT]))

    def _read(self, case: Case) -> Case:
        """The articles that are read of the case's files, as records that need no file."""
        if self._fails("read", case):
            return case.of([])
        try:
            return case.of([record_of(article) for article in case.study().articles], "python")
        except InputError:
            return case.of([])

    def _found(self, case: Case) -> Case:
        """What passes the finders: the whole batch, or those articles that pass alone."""
        if not case.records or not self._failure("finders", case):
            return case
        passed = [record for record in case.records if not self._fails("finders", case.of([record]))]
        if len(passed) == len(case.records) or self._failure("finders", case.of(passed)):
            self._fails("finders", case.of(passed))  # they fail together only
            return case.of([])
        return case.of(passed)

    def _together(self, stage: str, case: Case) -> None:
        """The stages for many articles, on one study."""
        try:
            study = case.study()
        except InputError:
            return
        if self._fails("names", case):
            return
        names = of_corpus(study, case.seed, self.comparisons) if stage == "corpus" else [stage]
        for name in names:
            self.counts[name.partition(" ")[0]] += 1
            failure = failure_of(name, partial(work(name), study), self._seconds(name, case))
            if failure:
                self._keep(failure, case)

    def _fails(self, stage: str, case: Case) -> bool:
        failure = self._failure(stage, case)
        if failure:
            self._keep(failure, case)
        return failure is not None

    def _failure(self, stage: str, case: Case) -> Failure | None:
        self.counts[stage] += 1
        return failure_of(stage, partial(run, stage, case), self._seconds(stage, case))

    def _seconds(self, stage: str, case: Case) -> float:
        words = sum(len(record.text) for record in case.records) / 5
        base = {"read": 10.0, "finders": 10.0, "page": 200.0, "report": 400.0}.get(stage, 60.0)
        return self.patience * (base + words / 50)

    def _keep(self, failure: Failure, case: Case) -> None:
        """Count a failure; the first of its kind is made small and written."""
        if failure.kind in self.kinds:
            self.kinds[failure.kind].count += 1
            return
        stage = failure.stage
        tries = TRIES_OF_HANG if failure.kind == "Hang" else TRIES.get(stage, TRIES_OF_CORPUS)

        def again(smaller: Case) -> Failure | None:
            found = failure_of(stage, partial(run, stage, smaller), self._seconds(stage, smaller))
            return found if found and found.kind == failure.kind else None

        small = shrink(case, lambda smaller: again(smaller) is not None, tries)
        kept = Kept(again(small) or failure, small)
        self.kinds[failure.kind] = kept
        self._write(kept)

    def _write(self, kept: Kept) -> None:
        """The smallest case as JSON, and its texts as they are."""
        if self.out is None:
            return
        self.out.mkdir(parents=True, exist_ok=True)
        record = {"seed": self.seed, "count": kept.count, **asdict(kept.failure), "case": kept.case.json()}
        path = self.out / f"{kept.digest}.json"
        path.write_text(json.dumps(record, indent=1) + "\n", "utf-8")
        texts = "\n\n".join(record.text for record in kept.case.records)
        path.with_suffix(".txt").write_bytes(texts.encode("utf-8", "surrogatepass"))
