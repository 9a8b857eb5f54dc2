"""Write the reference pages from the registries; with --check, fail if a page differs from them."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Mapping, Set
from inspect import cleandoc
from pathlib import Path
from typing import Any

import grimp
import typer.main
from typer.core import TyperGroup

from framing.charts import CHARTS
from framing.cli import app
from framing.concepts.library import Concept, concepts
from framing.lexicon import load
from framing.measures import MEASURES

DOCS = Path(__file__).parent
PACKAGE = DOCS.parent / "framing"
DRAWN, DRAWN_END = "<!-- imports, drawn by `make docs` -->", "<!-- end of the drawing -->"
NOTE = "<!-- Written by `make docs` from the registries; change them, not this page. -->\n"


def measures() -> str:
    """The page of measures."""
    parts = ["# Measures\n", NOTE]
    for measure in MEASURES.values():
        parts.append(
            f"## {measure.name}\n\n{measure.title}. {measure.definition}\n\n"
            f"- Unit: {measure.unit.label}; n counts {measure.of}; undefined (NaN) where n is 0.\n"
            f"- More means: {measure.more}.\n- Validity: {measure.validity}\n"
            f"- Code: `{measure.function.__module__}`\n"
        )
    return "\n".join(parts)


def charts() -> str:
    """The page of charts."""
    parts = ["# Charts\n", NOTE]
    for name, chart in CHARTS.items():
        text, _, _ = cleandoc(chart.draw.__doc__ or "").partition("\n\nParameters\n")
        parts.append(f"## {name}\n\n{text}\n")
    return "\n".join(parts)


EXAMPLE = """\
[[concept]]
id = "night_rules"
title = "Words for the ban on going out"
gloss = "A rule that keeps people indoors at night."
variant = [{ nouns = ["curfew"] }, { nouns = ["night-time ban"] }, { forms = ["house arrest for all"] }]
"""

ADDING = f"""\
## Add one in five lines

Write them into a file, say `mine.toml`:

```toml
{EXAMPLE}```

`framing concepts --check mine.toml` lists everything that is wrong, with the line and how to correct it.
`framing terms PATH --concepts mine.toml` counts it together with the library.

- `nouns` and `verbs` are dictionary forms; plurals, tenses and -ing follow. `forms` are used as they are.
  All three match in any case, `exact` only as written. ` ... ` in a form stands for up to three words.
- All kinds of apostrophes, hyphens and spaces are treated alike; only whole words match; where two overlap,
  the longer one counts.
- `apart`, of the concept, lists expressions that contain a form but mean something else: they never count.
- `style = true`, of the concept: its wordings differ only in style, so page one of a report leaves them out.
- `lone`, of a variant, lists forms that may mean something else (*the wall*). They count in an article that
  also names the thing in full; with `near = [words]`, where one of these words is in their sentence or in
  one beside it.
- `beside = true`, of a variant, lets it count only next to a variant that needs no neighbour.
- A variant is named by its first word, or by `name`. `note` says who prefers it and what it implies,
  `advice` what style guides say; `shares`, of the concept, what all its wordings have in common.
- An `id` of the library replaces that concept. With `extends = true` the variants are added to it, and
  replace those of the same name.

