"""What the site holds beside docs/: notebooks as pages, sample reports, how to contribute, what changed."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[2]
SAMPLES = ("invented.csv", "*/report.html", "*/report.pdf", "*/charts/brief.png")
"""What the site shows of reports/."""
OUT_OF_DOCS = re.compile(r"(\]\((?:\.\./)*)\.\./(?=reports/|notebooks/)")
"""A link from a page of docs/ to a folder beside it, which on the site stands below it."""
SHIM, WORKER = "https://unpkg.com/iframe-worker/shim", "site/worker.js"
"""The script that the theme asks the network for, and the one of this site that does its work."""
OVER_THE_NETWORK = re.compile(r"""<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)=["'](https?://[^"']+)""")
"""What a browser would load from elsewhere when the page is opened, as opposed to links that people click."""
DRAWING = re.compile(r"^```mermaid\ngraph TD\n(.*?)^```$", re.M | re.S)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and files that stand outside docs/."""
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for name, content in of_notebook(path):
            files.append(File.generated(config, f"notebooks/{name}", content=content))
    for pattern in SAMPLES:
        for path in sorted((ROOT / "reports").glob(pattern)):
            uri = path.relative_to(ROOT).as_posix()
            files.append(File.generated(config, uri, abs_src_path=str(path)))
    for name, source in (("contributing.md", "CONTRIBUTING.md"), ("changes.md", "CHANGELOG.md")):
        text = (ROOT / source).read_text("utf-8")
        files.append(File.generated(config, name, content=from_the_root(text)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lead links out of docs/ to their place on the site, and write drawings out as lists."""
    markdown = OUT_OF_DOCS.sub(r"\1", markdown).replace(".ipynb)", ".md)")
    return DRAWING.sub(lambda drawn: as_list(drawn[1]), markdown)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page with the search worker of this site, which a page opened from a folder can use.

    Raises PluginError if the page would load anything over the network.
    """
    output = output.replace(SHIM, "../" * page.file.src_uri.count("/") + WORKER)
    if found := OVER_THE_NETWORK.search(output):
        raise PluginError(f"{page.file.src_uri} would load {found[1]}: keep a copy in docs/site instead.")
    return output


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page of what is not found."""
    return output.replace(SHIM, WORKER)


def from_the_root(text: str) -> str:
    """A text of the root with its links as they are on the site; those to code become plain words."""
    text = text.replace("](docs/", "](").replace("](README.md)", "](index.md)")
    return re.sub(r"\[([^]]+)\]\((?:framing|training|tests|seeds)/[^)]*\)", r"\1", text)


def as_list(drawing: str) -> str:
    """The arrows of a drawing as a list: the program that draws them would come over the network."""
    below: dict[str, list[str]] = {}
    for line in drawing.split("\n"):
        if "-->" in line:
            room, other = line.split("-->")
            below.setdefault(room.strip(), []).append(other.strip())
    return "\n".join(
        f"- `{room}` imports {', '.join(f'`{one}`' for one in found)}" for room, found in below.items()
    )


def of_notebook(path: Path) -> Iterator[tuple[str, str | bytes]]:
    """The page of a notebook and its pictures, by name."""
    parts: list[str] = []
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type == "markdown":
            parts.append(cell.source)
            continue
        parts.append(f"```python\n{cell.source}\n```")
        for output in cell.outputs:
            data = output.get("data", {"text/plain": output.get("text")})
            if "image/png" in data:
                name = f"{path.stem}-{number}.png"
                yield name, b64decode(data["image/png"])
                parts.append(f"![What the cell above draws]({name})")
            else:
                parts.append(shown(data))
    yield f"{path.stem}.md", "\n\n".join(parts)


def shown(data: dict[str, Any]) -> str:
    """What a cell shows: a table as it is, without empty lines, which would end it; else its text."""
    if html := data.get("text/html"):
        lines = [line for line in html.splitlines() if line.strip()]
        return "\n".join(['<div class="shown">', *lines, "</div>"])
    return f"```text\n{data['text/plain']}\n```"
