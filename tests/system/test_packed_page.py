"""The web page of many articles: passages and texts are compressed in it, and unpacked by the browser."""

from __future__ import annotations

import sys

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from framing import Article, Study, Zone
from framing.report import build
from framing.report import page as page_of

pytestmark = pytest.mark.filterwarnings("default")

HOSTILE = "<img src=x onerror=\"document.title='taken'\"></script><script>document.title='taken'</script>"
TEXTS = (
    ("a", "Post", "Flood", f"The president said {HOSTILE} “the dam <b>holds</b>.” The U.S. helped."),
    ("b", "Star", "Flood", "“The dam broke,” the president said. America helped, and Washington paid."),
    ("c", "Star", "Strike", "“We stop work today,” Ann Doe said. The U.S. watched."),
)
LINE = "No such thing as a strike without a reason was known in the harbour of the town before that day. "


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    articles = [
        Article(name, outlet, text + LINE, (Zone(0, len(text + LINE), "body"),), event=event)
        for name, outlet, event, text in TEXTS
    ]
    study = Study(articles, title="Dams")
    path = tmp_path_factory.mktemp("packed") / "report.html"
    with pytest.MonkeyPatch.context() as here:
        here.setattr(sys.modules["framing.report.packing"], "PLAIN", 0)
        path.write_text(page_of(build(study.findings, study.plan)), "utf-8")
    return path.as_uri()


def opened(browser: Chrome, page: str) -> None:
    browser.set_window_size(1280, 900)
    browser.get("about:blank")
    browser.get(page)
    WebDriverWait(browser, 20).until(lambda _: browser.find_element(By.ID, "search").is_displayed())


def shown(browser: Chrome) -> list[str]:
    """The outlets of the passages in the panel."""
    return [head.text for head in browser.find_elements(By.CSS_SELECTOR, "#panel header h3")]


def test_passages_and_articles_are_unpacked_and_nothing_in_them_is_markup(browser: Chrome, page: str) -> None:
    opened(browser, page)
    passages = browser.find_element(By.ID, "passages")
    assert passages.find_elements(By.CSS_SELECTOR, "details.part li")
    assert not browser.find_elements(By.CSS_SELECTOR, "#unpacking, #packed, #passages b, #passages img")
    browser.find_element(By.ID, "search").send_keys("dam <b>holds")
    assert "<b>holds</b>" in browser.find_element(By.ID, "panel").text
    browser.find_element(By.CSS_SELECTOR, "#panel article button").click()
    assert HOSTILE in browser.find_element(By.ID, "text").text
    assert not browser.find_elements(By.CSS_SELECTOR, "#reader img, #reader b")
    assert browser.title == "Dams"
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def test_passages_are_filtered_by_event_and_by_kind(browser: Chrome, page: str) -> None:
    opened(browser, page)
    event, kind = (Select(browser.find_element(By.ID, name)) for name in ("event", "kind"))
    event.select_by_visible_text("Strike")
    assert set(shown(browser)) == {"Star"}
    kind.select_by_visible_text("quotes")
    told = [card.text for card in browser.find_elements(By.CSS_SELECTOR, "#panel article")]
    assert len(told) == 1
    assert "We stop work today" in told[0]
    event.select_by_visible_text("Flood")
    kind.select_by_visible_text("contested words")
    marked = [one.text for one in browser.find_elements(By.CSS_SELECTOR, "#panel article mark")]
    assert sorted(marked) == ["America", "U.S.", "Washington"]
    assert set(shown(browser)) == {"Post", "Star"}
    assert browser.find_element(By.ID, "found").text == "3 passages in 2 articles"


def test_a_browser_that_cannot_unpack_says_so_and_shows_the_rest(browser: Chrome, page: str) -> None:
    told = browser.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": "delete window.DecompressionStream"}
    )
    browser.get("about:blank")
    browser.get(page)
    state = browser.find_element(By.ID, "unpacking")
    WebDriverWait(browser, 20).until(lambda _: "too old" in state.text)
    assert browser.find_elements(By.CSS_SELECTOR, "#articles tbody tr")
    assert browser.find_elements(By.CSS_SELECTOR, ".files button")  # charts can be saved all the same
    assert not browser.find_element(By.CSS_SELECTOR, ".search").is_displayed()
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", told)
