"""What the tables on disk are: a line for each table and for each of its columns."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

TABLES = {
    "groups": "Every number of the comparisons: a row per measure or concept, group and variant.",
    "contrasts": "Every difference between two groups, with its test where the articles permit one.",
    "articles": "The articles.",
    "attributes": "Further columns of the corpus, such as leaning or address.",
    "zones": "The parts of each article by their function on the page.",
    "concepts": "The concepts that were found.",
    "terms": "Every mention of a concept.",
    "quotes": "Every quote and attributed statement.",
    "scares": "Words in quotation marks that nobody said.",
    "deeds": "Every mention of the killing, with who did it to whom.",
    "mentions": "Every name and description of a person, state or organisation.",
    "sentences": "Every sentence with its tone.",
    "phrases": "How often each phrase is used, by article, zone and voice.",
    "words": "How often each word is used, by article, zone and voice.",
    "repeats": "Passages that occur twice.",
    "measures": "Every measure of every article.",
    "evidence": "Every passage behind a measure.",
    "left_out": "Articles in which nothing could be found, and why.",
    "entity_labels": "What each outlet calls the same person, state or organisation.",
    "spellings": "Words that are spelled in several ways: house style, not framing.",
    "claims": "Claims about an event, and the outlets in which they were found.",
    "keyness": "The distinctive words and phrases of each group.",
    "likeness": "How different the words of every two groups are.",
    "codebook": "What each column of each table holds.",
}
"""Table -> what a row of it is."""

COLUMNS = {
    "name": "the measure or concept",
    "unit": "unit of the value",
    "group": "the group that is described",
    "variant": "the wording of a concept; empty for a measure",
    "articles": "number of articles",
    "n": "number of finds that the value is based on",
    "count": "how many of them count",
    "estimate": "the value",
    "low": "lower end of the 95 % interval",
    "high": "upper end of the 95 % interval",
    "basis": "what the interval rests on",
    "a": "the one group",
    "b": "the other group, or all others",
    "a_estimate": "value of the one group",
    "b_estimate": "value of the other",
    "difference": "a less b",
    "p": "chance of so large a difference if outlets were alike, by exchanging articles",
    "q": "p corrected for the number of tests",
    "effect": "size of the difference: Cohen's h or Hedges' g",
    "smallest_p": "the smallest p that so few articles can give",
    "selected": "whether it exceeds chance with all tests counted",
    "equivalence_p": "p that the difference is smaller than the margin",
    "article": "id of the article",
    "outlet": "who published it",
    "event": "what it is about",
    "published": "date of publication",
    "title": "the headline",
    "titled": "whether the headline is only in the title",
    "source": "the file or row it was read from",
    "agency": "the agency that is credited",
    "words": "words",
    "sentences": "number of sentences",
    "duplicate_of": "the article that this is a copy of",
    "digest": "fingerprint of the text",
    "column": "name of the column",
    "value": "the value",
    "start": "first character in the text, from 0",
    "end": "the character after the last",
    "zone": "part of the page",
    "concept": "the concept",
    "gloss": "what it names",
    "about": "the person it is about",
    "style": "whether its wordings differ only in style",
    "voice": "whose words: outlet, reported (paraphrase), quoted or unclear",
    "text": "the words of the text",
    "speaker": "who speaks",
    "aside": "why the mention does not count; empty if it does",
    "kind": "its kind",
    "content": "what is said",
    "quoted_words": "words inside quotation marks",
    "cue": "the reporting verb",
    "cue_class": "class of the verb",
    "speaker_kind": "kind of speaker",
    "affiliation": "whom the speaker speaks for",
    "content_spans": "places of what is said",
    "quoted_spans": "places of the quotation marks",
    "cue_span": "place of the verb",
    "source_span": "place of the source",
    "form": "active, passive or nominal",
    "agent": "who did it",
    "patient": "to whom",
    "role": "role in its sentence",
    "head": "its main word",
    "entity": "who is meant",
    "entity_kind": "person, place, organisation ...",
    "governor": "the word it depends on",
    "tone": "from -1 (negative) to 1 (positive)",
    "tone_spans": "places of the words that made it",
    "phrase": "words in a row",
    "initial": "whether it begins a sentence",
    "other": "the other article",
    "other_start": "first character there",
    "other_end": "the character after the last there",
    "similarity": "how alike, from 0 to 1 (the same words)",
    "measure": "the measure",
    "reason": "why",
    "word": "the word",
    "label": "what it is called",
    "own": "in the outlet's own words",
    "reported": "in paraphrase",
    "quoted": "inside quotation marks",
    "unclear": "of unclear voice",
    "spelling": "as it is spelled",
    "claim": "number of the claim",
    "first": "first published in these articles",
    "status": "found, not found, or published before",
    "supplied": "articles supplied of the outlet",
    "passages": "passages found",
    "against": "what it is compared with",
    "count_rest": "uses elsewhere",
    "articles_rest": "articles elsewhere",
    "rate": "uses per 1,000 words",
    "rate_rest": "the same elsewhere",
    "delta": "log odds ratio, pulled towards 0 where counts are small",
    "z": "delta by its standard error",
    "log_ratio": "1: twice as often, 2: four times",
    "lrc": "how much of log_ratio is certain",
    "g2": "log likelihood ratio",
    "p_tokens": "p if words were independent",
    "dp": "0: spread over the group's articles; near 1: in few of them",
    "bits": "difference of the words from 0 to 1 (Jensen-Shannon divergence)",
    "chance_mean": "what chance gives word by word, on average",
    "chance_low": "its lower end",
    "chance_high": "its upper end",
    "dealt_mean": "what chance gives with whole articles",
    "dealt_low": "its lower end",
    "dealt_high": "its upper end",
    "halves_same": "half an article and its other half",
    "halves_other": "half an article and half of one of the other group",
    "context": "the find in its sentence",
}
"""Column -> what it holds, in every table that has it."""


def codebook(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """A row per table and column with its meaning; empty where a column explains itself by its name.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        The tables on disk.

    Returns
    -------
    DataFrame
        The columns table, rows, column and meaning.
    """
    rows = [
        (name, len(table), str(column), COLUMNS.get(str(column), ""))
        for name, table in tables.items()
        for column in table.columns
    ]
    return pd.DataFrame(rows, columns=["table", "rows", "column", "meaning"])
