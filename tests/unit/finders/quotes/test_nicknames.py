"""Names as every language writes them: with a nickname in the middle, with a capital of any alphabet."""

from __future__ import annotations

import pytest

from framing.article import Article, Quote, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.nicknames import unmarked, without_nickname
from framing.language.document import Document


def found(text: str) -> tuple[Quote, ...]:
    return quotes(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Joseph ‘Iron’ Mensah won in the ninth. “He hit hard,” Mensah said.", "Joseph Mensah"),
        ('William "Bill" Tan, the priest, agreed. "She did," Tan said.', "William Tan"),
        ("The drummer Mei “The Engine” Chen will tour. “It feels new,” Chen said.", "Mei Chen"),
        ("Maria (“Mimi”) de la Cruz was late. “We waited,” de la Cruz said.", "Maria de la Cruz"),
        ("Patricio «Pato» Fuenzalida drives. “We are tired,” Fuenzalida said.", "Patricio Fuenzalida"),
        ("“He taught me,” said his pupil, Ines “Nena” Cabral.", "Ines Cabral"),
        ("Émile Roux runs the mill. “It is late,” Roux said.", "Émile Roux"),
        ("Øystein Ødegård left at noon. “We lost,” Ødegård said.", "Øystein Ødegård"),
        ("“We are done,” Özlem Şahin told reporters. “It is over,” Şahin added.", "Özlem Şahin"),
        ("Łukasz Żak left early. “I am tired,” Żak said.", "Łukasz Żak"),
    ],
)
def test_a_surname_has_its_full_name(text: str, speaker: str) -> None:
    assert {quote.speaker.name for quote in found(text)} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A drummer known as “Sticks” said that the stage was wet.", "drummer"),
        ("“It was raining,” a boy nicknamed “Ants” said.", "boy"),
        ("“We wait,” said a man called “Pops”, who was there.", "man"),
        ("A driver called “Pops” told reporters that the road was closed.", "driver"),
        ("“It is late,” said a woman named “Queenie.”", "woman"),
        ("The swimmer Ana Ruiz, known as “Fish,” said that it was cold.", "Ana Ruiz"),
    ],
)
def test_what_somebody_is_called_is_no_name_and_no_speech(text: str, speaker: str) -> None:
    assert [quote.speaker.name for quote in found(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“He paid twice,” Hélène d’Arcy said, and laughed.", "Hélène d’Arcy"),
        ("Mayor Jean d'Arcy left. “It is late,” d'Arcy said.", "Jean d'Arcy"),
        ("Marie l’Estrange said that it was cold.", "Marie l’Estrange"),
        ("Ana de los Santos was there. “No,” de los Santos said.", "Ana de los Santos"),
        ("Luis de las Casas said that he would go.", "Luis de las Casas"),
        (
            "Maria de los Ángeles “Mari” Quiroga left. “We climbed,” Quiroga said.",
            "Maria de los Ángeles Quiroga",
        ),
    ],
)
def test_a_name_may_begin_or_go_on_in_small_letters(text: str, speaker: str) -> None:
    assert {quote.speaker.name for quote in found(text)} == {speaker}


def test_a_quotation_between_two_names_is_no_nickname() -> None:
    text = "“How long?” asked prosecutor Helga Brandt. “An hour,” Stefan Orban said."
    assert [quote.speaker.name for quote in found(text)] == ["Helga Brandt", "Stefan Orban"]
    assert without_nickname("Brandt. “An hour,” Orban") == "Brandt. “An hour,” Orban"


def test_who_was_something_before_is_described_by_it() -> None:
    assert unmarked("the ex-minister") == "the former minister"
    (quote,) = found("“It will fall,” an ex-minister said.")
    assert quote.speaker.kind in ("official", "anonymous")
