"""Term choice on invented events: who is meant, and what only looks like it."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.concepts.library import Concept, Variant
from framing.finders.terms import asides, terms
from framing.language.document import Document


def document(headline: str, body: str) -> Document:
    text = f"{headline}\n\n{body}"
    edge = len(headline)
    zones = (Zone(0, edge, "headline"), Zone(edge + 2, len(text), "body"))
    return Document(Article("a", "Outlet", text, zones))


def found(headline: str, body: str, concept: str) -> list[str]:
    doc = document(headline, body)
    return [term.of(doc.text) for term in terms(doc) if term.concept == concept]


def plainly(text: str, concept: str) -> list[str]:
    doc = Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),)))
    return [term.variant for term in terms(doc) if term.concept == concept]


EVENTS = {
    "journalist": (
        "Journalist Lena Marwick murdered outside her home",
        "Investigative journalist Lena Marwick was shot dead on Tuesday as she left her flat, police said.\n"
        "Marwick, 43, a columnist of the Harrow Courier, had written about smuggling. "
        "Two other reporters were killed in the country last year.\n"
        "The attack was condemned by the editors' union. Hundreds mourned the columnist at a vigil.\n"
        "Attacks on the press have doubled, and a bombing in May killed a guard at a radio station.\n"
        "No one has claimed responsibility for the killing.",
        "marwick",
        ["murdered", "shot dead", "attack", "killing"],
        ["Lena Marwick", "Lena Marwick", "Marwick"],
        ["Journalist", "Investigative journalist", "columnist of the Harrow Courier", "columnist"],
    ),
    "police shooting": (
        "Police shooting of Deshawn Kerr sparks third night of protest",
        "Protesters marched over the death of Deshawn Kerr, an unarmed teenager who was shot by an officer.\n"
        "Kerr's mother called for charges. The shooting was filmed by a neighbour. "
        "Officials said the officer feared for his life. The teenager died at the scene.\n"
        "In 2014 a similar shooting in Dalton killed a motorist.",
        "kerr",
        ["shooting", "death", "shot", "shooting", "died"],
        ["Deshawn Kerr", "Deshawn Kerr", "Kerr"],
        ["unarmed teenager", "teenager"],
    ),
    "politician": (
        "Opposition leader assassinated at rally in Varenna",
        "Gunmen killed the Varennan opposition leader Tomas Belk on Sunday while he addressed a rally.\n"
        "Mr Belk was assassinated weeks before an election. “The assassination was ordered from above,” "
        "his deputy, Ana Rusu, said. Rusu was wounded in the attack.\n"
        "The government denied any part in Belk’s killing. "
        "Eleven people were killed in riots after his death. "
        "President Oman Sadik offered condolences.",
        "belk",
        ["assassinated", "killed", "assassinated", "assassination", "attack", "killing", "death"],
        ["Tomas Belk", "Mr Belk", "Belk"],
        ["Opposition leader", "Varennan opposition leader"],
    ),
    "cartel": (
        "Cartel Boss Killed In Army Raid",
        "Special forces killed cartel boss Ernesto “El Zurdo” Quiroga in a raid on his ranch on Monday.\n"
        "Quiroga had led the cartel since the death of his brother Raul Quiroga in 2011.\n"
        "The slain boss was wanted in two countries.",
        "quiroga",
        ["Killed", "Raid", "killed", "raid", "slain"],
        ["Ernesto “El Zurdo” Quiroga", "Quiroga"],
        ["Cartel Boss", "cartel boss", "boss"],
    ),
    "air strike": (
        "Airstrike kills Northern commander in Gorny",
        "An airstrike killed senior Northern commander Yusuf al-Harith on Thursday, the army said. "
        "Al-Harith, who planned attacks on soldiers, was eliminated in a precise strike, a spokesman said.\n"
        "His followers vowed revenge for the martyrdom of al-Harith. "
        "The commander's two bodyguards also died.\n"
        "Rockets were fired after the killing of al-Harith, and a strike on a school killed 12 children.",
        "harith",
        ["Airstrike", "kills", "airstrike", "killed", "eliminated", "strike", "martyrdom", "killing"],
        ["Yusuf al-Harith", "Al-Harith", "al-Harith", "al-Harith"],
        ["Northern commander", "senior Northern commander", "commander"],
    ),
    "poisoned spy": (
        "Court blames foreign state for spy's poisoning",
        "The former spy Oleg Dmitriev was poisoned by agents of a foreign state, a court found.\n"
        "Dmitriev, a retired colonel who had fled abroad, died in hospital in June. "
        "His death was first thought natural.\n"
        "The poisoning of Dmitriev led to sanctions. A plot to kill a minister failed.",
        "dmitriev",
        ["poisoning", "poisoned", "died", "death", "poisoning"],
        ["Oleg Dmitriev", "Dmitriev", "Dmitriev"],
        ["spy", "former spy", "retired colonel"],
    ),
    "executive": (
        "Insurance executive gunned down",
        "The chief executive of Norcross Health, Martin Oyle, was gunned down on Wednesday morning.\n"
        "Oyle, 50, was killed in what police called a targeted attack. The gunman fled on a bicycle. "
        "Thousands have died for want of care, a critic wrote.",
        "oyle",
        ["gunned down", "gunned down", "killed", "attack"],
        ["Martin Oyle", "Oyle"],
        ["Insurance executive", "chief executive of Norcross Health"],
    ),
    "bishop": (
        "Bishop's killing in Tarnova shocks the faithful",
        "Bishop Paul Mwangi was found beaten to death in his home. The killing of Mwangi came after threats. "
        "Police arrested two suspects in the murder.\n"
        "Mourners called Mwangi's murder an act of terror. "
        "President Ruo condemned the execution of three men in a neighbouring state.",
        "mwangi",
        ["killing", "beaten to death", "killing", "murder", "murder", "act of terror"],
        ["Paul Mwangi", "Mwangi", "Mwangi"],
        ["Bishop", "Bishop"],
    ),
}


@pytest.mark.parametrize("event", EVENTS)
def test_words_for_the_killing_are_those_of_the_event(event: str) -> None:
    headline, body, _, killings, _, _ = EVENTS[event]
    assert found(headline, body, "event_killing") == killings


@pytest.mark.parametrize("event", EVENTS)
def test_names_of_the_person_are_found(event: str) -> None:
    headline, body, key, _, names, _ = EVENTS[event]
    assert found(headline, body, f"{key}_name") == names


@pytest.mark.parametrize("event", EVENTS)
def test_descriptions_of_the_person_are_found(event: str) -> None:
    headline, body, key, _, _, descriptions = EVENTS[event]
    assert found(headline, body, f"{key}_desc") == descriptions


def test_an_article_about_no_killing_has_no_such_terms() -> None:
    doc = document(
        "Parliament passes budget after long debate",
        "The prime minister, Ann Lee, said the attack on her plans had failed. "
        "Storms have killed 14 people, and the death of a farmer was reported. Unions called a strike.",
    )
    assert not [
        t for t in terms(doc) if t.concept == "event_killing" or t.concept.endswith(("_name", "_desc"))
    ]


def test_two_spellings_are_one_person_and_a_namesake_is_another() -> None:
    body = (
        "Rebels killed the general Yusuf Amari on Monday. Yousef Amari was 60. "
        "Amari’s daughter Leila Amari fled."
    )
    assert found("General dead", body, "amari_name") == ["Yusuf Amari", "Yousef Amari", "Amari"]


@pytest.mark.parametrize("article", ["al-", "el-", "al ", "Al-"])
def test_a_surname_with_an_article_is_the_one_without(article: str) -> None:
    body = (
        f"A drone strike killed General Yusuf {article}Amari on Friday. {article}Amari, 60, led the guards."
    )
    assert len(found("General dead", body, "amari_name")) == 2


def test_capitals_are_read_as_a_title() -> None:
    doc = document("BELK'S KILLING", "Tomas Belk was killed on Sunday in Varenna. Belk was 40.")
    assert [(t.concept, t.variant) for t in terms(doc)][:2] == [
        ("belk_name", "Belk"),
        ("event_killing", "killing"),
    ]


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("The US is not us, nor is bus.", ["US"]),
        ("Tell us what U.S. officials said in the U.S.", ["U.S.", "U.S."]),
        ("The US-led coalition and a U.S.–led force", ["US-led coalition", "U.S.-led"]),
        ("anti-American mood; America’s choice", ["American", "America"]),
        ("The Washington Post and Latin America", []),
        ("Joe Biden met President Joe Biden’s American aides", ["American"]),
    ],
)
def test_the_united_states(text: str, variants: list[str]) -> None:
    assert plainly(text, "us_actor") == variants


def test_the_outlets_own_name_is_no_mention() -> None:
    text = "Americans told the American Herald that the American army left."
    article = Article("a", "The American Herald", text, (Zone(0, len(text), "body"),))
    variants = [term.variant for term in terms(Document(article)) if term.concept == "us_actor"]
    assert variants == ["Americans", "American"]


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("counter-Daesh efforts", ["Daesh"]),
        ("the return of Daesh/ISIS.", ["Daesh/ISIS"]),
        ("ISIS’s return", ["ISIS"]),
        ("Islamic\xa0State group extremists", ["Islamic State group", "extremists"]),
        ("the Daesh terror group", ["Daesh", "terror group"]),
        ("ISIS, a terrorist group, fled", ["ISIS", "terrorist group"]),
        ("The party was named a terror group. ISIS was not.", ["ISIS"]),
        ("The army fought fighters linked to ISIS.", ["fighters", "ISIS"]),
        ("They pledged allegiance to IS. Some 200 IS prisoners fled.", ["IS", "IS"]),
        ("IS claimed the attack, and IS was silent on the raid against IS.", ["IS", "IS", "IS"]),
        ("It IS true. What IS this? That IS a lie.", []),
        ("What is this? IT IS SO.", []),
    ],
)
def test_the_jihadist_group(text: str, variants: list[str]) -> None:
    assert plainly(text, "jihadist_group") == variants


def test_a_gap_takes_up_to_three_words_and_the_longest_counts() -> None:
    text = "an Iran-backed Iraqi Shia militia group"
    doc = Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),)))
    assert [term.of(text) for term in terms(doc)] == ["Iran-backed Iraqi Shia militia group"]


def test_only_editorial_zones_count() -> None:
    text = "US troops\nPhoto: US Army\nUS aid"
    zones = (Zone(0, 9, "headline"), Zone(10, 24, "caption"), Zone(25, 31, "body"))
    doc = Document(Article("a", "Outlet", text, zones))
    assert [term.start for term in terms(doc)] == [0, 25]


def test_own_concepts_are_found_without_the_library() -> None:
    mine = (Concept("tax", "Tax", "A tax.", (Variant("levy", ("levy", "levies")), Variant("tax", ("tax",)))),)
    doc = document("Levies rise", "The tax, or levy, hits US firms.")
    assert [term.variant for term in terms(doc, mine)] == ["levy", "tax", "levy"]


def test_finds_are_remembered() -> None:
    doc = document("Levies rise", "US firms pay.")
    assert terms(doc) is terms(doc)


def test_an_article_without_a_body() -> None:
    assert terms(Document(Article("a", "Outlet", "", ()))) == ()


def test_two_victims_of_one_name_share_its_mentions() -> None:
    text = "Police shot and killed Lopez on Friday. Guards killed M LOPEZ, his brother, on Monday."
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    places = [(term.start, term.end) for term in terms(document) if term.concept == "lopez_name"]
    assert len(places) == len(set(places)) > 0


BARRIER = Concept(
    "barrier",
    "Words for the barrier",
    "A structure on a border.",
    (
        Variant("wall", forms=("border wall",), lone=("the wall", "a wall")),
        Variant("fence", forms=("border fence",), lone=("the fence",)),
        Variant("cult", lone=("cult", "cults"), near=("church", "followers")),
    ),
    apart=("on the fence",),
)


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("He wants a border wall. Congress will not pay for the wall.", ["wall", "wall"]),
        ("The wall is dear. A border fence costs less.", ["wall", "fence"]),
        ("The wall fell on a car. The fence held.", []),
        ("Senators are on the fence about the border wall.", ["wall"]),
        ("The cult film opened. Critics were kind. Its followers wait.", []),
        ("The cult moved here. Its followers built a farm.", ["cult"]),
        ("Its followers built a farm. Neighbours call it a cult.", ["cult"]),
        ("A cult stood by the wall; its church burned.", ["cult"]),
    ],
)
def test_a_lone_form_counts_where_the_text_makes_it_plain(text: str, variants: list[str]) -> None:
    doc = Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),)))
    assert [term.variant for term in terms(doc, (BARRIER,))] == variants


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        (
            "Lawmakers fear a government shutdown. The shutdown would start on Friday.",
            ["shutdown", "shutdown"],
        ),
        ("The shutdown of the plant cost jobs.", []),
        ("A lapse in funding looms. The lapse ends in March.", ["lapse in funding", "lapse in funding"]),
        (
            "The partial shutdown drags on; it is the longest government shutdown.",
            ["partial shutdown", "shutdown"],
        ),
    ],
)
def test_a_government_shutdown(text: str, variants: list[str]) -> None:
    assert plainly(text, "government_shutdown") == variants


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("Under the mandate people pay a penalty. The court calls it a tax.", ["penalty", "tax"]),
        ("Who goes without health insurance owes a fine.", ["fine"]),
        ("A tax on sugar and a fine for parking are due.", []),
    ],
)
def test_what_the_uninsured_pay(text: str, variants: list[str]) -> None:
    assert plainly(text, "insurance_penalty") == variants


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("Envoys fear blowback from the assassination.", ["blowback"]),
        ("The missile hit a school. Fallout is expected.", ["fallout"]),
        ("The fallout from the affair ended her career.", []),
        ("The tweet drew a backlash.", []),
    ],
)
def test_fallout_answers_an_attack(text: str, variants: list[str]) -> None:
    assert plainly(text, "retaliation") == variants


def test_a_description_says_whether_a_name_is_in_its_sentence() -> None:
    text = "The death of the ISIS leader is a blow to a jihadist group. Fighters fled to the hills."
    article = Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))
    told = {one.of(text): one.aside for one in asides(Document(article)) if one.concept == "jihadist_group"}
    assert told["jihadist group"] == "a name in its sentence, but not beside it"
    assert told.get("Fighters", "no name beside it") == "no name beside it"


PLAIN = "People without health insurance will pay a fine. The town slept. The lake was calm. Nobody came."


@pytest.mark.parametrize(
    ("later", "counted"),
    [
        ("The mayor dislikes the fine.", ["fine", "fine"]),  # taken up again
        ("This penalty is high.", ["fine"]),  # another word, which nothing made plain
        ("A fine is due for speeding.", ["fine"]),  # a new one
        ("The fine print is small.", ["fine"]),
        ("The weather is fine.", ["fine"]),
        ("The fine, she said, is unjust. Many call the fine unfair.", ["fine", "fine", "fine"]),
    ],
)
def test_a_word_that_the_text_has_made_plain_counts_where_it_is_taken_up_again(
    later: str, counted: list[str]
) -> None:
    assert plainly(f"{PLAIN} {later}", "insurance_penalty") == counted


def test_a_word_is_not_plain_before_the_text_makes_it_so() -> None:
    assert plainly(f"The fine is high. The town slept. The lake was calm. {PLAIN}", "insurance_penalty") == [
        "fine"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "immigrants who are in the U.S. illegally",
        "people living in the country illegally",
        "those now here illegally",
        "people who were in the United States illegally",
        "migrants already here illegally",
    ],
)
def test_people_in_a_country_illegally_in_many_words(said: str) -> None:
    assert plainly(f"The bill helps {said}.", "unauthorised_migrants") == ["in the country illegally"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Fighters of ISIS-K struck at dawn.", []),
        ("ISIL-K claimed the attack.", []),
        ("ISIS-linked men fled.", ["ISIS"]),
        ("ISIS-K split from ISIS.", ["ISIS"]),
        ("They fled ISIS - Kim Roe said so.", ["ISIS"]),
    ],
)
def test_a_name_that_is_part_of_anothers_is_set_aside(text: str, counted: list[str]) -> None:
    assert plainly(text, "jihadist_group") == counted
