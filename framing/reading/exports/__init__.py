"""Files that news archives write, with many articles each: Nexis, Factiva, ProQuest and Europresse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.reading.exports.factiva import coded, uncoded
from framing.reading.exports.nexis import nexis
from framing.reading.exports.proquest import proquest

__all__ = ["ARCHIVES", "exported"]

Entry = dict[str, str]
"""What an archive says of one article: text, title, outlet, published, byline, section."""

ARCHIVES: dict[str, Callable[[Sequence[str]], list[Entry]]] = {
    "Nexis": nexis,
    "Factiva": coded,
    "Factiva without field codes": uncoded,
    "ProQuest": proquest,
}
"""Archive -> what finds the articles in the paragraphs of a file; none where the file is not its own."""


def exported(paragraphs: Sequence[str]) -> tuple[str, list[Entry]]:
    """The archive that wrote a file, and the articles in it; "" and none for any other file."""
    for archive, articles_in in ARCHIVES.items():
        if found := articles_in(paragraphs):
            return archive, found
    return "", []
