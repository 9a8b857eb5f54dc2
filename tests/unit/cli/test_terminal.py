"""What is printed, whatever happens."""

from __future__ import annotations

from signal import SIGTERM

import pytest
import typer

from framing.cli.terminal import Stopped, plain_errors, say


def test_half_a_letter_is_printed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    say("half \ud83d", nl=False)
    assert capsysbinary.readouterr().out == "half �".encode()


def test_no_text_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say("It is\x1b[2J over\x05 now\x9b1m,\x7f\tsaid\r\nRoe")
    assert capsys.readouterr().out == "It is�[2J over� now�1m,�\tsaid\r\nRoe\n"


@pytest.mark.parametrize(
    ("fault", "code", "says"),
    [
        (ValueError("no page."), 2, "framing: no page. The old one is there.\n"),
        (OSError(28, "No space left", "t.csv"), 2, "framing: t.csv: No space left. The old one is there.\n"),
        (Stopped(SIGTERM), 143, "framing: stopped. The old one is there.\n"),
    ],
)
def test_who_is_stopped_learns_what_is_left(
    capsys: pytest.CaptureFixture[str],
    fault: BaseException,
    code: int,
    says: str,
) -> None:
    fault.add_note("The old one is there.")
    with pytest.raises(typer.Exit) as end, plain_errors():
        raise fault
    assert end.value.exit_code == code
    assert capsys.readouterr().err == says
