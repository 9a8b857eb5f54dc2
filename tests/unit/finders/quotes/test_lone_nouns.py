"""A source that is one bare noun gets the name that the article gives to it, unless that is in doubt."""

from __future__ import annotations

import pytest

from tests.quoting import names, speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mayor Ann Holm met the Weld administration in May. The administration said the port was safe.",
            "Weld administration",
        ),
        (
            "Parents turned to the Harbor Foundation for help. The foundation said the money was gone.",
            "Harbor Foundation",
        ),
        (
            "Lawyers took the case to the Supreme Court in May. It heard both sides for two hours. "
            "The court said the ban was lawful.",
            "Supreme Court",
        ),
        (
            "Ann Holm wrote to Transport Committee Chairman Tom Weld. The committee said it was late.",
            "Transport Committee",
        ),
        (
            "The inquiry was led by Mr. Weld’s office in May. The office said it would look at every file.",
            "Mr. Weld’s office",
        ),
        (
            "The Obama administration began the program. Critics fought the Trump administration over it. "
            "The administration said the program was over.",
            "Trump administration",
        ),
        (
            "Investigators worked on the Weld report for a year. The report said the bridge was rotten.",
            "Weld report",
        ),
        (
            "The Weld report is long. Farmers wait for the Weld report. His long report was late. "
            "Prices fell. Rain fell. The report said the bridge was rotten.",
            "Weld report",
        ),
    ],
)  # fmt: skip
def test_the_noun_means_the_name_that_holds_it(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "The Obama administration began the program. The Trump administration ended it. Farmers lost money. "
        "Prices fell. The administration said the program was over.",
        "The Weld report is long. Farmers read the Weld report. A jobs report came. The report said it grew.",
        "The Supreme Court sat in May. A county court heard the farmers. The court said the ban was lawful.",
        "The Harbor Foundation paid. Another foundation paid as well. The foundation said it was gone.",
        "Ann Holm left the Weld campaign in May. Farmers left. Prices fell. The campaign said it won.",
        "President Tom Weld met farmers who miss the Holm administration. Prices fell. Farmers lost money. "
        "The administration said the program was over.",
    ],
)
def test_where_the_noun_may_mean_another_it_stays_bare(text: str) -> None:
    assert str(names(text)[-1]).islower()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Microsoft is losing ground. The company said its plans were sound.", "Microsoft"),
        ("The Harbor Foundation will take gifts, the organization announced.", "Harbor Foundation"),
        (
            "A spokeswoman for the National Rifle Association was not there. But the organization has "
            "said that the law is void.",
            "National Rifle Association",
        ),
        (
            "A post on the website Fishmarket.com was gone by noon. The company said it broke its rules.",
            "Fishmarket.com",
        ),
        (
            "Inspectors of the FDA came in May. Nobody was there. The shop had closed for the summer. "
            "The agency said the milk was safe.",
            "FDA",
        ),
    ],
)  # fmt: skip
def test_the_noun_means_the_only_body_beside_it(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Boeing sued Microsoft and Wal-Mart. The company said its plans were sound.",
        "Farmers sued Boeing in May. Rain fell. The group said the plant was foul.",
        "The Supreme Court sat in May. The company said its plans were sound.",
        "Ann Holm led the Weld administration. The agency said the milk was safe.",
        "CNN spoke to Ann Holm in May. The foundation said its plans were sound.",
        "Inspectors of the FDA and the FBI came in May. The agency said the milk was safe.",
    ],
)
def test_where_the_noun_may_mean_several_bodies_it_stays_bare(text: str) -> None:
    assert str(names(text)[-1]).islower()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gov. Tom Weld met farmers. His office said the road was safe.", "Tom Weld's office"),
        ("Ann Holm will not run again, her campaign said on Monday.", "Ann Holm's campaign"),
        ("“It is late,” said Tom Weld. His office later said that the vote was lost.", "Tom Weld's office"),
        (
            "Sen. Tom Weld attacked Mayor Bob Stein for weeks. His campaign said the tax was too high.",
            "Tom Weld's campaign",
        ),
        (
            "Ann Holm praised the Holm campaign. Her campaign said the tax was too high.",
            "Holm campaign",
        ),
    ],
)  # fmt: skip
def test_an_office_is_that_of_the_only_person_whom_the_pronoun_can_mean(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Farmers saw Tom Weld and Bob Stein in May. His office said the road was safe.",
        "Tom Weld and Bob Stein met farmers. His office said the road was safe.",
        "Ann Holm met farmers in May. His office said the road was safe.",
        "As Tom Weld left, Bob Stein spoke to farmers. His campaign said the road was safe.",
        "Farmers stayed at home in May. Her campaign said the road was safe.",
    ],
)
def test_where_the_pronoun_may_mean_several_the_office_stays_bare(text: str) -> None:
    assert str(names(text)[-1]).islower()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "“We are sorry,” Boeing said in a statement.\n\n“The doors were checked,” the statement said.",
            "Boeing",
        ),
        ("Later, the Weld campaign issued a statement saying that the tax was too high.", "Weld campaign"),
        (
            "His aide, Tom Stein, released a memo on Monday. “The race is lost,” the memo read.",
            "Tom Stein",
        ),
        (
            "Members signed a letter from Rep. Ann Holm on Monday. The letter says the deal is unfair.",
            "Ann Holm",
        ),
        (
            "Farmers read a report by the Harbor Foundation. The report said the soil was dry.",
            "Harbor Foundation",
        ),
        (
            "Farmers read a report by the Center for Soil. The report said it was dry. It said it rained.",
            "Center for Soil",
        ),
        (
            "The Harbor Foundation said it was calm. Members read a letter from Rep. Ann Holm. The letter "
            "says the deal is unfair. It says the price is high.",
            "Ann Holm",
        ),
        ("His aide, Tom Stein, issued an email stating that the race was lost.", "Tom Stein"),
    ],
)  # fmt: skip
def test_a_paper_speaks_for_the_one_who_issued_it(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Tom Stein released a statement in May. Ann Holm released a statement in June. Rain fell. "
        "The statement said the soil was dry.",
        "Tom Stein released a letter in May. Another letter came in June. Prices fell. "
        "The letter said the soil was dry.",
        "A group of 19 Democrats in the Senate sent a letter. The letter said it was dry.",
        "A group of farmers sent a letter in May. The letter said the soil was dry.",
        "Executives of nine firms sent a letter to Ann Holm. The letter said the soil was dry.",
        "Members read a letter, drafted by Tom Stein, Ann Holm and Jan Lee. The letter said it was dry.",
        "Farmers read a report in Ohio. The report said the soil was dry.",
    ],
)
def test_where_several_may_have_issued_a_paper_it_stays_bare(text: str) -> None:
    assert str(names(text)[-1]).islower()


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("The Tarn Foundation issued a statement, which some members called late.", "Tarn Foundation"),
        ("At noon the Tarn Foundation released a statement apologizing to the town.", "Tarn Foundation"),
        ("Ann Roe sent a letter to the mayor, Tom Lee, who had fired her.", "Ann Roe"),
        ("Velm Mills put out a statement to the press saying nothing of Tom Lee.", "Velm Mills"),
        ("Mayor Tom Lee posted a note on the door of Ann Roe.", "Tom Lee"),
    ],
)
def test_a_quotation_behind_a_paper_gives_the_words_of_who_issued_it(before: str, who: str) -> None:
    text = f"It rained. {before}\n\n“We are sorry for what was done here.”"
    assert names(text)[-1] == who


