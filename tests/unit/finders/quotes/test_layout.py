"""Speech that the layout gives to somebody: talks, posts, block quotations."""

from __future__ import annotations

import pytest

from framing.article import Article, Span, Zone
from framing.finders.quotes import quotes
from framing.finders.voice import voices
from framing.language.document import Document
from framing.reading.titles import page


def document(text: str) -> Document:
    found = page(text, None)
    return Document(Article("1", "The Gazette", found.text, found.zones))


def voice_of(text: str, words: str) -> str:
    start = text.index(words)
    return voices(document(text)).of(Span(start, start + len(words)))


def speakers(text: str) -> set[str | None]:
    return {quote.speaker.name for quote in quotes(document(text))}


INTRO = "A talk about the mill\n\nMara Lind took over the mill in May. We met her in her office.\n\n"
TALKS = [
    "Q: Did you see it?\n\nA: No. The militants fled.\n\nQ: And now?\n\nA: I will mend it.",
    "Q. Did you see it?\nA. No. The militants fled.\nQ. And now?\nA. I will mend it.",
    "QUESTION: Did you see it?\n\nANSWER: No. The militants fled."
    "\n\nQUESTION: And now?\n\nANSWER: I will go.",
    "Question: Did you see it?\n\nAnswer: No. The militants fled."
    "\n\nQuestion: And now?\n\nAnswer: I will go.",
    "Q.: Did you see it?\n\nA.: No. The militants fled.\n\nQ.: And now?\n\nA.: I will mend it.",
    "Q – Did you see it?\n\nA – No. The militants fled.\n\nQ – And now?\n\nA – I will mend it.",
    "Question 1: Did you see it?\n\nAnswer: No. The militants fled.\n\nQuestion 2: And now?\n\nAnswer: I go.",
    "QUESTION\nDid you see it?\n\nANSWER\nNo. The militants fled.\n\nQUESTION\nAnd now?\n\nANSWER\nI go.",
    "1. Did you see it?\n\nNo, I did not. The militants fled.\n\n2. And now?\n\nI will mend it.",
    "Did you see it?\n\nNo, I did not. The militants fled."
    "\n\nAnd what will you do now?\n\nWe will mend the locks.",
]


@pytest.mark.parametrize("talk", TALKS)
def test_the_answers_of_an_interview_are_the_persons(talk: str) -> None:
    text = INTRO + talk
    assert voice_of(text, "militants fled") == "quoted"
    assert voice_of(text, "Did you see it") == "outlet"
    assert speakers(text) == {"Mara Lind"}


def test_nobody_is_named_where_two_may_answer() -> None:
    text = INTRO.replace("We met her", "Tom Roe left it. We met her") + TALKS[0]
    assert voice_of(text, "militants fled") == "quoted"
    assert speakers(text) == {None}


LEADS_IN = [
    "Judge Mara Lind left the court in May.",
    "Mara Lind ran the mill. She told us about Tom Roe and the fire.",
    "Mara Lind took over from Tom Roe in May. We met her in her office.",
    "Ann Lee left the mill in May. In this interview with Mara Lind, we ask why.",
    "The Courier's Ann Lee met Mara Lind in her office.",
    "Mara Lind runs the mill in May. Ann Lee, our reporter, visited her.",
    "Mara Lind guides rafts on Loch Ard. She spoke to us in May.",
]


@pytest.mark.parametrize("lead", LEADS_IN)
def test_who_is_asked_or_told_of_before_the_first_question_answers(lead: str) -> None:
    assert speakers(f"A talk about the mill\n\n{lead}\n\n{TALKS[0]}") == {"Mara Lind"}


ALTERNATE = (
    "Where did you hide?\n\nI hid in the loft. The militants fled.\n\nDo you miss it?\n\nMy aunt does."
)


def test_questions_and_answers_that_face_each_other_are_a_talk_without_a_lead_that_says_so() -> None:
    text = f"The last miller\n\nMara Lind ran the mill for thirty years.\n\n{ALTERNATE}"
    assert voice_of(text, "militants fled") == "quoted"
    assert voice_of(text, "Where did you hide") == "outlet"
    assert speakers(text) == {"Mara Lind"}


