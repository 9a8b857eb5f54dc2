"""Archives that say in tags what is what: Europresse as a page, Factiva as XML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from framing.reading.exports.entries import Entry, entry
from framing.reading.exports.paragraphs import of_page

_DAY = re.compile(r"\d{1,2}(?:er)? \w{3,9}\.? \d{4}|\w{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d\d-\d\d")


def europresse(page: str) -> list[Entry]:
    """The articles of a page that Europresse made; none for any other page."""
    if "DocPublicationName" not in page:
        return []
    try:
        root = html.document_fromstring(page)
    except (etree.ParserError, ValueError):
        return []
    found = []
    for article in root.iter("article"):
        text = [
            line for part in _with_class(article, "docOcurrContainer", "DocText") for line in _lines(part)
        ]
        said = {
            name: " ".join(line for part in _with_class(article, *kind.split()) for line in _lines(part))
            for name, kind in (
                ("outlet", "DocPublicationName"),
                ("published", "DocHeader"),
                ("title", "titreArticle titreArticleVisu"),
                ("byline", "sm-margin-bottomNews"),
            )
        }
        if text and said["outlet"]:
            outlet = said.pop("outlet").partition(",")[0]
            day = _DAY.search(said["published"])
            *above, _ = said["published"][: day.start() if day else 0].split(",")
            said["published"] = day.group() if day else ""
            found.append(entry(text, outlet=outlet, section=above[0] if above else "", **said))
    return found


def factiva_xml(data: bytes) -> list[Entry]:
    """The articles of an XML file of Factiva; raises ValueError for what is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError(f"this is not XML ({fault.msg}); save it again") from None
    found = []
    for article in root.iter("{*}article"):
        text = [*_texts(article, "leadParagraph"), *_texts(article, "tailParagraphs")]
        headline, outlet = _texts(article, "headline"), _texts(article, "sourceName")
        if text and headline and outlet:
            published = article.findtext("{*}publicationDate/{*}date", "")
            byline, section = _texts(article, "byline"), _texts(article, "sectionName")
            said = {"title": " ".join(headline), "outlet": outlet[0], "published": published}
            found.append(entry(text, byline=" ".join(byline), section=" ".join(section), **said))
    return found


def _with_class(element: html.HtmlElement, *names: str) -> Iterator[html.HtmlElement]:
    """The first kind of elements below that is there, by class."""
    for name in names:
        parts = [one for one in element.iter() if name in str(one.get("class", "")).split()]
        if parts:
            yield from (one for one in parts if not any(above in parts for above in one.iterancestors()))
            return


def _lines(element: html.HtmlElement) -> list[str]:
    return of_page(html.tostring(element, encoding="unicode"))


def _texts(article: etree._Element, name: str) -> list[str]:
    """The texts of an element, one for each paragraph in it."""
    found = []
    for element in article.iter(f"{{*}}{name}"):
        parts = list(element.iter("{*}paragraph")) or [element]
        found += ["".join(part.itertext()) for part in parts]
    return found
