"""House style: one word or name in several spellings, which says nothing about framing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import pandas as pd

from framing.findings.passages import in_context
from framing.findings.tables import Findings
from framing.naming.spelled_words import Form, forms
from framing.naming.spelling_links import families, links
from framing.results import Result, Shown, narrowed

TABLE = {
    "word": "str",
    "kind": "str",
    "spelling": "str",
    "outlet": "str",
    "count": "int64",
    "articles": "int64",
}
PASSAGES = {
    "word": "str",
    "spelling": "str",
    "article": "str",
    "outlet": "str",
    "line": "int64",
    "left": "str",
    "text": "str",
    "right": "str",
    "start": "int64",
    "end": "int64",
}
NOTE = "House style: these are spellings of the same word, not different wordings."


@dataclass(frozen=True)
class Spellings(Result):
    """The words that a corpus spells in several ways.

    Spelling and context decide what is one word; names that only look alike may slip in, so read the
    passages.

    Attributes
    ----------
    table : DataFrame
        A row per spelling and outlet: the `word` (its most frequent spelling), the `kind` of difference
        (full stops, capitals, accent, hyphen, British/American, transliteration), how often and in how many
        articles.
    places : DataFrame
        The passages, in their context.
    """

    table: pd.DataFrame
    places: pd.DataFrame

    @property
    def words(self) -> dict[str, str]:
        """Spelling -> the commonest spelling of the same word."""
        return dict(zip(self.table["spelling"], self.table["word"], strict=True))

    def wide(self) -> pd.DataFrame:
        """Words and spellings as rows, outlets as columns, counts as cells, for reading."""
        counts = self.table.pivot_table(
            index=["word", "kind", "spelling"], columns="outlet", values="count", sort=False, fill_value=0
        )
        return counts.astype("int64").rename_axis(columns=None).reset_index()

    @property
    def title(self) -> str:
        """What the table lists."""
        return "Words spelled in several ways"

    @property
    def note(self) -> str:
        """How far the table can be trusted."""
        return NOTE if len(self.table) else "No word is spelled in several ways."

    def shown(self, most: int | None = None) -> list[Shown]:
        """The table for reading (default: all of it)."""
        wide = self.wide()
        return [Shown(wide if most is None else wide.head(most))] if len(wide) else []

    def passages(
        self, word: str | None = None, spelling: str | None = None, outlet: str | None = None
    ) -> pd.DataFrame:
        """The passages in which a word has a spelling.

        Parameters
        ----------
        word, spelling, outlet : str, optional
            Only those of this word, spelling or outlet (default: all).

        Returns
        -------
        DataFrame
            Rows of `places`.
        """
        return narrowed(self.places, word=word, spelling=spelling, outlet=outlet)


def spellings(findings: Findings) -> Spellings:
    """The words and names that a corpus spells in several ways.

    Words inside quotation marks count too: their spelling is the outlet's choice. Headings in capitals are
    left out.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.

    Returns
    -------
    Spellings
        Counts and passages.
    """
    found = _single_or_joined(forms(findings))
    counts = Counter(form.text for form in found)
    word: dict[str, str] = {}
    kind: dict[str, str] = {}
    spelled: dict[str, str] = {}
    for family, how in families(links(found), counts):
        shown: dict[str, str] = {}
        for spelling in family:
            same = spelling if how in ("full stops", "capitals") else spelling.lower()
            spelled[spelling] = shown.setdefault(same, spelling)
            word[spelling], kind[spelling] = family[0], how
    places = [replace(form, text=spelled[form.text]) for form in found if form.text in word]
    places.sort(key=lambda form: word[form.text].lower())
    return Spellings(_table(findings, places, word, kind), _passages(findings, places, word))


def _single_or_joined(found: list[Form]) -> list[Form]:
    """Single words, and of the pairs only those that somebody writes as one."""
    single = {form.text.replace("-", "").lower() for form in found if " " not in form.text}
    return [form for form in found if " " not in form.text or form.text.replace(" ", "").lower() in single]


def _table(
    findings: Findings, places: list[Form], word: dict[str, str], kind: dict[str, str]
) -> pd.DataFrame:
    outlets = dict(zip(findings.articles["article"], findings.articles["outlet"], strict=True))
    rows: dict[tuple[str, str], list[str]] = {}
    for form in places:
        rows.setdefault((form.text, outlets[form.article]), []).append(form.article)
    made = [
        (word[text], kind[text], text, outlet, len(articles), len(set(articles)))
        for (text, outlet), articles in rows.items()
    ]
    frame = pd.DataFrame(made, columns=list(TABLE)).astype(TABLE)
    return frame.sort_values(["word", "spelling", "outlet"], kind="stable", ignore_index=True)


def _passages(findings: Findings, places: list[Form], word: dict[str, str]) -> pd.DataFrame:
    outlets = dict(zip(findings.articles["article"], findings.articles["outlet"], strict=True))
    texts = findings.text
    rows = []
    for form in places:
        line, left, text, right = in_context(texts[form.article], form.start, form.end)
        where = (form.article, outlets[form.article], line, left, text, right, form.start, form.end)
        rows.append((word[form.text], form.text, *where))
    return pd.DataFrame(rows, columns=list(PASSAGES)).astype(PASSAGES)