def test_who_says_i_before_the_questions_asks_and_answers_alone() -> None:
    text = f"The last miller\n\nI often think of Mara Lind, who ran the mill.\n\n{ALTERNATE}"
    assert voice_of(text, "militants fled") == "outlet"


@pytest.mark.parametrize("label", ["Q:", "Q   ", "QUESTION:"])
def test_reporters_who_ask_at_a_news_conference_have_no_name(label: str) -> None:
    text = (
        f"The port\n\nGOV. OSWIN TARR: The port is shut.\n\n{label} Will the militants leave?"
        f"\n\nGOV. OSWIN TARR: They will.\n\n{label} When?\n\nGOV. OSWIN TARR: Soon."
    )
    assert voice_of(text, "militants") == "unclear"
    assert speakers(text) == {"OSWIN TARR"}


TRANSCRIPTS = [
    "JUDY MARCH: The port is shut.\n\nSEN. OSWIN TARR (R-Ohio): The militants left."
    "\n\nJUDY MARCH: Did they?\n\nTARR: Yes.",
    "JUDY MARCH, HOST:\n\nThe port is shut.\n\nOSWIN TARR, BYLINE: The militants left."
    "\n\nMARCH: Did they?\n\nTARR: Yes.",
    "Judy March: What do you see?\n\nOswin Tarr: I saw the militants leave."
    "\n\nJudy March: Are you sure?\n\nOswin Tarr: I am.",
    "March: What do you see?\n\nTarr: The militants left, as you know."
    "\n\nMarch: Are you sure?\n\nTarr: I am.",
    "MARCH: The port is shut.\nTARR: The militants left.\nThey went at noon.\nMARCH: "
    "Did they?\nTARR: They did.",
]


@pytest.mark.parametrize("talk", TRANSCRIPTS)
def test_a_transcript_gives_each_turn_to_its_name(talk: str) -> None:
    text = "The port\n\n" + talk
    assert voice_of(text, "militants") == "quoted"
    names = {name.split()[-1].casefold() for name in speakers(text) if name}
    assert names == {"march", "tarr"}


def test_a_surname_in_a_transcript_is_the_person_of_the_full_label() -> None:
    text = (
        "The flood\n\nTAMSIN ROE (host): Good evening.\n\nDR. YUSUF ABADI: The militants held the bridge."
        "\n\nROE: How many did you save?\n\nABADI: Forty. We saved forty."
    )
    assert speakers(text) == {"TAMSIN ROE", "YUSUF ABADI"}


def test_what_the_paper_asks_is_its_own() -> None:
    text = (
        INTRO
        + "Courier: Did you see it?\n\nLind: I did. The militants fled.\n\nCourier: And now?\n\nLind: I rest."
    )
    assert voice_of(text, "Did you see it") == "outlet"
    assert speakers(text) == {"Mara Lind"}


def test_a_name_that_no_list_has_answers() -> None:
    text = "Ji-woo Baek runs the inn. She met us.\n\nQ: Why?\n\nA: I like it.\n\nQ: And now?\n\nA: I rest."
    assert speakers(text) == {"Ji-woo Baek"}


def test_a_name_in_capitals_that_is_no_usual_one_is_a_persons() -> None:
    text = (
        "ROB SIEG, HOST: Good morning.\n\nYU-NA HAN: I call myself a guest.\n\n"
        "GONZALES: A guest of whom?\n\nHAN: Of the town.\n\nRESHMA ROE: It should be so.\n\nWHITE HOUSE: No."
    )
    assert {"ROB SIEG", "YU-NA HAN", "RESHMA ROE"} <= speakers(text)
    assert "WHITE HOUSE" not in speakers(text)


