"""A name is a name: no opener, no full stop, no day in it; and only what somebody said is a quote."""

from __future__ import annotations

import pytest

from framing.article import Article, Quote, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document


def found(text: str) -> tuple[Quote, ...]:
    return quotes(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))


def names(text: str) -> list[str | None]:
    return [quote.speaker.name for quote in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hanna Voss spoke first. But Voss said that the ferry was full.", ["Hanna Voss"]),
        ("If Quill is right, all is lost. Yet Quill said the roof would hold.", ["Quill"]),
        ("Meanwhile Governor Iris Bray insisted that the levee was safe.", ["Iris Bray"]),
        ("And when Bray said the levee was safe, Pia Holt said it was not.", ["Bray", "Pia Holt"]),
        ("Even Holt said that it was wrong. Pia Holt left.", ["Pia Holt"]),
        ("After Mara Finch said she would sell, the shares fell.", ["Mara Finch"]),
        ("They met So Min-jun on Monday. So Min-jun said the plan was dead.", ["So Min-jun"]),
        ("Will Roper said the film was late. May Tran agreed that it was.", ["Will Roper", "May Tran"]),
        ("Will Roper win? Nina Roper said she would.", ["Nina Roper"]),
        ("Helen Cray leads them. Still Cray said the cut was cruel.", ["Helen Cray"]),
        ("Only Quill said that it hurt. They met Quill at noon.", ["Quill"]),
        ("In London Nina Roper said the pound would fall.", ["Nina Roper"]),
        ("Nina Roper rose. In London Roper said the pound would fall.", ["Nina Roper"]),
        ("In New York Roper said it rained. Nina Roper said so too.", ["Nina Roper"]),
        ("From Paris Hugo Lind said it was late.", ["Hugo Lind"]),
        ("In Paris Roper said it was late. In Rome, Roper said it was early.", ["Roper", "Roper"]),
    ],
)
def test_words_that_open_a_sentence_are_no_part_of_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She wrote to Harbour News. Pell said the dock was shut.", "Pell"),
        ("The ship left Port Ellis. Captain Dora Munk said it was late.", "Dora Munk"),
        ("On Tuesday Ellis Pell was ill. Pell said he was better.", "Ellis Pell"),
        ("He flew home in March Ellis Pell said in a letter. Pell said he was well.", "Ellis Pell"),
        ("Poor Ellis Pell! Friends of Ellis Pell wept. Pell said he was well.", "Ellis Pell"),
    ],
)
def test_a_name_ends_at_a_full_stop_a_day_and_an_adjective(text: str, expected: str) -> None:
    assert names(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivo Marsh, who said the bridge was safe, resigned.", ("Ivo Marsh", "person")),
        ("The pilot, who said the fog was thick, was unhurt.", ("pilot", "anonymous")),
        ("A clerk, who asked not to be named, said the files were gone.", ("clerk", "anonymous")),
        ("Police thanked the neighbours who said that they heard a shot.", ("neighbours", "anonymous")),
        ("Dina Falk, the nurse who said that the ward was full, has left.", ("Dina Falk", "person")),
    ],
)
def test_a_relative_pronoun_speaks_for_what_it_stands_for(text: str, expected: tuple[str, str]) -> None:
    (quote,) = found(text)
    assert (quote.speaker.name, quote.speaker.kind) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said it would be cheap.",
        "No one claimed that the tower was safe.",
        "If he says that the deal is off, prices will rise.",
        "Once the engineers say the bridge is sound, the trains will run.",
        "As soon as the board says that the dam is dry, crews will go in.",
        "Unless the mayor says she is sorry, they will march.",
        "Had she said that she was ill, the game would have been called off.",
        "The aide asked not to be identified.",
        "Marsh spoke on condition of anonymity.",
        "The crew was told to leave.",
        "History shows that walls fall.",
        "Common sense says that it will rain.",
    ],
)
def test_what_nobody_is_told_to_have_said_is_no_quote(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    "name",
    [
        *("Marsh & Sons Ltd.", "Weld & Brothers", "Tarn Industries", "Kale Holdings", "Roth & Co."),
        *("Marks & Spencer", "Wells Fargo", "J.C. Penney", "Goldman Sachs"),
    ],
)
def test_a_company_is_no_person(name: str) -> None:
    (quote,) = found(f"{name} said it would close the mill.")
    assert (quote.speaker.name, quote.speaker.kind) == (name, "organisation")


