"""Reporting verbs: their forms, what may follow them, and what they say about the utterance."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from framing.lexicon import load

Shape = Literal["base", "present", "past", "participle"]
_VOWELS = set("aeiou")


class Cue(NamedTuple):
    """A form of a reporting verb."""

    lemma: str
    shape: Shape
    frames: frozenset[str]
    noun: bool
    """Whether the same form is more often a noun, so that only a clear subject makes it a verb."""


def cue(form: str) -> Cue | None:
    """The reporting verb that this word is a form of; `None` for any other word.

    >>> cue("vowed").lemma, sorted(cue("vowed").frames)
    ('vow', ['clause', 'infinitive'])
    """
    return _forms().get(form.lower())


def lemma(verb: str) -> str | None:
    """The lemma of the reporting verb that ends a cue; `None` where no such verb does.

    >>> lemma("has vowed"), lemma("according to")
    ('vow', None)
    """
    form = cue(verb.split()[-1])
    return form.lemma if form else None


def cue_class(text: str) -> str | None:
    """What the cue says about the utterance, for example `neutral`, `claim` or `verdict`; `None` if unknown.

    The classes and their glosses stand in the word list `cues`. The words of the cue are tried
    from its end, two together first.

    >>> cue_class("said"), cue_class("slammed"), cue_class("according to"), cue_class("has called on")
    ('neutral', 'verdict', 'neutral', 'directive')
    >>> cue_class("made it very clear"), cue_class("made it up")
    ('argument', None)
    """
    words = text.lower().split()
    if words[:2] == ["according", "to"]:
        return "neutral"
    for i in reversed(range(len(words))):
        known = cue(words[i])
        if known:
            pair = f"{known.lemma} {words[i + 1]}" if i + 1 < len(words) else ""
            return _classes().get(pair) or _classes().get(known.lemma)
    return _class_of_phrase(words)


def _class_of_phrase(words: list[str]) -> str | None:
    """The class of a verb that tells of speech only with another word: "made it very clear"."""
    bare = [word.strip(",:") for word in words]
    pairs = (f"{_helpers().get(verb)} {word}" for i, verb in enumerate(bare) for word in bare[i + 1 :])
    return next((_classes()[pair] for pair in pairs if pair in _classes()), None)


@cache
def _helpers() -> dict[str, str]:
    """The forms of a verb that tells of speech only with another word, each with its lemma."""
    irregular = load("cues")["forms"].items()
    return {form: verb for verb, forms in irregular if verb not in _classes() for form in (verb, *forms)}


@cache
def examples_of_classes() -> dict[str, str]:
    """Each class under its first verbs, for readers who do not know its name.

    >>> examples_of_classes()["factive"]
    'note, acknowledge etc.'
    """
    return {name: f"{', '.join(of['verbs'][:2])} etc." for name, of in load("cues")["classes"].items()}


@cache
def phrasal(lemma: str, particle: str) -> frozenset[str]:
    """The frames of a verb with its preposition, as in "call for"; empty where the list has no such verb."""
    return _frames(f"{lemma} {particle}")


@cache
def _classes() -> dict[str, str]:
    return {verb: name for name, entry in load("cues")["classes"].items() for verb in entry["verbs"]}


@cache
def _frames(lemma: str) -> frozenset[str]:
    return frozenset(frame for frame, verbs in load("cues")["frames"].items() if lemma in verbs)


@cache
def _forms() -> dict[str, Cue]:
    nouns = set(load("cues")["spelling"]["nouns"])
    found: dict[str, Cue] = {}
    for lemma in _classes():
        if " " in lemma:
            continue
        third, past, participle = load("cues")["forms"].get(lemma) or inflections(lemma)
        for form, shape in ((lemma, "base"), (third, "present"), (past, "past"), (participle, "participle")):
            noun = lemma in nouns and shape in {"base", "present"}
            found[form] = Cue(lemma, shape, _frames(lemma), noun)  # type: ignore[arg-type]
    return found


def inflections(lemma: str) -> tuple[str, str, str]:
    """The forms in -s, -ed and -ing of a regular verb.

    >>> inflections("deny"), inflections("argue")
    (('denies', 'denied', 'denying'), ('argues', 'argued', 'arguing'))
    """
    if lemma in load("cues")["spelling"]["doubling"]:
        stem = lemma + lemma[-1]
        return f"{lemma}s", f"{stem}ed", f"{stem}ing"
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma[:-1] if not lemma.endswith('ee') else lemma}ing"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "z", "go")) else "s"
    return f"{lemma}{ending}", f"{lemma}ed", f"{lemma}ing"
