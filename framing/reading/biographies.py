"""Who the author is, in a paragraph at the end of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.lexicon import load
from framing.reading.blocks import Block

_CALLINGS = "|".join(load("boilerplate")["callings"])
_PERSON = re.compile(
    r"(?:(?:Sen|Rep|Dr|Mr|Mrs|Ms|Prof|Gov|Gen)\. )?"
    r"(?P<name>(?:[A-Z][\w.'’-]* ){1,3}[A-Z][\w'’-]+)(?:,? Jr\.)?"
    rf"(?:, [^.,]{{1,60}},)? is (?:an?|the|our|[A-Z]\w+) [^.]{{0,120}}?\b(?i:{_CALLINGS})\b"
)
_ROLE = re.compile(r"(?:The )?(?:writer|author) is (?:an?|the) ", re.I)
_TOLD = re.compile(r"[“”\"]|\b(?:said|says|told)\b")
_LAST = 3


def biographies(blocks: Sequence[Block]) -> list[int]:
    r"""Which of the last few paragraphs of an article say who its author is: nobody of whom it tells.

    >>> from framing.reading.blocks import blocks
    >>> biographies(blocks("The port closed.\nIt is quiet.\nAnn Lee is a columnist for the Gazette."))
    [2]
    """
    found = []
    for i in range(max(1, len(blocks) - _LAST), len(blocks)):
        line = blocks[i].line
        if blocks[i].words > 80 or _TOLD.search(line):
            continue
        person = _PERSON.match(line)
        surname = person["name"].split()[-1] if person else None
        elsewhere = any(surname in block.line for j, block in enumerate(blocks) if surname and j != i)
        if _ROLE.match(line) or (person and not elsewhere):
            found.append(i)
    return found
