"""Who does what to whom: questions about words of a parsed document.

Two schemes of relations are in use, Universal Dependencies (`obj`, `nsubj:pass`, a preposition
hangs on its noun) and that of larger installed pipelines (`dobj`, `nsubjpass`, a noun hangs on its
preposition). The questions are answered alike in both; no finder reads a label.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj", "csubjpass"})
_PASSIVE_SIGNS = frozenset({"nsubj:pass", "nsubjpass", "csubjpass", "aux:pass", "auxpass"})
_OBJECTS = frozenset({"obj", "dobj"})
_CLAUSES_OF_NOUNS = frozenset({"acl", "acl:relcl", "relcl"})
_NOT_IN_PHRASE = _CLAUSES_OF_NOUNS | {"appos", "cc", "conj", "punct", "parataxis", "advcl"}
_CLAUSES_OF_VERBS = frozenset({"advcl", "ccomp", "parataxis", "csubj"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nn"})
_RELATIVES = frozenset({"that", "which", "who", "whom", "whose"})


def subject(verb: Token) -> Token | None:
    """The head of the verb's subject, in the passive too; shared, relative and left-out ones are followed."""
    for _ in range(len(verb.doc)):
        own = own_subjects(verb)
        if own:
            return _antecedent(_in_clause(own, verb), verb)
        if verb.dep_ in _CLAUSES_OF_NOUNS:
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head.pos_ not in (
            "VERB",
            "AUX",
            "ADJ",
            "NOUN",
        ):
            return None
        verb = verb.head
    return None


def _in_clause(subjects: list[Token], verb: Token) -> Token:
    """The subject behind "that" or "after", where a parser gives two: "the news is that *Roe* left"."""
    mark = max((word.i for word in verb.lefts if word.dep_ == "mark"), default=-1)
    return next((one for one in subjects if one.i > mark), subjects[0])


def own_subjects(verb: Token) -> list[Token]:
    """The heads of the subjects that stand in the verb's own clause, on the verb or its auxiliary."""
    places = (verb, *helpers(verb))
    return [child for place in places for child in place.children if child.dep_ in _SUBJECTS]


def helpers(verb: Token) -> list[Token]:
    """The auxiliaries of a verb, and the copula of what is said of its subject."""
    return [child for child in verb.lefts if child.dep_.startswith(("aux", "cop"))]


def is_apposition(noun: Token) -> bool:
    """Whether a noun stands beside another for the same: "the leader" in "Roe, the leader"."""
    return noun.dep_ == "appos"


def object_(verb: Token) -> Token | None:
    """The head of the verb's direct object."""
    own = next((child for child in verb.children if child.dep_ in _OBJECTS), None)
    return _antecedent(own, verb) if own is not None else None


