"""Findings on disk: Parquet in parts, so that a run goes on where it stopped and new articles only add."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import pandas as pd

from framing.article import Article
from framing.findings.repeats.finding import articles_of, marked
from framing.findings.tables import COLUMNS, Findings, stacked

_SETTINGS = "settings.json"
_REPEATS = "repeats.parquet"


class Parts:
    """A folder of findings, written part by part.

    A part is a folder `part-00000`, complete once its `articles.parquet` is there, which is written
    last. `settings` are what the finds depend on; findings made otherwise are never mixed in.
    """

    def __init__(self, folder: Path, settings: dict[str, str]) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        mine = json.dumps(settings, indent=1, sort_keys=True) + "\n"
        path = folder / _SETTINGS
        if path.exists() and path.read_text("utf-8") != mine:
            raise ValueError(
                f"{folder}: holds findings made with other concepts, options or another version of framing; "
                "name another folder or remove this one."
            )
        path.write_text(mine, "utf-8")

    def missing(self, articles: Sequence[Article]) -> list[Article]:
        """The articles that no finished part holds with the same text."""
        tables = (pd.read_parquet(part / "articles.parquet") for part in _finished(self.folder))
        held = {key for table in tables for key in zip(table["article"], table["digest"], strict=True)}
        changed = {article for article, _ in held} & {a.id for a in articles if _key(a) not in held}
        if changed:
            raise ValueError(
                f"{self.folder}: the text of article {min(changed)!r} is not the one analysed before; "
                "name another folder or remove this one."
            )
        return [article for article in articles if _key(article) not in held]

    def articles(self) -> list[Article]:
        """The articles that finished parts hold, as far as repeats are looked for in them."""
        return articles_of(load(self.folder)) if _finished(self.folder) else []

    def write_repeats(self, repeats: pd.DataFrame) -> None:
        """Keep the repeats of the articles held and of those about to be added."""
        unfinished = self.folder / f"{_REPEATS}.unfinished"
        repeats.to_parquet(unfinished, index=False)
        unfinished.replace(self.folder / _REPEATS)

    def write(self, findings: Findings) -> None:
        """Add a part."""
        number = len(_finished(self.folder))
        part = self.folder / f"part-{number:05}"
        part.mkdir(exist_ok=True)
        for name, frame in reversed(findings.tables().items()):
            unfinished = part / f"{name}.unfinished"
            frame.to_parquet(unfinished, index=False)
            unfinished.replace(part / f"{name}.parquet")


def _key(article: Article) -> tuple[str, str]:
    return article.id, sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def _finished(folder: Path) -> list[Path]:
    return sorted(part.parent for part in folder.glob("part-*/articles.parquet"))


class Stored(Findings):
    """Findings on disk: a table is read when it is asked for, and then kept."""

    _read: Callable[[str], Iterator[pd.DataFrame]] | None

    def __init__(
        self, read: Callable[[str], Iterator[pd.DataFrame]] | None = None, **tables: pd.DataFrame
    ) -> None:
        object.__setattr__(self, "_read", read)
        for name, frame in tables.items():
            object.__setattr__(self, name, frame)

    def __getattr__(self, name: str) -> pd.DataFrame:
        """A table that is not read yet."""
        if name not in COLUMNS or self._read is None:
            raise AttributeError(name)
        frame = stacked(name, list(self._read(name)))
        object.__setattr__(self, name, frame)
        return frame

    def parts(self, name: str) -> Iterator[pd.DataFrame]:
        """A table in the parts it is kept in; what was not read before is not kept now."""
        if name in self.__dict__ or self._read is None:
            return super().parts(name)
        return self._read(name)


def load(folder: Path) -> Findings:
    """The findings that a folder holds, all parts together; tables are read when they are asked for.

    Raises ValueError if there are none.
    """
    parts = _finished(folder)
    if not parts:
        raise ValueError(f"{folder}: holds no findings; make some with `framing find PATH --out {folder}`.")

    def read(name: str) -> Iterator[pd.DataFrame]:
        return (_typed(name, part / f"{name}.parquet") for part in parts)

    repeats = folder / _REPEATS
    if not repeats.exists():
        return Stored(read)
    articles, here = marked(stacked("articles", list(read("articles"))), _typed("repeats", repeats))
    return Stored(read, articles=articles, repeats=here)


def repeats_of(folder: Path, wanted: str | None) -> str:
    """How repeats were counted in a folder of findings; raises ValueError if another way is wanted now."""
    held: str = json.loads((folder / _SETTINGS).read_text("utf-8")).get("repeats", "count")
    if wanted not in (None, held):
        raise ValueError(
            f"{folder}: these findings were made with --repeats {held}; make others with "
            f"`framing find PATH --repeats {wanted} --out FOLDER`."
        )
    return held


def _typed(name: str, path: Path) -> pd.DataFrame:
    return pd.read_parquet(path).astype(COLUMNS[name])
