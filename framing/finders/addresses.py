"""Web and mail addresses, handles, paths and file names: what stands in them is nobody's wording."""

from __future__ import annotations

import re

from framing.article import Cover, Span
from framing.language.document import Document, remembered

_ENDINGS = "com|org|net|gov|edu|mil|int|info|news|tv|io|co|eu|uk|us|de|fr|ru|cn|au|ca|in"
_FILES = "pdf|docx?|xlsx?|pptx?|csv|txt|html?|php|aspx?|jpe?g|png|gif|svg|webp|mp[34]|mov|avi|wav|zip"
_ADDRESS = re.compile(
    r"(?:https?|ftp)://\S+"
    r"|\bwww\.\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)*"
    r"|(?<![\w@])@\w+"
    rf"|\b[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})\b(?:/\S*)?"
    r"|\b[\w-]+(?:\.[a-z][\w-]*)+/\S*"
    rf"|\b[\w-]+\.(?:{_FILES})\b"
    r"|(?<![\w/.])/?[ru]/[\w-]+/?"
    r"|(?<![\w/.<])/[\w-]+(?:/[\w.-]*)+\S*"
)


@remembered
def addresses(document: Document) -> Cover:
    """The stretches of the text that are addresses, handles, paths or names of files."""
    return Cover(Span(*match.span()) for match in _ADDRESS.finditer(document.text))
