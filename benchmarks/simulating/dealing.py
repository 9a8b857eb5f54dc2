"""Real articles dealt to groups by chance: whatever is said of such groups is false."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from framing import Study
from framing.findings import COLUMNS, Findings
from framing.report.chapters.material import Material
from framing.report.standouts import stands_out

DEALT = "dealt"
"""The column of the corpus that holds the groups."""
HALF = 30
"""Articles of each half of an outlet, at most."""

Rng = np.random.Generator


def found(paths: list[Path]) -> Findings:
    """What is found in the articles, or the findings of a folder."""
    return Study(paths[0] if len(paths) == 1 else paths).findings


def dealt(findings: Findings, groups: Mapping[str, str]) -> Findings:
    """The findings of these articles, each with its group in a further column."""
    kept = {}
    for name in COLUMNS:
        table = getattr(findings, name)
        chosen = table["article"].isin(groups) if "article" in table else np.ones(len(table), dtype=bool)
        kept[name] = table[chosen].reset_index(drop=True)
    rows = {"article": list(groups), "column": DEALT, "value": list(groups.values())}
    return Findings(**kept | {"attributes": pd.DataFrame(rows).astype(COLUMNS["attributes"])})


def _of_outlets(findings: Findings, rng: Rng, most: int) -> Findings:
    """Whole outlets dealt to two groups, three and three."""
    articles = findings.articles
    sizes = articles["outlet"].value_counts()
    names = list(rng.permutation(sizes.index[:most].to_numpy()))
    side = {name: "x" if at < most // 2 else "y" for at, name in enumerate(names)}
    rows = articles[articles["outlet"].isin(side)]
    return dealt(findings, dict(zip(rows["article"], rows["outlet"].map(side), strict=True)))


def outlets_tested(findings: Findings, rng: Rng) -> bool:
    """Whether six outlets, dealt three and three, give any p <= .05 in the share of quoted words."""
    rows = Study(_of_outlets(findings, rng, 6)).compare("quoted_share", by=DEALT, within=None).contrasts
    return bool((rows["p"] <= 0.05).any())


def outlets_too_few(findings: Findings, rng: Rng) -> bool:
    """Whether the caveat says so."""
    study = Study(_of_outlets(findings, rng, 6))
    return "too few outlets" in study.compare("quoted_share", by=DEALT, within=None).caveat


def halves(findings: Findings, rng: Rng, articles: int) -> Findings:
    """So many articles a side, all of one outlet that has them."""
    table = findings.articles[findings.articles["words"] > 0]
    sizes = table["outlet"].value_counts()
    outlet = rng.choice(sizes.index[sizes >= 2 * articles].to_numpy(object))
    chosen = rng.permutation(table.loc[table["outlet"] == outlet, "article"].to_numpy(object))
    return dealt(findings, {name: "xy"[at % 2] for at, name in enumerate(chosen[: 2 * articles])})


def false_difference(findings: Findings, rng: Rng) -> bool:
    """Whether a report on two halves of one outlet says of any measure or concept that they differ."""
    material = _material(halves(findings, rng, HALF))
    return any(bool(one.contrasts["selected"].any()) for one in material.compared)


def false_sentence(findings: Findings, rng: Rng) -> bool:
    """Whether its first page reads as if two halves of 2 to 4 articles each differed.

    Sentences that say that they are not tested describe; all others but those on the tests claim one.
    """
    material = _material(halves(findings, rng, int(rng.integers(2, 5))))
    said = stands_out(material.compared, material.about)
    return any(one.tested for one in said)


def _material(findings: Findings) -> Material:
    return Material(findings, DEALT, None, 0, frozenset())


def of_topics(findings: Findings, rng: Rng, share: float) -> Findings:
    """The articles on two events without their events, so much of either in one group."""
    articles = findings.articles.dropna(subset="event")
    first, second = rng.choice(articles["event"].unique().astype(object), 2, replace=False)
    groups: dict[str, str] = {}
    for event, (here, there) in ((first, "xy"), (second, "yx")):
        names = rng.permutation(articles.loc[articles["event"] == event, "article"].to_numpy(object))
        groups |= {name: here if at < round(share * len(names)) else there for at, name in enumerate(names)}
    mixed = dealt(findings, groups)
    return replace(mixed, articles=mixed.articles.assign(event=pd.Series(None, dtype="str")))


def unwarned(findings: Findings, rng: Rng) -> bool:
    """Whether words of groups that differ in topic, 80 to 20, have q <= .05 without a warning."""
    words = Study(of_topics(findings, rng, 0.8)).words(by=DEALT)
    return bool((words.table["q"] <= 0.05).any()) and "Topics differ" not in words.caveat


def warned(findings: Findings, rng: Rng, share: float) -> bool:
    """Whether a comparison of groups with so much of one topic carries the warning."""
    study = Study(of_topics(findings, rng, share))
    return "Topics differ" in study.compare("quoted_share", by=DEALT).caveat


CLAIMS: list[tuple[str, float, float, int, Callable[[Findings, Rng], bool]]] = [
    ("six real outlets dealt 3 and 3, share of quoted words: p <= .05", 0.0, 0.0, 20, outlets_tested),
    ("the same: says that outlets are too few", 1.0, 1.0, 20, outlets_too_few),
    (
        f"halves of one real outlet, {HALF} articles each: a report names a difference",
        0.0,
        0.05,
        60,
        false_difference,
    ),
    ("halves of 2 to 4 articles: a sentence on page one reads as a difference", 0.0, 0.0, 22, false_sentence),
    ("real topics dealt 80 and 20: words with q <= .05 and no warning", 0.0, 0.0, 40, unwarned),
    ("the same: warned of", 0.0, 1.0, 40, lambda findings, rng: warned(findings, rng, 0.8)),
    (
        "real topics dealt evenly: warned of all the same",
        0.0,
        0.05,
        40,
        lambda findings, rng: warned(findings, rng, 0.5),
    ),
]
"""Each claim with the range of its rate, so many corpora at most, and whether it happens in one."""
