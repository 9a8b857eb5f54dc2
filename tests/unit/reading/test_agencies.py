from __future__ import annotations

import pytest

from framing.reading.agencies import agency_of
from framing.reading.zones import zones

LEAD = "The dam above Brod held on Monday, and the army left the town."


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"Dam holds\nAgence France-Presse\n{LEAD}", "AFP"),
        (f"Dam holds\nBy Ana Horvat, Reuters\n{LEAD}", "Reuters"),
        (f"Dam holds\nAgencies and Daily Star\n{LEAD}", "Agencies"),
        (f"Dam holds\nBROD, Croatia (AP) — {LEAD}", "AP"),
        (f"Dam holds\n{LEAD}\nReuters and AFP contributed to this report.", "Reuters, AFP"),
        (f"Dam holds\n{LEAD} – AFP", "AFP"),
        (f"Dam holds\n{LEAD} (Reuters)", "Reuters"),
        (f"Dam holds\n{LEAD}\nReuters was told so by the mayor.", None),
        (f"Dam holds\nThe dam at sunset. (Ana Horvat/AFP via Getty Images)\n{LEAD}", None),
        (f"Dam holds\n{LEAD}\n- AP editors meet in Split\n- Reuters names new editor", None),
    ],
)
def test_agencies(text: str, agency: str | None) -> None:
    assert agency_of(text, zones(text)) == agency