def test_who_speaks_but_once_in_a_transcript_speaks_too() -> None:
    text = (
        "TRANSCRIPT: The debate\n\nMODERATOR: Senator?\n\nSENATOR JUDY MARCH: You saw the militants."
        "\n\nGOV. OSWIN TARR: That is false.\n\n(APPLAUSE)\n\nMODERATOR: We will be back."
    )
    assert voice_of(text, "militants") == "quoted"
    assert voice_of(text, "APPLAUSE") == "outlet"
    assert {"JUDY MARCH", "OSWIN TARR"} <= speakers(text)
    assert "TRANSCRIPT" not in speakers(text)


@pytest.mark.parametrize("heard", ["[LAUGHTER]", "(LAUGHTER)", "[applause]", "(END VIDEO CLIP)"])
def test_what_is_heard_behind_the_last_turn_makes_it_no_furniture(heard: str) -> None:
    text = (
        "Transcript: The bridge\n\nCARO HOLL, HOST: It is a year. You were on the tug.\n\nLUPE ARCE, HARBOR "
        "PILOT: We had no time.\n\nCARO HOLL, HOST: Did you swim?\n\nLUPE ARCE, HARBOR PILOT: The militants "
        f"did. {heard}"
    )
    assert voice_of(text, "militants") == "quoted"


def test_an_interviewer_asks_for_the_outlet() -> None:
    text = "\n\n".join([
        "A talk with Luis Ferrer", "Interviewer: Did they burn it?", "Ferrer: The militants did.",
        "Interviewer: Did you see it?", "Ferrer: I was six.",
    ])  # fmt: skip
    assert voice_of(text, "burn it") == "outlet"
    assert voice_of(text, "militants") == "quoted"
    assert speakers(text) == {"Luis Ferrer"}


@pytest.mark.parametrize(
    "text",
    [
        "The week\n\nIRAQ: The militants left us.\n\nSYRIA: It rained.\n\nEGYPT: Nothing moved."
        "\n\nIRAQ: The end came in May.",
        "The bill\n\nRoe: Supports it; voted for the wall.\n\nLee: Opposes it."
        "\n\nRoe: Endorsed the militants.\n\nLee: No view.",
        "SEE ALSO: The wall\n\nThe militants left on Friday, and the port was shut.\n\nSEE ALSO: The port",
        "The world\n\nIRAQ: The militants left.\n\nSYRIA: It rained."
        "\n\nEGYPT: Nothing moved.\n\nThe end came in May.",
        "Why now?\n\nThe militants left.\n\nWhat next?\n\nThe port opens in May. The crews went home.",
        "The mill\n\nFAST FACTS: The mill\n\nBUILT: 1911\n\nBURNED: By militants\n\nREBUILT: 1951",
        "Mara Lind drew up the tax.\n\nWill you pay more?\n\nA little, if the militants do."
        "\n\nCan you claim it back?\n\nFarmers can.",
        "Mara Lind drew up the tax.\n\nWhat comes next?\n\nI fear the militants."
        "\n\nAnd then?\n\nMy guess is rain.",
        "Why should we care?\n\nI think the militants left.\n\nWhat next?\n\nWe should open the port.",
    ],
)
def test_lists_and_questions_of_the_outlet_are_no_talk(text: str) -> None:
    assert voice_of(text, "militants") == "outlet"


def test_behind_the_last_turn_the_voice_is_unclear() -> None:
    text = INTRO + TALKS[0] + "\n\nThe terrorists were never found in the hills of the county."
    assert voice_of(text, "terrorists") == "unclear"


POSTS = [
    "The militants lost. — Ann Lee (@annlee) May 3, 2018",
    "The militants lost! pic.twitter.com/x1 — Ann Lee (@annlee) June 12, 2018",
    "The militants lost.\n\n— Ann Lee (@ann_lee) 3 May 2018",
    "The militants lost – Ann Lee (@annlee)",
    "“The militants lost.” -- Ann Lee (@annlee) Dec. 3, 2020",
]


