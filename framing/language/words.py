"""Where words start and end: spaCy's English rules, brought into line with today's treebanks."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from spacy.lang.en import English
from spacy.language import Language
from spacy.symbols import NORM, ORTH, PREFIX, SHAPE, SUFFIX  # type: ignore[import-not-found]
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry
from spacy.vocab import Vocab, create_vocab

from framing.lexicon import load

_RUNS = [r"[!?]{2,}", r"[.:]\?", r"\*{2,}", r"={2,}", r"_{2,}", r"\${2,}", r"<<+", r">>+"]
_CLOCK = r"(?<=[0-9])(?:[AaPp][Mm])"
_JOINED = r"(?<=\w)[)\]](?=[(\[\-–])|(?<=[)\]])[(\[\-–](?=\w)|(?<=\w)[(\[\]](?=[\w\d])"
_PREFIXES = (
    "anti|co|counter|cross|de|e|ex|extra|hyper|infra|inter|intra|mega|meta|micro|mid|mini|mis|multi|neo|"
    "non|over|pan|para|post|pre|pro|pseudo|quasi|re|semi|sub|super|supra|trans|ultra|un|under|uni|vice"
)
_WHOLE = re.compile(rf"(?i:{_PREFIXES})-[A-Za-z]+|[0-9]{{3}}-[0-9]{{3,4}}(?:-[0-9]{{4}})?|[bw]/[co]?")
_LONGEST_SUFFIX = 40
"""Characters of a suffix, runs of one mark apart."""
_NO_EXCEPTIONS = {"and/or", "):", "8)", "id", "Id", "wed", "Wed"}
_WHOLE_WORDS_TOO = {"Miss.", "Ill.", "Mass.", "Wash.", "Ind.", "Ark.", "etc."}


def words(english: Language) -> Tokenizer:
    """The tokenizer of every document; the pipeline is trained on its tokens.

    Beyond spaCy's own rules, runs of one mark stay whole, a prefix keeps its hyphen, and so do
    telephone numbers.

    >>> [token.text for token in words(English())("Pro-Beijing, and/or non-profit!!")]
    ['Pro-Beijing', ',', 'and', '/', 'or', 'non-profit', '!!']
    """
    return _cutting(english.vocab)


def words_alone() -> Tokenizer:
    """The same tokenizer without a pipeline, which takes longer to make."""
    return _cutting(create_vocab("en", English.Defaults))


def _cutting(vocab: Vocab) -> Tokenizer:
    rules = English.Defaults
    _see_blanks_alike(vocab)
    exceptions = {form: cut for form, cut in rules.tokenizer_exceptions.items() if form not in _NO_EXCEPTIONS}
    exceptions |= {form: [{ORTH: form}] for form in _abbreviations()}
    exceptions |= {want: [{ORTH: want[:3]}, {ORTH: "na"}] for want in ("wanna", "Wanna")}
    exceptions |= {
        form.upper(): [{ORTH: part[ORTH].upper()} for part in cut]
        for form, cut in exceptions.items()
        if form.endswith(("n't", "n’t")) and form.islower()
    }
    return Tokenizer(
        vocab,
        rules=exceptions,
        prefix_search=compile_prefix_regex([*_RUNS, *(rules.prefixes or ())]).match,
        suffix_search=partial(_suffix, compile_suffix_regex([*_RUNS, _CLOCK, *(rules.suffixes or ())])),
        infix_finditer=compile_infix_regex([*_RUNS, _JOINED, *(rules.infixes or ())]).finditer,
        token_match=_WHOLE.fullmatch,
        url_match=rules.url_match,
    )


def _suffix(pattern: re.Pattern[str], word: str) -> re.Match[str] | None:
    """The suffix of a word, looked for at its end first: endless words lose theirs one by one."""
    start = max(0, len(word) - _LONGEST_SUFFIX)
    found = pattern.search(word, start)
    return pattern.search(word) if start and found and found.start() == start else found


@registry.tokenizers("framing.words.v1")  # type: ignore[untyped-decorator]
def words_of_pipeline() -> Callable[[Language], Tokenizer]:
    """The same tokenizer, as a pipeline's configuration names it."""
    return words


def _see_blanks_alike(vocab: Vocab) -> None:
    """Let every stretch of blanks look like one line break to a model; that is all it knows of them."""
    getters = vocab.lex_attr_getters  # type: ignore[attr-defined]
    for sign in (NORM, PREFIX, SUFFIX, SHAPE):
        getters[sign] = partial(_of_blank, getters[sign])


def _of_blank(of_word: Callable[[str], str], word: str) -> str:
    return of_word("\n" if word.isspace() else word)


def _abbreviations() -> list[str]:
    """Short forms that keep their full stop; those that are whole words too are left to the sentence."""
    lists = load("abbreviations")
    short = {*lists["before_name"], *lists["either"]} - set(lists["before_number"])
    return sorted({f"{form}." for form in short if " " not in form} - _WHOLE_WORDS_TOO)
