"""The network: what it says, and that nothing but the sentence moves it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from framing.article import Span
from framing.finders.toward.network import TONES, probabilities

ROE = [Span(0, 3)]

CLEAR = {
    "Roe lied to the voters and stole their money.": "negative",
    "Roe betrayed her friends and took bribes.": "negative",
    "Roe is a brilliant and generous leader.": "positive",
    "Roe saved twenty lives and was thanked by the town.": "positive",
    "Roe met reporters on Monday.": "neutral",
    "Roe said the meeting would start at noon.": "neutral",
}


@pytest.mark.parametrize("sentence", CLEAR)
def test_what_is_plain_is_read_so(sentence: str) -> None:
    (found,) = probabilities([(sentence, ROE)]).tolist()
    assert TONES[found.index(max(found))] == CLEAR[sentence]
    assert sum(found) == pytest.approx(1)


def test_of_two_targets_the_praised_one_is_above_the_blamed_one() -> None:
    text = "Roe rebuilt the schools that Doe had ruined by stealing the money."
    first, second = probabilities([(text, [Span(0, 3)]), (text, [Span(29, 32)])])
    assert first[2] - first[0] > second[2] - second[0]


def test_no_row_depends_on_its_neighbours() -> None:
    rows = [(sentence * (1 + at % 3), ROE) for at, sentence in enumerate(CLEAR)]
    together = probabilities(rows)
    alone = np.concatenate([probabilities([row]) for row in rows])
    backwards = probabilities(rows[::-1])[::-1]
    assert (together == alone).all()
    assert (together == backwards).all()


def test_nothing_gives_an_empty_table() -> None:
    assert probabilities([]).shape == (0, 3)


OFFLINE = """
import socket
def refuse(*args, **kwargs):
    raise RuntimeError("a connection was asked for")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from framing.article import Span
from framing.finders.toward.network import probabilities
print(probabilities([("Roe lied.", [Span(0, 3)])]).tolist())
"""


def test_it_runs_with_sockets_closed_and_gives_the_same_in_another_process() -> None:
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(probabilities([("Roe lied.", ROE)]).tolist())


def test_the_weights_are_small_and_their_licence_lies_beside_them() -> None:
    folder = Path(sys.modules["framing.finders.toward"].__path__[0]) / "model"
    assert sum(file.stat().st_size for file in folder.iterdir()) < 18e6
    assert "Apache License" in (folder / "LICENSE-ENCODER").read_text("utf-8")
