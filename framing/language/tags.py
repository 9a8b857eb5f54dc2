"""Sets right what English spelling tells better than a small tagger."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

TITLE_CASE = 0.6
"""Share of capitalised words from which a sentence is taken for a headline, where capitals tell nothing."""

_OPENS_ANEW = frozenset("\"'“‘:.?!(-")
_PROPER = {"NN": "NNP", "NNS": "NNPS"}
_CLOCK = frozenset({"AM", "PM"})


@Language.component("framing_tags", assigns=["token.tag"], requires=["token.tag"])
def tags(doc: Doc) -> Doc:
    """A capitalised noun in mid-sentence, or known from there, is a proper noun; a long dash is no comma."""
    names = {token.text for token in doc if token.tag_ == "NNP" and not token.is_sent_start}
    names -= {token.text.capitalize() for token in doc if token.is_lower}
    for sentence in doc.sents:
        headline = _is_headline(sentence)
        before: Token | None = None
        for token in sentence:
            if token.is_space:
                continue
            if token.tag_ == "," and token.text in ("—", "–"):
                token.tag_ = ":"
            elif not headline and (token.text in names if before is None else _is_proper(token, before)):
                token.tag_ = _PROPER.get(token.tag_, token.tag_)
            before = token
    return doc


def _is_headline(sentence: Span) -> bool:
    words = [token for token in sentence if token.is_alpha]
    return sum(token.text[0].isupper() for token in words) > TITLE_CASE * len(words)


def _is_proper(token: Token, before: Token) -> bool:
    return (
        token.tag_ in _PROPER
        and token.text[0].isupper()
        and token.text not in _CLOCK
        and before.text not in _OPENS_ANEW
        and not any(map(str.isdigit, token.text))
    )
