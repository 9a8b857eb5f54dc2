"""The same sentences in both schemes of relations must get the same answers."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc, Token

from framing.language import syntax

VOCAB = English().vocab


def tree(text: str) -> Doc:
    """A sentence of word/tag/relation/head, with heads counted from 0."""
    words, tags, deps, heads = zip(*(part.split("/") for part in text.split()), strict=True)
    classes = ["VERB" if tag.startswith("VB") else "NOUN" for tag in tags]
    return Doc(
        VOCAB, words=list(words), tags=list(tags), deps=list(deps), heads=list(map(int, heads)), pos=classes
    )


PASSIVE = [
    tree("Roe/NNP/nsubj:pass/2 was/VBD/aux:pass/2 shot/VBN/ROOT/2 by/IN/case/4 rebels/NNS/obl:agent/2"),
    tree("Roe/NNP/nsubjpass/2 was/VBD/auxpass/2 shot/VBN/ROOT/2 by/IN/agent/2 rebels/NNS/pobj/3"),
]
ACTIVE = [
    tree("Rebels/NNS/nsubj/2 had/VBD/aux/2 shot/VBN/ROOT/2 Roe/NNP/obj/2"),
    tree("Rebels/NNS/nsubj/2 had/VBD/aux/2 shot/VBN/ROOT/2 Roe/NNP/dobj/2"),
]
RELATIVE = [
    tree("raid/NN/ROOT/0 that/WDT/nsubj/2 killed/VBD/acl/0 Roe/NNP/obj/2"),
    tree("raid/NN/ROOT/0 that/WDT/nsubj/2 killed/VBD/relcl/0 Roe/NNP/dobj/2"),
]
REDUCED = [
    tree("man/NN/ROOT/0 killed/VBN/acl/0 by/IN/case/3 police/NNS/obl/1"),
    tree("man/NN/ROOT/0 killed/VBN/acl/0 by/IN/agent/1 police/NNS/pobj/2"),
]
NOMINAL = [
    tree("Oslo/NNP/nmod/3 's/POS/case/0 brutal/JJ/amod/3 killing/NN/ROOT/3 of/IN/case/5 Roe/NNP/nmod/3"),
    tree("Oslo/NNP/poss/3 's/POS/case/0 brutal/JJ/amod/3 killing/NN/ROOT/3 of/IN/prep/3 Roe/NNP/pobj/4"),
]
SHARED = [
    tree("Rebels/NNS/nsubj/1 came/VBD/ROOT/1 and/CC/cc/3 shot/VBD/conj/1 Roe/NNP/obj/3"),
    tree("Rebels/NNS/nsubj/1 came/VBD/ROOT/1 and/CC/cc/1 shot/VBD/conj/1 Roe/NNP/dobj/3"),
]
CONTROLLED = [
    tree("Rebels/NNS/nsubj/1 tried/VBD/ROOT/1 to/TO/mark/3 shoot/VB/xcomp/1 Roe/NNP/obj/3"),
    tree("Rebels/NNS/nsubj/1 tried/VBD/ROOT/1 to/TO/aux/3 shoot/VB/xcomp/1 Roe/NNP/dobj/3"),
]


def word(token: Token | None) -> str | None:
    return None if token is None else token.text


@pytest.mark.parametrize("doc", PASSIVE)
def test_passive(doc: Doc) -> None:
    verb = doc[2]
    assert syntax.is_passive(verb)
    assert word(syntax.subject(verb)) == "Roe"
    assert word(syntax.agent(verb)) == "rebels"
    assert syntax.object_(verb) is None


@pytest.mark.parametrize("doc", ACTIVE)
def test_active_perfect_is_no_passive(doc: Doc) -> None:
    verb = doc[2]
    assert not syntax.is_passive(verb)
    assert word(syntax.subject(verb)) == "Rebels"
    assert word(syntax.object_(verb)) == "Roe"
    assert syntax.agent(verb) is None


@pytest.mark.parametrize("doc", RELATIVE)
def test_relative_pronouns_stand_for_their_noun(doc: Doc) -> None:
    assert word(syntax.subject(doc[2])) == "raid"


@pytest.mark.parametrize("doc", REDUCED)
def test_a_participle_after_a_noun_is_passive(doc: Doc) -> None:
    verb = doc[1]
    assert syntax.is_passive(verb)
    assert word(syntax.subject(verb)) == "man"
    assert word(syntax.agent(verb)) == "police"


@pytest.mark.parametrize("doc", NOMINAL)
def test_nouns(doc: Doc) -> None:
    noun = doc[3]
    assert word(syntax.possessor(noun)) == "Oslo"
    assert word(syntax.complement(noun, "of")) == "Roe"
    assert [token.text for token in syntax.modifiers(noun)] == ["brutal"]


@pytest.mark.parametrize("doc", SHARED)
def test_a_shared_subject_is_followed(doc: Doc) -> None:
    assert word(syntax.subject(doc[3])) == "Rebels"


@pytest.mark.parametrize("doc", CONTROLLED)
def test_a_subject_left_out_is_followed(doc: Doc) -> None:
    assert word(syntax.subject(doc[3])) == "Rebels"


@pytest.mark.parametrize("doc", NOMINAL)
def test_a_phrase_reaches_over_its_words(doc: Doc) -> None:
    first, last = syntax.phrase(doc[3])
    assert (first.text, last.text) == ("Oslo", "Roe")
    first, last = syntax.phrase(doc[5])
    assert (first.text, last.text) == ("Roe", "Roe")


def test_a_verb_without_a_subject_has_none() -> None:
    doc = tree("Go/VB/ROOT/0 home/RB/advmod/0")
    assert syntax.subject(doc[0]) is None
    assert not syntax.is_passive(doc[0])


def test_a_chain_of_words_without_an_end_is_followed_without_recursion() -> None:
    joined = tree("killed/VBN/ROOT/0 " + " ".join(f"killed/VBN/conj/{at}" for at in range(2000)))
    assert syntax.is_passive(joined[2000])
    nested = tree(" ".join(f"steel/NN/compound/{at + 1}" for at in range(2000)) + " door/NN/ROOT/2000")
    assert len(syntax.modifiers(nested[2000])) == 2000
    assert syntax.phrase(nested[2000]) == (nested[0], nested[2000])
