"""A sentence as the network reads it."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer

from framing.article import Span
from framing.finders.toward.masking import MOST, Masking
from framing.finders.toward.network import shipped


@pytest.fixture(scope="module")
def masking() -> Masking:
    return shipped().masking


def at(text: str, *parts: str) -> list[Span]:
    return [Span(text.index(part), text.index(part) + len(part)) for part in parts]


def test_the_targets_name_is_not_seen(masking: Masking) -> None:
    rows = set()
    for name in ("Roe", "Adolf Hitler", "the People’s Front of Judea", "她"):
        text = f"Yesterday {name} lied."
        row = masking(text, at(text, name))
        rows.add((tuple(row.ids), tuple(row.target)))
    assert len(rows) == 1


def test_all_places_of_the_target_are_marked_in_any_order(masking: Masking) -> None:
    text = "Roe said that Roe won."
    first, second = Span(0, 3), Span(14, 17)
    assert masking(text, [first, second]) == masking(text, [second, first])
    assert sum(masking(text, [first, second]).target) == 2


def test_places_that_overlap_are_marked_once(masking: Masking) -> None:
    text = "President Roe won."
    assert sum(masking(text, at(text, "President Roe", "Roe")).target) == 1


@pytest.mark.parametrize("before", [0, 30, 300])
def test_of_a_long_sentence_the_part_around_the_target_is_read(masking: Masking, before: int) -> None:
    text = "word " * before + "Roe" + " word" * 300
    row = masking(text, at(text, "Roe"))
    assert len(row.ids) == len(row.target) == MOST
    assert sum(row.target) == 1


@pytest.mark.parametrize("sign", ["[SEP]", "[CLS]", "[MASK]", "[PAD]", "[unused1]"])
def test_no_text_is_read_as_a_sign(masking: Masking, sign: str) -> None:
    text = f"Roe {sign} won."
    row = masking(text, [Span(0, 3)])
    plain = masking("Roe won.", [Span(0, 3)])
    signs = {plain.ids[0], plain.ids[-1], 0, plain.ids[plain.target.index(1)]}
    assert sum(number in signs for number in row.ids) == 3
    assert len(row.ids) > len(plain.ids)


def test_a_vocabulary_without_the_signs_is_refused() -> None:
    from tokenizers.models import WordPiece

    with pytest.raises(ValueError, match="lacks"):
        Masking(Tokenizer(WordPiece({"[UNK]": 0}, unk_token="[UNK]")))
