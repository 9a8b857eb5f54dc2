"""Runs commands: most in this process, which is quick; `installed` as a person would."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from typer.testing import CliRunner

from framing.cli import app

ROOT = Path(__file__).parents[2]
Run = Callable[..., "CompletedProcess[str]"]

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --host-resolver-rules=MAP\t*\t~NOTFOUND"
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Chrome]:
    """A browser without a window and without a network."""
    if not (CHROMIUM and DRIVER):
        pytest.skip("chromium and chromedriver are not installed")
    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in FLAGS.split(" "):
        options.add_argument(flag.replace("\t", " "))
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options, ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture(scope="session")
def seeds() -> Path:
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def framing() -> Run:
    """`framing("compare", path)` in this process; what falls through the command fails the test."""

    def run(*args: object, stdin: str = "") -> CompletedProcess[str]:
        command = list(map(str, args))
        with pytest.MonkeyPatch.context() as here:
            here.delitem(sys.modules, "ipykernel", raising=False)  # nobody watches, as in a notebook
            done = CliRunner().invoke(app, command, stdin, catch_exceptions=False)
        return CompletedProcess(command, done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def found(framing: Run, seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The findings of the seeds, to read; nothing is found again in them."""
    folder = tmp_path_factory.mktemp("found")
    assert framing("find", seeds, "--out", folder).returncode == 0
    return folder


@pytest.fixture(scope="session")
def reported(framing: Run, seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the seeds, to read."""
    folder = tmp_path_factory.mktemp("reported")
    done = framing("report", seeds, "--out", folder)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return folder


@pytest.fixture(scope="session")
def installed() -> Run:
    """`installed("compare", path)` as a finished process of the installed command."""
    command = Path(sys.executable).with_name("framing")

    def run(*args: object, stdin: str = "") -> CompletedProcess[str]:
        return subprocess.run(
            [str(command), *map(str, args)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    return run
