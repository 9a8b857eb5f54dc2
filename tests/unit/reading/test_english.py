from __future__ import annotations

from pathlib import Path

import pytest

from framing.article import Article, Zone
from framing.reading import InputError, read_all
from framing.reading.english import other_language
from framing.reading.given import checked

ENGLISH = "The port closed on Monday, and the crews went home, the minister told the paper in the evening."
GERMAN = (
    "Der Hafen schloss am Montag, und die Arbeiter gingen heim. Der Minister will die Tat nicht war haben."
)


def language(text: str) -> str | None:
    return other_language(text, [Zone(0, len(text), "body")])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GERMAN, "de"),
        (
            "Le ministre a dit lundi que le port resterait fermé jusqu'à la fin du mois, selon la police.",
            "fr",
        ),
        ("El ministro dijo el lunes que el puerto seguirá cerrado hasta fin de mes, según la policía.", "es"),
        ("De minister zei maandag dat de haven tot het einde van de maand gesloten blijft, aldus Jan.", "nl"),
        ("Liman pazartesi günü kapandı ve işçiler evlerine gitti, dedi bakan akşam şehirde gazeteye.", "tr"),
        ("Pelabuhan ditutup pada hari Senin. Menteri mengatakan bahwa para pekerja pulang ke rumah.", "id"),
        ("Порт закрылся в понедельник, и рабочие ушли домой, сообщил министр газете вечером в городе.", "ru"),
        ("港口周一关闭，工人们回家了，部长晚上在城里告诉报纸。" * 3, "zh"),
        ("港口周一关闭，工人们回家了，部长晚上在城里告诉报纸。", "zh"),
        ("港は月曜日に閉鎖され、労働者は家に帰ったと大臣が述べた。", "ja"),
    ],
)
def test_other_languages_are_told(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Der Hafen zu",
        "港口",
        "",
        "Killed: Ann Lee, Omar Vesk, Hassan Rouhani, Abu Mahdi al-Muhandis, Carla Gómez, Jürgen Klopp.",
        "Bayern 3, Dortmund 1. Real Madrid 2, Barcelona 2. Juventus 0, Inter 1. Ajax 2, PSV 2. Lyon 0.",
        "Markets up. Oil falls 3 percent; gold gains 2 percent. Dollar weak against euro, yen, pound.",
        f"Mayor Ann Roe told the crowd: “{GERMAN} {GERMAN} {GERMAN}” Then she went home and sang.",
        "xyz " * 50,
    ],
)
def test_english_and_what_cannot_be_told_stay(text: str) -> None:
    assert language(text) is None


def test_captions_and_furniture_say_nothing_of_the_language() -> None:
    text = f"{GERMAN}\n{ENGLISH}"
    zones = [Zone(0, len(GERMAN), "caption"), Zone(len(GERMAN) + 1, len(text), "body")]
    assert other_language(text, zones) is None


def test_an_article_in_another_language_is_left_out_and_named(tmp_path: Path) -> None:
    table = tmp_path / "articles.csv"
    table.write_text(f'id,outlet,text\n1,Herald,"{ENGLISH}"\n2,Blatt,"{GERMAN}"\n', "utf-8")
    reading = read_all([table])
    assert [article.id for article in reading.articles] == ["1"]
    (notice,) = reading.notices
    assert "row 3" in notice
    assert "is not in English but in another language (code de), so it is left out" in notice


def test_nothing_is_read_when_nothing_is_english(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GERMAN, "utf-8")
    with pytest.raises(InputError, match="not in English"):
        read_all([tmp_path])


def test_articles_made_in_python_are_left_out_too() -> None:
    articles = [
        Article(name, "Herald", text, (Zone(0, len(text), "body"),))
        for name, text in (("1", ENGLISH), ("2", GERMAN))
    ]
    reading = checked(articles)
    assert [article.id for article in reading.articles] == ["1"]
    assert "article 2: is not in English" in reading.notices[0]