def is_thing(words: Span) -> bool:
    """Whether words behind "that" are one thing ("that claim on Monday") and no clause.

    "That" points to one thing alone, and a clause has a verb with a tense behind its subject.
    """
    single = words[0].tag_ in ("NN", "VBG", "VB", "VBP") and words[0].text.islower()
    return single and not any(word.tag_ in ("VBD", "VBP", "VBZ", "MD") for word in words[1:])


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive, as in "was killed", "the slain general", "a man killed in May"."""
    for _ in range(len(verb.doc)):
        if any(child.dep_ in _PASSIVE_SIGNS for child in verb.children):
            return True
        if verb.tag_ != "VBN" or _perfect(verb) or object_(verb) is not None:
            return False
        if verb.dep_ != "conj" or verb.head.tag_ != "VBN" or subject(verb) is not None:
            return True
        verb = verb.head  # without a subject of its own it is what the verb that it is joined to is
    return True


def sides(verb: Token) -> tuple[Token | None, Token | None]:
    """Who acts, and whom it befalls; a passive is turned round."""
    if is_passive(verb):
        return agent(verb), subject(verb)
    return subject(verb), object_(verb)


def agent(verb: Token) -> Token | None:
    """The head of a by-phrase that names who or what did it."""
    return next((noun for word, noun in phrases(verb) if word.lower_ == "by" and _can_act(noun)), None)


def phrases(head: Token) -> Iterator[tuple[Token, Token]]:
    """The prepositions below a word, each with the head of its noun phrase."""
    for child in head.children:
        if child.dep_ in ("prep", "agent"):
            yield from ((child, noun) for noun in child.children if noun.dep_ in ("pobj", "pcomp"))
        elif child.dep_.split(":")[0] in ("obl", "nmod"):
            yield from ((word, child) for word in child.children if word.dep_ == "case" and word.i < child.i)


def complement(head: Token, preposition: str) -> Token | None:
    """The head of the noun phrase after a preposition below a word: "the town" in "the fall of the town"."""
    return next((noun for word, noun in phrases(head) if word.lower_ == preposition), None)


def possessor(noun: Token) -> Token | None:
    """The head of a possessor: "Rome" in "Rome's attack", "its" in "its attack"."""
    for child in noun.children:
        if child.tag_ == "PRP$" or _has_possessive(child):
            return child
    return None


def modifiers(noun: Token) -> list[Token]:
    """Adjectives and nouns set before a noun, at any depth: "US" and "drone" in "a US drone strike"."""
    found: list[Token] = []
    waiting = [noun]
    while waiting:
        word = waiting.pop()
        found.append(word)
        waiting += (
            child
            for child in word.lefts
            if child.dep_ in _MODIFIERS and child.tag_ != "PRP$" and not _has_possessive(child)
        )
    return found[:0:-1]


def modified(word: Token) -> Token | None:
    """The noun behind a word that is set before it: "workers" for "harbour" in "harbour workers"."""
    before = word.dep_ in _MODIFIERS | {"det", "poss", "nummod"} and word.head.i > word.i
    return word.head if before and word.head.pos_ in ("NOUN", "PROPN") else None


def phrase(head: Token) -> tuple[Token, Token]:
    """First and last word of the noun phrase of a head, without clauses and appositions that follow."""
    left = right = head
    waiting = [head]
    while waiting:
        word = waiting.pop()
        for child in word.children:
            relation = child.dep_
            if relation in _NOT_IN_PHRASE or (relation == "case" and child.tag_ != "POS"):
                continue
            first = last = child
            if relation in ("nmod", "prep") and child.i > word.i:
                last = child.right_edge
            elif relation in ("prep", "obl"):
                first, last = child.left_edge, child.right_edge
            else:
                waiting.append(child)
            left, right = first if first.i < left.i else left, last if last.i > right.i else right
    return left, right


def branch(word: Token, noun: Token) -> Token | None:
    """The word behind a noun, or behind one joined to it, that another hangs on.

    It is "was" for "Roe" in "a friend who was with Roe".
    """
    while word.i != word.head.i:
        if word.dep_ != "conj" and (word.head.i == noun.i or _joined_to(word.head, noun)):
            return word if word.i > noun.i else None
        word = word.head
    return None


def is_in_clause_of(word: Token, noun: Token) -> bool:
    """Whether a word stands in a clause that tells of a noun: "Roe" in "a friend who was with Roe"."""
    inside = False
    while word.i not in (noun.i, word.head.i):
        if word.dep_ in _CLAUSES_OF_VERBS:
            return False
        inside = inside or word.dep_ in _CLAUSES_OF_NOUNS
        word = word.head
    return inside and word.i == noun.i


def _joined_to(word: Token, noun: Token) -> bool:
    """Whether a word is joined to another by "and" or a comma."""
    while word.dep_ == "conj" and word.i != noun.i:
        word = word.head
    return word.i == noun.i


def _has_possessive(noun: Token) -> bool:
    return any(word.tag_ == "POS" for word in noun.children)


def _perfect(verb: Token) -> bool:
    """Whether "have" makes it a perfect rather than a passive."""
    helpers = [child for child in verb.children if child.dep_ == "aux"]
    return any(
        child.lemma_ == "have" or child.lower_ in ("have", "has", "had", "'ve", "’ve") for child in helpers
    )


def _antecedent(word: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word itself."""
    if word.lower_ in _RELATIVES and verb.dep_ in _CLAUSES_OF_NOUNS:
        return verb.head
    return word


def _can_act(noun: Token) -> bool:
    """Whether a by-phrase can name an agent: no "by Friday", no "by doing so"."""
    return noun.tag_.startswith(("NN", "PRP", "DT", "CD", "WP")) and noun.ent_type_ not in ("DATE", "TIME")
