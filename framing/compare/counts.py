"""What is compared, counted per article: the finds in question, of all finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

import numpy as np
import pandas as pd

from framing.compare.learned import learned, learned_codes
from framing.findings import CATEGORIES, Findings
from framing.measures import MEASURES, Unit

OWN = ("outlet", "reported")
"""Voices whose wording is the outlet's: its own and its paraphrase; words in quotation marks are not."""


@dataclass(frozen=True)
class Counts:
    """One row per article and variant: `article, variant, total, n`; and how to read them.

    `unseen` is given where coding corrected them: by variant and group, the variance of the total that errors
    add which coders were too few to see. `values` are the finds with their `article` and `value` where the
    table of evidence does not hold them.
    """

    name: str
    title: str
    unit: Unit
    of: str
    definition: str
    evidence: str
    table: pd.DataFrame
    unseen: Mapping[tuple[str, str], float] | None = None
    values: pd.DataFrame | None = None


def names(findings: Findings) -> list[str]:
    """Everything that can be compared.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.

    Returns
    -------
    list of str
        The measures, then the concepts that were found.
    """
    concepts = set(findings.terms.loc[findings.terms["aside"].isna(), "concept"]) - {learned(findings)}
    return [*MEASURES, *sorted(concepts)]


def count(findings: Findings, name: str, coded: bool = False) -> Counts:
    """The counts of a measure, a concept or a category of quotes.

    Raises ValueError, with the nearest name, for anything else; and for what a classifier learned unless
    codes will correct it.
    """
    if name == learned(findings):
        if not coded:
            raise ValueError(
                f"figures of {name!r}, which a classifier learned, are always corrected by codes: compare "
                "them with --coded SHEET (coded=), a coded sample of frames of these articles."
            )
        return _of_learned(findings, name)
    if name in MEASURES:
        return _of_measure(findings, name)
    if name in set(findings.terms["concept"]):
        return _of_concept(findings, name)
    if name in CATEGORIES:
        return _of_quotes(findings, name)
    near = get_close_matches(name, names(findings), 1)
    hint = f" Did you mean {near[0]!r}?" if near else f" There are: {', '.join(names(findings))}."
    raise ValueError(f"{name!r} is neither a measure nor a concept that was found.{hint}")


def _of_measure(findings: Findings, name: str) -> Counts:
    measure = MEASURES[name]
    rows = findings.measures[findings.measures["measure"] == name]
    total = (rows["value"] * rows["n"]).fillna(0.0)
    if measure.unit is Unit.SHARE:
        total = total.round()  # a count; only the product of two floats is not whole
    columns = {"article": rows["article"], "variant": "", "total": total, "n": rows["n"]}
    table = pd.DataFrame(columns).reset_index(drop=True)
    return Counts(name, measure.title, measure.unit, measure.of, measure.definition, "evidence", table)


def _of_concept(findings: Findings, name: str) -> Counts:
    terms = findings.terms
    rows = terms[(terms["concept"] == name) & terms["voice"].isin(OWN) & terms["aside"].isna()]
    about = findings.concepts.set_index("concept").loc[name]
    definition = (
        f"{about['gloss']} Share of each variant among its mentions in the outlet's own words and its "
        "paraphrase; words inside quotation marks are left out."
    )
    return Counts(
        name, str(about["title"]), Unit.SHARE, "mentions", definition, "terms", _shares(findings, rows)
    )


def _of_learned(findings: Findings, name: str) -> Counts:
    rows = findings.terms[findings.terms["concept"] == name]
    about = findings.concepts.set_index("concept").loc[name]
    definition = f"{about['gloss']} Share of each code among the outlet's own sentences."
    table = _shares(findings, rows, learned_codes(findings))
    return Counts(name, str(about["title"]), Unit.SHARE, "sentences", definition, "terms", table)


def _of_quotes(findings: Findings, name: str) -> Counts:
    category = CATEGORIES[name]
    rows = findings.quotes.assign(variant=findings.quotes[category.column]).dropna(subset="variant")
    definition = f"{category.gloss} Share of each among the quotes for which it is known."
    return Counts(name, category.title, Unit.SHARE, "quotes", definition, "quotes", _shares(findings, rows))


def _shares(findings: Findings, rows: pd.DataFrame, known: Collection[str] = ()) -> pd.DataFrame:
    """Every variant's finds in every article, most frequent variant first, with the finds of all.

    Known variants have rows even where nothing was found.
    """
    articles = findings.articles["article"].tolist()
    found = Counter(zip(rows["variant"], rows["article"], strict=True))
    of_variant, of_article = Counter(rows["variant"]), Counter(rows["article"])
    order = sorted({*of_variant, *known}, key=lambda variant: (-of_variant[variant], variant))
    return pd.DataFrame(
        {
            "article": articles * len(order),
            "variant": np.repeat(np.array(order, dtype=object), len(articles)),
            "total": [found[variant, article] for variant in order for article in articles],
            "n": [of_article[article] for article in articles] * len(order),
        }
    )
