"""What sentences tell, as vectors."""

from __future__ import annotations

import numpy as np

from framing.finders.toward.meaning import SAMPLE, meanings

TOLD = ["The mayor resigned on Monday.", "The mayor has stepped down.", "Rain flooded the old harbour."]


def test_sentences_that_tell_the_same_are_nearer() -> None:
    found = meanings(TOLD, TOLD)
    cosines = found @ found.T
    assert np.allclose(np.diag(cosines), 1)
    assert cosines[0, 1] > cosines[0, 2] + 0.2


def test_no_row_depends_on_its_neighbours() -> None:
    assert (meanings(TOLD[:1], TOLD) == meanings(TOLD, TOLD)[:1]).all()


def test_no_sentence_gives_no_row() -> None:
    assert len(meanings([], [])) == len(meanings([], TOLD)) == 0


def test_a_part_of_many_sentences_shows_what_all_share() -> None:
    many = [f"{text} {at}" for at in range(SAMPLE) for text in TOLD]
    assert meanings(TOLD, many).shape == meanings(TOLD, TOLD).shape


def test_a_very_long_sentence_is_read_as_far_as_it_fits() -> None:
    long = " ".join(["The council met the mayor."] * 60)
    assert np.isfinite(meanings([long], [long])).all()
