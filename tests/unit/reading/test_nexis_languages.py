"""Files of Nexis whose pages are in German, French, Spanish or Dutch: the articles are the same."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from framing import Article
from framing.reading import read_all

DATA = Path(__file__).parents[2] / "data" / "exports"
MILL = [
    "The old mill in Orsk burned down on Monday night, and nobody was hurt, the fire chief said.",
    "{length}: 40 {words}, she wrote on the form that she handed to the insurer on Tuesday.",
    "It had stood empty since the last miller left the town eleven years ago.",
]
SCHOOL = [
    "Two sisters from Velm have opened a school for shipwrights in the former customs house.",
    "The first eleven pupils, who are between 16 and 58 years old, began on Friday.",
]
TITLE = "{section}: of the old town in flames"
LABELS = {
    "de": {
        **{"dates": ("Samstag 4. Januar 2020", "6. Januar 2020 Montag 9:15 AM GMT"), "length": "Länge"},
        **{"words": "Wörter", "section": "Rubrik", "page": "S. 4", "byline": "Autor", "body": "Textkörper"},
        **{"graphic": "Grafik", "loaded": "Ladedatum: 5. Januar 2020", "below": "Klassifizierung"},
        **{"language": "Sprache: ENGLISH; ENGLISCH", "type": "Publikationstyp: Zeitung"},
        **{"end": "Ende des Dokuments", "rights": "Alle Rechte vorbehalten", "listed": "Dokumente (2)"},
    },
    "fr": {
        **{"dates": ("samedi 4 janvier 2020", "6 janvier 2020 lundi 9:15 AM GMT"), "length": "Longueur "},
        **{"words": "mots", "section": "Rubrique ", "page": "Pg. A4", "byline": "Auteur ", "body": "Corps"},
        **{"graphic": "Graphique", "loaded": "Date-Chargement : 5 janvier 2020", "below": "Classification"},
        **{"language": "Langue : ENGLISH; ANGLAIS", "type": "Type-Publication : Journal"},
        **{"end": "Fin du document", "rights": "Tous droits réservés", "listed": "Documents (2)"},
    },
    "es": {
        **{"dates": ("4 de enero de 2020 sábado", "lunes 6 enero 2020 9:15 AM GMT"), "length": "Longitud"},
        **{"words": "palabras", "section": "Sección", "page": "Pág. 4", "byline": "Autor", "body": "Cuerpo"},
        **{"graphic": "Gráfico", "loaded": "Fecha de carga: 5 de enero de 2020", "below": "Clasificación"},
        **{"language": "Idioma: ENGLISH; INGLÉS", "type": "Tipo de publicación: Periódico"},
        **{"end": "Fin del documento", "rights": "Todos los derechos reservados", "listed": "Documentos (2)"},
    },
    "nl": {
        **{"dates": ("4 januari 2020 zaterdag", "maandag 6 januari 2020 9:15 AM GMT"), "length": "Lengte"},
        **{"words": "woorden", "section": "Sectie", "page": "Blz.6", "byline": "Auteur", "body": "Tekst"},
        **{"graphic": "Grafiek", "loaded": "Laad-datum: 5 januari 2020", "below": "Classificatie"},
        **{"language": "Taal: ENGLISH; ENGELS", "type": "Publicatietype: Krant"},
        **{"end": "Einde van document", "rights": "Alle rechten voorbehouden", "listed": "Documenten (2)"},
    },
}


def lines(language: str) -> list[str]:
    """What Nexis writes: a list of the documents, then each with its fields above and below the text."""
    a = LABELS[language]
    mill_day, school_day = a["dates"]
    title, *mill = (one.format(**a) for one in (TITLE, *MILL))
    return [
        str(a["listed"]),
        f"1. {title}",
        "2. Shipwrights go to school",
        *(title, "The Orsk Herald", mill_day, f"Copyright 2020 The Orsk Herald {a['rights']}"),
        *(f"{a['section']}: NEWS; {a['page']}", f"{a['length']}: 543 {a['words']}"),
        *(f"{a['byline']}: ANN LEE", str(a["body"]), *mill),
        *(str(a["graphic"]), "The mill in May.", str(a["loaded"]), str(a["end"])),
        *("Shipwrights go to school", "Velm Post (England)", school_day, f"© 2020 Velm Post {a['rights']}"),
        *(f"{a['length']}: 201 {a['words']}", str(a["body"]), *SCHOOL, str(a["below"])),
        *(str(a["language"]), str(a["type"]), str(a["loaded"]), str(a["end"])),
    ]


def check(language: str, path: Path) -> None:
    labels = LABELS[language]
    found = read_all([path])
    mill, school = found.articles
    expected = [one.format(**labels) for one in (TITLE, *MILL)]
    assert parts(mill) == [re.sub(r"\s+", " ", one) for one in expected]
    assert parts(school) == ["Shipwrights go to school", *SCHOOL]
    assert [(one.outlet, f"{one.published:%Y-%m-%d}") for one in found.articles] == [
        ("The Orsk Herald", "2020-01-04"),
        ("Velm Post (England)", "2020-01-06"),
    ]
    assert dict(mill.attributes) == {"section": "NEWS", "genre": "news"}
    assert f"{path}: read as a file of Nexis with 2 articles" in found.notices[0]


def parts(article: Article) -> list[str]:
    return article.text.split("\n\n")


@pytest.mark.parametrize("language", LABELS)
def test_word_files(language: str, tmp_path: Path) -> None:
    document = docx.Document()
    for line in lines(language):
        document.add_paragraph(line)
    path = tmp_path / "a.docx"
    document.save(str(path))
    check(language, path)


@pytest.mark.parametrize("language", LABELS)
def test_rich_text_as_a_word_processor_writes_it(language: str) -> None:
    """Made of the Word files above by LibreOffice."""
    check(language, DATA / f"nexis-{language}.rtf")


@pytest.mark.parametrize(
    ("language", "count"),
    [
        ("de", "Dokument {} von 2"),
        ("fr", "Document {} de 2"),
        ("es", "{} de 2 DOCUMENTOS"),
        ("es", "Documento {} de 2"),
        ("nl", "{} van 2 DOCUMENTEN"),
    ],
)
def test_plain_text_of_older_files(language: str, count: str, tmp_path: Path) -> None:
    a = LABELS[language]
    first, second = a["dates"]
    title, *mill = (one.format(**a) for one in (TITLE, *MILL))
    above = [f"{str(a[name]).upper()}: {value}" for name, value in (("byline", "A LEE"), ("section", "NEWS"))]
    length = f"{str(a['length']).upper()}: 543 {a['words']}"
    loaded = str(a["loaded"]).upper()
    blocks = [
        *(count.format(1), "The Orsk Herald", first, title, *above, length, *mill, loaded, a["rights"]),
        *(
            count.format(2),
            "Velm Post (England)",
            second,
            "Shipwrights go to school",
            length,
            *SCHOOL,
            loaded,
        ),
    ]
    path = tmp_path / "a.txt"
    path.write_text("\n\n".join(map(str, blocks)))
    check(language, path)
