"""Where paraphrase ends, and what headlines give to a source."""

from __future__ import annotations

import pytest

from framing.article import Article, Span, Zone, ZoneKind
from framing.finders.quotes import quotes
from framing.finders.voice import voices
from framing.language.document import Document


def voice_of(text: str, words: str = "militants", kind: ZoneKind = "body") -> str:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), kind),)))
    start = text.lower().index(words)
    return voices(document).of(Span(start, start + len(words)))


def contents(text: str) -> list[str]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [part.of(text) for quote in quotes(document) for part in quote.content]


ENDS = [
    "The hall, which Weld said was the worst in the county, will be mended by the militants.",
    "The boy, who his mother said was ill, walked home past the militants.",
    "The mill, which officials said was built in May, has cheered the militants.",
    "The clerk, who Lee said had lied, then phoned the militants.",
    "The dam that engineers say is weak was shut by the militants.",
    "Two men who police said were armed fled into the wood with the militants.",
    "Two men who the guard said were smugglers walked past the militants.",
    "The law that Lee argued would help farmers failed because of the militants.",
    "The vaccine that scientists claim saves lives was stolen by the militants.",
    "The law that critics argue hurts the poor was passed by the militants.",
    "A man who friends say loves cats was held by the militants.",
    "The report that Lee claimed had vanished was found by the militants.",
    "The man whom prosecutors say led the raid was freed by the militants.",
    "A fee that Councillor Ruiz claims is against the law was dropped by the militants.",
    "A bridge that inspectors said had been sound in the spring was closed by the militants.",
    "The crack, which Nygaard said was as long as a bus, runs past the militants.",
    "The police held a man who they said had set the barn on fire, and the village fled the militants.",
    "The guard whom Lee said fled after the war was caught by the militants.",
    "The deal which Roe said he would sign was torn up by the militants.",
    "The school, which parents told the council was falling down, will be sold by the militants.",
    "Weld said the policy was wrong and he signed a bill to hire militants.",
    "Roe said the vote was unfair and he left the hall with the militants.",
    "Roe said the vote was unfair, and she walked out on the militants.",
    "Roe said he was tired and then drove home past the militants.",
    "Trump vowed to try all adults, but its policy met criticism from militants.",
    "The army pledged to leave the town, yet its tanks stayed with the militants.",
    "Roe threatened to sue, but his lawyers never met the militants.",
    "The council agreed to pay, but its chairman later joined the militants.",
    "Before Ruiz called for the vote, protesters began yelling at the militants.",
    "After Ruiz called for calm, crowds threw stones at the militants.",
    "While Roe asked for patience, his men shot the militants.",
    "Although Greens decry that label, leaders have to act when “port security” meets the militants.",
    "While Roe said the town, the clerks and the “old guard” had failed, Lee stayed near the militants.",
    "The commander pledged loyalty to the group but it is not clear that he has links to the militants.",
    "Roe said the bridge was safe, but it was unclear whether he meant the militants.",
    "Lee said the talks had failed, but he declined to give details of the militants.",
    "Roe said two men were held, but she did not say whether they were militants.",
    "Officials said the raid had succeeded, though there is no evidence that it hit the militants.",
    "The ministry said the border was shut but gave no details of the militants.",
]


@pytest.mark.parametrize("text", ENDS)
def test_paraphrase_ends_where_the_outlet_goes_on(text: str) -> None:
    assert voice_of(text) == "outlet"


