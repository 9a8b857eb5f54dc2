"""Quotation marks: pairs, apostrophes, nesting, marks that nothing closes."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.finders.quotes.marks import marks


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "yes" and "no".', ["yes", "no"]),
        ("“A “big” plan,” she said.", ["A “big” plan,"]),
        ("‘It can’t be the workers’ fault,’ he said.", ["It can’t be the workers’ fault,"]),
        ("'It can't be,' he said, 'in the '90s.'", ["It can't be,", "in the '90s."]),
        ("The reports'''''''''' came", []),
        ("``'' said ''yes'' and ''''", ["yes"]),
        ("The workers' rights and the firm's debts.", []),
        ("'I've nothin' left,' he said. 'It's late.'", ["I've nothin' left,", "It's late."]),
        ("'Nothin' doin',' he said. 'Workers' rights first.'", ["Nothin' doin',", "Workers' rights first."]),
        ("‘We were goin’ home,’ he said.", ["We were goin’ home,"]),
        ("He said 'come in' and left the 'cabin' at noon.", ["come in", "cabin"]),
        ("The ‘experts’ failed ‘twice’ or so.", ["experts", "twice"]),
        ("The 'experts' failed 'twice' in the '90s.", ["experts", "twice"]),
        ("'The workers' rights in the '90s,' he said.", ["The workers' rights in the '90s,"]),
        ("„So nicht“, sagte er.", ["So nicht"]),
        ("«Jamais», dit-il.", ["Jamais"]),
        ("»Go», she said. »It is late.»", ["Go", "It is late."]),
        ("›Go›, she said. »It» is »late».", ["Go", "It", "late"]),
        ("»Go«, she said. »It is late.«", ["Go", "It is late."]),
        ("»More on this »All news", []),
        ("Home » News » All", []),
        ("» Go «, she said. » It is late. «", ["Go", "It is late."]),
        ("〝Go,〞 she said. ❝Late.❞", ["Go,", "Late."]),
        ("''Twice,'' he said.", ["Twice,"]),
        ('“Mixed marks," she said.', ["Mixed marks,"]),
        ("\"He told me 'stay' and left,\" she said.", ["He told me 'stay' and left,"]),
        ("“Never closed, but it opens the paragraph.", ["Never closed, but it opens the paragraph."]),
        ('A stray " in the middle.', []),
        ("He is 6'2\" tall.", []),
        ("The '90s were good. The 6' 2\" guard left in the '80s.", []),
        ("‘Rock ’n’ roll was his life,’ she said.", ["Rock ’n’ roll was his life,"]),
        ("'90 men came,' he said.", ["90 men came,"]),
        ("'Tis late, and 'twas cold. 'We wait,' she said.", ["We wait,"]),
        ("'Let 'em come,' he said.", ["Let 'em come,"]),
        ("“It is late,’’ he said.", ["It is late,"]),
        ("“It is late,’’ he said. “We wait.”", ["It is late,", "We wait."]),
        ("“It is late,’’ he said. “We wait.’’", ["It is late,", "We wait."]),
        ("“He told me ‘stay’’ and left,” she said.", ["He told me ‘stay’’ and left,"]),
        ("He called it “late’’ and left.", ["late"]),
        ("", []),
    ],
)
def test_words_inside_marks(text: str, inside: list[str]) -> None:
    assert [mark.inner.of(text) for mark in marks(text, Span(0, len(text)))] == inside


def test_marks_of_other_paragraphs_are_not_seen() -> None:
    text = '"one" "two"'
    assert [mark.inner.of(text) for mark in marks(text, Span(0, 5))] == ["one"]
