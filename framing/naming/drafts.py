"""Discovered wordings as a file of concepts that a person can edit and keep."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from framing.concepts.library import concepts
from framing.findings.passages import in_context
from framing.naming.candidates import Candidate
from framing.naming.discovery import Discovery
from framing.naming.slots import Filler

EXAMPLES = 2
"""Passages shown with each wording."""

_HEAD = """\
# Candidates for concepts, found in sentences of different outlets that report the same.
# Delete those that are not one thing, and write title, gloss and notes in your own words: what the wordings
# share, who prefers which and what it implies. Add further forms. Then check the file and use it:
#   framing concepts --check FILE
#   framing terms PATH --concepts FILE
"""


def draft(found: Discovery, texts: Mapping[str, str]) -> str:
    """The new candidates as TOML, each with its evidence in comments; `texts` are the articles by name.

    It is valid as it is written. Raises `ValueError` when there is no candidate to write.
    """
    if not found.new:
        raise ValueError("there is no candidate to draft; discovery needs several outlets on one event.")
    taken = {concept.id for concept in concepts()}
    parts = [_HEAD]
    for one in found.new:
        name = _name(one, taken)
        taken.add(name)
        parts.append("\n".join(_concept(one, name, texts)) + "\n")
    return "\n".join(parts)


def quote(text: str) -> str:
    r"""A TOML string of any text.

    >>> print(quote('a "b" \\ c'))
    "a \"b\" \\ c"
    """
    return '"' + re.sub(r'["\\\x00-\x1f\x7f\ud800-\udfff]', _escape, text) + '"'


def comment(text: str) -> str:
    r"""A TOML comment of any text, on one line.

    >>> comment("two\nlines")
    '# two lines'
    """
    return "# " + " ".join(re.sub(r"[\x00-\x20\x7f\ud800-\udfff]", " ", text).split())


def _escape(found: re.Match[str]) -> str:
    sign = found.group()
    if sign in '"\\':
        return "\\" + sign
    return "\ufffd" if sign >= "\ud800" else f"\\u{ord(sign):04X}"


def _name(one: Candidate, taken: set[str]) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", "_or_".join(one.wordings[:2]).lower()).strip("_")
    name = words if words[:1].isalpha() else f"wording_{words}"
    return next(free for free in (name, *(f"{name}_{n}" for n in range(2, 99))) if free not in taken)


def _concept(one: Candidate, name: str, texts: Mapping[str, str]) -> Iterator[str]:
    listed = ", ".join(one.wordings)
    pairs = (
        "1 pair of outlets differs" if len(one.places) == 1 else f"{len(one.places)} pairs of outlets differ"
    )
    yield comment(f"{pairs} here; association {one.association:.2f}")
    yield "[[concept]]"
    yield f"id = {quote(name)}"
    yield f"title = {quote('Words for the same thing: ' + ' or '.join(one.wordings))}"
    yield comment("Write the gloss yourself: what the wordings have in common.")
    yield f"gloss = {quote('Wordings found in the same place of similar sentences: ' + listed + '.')}"
    for wording in one.wordings:
        uses = one.uses_of(wording)
        counts = Counter(use.outlet for use in uses)
        yield ""
        yield comment(", ".join(f"{outlet} {count}" for outlet, count in counts.most_common()))
        yield from (comment(_example(use, texts)) for use in uses[:EXAMPLES])
        yield "[[concept.variant]]"
        yield f"name = {quote(wording)}"
        yield f"forms = [{', '.join(quote(form) for form in sorted({use.text for use in uses}))}]"


def _example(use: Filler, texts: Mapping[str, str]) -> str:
    _, left, text, right = in_context(texts[use.article], use.start, use.end)
    return f"{use.outlet}: {left}[{text}]{right}"
