"""Speakers judged by annotated entities: what counts as right, wrong and missed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.speakers import cases, gate, judged, mention, name_words, table
from training.entities import Annotated, annotated

ROWS = """\
# newdoc id = GUM_news_invented
# newpar
1\tMayor\tmayor\tNOUN\tNNP\t_\t2\tcompound\t_\tEntity=(1-person-new-cf1-3-coref
2\tAnn\tAnn\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
3\tLee\tLee\tPROPN\tNNP\t_\t2\tflat\t_\tEntity=1)
4\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
5\tTom\tTom\tPROPN\tNNP\t_\t4\tobj\t_\tEntity=(2-person-new-cf2-1-coref
6\tFox\tFox\tPROPN\tNNP\t_\t5\tflat\t_\tEntity=2)
7\t,\t,\tPUNCT\t,\t_\t9\tpunct\t_\t_
8\twho\twho\tPRON\tWP\t_\t9\tnsubj\t_\t_
9\tsaid\tsay\tVERB\tVBD\t_\t5\tacl:relcl\t_\t_
10\tthat\tthat\tSCONJ\tIN\t_\t12\tmark\t_\t_
11\tit\tit\tPRON\tPRP\t_\t12\tnsubj\t_\t_
12\trained\train\tVERB\tVBD\t_\t9\tccomp\t_\tSpaceAfter=No
13\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-cf1-1-ana)
2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthat\tthat\tSCONJ\tIN\t_\t6\tmark\t_\t_
4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\t_
5\troad\troad\tNOUN\tNN\t_\t6\tnsubj\t_\t_
6\tflooded\tflood\tVERB\tVBD\t_\t2\tccomp\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


@pytest.fixture
def gold(tmp_path: Path) -> Annotated:
    file = tmp_path / "invented.conllu"
    file.write_text(ROWS, "utf-8")
    return next(annotated(file))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ann Lee", "own"),
        ("Lee", "own"),
        ("Tom Fox", "another"),
        ("Tom Lee", "own"),  # one word of each; the surname decides
        ("spokeswoman for Lee", "none"),
        ("Jane Roe", "none"),
    ],
)
def test_a_name_is_the_entity_s_own_or_another_s(gold: Annotated, name: str, said: str) -> None:
    assert judged(gold, "1", name) == said


def test_what_a_relative_pronoun_stands_for_is_read_from_the_syntax(gold: Annotated) -> None:
    who = next(at for at, word in enumerate(gold.words) if word.form == "who")
    one = mention(gold, who, [who])
    assert one is not None
    assert one.entity == "2"


def test_sources_are_judged_by_their_kind(gold: Annotated) -> None:
    found = {(one.kind, one.said) for one in cases(gold, "speech")}
    assert found == {("relative", "right"), ("he, she", "right")}


def test_the_last_word_of_a_name_is_its_surname() -> None:
    assert name_words("Ann van Lee, mayor", last=True) == {"lee"}


def test_shares_are_of_those_whom_the_article_names() -> None:
    rows = list(table(Counter({("name", "right"): 3, ("name", "wrong"): 1, ("name", "rightly none"): 9})))
    assert "75.0 [30.1, 95.4]" in rows[1]
    assert rows[1].split()[1:3] == ["3", "1"]


@pytest.mark.parametrize(("wrong", "code"), [(5, 0), (20, 1)])
def test_too_few_right_are_below_the_floor(wrong: int, code: int) -> None:
    assert gate(Counter({("name", "right"): 95, ("relative", "wrong"): wrong}), "speech") == code
