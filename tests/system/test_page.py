"""The web page in a real browser without a network: it opens, unfolds, searches, and takes text as text."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.common.by import By

from framing import Article, Study, Zone
from framing.report import build
from framing.report import page as page_of

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --host-resolver-rules=MAP\t*\t~NOTFOUND"
)
HOSTILE = "“<script>document.title='taken'</script> & <b>bold</b>,” Maria Lopez <i>said</i>. The US helped."

pytestmark = [
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="chromium and chromedriver are not installed"),
    pytest.mark.filterwarnings("default"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    options = ChromeOptions()
    assert CHROMIUM
    options.binary_location = CHROMIUM
    for flag in FLAGS.split(" "):
        options.add_argument(flag.replace("\t", " "))
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options, ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def page(reported: Path) -> str:
    return (reported / "report.html").as_uri()


def test_a_number_unfolds_its_passages(browser: Chrome, page: str) -> None:
    browser.get(page)
    assert browser.find_element(By.TAG_NAME, "h1").text == "NATO suspends training in Iraq"
    assert not browser.find_elements(By.CSS_SELECTOR, "details.group[open]")
    link = browser.find_element(By.CSS_SELECTOR, 'a[href^="#passages-"]')
    browser.execute_script("arguments[0].click()", link)
    (group,) = browser.find_elements(By.CSS_SELECTOR, "details.group[open]")
    assert group.get_attribute("id") == str(link.get_attribute("href")).partition("#")[2]
    assert group.find_elements(By.CSS_SELECTOR, "mark")


def test_passages_are_searched(browser: Chrome, page: str) -> None:
    browser.get(page)
    browser.find_element(By.ID, "search").send_keys("assassination")
    shown = [li for li in browser.find_elements(By.CSS_SELECTOR, "details.group li") if li.is_displayed()]
    assert shown
    assert all("assassination" in li.text.lower() for li in shown)
    assert browser.find_element(By.ID, "found").text == f"{len(shown)} passages"


def test_nothing_is_fetched_and_nothing_fails(browser: Chrome, page: str) -> None:
    browser.get(page)
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def test_no_other_style_or_script_is_allowed(browser: Chrome, page: str) -> None:
    browser.get(page)
    browser.execute_script("""
        const script = document.createElement("script");
        script.textContent = "document.title = 'taken'";
        document.body.append(script);
        document.body.setAttribute("style", "color: red");
        document.body.setAttribute("onclick", "document.title = 'taken'");
        document.body.click();
    """)
    assert browser.title == "NATO suspends training in Iraq"
    assert browser.execute_script("return getComputedStyle(document.body).color") != "rgb(255, 0, 0)"
    told = [entry["message"] for entry in browser.get_log("browser")]  # type: ignore[no-untyped-call]
    assert len([message for message in told if "Content Security Policy" in message]) == 3


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_is_no_wider_than_its_window(browser: Chrome, page: str, width: int) -> None:
    browser.set_window_size(width, 900)
    browser.get(page)
    assert browser.execute_script("return document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_article_text_is_only_text(browser: Chrome, tmp_path: Path) -> None:
    article = Article("x<img src=x>", "<u>Post</u>", HOSTILE, (Zone(0, len(HOSTILE), "body"),))
    study = Study([article], title="<em>Fire</em>")
    (tmp_path / "report.html").write_text(page_of(build(study.findings, study.plan)), "utf-8")
    browser.get((tmp_path / "report.html").as_uri())
    assert browser.title.startswith("<em>Fire</em>")
    assert not browser.find_elements(By.CSS_SELECTOR, "main b, main u, main i, main em em, main img[src=x]")
    assert "<b>bold</b>" in str(browser.find_element(By.ID, "passages").get_attribute("textContent"))