@pytest.mark.parametrize("post", POSTS)
def test_a_signed_post_is_its_writers(post: str) -> None:
    text = f"The mayor spoke on Friday.\n\n{post}\n\nThe terrorists left on Monday."
    assert voice_of(text, "militants") == "quoted"
    assert voice_of(text, "terrorists") == "outlet"
    assert speakers(text) == {"Ann Lee"}


def test_a_long_paragraph_with_a_signature_is_unclear() -> None:
    text = "The militants lost. " + "It rained on the port. " * 40 + "— Ann Lee (@annlee) May 3, 2018"
    assert voice_of(text, "militants") == "unclear"


LEADS = [
    ("Ann Lee said in the address:", "We beat the militants, and we will win.", "quoted"),
    ("Ann Lee wrote in a letter to the town on Friday:", "The militants shamed us.", "quoted"),
    ("The statement read:", "    The militants lost the port.", "quoted"),
    ("Ann Lee wrote in the letter:", "> The militants lost the port.", "quoted"),
    ("As Ann Lee puts it:", "... the militants lost the port.", "quoted"),
    ("Ann Lee wrote on her page:", "The militants lost the port.", "unclear"),
    ("Officials said the port had seen three raids:", "- The militants burned a mill in May.", "unclear"),
]


@pytest.mark.parametrize(("lead", "block", "voice"), LEADS)
def test_a_block_quotation_behind_a_colon(lead: str, block: str, voice: str) -> None:
    text = f"The port was shut.\n\n{lead}\n\n{block}\n\nThe terrorists left on Monday."
    assert voice_of(text, "militants") == voice
    assert voice_of(text, "terrorists") == "outlet"


def test_a_block_quotation_may_go_on() -> None:
    text = (
        "It rained.\n\nAnn Lee said in the address:\n\nWe won.\n\nI saw the militants."
        "\n\nThe terrorists left."
    )
    assert [voice_of(text, word) for word in ("militants", "terrorists")] == ["unclear", "outlet"]


@pytest.mark.parametrize(
    "lead",
    ["Among the towns:", "Here is what to expect:", "The list of provisions:", "Also see:", "Three reasons:"],
)
def test_a_list_behind_a_colon_is_the_outlets(lead: str) -> None:
    text = f"The port was shut.\n\n{lead}\n\nThe militants left the port on Monday, and it rained."
    assert voice_of(text, "militants") == "outlet"


def headlined(headline: str) -> set[str | None]:
    """Who speaks in a headline."""
    text = f"{headline}\n\nThe bridge fell on Monday."
    zones = (Zone(0, len(headline), "headline"), Zone(len(headline) + 2, len(text), "body"))
    return {quote.speaker.name for quote in quotes(Document(Article("1", "The Gazette", text, zones)))}


@pytest.mark.parametrize(
    "headline",
    [
        "Legal Scholars React: Many People Were Stunned",
        "Experts Weigh In: The Bridge Was Unsafe",
        "Readers respond: The bridge was never safe",
        "Analysts Disagree: The Bridge Was Never Safe",
        "A Town Divided: The Bridge Was Unsafe",
        "Bridge falls into the sea – live updates",
        "Bridge falls into the sea – analysis",
        "Bridge falls into the sea - live blog",
        "Ohio Dam Repairs: Waiting For The Rain",
        "Mayor Roe Budget Meeting: Grasping For A Late Compromise",
        "Holm school attack: Six children shot dead",
        "Hospital row: Three nurses are suspended",
        "Weld graft trial: State 'ready to proceed'",
        "Bridge wins the tie 3-2 -and loses the cup",
    ],
)
def test_a_headline_before_a_colon_is_no_speaker(headline: str) -> None:
    assert not headlined(headline)


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Bridge was never safe, claims ex-engineer", "former engineer"),
        ("Bridge was never safe (police)", "police"),
        ("Rebels hid in the wells, villagers tell the court", "villagers"),
        ("Bridge was never safe, insists minister", "minister"),
        ("Bridge was never safe, inquest hears", "inquest"),
        ("Bridge was never safe – investigation", "investigation"),
        ("Workers slept under the bridge: Human Rights Watch", "Human Rights Watch"),
        ("Bridge was never safe, 12 hurt -police", "police"),
        ("Exclusive: Bridge was never safe - officials", "officials"),
        ("UPDATE 2-Bridge was never safe - officials", "officials"),
        ("Bridge inquiry 'a shambles', says minister", "minister"),
    ],
)
def test_a_headline_may_close_with_its_source(headline: str, speaker: str) -> None:
    assert headlined(headline) == {speaker}


