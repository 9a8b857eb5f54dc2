"""The web page in a real browser without a network: it opens, unfolds, searches, and takes text as text."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from axe_core_python.base import AXE_SCRIPT
from PIL import Image
from pypdf import PdfReader
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from framing import Article, Study, Zone
from framing.report import build
from framing.report import page as page_of

HOSTILE = "“<script>document.title='taken'</script> & <b>bold</b>,” Maria Lopez <i>said</i>. The US helped."

pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(scope="module")
def page(reported: Path) -> str:
    return (reported / "report.html").as_uri()


def opened(browser: Chrome, page: str) -> None:
    """Open the page in a wide window, without a place in it, and wait until all of it is there."""
    browser.set_window_size(1280, 900)
    browser.get("about:blank")
    browser.get(page)
    loaded = "return document.URL !== 'about:blank' && document.readyState === 'complete'"
    WebDriverWait(browser, 20).until(lambda _: browser.execute_script(loaded))


def follow(browser: Chrome, link: WebElement) -> None:
    """Click a link, which in a drawing has no click of its own."""
    browser.execute_script(
        "arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))", link
    )


def outlets(browser: Chrome) -> set[str]:
    """The outlets whose passages the panel shows."""
    return {head.text for head in browser.find_elements(By.CSS_SELECTOR, "#panel header h3")}


def cards(browser: Chrome) -> list[WebElement]:
    return browser.find_elements(By.CSS_SELECTOR, "#panel article")


def test_the_first_screen_has_headlines_and_what_stands_out(browser: Chrome, page: str) -> None:
    opened(browser, page)
    assert browser.find_element(By.TAG_NAME, "h1").text == "NATO suspends training in Iraq"
    assert len(browser.find_elements(By.CSS_SELECTOR, "#headlines dd")) == 5
    assert {one.text for one in browser.find_elements(By.CSS_SELECTOR, ".contested")} >= {"slain", "Death"}
    found = browser.find_element(By.CSS_SELECTOR, "header li")
    chart = browser.find_element(By.CSS_SELECTOR, "header svg")
    assert found.location["y"] < 800 < chart.location["y"] < 1000
    assert "Daesh" in {text.text for text in chart.find_elements(By.TAG_NAME, "text")}  # real text


@pytest.mark.parametrize("of", ['.numbers td a[href^="#passages-"]', '.chart a[href^="#passages-"]'])
def test_a_number_opens_its_passages_beside_it(browser: Chrome, page: str, of: str) -> None:
    opened(browser, page)
    for fold in browser.find_elements(By.CSS_SELECTOR, "details.numbers"):
        browser.execute_script("arguments[0].open = true", fold)
    link = browser.find_element(By.CSS_SELECTOR, of)
    browser.execute_script("arguments[0].focus()", link)
    follow(browser, link)
    group = browser.find_element(By.ID, str(link.get_dom_attribute("href")).partition("#")[2])
    listed = int(str(group.find_element(By.CLASS_NAME, "quiet").get_attribute("textContent")))
    shown = cards(browser)
    assert len(shown) == listed > 0
    title = browser.find_element(By.ID, "panel-title")
    assert title == browser.switch_to.active_element
    head = browser.find_element(By.CSS_SELECTOR, "#panel header").text
    assert "2020" in head  # outlet, date, headline
    assert "NATO" in head
    assert ", line " in shown[0].text  # place and voice
    browser.find_element(By.ID, "close").click()
    assert not browser.find_element(By.ID, "panel").is_displayed()
    assert browser.switch_to.active_element == link


def test_a_place_of_the_page_is_not_hidden_under_the_bar(browser: Chrome, page: str) -> None:
    opened(browser, page)
    browser.find_element(By.ID, "search").send_keys("NATO")  # the panel makes the page narrow, the bar high
    browser.find_element(By.CSS_SELECTOR, 'nav a[href="#toward"]').click()
    bar = browser.find_element(By.ID, "bar").rect
    heading = browser.find_element(By.CSS_SELECTOR, "#toward h2")
    top = browser.execute_script("return arguments[0].getBoundingClientRect().top", heading)
    low = browser.execute_script(
        "return arguments[0].getBoundingClientRect().bottom", browser.find_element(By.ID, "bar")
    )
    assert bar["height"] > 0
    assert top >= low


def test_passages_are_searched_with_a_live_count(browser: Chrome, page: str) -> None:
    opened(browser, page)
    browser.find_element(By.ID, "search").send_keys("assassination")
    shown = cards(browser)
    assert shown
    assert all("assassination" in card.text.lower() for card in shown)
    count = browser.find_element(By.ID, "found")
    assert outlets(browser) == {"Sputnik"}
    marks = {one.text.lower() for one in browser.find_elements(By.CSS_SELECTOR, "#list mark")}
    assert marks == {"assassination"}  # the word that was searched for, and nothing else
    assert count.text == f"{len(shown)} passage{'s' * (len(shown) > 1)} in 1 article"
    assert browser.switch_to.active_element.get_attribute("id") == "search"
    Select(browser.find_element(By.ID, "outlet")).select_by_visible_text("Rappler")
    assert (count.text, cards(browser)) == ("0 passages in 0 articles", [])
    browser.find_element(By.ID, "search").clear()
    browser.find_element(By.ID, "search").send_keys("NATO")
    assert outlets(browser) == {"Rappler"}
    Select(browser.find_element(By.ID, "voice")).select_by_visible_text("in quotation marks")
    assert all("in quotation marks" in card.text for card in cards(browser))
    browser.find_element(By.ID, "search").clear()
    Select(browser.find_element(By.ID, "kind")).select_by_visible_text("quotes")
    found = int(count.text.split()[0])
    assert found >= len(cards(browser)) > 0
    assert not browser.find_elements(By.ID, "event")  # there is one event


def test_questions_are_answered_in_at_most_three_clicks(browser: Chrome, page: str) -> None:
    """Each selection, and each click on a link or a number, is one; words are typed."""
    opened(browser, page)
    # Which articles say "killing"? Typing is enough.
    browser.find_element(By.ID, "search").send_keys("killing")
    told = browser.find_element(By.ID, "told").text
    said = dict(part.rsplit(" ", 1) for part in told.split(", "))
    assert outlets(browser) == said.keys() == {"Sputnik", "A News", "Rappler", "Inquisitr", "The Epoch Times"}
    assert (
        browser.find_element(By.ID, "found").text == f"{sum(map(int, said.values()))} passages in 5 articles"
    )
    # Show me where Rappler says it in its own voice: two selections.
    Select(browser.find_element(By.ID, "outlet")).select_by_visible_text("Rappler")
    Select(browser.find_element(By.ID, "voice")).select_by_visible_text("own words")
    assert len(cards(browser)) == int(said["Rappler"]) == 1
    assert "own words" in cards(browser)[0].text
    # Whom does The Epoch Times quote most? The chapter, and the number for the evidence: two clicks.
    browser.find_element(By.CSS_SELECTOR, 'nav a[href="#voices"]').click()
    numbers = browser.find_elements(By.CSS_SELECTOR, "#speakers .chart a")
    texts = [str(one.find_element(By.TAG_NAME, "title").get_attribute("textContent")) for one in numbers]
    most = max(
        (text for text in texts if text.startswith("The Epoch Times")), key=lambda text: int(text.split()[-2])
    )
    assert most == "The Epoch Times, Jens Stoltenberg: 7 quotes"
    follow(browser, numbers[texts.index(most)])
    assert len(cards(browser)) == 7
    assert all("Jens Stoltenberg" in card.text for card in cards(browser))


def test_a_number_in_a_sentence_opens_what_it_counts(browser: Chrome, page: str) -> None:
    opened(browser, page)
    said = "#stands-out li a[href^='#passages'], .exhibit > h3 a, .exhibit > p a"
    links = browser.find_elements(By.CSS_SELECTOR, said)
    on_page_one = next(one for one in links if one.text == "5 of 5")
    follow(browser, on_page_one)
    assert outlets(browser) == {"Sputnik"}
    assert len(cards(browser)) == 5
    assert {one.text for one in browser.find_elements(By.CSS_SELECTOR, "#list mark")} == {"Daesh"}
    browser.find_element(By.ID, "close").click()
    assert browser.switch_to.active_element == on_page_one
    wrong = []
    for link in links:
        follow(browser, link)
        number = re.search(r"(?:^| in )(\d+)( of \d+( counted mentions)?)?$", link.text)
        listed = int(browser.find_element(By.ID, "state").text.split()[0])
        words = "in quotation marks" in browser.find_element(By.ID, "panel-title").text  # counts words
        if number and not words and int(number[1]) != listed:
            wrong.append((link.text, listed))
    assert wrong == []


def test_an_article_is_read_with_its_finds_underlined(browser: Chrome, page: str) -> None:
    opened(browser, page)
    browser.find_element(By.ID, "search").send_keys("assassination")
    cards(browser)[0].find_element(By.TAG_NAME, "button").click()
    reader = browser.find_element(By.ID, "reader")
    assert reader.is_displayed()
    assert reader.find_element(By.CSS_SELECTOR, ".here").text.lower() == "assassination"
    assert {one.text.lower() for one in reader.find_elements(By.TAG_NAME, "mark")} == {"assassination"}
    for kind in "wqd":
        assert reader.find_elements(By.CSS_SELECTOR, f"#text .kind-{kind}")
    place = "1 of 1 place"
    assert browser.find_element(By.ID, "where").text == place
    reader.find_element(By.CSS_SELECTOR, 'input[value="q"]').click()
    assert not reader.find_elements(By.CSS_SELECTOR, "#text .kind-q")
    browser.find_element(By.ID, "shut").click()
    assert not reader.is_displayed()


def test_the_reader_goes_from_find_to_find(browser: Chrome, page: str) -> None:
    opened(browser, page)
    follow(browser, browser.find_element(By.CSS_SELECTOR, ".chart a"))
    cards(browser)[0].find_element(By.TAG_NAME, "button").click()
    reader, where = browser.find_element(By.ID, "reader"), browser.find_element(By.ID, "where")
    assert reader.find_element(By.CSS_SELECTOR, "mark.counted").text == "Daesh"
    here, finds = map(int, where.text.removesuffix(" finds").split(" of "))
    browser.find_element(By.ID, "next").click()
    assert where.text == f"{here + 1} of {finds} finds"
    browser.find_element(By.ID, "previous").click()
    assert where.text == f"{here} of {finds} finds"
    assert reader.find_element(By.CSS_SELECTOR, ".here").is_displayed()
    browser.find_element(By.ID, "shut").click()
    assert browser.find_element(By.ID, "panel").is_displayed()


def test_a_share_opens_what_it_counts_and_the_rest_behind_a_button(browser: Chrome, page: str) -> None:
    opened(browser, page)
    link = browser.find_element(By.CSS_SELECTOR, "#level-anonymous_share .chart a")
    follow(browser, link)
    told = browser.find_element(By.ID, "told").text
    of = re.match(r"Sputnik: (\d+) of (\d+) quotes", told)
    assert of, told
    counted, n = map(int, of.groups())
    assert browser.find_element(By.ID, "state").text == f"{counted} passages of {n}."
    assert len(cards(browser)) == counted
    assert all("anonymous" in card.text for card in cards(browser))
    rest = browser.find_elements(By.CSS_SELECTOR, "#list button")[-1]
    assert rest.text == f"Show the other {n - counted}, not counted"
    rest.click()
    assert len(cards(browser)) == n
    assert not any("anonymous" in card.text for card in cards(browser)[counted:])
    assert browser.find_element(By.CSS_SELECTOR, "#list .rest").text == (
        f"Not counted: the other {n - counted} of {n}"
    )


def test_a_quote_shows_its_verb_in_a_mark_of_its_own(browser: Chrome, page: str) -> None:
    opened(browser, page)
    follow(browser, browser.find_element(By.CSS_SELECTOR, '#words-cue_class a[href^="#passages"]'))
    for card in cards(browser):
        (verb,) = card.find_elements(By.CSS_SELECTOR, "mark.verb")
        assert card.find_elements(By.CSS_SELECTOR, "mark.counted")
        assert f"“{verb.text}”" in card.find_element(By.CLASS_NAME, "quiet").text
        looks = "return getComputedStyle(arguments[0]).backgroundColor"
        quote = card.find_element(By.CSS_SELECTOR, "mark.counted")
        assert browser.execute_script(looks, verb) != browser.execute_script(looks, quote)
    legend = browser.find_element(By.ID, "legend")
    assert "its reporting verb" in legend.text
    cards(browser)[0].find_element(By.TAG_NAME, "button").click()
    reader = browser.find_element(By.ID, "reader")
    assert len(reader.find_elements(By.CSS_SELECTOR, "#text mark.verb")) == 1
    browser.find_element(By.ID, "shut").click()
    follow(browser, browser.find_element(By.CSS_SELECTOR, "header .chart a"))
    assert not legend.is_displayed()  # words have no verb


def test_the_panel_shows_more_and_all_and_goes_from_passage_to_passage(browser: Chrome, page: str) -> None:
    opened(browser, page)
    browser.find_element(By.ID, "search").send_keys("the")
    total = int(browser.find_element(By.ID, "found").text.split()[0])
    assert total > 60
    assert len(cards(browser)) == 20
    more, every = browser.find_elements(By.CSS_SELECTOR, "#list .more button")
    assert (more.text, every.text) == ("Show 20 more", f"Show all {total} passages")
    more.click()
    assert len(cards(browser)) == 40
    browser.find_elements(By.CSS_SELECTOR, "#list .more button")[1].click()
    assert len(cards(browser)) == total
    browser.find_element(By.ID, "after").click()
    browser.find_element(By.ID, "after").click()
    assert browser.find_element(By.ID, "step").text == f"2 of {total} shown"
    assert cards(browser)[1] == browser.find_element(By.CSS_SELECTOR, "#list .here")
    browser.find_element(By.ID, "before").click()
    assert browser.find_element(By.ID, "step").text == f"1 of {total} shown"


def test_every_number_of_the_page_opens_as_many_passages_as_its_list_has(browser: Chrome, page: str) -> None:
    opened(browser, page)
    wrong = browser.execute_script("""
        const wrong = [];
        for (const link of document.querySelectorAll('main .chart a, main td a')) {
            link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
            const listed = document.getElementById(link.getAttribute("href").slice(1));
            const n = Number(listed.lastElementChild.textContent);
            const first = link.textContent.match(/^(\\d+)( of \\d+)?( ·.*| \\(.*)?$/);
            const shown = document.querySelectorAll("#list article").length;
            const words = /^(Words|Tone)/.test(document.getElementById("panel-title").textContent);
            const quoted = link.closest("#naming") ? Number(first?.[0].match(/\\((\\d+)/)?.[1] ?? 0) : 0;
            const same = !first || words || Number(first[1]) + quoted === n;
            if (shown !== Math.min(n, 20) || !same) wrong.push(link.textContent);
        }
        return wrong;
    """)
    assert wrong == []


def test_the_reader_shows_the_article_as_it_was_read(browser: Chrome, page: str, seeds: Path) -> None:
    opened(browser, page)
    row = browser.find_element(By.CSS_SELECTOR, "#articles tbody tr")
    button = row.find_element(By.TAG_NAME, "button")
    browser.execute_script("arguments[0].click()", button)
    text = str(browser.find_element(By.ID, "text").get_attribute("textContent"))
    assert text == (seeds / "sputnik.txt").read_text("utf-8")


def test_a_table_is_sorted_by_its_head(browser: Chrome, page: str) -> None:
    opened(browser, page)
    rows = "[...document.querySelectorAll('#articles tbody tr')].slice(0, 5)"
    words = f"return {rows}.map(row => row.cells[3].textContent)"
    head = browser.find_elements(By.CSS_SELECTOR, "#articles thead th")[3]
    browser.execute_script("arguments[0].firstChild.click()", head)
    assert head.get_attribute("aria-sort") == "ascending"
    up = [int(count) for count in browser.execute_script(words)]
    browser.execute_script("arguments[0].firstChild.click()", head)
    down = [int(count) for count in browser.execute_script(words)]
    assert up == sorted(up) == down[::-1]


def names_of_rows(browser: Chrome) -> list[str]:
    """The names of the rows of the chart of speakers as they stand, from above."""
    parts = browser.execute_script("""
        const named = [...document.querySelectorAll("#speakers [data-row]:not([data-column])")];
        return named.filter((part) => part.querySelector("text"))
            .map((part) => [part.getBoundingClientRect().top, part.textContent]);
    """)
    return [str(name) for _, name in sorted(parts)]


def test_the_rows_of_the_chart_of_speakers_are_ordered_by_a_column(browser: Chrome, page: str) -> None:
    opened(browser, page)
    before = names_of_rows(browser)
    assert before[0] == "Dylan White"
    hint = browser.find_element(By.CSS_SELECTOR, "#speakers .order")
    heads = browser.find_elements(By.CSS_SELECTOR, "#speakers .chart [role=button]")
    head = next(one for one in heads if one.get_attribute("aria-label") == "The Epoch Times")
    follow(browser, head)
    after = names_of_rows(browser)
    assert after[0] == "Jens Stoltenberg"
    assert after[-2:] == ["further (9 speakers)", "no speaker found"]  # nobody whom the outlet quotes most
    assert sorted(after) == sorted(before)
    assert head.get_attribute("aria-pressed") == "true"
    assert "The Epoch Times" in hint.text
    browser.execute_script("arguments[0].focus()", head)
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert (names_of_rows(browser), head.get_attribute("aria-pressed")) == (before, "false")
    follow(browser, heads[0])
    gap = browser.execute_script("""
        const top = (name) => document.querySelector(`#speakers ${name}`).getBoundingClientRect().top;
        return Math.min(...[...document.querySelectorAll("#speakers [data-row] path")]
            .map((tile) => tile.getBoundingClientRect().top)) - top("[data-band]");
    """)
    assert abs(gap) < 5  # the first row stands where its band stood
    browser.execute_script("arguments[0].focus()", heads[-1])
    browser.switch_to.active_element.send_keys(Keys.ARROW_RIGHT)  # from the heads to the first number
    said = str(
        browser.switch_to.active_element.find_element(By.TAG_NAME, "title").get_attribute("textContent")
    )
    assert said.startswith(f"Sputnik, {names_of_rows(browser)[0]}: ")


def test_arrows_go_from_number_to_number(browser: Chrome, page: str) -> None:
    opened(browser, page)
    first, second = browser.find_elements(By.CSS_SELECTOR, "#words .exhibit > .wide tbody a")[:2]
    browser.execute_script("arguments[0].focus()", first)
    first.send_keys(Keys.ARROW_RIGHT)
    assert browser.switch_to.active_element == second
    second.send_keys(Keys.ENTER)
    assert cards(browser)
    browser.find_element(By.ID, "panel-title").send_keys(Keys.ESCAPE)
    assert browser.switch_to.active_element == second


def test_arrows_go_through_the_marks_of_a_chart_which_say_what_they_count(browser: Chrome, page: str) -> None:
    opened(browser, page)
    chart = browser.find_element(By.CSS_SELECTOR, "header .chart")
    (first,) = chart.find_elements(By.CSS_SELECTOR, '[tabindex="0"]')
    browser.execute_script("arguments[0].focus()", first)
    tip = browser.find_element(By.ID, "tip")
    said = "Sputnik, “Daesh”: 5 of 5 mentions, 100 %; 95 % interval 57 % to 100 %, if finds were independent"
    title = first.find_element(By.TAG_NAME, "title").get_attribute("textContent")
    assert (title, tip.text) == (said, said)
    first.send_keys(Keys.ARROW_RIGHT)
    second = browser.switch_to.active_element
    assert tip.text.startswith("A News, “Daesh”: 1 of 2 mentions, 50 %; 95 % interval 9 % to ")
    second.send_keys(Keys.HOME)
    assert browser.switch_to.active_element == first
    assert len(chart.find_elements(By.CSS_SELECTOR, '[tabindex="0"]')) == 1
    first.send_keys(Keys.ENTER)
    assert len(cards(browser)) == 5
    assert not tip.is_displayed()
    browser.find_element(By.ID, "panel-title").send_keys(Keys.ESCAPE)
    assert browser.switch_to.active_element == first


def test_a_chart_is_saved_as_picture_drawing_and_numbers(browser: Chrome, page: str, tmp_path: Path) -> None:
    where = {"behavior": "allow", "downloadPath": str(tmp_path)}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", where)
    opened(browser, page)
    bar = browser.find_element(By.CSS_SELECTOR, "#voices .files")
    buttons = bar.find_elements(By.TAG_NAME, "button")
    assert [button.text for button in buttons] == ["PNG", "SVG", "CSV"]
    browser.execute_script("arguments[0].focus()", buttons[0])
    for at, ending in enumerate(("png", "svg", "csv")):
        browser.switch_to.active_element.send_keys(Keys.ENTER)
        saved = tmp_path / f"speakers.{ending}"
        WebDriverWait(browser, 20).until(lambda _, saved=saved: saved.exists())  # type: ignore[misc]
        assert bar.find_element(By.TAG_NAME, "output").text == f"Saved as speakers.{ending}."
        assert browser.switch_to.active_element == buttons[at]
        buttons[at].send_keys(Keys.ARROW_RIGHT)
    with Image.open(tmp_path / "speakers.png") as picture:
        assert [round(side) for side in picture.info["dpi"]] == [200, 200]
        assert len(picture.convert("L").getcolors() or []) > 20
        size = picture.size
    drawing = ElementTree.parse(tmp_path / "speakers.svg").getroot()
    sides = [float(drawing.attrib[side].removesuffix("pt")) for side in ("width", "height")]
    assert list(size) == [round(side * 200 / 72) for side in sides]
    texts = " ".join(text.text or "" for text in drawing.findall(".//{*}text"))
    assert "framing" in texts  # the source, which stands beside the chart on the page
    assert not [name for part in drawing.iter() for name in part.attrib if name in ("href", "tabindex")]
    assert "var(" not in (tmp_path / "speakers.svg").read_text("utf-8")  # the colours of the page in the dark
    rows = (tmp_path / "speakers.csv").read_text("utf-8-sig").splitlines()
    assert rows[0] == "group,speaker,quotes"
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def findings_of_axe(browser: Chrome, part: str) -> list[tuple[str, str]]:
    """What axe-core finds in a part of the page; lists of passages after the first are built alike."""
    found = browser.execute_async_script(f"""
        const done = arguments[0];
        const context = {{ include: [["{part}"]], exclude: [["#passages .part ~ .part"]] }};
        axe.run(context, {{ resultTypes: ["violations"] }}).then((found) => done(found.violations));
    """)
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


@pytest.mark.parametrize(
    ("width", "scheme"), [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]
)
def test_axe_finds_nothing(browser: Chrome, page: str, width: int, scheme: str) -> None:
    browser.set_script_timeout(300)
    opened(browser, page)
    browser.set_window_size(width, 900)
    wanted = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", wanted)
    browser.execute_script(AXE_SCRIPT)
    follow(browser, browser.find_element(By.CSS_SELECTOR, ".chart a"))
    assert findings_of_axe(browser, "html") == []
    cards(browser)[0].find_element(By.TAG_NAME, "button").click()
    assert findings_of_axe(browser, "#reader") == []
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_charts_are_as_dark_as_the_page(browser: Chrome, page: str) -> None:
    opened(browser, page)
    letters = browser.find_elements(By.CSS_SELECTOR, "header .chart text")[-1]
    fill = "return getComputedStyle(arguments[0]).fill"
    assert browser.execute_script(fill, letters) == "rgb(85, 85, 85)"
    wanted = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", wanted)
    assert browser.execute_script(fill, letters) == "rgb(168, 168, 168)"
    chart = browser.find_element(By.CSS_SELECTOR, "header .chart")
    assert browser.execute_script("return getComputedStyle(arguments[0]).backgroundColor", chart) == (
        "rgba(0, 0, 0, 0)"
    )
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_cut_says_how_to_reach_it(browser: Chrome, page: str, width: int) -> None:
    opened(browser, page)
    browser.set_window_size(width, 900)
    told = browser.execute_async_script("""
        const done = arguments[0];
        const every = [...document.querySelectorAll(".wide, .chart")];
        const seen = () => every.filter((one) => one.checkVisibility());
        const cut = (one) => one.scrollWidth > one.clientWidth + 1;
        const told = () => seen().map((one) => [cut(one), one.previousElementSibling.checkVisibility()]);
        requestAnimationFrame(() => requestAnimationFrame(() => done(told())));
    """)
    assert all(cut == hint for cut, hint in told)
    assert any(cut for cut, _ in told) == (width == 390)


def test_on_paper_each_exhibit_has_its_page_and_nothing_is_folded_out(browser: Chrome, page: str) -> None:
    opened(browser, page)
    made = browser.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
    pages = [one.extract_text() for one in PdfReader(BytesIO(b64decode(made["data"]))).pages]
    exhibits = len(browser.find_elements(By.CSS_SELECTOR, "main .exhibit"))
    assert exhibits < len(pages) < exhibits + 14
    told = " ".join(pages)
    assert "The numbers of the chart" not in told
    assert "Open in the article" not in told
    assert "these are all lists of them" not in told


def test_the_keyboard_reaches_the_end_in_few_steps(browser: Chrome, page: str) -> None:
    opened(browser, page)
    stops = browser.execute_script("""
        return [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")]
            .filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length;
    """)
    assert 20 < stops < 150


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
    assert (
        browser.find_element(By.ID, "bar").rect["height"] < 200
    )  # the bar leaves room for what it stays above


def test_article_text_is_only_text(browser: Chrome, tmp_path: Path) -> None:
    article = Article("x<img src=x>", "<u>Post</u>", HOSTILE, (Zone(0, len(HOSTILE), "body"),))
    study = Study([article], title="<em>Fire</em>")
    (tmp_path / "report.html").write_text(page_of(build(study.findings, study.plan)), "utf-8")
    browser.get((tmp_path / "report.html").as_uri())
    assert browser.title.startswith("<em>Fire</em>")
    assert not browser.find_elements(By.CSS_SELECTOR, "main b, main u, main i, main em em, main img[src=x]")
    browser.find_element(By.ID, "search").send_keys("bold")
    assert "<b>bold</b>" in browser.find_element(By.ID, "panel").text
    assert not browser.find_elements(By.CSS_SELECTOR, "#panel b, #panel i")
