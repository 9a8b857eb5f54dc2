"""Speech that the layout of a page gives to somebody, without marks: talks, posts, block quotations."""

from __future__ import annotations

from framing.article import Cover
from framing.finders.quotes.layout.blockquotes import introduced_blocks
from framing.finders.quotes.layout.headlines import prefixed
from framing.finders.quotes.layout.posts import posts
from framing.finders.quotes.layout.talks import talk
from framing.finders.quotes.rules.attributions import Laid
from framing.finders.quotes.running_marks import marked_in
from framing.language.document import Document, remembered


@remembered
def laid_out(document: Document) -> Laid:
    """The turns of interviews and transcripts, signed posts, and block quotations behind a colon.

    `unclear` is where nobody can tell whether the outlet speaks: behind a mark that never closes, among
    the turns of a talk, behind a lead-in, behind a name and a colon in a headline.
    """
    talks = talk(document)
    taken = Cover([*(part for one in talks.said for part in one.content), *talks.unclear, *talks.asked])
    others = posts(document), introduced_blocks(document), prefixed(document)
    said = [one for found in others for one in found.said if not taken.touches(one.content[0])]
    unclear = [span for found in others for span in found.unclear if not taken.touches(span)]
    broken = marked_in(document).unclear
    return Laid([*talks.said, *said], sorted({*talks.unclear, *unclear, *broken}), talks.asked)
