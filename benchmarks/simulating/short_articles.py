"""Short articles without end: events that a few outlets tell, with wire copy and page furniture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

OUTLETS = ("Herald", "Gazette", "Courier", "Tribune", "Observer", "Standard", "Chronicle", "Mercury")
A_DAY = 300
"""Articles of a day, however many there are in all."""

_FIRST = "Ann Tom Mary Paul Ruth Hugo Nina Carl Lena Omar Ivan Rosa Emma Karl Lucy Noah".split()
_OFFICES = ("Mayor", "Minister", "Governor", "General", "Professor", "Judge", "Senator", "Police chief")
_SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo kel dor mar sen tov ril han bre".split()
_MATTERS = (
    "harbour bridge school budget hospital railway strike dam election festival flood fire trial pipeline "
    "airport museum tax border drought wage"
).split()
_DEEDS = (
    "reopened the {matter} in {town}",
    "defended the {matter} of {town}",
    "closed the {matter} near {town}",
    "apologised for the {matter} in {town}",
    "promised {number} million for the {matter} of {town}",
    "was criticised over the {matter} in {town}",
)
_SENTENCES = (
    "“We have waited {number} years for this,” {person} said.",
    "Residents of {town} called the plan a waste of money.",
    "Officials said that {number} people were affected.",
    "{office} {person} told reporters that nobody had been hurt.",
    "Critics of {person} said the {matter} would cost {number} million.",
    "Protesters marched through {town} on {weekday} and blamed the government.",
    "Since a brutal winter storm the {matter} of {town} has been closed.",
    "“This is a disgrace,” said {other}, who lives in {town}.",
)
_WIRE = "{town} (Reuters) - {office} {person} {deed}, according to a statement that {number} reporters saw."
_FURNITURE = "Sign up for our daily newsletter here"


def short_articles(n: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Articles of two or three sentences, as rows of a table; the first do not depend on how many follow."""
    random = Random(seed)
    made, first = 0, date(2001, 1, 1)
    while made < n:
        day = first + timedelta(days=made // A_DAY)
        for row in _event(random, day):
            if made < n:
                yield {"id": f"a{made:07}"} | row
                made += 1


def _event(random: Random, day: date) -> Iterator[dict[str, str]]:
    """An event in the words of one to five outlets, one of which may print the agency's."""
    told = {
        "town": _name(random),
        "person": f"{random.choice(_FIRST)} {_name(random)}",
        "other": f"{random.choice(_FIRST)} {_name(random)}",
        "office": random.choice(_OFFICES),
        "matter": random.choice(_MATTERS),
        "number": str(random.randint(2, 900)),
        "weekday": f"{day:%A}",
    }
    wire = _filled(random.choice(_DEEDS), told)
    for outlet in random.sample(OUTLETS, random.choice((1, 1, 1, 2, 3, 5))):
        deed = _filled(random.choice(_DEEDS), told)
        opening = f"{told['office']} {told['person']} {deed} on {told['weekday']}."
        if random.random() < 0.1:
            opening = _filled(_WIRE, told | {"deed": wire})
        rest = [_filled(one, told) for one in random.sample(_SENTENCES, random.choice((1, 2)))]
        text = [opening, *rest, *([_FURNITURE] if outlet == OUTLETS[0] else [])]
        yield {
            "outlet": outlet,
            "published": (day + timedelta(days=random.randint(0, 1))).isoformat(),
            "title": f"{told['person']} {deed}",
            "text": "\n\n".join(text),
        }


def _filled(sentence: str, told: dict[str, str]) -> str:
    return sentence.format(**told)


def _name(random: Random) -> str:
    return "".join(random.choice(_SYLLABLES) for _ in range(random.choice((2, 3, 3)))).capitalize()
