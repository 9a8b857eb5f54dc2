"""Names in any script: every letter has a font, and what lacks one is told."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from pypdf import PdfReader

from framing.charts import CHARTS, drawable, faces, render, without_font
from framing.charts import scripts as scripts_of
from framing.charts.page import head_lines, put, shorten, width_of
from framing.charts.scripts import FAMILY, UNDRAWN, families
from framing.charts.style import SMALL
from framing.compare import Comparison

NAMES = [
    "人民日报",
    "朝日新聞",
    "한겨레",
    "हिन्दुस्तान",
    "দৈনিক",
    "ไทยรัฐ",
    "الجزيرة",
    "הארץ",
    "📰 Times",
    "Правда",
]


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_of_a_name_has_a_font(name: str) -> None:
    assert UNDRAWN not in drawable(name)
    letters = set().union(*(face.letters for face in faces(name)))
    assert {ord(char) for char in name if char != " "} <= letters | scripts_of._own()
    assert without_font(name) == ""


def test_only_a_text_that_needs_other_fonts_gets_them() -> None:
    assert families("Plain text, Правда") == (FAMILY,)
    assert families("新 हिन्दी") == (FAMILY, "Noto Sans CJK JP", "Noto Sans Devanagari")


def test_a_letter_without_font_is_told_with_its_script_and_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scripts_of, "_face", lambda char: None)
    told = without_font("Post 新聞 हिन्दी 📰")
    assert told.startswith(
        "No font on this machine has these characters of Cjk, Devanagari, emoji and signs: "
    )
    assert "Install a font" in told
    assert drawable("Post 新") == f"Post {UNDRAWN}"


def test_without_the_packages_fonts_of_the_machine_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    cjk = faces("新")[0]
    monkeypatch.setattr(scripts_of, "_packaged", lambda: ())
    monkeypatch.setattr(scripts_of, "_installed", lambda: ("no-such-file.ttf", str(cjk.path)))
    assert scripts_of._face.__wrapped__("新") == cjk
    assert scripts_of._face.__wrapped__("\U0001e2c0") is None


def test_a_run_from_right_to_left_is_isolated_and_foreign_controls_are_dropped() -> None:
    assert drawable("الجزيرة نت (5 of 5)") == "\u2068الجزيرة نت\u2069 (5 of 5)"
    assert drawable("a\u202etxt.exe") == "atxt.exe"
    assert drawable("a\u00a0b\n\U0010fffd") == f"a b {UNDRAWN}"


def test_names_are_divided_and_shortened_between_letters_only() -> None:
    lines = head_lines("人民日报海外版", 30)
    assert "".join(lines) == "人民日报海外版"
    assert all(width_of(line, SMALL, "bold") <= 30 for line in lines)
    for room in range(20, 60, 3):
        kept = shorten("हिन्दुस्तान टाइम्स", room).removesuffix("…")
        rest = "हिन्दुस्तान टाइम्स"[len(kept) :].lstrip()
        assert not rest or not scripts_of.combines(rest[0])


def test_other_scripts_are_outlines_in_svg_and_latin_is_text() -> None:
    figure = Figure(figsize=(3, 1))
    put(figure, 5, 20, "हिन्दुस्तान")
    put(figure, 5, 40, "Herald")
    svg = render(figure, "svg").decode()
    assert "हि" not in "".join(part.partition("<")[0] for part in svg.split(">"))
    assert ">Herald</text>" in svg
    assert svg.count("<path") > 1


def test_names_in_charts_give_no_warning_and_no_box(comparison: Callable[..., Comparison]) -> None:
    figure = CHARTS["levels"].draw(comparison(8))
    FigureCanvasAgg(figure)
    for format in ("png", "svg", "pdf"):
        assert render(figure, format)
    assert not [text for text in figure.texts if UNDRAWN in text.get_text()]
    assert len(PdfReader(BytesIO(render(figure, "pdf"))).pages) == 1
