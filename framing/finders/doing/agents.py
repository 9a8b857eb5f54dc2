"""Who did a deed, or by what means it was done: the places of a clause where either may stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from framing.article import Agency, DeedForm
from framing.finders.actors import (
    accuses,
    can_act,
    carries_out,
    causes,
    is_capital,
    is_done_to,
    is_means,
    is_tool,
    leads_to_means,
    stands_for_actor,
)
from framing.finders.doing.clauses import is_before_name, relatives, subject
from framing.finders.doing.gerunds import blamed, doer
from framing.finders.killing.victims import NOBODYS
from framing.language import syntax
from framing.language.word_classes import FINITE, NOUNS, VERBS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_LAID = frozenset({"for", "in", "of", "over", "to", "with"})
"""Prepositions between an accusation and the deed: "charged *with* murder"."""
_ACTS = ("ing", "ion", "ment")
"""Endings of nouns for acts: "handling", "investigation", "treatment"."""


def agency(word: Token, form: DeedForm, kind: str) -> tuple[Agency, Token | None]:
    """Whether an agent is named, and the word that names agent or means."""
    means: Token | None = None
    for candidate in _candidates(word, form, kind):
        if is_means(candidate):
            behind = next((one for one in _owners(candidate) if can_act(one)), None)
            if behind is not None:
                return "explicit", behind
            means = means or candidate
        elif can_act(candidate):
            return "explicit", candidate
        elif form == "active" and is_tool(candidate):
            means = means or candidate
    return ("instrument", means) if means is not None else ("none", None)


def _candidates(word: Token, form: DeedForm, kind: str) -> Iterator[Token]:
    """The words in those places of a clause where agents and means stand."""
    if form == "active" and kind != "fate":
        found = _acting(word)
        if found is not None:
            means = list(_meant_by_which(word))
            # "a strike on cars near the airport, which killed": what kills is the means, not the nearest noun
            yield from (found, *means) if found.head is word else (*means, found)
        return
    if form == "nominal":
        of_means = (kind == "means" or is_means(word)) and not is_done_to(word)
        yield from () if word.lower_ in NOBODYS else _owners(word, of_means=of_means)
    yield from _by_phrases(word, anyone=kind != "fate")
    if kind == "fate":
        yield from _after(word)
    if form == "nominal":
        yield from _causes(word)
        yield from _left(word)
        yield from _carrying_out(word)
        yield from _accused(word)


def _acting(verb: Token) -> Token | None:
    """Who or what does it: "a man *used to kill*" and "killing" have no subject of their own."""
    if word_class(verb) == "gerund" or is_before_name(verb):
        return doer(verb)
    used = verb.head
    if word_class(verb) == "base form" and used.lemma_.lower() == "use" and word_class(used) == "participle":
        return _noun_of(used)
    return subject(verb)


def _noun_of(used: Token) -> Token | None:
    """What is used: the noun right before "used"."""
    before = used.doc[used.i - 1] if used.i else None
    return before if before is not None and word_class(before) in NOUNS else None


def _owners(noun: Token, *, of_means: bool = True) -> Iterator[Token]:
    """Possessors and modifiers that say whose deed it is.

    The possessor of a means acts; that of a killing acts only where the victim is named apart, or
    where it stands for a state or a body.
    """
    owner = syntax.possessor(noun)
    if owner is not None and (
        of_means or syntax.complement(noun, "of") is not None or stands_for_actor(owner)
    ):
        yield owner
    # "the Paris attacks" are where they were, "French attacks" are who attacked
    yield from (word for word in syntax.modifiers(noun) if stands_for_actor(word) and not is_capital(word))
    before = noun.doc[noun.sent.start : noun.i][-1:]
    verbal = word_class(noun) == "gerund"  # "the police shooting of a man"
    if len(before) and stands_for_actor(before[0]) and (verbal or _torn(before[0])):
        yield before[0]


def _by_phrases(word: Token, *, anyone: bool) -> Iterator[Token]:
    """Nouns after "by", and means after "in", "with" and the like, that follow in the same clause.

    They hang on the word, on its victim or on the verb above; a means after "by" may, by a fault of
    the parser, hang anywhere.
    """
    below = [noun for _, noun in syntax.phrases(word)]
    joined = [one for one in word.conjuncts if abs(one.i - word.i) == 2]  # "shot *and* killed by"
    of_act = _is_of_act(word)
    near = [word, *joined, *below, *(noun for head in below for _, noun in syntax.phrases(head))]
    above = [one for one in word.ancestors if word_class(one) not in VERBS or one is word.head]
    for head in word.sent:
        for preposition, noun in syntax.phrases(head):
            if preposition.i < word.i or not _same_clause(word, preposition):
                continue
            named = syntax.complement(noun, "of") if noun.lemma_ in ("hand", "way", "means") else noun
            by = preposition.lower_ == "by"
            if named is not None and preposition.lower_ == "at" and noun.lemma_ == "hand" and head in near:
                yield named  # "at the hands of soldiers"
            known = named is not None and leads_to_means(preposition) and (is_means(named) or _torn(named))
            if named is not None and known and (by or head in near or head in above):
                yield named
            elif anyone and by and not of_act and (head in near or _runs_on(word, preposition)):
                yield noun


def _after(word: Token) -> Iterator[Token]:
    """The means behind "after" of which somebody died: "dead after a *raid*", but not "a year after it"."""
    behind = word.doc[word.i + 1 : word.i + 2]
    after = behind[0] if len(behind) and behind[0].lower_ in ("after", "following") else None
    for head in word.sent if after is not None else ():
        yield from (
            noun for preposition, noun in syntax.phrases(head) if preposition == after and is_means(noun)
        )


def _is_of_act(word: Token) -> bool:
    """Whether the deed is what another act is about: "the *handling* of the shooting by the police"."""
    about = word_class(word.head) in NOUNS and syntax.complement(word.head, "of") == word
    return about and word.head.lower_.endswith(_ACTS) and syntax.complement(word, "of") is None


def _torn(noun: Token) -> bool:
    """Whether a headline's capitals hide that a noun belongs to the means behind it: "in Army | Raid"."""
    after = noun.doc[noun.i + 1 : noun.sent.end][:1]
    return len(after) > 0 and after[0].text.istitle() and is_means(after[0])


