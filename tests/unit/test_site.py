"""The site of the documentation: notebooks as pages, links out of docs/, nothing over the network."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from docs.site import pages

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "01-the-seeds.ipynb"


@pytest.fixture
def config() -> MkDocsConfig:
    made = MkDocsConfig()
    made.load_dict({"site_name": "x", "use_directory_urls": False})
    made.validate()
    return made


@pytest.fixture
def page(config: MkDocsConfig) -> Page:
    return Page(None, File("howto/class.md", "docs", "site", use_directory_urls=False), config)


def test_a_notebook_becomes_a_page_with_its_tables_and_its_pictures() -> None:
    made = dict(pages.of_notebook(NOTEBOOK))
    text = made["01-the-seeds.md"]
    assert isinstance(text, str)
    assert text.startswith("# The five seeds")
    pictures = [name for name in made if name.endswith(".png")]
    assert pictures
    assert all(f"]({name})" in text for name in pictures)
    assert '<div class="shown">' in text


def test_an_empty_line_inside_a_table_does_not_end_it() -> None:
    assert pages.shown({"text/html": "<table>\n\n<tr></tr>\n</table>"}).splitlines()[1:-1] == [
        "<table>",
        "<tr></tr>",
        "</table>",
    ]


@pytest.mark.parametrize(
    ("written", "there"),
    [
        ("[a](../../reports/seeds/report.html)", "[a](../reports/seeds/report.html)"),
        ("[b](../notebooks/01-the-seeds.ipynb)", "[b](notebooks/01-the-seeds.md)"),
        ("![c](../reports/invented/charts/brief.png)", "![c](reports/invented/charts/brief.png)"),
        ("[d](../concepts.md)", "[d](../concepts.md)"),
    ],
)
def test_links_out_of_the_docs_lead_to_their_place_on_the_site(
    config: MkDocsConfig, page: Page, written: str, there: str
) -> None:
    assert pages.on_page_markdown(written, page, config, Files([])) == there


def test_a_drawing_becomes_a_list(config: MkDocsConfig, page: Page) -> None:
    drawn = "Before\n\n```mermaid\ngraph TD\n    a --> b\n    a --> c\n    b --> d\n```\n\nafter"
    shown = pages.on_page_markdown(drawn, page, config, Files([]))
    assert shown == "Before\n\n- `a` imports `b`, `c`\n- `b` imports `d`\n\nafter"


def test_links_of_the_root_lead_to_pages_and_those_to_code_are_words() -> None:
    text = "[a](docs/design.md), [b](README.md), [c](framing/report/x.py), [d](https://x.org)"
    assert pages.from_the_root(text) == "[a](design.md), [b](index.md), c, [d](https://x.org)"


def test_a_page_uses_the_search_worker_of_the_site(config: MkDocsConfig, page: Page) -> None:
    asked = '<script src="https://unpkg.com/iframe-worker/shim"></script>'
    assert pages.on_post_page(asked, page, config) == '<script src="../site/worker.js"></script>'
    assert pages.on_post_template(asked, "404.html", config) == '<script src="site/worker.js"></script>'


@pytest.mark.parametrize(
    "loaded",
    [
        '<script src="https://x.org/a.js"></script>',
        '<link rel="stylesheet" href="https://x.org/a.css">',
        "<img alt='' src='http://x.org/a.png'>",
    ],
)
def test_a_page_that_would_load_something_over_the_network_stops_the_build(
    config: MkDocsConfig, page: Page, loaded: str
) -> None:
    with pytest.raises(PluginError, match=r"howto/class\.md would load https?://x\.org"):
        pages.on_post_page(loaded, page, config)


def test_an_address_to_click_is_fine(config: MkDocsConfig, page: Page) -> None:
    assert pages.on_post_page('<a href="https://x.org">x</a>', page, config)
