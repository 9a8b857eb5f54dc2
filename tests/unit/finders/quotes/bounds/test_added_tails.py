"""What an outlet adds at the end of reported words is none of them."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # how the speaker ever speaks, who does the same
        ("Roe told the crowd that he had won every town, as only he can.", "he had won every town"),
        (
            "Two members said they will not back Roe, as has Carl Lee, the mayor of Lund.",
            "they will not back Roe",
        ),
        ("Lee said the plan was fair, as does the union.", "the plan was fair"),
        # figures
        ("By a wide margin, farmers say the dam should stay, 76%-21%.", "the dam should stay"),
        ("Voters said they trusted Lee, 73 percent to 63 percent.", "they trusted Lee"),
        ("On the fee, 42% say they are for it, 34% against.", "they are for it"),
        # what the speaker leaves out
        ("Roe claimed that the vote was a fraud, without providing evidence.", "the vote was a fraud"),
        (
            "Roe wrote “most of the clerks are Greens,” without offering proof.",
            "most of the clerks are Greens,",
        ),
        # behind a comma inside marks
        ("Lee said it was an “act of fear,” though did not say whose.", "it was an “act of fear,”"),
        ("Ott said Lee must act on “the others,” a reference to the mayor.", "Lee must act on “the others,”"),
        (
            "Ott promised he would “give power to all,” resulting in a new split.",
            "he would “give power to all,”",
        ),
        (
            'Ott vowed bills would follow "the rule," meaning they go through it.',
            'bills would follow "the rule,"',
        ),
        ("Ann Lee, citing the fee, never actually closed the hall.", "the fee"),
        (
            "Ann Lee says there is room for the clerks, intimating she would be open.",
            "there is room for the clerks",
        ),
        # who speaks
        (
            "Judges must step aside where they may be partial ― and they did so in 180 cases, according to a "
            "new analysis by Fix the Bench, a group that pushes for reform at the court.",
            "Judges must step aside where they may be partial ― and they did so in 180 cases",
        ),
        # when it was said
        ("Ott called the vote a “sham” ahead of a debate later in the day.", "the vote a “sham”"),
        ("Ott called the plan “an attack on us” after meeting with Lee.", "the plan “an attack on us”"),
        # another's word
        (
            "Roe wondered whether the hosts would be fair, engaging in what analysts described as a trick.",
            "whether the hosts would be fair",
        ),
        ("Lee mocked Roe as a dull speaker — in contrast to her own style.", "Roe as a dull speaker"),
        ("Officials condemned the launch as Norland fired three shells into the sea.", "the launch"),
        # the speaker by name, the rest of a verdict, a place in a poll
        (
            "Tom Benford, 58, says he knew little of Roe before May, but now Benford plans to vote for him.",
            "he knew little of Roe before May",
        ),
        (
            "The union urged the town to raise the fee to $50, which, in today's money, is where it stood.",
            "the town to raise the fee to $50",
        ),
        (
            "A poll by the Gazette found that Roe leads in Lund County, where 18 votes are at stake.",
            "Roe leads in Lund County",
        ),
        ("Weld called the idea a “joke,” adding that the one who needs it is Lee.", "the idea a “joke,”"),
        ("Lee said: “It is late for a walk,” she said.", "It is late for a walk,"),
        ("Ann Lee said that “the film is a gift to us,” she said on Monday.", "the film is a gift to us,"),
        ('Roe said: "Two plans were a mistake," but in fact Roe had only one.', "Two plans were a mistake,"),
    ],
)
def test_it_is_left_out(text: str, words: str) -> None:
    assert said(text)[0][1] == words


@pytest.mark.parametrize(
    "words",
    [
        "the town is arguing in court that the fee was paid to those granted a permit",
        "the fee, as did the tax, rose in May",
        "the raid was an act of war that killed ten, as the town had feared",
        "voters trust the mayor, who they think is honest",
        "the dam stood at 40 percent in May",
        "she was ill, but her son went",
        "the paper printed the claim without naming its source",
        "the “old fee,” a sum that nobody paid, and the new one were wrong",
        "the “big fee,” which is paid by all, is too high",
        "because the clerks lack the card, they are cheaper to hire",
    ],
)
def test_what_is_still_said_stays(words: str) -> None:
    assert said(f"Lee said {words}.")[0][1] == words


def test_a_name_may_hold_for_what_follows() -> None:
    assert (
        said("Lee called Roe a “coward” when it comes to bread.")[0][1]
        == "Roe a “coward” when it comes to bread"
    )


def test_a_clause_in_front_of_the_one_that_is_said_belongs_to_it() -> None:
    text = "The board heard a nurse who said that when the roof fell, nobody was in the hall."
    assert said(text)[-1][1] == "when the roof fell, nobody was in the hall"


def test_an_act_that_is_condemned_as_something_stays() -> None:
    text = "Lee condemned the raid as an act of war that killed ten."
    assert said(text)[0][1] == "the raid as an act of war that killed ten"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Households reporting losses in the flood could ask for a loan.", None),
        ("The stories alleging theft at the bank may be harder to answer.", "theft at the bank"),
        ("A letter claiming that the mayor lied was sent to the Gazette.", "the mayor lied"),
        (
            "The hacker who first revealed that Lee used a second account while she was mayor was sentenced.",
            "Lee used a second account while she was mayor",
        ),
        ("The clerk who said that the vault was empty pleaded guilty.", "the vault was empty"),
        (
            "On the same day that the Lund Post reports that the bank failed, the hosts did not ask.",
            "the bank failed",
        ),
        (
            "A clerk who said she was badly hurt approached the mayor after he left the hall.",
            "she was badly hurt",
        ),
        ("People who said the man who left was ill fled.", "the man who left was ill"),
        (
            "President Roe's claim that the report is a full pardon is about to be put to the test.",
            "the report is a full pardon",
        ),
        ("Mr. Roe, saying he is under audit, has refused calls to show his books.", "he is under audit"),
        (
            "Roe accused Lee of failing to name a deputy, and the letter demanded Lee leave the case.",
            "Lee of failing to name a deputy",
        ),
        ("Contrary to his claim that the dam was old, it was built in 2001.", "the dam was old"),
        ("Despite Roe's claim that the dam was old, it was built in 2001.", "the dam was old"),
    ],
)
def test_the_verb_of_the_sentence_is_none_of_them(text: str, words: str | None) -> None:
    assert [content for _, content in said(text)] == ([words] if words else [])
