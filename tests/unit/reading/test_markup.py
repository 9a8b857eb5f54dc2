"""HTML in cells, and quotations that a page sets apart without marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.reading import InputNotice, read
from framing.reading.markup import has_markup, in_marks, plain


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<blockquote>It rains.</blockquote>", "<blockquote>“It rains.”</blockquote>"),
        (
            "<blockquote class=x><p>One.</p> <p>Two.</p></blockquote>",
            "<blockquote class=x><p>“One.</p> <p>“Two.”</p></blockquote>",
        ),
        ("<blockquote><p>“One.”</p></blockquote>", "<blockquote><p>“One.”</p></blockquote>"),
        (
            "<blockquote><p>&quot;One.&quot;</p></blockquote>",
            "<blockquote><p>&quot;One.&quot;</p></blockquote>",
        ),
        (
            "<blockquote><p>We won.</p>— Ann (@ann)</blockquote>",
            "<blockquote><p>“We won.”</p>— Ann (@ann)</blockquote>",
        ),
        (
            "<blockquote><p>One.</p><p>— Ann Lee</p></blockquote>",
            "<blockquote><p>“One.”</p><p>— Ann Lee</p></blockquote>",
        ),
        ("He said <q>no</q>.", "He said “no”."),
        (
            "<p>She wrote:</p><blockquote><p>“Look,” the boy said. There it was.</p></blockquote>",
            "<p>She wrote:</p><blockquote><p>“‘Look,’ the boy said. There it was.”</p></blockquote>",
        ),
        (
            "<p>It rained.</p><blockquote><p>“Look,” the boy said. “It rains.”</p></blockquote>",
            "<p>It rained.</p><blockquote><p>“Look,” the boy said. “It rains.”</p></blockquote>",
        ),
        ("<blockquote><p>One.</p>", "<blockquote><p>One.</p>"),
        ("<p>One.</p><blockquote> </blockquote>", "<p>One.</p><blockquote> </blockquote>"),
    ],
)
def test_quotations_of_a_page_get_marks(page: str, shown: str) -> None:
    assert in_marks(page) == shown


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<h1>Lake</h1><div>It <b>rose</b> fast.</div>", "Lake\n\nIt rose fast."),
        ("One.<br>Two.<br/>Three.", "One.\n\nTwo.\n\nThree."),
        ("thirty illegal<br>immigrants<br>Two.", "thirty illegal immigrants\n\nTwo."),
        (
            "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;&amp;ldquo;No,&amp;rdquo; he said.&lt;/p&gt;",
            "One.\n\n“No,” he said.",
        ),
        ("&ldquo;No,&rdquo; he said.", "“No,” he said."),
        ("<p>A</p><!-- no --><p>B &amp; C</p>", "A\n\nB & C"),
        ("<p>She wrote:</p><blockquote>It rains.</blockquote>", "She wrote:\n\n“It rains.”"),
    ],
)
def test_html_in_a_cell_is_read_as_a_page_shows_it(cell: str, text: str) -> None:
    assert has_markup(cell)
    assert plain(cell) == text


@pytest.mark.parametrize("text", ["a < b and c > d", "AT&T; R&D", "<3", "He wrote <sic> there.", "5 &foo; 6"])
def test_other_signs_are_no_markup(text: str) -> None:
    assert not has_markup(text)


def test_html_in_a_table_is_told(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text("id,outlet,text\n1,Post,<p>Cape boats</p><p>It rose &amp; fell on Friday.</p>\n", "utf-8")
    with pytest.warns(InputNotice, match="contains HTML"):
        (article,) = read(path)
    assert article.text == "Cape boats\n\nIt rose & fell on Friday."