@pytest.mark.parametrize(
    "title", ["Cllr.", "Det.", "Det. Sgt.", "Supt.", "Ald.", "Superintendent", "Councilmember", "Headteacher"]
)
def test_a_title_is_no_part_of_a_name(title: str) -> None:
    assert names(f"“It rained,” {title} Moira Shaw told the jury.") == ["Moira Shaw"]


@pytest.mark.parametrize("nickname", ["“Mimi”", "(“Mimi”)", "('Mimi')", "‘Mimi’", "(Mimi)"])
def test_a_nickname_parts_no_name(nickname: str) -> None:
    assert names(f"Maria {nickname} Roldan said the ring was sold.") == ["Maria Roldan"]


def test_a_lone_surname_is_a_person_and_a_people_is_none() -> None:
    text = "Senator Marsh left early. Marsh said that the vote was void. Americans say that it was fair."
    assert [quote.speaker.kind for quote in found(text)] == ["person", "organisation"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” Rosa Pine said. Dana Holt stood up. “I will go,” she said.", "Dana Holt"),
        ("Ivo Marsh, the smith, met Karl Tarn, the cook. Tarn was cold. “Go home,” he said.", "Karl Tarn"),
        ("“I sold it,” Omar Lund said. Princess Ada arrived. “I bought it,” she said.", "Princess Ada"),
        ("Mary Pine spoke first. Her brother, Paul, rose. “It was ours,” he said.", "Paul"),
        ("Senator Dana Holt shrugged. “Ask him.”", "Dana Holt"),
        (
            "Ada Pine sued Max Bell. Bell’s lawyer, Susan Crane, rose. “That is slander,” she said.",
            "Susan Crane",
        ),
        ("“No,” Rosa Pine said. Tarn's aide, Dana Holt, rose. “Yes,” she said.", "Dana Holt"),
        ("Mayor Ivo Marsh slammed the door. “Never again!”", "Ivo Marsh"),
        ("“Fine,” Rosa Pine said. The judge nodded. “We begin,” he said.", "judge"),
    ],
)
def test_who_is_the_subject_just_before_speaks(text: str, speaker: str) -> None:
    assert names(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“Who is there?” “It is me,” Rosa Pine said.",
        "“Is it shut?” “It is,” said Ivo Marsh.",
        "‘Will you pay for all of it?’ ‘I will pay,’ Dana Holt said.",
        "“Stop!” “I cannot stop,” Karl Tarn replied.",
        "“Is that the last one?” “The very last one,” Ada Voss answered.",
    ],
)
def test_two_quotations_side_by_side_are_two_utterances(text: str) -> None:
    quote = found(text)[-1]
    assert all("?" not in part.of(text) and "!" not in part.of(text) for part in quote.content)
    assert all(one.speaker.name is None for one in found(text)[:-1])


@pytest.mark.parametrize(
    ("headline", "content", "source"),
    [
        ("Bridge was unsafe for years: officials", "Bridge was unsafe for years", "officials"),
        ("Army shelled the market – witnesses", "Army shelled the market", "witnesses"),
        ("Floods will be worse next year: UN", "Floods will be worse next year", "UN"),
        ("Ship carried no cargo - ministry", "Ship carried no cargo", "ministry"),
        ("Suspect fled over the border: prosecutors", "Suspect fled over the border", "prosecutors"),
    ],
)
def test_a_headline_may_name_its_source_last(headline: str, content: str, source: str) -> None:
    text = f"{headline}\n\nThe town was quiet on Friday."
    zones = (Zone(0, len(headline), "headline"), Zone(len(headline) + 2, len(text), "body"))
    (quote,) = quotes(Document(Article("1", "The Gazette", text, zones)))
    assert [part.of(text) for part in quote.content] == [content]
    assert quote.source is not None
    assert quote.source.of(text) == source