def test_an_earlier_paper_is_not_quoted_where_another_speaks_in_between() -> None:
    text = "The Tarn Foundation issued a statement. “I saw it,” Ann Roe said.\n\n“It was late and short.”"
    assert names(text)[-1] == "Ann Roe"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Justice Department opened a case. Justice said it would close it.", "Justice Department"),
        ("The State Department is shut. But State says it would close it.", "State Department"),
        ("The Treasury Department acts. Treasury said it would close it.", "Treasury Department"),
        ("The Department of Energy acts. Energy said it would close it.", "Department of Energy"),
        ("The office is shut. Justice Ann Roe said it would close it.", "Ann Roe"),
    ],
)
def test_a_department_called_by_its_field_has_its_name(text: str, name: str) -> None:
    assert speaker(text, "would close it") == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("A spokesman for the Juneau Police Department came.", "Juneau Police Department"),
        ("Officers of the Tarn Police came.", "Tarn Police"),
        ("The Oslo police came. The Oslo Police Department has ten cars.", "Oslo Police Department"),
        ("The Oslo Police Department has ten cars, the Tarn Police Department two.", "police"),
        ("On Monday police came.", "police"),
    ],
)
def test_police_are_those_whom_alone_the_article_names(before: str, name: str) -> None:
    assert speaker(f"{before} After that, police said, the road was shut.", "the road was shut") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Department of Labor is here. The Labor Department counts four. Others count more. It is ten,"
            " according to the department.",
            "Labor Department",
        ),
        (
            "Two men left to start Wealth-Q, a research firm.\n\nWealth-Q keeps its books a secret. The"
            " company says it is ten.",
            "Wealth-Q",
        ),
    ],
)
def test_a_lone_noun_means_the_body_told_to_be_one(text: str, name: str) -> None:
    assert speaker(text, "is ten") == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Fox Rail confirmed that Ann Lee had met the mayor.", "Fox Rail"),
        ("Lyra Foods denied that it had met the mayor.", "Lyra Foods"),
        ("Ann Lee said that she had met the mayor.", "Ann Lee"),
        ("Officials said that they had met the mayor.", "statement"),
        ("Ann Lee said that she had met the mayor. Rain fell. Nobody came.", "statement"),
    ],
)
def test_a_statement_is_whose_words_stand_right_before(before: str, name: str) -> None:
    assert speaker(f"{before}\n\nAccording to the statement, the talks were over.", "were over") == name


