"""Words that only tell that somebody would not be named or would not speak: "asked not to be named"."""

from __future__ import annotations

import re

from framing.article import Span

_OWN = (
    r"(?:(?:his|her|their|the)\s+(?:\w+\s+){0,2}?"
    r"(?:(?:sur)?names?|identit(?:y|ies)|address(?:es)?|details|ages?|photos?|photographs?|pictures?|voices?))"
)
_BE = r"(?:not\s+(?:to\s+)?be|(?:to\s+)?be\s+(?:withheld|kept|changed|left|hidden|used))\b"
_USE = r"(?:have|use|give|print|publish|disclose|reveal|share|name|identify|quote)"
_REFUSED = re.compile(
    rf"(?:(?:for|that)\s+)?(?:only\s+)?{_OWN}\s+{_BE}"
    r"|(?:(?:for|that)\s+)?(?:he|she|they|it)\s+(?:(?:should|would)\s+)?not\s+be\s+"
    r"(?:named|identified|quoted|photographed)\b"
    rf"|(?:\w+\s+){{0,3}}?(?:not\s+)?to\s+(?:withhold|conceal|hide|change|keep)\s+{_OWN}"
    rf"|(?:\w+\s+){{0,3}}?not\s+(?:to\s+)?{_USE}\b(?:\s+{_OWN}|\s+(?:him|her|them)\b)"
    rf"|to\s+(?:give|state|disclose|reveal|share)\s+{_OWN}"
    r"|(?:for\s+|(?:(?:speaking\s+)?on\s+)?(?:the\s+)?condition\s+of\s+|not\s+to\s+be\s+|to\s+(?:remain|stay)\s+|to\s+be\s+)?"
    r"(?:anonym(?:ity|ous)|nameless|unnamed|(?:not\s+be\s+)?(?:named|identified|quoted))\b"
    r"|(?:to\s+)?(?:further\s+)?comment(?:\s+further)?\b",
    re.IGNORECASE,
)


def is_refusal(text: str, content: Span) -> bool:
    """Whether the words of somebody only tell that there are none, or no name.

    >>> is_refusal("asked that her surname not be used", Span(11, 34))
    True
    """
    return _REFUSED.match(text, content.start) is not None
