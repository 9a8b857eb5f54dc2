"""Lines that belong to the page and not to the article."""

from __future__ import annotations

import re

from framing.lexicon import load
from framing.reading.appeals import is_appeal
from framing.reading.blocks import Block
from framing.reading.line_forms import ends_as_sentence, is_closed, is_date, is_name, parts

_WORDS = load("boilerplate")
_LINES = frozenset(_WORDS["lines"])
_LABELS = frozenset(_WORDS["labels"])
_ENDINGS = frozenset(_WORDS["endings"])
_SECTIONS = frozenset(_WORDS["sections"])
_BUTTONS = frozenset(_WORDS["buttons"])
_OPENINGS = tuple(_WORDS["openings"])
_LABEL_OPENINGS = tuple(_WORDS["label_openings"])
_BYLINE_OPENINGS = tuple(_WORDS["byline_openings"])
_BYLINES = frozenset(_WORDS["bylines"])
_BYLINED = frozenset(_WORDS["bylined"])

_LONGEST_ROW = 100

_LABEL_AND_LINK = re.compile(r"(.{3,40}?)\s*[:|»>]\s*\S")
_LONGEST_LINK = 30
_GLUED = re.compile(r"(?=.{2,80}:)(?!\S*//)[^:.?!]{1,78}[^\W\d_][’'”\"]?::?[A-Z‘“'\"][^\s:]*\s")
"""A title set right behind a colon: no sentence is written so."""
_BEFORE_TITLE = re.compile(r"(\w+(?: \w+)+?) (?=[A-Z])")

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}|@\w+|#\w+(?:\s+#\w+)*"
)
_COMMENTS = re.compile(r"\(?\d+\)? comments?|comments?\s*\(?\d+\)?")
_CREDIT = re.compile(
    r"(?:.{2,90}\s)?contributed (?:to|reporting)\b.{0,60}"
    r"|\(?(?:additional |with )?(?:reporting|photography|research|graphics) (?:by|for|from)\s.{3,300}"
    r"|\(?(?:writing|editing|compiled) by\s.{3,200}"
    r"|with (?:inputs?|agency inputs?|reporting|files) from\s.{2,80}"
    r"|\(with .{2,60}(?:inputs?|agencies)\)|source: \S.{1,60}|\(?(?:h/t|hat tip:?) .{2,60}"
    r"|(?:story|video|podcast|graphics?|illustrations?|photographs|audio|text) (?:produced )?by\s.{3,200}"
    r"|this report by .{3,60} was first published .{3,40}"
    r"|.{3,40} is not responsible for the content of .{3,60}"
    r"|(?:material|information|reporting|files) from .{2,90} (?:was|were) used in this (?:report|story)"
)
_CONTRIBUTED = re.compile(
    r"(?!The )(?=.*\b[A-Z][\w.'’-]+ [A-Z][\w'’-]+)(?:[A-Z][\w.'’-]*,?\s"
    r"|(?:and|in|senior|chief|(?:[a-z]+ ){0,2}(?:correspondent|editor|reporter|writer)s?)\s){2,16}"
    r"contributed(?: from [A-Z][\w., ]+)?\.?(?:\s[Uu]pdated .{2,40})?"
)
"""One who worked on it too, where no more is said: "Ann Lee contributed."."""

_RIGHTS = re.compile(
    r"Copyright (?:by )?(?:[A-Z][\w&.,’'-]* ){1,8}(?:19|20)\d\d\b.{0,200}"
    r"|Copyright (?:[A-Z][\w&.,’'-]* ){1,8}All [Rr]ights [Rr]eserved\b.{0,300}"
    r"|Published in (?:[A-Z][\w&.’'-]* ){1,5}?on [A-Z].{3,25}"
    r"|Published in (?:[A-Z][\w&.’'-]* ?){1,5}, [A-Z]\w+ \d.{3,15}"
    r"|(?:Distributed|Syndicated|Provided|Supplied) by (?:[A-Z][\w&.’'-]*,? ?){1,7}"
    r"|(?:(?:[A-Z0-9][\w&.’'/-]*[.,]?|registered|in|and|of|by|the|no\.?|under|a|-|–|—|·|\|) ){1,25}?"
    r"(?:(?:©|\([Cc]\)|Copyright) ?(?:©|\([Cc]\))? ?(?:19|20)\d\d\b.{0,120}|[Aa]ll [Rr]ights [Rr]eserved.?)"
)
_DASHES = "–—- "
_BIOGRAPHY = re.compile(
    r"(?:[A-Z]\S+ ){2,4}is (?:an?|the|our) [^.]{0,80}\b(?:" + "|".join(_WORDS["bylined"]) + r")\b[^.]{0,80}"
    r"(?:\bat\b|\bfor\b|\bbased\b|\bcovering\b|\bwith\b|\bof\b|\bin\b)"
)

