"""Claims of several outlets: who carries them, and who could have."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
import pytest

from framing.article import Article, Zone
from framing.coverage import Coverage, align, claims
from framing.findings import Findings, collect

TEXTS = {
    "First": "A bridge collapsed in Lima on Monday. The minister Ana Ruiz promised an inquiry at once.",
    "Second": "Ana Ruiz, the minister, promised an inquiry. Divers searched the river for a missing bus.",
    "Third": "Bakers in Oslo protested against flour prices. A lake in Chad dried up <b>completely</b>.",
}


def findings(days: dict[str, int | None], event: str | None = "bridge") -> Findings:
    return collect(
        [
            Article(
                outlet.lower(),
                outlet,
                text,
                (Zone(0, len(text), "body"),),
                event,
                datetime(2024, 5, day) if day else None,
            )
            for outlet, day in days.items()
            for text in [TEXTS[outlet]]
        ],
        (),
    )


def inquiry(found: Coverage) -> pd.DataFrame:
    """The cells of the claim that two outlets share, by outlet."""
    (claim,) = found.claims[found.claims["text"].str.contains("inquiry")]["claim"].unique()
    cells: pd.DataFrame = found.cells[found.cells["claim"] == claim].set_index("outlet")
    return cells


def test_like_sentences_of_two_outlets_are_aligned() -> None:
    given = findings({"First": 1, "Second": 2, "Third": 3})
    pairs = align(given)
    assert len(pairs) == 1
    row = pairs.iloc[0]
    assert given.text[row["a_article"]][row["a_start"] : row["a_end"]].startswith("The minister")
    assert given.text[row["b_article"]][row["b_start"] : row["b_end"]].startswith("Ana Ruiz")
    assert 0.33 <= row["similarity"] < 1


def test_no_pair_keeps_its_columns() -> None:
    assert list(align(findings({"First": 1, "Third": 1})).columns) == list(
        align(findings({"First": 1, "Second": 1})).columns
    )


def test_a_claim_says_who_carries_it_and_since_when() -> None:
    found = claims(findings({"First": 3, "Second": 2, "Third": 5}))
    claim = found.claims.iloc[0]
    assert "inquiry" in claim["text"]
    assert claim["outlets"] == claim["articles"] == 2
    assert claim["first"] == pd.Timestamp(2024, 5, 2)
    assert list(inquiry(found)["status"]) == ["found", "found", "not found"]
    assert (inquiry(found)["supplied"] == 1).all()


@pytest.mark.parametrize(
    ("day", "status"),
    [(1, "published before"), (2, "not found, same day"), (3, "not found"), (None, "not found")],
)
def test_nobody_lacks_what_came_later(day: int | None, status: str) -> None:
    found = claims(findings({"First": 3, "Second": 2, "Third": day}))
    assert inquiry(found).loc["Third", "status"] == status
    assert ("no date" in found.caveat) == (day is None)


def test_what_one_outlet_alone_says_is_a_claim() -> None:
    found = claims(findings({"First": 1, "Second": 1, "Third": 1}))
    alone = found.claims[found.claims["text"].str.contains("Oslo")]
    assert list(alone["outlets"]) == [1]
    assert found.places[found.places["claim"] == alone["claim"].iloc[0]]["similarity"].isna().all()
    assert found.summary.set_index("outlet").loc["Third", "alone"] == 2


def test_what_a_study_sets_apart_is_still_carried() -> None:
    texts = ["Divers searched the river for a missing bus on Sunday."] * 2
    zones = ((Zone(0, len(texts[0]), "body"),), (Zone(0, len(texts[1]), "repeat"),))
    given = collect([Article(str(at), f"Outlet {at}", texts[at], zones[at]) for at in range(2)], ())
    assert list(claims(given).claims["outlets"]) == [2]


def test_passages_are_those_of_the_texts() -> None:
    given = findings({"First": 1, "Second": 1, "Third": 1})
    found = claims(given)
    for row in found.places.to_dict("records"):
        assert given.text[row["article"]][row["start"] : row["end"]] == row["text"]


def test_several_events_need_a_name() -> None:
    given = findings({"First": 1, "Second": 1})
    given.articles.loc[0, "event"] = "another"
    with pytest.raises(ValueError, match="2 events"):
        claims(given)
    with pytest.raises(ValueError, match="no event 'none'"):
        claims(given, "none")
    assert set(claims(given, "bridge").places["outlet"]) == {"Second"}


def test_it_shows_itself_everywhere_and_never_says_omitted() -> None:
    found = claims(findings({"First": 1, "Second": 1, "Third": 1}))
    shown = [str(found), found._repr_html_(), found.to_markdown(), str(found.records())]
    assert all("inquiry" in text for text in shown)
    assert not any("omi" + "t" in text for text in shown)
    assert "<b>" not in found._repr_html_()
    assert len(found.table) == len(found.claims) * 3


def test_it_explains_its_columns_and_marks_a_cut() -> None:
    text = (
        "A bridge collapsed in Lima on Monday. "
        + "The minister Ana Ruiz promised "
        + "an inquiry " * 12
        + "."
    )
    given = [Article(name, name, text, (Zone(0, len(text), "body"),)) for name in ("First", "Second")]
    found = claims(collect(given, ()))
    assert any(passage.endswith(" …") for passage in found.wide()["passage"])
    assert all("n: claims of" in shown for shown in (str(found), found._repr_html_(), found.to_markdown()))