def _same_clause(word: Token, later: Token) -> bool:
    """Whether no finite verb stands between the two."""
    between = word.doc[word.i + 1 : later.i]
    return not any(word_class(one) in FINITE for one in between)


def _runs_on(word: Token, later: Token) -> bool:
    """Whether no verb at all stands between the two: "the killing of a man in Oslo *by*"."""
    noun = word_class(word) in NOUNS
    return noun and not any(word_class(one) in VERBS for one in word.doc[word.i + 1 : later.i])


def _meant_by_which(verb: Token) -> Iterator[Token]:
    """Means named before a relative clause, nearest first: "a strike on a car in Oslo, which killed ..."."""
    which = next(relatives(verb), None)
    if which is not None:
        yield from (one for one in reversed(verb.doc[verb.sent.start : which.i]) if is_means(one))


def _causes(noun: Token) -> Iterator[Token]:
    """What led to it: "the raid that resulted in his death", "the raid caused his death"."""
    if causes(noun.head) and noun.i > noun.head.i:
        means = list(_meant_by_which(noun.head))
        found = subject(noun.head)
        yield from means or ([found] if found is not None else [])


def _carrying_out(noun: Token) -> Iterator[Token]:
    """Who carried it out: "*soldiers* launched an attack", "the raid was staged by *soldiers*"."""
    verb = noun.head
    if not carries_out(verb):
        return
    if syntax.is_passive(verb) and subject(verb) == noun:
        found = syntax.agent(verb)
    elif syntax.object_(verb) == noun:
        found = doer(verb) if word_class(verb) == "gerund" else subject(verb)
    else:
        return
    if found is not None:
        yield found


def _accused(noun: Token) -> Iterator[Token]:
    """Who is said to have done it: "*Roe* was charged with murder", "a court convicted *Roe* of murder"."""
    above = noun.head
    ties = (word for word, one in syntax.phrases(above) if one == noun and word.i > above.i)
    marker = next((word for word in ties if word.lower_ in _LAID), None)
    verb = next((one for one in (above, above.head) if accuses(one)), None)
    at_fault = noun.lemma_.lower() in NOBODYS and marker is not None and marker.lower_ == "for"
    if marker is not None and verb is not None and not at_fault:  # "blamed the party for deaths"
        found = blamed(verb, marker)
        if found is not None:
            yield found


def _left(word: Token) -> Iterator[Token]:
    """Who or what left somebody dead: "a *blast* that left nine people dead"."""
    if word.lower_ != "dead":
        return
    verb = next((one for one in word.ancestors if one.lemma_.lower() == "leave"), None)
    if verb is not None and verb.i < word.i and _same_clause(verb, word):
        found = doer(verb) if word_class(verb) == "gerund" else subject(verb)
        if found is not None:
            yield found
