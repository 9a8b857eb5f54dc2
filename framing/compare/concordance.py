"""Where a word or phrase stands: every occurrence in its context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.article import Article, Zone
from framing.compare.vocabulary import Voices
from framing.finders.matching import plain
from framing.finders.voice import voices
from framing.finders.words import CountedWord, phrases, words
from framing.findings import Findings
from framing.findings.passages import in_context
from framing.language import Document

COLUMNS = ("article", "outlet", "zone", "voice", "line", "left", "text", "right", "start", "end")


def concordance(
    findings: Findings,
    word: str,
    voice: Voices,
    spelling: Mapping[str, str],
    chosen: NDArray[np.bool_],
    most: int | None = None,
) -> pd.DataFrame:
    """The occurrences of a word or phrase as it is counted, in the chosen articles, in the order of the text.

    Words are looked up in the texts anew, so what is shown is what was counted, and nothing else; no further
    than for the first `most`.
    """
    outlets = findings.articles.loc[chosen, ["article", "outlet"]]
    texts, parts = findings.text, word.lower().split(" ")
    rows: list[dict[str, object]] = []
    for name, outlet in outlets.itertuples(index=False):
        if most is not None and len(rows) >= most:
            break
        small = plain(texts[name]).lower()
        if all(part in small for part in parts):
            rows += list(_in_article(article_of(findings, name, outlet), word, voice, spelling))
    return pd.DataFrame(rows[:most], columns=list(COLUMNS))


def article_of(findings: Findings, name: str, outlet: str) -> Article:
    """An article as its findings keep it."""
    zones = findings.zones[findings.zones["article"] == name]
    columns = (zones["start"].tolist(), zones["end"].tolist(), zones["zone"].tolist())
    return Article(name, outlet, findings.text[name], tuple(map(Zone, *columns)))


def _in_article(
    article: Article, word: str, voice: Voices, spelling: Mapping[str, str]
) -> Iterator[dict[str, object]]:
    document = Document(article)
    for found in phrases(document) if " " in word else words(document):
        said = voices(document).of(found)
        if spelt(found, spelling) == word and voice in ("all", said):
            line, left, text, right = in_context(article.text, found.start, found.end)
            place = {"article": article.id, "outlet": article.outlet, "start": found.start, "end": found.end}
            around = {"line": line, "left": left, "text": text, "right": right}
            yield place | around | {"zone": article.zone_at(found.start), "voice": said}


def spelt(found: CountedWord, spelling: Mapping[str, str]) -> str:
    """The form under which the corpus counts a word or phrase."""
    if not found.initial:
        return found.word
    return " ".join(spelling.get(part, part) for part in found.word.split(" "))
