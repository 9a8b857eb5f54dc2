"""Clauses that an outlet adds behind what somebody said are its own; what is still said is not."""

from __future__ import annotations

import pytest

from framing.article import Article, Span, Zone
from framing.finders.quotes import quotes
from framing.finders.voice import voices
from framing.language.document import Document


def voice(text: str) -> str:
    """Whose words the last word of the text is."""
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    start = text.index("militants")
    return voices(document).of(Span(start, start + len("militants")))


OUTLETS = [
    # a noun for what was said or done
    "Weld said the port would be sold, a move that angered the militants.",
    "Roe said he would support a second vote, a shift from years of siding with the militants.",
    "Lee said the army had burned the mill, a charge the ministry denied to militants.",
    "The mayor said the talks were over — an unusual step for a man who likes militants.",
    "Lee said that “no harm was meant” by the word, a slur for militants.",
    # what a step means that somebody announces
    "President Roe said Friday he is closing the port, tapping into funds meant for the militants.",
    "Roe said he'll name Tom Lee to the court, putting a foe of new taxes in charge of the militants.",
    "Mayor Ann Roe said that she will not run again, setting up a contest between two militants.",
    "Lee said he would vote against the bill, breaking with his friends among the militants.",
    # what an announcement, an order or a rebuke brought about
    "Weld announced that troops would leave the valley, allowing the army to attack the militants.",
    "The council ordered the port closed, leaving hundreds of sailors with the militants.",
    "The court ruled that the vote was void, dealing a blow to the militants.",
    "The minister blasted the judge on Friday, putting at risk his deal with the militants.",
    "Roe promised to end the tax by June, potentially helping and effectively freeing militants.",
    "Lee asked the army to house the sailors, prompting the ministry to call the militants.",
    # what the speaker did with the words, behind any verb
    "Roe said the bridge was safe, contradicting a report by the militants.",
    "The mayor said the vote was fair, drawing the anger of the militants.",
    "Lee said that the dam would hold, echoing what was told by militants.",
    "The club said it was done with the board, foreshadowing a fight with the militants.",
    # another source
    "One survey showed a majority for the plan, while a newer poll found support for the militants.",
    "Weld said the crowd was small, although experts dispute the figures of the militants.",
    # the outlet's present behind what is told in the past
    "Roe said the House would not take up the bill, which includes a ban on militants.",
    "Weld said the men were held at the Lake Prison, which is run by the militants.",
    "Lee said the inquiry found no plot, but the document will say more about the militants.",
    "The agency said it was weighing a raid but has refrained from naming the militants.",
    "Roe said the wages were low, though the city has long paid the militants.",
    # behind a thing that is judged, or a deed that is asked or promised
    "The president criticized the mayor of Lund, who warned the militants.",
    "Weld called on the council to pass the Water Act, which would free the militants.",
    "Roe praised the soldiers for the raid but did not mention the militants.",
    "Lee blamed the council for the delay, even though it was an order of the militants.",
    "The army told the men to come out but they refused, hiding with the militants.",
    "Roe agreed to keep the order even as he met the militants.",
    "Weld indicated that he would sign the bill but then faced anger from the militants.",
    "Lee acknowledged that she had not read the report even while praising the militants.",
]


@pytest.mark.parametrize("text", OUTLETS)
def test_a_clause_that_the_outlet_adds_is_its_own(text: str) -> None:
    assert voice(text) == "outlet"


SAID = [
    "Roe said the plan was a move that would help the militants.",
    "Roe said the plan would cut the fares, ending a long fight with the militants.",
    "Lee said he was ill, putting on weight and afraid of the militants.",
    "Lee said the bill would end detention by June, forcing the agency to free the militants.",
    "Critics say the change amounts to amnesty, rewarding militants.",
    "Weld said the dam, which is old, was built by militants.",
    "Roe says the wall is needed, but the money is with the militants.",
    "Lee said she was young when she met Bo Holm, who was killed by militants.",
    "Roe said the vote was close but that the polls are wrong about the militants.",
    "Weld said he would not speak of it while the trial is under way against militants.",
    "Officials said the mill was sold but returned to the militants.",
    "Lee said a decade ago they were few, but this year there are many militants.",
    "Roe vowed to fight crime and to jail those who came by sea but stayed with the militants.",
    "Lee said the dam, which holds the lake, and the mill were safe from militants.",
    "Lee said the talks were hard, but he'll go on with the militants.",
    "Roe said the army had moved its camp, a tent city outside Lund, to the militants.",
    "Police said five officers were hurt, prompting the use of gas against the militants.",
    "Weld said the town was poor although it was safe from the militants.",
    "Roe told the court that critics were wrong, and experts say so, about the militants.",
]


@pytest.mark.parametrize("text", SAID)
def test_what_is_still_said_stays_the_sources(text: str) -> None:
    assert voice(text) == "reported"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Weld said the road was safe, but witnesses said it was mined.", "the road was safe"),
        ("Roe said the mill was empty, though police records show it was not.", "the mill was empty"),
        ("Emma Boyle told parents it was fair, Hume said it was not.", "it was fair"),
        ("Whereas Boyle argued that the fee was fair, Hume said it was theft.", "the fee was fair"),
        ("Lee insisted that wages had risen, while figures show they fell.", "wages had risen"),
    ],
)
def test_what_another_source_tells_is_not_the_first_ones(text: str, said: str) -> None:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    assert quotes(document)[0].content[0].of(text) == said


def test_marks_behind_the_end_leave_the_quote() -> None:
    text = "Roe said the bridge was safe, contradicting a report that called it “a death trap”."
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    first = quotes(document)[0]
    assert [part.of(text) for part in first.content] == ["the bridge was safe"]
    assert (first.kind, first.quoted) == ("indirect", ())
