"""Odd texts: articles that are mutated, and sentences that a grammar makes; the same for the same number."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from framing.concepts.library import concepts
from framing.reading import read_all

ROOT = Path(__file__).parents[2]
LONG = 200
"""One article of so many is long."""

_MARKS = "“”‘’\"'«»„‹›「」"
_SLOT = re.compile(r"\{(\w+)\}")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+|\n+")


@cache
def grammar() -> dict[str, dict[str, list[str]]]:
    """The rules of sentences, and the odd values of an article's fields."""
    found: dict[str, Any] = tomllib.loads(Path(__file__).with_name("grammar.toml").read_text("utf-8"))
    variants = [variant for concept in concepts() for variant in concept.variants]
    forms = {form for variant in variants for form in (*variant.forms, *variant.exact)}
    found["rules"]["form"] = sorted(forms)
    for name in ("id", "outlet", "title", "event", "column", "value"):
        found["fields"][name] += ["\ud83d"]  # half an emoji, which TOML cannot hold
    found["rules"]["odd"] += ["\ud83d", "\udc00x"]
    return found


def own_texts() -> list[str]:
    """The project's own test texts and the seeds."""
    files = sorted((ROOT / "tests" / "golden").rglob("*.txt")) + sorted((ROOT / "seeds").glob("*.txt"))
    texts = [file.read_text("utf-8") for file in files]
    for file in sorted((ROOT / "tests" / "golden").rglob("*.toml")):
        texts += [text for text in _strings(tomllib.loads(file.read_text("utf-8"))) if len(text) > 200]
    return texts


def texts_of(path: Path) -> list[str]:
    """The texts of the articles of a folder or table."""
    return [article.text for article in read_all([path]).articles]


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in inner for text in _strings(item)]


def text(random: Random, bases: Sequence[str]) -> str:
    """An odd text: most have 20 to 80 words, a few are long."""
    words = random.randint(400, 1500) if random.random() < 1 / LONG else int(random.triangular(8, 90, 25))
    if random.random() < 0.5:
        made = _excerpt(random, random.choice(bases), words)
        for _ in range(random.randint(1, 4)):
            made = random.choice(MUTATIONS)(random, made)
        return made
    made = _sentences(random, words)
    return random.choice(MUTATIONS)(random, made) if random.random() < 0.3 else made


def _excerpt(random: Random, base: str, words: int) -> str:
    """Some sentences in a row, with the breaks between them."""
    starts = [0, *(match.end() for match in _SENTENCE.finditer(base))]
    start = random.choice(starts)
    return " ".join(re.split(r"[ \t]+", base[start : start + 12 * words])[:words])


def _sentences(random: Random, words: int) -> str:
    made, count = "", 0
    while count < words:
        line = expand(random, random.choice(grammar()["rules"]["line"]))
        made += line[:1].upper() + line[1:] + random.choice([" ", " ", " ", "\n\n", "\n"])
        count += max(1, len(line.split()))
    return made


def expand(random: Random, form: str, depth: int = 0) -> str:
    """A form with its slots filled; one inside many others is filled with a word that has none."""
    rules = grammar()["rules"]

    def fill(slot: re.Match[str]) -> str:
        found = rules.get(slot[1], [slot[0]])
        if depth > 4:
            found = [entry for entry in found if not _SLOT.search(entry)] or ["x"]
        return expand(random, random.choice(found), depth + 1) if found != [slot[0]] else slot[0]

    return _SLOT.sub(fill, form)


Mutation = Callable[[Random, str], str]


def _insert(random: Random, text: str, what: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + what + text[at:]


def _odd(random: Random, text: str) -> str:
    odd = random.choice(grammar()["rules"]["odd"])
    return _insert(random, text, odd * random.choice([1, 1, 1, 2, 10]))


def _mark(random: Random, text: str) -> str:
    """A mark more, or one less, so that something stays open."""
    places = [at for at, sign in enumerate(text) if sign in _MARKS]
    if places and random.random() < 0.5:
        at = random.choice(places)
        return text[:at] + text[at + 1 :]
    return _insert(random, text, random.choice(_MARKS) * random.choice([1, 1, 2, 10]))


def _other_house(random: Random, text: str) -> str:
    """The marks of another house, here and there."""
    share = random.choice([0.2, 1.0])
    return "".join(random.choice(_MARKS) if s in _MARKS and random.random() < share else s for s in text)


def _words(random: Random, text: str) -> str:
    """Words lost, doubled, swapped, or put in from elsewhere."""
    words = text.split(" ")
    for _ in range(random.randint(1, 5)):
        at, other = random.randrange(len(words)), random.randrange(len(words))
        kind = random.randrange(4)
        if kind == 0:
            words[at] = ""
        elif kind == 1:
            words[at] = " ".join([words[at]] * random.choice([2, 3, 20]))
        elif kind == 2:
            words[at], words[other] = words[other], words[at]
        else:
            words[at] = expand(random, random.choice(["{form}", "{person}", "{cue}", "{did}", "{odd}"]))
    return " ".join(words)


def _case(random: Random, text: str) -> str:
    return random.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def _lines(random: Random, text: str) -> str:
    """Breaks in other places, or none at all."""
    join = random.choice([" ", "", "\n", "\r\n", "\r", "\n\n\n", "\t", "\u2028", "\xa0", "\u3000"])
    return join.join(text.split("\n")) if random.random() < 0.5 else join.join(text.split(" "))


def _doubled(random: Random, text: str) -> str:
    parts = text.split("\n")
    return random.choice(["\n\n", "\n", " "]).join([text, random.choice(parts) if len(parts) > 1 else text])


def _cut(random: Random, text: str) -> str:
    return text[random.randint(0, len(text)) :][: random.randint(20, 400)]


def _endless(random: Random, text: str) -> str:
    """A word or a shape without end."""
    shape = random.choice(
        ["a", "killed, ", "“", "(", "[", "“x” ", "A. ", "’", "-", "ha", "Lee ", "\n“a", ". "]
    )
    return _insert(random, text, shape * random.choice([30, 100, 300]))


def _signs_only(random: Random, text: str) -> str:
    return re.sub(r"\w", random.choice(["", " ", "."]), text)


def _framed(random: Random, text: str) -> str:
    """A line of furniture before or after it."""
    line = expand(random, random.choice(grammar()["rules"]["furniture"]))
    return random.choice([f"{line}\n{text}", f"{line}\n\n{text}", f"{text}\n\n{line}", f"{line} {text}"])


def _initials(random: Random, text: str) -> str:
    """Names as initials: "Maria Lopez" becomes "M. L."."""
    share = random.choice([0.3, 1.0])
    return re.sub(r"\b([A-Z])\w+", lambda m: m[1] + "." if random.random() < share else m[0], text)


def _shuffled(random: Random, text: str) -> str:
    parts = _SENTENCE.split(text)
    random.shuffle(parts)
    return random.choice([" ", "\n", "\n\n", ""]).join(parts)


MUTATIONS: tuple[Mutation, ...] = (
    _odd, _odd, _odd, _mark, _mark, _other_house, _words, _words, _case, _lines, _doubled, _cut,
    _endless, _signs_only, _framed, _initials, _initials, _shuffled,
)  # fmt: skip
