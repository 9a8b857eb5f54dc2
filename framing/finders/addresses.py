"""Web and mail addresses, handles, paths and file names: what stands in them is nobody's wording."""

from __future__ import annotations

import re

from framing.article import Cover, Span
from framing.language.document import Document, remembered

_ENDINGS = (
    "com|org|net|gov|edu|mil|int|info|news|tv|io|co|eu|uk|us|de|fr|ru|cn|au|ca|in|nl|se|pl|ch|jp|ie|nz|za|br"
    "|onion|example"
)
_FILES = (
    "pdf|docx?|xlsx?|pptx?|csv|txt|html?|php|aspx?|jpe?g|png|gif|svg|webp|webm|mp[34]|m4a|mov|avi|wav|zip|tar"
    "|gz|json|xml|rtf|odt|epub|apk|exe"
)
_ADDRESS = re.compile(
    r"(?i:https?|ftp)://\S+"
    r"|\b(?i:www)\.\S+"
    r"|\b[A-Za-z]:\\\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)*"
    r"|(?<![\w@])@\w+"
    rf"|\b[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})\b(?:/\S*)?"
    r"|\b[\w-]+(?:\.[a-z][\w-]*)+/\S*"
    rf"|\b[\w-]+\.(?i:{_FILES})\b"
    r"|(?<![\w/.])/?[ru]/[\w-]+/?"
    r"|(?<![\w/.<])/[\w-]+(?:/[\w.-]*)+\S*"
)


@remembered
def addresses(document: Document) -> Cover:
    """The stretches of the text that are addresses, handles, paths or names of files."""
    return Cover(Span(*match.span()) for match in _ADDRESS.finditer(document.text))
