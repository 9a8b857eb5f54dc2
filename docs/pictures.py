"""Make the pictures of the docs: python docs/pictures.py (the repository in PYTHONPATH; needs Chromium)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from selenium import webdriver
from selenium.webdriver.common.by import By

from benchmarks.simulating.corpora import MEASURE, Corpus, drawn
from framing import Study
from framing.charts import render

PICTURES = Path(__file__).parent / "pictures"
SAMPLE = Path(__file__).parents[1] / "reports" / "invented" / "report.html"
SHARES = {"Herald": 0.0, "Post": -1.5, "Gazette": -0.4}
"""Invented outlets, and how often their quotes name nobody, on the logit scale."""


def corpus(articles: dict[str, int]) -> Corpus:
    """So many invented articles of each outlet, with ten quotes each."""
    rng = np.random.default_rng(7)
    outlet = [name for name, many in articles.items() for _ in range(many)]
    sizes = np.full(len(outlet), 10)
    counts = drawn(rng, np.array([SHARES[name] for name in outlet]), sizes, 0.1)
    return Corpus(outlet, counts, sizes)


def workbench() -> bytes:
    """The page of the second sample, with the passages behind a number beside it."""
    options = webdriver.ChromeOptions()
    for option in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--window-size=1400,960"):
        options.add_argument(option)
    with webdriver.Chrome(options) as browser:
        browser.get(SAMPLE.as_uri())
        chart = browser.find_element(By.ID, "level-anonymous_share")
        browser.execute_script("arguments[0].scrollIntoView()", chart)
        shares = [link for link in chart.find_elements(By.CSS_SELECTOR, "a") if link.text.endswith(" %")]
        max(shares, key=lambda link: int(link.text.removesuffix(" %"))).click()
        return browser.get_screenshot_as_png()


def main() -> None:
    """All pictures, and the numbers that how-to-read.md tells."""
    PICTURES.mkdir(exist_ok=True)
    for name, articles in (
        ("enough", {"Herald": 40, "Post": 40, "Gazette": 8}),
        ("too-few", {"Herald": 2, "Post": 2}),
    ):
        study = Study(corpus(articles).findings)
        (PICTURES / f"{name}.png").write_bytes(render(study.chart(MEASURE), "png", margin=12))
        print(study.compare(MEASURE))
    (PICTURES / "workbench.png").write_bytes(workbench())


if __name__ == "__main__":
    main()
