"""Names of events that people can read."""

from __future__ import annotations

from framing.events.event_names import in_words

FIRE = ["Harbour fire kills two", "Two die in harbour fire"]
LONG = "3fb1a2c4-0d1e-4f5a-9b6c-7d8e9f0a1b2c"


def test_a_long_code_is_shown_only_where_words_do_not_tell_two_events_apart() -> None:
    assert in_words({LONG: FIRE, LONG[::-1]: ["Town votes"]}) == {
        LONG: "Harbour fire",
        LONG[::-1]: "Town votes",
    }
    assert in_words({LONG: FIRE, LONG[::-1]: FIRE}) == {
        LONG: "Harbour fire (3fb1a2c4-0d1…)",
        LONG[::-1]: "Harbour fire (c2b1a0f9e8d7…)",
    }
