"""One bad row among good ones: it is mended or named, and its neighbours are kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from framing.article import Article, Zone
from framing.reading import InputError, read_all
from framing.reading.given import checked
from framing.reading.rows import LONGEST_LINE
from framing.study import Study

TEXT = "Dam holds in Brod\n\nThe dam above Brod held on Monday, and the army left the town."
GOOD = json.dumps({"id": "good", "outlet": "Star", "text": TEXT})


def read_csv(folder: Path, *lines: str, header: str = "id,outlet,text") -> tuple[dict[str, str], list[str]]:
    path = folder / "t.csv"
    path.write_bytes("\n".join([header, *lines, ""]).encode())
    reading = read_all([path])
    notices = [notice.removeprefix(f"{path}, ") for notice in reading.notices]
    return {article.id: article.text for article in reading.articles}, notices


LAST = "9,Post,It rained on Monday."

MENDED = {
    "stray marks": ('7,Sun,"It came "late" today."', 'It came "late" today.'),
    "stray marks before a comma": ('7,Sun,"It said "no", and left."', 'It said "no", and left.'),
    "one stray mark": ('7,Sun,"The 5" board broke."', 'The 5" board broke.'),
    "stray marks at the end": ('7,Sun,"It came. They said: "Late.""', 'It came. They said: "Late."'),
    "backslashes": ('7,Sun,"\\"It is over,\\" he said."', '"It is over," he said.'),
    "over lines": (
        '7,Sun,"It came "late".\n\nHe came, saw, and won."',
        'It came "late".\n\nHe came, saw, and won.',
    ),
    "doubled beside strays": ('7,Sun,"He ""knew"" it "all" then."', 'He "knew" it "all" then.'),
    "a quotation first": ('7,Sun,"Late" trains, all of them, came.', '"Late" trains, all of them, came.'),
    "quotations around": ('7,Sun,"No," he said, "not yet."', '"No," he said, "not yet."'),
    "a blank at the end": ('7,Sun,"It came ""late"" today." ', 'It came "late" today.'),
    "never closed": ('7,Sun,"It came late today.', "It came late today."),
}


@pytest.mark.parametrize(("line", "text"), MENDED.values(), ids=list(MENDED))
def test_a_row_with_stray_marks_is_mended(tmp_path: Path, line: str, text: str) -> None:
    found, notices = read_csv(tmp_path, line, LAST)
    assert found == {"7": text, "9": "It rained on Monday."}
    assert [notice[:7] for notice in notices] == ["row 2: "]


def test_rows_that_all_begin_with_a_quotation(tmp_path: Path) -> None:
    found, _ = read_csv(tmp_path, '7,Sun,"Late" trains came.', '8,Sun,"No," he said, "not yet."', LAST)
    assert found["7"] == '"Late" trains came.'
    assert found["8"] == '"No," he said, "not yet."'


def test_a_stray_mark_may_stand_in_the_first_of_many_lines(tmp_path: Path) -> None:
    found, _ = read_csv(tmp_path, '7,Sun,"The 5" board broke.\n\nIt was old."', LAST)
    assert found["7"] == 'The 5" board broke.\n\nIt was old.'


LOST = {
    "never closed over lines": '7,Sun,"It came\nlate today.',
    "garbled": '7,"Sun"x,It came late.',
    "two unclosed": '7,"Sun,"It came late.',
}


@pytest.mark.parametrize("line", LOST.values(), ids=list(LOST))
def test_a_row_beyond_mending_costs_only_itself(tmp_path: Path, line: str) -> None:
    found, notices = read_csv(tmp_path, "5,Sun,It snowed today.", line, LAST, '10,Sun,"It blew today."')
    assert set(found) == {"5", "9", "10"}
    assert len(notices) == 1
    assert notices[0].startswith("row 3: the quotation marks are broken (")


def test_rows_after_a_mark_that_is_never_closed(tmp_path: Path) -> None:
    rows = [f'{i},Sun,"It came late on day {i}."' for i in range(10, 60)]
    found, notices = read_csv(tmp_path, '7,Sun,"It came late.', *rows)
    assert len(found) == 51
    assert len(notices) == 1


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("sep=;\nid;outlet;text", "7;Sun;It came, late."),
        ('"sep=;"\nid;outlet;text', "7;Sun;It came, late."),
        ("sep=|\nid|outlet|text", "7|Sun|It came, late."),
        ("\ufeffSEP=\t\nid\toutlet\ttext", "7\tSun\tIt came, late."),
        ("sep=,\nid,outlet,text", '7,Sun,"It came, late."'),
    ],
)
def test_a_line_that_names_the_delimiter_is_no_header(tmp_path: Path, header: str, line: str) -> None:
    assert read_csv(tmp_path, line, header=header) == ({"7": "It came, late."}, [])


def test_a_stray_mark_in_a_corpus_file(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(TEXT)
    (tmp_path / "corpus.csv").write_text('file,outlet\na.txt,"Star\nb.txt,Sun\nc.txt,"The "Post""\n')
    assert [article.outlet for article in read_all([tmp_path]).articles] == ["Star", "Sun", 'The "Post"']


def test_many_notices_of_a_kind_are_one_sentence(tmp_path: Path) -> None:
    rows = [f"{i},Sun,soon {i},It came late today." for i in range(60)]
    found, notices = read_csv(tmp_path, *rows, header="id,outlet,published,text")
    assert len(found) == 60
    assert [notice.partition("t.csv, ")[2] or notice for notice in notices] == [
        '60 times (row 2, row 3, row 4 and 57 more), field published: "soon 0" cannot be read as a date; '
        "write it as 2020-01-04 or 4 January 2020"
    ]


LINES = {
    "deep list": ("[" * 100_000, "not JSON (objects or lists are nested too deeply)"),
    "deep object": ('{"a":' * 100_000, "not JSON (objects or lists are nested too deeply)"),
    "half emoji alone": (r'"\ud83d"', "this is JSON but not an object"),
    "no text": ('{"text": null}', "field text: there is no text"),
    "NUL": ('{"id": "b", "outlet": "S", "text": "a\\u0000b"}', "NUL character"),
    "too long": ('{"text": "' + "x" * LONGEST_LINE + '"}', "longer than 16,000,000 characters"),
}


@pytest.mark.parametrize(("line", "says"), LINES.values(), ids=list(LINES))
def test_a_bad_line_of_json_is_named(tmp_path: Path, line: str, says: str) -> None:
    (tmp_path / "t.jsonl").write_text(f"{line}\n{GOOD}\n")
    reading = read_all([tmp_path / "t.jsonl"])
    assert [article.id for article in reading.articles] == ["good"]
    assert len(reading.notices) == 1
    assert f"{tmp_path}/t.jsonl, line 1" in reading.notices[0]
    assert says in reading.notices[0]


FIELDS = {
    "text": r'"text": "It came \ud83d late today."',
    "reversed": r'"text": "It came \ude00\ud83d late today."',
    "id": r'"id": "b\udcff"',
    "title": r'"title": "\udc4d Dam"',
    "outlet": r'"outlet": "Post \ud83d"',
    "further": r'"desk": "\ud83d"',
    "name of a column": r'"\ud83d": "x"',
}


@pytest.mark.parametrize("field", FIELDS.values(), ids=list(FIELDS))
def test_half_an_emoji_is_mended_and_told(tmp_path: Path, field: str) -> None:
    base = '"id": "b", "outlet": "Sun", "text": "It came late today.", '
    name = json.loads("{" + field + "}").popitem()[0]
    kept = ", ".join(part for part in base.rstrip(", ").split(", ") if not part.startswith(f'"{name}"'))
    (tmp_path / "t.jsonl").write_text("{" + f"{kept}, {field}" + "}\n" + GOOD)
    reading = read_all([tmp_path / "t.jsonl"])
    assert len(reading.articles) == 2
    repr(reading).encode()
    assert "\ufffd" in repr(reading.articles[0])
    assert any("line 1, field" in n and "half an emoji" in n for n in reading.notices)


def test_half_an_emoji_from_python_moves_no_offset() -> None:
    text = "It came \ud83d late."
    article = Article("a\ud83d", "S", text, (Zone(0, len(text), "body"),), attributes=(("desk", "\udc00"),))
    study = Study([article])
    assert study.articles[0].text == "It came \ufffd late."
    assert (study.articles[0].id, study.articles[0].attributes) == ("a\ufffd", (("desk", "\ufffd"),))
    assert study.articles[0].zones == article.zones
    assert len(study.notices) == 1


def test_a_whole_article_from_python_is_left_alone() -> None:
    article = Article("a", "S", "It 😀 came.", (Zone(0, 10, "body"),))
    reading = checked([article])
    assert reading.articles[0] is article
    assert reading.notices == ()


@pytest.mark.parametrize(
    ("given", "id"),
    [
        ('"a\\nb"', "a b"),
        ('"a\\t\\u001bb"', "a b"),
        ('"e\\u0301"', "é"),
        ("7", "7"),
        ("9" * 5000, "9" * 191),
        ('"' + "x" * 10_000 + '"', "x" * 191),
        ("NaN", "t-1"),
    ],
)
def test_ids_are_one_line_of_bounded_length(tmp_path: Path, given: str, id: str) -> None:
    (tmp_path / "t.jsonl").write_text(f'{{"id": {given}, "outlet": "S", "text": "It came late today."}}')
    [article] = read_all([tmp_path / "t.jsonl"]).articles
    assert article.id.startswith(id)
    assert len(article.id) <= 200


def test_ids_that_look_alike_are_one(tmp_path: Path) -> None:
    lines = [{"id": id, "outlet": "S", "text": "It came late today."} for id in ("e\u0301", "\xe9")]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, lines)))
    reading = read_all([tmp_path / "t.jsonl"])
    assert len(reading.articles) == 1
    assert "line 2, field id" in reading.notices[0]


def test_a_key_that_stands_twice_is_told(tmp_path: Path) -> None:
    (tmp_path / "t.jsonl").write_text('{"id": "a", "id": "b", "outlet": "S", "text": "It came late today."}')
    reading = read_all([tmp_path / "t.jsonl"])
    assert [article.id for article in reading.articles] == ["b"]
    assert "line 1, field id: this key occurs twice" in reading.notices[0]


def test_more_columns_than_anybody_compares_by(tmp_path: Path) -> None:
    names = [f"c{i}" for i in range(20_000)]
    row = "7,Sun," + "x," * len(names) + "It came late today."
    header = f"id,outlet,{','.join(names)},text"
    (tmp_path / "t.csv").write_text(f"{header}\n{row}\n")
    reading = read_all([tmp_path / "t.csv"])
    assert len(reading.articles[0].attributes) == 1000
    assert "20,000 further columns" in reading.notices[0]


@pytest.mark.parametrize(
    "year", ["0000-01-01", "99999-01-01", "9999-12-31T23:59-12:00", "-1-01-01", "２０２０-01-32"]
)
def test_dates_that_no_calendar_has(tmp_path: Path, year: str) -> None:
    found, notices = read_csv(tmp_path, f"7,Sun,{year},It came late.", header="id,outlet,published,text")
    assert list(found) == ["7"]
    assert "cannot be read as a date" in notices[0]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["t.csv", "t.jsonl", "t.txt", "t.html"])
def test_utf16_without_a_mark(tmp_path: Path, encoding: str, name: str) -> None:
    page = f"<html><body><article><p>{TEXT * 3}</p></article></body></html>"
    content = {"csv": f'id,outlet,text\n1,S,"{TEXT}"', "jsonl": GOOD, "txt": TEXT, "html": page}
    (tmp_path / name).write_bytes(content[name[2:]].encode(encoding))
    assert "The dam above Brod held" in read_all([tmp_path / name]).articles[0].text


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "t.txt").open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(InputError, match="larger than 20 MB; split it"):
        read_all([tmp_path / "t.txt"])


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("for Ã¢â‚¬Ëœmiddle classÃ¢â‚¬â„¢", "for ‘middle class’"),  # twice
        ("the mayorâ€™s promise", "the mayor’s promise"),
        ("a cafÃ© in MÃ¼nchen", "a café in München"),
        ("rain â€“ and snow", "rain – and snow"),
        ("â‚¬5 a head", "€5 a head"),
        ("A\u0303§a and PeA\u0303±a", "ça and Peña"),  # the accent divided from its letter
    ],
)
@pytest.mark.parametrize("field", ["title", "text", "event"])
def test_text_in_a_wrong_encoding_is_mended_and_told_once(
    tmp_path: Path, wrong: str, right: str, field: str
) -> None:
    fields = {
        "id": "b",
        "outlet": "Sun",
        "text": "The lake rose on Monday.",
        "title": "Lake",
        "event": "Lake",
    }
    fields[field] = f"The lake rose {wrong} on Monday."
    (tmp_path / "t.jsonl").write_text(json.dumps(fields))
    reading = read_all([tmp_path / "t.jsonl"])
    article = reading.articles[0]
    value = article.text if field == "text" else getattr(article, field)
    assert f"The lake rose {right} on Monday." in value
    (notice,) = [one for one in reading.notices if "wrong encoding" in one]
    assert f"line 1, field {field}:" in notice


@pytest.mark.parametrize(
    "text",
    [
        "São Paulo’s cafés cost €5 – “às vezes”",
        "SÃO PAULO Â",
        "naïve Ångström",
        "Björk’s “Jóga”",
        "Sa\u0303o Paulo’s cafe\u0301s",
        "SA\u0303O PAULO",
    ],
)
def test_accents_that_are_right_are_left_alone(tmp_path: Path, text: str) -> None:
    row = {"id": "b", "outlet": "Sun", "text": f"The lake rose on Monday: {text}."}
    (tmp_path / "t.jsonl").write_text(json.dumps(row))
    reading = read_all([tmp_path / "t.jsonl"])
    assert reading.articles[0].text == row["text"]
    assert not reading.notices