def test_a_body_far_away_is_not_meant_by_a_noun_for_any() -> None:
    far = "Rain fell on the town. " * 60
    text = "Lyra Foods said it had grown. {}The company said the ship was lost."
    assert speaker(text.format(""), "ship was lost") == "Lyra Foods"
    assert speaker(text.format(far), "ship was lost") == "company"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Lund Fish and Wildlife Service met in May. On Friday the service said the dam was safe.",
            "Lund Fish and Wildlife Service",
        ),
        (
            "The Food and Drug Administration said that it was late. Farmers left in May. “We are sorry,” "
            "the agency said.",
            "Food and Drug Administration",
        ),
        (
            "“We are sorry,” the Bureau of Roads and Rails said. It added that the dam was safe.",
            "Bureau of Roads and Rails",
        ),
    ],
)  # fmt: skip
def test_one_body_for_two_things_is_one(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_two_bodies_are_several() -> None:
    text = "Boeing and the Food Agency met in May. “We are sorry,” the agency said."
    assert names(text)[-1] == "Food Agency"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A day after it, the Harbor Club sent out a call. “It is late,” the group said.", "Harbor Club"),
        (
            "The ban drew protests from the rural Marsh Crisis Network. “It is late,” the group said.",
            "Marsh Crisis Network",
        ),
        (
            "“It is sound,” said Ann Roe, a director of Marsh Action Now. The advert cost a lot, "
            "the organization said.",
            "Marsh Action Now",
        ),
        (
            "Norway’s foreign ministry weighed in as well. “It is late,” the ministry said.",
            "Norway’s foreign ministry",
        ),
        (
            "President Ann Roe signed the bill. Farmers lost money. The administration said it is late.",
            "Roe administration",
        ),
    ],
)  # fmt: skip
def test_the_noun_means_the_body_that_the_text_turned_to(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "President Ann Roe met President-elect Tom Lee. The administration said it is late.",
        "Former President Ann Roe left. The administration said it is late.",
        "“It is sound,” said Ann Roe of Norway. The organization said it is late.",
        "“It is sound,” said Ann Roe of the Republican Party. The company said it is late.",
        "A day later, farmers left the Harbor Club and the Marsh Council. The group said it is late.",
    ],
)
def test_where_the_text_turned_to_none_that_fits_the_noun_stays_bare(text: str) -> None:
    assert str(names(text)[-1]).islower()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The study is by a task force, called the School Shield Program, led by Ann Roe. Rain fell. "
            "She spoke. The task force said it is late.",
            "School Shield Program",
        ),
        (
            "The Velm Council, a leading farm advocacy group, spoke. Rain fell. Roe left. Prices fell. "
            "The advocacy group said it is late.",
            "Velm Council",
        ),
    ],
)  # fmt: skip
def test_the_noun_means_the_body_that_is_told_to_be_one(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_the_noun_may_mean_another_of_its_kind() -> None:
    text = (
        "The Velm Council, an advocacy group, spoke. Farmers left another advocacy group. Rain fell. "
        "The advocacy group said it is late."
    )
    assert names(text)[-1] == "advocacy group"


def test_the_name_of_a_president_ends_with_its_sentence() -> None:
    text = "Former President Ann Roe met President Tom Lee. The administration said that the deal was late."
    assert speaker(text, "deal was late") == "Lee administration"


def test_another_bodys_president_has_no_administration() -> None:
    text = (
        "President Ida Marsh met Port Council President Karl Odum and Mill Union President Tom Voss."
        " The administration said the port was safe."
    )
    assert names(text) == ["Marsh administration"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bal-Mart, the nation’s largest grocer, drew fire in May. The company said the port was late.",
            "Bal-Mart",
        ),
        (
            "Walmart, the largest seller of darts in the US, left. The retailer said the port was late.",
            "Walmart",
        ),
        (
            "A Facebook executive left last month, but the company said the port was late.",
            "Facebook",
        ),
        (
            "The contractor, BQFS, hired no clerks. The nonprofit said the port was late.",
            "BQFS",
        ),
        (
            "It made U.S.C.I.S. hire, and the United States Citizenship and Immigration Services grew. "
            "Still, the agency said the port was late.",
            "United States Citizenship and Immigration Services",
        ),
    ],
)
def test_the_noun_means_the_firm_that_the_text_just_told_of(text: str, name: str) -> None:
    assert speaker(text, "port was late") == name


@pytest.mark.parametrize(
    "text",
    [
        "Bal-Mart, the nation’s largest grocer, met Holm-Mart in May. The company said the port was late.",
        "Mayor Ann Roe left in May. The company said the port was late.",
        "Oslo is a town by the sea. The company said the port was late.",
    ],
)
def test_where_no_firm_or_several_were_told_of_the_noun_stays_bare(text: str) -> None:
    assert speaker(text, "port was late") == "company"
