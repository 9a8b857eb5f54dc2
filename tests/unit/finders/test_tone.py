from __future__ import annotations

import pytest
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.article import Article, Zone
from framing.finders.tone import tones
from framing.language.document import Document


def document(text: str) -> Document:
    return Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),)))


def test_one_tone_per_sentence_with_the_words_that_made_it() -> None:
    text = "The attack was horrible. Trains ran. Everyone praised the rescue!"
    found = tones(document(text))
    assert [tone.of(text) for tone in found] == [s.of(text) for s in document(text).sentences]
    assert [[word.of(text) for word in tone.words] for tone in found] == [
        ["attack", "horrible"],
        [],
        ["praised", "rescue"],
    ]
    assert found[0].score < 0 < found[2].score
    assert found[1].score == 0


@pytest.mark.parametrize("text", ["The talks were not good.", "A VERY bad, sad day!!", "Nothing was good."])
def test_the_score_is_that_of_vader(text: str) -> None:
    assert tones(document(text))[0].score == SentimentIntensityAnalyzer().polarity_scores(text)["compound"]


def test_curly_quotation_marks_hide_no_word() -> None:
    text = "He called it “terrible”."
    assert [word.of(text) for word in tones(document(text))[0].words] == ["terrible"]
    assert tones(document(text))[0].score == tones(document('He called it "terrible".'))[0].score


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ", "＇", "`", "´", "′"])
def test_a_negation_is_one_whatever_its_apostrophe(apostrophe: str) -> None:
    (tone,) = tones(document(f"The deal wasn{apostrophe}t fair to the crews."))
    assert tone.score < -0.05


@pytest.mark.parametrize("nobody", ["Nobody is", "Nobody’s", "No one is", "No-one is"])
def test_nobody_negates_as_nothing_does(nobody: str) -> None:
    found = tones(document(f"{nobody} happy with the toll. {nobody} worse than the other."))
    assert found[0].score < -0.05 < 0 < found[1].score


@pytest.mark.parametrize(
    "subject", ["No one in the town", "None of the bus drivers", "Nobody else at the gate"]
)
def test_a_negated_subject_negates_however_long_it_is(subject: str) -> None:
    (tone,) = tones(document(f"{subject} was happy with the toll."))
    assert tone.score < -0.05


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Isn’t the harbour lovely?", True),
        ("Weren't these lies?", False),
        ("The harbour isn’t lovely, is it?", False),
        ("Nobody was ever nicer than the mate.", True),
        ("The mate couldn’t have been happier.", True),
        ("The toll couldn’t be worse.", False),
        ("Nobody loves the harbour more than the mate.", True),
        ("The tram, which isn’t new, is lovely.", True),
        ("Isn’t lovely.", False),
    ],
)
def test_a_question_with_a_negation_denies_nothing(text: str, good: bool) -> None:
    (tone,) = tones(document(text))
    assert (tone.score > 0.05) is good
    assert abs(tone.score) > 0.05


def test_words_of_boilerplate_have_no_tone() -> None:
    text = "Terrible photo\nTrains ran."
    article = Article("a", "Outlet", text, (Zone(0, 14, "caption"), Zone(15, 26, "body")))
    assert [tone.of(text) for tone in tones(Document(article))] == ["Trains ran."]


def test_no_sentence_no_tone() -> None:
    assert tones(document("")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Grace Hope met the mayor in the hall.",
        "Ivan the Terrible slept in the hall.",
        "Trudy Champion met the mayor.",
        "King Charles the Bold met the mayor.",
        "Rich Lowry and Will Smart met the mayor.",
        "Pope Innocent met the mayor.",
        "Ms. Grace and Mr. Fair met the mayor.",
        "Faith Hill sang in Paris.",
        "Senator Rob Best spoke at ten.",
        "Judge Mercy van der Best spoke at ten.",
        "Joy de la Cruel met the mayor.",
        "Dawn Jolly and Mark Savage came by train.",
        "She sat by Tibor Sweet and Ljuba Cruel.",
        "Lord Justice Best read the list.",
        "Chaired by Mr Wise.",
        "Dr. Payne met Mr. Best at the station.",
        "Gov. Rich met Lady Grace.",
        "The bus went from Paradise to Hope.",
        "The train to Battle leaves at noon.",
        "The United Kingdom signed the paper on Monday.",
        "The Supreme Court met on Monday.",
        "The Justice Department sent a letter.",
        "Homeland Security sent two men to Fort Worth.",
        "The train to Death Valley left at noon.",
        "The Free Syrian Army left the town.",
        "He sailed round the Cape of Good Hope on Friday.",
    ],
)
def test_names_of_persons_places_and_bodies_have_no_tone(text: str) -> None:
    (tone,) = tones(document(text))
    assert tone.score == 0
    assert tone.words == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hope faded in the town.", ["Hope"]),
        ("Rich Americans paid for the mayor.", ["Rich"]),
        ("Terrible Mayor Hill sat in the hall.", ["Terrible"]),
        ("Furious Hope left the hall.", ["Furious", "Hope"]),
        ("Killers met Grace Hope in the horrible hall.", ["Killers", "horrible"]),
        ("Angry Crowds Attack the Brutal Mayor", ["Angry", "Attack", "Brutal"]),
        ("The town went from Hope to despair.", ["despair"]),
        ("Best of all, nobody won.", ["Best", "won"]),
        ("The sign over the gate read Refugees Welcome.", ["Welcome"]),
        ("Heightened Risks", ["Risks"]),
        ("The crowd shouted: No Lies!", ["No", "Lies"]),
        ("They united the kingdom at supreme cost.", ["united", "supreme"]),
    ],
)
def test_words_that_only_look_like_names_keep_their_tone(text: str, words: list[str]) -> None:
    (tone,) = tones(document(text))
    assert [word.of(text) for word in tone.words] == words


def test_a_surname_is_neutral_once_the_whole_name_is_known() -> None:
    text = "Grace Hope Beats Brutal Rival\n\nGrace Hope met the mayor.\n\nMr. Grant told Hope of it."
    assert [[word.of(text) for word in tone.words] for tone in tones(document(text))] == [["Brutal"], [], []]


def test_a_surname_is_neutral_behind_a_given_name_that_is_a_word() -> None:
    text = "Patience Worth met the mayor.\n\nWorth has the key."
    assert [tone.score for tone in tones(document(text))] == [0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "Ernest Orr and his wife, Faith, met the mayor.\n\nFaith took the tram.",
        "Her sister Hope met the mayor.\n\nThey took Hope to the hall.",
        "A girl named Precious met the mayor.\n\nPrecious went by train.",
        "Joy, 42, met the mayor.\n\nThe mayor sat by Joy.",
        "Roe met her twin, Hope, at noon.\n\nHope’s train left.",
    ],
)
def test_a_given_name_alone_is_neutral_once_its_place_shows_it(text: str) -> None:
    assert [tone.score for tone in tones(document(text))] == [0, 0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("His wife lost Faith in the mayor.", ["lost", "Faith"]),
        ("Killings rose, 12 in May.", ["Killings"]),
        ("Hope rose in her sister’s town.", ["Hope"]),
    ],
)
def test_a_capital_beside_kin_or_numbers_may_be_a_word(text: str, words: list[str]) -> None:
    (tone,) = tones(document(text))
    assert [word.of(text) for word in tone.words] == words
