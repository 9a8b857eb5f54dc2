"""Learns word classes and lemmas from treebanks: defaults, rules of endings, and the exceptions to both."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from framing.language.lemmas import LONGEST_ENDING, Table, by_ending, known_verb
from training.treebank import Word, passages

SEEN_TWICE = 2


def learn(files: Iterable[Path]) -> Table:
    """The table of `framing.language.lemmas`, from the words of these files."""
    words = [word for passage in passages(files) for word in passage.words]
    return {"classes": _classes(words), **_lemmas(words)}


def _classes(words: list[Word]) -> dict[str, str]:
    """The usual class by tag, by tag and relation, and by tag, relation and form, each where it differs."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        relation = "ROOT" if word.dep == "root" else word.dep
        for key in (word.xpos, f"{word.xpos}|{relation}", f"{word.xpos}|{relation}|{word.form.lower()}"):
            counts[key][word.upos] += 1
    found: dict[str, str] = {}
    for key in sorted(counts, key=lambda key: key.count("|")):
        usual, times = counts[key].most_common(1)[0]
        shorter = key.rsplit("|", 1)[0]
        behind = found.get(shorter) or found.get(key.split("|")[0])
        if times >= SEEN_TWICE and usual != behind:
            found[key] = usual
    return found


def _lemmas(words: list[Word]) -> Table:
    lemmas: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for word in words:
        proper = word.xpos.startswith("NNP")
        lemmas[word.xpos, word.form if proper else word.form.lower()][word.lemma] += 1
    usual = {key: counts.most_common(1)[0][0] for key, counts in lemmas.items()}
    endings = _endings(usual)
    verbs = {lemma for (tag, _), lemma in usual.items() if tag.startswith("VB")}
    table: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for (tag, form), lemma in usual.items():
        cut = by_ending(form, endings.get(tag, {}))
        if (known_verb(cut, verbs) if tag.startswith("VB") else cut) != lemma:
            table[tag][form] = lemma
    return {"lemmas": dict(table), "endings": endings, "verbs": sorted(verbs)}


def _endings(usual: dict[tuple[str, str], str]) -> dict[str, dict[str, list[int | str]]]:
    """For each tag and ending seen twice, the commonest change; endings that say nothing new are left out."""
    changes: defaultdict[tuple[str, str], Counter[tuple[int, str]]] = defaultdict(Counter)
    for (tag, form), lemma in usual.items():
        same = next(
            (i for i, (a, b) in enumerate(zip(form, lemma, strict=False)) if a != b),
            min(len(form), len(lemma)),
        )
        for length in range(min(LONGEST_ENDING, len(form)) + 1):
            changes[tag, form[len(form) - length :]][len(form) - same, lemma[same:]] += 1
    found: defaultdict[str, dict[str, list[int | str]]] = defaultdict(dict)
    for (tag, ending), counts in sorted(changes.items(), key=lambda item: len(item[0][1])):
        (cut, add), times = counts.most_common(1)[0]
        behind = next(
            (found[tag][ending[i:]] for i in range(1, len(ending) + 1) if ending[i:] in found[tag]), None
        )
        if times >= SEEN_TWICE and [cut, add] != behind:
            found[tag][ending] = [cut, add]
    return dict(found)
