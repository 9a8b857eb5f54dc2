"""Files as people have them: tables in their languages, with two headers, many sheets or ids begun anew."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from framing import Article
from framing.reading import InputError, read_all

TEXT = "The dam above Brod held on Monday, and the army left town number {} before the evening came."
GUESSED = "what people call them"


def read(*paths: Path, **options: dict[str, str]) -> tuple[list[Article], list[str]]:
    found = read_all(paths, columns=options.get("columns"))
    return list(found.articles), [one for one in found.notices if GUESSED not in one]


def table(folder: Path, *rows: str, name: str = "t.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding=encoding)
    return path


def workbook(folder: Path, **sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = folder / "b.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("Zeitung;Datum;Überschrift;Volltext", "cp1252"),
        ("Quelle;Erscheinungsdatum;Titel;Artikeltext", "utf-8-sig"),
        ("Journal;Date de publication;Titre;Texte", "cp1252"),
        ("Medio;Fecha;Título;Texto", "utf-8"),
        ("Periódico;Fecha de publicación;TITULAR;Contenido", "utf-8"),
        ("Krant;Publicatiedatum;Kop;Inhoud", "utf-8"),
        ("Giornale;Data di pubblicazione;Titolo;Testo", "utf-8"),
        ("Gazete;Tarih;Başlık;Metin", "cp1254"),
        ("Gazete;Yayın Tarihi;BAŞLIK;İçerik", "utf-8"),
        ("Газета;Дата;Заголовок;Текст", "cp1251"),
    ],
)
def test_columns_in_other_languages(tmp_path: Path, header: str, encoding: str) -> None:
    path = table(tmp_path, header, f"Star;2020-01-04;Dam holds;{TEXT}", encoding=encoding)
    (article,), _ = read(path)
    assert (article.outlet, article.title, f"{article.published:%d.%m.%y}") == (
        "Star",
        "Dam holds",
        "04.01.20",
    )


@pytest.mark.parametrize(
    "above",
    [
        ["Article", None, None, "Content"],
        ["Metadata", None, None, "Text"],
        ["Search of 4 May", None, "Body", None],
    ],
)
def test_names_of_groups_of_columns_above_the_header(tmp_path: Path, above: list[object]) -> None:
    rows: list[list[object]] = [
        ["Source", "Date", "Headline", "Full text"],
        ["Star", "2020-01-04", "Dam", TEXT],
    ]
    path = workbook(tmp_path, Export=[above, *rows])
    (article,), (notice,) = read(path)
    assert (article.outlet, article.title) == ("Star", "Dam")
    assert "the header is row 2" in notice
    cells = (",".join("" if cell is None else f'"{cell}"' for cell in row) for row in [above, *rows])
    (article,), _ = read(table(tmp_path, *cells))
    assert (article.outlet, article.title) == ("Star", "Dam")


def test_rows_that_look_like_a_header_are_rows(tmp_path: Path) -> None:
    path = table(tmp_path, "outlet,text", f'Star,"{TEXT}"', "source,body", "Sun,body")
    articles, _ = read(path)
    assert articles[0].outlet == "Star"


def test_every_sheet_with_texts_is_read(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        name: [["Date", "Text"], ["2020-01-04", TEXT.format(name)], [None, TEXT.format(name * 2)]]
        for name in ("Star", "Sun")
    }
    path = workbook(tmp_path, **sheets, Notes=[["variable", "meaning"], ["Date", "when"]])
    articles, notices = read(path)
    assert [dict(one.attributes)["sheet"] for one in articles] == ["Star", "Star", "Sun", "Sun"]
    assert len({one.id for one in articles}) == 4
    assert any("2 sheets are read, and the column sheet" in one for one in notices)
    assert any('of its sheets, "Star" and "Sun" are read and not Notes' in one for one in notices)
    articles, _ = read(path, columns={"outlet": "sheet"})
    assert [one.outlet for one in articles] == ["Star", "Star", "Sun", "Sun"]


def test_ids_that_begin_anew_in_every_file(tmp_path: Path) -> None:
    for name, first in (("a-jan", 0), ("b-feb", 10), ("c-feb-again", 10)):
        rows = (f'{row},Star,"{TEXT.format(first + row)}"' for row in range(2))
        table(tmp_path, "id,outlet,text", *rows, name=f"{name}.csv")
    articles, notices = read(tmp_path)
    assert [one.id for one in articles] == ["0", "1", "0 (2)", "1 (2)"]
    assert sum('so this one is read as "' in one for one in notices) == 2
    assert sum("so this one is left out" in one for one in notices) == 2


def test_an_id_twice_in_one_table_is_left_out(tmp_path: Path) -> None:
    path = table(tmp_path, "id,outlet,text", *(f'1,Star,"{TEXT.format(n)}"' for n in range(2)))
    articles, (notice,) = read(path)
    assert len(articles) == 1
    assert f"{path}, row 3" in notice


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "N/A",
        "na",
        "NaN",
        "nan",
        "null",
        "None",
        "-",
        "…",
        "[Removed]",
        "[deleted]",
        "#NAME?",
        "#N/A",
        "(no text)",
    ],
)
def test_words_for_no_text_are_no_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps([{"outlet": "Star", "title": "Dam holds", "text": text}]))
    with pytest.raises(InputError, match="the text is empty"):
        read(path)


@pytest.mark.parametrize(
    "missing", ["nan", "NaN", "NaT", "<NA>", "NA", "N/A", "#N/A", "null", "NULL", "None"]
)
def test_words_for_no_value_are_empty_cells(tmp_path: Path, missing: str) -> None:
    first_row = f'Star,{missing},{missing},{missing},"{TEXT.format(1)}"'
    second_row = f'{missing},Dam,2031-02-03,left,"{TEXT.format(2)}"'
    path = table(tmp_path, "outlet,event,published,leaning,text", first_row, second_row)
    (first, second), (notice,) = read(path)
    assert (first.event, first.published, first.attributes) == (None, None, ())
    assert (second.outlet, second.event, second.attributes) == ("unknown", "Dam", (("leaning", "left"),))
    assert "without an outlet" in notice


def test_a_name_may_begin_with_a_word_for_no_value(tmp_path: Path) -> None:
    path = table(tmp_path, "outlet,event,text", f'None Left,Nan Roe,"{TEXT.format(1)}"')
    (article,), _ = read(path)
    assert (article.outlet, article.event) == ("None Left", "Nan Roe")


def test_a_short_text_is_a_text(tmp_path: Path) -> None:
    path = table(
        tmp_path, "outlet,text", "Star,Nobody was removed from the hall.", "Sun,None of the ten died."
    )
    articles, _ = read(path)
    assert len(articles) == 2


@pytest.mark.parametrize(
    "value",
    [
        {f"id{n}": {"outlet": "Star", "text": TEXT.format(n)} for n in range(3)},
        {"meta": {"n": 3}, "hits": {f"id{n}": {"outlet": "Star", "body": TEXT.format(n)} for n in range(3)}},
    ],
)
def test_json_objects_under_keys_of_their_own(tmp_path: Path, value: object) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps(value))
    articles, _ = read(path)
    assert [one.id for one in articles] == ["id0", "id1", "id2"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("43834", "04.01.20 00:00"),
        ("43834.25", "04.01.20 06:00"),
        ("1578096000000", "04.01.20 00:00"),
        ("1578096000.0", "04.01.20 00:00"),
        ("Sat Jan 04 05:46:00 +0000 2020", "04.01.20 05:46"),
        ("20200", ""),
        ("99999", ""),
    ],
)
def test_dates_as_programs_number_them(tmp_path: Path, written: str, day: str) -> None:
    (article,), notices = read(table(tmp_path, "outlet,created_utc,text", f'Star,{written},"{TEXT}"'))
    assert (f"{article.published:%d.%m.%y %H:%M}" if article.published else "") == day
    told = [one for one in notices if "the number that spreadsheets give to 2020-01-04" in one]
    assert len(told) == written.startswith("43834")


def test_pages_for_telephones_are_of_the_same_outlet(tmp_path: Path) -> None:
    names = ["star.com", "m.star.com", "https://amp.star.com/", "www2.star.com", "edition.star.com"]
    path = table(tmp_path, "outlet,text", *(f'{name},"{TEXT.format(n)}"' for n, name in enumerate(names)))
    articles, _ = read(path)
    assert [one.outlet for one in articles] == [*["star.com"] * 4, "edition.star.com"]
