"""Write the reference pages from the registries; with --check, fail if a page differs from them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import typer.main
from typer.core import TyperGroup

from framing.charts import CHARTS
from framing.cli import app
from framing.finders.concepts import concepts
from framing.lexicon import load
from framing.measures import MEASURES

DOCS = Path(__file__).parent
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
    parts += [f"## {name}\n\n{(chart.draw.__doc__ or '').strip()}\n" for name, chart in CHARTS.items()]
    return "\n".join(parts)


def concept_library() -> str:
    """The page of concepts."""
    parts = ["# Concepts\n", NOTE]
    for concept in concepts():
        variants = "\n".join(f"- {variant.name}" for variant in concept.variants)
        parts.append(f"## {concept.id}\n\n{concept.gloss}\n\n{variants}\n")
    return "\n".join(parts)


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


PAGES = {
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