@pytest.mark.parametrize("headline", ["Storm in the north: what we know", "Two years on: a town in pictures"])
def test_what_follows_a_colon_in_a_headline_need_not_be_a_source(headline: str) -> None:
    text = f"{headline}\n\nThe town was quiet on Friday."
    zones = (Zone(0, len(headline), "headline"), Zone(len(headline) + 2, len(text), "body"))
    assert quotes(Document(Article("1", "The Gazette", text, zones))) == ()


@pytest.mark.parametrize("word", ["Tuesday", "What", "Republican", "Meanwhile", "Democrat"])
def test_a_lone_word_that_names_nobody_is_no_person(word: str) -> None:
    assert describe(word).kind != "person"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Roe Willing to Use Special Orders", "Roe"),  # a verb with a capital
        ("Roe Eager to Act on Guns", "Roe"),
        ("Ilka Roe Willing to Act", "Ilka Roe"),  # the text has her
        ("Ann Roe in Velm", "Ann Roe"),  # a given name
    ],
)
def test_capitals_of_a_heading_are_a_name_only_where_it_is_certain(heading: str, expected: str) -> None:
    below = " Ilka Roe left." if "Ilka" in heading else ""
    text = f"{heading}\n\nOn Monday Roe said that he would act.{below}"
    zones = (Zone(0, len(heading), "headline"), Zone(len(heading) + 2, len(text), "body"))
    said = quotes(Document(Article("1", "The Gazette", text, zones)))
    assert [quote.speaker.name for quote in said] == [expected]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The nonpartisan Congressional Budget Office", "Congressional Budget Office"),
        ("The conservative Tarn Foundation", "Tarn Foundation"),
        ("The left-leaning Tax Policy Center", "Tax Policy Center"),
        ("The Oslo-based Lake Institute", "Lake Institute"),
        ("The ruling Labour Party", "Labour Party"),
        ("The state Supreme Court", "state Supreme Court"),
        ("The county Board of Elections", "county Board of Elections"),
    ],
)
def test_a_body_is_the_same_whatever_an_article_calls_it(source: str, name: str) -> None:
    assert names(f"{source} said on Monday that the plan would cost $3 billion.") == [name]


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("House Ways and Means Chairman Tom Arden, R-Texas", "Tom Arden", "person"),
        ("Senate Roads and Bridges Chairwoman Ann Roe, D-Ohio", "Ann Roe", "person"),
        ("Ann Roe, D-Ohio, and Tom Lee, R-New Mexico", "Ann Roe and Tom Lee", "person"),
        ("Ann Roe, along with her lawyers", "Ann Roe", "person"),
        ("Harlan, a red state Democrat up for reelection in 2014", "Harlan", "person"),
        ("Mei Harlan, a Gale State fan", "Mei Harlan", "person"),
        ("the first time Ann Roe", "Ann Roe", "person"),
        ("every time Roe", "Roe", "person"),
        ("the Time Museum", "Time Museum", "organisation"),
    ],
)
def test_whom_a_phrase_names_amid_what_it_tells(phrase: str, name: str, kind: str) -> None:
    told = describe(phrase)
    assert (told.name or told.text, told.kind) == (name, kind)


def test_a_pronoun_beside_others_is_who_it_means() -> None:
    text = "Tom Arden walked in. He, along with several other members, suggested that they should wait."
    assert names(text) == ["Tom Arden"]
