"""The passages behind a number, in their context."""

from __future__ import annotations

import pandas as pd

from framing.findings.categories import CATEGORIES
from framing.findings.tables import Findings

TARGETS = "targets"
"""The name under which whom the sentences speak of has its passages; the variant is the target."""

LOADED = "loaded"
"""The name under which the loaded words have their passages; the variant is the class."""

CONTEXT = 90
"""Characters shown on either side of a find."""

_FIRST = [
    "article",
    "outlet",
    "zone",
    "voice",
    "speaker",
    "variant",
    "aside",
    "value",
    "line",
    "left",
    "text",
    "right",
]


def passages(findings: Findings, name: str, **where: str) -> pd.DataFrame:
    """The passages of a concept, measure, category of quotes, `targets` or `loaded`, as the corpus has them.

    `where` narrows by a column, as in `outlet="Rappler"` or `variant="killing"`. `line` counts the
    article's lines from 1; `left`, `text`, `right` are the passage in its context; `value` is what it
    adds to a measure. `aside` says why a word that means something else here is not counted; it is
    missing where the mention counts. Raises ValueError for a column, outlet or variant that is not there.
    """
    terms, evidence = findings.terms, findings.evidence
    of_terms = terms[terms["concept"] == name]
    of_terms = of_terms.assign(value=of_terms["aside"].isna().astype(float))
    of_measure = evidence[evidence["measure"] == name]
    rows = pd.concat([of_terms, of_measure]) if len(of_terms) else of_measure.copy()
    if name == TARGETS:
        rows = findings.targets.dropna(subset="tone")
        rows = rows.assign(variant=rows["entity"], value=rows["positive"] - rows["negative"])
    if name == LOADED:
        rows = findings.loaded.assign(variant=findings.loaded["class"], value=1.0)
        rows = rows[rows["voice"] == "outlet"]  # in paraphrase the judgement is mostly the speaker's
    if name in CATEGORIES:
        rows = findings.quotes.assign(variant=findings.quotes[CATEGORIES[name].column], value=1.0)
        rows = rows.drop(columns="source").dropna(subset="variant")
    rows = rows.merge(findings.articles.drop(columns=["words", "sentences"]), on="article", sort=False)
    for column in ("speaker", "variant", "aside"):
        rows[column] = rows[column] if column in rows else None
    every = rows
    for column, value in where.items():
        if column not in rows:
            raise ValueError(f"passages have no column {column!r}; there are: {', '.join(rows.columns)}.")
        known = findings.articles[column] if column in findings.articles else every[column]
        if value not in set(known):
            there = ", ".join(map(str, known.dropna().unique()))
            raise ValueError(f"no {column} is {value!r}; there are: {there}.")
        rows = rows[rows[column] == value]
    texts = findings.text
    places = zip(rows["article"], rows["start"], rows["end"], strict=True)
    context = [in_context(texts[article], start, end) for article, start, end in places]
    parts = pd.DataFrame(context, columns=["line", "left", "text", "right"], index=rows.index)
    rows = rows.drop(columns="text", errors="ignore").join(parts)
    place = {article: at for at, article in enumerate(findings.articles["article"])}
    rows = rows.assign(place=rows["article"].map(place)).sort_values(["place", "start"], kind="stable")
    return rows[[*_FIRST, "start", "end"]].reset_index(drop=True)


def in_context(text: str, start: int, end: int) -> tuple[int, str, str, str]:
    """The line number, and the find between what stands left and right of it in its paragraph."""
    left = text[max(0, start - CONTEXT) : start].rpartition("\n")[2]
    right = text[end : end + CONTEXT].partition("\n")[0]
    if start - len(left) > 0 and text[start - len(left) - 1] != "\n":
        left = "…" + left.partition(" ")[2]
    if end + len(right) < len(text) and text[end + len(right)] != "\n":
        right = right.rpartition(" ")[0] + "…"
    return text.count("\n", 0, start) + 1, left, " ".join(text[start:end].split()), right
