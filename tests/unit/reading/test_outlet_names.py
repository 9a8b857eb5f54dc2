"""`outlets` says which names are one outlet; what is wrong with it is said with file, row and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing import Article, Study, Zone
from framing.reading import InputError, read, read_all

TEXT = "The dam above Brod held on Monday, and the army left the town before the evening came, number {}."


def corpus(folder: Path, *names: str) -> Path:
    path = folder / "t.csv"
    rows = (f'{name},"{TEXT.format(at)}"\n' for at, name in enumerate(names))
    path.write_text("outlet,text\n" + "".join(rows), encoding="utf-8")
    return path


def names(folder: Path, *rows: str, header: str = "name,outlet", encoding: str = "utf-8") -> Path:
    path = folder / "map.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding=encoding)
    return path


def found(folder: Path, given: Path, *outlets: str) -> tuple[list[str], tuple[str, ...]]:
    reading = read_all([corpus(folder, *outlets)], outlets=given)
    return [article.outlet for article in reading.articles], reading.notices


def test_names_are_read_as_the_outlet_that_the_file_gives(tmp_path: Path) -> None:
    given = names(tmp_path, "Guardian US,The Guardian", "guardian.co.uk,The Guardian", "AP,Associated Press")
    seen = ("Guardian US", "https://www.guardian.co.uk/", "AP", "Le Monde")
    assert found(tmp_path, given, *seen) == (
        ["The Guardian", "The Guardian", "Associated Press", "Le Monde"],
        (),
    )


def test_spelling_does_not_matter_and_the_spelling_of_the_file_wins(tmp_path: Path) -> None:
    given = names(tmp_path, "guardian  us,The Guardian")
    outlets, notices = found(tmp_path, given, "THE GUARDIAN", "Guardian US")
    assert outlets == ["The Guardian", "The Guardian"]
    assert [one for one in notices if 'is read as "The Guardian"' in one] == list(notices)


@pytest.mark.parametrize(
    ("header", "row", "encoding"),
    [
        ("name;outlet", "Yeni Şafak;Doğan Grubu", "cp1254"),
        ("\ufeffName,Outlet,note", "Yeni Şafak,Doğan Grubu,", "utf-8"),
        ("sep=\t\nname\toutlet", "Yeni Şafak\tDoğan Grubu", "utf-16"),
        ("outlet,name", '"Doğan Grubu","Yeni Şafak"', "utf-8"),
    ],
)
def test_tables_as_people_save_them(tmp_path: Path, header: str, row: str, encoding: str) -> None:
    given = names(tmp_path, row, header=header, encoding=encoding)
    assert found(tmp_path, given, "Yeni Şafak") == (["Doğan Grubu"], ())


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (["Sun,"], 'row 2, field outlet: "" is empty; fill it, or remove the row'),
        (["Sun,Star", ",Post"], 'row 3, field name: "" is empty'),
        (["Sun"], 'row 2, field outlet: "" is empty'),
        (["Sun,Star", "SUN,Post"], 'row 3, field name: "SUN" is "Star" in row 2 and "Post" here; keep one'),
        (["Sun,Star", "Post,The Star"], 'row 3, field outlet: "The Star" is spelled "Star" in row 2'),
        (["Sun,Star", "Star,Post"], 'row 2, field outlet: "Star" is itself a name, of "Post" in row 3; name'),
        (['Sun,"Star', "Post,Star"], "a quotation mark is never closed"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, rows: list[str], says: str) -> None:
    given = names(tmp_path, *rows)
    with pytest.raises(InputError) as refused:
        found(tmp_path, given, "Sun")
    assert str(refused.value).startswith(f"{given}, row")
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("header", "says"),
    [
        ("nmae,outlet", 'row 1: there is no column name (did you mean "nmae"?); give the columns name'),
        ("name,paper", "row 1: there is no column outlet"),
        ("name,outlet,outlet", "row 1: there is more than one column outlet"),
    ],
)
def test_a_wrong_header_is_named(tmp_path: Path, header: str, says: str) -> None:
    with pytest.raises(InputError) as refused:
        found(tmp_path, names(tmp_path, "Sun,Star", header=header), "Sun")
    assert says in str(refused.value)


def test_a_file_that_is_none_is_named(tmp_path: Path) -> None:
    binary = tmp_path / "map.xlsx"
    binary.write_bytes(b"PK\x03\x04\0\0\0\0")
    with pytest.raises(InputError, match=r"map\.xlsx: this is not a CSV file; save it as CSV"):
        found(tmp_path, binary, "Sun")
    with pytest.raises(FileNotFoundError):
        found(tmp_path, tmp_path / "none.csv", "Sun")


def test_the_same_said_twice_is_no_fault(tmp_path: Path) -> None:
    given = names(tmp_path, "Sun,Star", "sun,Star", "Star,Star")
    assert found(tmp_path, given, "Sun", "Star") == (["Star", "Star"], ())


def test_a_name_that_no_article_has_is_told(tmp_path: Path) -> None:
    given = names(tmp_path, "Sun,Star", "Harald,Star")
    outlets, (notice,) = found(tmp_path, given, "Sun", "Herald")
    assert outlets == ["Star", "Herald"]
    assert notice == (
        f'{given}, row 3, field name: "Harald" is the outlet of no article (did you mean "Herald"?); correct '
        "it, or keep it for other articles"
    )


def test_articles_without_an_outlet_can_be_given_one(tmp_path: Path) -> None:
    given = names(tmp_path, "unknown,Star")
    assert found(tmp_path, given, "")[0] == ["Star"]


def test_python_takes_a_dictionary(tmp_path: Path) -> None:
    path = corpus(tmp_path, "Sun", "Star")
    assert {one.outlet for one in read(path, outlets={"Sun": "Star"})} == {"Star"}
    text = TEXT.format(1)
    article = Article("a", "Sun", text, (Zone(0, len(text), "body"),))
    assert Study([article], outlets={"Sun": "Star"}).articles[0].outlet == "Star"
    with pytest.raises(InputError, match="outlets, name 'Sun', field outlet: \"\" is empty"):
        read(path, outlets={"Sun": ""})
    wrong: dict[str, str] = {"Sun": 3}  # type: ignore[dict-item]
    with pytest.raises(InputError, match="'Sun': 3 is not a name and an outlet"):
        read(path, outlets=wrong)


def test_what_means_nothing_is_refused() -> None:
    text = TEXT.format(1)
    article = Article("a", "Sun", text, (Zone(0, len(text), "body"),))
    with pytest.raises(ValueError, match="these are articles, for which dates means nothing"):
        Study([article], dates="day-first")
    findings = Study([article]).findings
    for options in ({"outlets": {"Sun": "Star"}}, {"columns": {"text": "body"}}, {"dates": "day-first"}):
        with pytest.raises(ValueError, match=f"so {next(iter(options))} means nothing here"):
            Study(findings, **options)
