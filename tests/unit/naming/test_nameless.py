"""Labels that name nobody."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.naming.nameless import nameless, names_nobody


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("office", "organisation"),
        ("members of her crew", "organisation"),
        ("Lawmakers from both houses", "organisation"),
        ("memo", "document"),
        ("harbour's website", "document"),
        ("Captains", "anonymous"),
        ("Harbour Office aide", "anonymous"),
        ("Marl's attorney", "official"),
    ],
)
def test_a_noun_alone_names_nobody(label: str, kind: str) -> None:
    assert names_nobody(label, kind)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Harbour Office", "organisation"),
        ("Marl's campaign", "organisation"),
        ("Republicans", "organisation"),
        ("Carrier", "organisation"),
        ("indictment", "document"),
        ("letter from the Harbour Office", "document"),
        ("di Marl", "person"),
    ],
)
def test_a_name_or_the_one_paper_of_a_court_tells_who_it_is(label: str, kind: str) -> None:
    assert not names_nobody(label, kind)


def test_quotes_without_a_speaker_are_no_source_without_a_name() -> None:
    assert list(nameless(pd.Series([None, "office"]), pd.Series(["unknown", "organisation"]))) == [
        False,
        True,
    ]
