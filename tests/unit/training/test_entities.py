"""Entities of a treebank: where each is meant, and the names that its document gives it."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.entities import Annotated, annotated

ROWS = """\
# newdoc id = GUM_news_invented
# newpar
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-organization-new-cf1-2-coref
2\tBank\tbank\tPROPN\tNNP\t_\t7\tnsubj\t_\t_
3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_
4\tOslo\tOslo\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new-cf2-1-sgl)1)
5\tand\tand\tCCONJ\tCC\t_\t6\tcc\t_\t_
6\tLund\tLund\tPROPN\tNNP\t_\t2\tconj\t_\tEntity=(3-person-new-cf2-1-coref-Ann_Lund)
7\twon\twin\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t7\tpunct\t_\t_

# newpar
1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-organization-giv-cf1-1-ana)
2\tpaid\tpay\tVERB\tVBD\t_\t0\troot\t_\t_
3\ther\ther\tPRON\tPRP$\t_\t4\tnmod\t_\tEntity=(4-person-new-cf2-2-coref(3-person-giv-cf1-1-ana)
4\tson\tson\tNOUN\tNN\t_\t2\tobj\t_\tEntity=4)

"""


@pytest.fixture
def gold(tmp_path: Path) -> Annotated:
    file = tmp_path / "invented.conllu"
    file.write_text(ROWS, "utf-8")
    return next(annotated(file))


def test_a_blank_line_ends_a_paragraph(gold: Annotated) -> None:
    assert gold.text == "The Bank of Oslo and Lund won.\n\nIt paid her son "
    assert [gold.text[start:end] for start, end in gold.spans][-2:] == ["her", "son"]
    assert gold.genre == "news"


def test_mentions_nest_and_each_has_its_head(gold: Annotated) -> None:
    found = [(one.entity, one.kind, gold.words[one.head].form) for one in gold.mentions]
    assert found == [
        ("1", "organization", "Bank"),
        ("2", "place", "Oslo"),
        ("3", "person", "Lund"),
        ("1", "organization", "It"),
        ("4", "person", "son"),
        ("3", "person", "her"),
    ]


def test_only_proper_names_name_an_entity(gold: Annotated) -> None:
    assert gold.named == {"1": {"Bank of Oslo"}, "2": {"Oslo"}, "3": {"Lund"}}
