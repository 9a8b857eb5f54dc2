"""What is printed, whatever happens."""

from __future__ import annotations

import pytest
import typer

from framing.cli.terminal import plain_errors, say


def test_half_a_letter_is_printed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    say("half \ud83d", nl=False)
    assert capsysbinary.readouterr().out == "half �".encode()


@pytest.mark.parametrize(
    ("fault", "ends", "says"),
    [
        (ValueError("no page"), typer.Exit, "framing: no page The old one is there.\n"),
        (
            OSError(28, "No space left"),
            typer.Exit,
            "framing: [Errno 28] No space left The old one is there.\n",
        ),
        (KeyboardInterrupt(), KeyboardInterrupt, "framing: stopped. The old one is there.\n"),
    ],
)
def test_who_is_stopped_learns_what_is_left(
    capsys: pytest.CaptureFixture[str],
    fault: BaseException,
    ends: type[BaseException],
    says: str,
) -> None:
    fault.add_note("The old one is there.")
    with pytest.raises(ends), plain_errors():
        raise fault
    assert capsys.readouterr().err == says
