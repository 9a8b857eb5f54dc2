"""Who did a deed, or by what means it was done: the places of a clause where either may stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from framing.article import Agency, DeedForm
from framing.finders.actors import can_act, causes, is_means, is_tool, leads_to_means, stands_for_actor
from framing.finders.doing.clauses import relatives, subject
from framing.finders.doing.gerunds import doer
from framing.finders.killing.victims import NOBODYS
from framing.language import syntax
from framing.language.word_classes import FINITE, NOUNS, VERBS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Token


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
        yield from () if word.lower_ in NOBODYS else _owners(word, of_means=kind == "means" or is_means(word))
    yield from _by_phrases(word, anyone=kind != "fate")
    if form == "nominal":
        yield from _causes(word)
        yield from _left(word)


def _acting(verb: Token) -> Token | None:
    """Who or what does it: "a man *used to kill*" and "killing" have no subject of their own."""
    if word_class(verb) == "gerund":
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
    yield from (word for word in syntax.modifiers(noun) if stands_for_actor(word))


def _by_phrases(word: Token, *, anyone: bool) -> Iterator[Token]:
    """Nouns after "by", and means after "in", "with" and the like, that follow in the same clause.

    They hang on the word, on its victim or on the verb above; a means after "by" may, by a fault of
    the parser, hang anywhere.
    """
    below = [noun for _, noun in syntax.phrases(word)]
    joined = [one for one in word.conjuncts if abs(one.i - word.i) == 2]  # "shot *and* killed by"
    near = [word, *joined, *below, *(noun for head in below for _, noun in syntax.phrases(head))]
    above = [one for one in word.ancestors if word_class(one) not in VERBS or one is word.head]
    for head in word.sent:
        for preposition, noun in syntax.phrases(head):
            if preposition.i < word.i or not _same_clause(word, preposition):
                continue
            named = syntax.complement(noun, "of") if noun.lemma_ in ("way", "means") else noun
            by = preposition.lower_ == "by"
            known = named is not None and leads_to_means(preposition) and is_means(named)
            if named is not None and known and (by or head in near or head in above):
                yield named
            elif anyone and by and (head in near or _runs_on(word, preposition)):
                yield noun


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
    if causes(noun.head):
        found = subject(noun.head)
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
