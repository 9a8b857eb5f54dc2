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
        (f"Dam holds\nBROD — (AP) {LEAD}", "AP"),
        (f"Dam holds\nBROD: (AFP) {LEAD}", "AFP"),
        (f"Dam holds\n(Reuters) - {LEAD}", "Reuters"),
        (f"Dam holds\nBROD, Jan. 4 (Xinhua) -- {LEAD}", "Xinhua"),
        (f"Dam holds\nBROD (AP/AFP) — {LEAD}", "AP, AFP"),
        (f"Dam holds\nBrod [PTI]: {LEAD}", "PTI"),
        (f"Dam holds\nBROD, January 4. /TASS/. {LEAD}", "TASS"),
        (f"Dam holds\nBROD, January 4 /TASS/ - {LEAD}", "TASS"),
        (f"Dam holds\n{LEAD}\n(With inputs from PTI)", "PTI"),
        (f"Dam holds\n{LEAD} (With inputs from PTI and ANI)", "PTI, ANI"),
        (f"Dam holds\n{LEAD}\n(With PTI inputs)", "PTI"),
        (f"Dam holds\n{LEAD}\nInputs from agencies", "Agencies"),
        (f"Dam holds\n{LEAD}\nWith files from The Canadian Press", "Canadian Press"),
        (f"Dam holds\n{LEAD}\n/TASS/", "TASS"),
        (f"Dam holds\n{LEAD}\n—PTI", "PTI"),
        (f"Dam holds\n{LEAD}\n— Reuters", "Reuters"),
        (f"Dam holds\nROME — ANSA — {LEAD}", "ANSA"),
        (f"Dam holds\nBROD - Reuters - {LEAD}", "Reuters"),
        (f"Dam holds\nAssociated Press in Brod\n{LEAD}", "AP"),
        (f"Dam holds\nReuters in Brod and Ana Horvat in Split\n{LEAD}", "Reuters"),
        (f"Dam holds\nBrod (Croatia), March 3 (ANI): {LEAD}", "ANI"),
        (f"Dam holds\nBrod, Mar 3 (PTI) {LEAD}", "PTI"),
        (f"Dam holds\nBROD. March 3. INTERFAX - {LEAD}", "Interfax"),
        (f"Dam holds\nBROD, 3 March - RIA Novosti. {LEAD}", "RIA Novosti"),
        (f"Dam holds\nBROD—(Reuters)— {LEAD}", "Reuters"),
        (f"Dam holds\n[AFP] {LEAD}", "AFP"),
        (f"Dam holds\n{LEAD}\nAFP/Reuters/dpa", "AFP, Reuters, dpa"),
        (f"Dam holds\n{LEAD}\n\njd/rt (AFP, dpa, Reuters)", "AFP, dpa, Reuters"),
        (f"Dam holds\n{LEAD}\n©2020 Bloomberg L.P.", "Bloomberg"),
        (f"Dam holds\nOn Monday, March 3, AFP and the mayor met. {LEAD}", None),
        (f"Dam holds\nThe dam (AP was there) held. {LEAD}", None),
        (f"Dam holds\nThe mayor called an AP reporter — and Reuters — on Monday. {LEAD}", None),
        (f"Dam holds\n{LEAD}\n© 2020 AFP", "AFP"),
        (f"Dam holds\n{LEAD}\n(c) AFP 2020", "AFP"),
        (f"Dam holds\n{LEAD}\nCopyright 2020 The Associated Press. All rights reserved.", "AP"),
        (f"Dam holds\n{LEAD}\nCopyright © 2020, Reuters", "Reuters"),
        (f"Dam holds\nThe dam at sunset. © AFP\n{LEAD}", None),
        (f"Dam holds\n{LEAD}\n© 2020 Daily Star", None),
        (f"Dam holds\n{LEAD}\n(With agency inputs from IANS)", "IANS"),
        (f"Dam holds\n{LEAD}\n(With agency inputs)", "Agencies"),
        (f"Dam holds\n{LEAD}\n-- With inputs from ANI and PTI", "ANI, PTI"),
        (f"Dam holds\nThe mayor told a reporter (AP was there) that it held. {LEAD}", None),
        (f"Dam holds\n{LEAD}\nHe reads the wires: AP, Reuters and others.", None),
        (f"Dam holds\n{LEAD}\nWith AFP gone, the town had no reporter left, the mayor said.", None),
        (f"Dam holds\n{LEAD}\nHe met (AP) members on Monday.", None),
        (f"Dam holds\n{LEAD}\n(This text comes from a feed and was not edited here. Source: PTI)", "PTI"),
        (
            f"Dam holds\n{LEAD}\n(This story was not edited and is taken from a syndicated feed by PTI.)",
            "PTI",
        ),
        (
            f"Dam holds\n{LEAD}\n[This report has been published from a wire agency feed unchanged.]",
            "Agencies",
        ),
        (f"Dam holds\nBy PTI\n{LEAD}\nThis story is published from a syndicated feed.", "PTI"),
        (f"Dam holds\n{LEAD}\nPublished from an AFP feed without changes.", "AFP"),
        (f"Dam holds\n{LEAD}\nThe water was seen from a wire agency feed on Monday.", None),
        (f"Dam holds\n{LEAD}\n©AFP", "AFP"),
        (f"Dam holds\n{LEAD}\n© Agence France-Presse", "AFP"),
        (f"Dam holds\n{LEAD}\nThe wall at noon, seen from the road\n© AFP", None),
        (f"Dam holds\n© AFP\n{LEAD}", None),
        (f"Dam holds\n{LEAD}\nOur Standards: The Thomson Reuters Trust Principles.", "Reuters"),
        (
            f"Dam holds\n{LEAD}\n(The mayor read of it in the paper, and asked for its source: nobody knew.)",
            None,
        ),
    ],
)
def test_agencies(text: str, agency: str | None) -> None:
    assert agency_of(text, zones(text)) == agency
