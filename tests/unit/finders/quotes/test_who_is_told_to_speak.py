"""Who speaks where the verb has another subject beside it, several words, or is not plain."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def speakers(text: str) -> list[str | None]:
    document = Document(Article("1", "Gazette", text, (Zone(0, len(text), "body"),)))
    return [one.speaker.name for one in quotes(document)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The fee, meanwhile, has drawn protests from shopkeepers, who say they cannot pay it.",
            "shopkeepers",
        ),
        (
            "The plan faces growing criticism from Republicans and Democrats alike, who say it is inhumane.",
            "Republicans and Democrats",
        ),
        (
            "The plaintiffs are inmates on Ohio's death row, who argue that the drug is harmful.",
            "inmates on Ohio's death row",
        ),
        (
            "The suit involves four citizens or permanent residents who argue that visas would lapse.",
            "citizens or permanent residents",
        ),
        (
            "The remark went further than those of Rep. Nancy Poe of Ohio, who tweeted that it was late.",
            "Nancy Poe",
        ),
        ("But that upset other Republicans, who said that the vote came too late.", "Republicans"),
        (
            "Texas is backed by the House of Representatives, who say that the plan failed.",
            "House of Representatives",
        ),
    ],
)
def test_who_stands_for_persons(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


def test_a_body_before_who_is_where_somebody_works() -> None:
    text = (
        "“The first years were lost,” said Tom Bale, an associate professor of politics at the University of"
        " Denver, who argued in a study that thirteen members lost their seats as a result."
    )
    assert speakers(text) == ["Tom Bale", "Tom Bale"]


def test_one_body_before_who_does_not_speak() -> None:
    assert speakers("The plan came from an heir to the Gale Bank, who said that it failed.") != ["Gale Bank"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("But ultimately, argue some, sanctions are beside the point.", ["some"]),
        ("The mills, say union leaders, were closed too soon.", ["union leaders"]),
        ("A small fee, say ten dollars, would help.", []),
        ("If they run, say at noon, they will be late.", []),
    ],
)
def test_several_who_speak_between_commas(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The architect Tom Bale has been seen multiple times saying the law was written in haste.",
            "Tom Bale",
        ),
        ("Ann Roe was caught on tape claiming that the wall would fall.", "Ann Roe"),
        ("Mayor Ann Roe issued a strong warning to members on Monday that she will not yield.", "Ann Roe"),
        (
            "Police agencies have long said anecdotally that they feel the impact of the law.",
            "Police agencies",
        ),
        ("President Ann Roe joked today as she toured a temple that she could use a prayer.", "Ann Roe"),
        (
            "The special counsel investigating the election disputed on Friday a report that said the"
            " president had directed his lawyer to lie.",
            "report",
        ),
    ],
)
def test_what_stands_within_the_verb_is_no_source(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_a_plan_proposed_by_somebody_does_not_speak() -> None:
    text = "In the vote on the budget proposed by Rep. Tom Bale, it seemed that the plan had some support."
    assert speakers(text) == []


def test_a_group_of_which_the_text_told_since_is_not_the_firm() -> None:
    text = (
        "The ride-hailing company said it will pay the fee. Leo Baptiste, who leads a drivers' group in Lund,"
        " said that it is late. The group says its members earn too little."
    )
    assert speakers(text) == ["ride-hailing company", "Leo Baptiste", "group"]


def test_the_house_is_no_other_house() -> None:
    assert speakers("Gale House said it would close. The House said a bill would pass.") == [
        "Gale House",
        "House",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The board heard from Ann Roe, whose lawyer, Tom Bale, said that she was ill.",
            [("she was ill", "Tom Bale")],
        ),
        (
            "According to people who have seen the letter, Ann Roe asked the council for a delay.",
            [("Ann Roe asked the council for a delay", "people")],
        ),
        (
            "Ann Roe, asked by Tom Bale whether she would run, said that she would not.",
            [("whether she would run", None), ("she would not", "Ann Roe")],
        ),
        (
            "Asked by the Gale Post whether she would run, Ann Roe said that she would not.",
            [("she would not", "Ann Roe")],
        ),
        (
            "The plan was, in the words of one member, “a gift to nobody.”",
            [("The plan was … a gift to nobody.", "member")],
        ),
        (
            "In the words of Ann Roe, “The plan is a gift to nobody.”",
            [("The plan is a gift to nobody.", "Ann Roe")],
        ),
    ],
)
def test_whose_words_they_are(text: str, told: list[tuple[str, str | None]]) -> None:
    document = Document(Article("1", "Gazette", text, (Zone(0, len(text), "body"),)))
    found = [
        (" … ".join(part.of(text) for part in one.content), one.speaker.name) for one in quotes(document)
    ]
    assert found == told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The union's leader, Omar Haddad, 52, was blunt: “They lied to us.”", ["Omar Haddad"]),
        ("“I can't breathe,” the man can be heard saying on the video that Ann Roe posted.", ["man"]),
        ("Prosecutors allege Stone took bribes.", ["Prosecutors"]),
        (
            "“Nobody told us,” said Tom Kerr, 61. “Nobody.” His neighbor agreed. “We had to look,” said the"
            " neighbor, Ivy Stone.",
            ["Tom Kerr", "Ivy Stone"],
        ),
    ],
)
def test_who_speaks_without_a_plain_verb(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "A Labour MP was in trouble after telling a podcast that the old were “hoarding” homes.",
            ["Labour MP"],
        ),
        (
            "A Conservative spokesman said it was late. The prime minister's spokesman said it was not.",
            ["Conservative spokesman", "prime minister's spokesman"],
        ),
        (
            "A senior official from one of the groups, who asked not to be identified, told Reuters that the"
            " plan “gives us nothing”.",
            ["senior official from one of the groups"],
        ),
    ],
)
def test_whoever_has_no_name_is_told_by_what_they_are(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“It is late,” said Anna Hall, a nurse. Hall said that talks will resume.", ["Anna Hall"] * 2),
        ("“We are done,” said Gordon Banks, a coach. Banks said that he would go.", ["Gordon Banks"] * 2),
        ("Victoria Hall said in a statement that it was full. It said that all came.", ["Victoria Hall"] * 2),
        ("The figure was called “wildly high” by the union's economist, Dina Park.", ["Dina Park"]),
        ("The plan was described as “a joke” by the mayor on Friday.", ["mayor"]),
        ("Management says its offer is fair.", ["Management"]),
        ("Ms. Ann Roe, though, said the Gale agreement was proof that they can pay.", ["Ann Roe"]),
        (
            "Comey was told of it in recent days, resulting in the letter, said the official who may not"
            " to speak.",
            ["official"],
        ),
        (
            "Ivan Sol said he was late. Another, who said his name was Abe, left. “It was hot,” he said.",
            ["Ivan Sol", None, None],
        ),
    ],
)
def test_surnames_that_are_words_and_passives(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The letter quotes the Lund Bank, which wrote letters to Congress saying “a plan needs cuts.”",
            [("a plan needs cuts.", "Lund Bank")],
        ),
        (
            "“Each is going to say, ‘I am the best who ever lived,’ “ Tom Bale said. “Talk is cheap.”",
            [
                (
                    "Each is going to say, ‘I am the best who ever lived,’ … Talk is cheap.",
                    "Tom Bale",
                )
            ],
        ),
        (
            "Ann Roe said that they must act on “Bale and others,” a reference to the mayor, Tom Bale.",
            [("they must act on “Bale and others,”", "Ann Roe")],
        ),
        ("“Go home,” Ann Roe said as the crowd sang “We shall not be moved.”", [("Go home,", "Ann Roe")]),
        (
            "It was a choice, which Ann Roe described as the “worst” of her time in office.",
            [("the “worst” of her time in office", "Ann Roe")],
        ),
        ("The tweet suggested that Mr. Bale will be open to talks.", []),
        (
            "The Blue League National Director seemed to agree. He told Ann Roe that “it is late.”",
            [("it is late.", "Blue League National Director")],
        ),
        ("It came after the NRA lashed out at what it called a “grab.”", [("a “grab.”", "NRA")]),
    ],
)
def test_whose_words_others_pass_on(text: str, told: list[tuple[str, str | None]]) -> None:
    document = Document(Article("1", "Gazette", text, (Zone(0, len(text), "body"),)))
    found = [
        (" … ".join(part.of(text) for part in one.content), one.speaker.name) for one in quotes(document)
    ]
    assert found == told
