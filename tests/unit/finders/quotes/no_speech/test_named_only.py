"""What is only named beside a reporting verb: topics, names of things, evidence, participles."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    "text",
    [
        # topics
        "Mayor Ann Roe spoke on Monday about the storm that hit the coast.",
        "Lee tweeted about the Lund festival.",
        "Voters were also asked about the harbour fee.",
        "The two parties have disagreed over the meaning of the ruling.",
        # names that things have
        "A coalition called “Stand With the Dam” has held 300 fairs.",
        "A paper from his team called “The First Day Plan” lists the aims.",
        "It is a process called “overwriting.”",
        "The new bill is called “The Border and Water Safety Act,” or bill H.R. 15.",
        "The council may call back the clerk who refused to testify.",
        # what something joins, and what was named before
        "The guards changed their plan daily, adding to the sense that the town was lost.",
        "Responding to charges that he had left the town, Tom Lee smiled.",
        "Rubio added to the heap of doctors and experts who see no link.",
        "The options that Roe mentioned were left open.",
        # participles that go with a noun
        "Lund's reported attacks on the port could slow the talks.",
        "Roe's recently announced order that would shut the mill is due.",
        "The panel is reviewing proposed bills related to the dam.",
        "Among those proposed changes are pills to end the deal.",
        # what is made known, without its words
        "The document was earlier reported by Radio Lund.",
        "The development was first reported Friday by The Velm Times.",
        "Radio Velm first reported the expected charges.",
        # what nobody knows or tells yet
        "A jury began hearing evidence to determine whether Lee should be charged.",
        "The report made no mention of whether Roe knew.",
        "The plan matters so that Roe can say the town has input.",
        "They will also be able to argue that Lee has not kept his promises.",
        "Ann Roe could then tell the town that she had kept her word.",
        "It left many of us wondering what to do.",
        "The office of the clerk began investigating the matter in May.",
        "Several hours later Mr. Roe's comments were reported.",
        # what is cited or mentioned
        "The senator cites a provision of the charter known as the fair clause.",
        "Ann Roe mentioned the harbour incident.",
        "The clerk declined to come, citing numbers of the ministry.",
        # what is held out or asked for, and other deeds
        "Ann Roe offered no evidence for the claim.",
        "The farmers who claim those deductions tend to be rich.",
        "The chairman called it into recess.",
        "The union called his bluff.",
        "A judge issued a preliminary injunction on Monday that will keep the town from moving.",
        "When he had read the report, Tom Lee called up Ann Roe, whose son was killed in May.",
        "The council could strengthen his hand by indicating it backs a larger guard.",
        "The mayor might calm the town by plainly telling it that the dam holds.",
        "In 2010, the office began subjecting groups with names such as “tea club” and “guard” to checks.",
        "Council leaders responded immediately to the mayor's press conference.",
        "Many towns recognize the value in drawing firms with these “fair fee” plans.",
        "The resignation of the clerk had revealed that a number of guards had no papers.",
        "The exchange of offers indicated some movement on the path to a deal.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Roe spoke about how the storm had changed her life.", "how the storm had changed her life"),
        ("Tom Lee complained about being left out of the talks.", "being left out of the talks"),
        ("It was a plan that Ann Roe called “cruel.”", "cruel."),
        ("It is a plan critics called “insane.”", "insane."),
        ("Radio Lund first reported that the mayor had left.", "the mayor had left"),
        ("The guards could not say more, but Roe said it was safe.", "it was safe"),
        ("Roe refused to come, citing the lack of money.", "the lack of money"),
        ("She cited concerns that the dam was weak.", "concerns that the dam was weak"),
        ("Ann Roe mentioned that the dam was weak.", "the dam was weak"),
        ("Ann Roe offered to help the town.", "to help the town"),
        ("Some proposed a ban that would end the trade.", "a ban that would end the trade"),
        ("Tom Lee claimed the seats were sold.", "the seats were sold"),
        ("Roe responded that the dam was safe.", "the dam was safe"),
        ("Papers of the clerk revealed that the dam was safe.", "the dam was safe"),
        ("Lyra, the largest mill in the US, said it would sell the dam.", "it would sell the dam"),
        ("The fee that Roe claims is unfair was raised.", "The fee … is unfair"),
        ('The crowd began chanting, "build that dam now."', "build that dam now."),
        ("Roe responded by saying the dam was safe.", "the dam was safe"),
        (
            "Roe said the town could save money by telling the mill to close.",
            "the town could save money by telling the mill to close",
        ),
        ("Ann Roe began by telling the town that it was late.", "it was late"),
        ("They’ve also intimated that they will have little patience.", "they will have little patience"),
    ],
)
def test_behind_the_same_verbs_words_are_told(text: str, words: str) -> None:
    assert words in [content for _, content in said(text)]