_FIRST_ON = re.compile(
    r"The (?:post|article) \S.{0,300} (?:appeared first|first appeared) on "
    r"[A-Z][\w&'’-]*(?:[ .][\w&'’-]+){0,5}\.?"
)
"""What blogs write below the text of a feed."""

_MARK = re.compile('["“”]')
"""A quotation mark that a cut text has alone in its line belongs to the words beside it."""


def is_boilerplate(block: Block) -> bool:
    """Whether it is page furniture by its own form, wherever it stands."""
    if is_appeal(block):
        return True
    if block.words > 80:
        return False
    return (
        not (any(map(str.isalnum, block.line)) or _MARK.fullmatch(block.line))
        or _is_lines(block.key)
        or block.key.lstrip("([").startswith(_OPENINGS)
        or is_label(block)
        or is_ending(block)
        or is_data(block)
        or is_credit_line(block)
        or _ADDRESS.fullmatch(block.line) is not None
        or _BIOGRAPHY.match(block.line) is not None
        or any(form.fullmatch(block.line) is not None for form in (_FIRST_ON, _RIGHTS))
    )


def _is_lines(words: str) -> bool:
    """Whether it is one of the known lines, or several of them side by side."""
    if words in _LINES:
        return True
    cut = [i for i, sign in enumerate(words) if sign == " "] if len(words) <= _LONGEST_ROW else []
    return any(words[:i] in _LINES and _is_lines(words[i + 1 :]) for i in cut)


def is_label(block: Block) -> bool:
    """Whether it is the label of links to other articles, with or without the first of them."""
    found = _LABEL_AND_LINK.match(block.key)
    return (
        block.key in _LABELS
        or (found is not None and found[1] in _LABELS)
        or (block.key.startswith(_LABEL_OPENINGS) and block.words <= 12 and not is_closed(block))
        or (block.words <= _LONGEST_LINK and not is_closed(block) and _is_link(block.line))
    )


def _is_link(line: str) -> bool:
    """Whether a line is glued together as pages print links: "Timeline:Roe and the inquiry"."""
    label = _BEFORE_TITLE.match(line)
    return _GLUED.match(line) is not None or (label is not None and label[1].casefold() in _LABELS)


def is_ending(block: Block) -> bool:
    """Whether the readers' part of the page begins with it."""
    return block.key in _ENDINGS or _COMMENTS.fullmatch(block.key) is not None


def is_data(block: Block) -> bool:
    """Whether it is data about the article: dates, sections, buttons, by themselves or side by side."""
    return block.words <= 20 and all(
        is_date(part) or part.casefold() in _SECTIONS or _is_buttons(part) for part in parts(block.line)
    )


def is_credit_line(block: Block) -> bool:
    """Whether it says who else worked on the article.

    >>> from framing.reading.blocks import blocks
    >>> is_credit_line(blocks("Kyodo contributed to this report.")[0])
    True
    """
    return block.words <= 60 and (
        _CREDIT.fullmatch(block.key.lstrip(_DASHES)) is not None
        or _CONTRIBUTED.fullmatch(block.line.lstrip(_DASHES)) is not None
    )


def is_byline(block: Block) -> bool:
    """Whether it says who wrote the article, by its form: `By ...`, a desk, a name with office or date."""
    if block.words > 25 or (ends_as_sentence(block) and block.words > 8):
        return False
    first, *others = parts(block.line)[:6] or [""]
    if block.key in _BYLINES or (others and _is_signature(first) and all(map(_goes_with_name, others))):
        return True
    lower = block.line.lower()
    opening = next((opening for opening in _BYLINE_OPENINGS if lower.startswith(opening)), None)
    return opening is not None and _is_signature(
        re.split(r"[,|(•·\d]| in | at ", block.line[len(opening) :])[0].strip()
    )


def _is_signature(words: str) -> bool:
    """Whether it is names, desks or words in capitals, such as an agency's, joined by "and"."""
    return is_name(words) or all(
        is_name(part) or key_of_desk(part) or (part.isupper() and len(part.split()) <= 5)
        for part in words.split(" and ")
    )


def key_of_desk(words: str) -> bool:
    """Whether it is a desk, a staff or an office, such as `Foreign Desk`."""
    return words.casefold() in _BYLINES or (
        len(words.split()) <= 5 and words.split()[-1:] != [] and words.split()[-1].casefold() in _BYLINED
    )


def _goes_with_name(part: str) -> bool:
    last = part.casefold().split()[-1]
    return (
        is_date(part) or part.casefold() in _SECTIONS or last in _BYLINED or is_name(part) or part[0] == "@"
    )


def _is_buttons(part: str) -> bool:
    words = re.findall(r"[a-z-]+", part.casefold())
    return bool(words) and all(word in _BUTTONS or word == "k" for word in words)