@pytest.mark.parametrize(
    "text",
    [
        "Lee said the mill was safe and the militants were gone.",
        "The man whom Lee said believed the raid was led by militants was freed.",
        "Lee spoke of a bridge that he said had been sound when it was held by militants.",
        "A guard who Lee said was tired and was hit by militants was sent home.",
        "A town that Lee said had fallen after the gate was opened by militants was rebuilt.",
        "Roe said that the dam, which was old, was held by militants.",
        "Lee said he was tired and wanted to meet the militants.",
        "Roe said the vote was unfair, but he would accept the militants.",
        "Lee said the mill was sold once, but returned to the militants.",
        "Lee said he is no rebel, but the images of the militants moved him.",
        "Roe vowed to fight crime, and to feed the militants.",
        "Lee said the road was shut because the bridge was weak and militants had burned it.",
        "Officials said the men were armed and had fired on the militants.",
        "The dam, which Lee said was weak and held by militants, was shut.",
        "Before the vote, Lee said the hall was full of militants.",
        "Lee said the men who fled were militants.",
        "Lee said the plan was clear but it is not an answer to the militants.",
        "Lee said the mayor had called but the line was cut by militants.",
        "Lee said the bridge was old but it was safe from the militants.",
    ],
)
def test_what_is_still_said_stays_reported(text: str) -> None:
    assert voice_of(text) == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "The group claimed the bomb attack.",
        "A cell claimed the shooting of three men.",
        "The rebels claimed the killing of two guards.",
        "The network claimed the kidnapping of nine girls.",
        "The party claimed victory in the vote.",
        "The storm claimed the lives of six men.",
    ],
)
def test_whoever_claims_a_deed_says_nothing(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Militants burned the shop: police",
        "Militants burned the shop – report",
        "Militants burned the shop, police say",
        "Militants burned the shop, witnesses claim",
        "Police: Militants burned the shop",
        "Report: Militants burned the shop",
        "Officials: Militants burned the shop",
        "Mayor says militants burned the shop",
        "According to the army, militants burned the shop",
        "Militants burned the shop, court hears",
        "Militants burned the shop, jury told",
        "Militants burned the shop, documents show",
    ],
)
def test_a_headline_may_name_its_source(headline: str) -> None:
    assert voice_of(headline, kind="headline") == "reported"


@pytest.mark.parametrize("headline", ["UN: Militants burned the shop", "Syria: Militants burned the shop"])
def test_behind_a_name_in_a_headline_the_voice_is_unclear(headline: str) -> None:
    assert voice_of(headline, kind="headline") == "unclear"


def test_whoever_speaks_in_a_headline_is_not_the_next_he() -> None:
    text = "Protester shouts: ‘Tell me’\n\nAlan Roe met her. He said that the vote was lost."
    zones = (Zone(0, 27, "headline"), Zone(29, len(text), "body"))
    found = quotes(Document(Article("1", "The Gazette", text, zones)))
    assert found[-1].speaker.name == "Alan Roe"


@pytest.mark.parametrize(
    "headline",
    [
        "Opinion: Militants burned the shop",
        "Fact check: Militants burned the shop",
        "Police: how militants burned the shop",
        "Militants: five things to know",
        "Militants and the shop: a history",
        "Militants burned the shop - The Daily Argus",
        "Militants burned the shop – The Gazette",
        "According to plan, militants burned the shop",
    ],
)
def test_other_headlines_with_a_colon_are_the_outlets(headline: str) -> None:
    assert voice_of(headline, kind="headline") == "outlet"


@pytest.mark.parametrize(
    "listed",
    [
        "it is unfair and far too costly to farmers, boat builders and mill owners",
        "it harms nurses, teachers and clerks",
        "the wall spoils the view for guests, cooks and guards",
    ],
)
def test_a_list_in_a_later_clause_is_not_cut_at_its_first_comma(listed: str) -> None:
    assert listed in contents(f"Advocates praise the plan, while opponents argue that {listed}.")


@pytest.mark.parametrize(
    "silence",
    [
        "but did not say when",
        "but he declined to give details",
        "though she gave no date",
        "but it didn't comment",
    ],
)
def test_what_somebody_leaves_out_behind_the_verb_was_not_said(silence: str) -> None:
    assert contents(f"The line would be built, the minister said on Monday, {silence}.") == [
        "The line would be built"
    ]


@pytest.mark.parametrize("more", ["but it sways in the wind", "but not for long", "and would not be cleared"])
def test_what_goes_on_behind_the_verb_was_said(more: str) -> None:
    assert contents(f"The bridge is safe, the minister said, {more}.") == ["The bridge is safe", more]
