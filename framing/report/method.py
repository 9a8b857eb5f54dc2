"""How the numbers came about: definitions from the registry, intervals, limits, a short glossary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from framing.compare import Comparison
from framing.measures import MEASURES


def definitions(comparisons: Sequence[Comparison]) -> tuple[tuple[str, str], ...]:
    """Every measure and concept that is compared, with what it counts and how far to trust it.

    What several measures have in common is said once, behind them.
    """
    measures = [(one, MEASURES[one.name]) for one in comparisons if one.name in MEASURES]
    shared: dict[str, list[str]] = {}
    for comparison, measure in measures:
        shared.setdefault(measure.validity, []).append(comparison.title)
    found = []
    for comparison, measure in measures:
        alone = f" {measure.validity}" if len(shared[measure.validity]) == 1 else ""
        found.append((comparison.title, f"{measure.definition} Higher: {measure.more}.{alone}"))
    found += [
        (", ".join(titles), f"How far to trust these: {validity}")
        for validity, titles in shared.items()
        if len(titles) > 1
    ]
    concepts = [one for one in comparisons if one.name not in MEASURES]
    return (*found, *((one.title, one.definition.partition(SHARES)[0].strip()) for one in concepts))


SHARES = "Share of each variant among its mentions"
"""Where what is said of a concept ends, and what is said of every concept begins."""

LIMITS = (
    "More on intervals and tests in plain words: docs/how-to-read.md of the project.",
    "Whether a difference is a bias, and whose, is for the reader to judge with the passages at hand.",
    "Intervals: for one text, Wilson's interval of a share shows how few its mentions are, as if they were "
    "independent, which they are not quite; it says nothing about other texts. Over several articles the "
    "articles "
    "are the units: Wilson's interval at the effective number of finds, with Student's t. Means of tone have "
    "Student's t interval. A share of words has no interval within one text: quoted words come in runs.",
    "Tests exchange whole articles between outlets, within the event; where groups are made of outlets, they "
    "exchange whole outlets. Differences are those inside the events that both sides cover. Where even the "
    "most extreme difference could not fall below p = .05, no p is given.",
    "“Not found” means not found in the articles supplied. An earlier article cannot contain what happened "
    "later.",
    "Of a concept, each number is the share of a variant among its mentions in the outlet's own words and "
    "its paraphrase; words inside quotation marks are left out.",
    "Agency copy carries the agency's words; the list of articles names the agency where one is credited.",
    "Mentions, quotes and speakers are found by rules, lists and small models that sometimes make "
    "mistakes: read the "
    "passages before you publish a number.",
)

TERMS = {
    "toward": "the tone towards somebody is the probability of a positive less that of a negative tone, "
    "unsure where none is probable enough (85 % negative, 80 % neutral, 88 % positive) or only words of "
    "contests and conflicts tell it",
    "words": "the variety of wording is the entropy, in bits",
    "keywords": "distinctive words are ranked by the z of their log odds with a Dirichlet prior",
    "alike": "the difference of words is the Jensen-Shannon divergence, in bits; a map of words is shown up "
    "to a stress (Kruskal) of .2",
    "together": "the spread of the true values of many groups is tau (Paule and Mandel)",
}
"""The technical terms of the chapters that have some, by the key of the chapter."""


def limits(chapters: Iterable[str]) -> tuple[str, ...]:
    """What the numbers can show, with the technical terms of the chapters that a report has.

    >>> limits(["voices", "keywords"])[-1]
    'Technical terms: distinctive words are ranked by the z of their log odds with a Dirichlet prior.'
    """
    terms = [TERMS[chapter] for chapter in chapters if chapter in TERMS]
    return (*LIMITS, f"Technical terms: {'; '.join(terms)}.") if terms else LIMITS


GLOSSARY = (
    ("Concept", "A thing that outlets name differently, such as a killing."),
    ("Variant", "One of the wordings for a concept."),
    ("Mention", "A place where an article uses a variant for the concept."),
    ("Own words", "Text that the article gives to no source."),
    ("Paraphrase", "What an article attributes to a source without quotation marks."),
    ("In quotation marks", "Words inside the quotation marks of a quote that has a source."),
    ("n", "The number of finds that a value is based on."),
    ("95 % interval", "Values that agree with what was counted; the wider, the less is known."),
)