Advice is given in our own words, under the guide's name, and only if the guide is known to give it.
"""


def concept_library() -> str:
    """The page of concepts, by domain."""
    domains: defaultdict[str, list[Concept]] = defaultdict(list)
    for concept in concepts():
        domains[concept.domain].append(concept)
    parts = ["# Concepts\n", NOTE, ADDING, f"## {len(concepts())} concepts in {len(domains)} domains\n"]
    for domain, found in sorted(domains.items()):
        links = ", ".join(f"[{concept.id}](#{concept.id})" for concept in found)
        parts.append(f"- **{domain[0].upper()}{domain[1:]}**: {links}")
    parts.append("")
    for domain, found in sorted(domains.items()):
        parts.append(f"## {domain[0].upper()}{domain[1:]}\n")
        parts += [_concept(concept) for concept in found]
    return "\n".join(parts)


def _concept(concept: Concept) -> str:
    lines = [f"### {concept.id}", "", f"**{concept.title}.** {concept.gloss} {concept.shares}", ""]
    for variant in concept.variants:
        advice = f" *{variant.advice}*" if variant.advice else ""
        forms = ", ".join(dict.fromkeys((*variant.forms, *variant.exact)))
        lone = f" If the context is clear: {', '.join(variant.lone)}." if variant.lone else ""
        lone += f" It has to be near one of: {', '.join(variant.near)}." if variant.near else ""
        lines.append(
            f"- **{variant.name}**. {variant.note}{advice}" + (f" Forms: {forms}." if forms else "") + lone
        )
    if concept.apart:
        lines += ["", f"Not counted: {', '.join(concept.apart)}."]
    return "\n".join([*lines, ""])


def cues() -> str:
    """The page of reporting verbs."""
    words = load("cues")
    parts = ["# Reporting verbs\n", NOTE, f"{words['gloss']} `framing compare PATH --concept cue_class`\n"]
    for name, entry in words["classes"].items():
        parts.append(f"## {name}\n\nThe verb {entry['gloss']}: {', '.join(entry['verbs'])}.\n")
    return "\n".join(parts)


def commands() -> str:
    """The page of commands, as their own help gives it."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    parts = ["# Commands\n", NOTE, _help(group, "framing")]
    parts += [_help(command, f"framing {name}") for name, command in group.commands.items()]
    return "\n".join(parts)


def _help(command: Any, name: str) -> str:
    text = command.get_help(command.context_class(command, info_name=name, terminal_width=100))
    return f"## {name}\n\n```\n{text}\n```\n"


def structure() -> str:
    """The page of rooms and modules."""
    intro = (
        "Every module begins with the line that is shown here. What the rooms import: [design.md](design.md)."
    )
    return f"# Rooms and modules\n\n{NOTE}\n{intro}\n\n{tree()}\n"


def design() -> str:
    """The page of the design with its drawing of imports made anew."""
    before, _, rest = (DOCS / "design.md").read_text("utf-8").partition(DRAWN)
    return f"{before}{DRAWN}\n{drawing()}\n{DRAWN_END}{rest.partition(DRAWN_END)[2]}"


def drawing(inside: str = "framing") -> str:
    """A Mermaid drawing of the imports between the rooms of a package.

    An arrow that follows from others is left out.
    """
    graph = grimp.build_graph("framing", exclude_type_checking_imports=True)
    rooms = sorted(graph.find_children(inside))
    for room in rooms:
        if graph.find_children(room):
            graph.squash_module(room)
    below = {room: ({*rooms} & graph.find_modules_directly_imported_by(room)) - {room} for room in rooms}
    lines = [
        f"    {room.rpartition('.')[2]} --> {other.rpartition('.')[2]}"
        for room in rooms
        for other in sorted(below[room] - set().union(*(_reached(one, below) for one in below[room])))
    ]
    return "\n".join(["```mermaid", "graph TD", *lines, "```"])


def _reached(room: str, below: Mapping[str, Set[str]]) -> set[str]:
    """All that a room imports, directly or through others."""
    found: set[str] = set()
    ahead = list(below[room])
    while ahead:
        if (one := ahead.pop()) not in found:
            found.add(one)
            ahead.extend(below[one])
    return found


def tree(inside: Path = PACKAGE) -> str:
    """Every room and module with the line that says what it is."""
    lines = []
    for path in sorted(inside.rglob("*.py")):
        parts = path.relative_to(inside.parent).parts
        if path.name == "__init__.py":
            lines.append(f"{'  ' * (len(parts) - 2)}- **{parts[-2]}/** {_caption(path)}")
        else:
            lines.append(f"{'  ' * (len(parts) - 1)}- `{path.stem}` {_caption(path)}")
    return "\n".join(lines)


def _caption(path: Path) -> str:
    return (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").splitlines()[0]


PAGES = {
    "design.md": design,
    "structure.md": structure,
    "measures.md": measures,
    "charts.md": charts,
    "concepts.md": concept_library,
    "cues.md": cues,
    "cli.md": commands,
}


def main() -> None:
    """Write every page, or say which differ."""
    stale = []
    for name, page in PAGES.items():
        path, text = DOCS / name, page()
        if "--check" not in sys.argv:
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            stale.append(name)
    if stale:
        sys.exit(f"out of date: {', '.join(stale)}; run `make docs`")


if __name__ == "__main__":
    main()
