"""What people can be asked to code, and the codes they may give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from framing.compare.coded import FRAMES, NO_DEED, NOTHING, SENTENCES, WORDINGS
from framing.compare.counts import OWN
from framing.finders.toward.network import TONES
from framing.findings import Findings

UNCLEAR = "unclear"
"""The code of coders who cannot decide; it counts as not coded."""

NEUTRAL = 0.05
"""A sentence is neutral in tone below this size, as Hutto and Gilbert (2014) advise for VADER."""


class Subject(NamedTuple):
    """A question to coders about the finds of a table, and the column with the tool's own answer.

    `nothing` is the code of a passage that holds no such find, if sentences without one can be coded too.
    Further codes are allowed where these are `wordings` of a concept, or `own` ones of a codebook.
    """

    table: str
    column: str
    question: str
    codes: Mapping[str, str]
    nothing: str | None = None
    wordings: bool = False
    own: bool = False

    @property
    def fixed(self) -> bool:
        """Whether there are no other codes than these."""
        return not (self.wordings or self.own)


SUBJECTS: dict[str, Subject] = {
    "terms": Subject(
        "terms",
        "concept",
        "Does the marked passage name what the column about describes?",
        {"yes": "it does", "no": "it means something or somebody else"},
    ),
    WORDINGS: Subject(
        "terms",
        "variant",
        "By which wording does the marked passage name what stands in the column about? The outlet's own "
        "words and its paraphrase count, words inside quotation marks do not; of several, the first.",
        {"other": "another wording for it", NOTHING: "it names it by none"},
        NOTHING,
        wordings=True,
    ),
    "quotes": Subject(
        "quotes",
        "kind",
        "How does the marked passage present somebody's words?",
        {
            "direct": "wholly inside quotation marks",
            "mixed": "partly inside quotation marks",
            "indirect": "in the writer's own words",
            "none": "it gives nobody's words",
        },
        "none",
    ),
    "speakers": Subject(
        "quotes",
        "speaker_kind",
        "What kind of source is given for the words in the marked passage?",
        {
            "person": "a person with a name",
            "official": "the holder of a public office, without a name",
            "anonymous": "a person or persons whose name the outlet does not give",
            "organisation": "a body, such as a government or company",
            "document": "a text, such as a report or law",
            "outlet": "another news outlet or agency",
            "unknown": "none that the text gives",
            "none": "the passage gives nobody's words",
        },
        "none",
    ),
    "deeds": Subject(
        "deeds",
        "agency",
        "Whom or what does the marked passage name as doing the deed in the column about? The outlet's own "
        "words and its paraphrase count, words inside quotation marks do not.",
        {
            "explicit": "somebody",
            "instrument": "only the means, such as a strike",
            "none": "nobody and nothing, but it says to whom it was done or uses a verb",
            NO_DEED: "no deed, or a bare noun for it, such as “the attack”",
        },
        NO_DEED,
    ),
    FRAMES: Subject(
        "sentences",
        "zone",
        "Which frame, stance or topic of your codebook does the marked sentence show? Write its code, one "
        "short word, always the same.",
        {NOTHING: "none of them"},
        own=True,
    ),
    "targets": Subject(
        "targets",
        "tone",
        "How does the sentence of the marked passage speak of the person or body marked there?",
        {
            "negative": "it puts them in a bad light",
            "neutral": "neither",
            "positive": "it puts them in a good light",
        },
    ),
    SENTENCES: Subject(
        "sentences",
        "tone",
        "What is the tone of the marked sentence, by its words alone?",
        {
            "negative": "more negative than positive",
            "neutral": "neither",
            "positive": "more positive than negative",
        },
    ),
    "scares": Subject(
        "scares",
        "kind",
        "Why does the marked passage stand in quotation marks?",
        {
            "scare": "the writer keeps a distance from the word",
            "title": "it is the title of a work",
            "term": "a word is named, explained or quoted",
            "nickname": "it is a person's byname",
            "none": "somebody said it",
        },
    ),
    "loaded": Subject(
        "loaded",
        "class",
        "Does the marked word, as it is used here, judge, strengthen, weaken or doubt what it speaks of?",
        {"yes": "it does", "no": "it is a plain word here, or somebody else's"},
    ),
}
"""Name -> subject, as `--of` names them."""


def subject_of(of: str) -> Subject:
    """The subject of that name; raises ValueError for one that is not there."""
    if of not in SUBJECTS:
        raise ValueError(f"{of!r} cannot be coded; say one of: {', '.join(SUBJECTS)}.")
    return SUBJECTS[of]


def finds(findings: Findings, of: str, concept: str | None = None) -> pd.DataFrame:
    """The finds that can be drawn: `article, start, end, class, answer, about`.

    `class` is what the tool sorted a find into, `answer` the code that says the same. Raises ValueError for
    a subject or a concept that is not there, or of which nothing was found.
    """
    subject = subject_of(of)
    if bool(concept) != subject.wordings:
        raise ValueError("wordings are those of one concept: ask for --of wordings --concept NAME.")
    rows = findings.tables()[subject.table]
    rows = rows[rows["aside"].isna()] if "aside" in rows else rows
    rows = rows[_measured(rows)] if of == "deeds" else rows
    rows = rows.merge(_own(findings)) if of == SENTENCES else rows
    if subject.wordings:
        rows = rows[(rows["concept"] == concept) & rows["voice"].isin(OWN)]
    rows = rows[rows["voice"].isin(OWN)] if subject.own else rows
    rows = rows[rows["voice"] == "outlet"] if of == "loaded" else rows
    sorted_as = _tone(rows["tone"]) if of == SENTENCES else rows[subject.column]
    sorted_as = sorted_as.mask(sorted_as.notna(), "sentence") if subject.own else sorted_as
    found = rows[["article", "start", "end"]].assign(answer="" if subject.own else sorted_as, about="")
    found["class"] = sorted_as
    if of == "targets":  # where the tool is unsure, its answer is the likeliest
        found["answer"] = rows[list(TONES)].fillna(0.0).idxmax(axis=1)
    of_concept = findings.concepts.set_index("concept")
    titles = of_concept["title"] + " " + of_concept["gloss"]
    if of == "terms":
        found = found.assign(answer="yes", about=found["class"].map(titles))
    if of == "loaded":
        found = found.assign(answer="yes")
    if of == "deeds":
        found = found.assign(about=rows["concept"].map(titles).fillna(""))
    if subject.wordings:
        found = found.assign(answer=found["class"].str.lower(), about=titles.get(str(concept), ""))
    found = found.dropna(subset="class").reset_index(drop=True)
    if found.empty:
        what = f"{of} of {concept!r}" if concept else of
        raise ValueError(f"nothing was found that could be coded as {what}; take other articles or --of.")
    return found


def _measured(deeds: pd.DataFrame) -> pd.Series:
    """The deeds that `agentless_share` counts: the outlet's own, without bare nouns."""
    told = (deeds["form"] != "nominal") | (deeds["agency"] != "none") | deeds["patient"].notna()
    return told & deeds["voice"].isin(OWN)


def _own(findings: Findings) -> pd.DataFrame:
    """The sentences that `own_tone` counts: those without words of others."""
    rows = findings.evidence[findings.evidence["measure"] == "own_tone"]
    return rows[["article", "start", "end"]]


def _tone(scores: pd.Series) -> pd.Series:
    named = pd.Series("neutral", index=scores.index)
    return named.mask(scores >= NEUTRAL, "positive").mask(scores <= -NEUTRAL, "negative")
