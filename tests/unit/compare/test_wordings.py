from __future__ import annotations

import pytest

from framing import Article, Study, Zone
from framing.compare.wordings import wordings
from framing.findings import Findings
from framing.findings.tables import COLUMNS, table


def found(variant: str, *texts: str, aside: str | None = None) -> Findings:
    rows = [
        {"article": "1", "start": at, "end": at + 1, "zone": "body", "voice": "outlet", "concept": "thing"}
        | {"variant": variant, "text": text, "aside": aside}
        for at, text in enumerate(texts)
    ]
    return Findings(**{name: table(name, rows if name == "terms" else []) for name in COLUMNS})


@pytest.mark.parametrize(
    ("variant", "texts", "shown"),
    [
        ("scrounger", ("freeloaders", "Freeloaders", "spongers"), "freeloaders/spongers"),
        (
            "white plant",
            ("white tree", "white trees", "white trees", "white plant"),
            "white trees/white plant",
        ),
        ("white plant", ("white tree",) * 5, "white tree"),
        ("killing spree", ("rampage",), "rampage"),
        ("foetus", ("fetus", "FETUS"), "fetus"),
        ("war on Gaza", ("Israeli aggression",), "Israeli aggression"),
        ("Israel Defense Forces", ("IDF", "IDF"), "IDF"),
        ("scrounger", ("scroungers", "freeloader"), "scrounger"),
        ("attack", ("attacked", "attacks", "assault"), "attack"),
        ("bailout", ("bail out", "bailed out"), "bailout"),
        ("US", ("US", "USA"), "US"),
        (
            "unauthorised immigrant",
            ("unauthorized immigrants", "unauthorized immigrant"),
            "unauthorized immigrant",
        ),
        ("labour union", ("labor union",), "labor union"),
        ("defence spending", ("Defense Spending",), "defense spending"),
        ("labour union", ("labour union", "labor union"), "labour union"),
        ("raids", ("raid",), "raids"),
    ],
)
def test_a_variant_is_shown_by_what_stands_in_the_texts(
    variant: str, texts: tuple[str, ...], shown: str
) -> None:
    assert wordings(found(variant, *texts), "thing").get(variant, variant) == shown


def test_words_that_do_not_count_are_not_shown() -> None:
    assert wordings(found("scrounger", "freeloader", aside="another meaning"), "thing") == {}


def test_readers_see_the_wording_and_tables_the_variant() -> None:
    texts = {"Herald": "The fetus was unharmed. Doctors saw the fetus.", "Post": "The unborn child was safe."}
    study = Study([Article(o, o, t, (Zone(0, len(t), "body"),)) for o, t in texts.items()])
    made = study.compare("unborn")
    assert "foetus" in set(made.table["variant"])
    assert "fetus" in str(made)
    assert "foetus" not in str(made)
    assert len(made.passages(variant="foetus")) == 2
