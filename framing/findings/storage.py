"""Findings on disk: Parquet in parts, so that a run goes on where it stopped and new articles only add."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import pandas as pd

from framing.article import Article
from framing.findings.repeats import with_repeats
from framing.findings.repeats.finding import articles_of
from framing.findings.tables import COLUMNS, Findings, assembled

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


def load(folder: Path) -> Findings:
    """The findings that a folder holds, all parts together.

    Raises ValueError if there are none.
    """
    parts = _finished(folder)
    if not parts:
        raise ValueError(f"{folder}: holds no findings; make some with `framing find PATH --out {folder}`.")
    whole = assembled(lambda name: [_typed(name, part / f"{name}.parquet") for part in parts])
    repeats = folder / _REPEATS
    return with_repeats(whole, _typed("repeats", repeats)) if repeats.exists() else whole


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