@pytest.mark.parametrize("headline", ["Bridge was never safe (video)", "Bridge falls into the sea (Oslo)"])
def test_brackets_behind_a_headline_may_be_no_source(headline: str) -> None:
    assert not headlined(headline)


def test_a_clause_before_a_colon_is_no_speaker_of_quoted_words() -> None:
    assert headlined("Legal Scholars React: ‘Many People Were Stunned’") <= {None}
    assert headlined("Experts Weigh In: “The Bridge Was Unsafe”") <= {None}


def test_a_headline_may_name_who_speaks() -> None:
    assert headlined("Officials: The bridge was never safe") == {"Officials"}
    assert headlined("The bridge was never safe: officials in Oslo") == {"officials in Oslo"}


@pytest.mark.parametrize(
    ("headline", "body", "speaker"),
    [
        ("Sen. Ann Lee: Roe 'Too Slow' On Bridge", "Ann Lee met Tom Roe. Roe left.", "Ann Lee"),
        ("Mayor Ann Lee: Roe must pay the toll", "Ann Lee met Tom Roe. Roe left.", "Ann Lee"),
        ("Bridge was never safe: Ann Lee", "Ann Lee met Tom Roe. Roe left.", "Ann Lee"),
        ("Ann Lee is ill: aides", "Ann Lee met Tom Roe. Roe left.", "aides"),
    ],
)
def test_a_name_in_front_of_a_colon_speaks_itself(headline: str, body: str, speaker: str) -> None:
    text = f"{headline}\n\n{body}"
    zones = (Zone(0, len(headline), "headline"), Zone(len(headline) + 2, len(text), "body"))
    found = quotes(Document(Article("1", "The Gazette", text, zones)))
    assert [one.speaker.name for one in found] == [speaker]


def test_words_in_marks_are_no_source() -> None:
    headline = "'A woman of the town': Lee gives speech for Roe"
    assert not headlined(headline)


@pytest.mark.parametrize("marks", ["‘{}’", "“{}”", "'{}'"])
def test_a_nickname_in_marks_is_no_second_person_of_a_talk(marks: str) -> None:
    text = f"Tom Lind: An interview with the {marks.format('Lake Poet')}\n\nWe met him in May."
    assert speakers(f"{text}\n\nQ: Why?\n\nA: I like it.\n\nQ: And now?\n\nA: I rest.") == {"Tom Lind"}


@pytest.mark.parametrize(("first", "second"), [("BC", "MLR"), ("B.C.", "M.L.R."), ("Gazette", "MLR")])
def test_initials_in_a_talk_are_the_person_who_has_them(first: str, second: str) -> None:
    text = (
        "A talk about the mill\n\nMara Lind Rask took over the mill in May. Our man Bert Cole met her.\n\n"
        f"{first}: Did you see it?\n\n{second}: No. I slept.\n\n{first}: And you?\n\n{second}: We mend it."
    )
    names = {"BC": "Bert Cole", "B.C.": "Bert Cole"}
    assert speakers(text) == {"Mara Lind Rask", *filter(None, [names.get(first)])}


def test_initials_that_two_persons_share_name_neither() -> None:
    text = (
        "A talk about the mill\n\nMara Lind and Mona Lark took over the mill in May. Bert Cole met them.\n\n"
        "BC: Did you see it?\n\nML: No. I slept.\n\nBC: And you?\n\nML: We mend it."
    )
    assert not speakers(text) & {"Mara Lind", "Mona Lark"}
