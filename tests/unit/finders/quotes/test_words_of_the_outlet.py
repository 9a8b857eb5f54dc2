"""Where reported words end: the outlet judges them, goes on without them, or lets another speak."""

from __future__ import annotations

import re

import pytest

from tests.quoting import said

ENDS = [
    # a noun for what was asked, promised or said
    ("The mayor asked the guests not to smoke in the hall", " — a message that few of them heeded."),
    ("Roe insisted that he needs all ten ships", " — an unlikely outcome in a poor town."),
    ("Lee vowed to shut the mill by June", ", a development that split the council."),
    ("Weld told the board that the fund was empty", ", a sentiment that the bankers did not share."),
    ("The clerk said she would pay the fine", ", a promise that she made twice last year."),
    # those who are set against a source
    ("Roe said the road was open", " while critics of the plan raised doubts about its width."),
    ("Lee says the fee is fair", ", while opponents questioned how it was set."),
    ("Weld said the dam would hold", ", though experts voiced concern about the wall."),
    ("The board said the sale was sound", " while some opponents of it objected to the price."),
    ("Roe said that the fair went well", ", but researchers expressed doubt about the count."),
    # of what is promised in marks
    ("Roe vowed a “quick” start to the works", ", which could last for years."),
    ("Lee pledged “new money” for the schools", ", which have been short of teachers."),
    ("Weld promised a “fresh” look at the farms", ", which lost their crops in May."),
    ("The board proposed a “small” tax on boats", ", which would hit the harbour."),
    ("The ministry announced a “strong” fund for sailors", ", who lost their ships in May."),
    # that no more was said
    ("Lee said the board could call more witnesses", ", but did not name them."),
    ("The clerk says the fee will fall", ", although she does not detail by how much."),
    ("Weld said the ship was late", ", but stopped short of blaming the crew."),
    ("The agency said two men were ill", ", but did not immediately identify them."),
    ("Roe said that the mill will close", ", but would not say when."),
    # what the speaker did with what somebody owns
    ("Roe praised the clerk's remarks on Friday", ", but also used them to ask for money."),
    ("Lee denounced the mayor's plan for the port", ", but later voted for it."),
    ("Weld criticized the harbour's new wall", ", but paid for it."),
    ("Roe condemned the town's new law", " but obeyed it."),
    ("Lee blasted the judge's ruling", ", but did not appeal."),
    # a second verb of the outlet's
    ("Roe claimed self-defence", " and was cleared by a court in May."),
    ("Lee proposed moving the market", " and signed a deal with the port."),
    ("Weld called for an inquiry", " and left the hall."),
    ("The clerk praised the harbour", " and went home."),
    ("Roe has proposed closing the mill", " and ordered a study of the lake."),
    # the sentence around a relative clause
    ("Roe, who has praised the mayor", " and criticized her plan, stayed away on Friday."),
    ("Lee, who once blasted the fee", ", paid it in full in May."),
    ("Weld, who had called for calm", ", led the march himself."),
    ("The senator, who denounced the wall", ", voted for it on Monday."),
    ("Ann Roe, who has long criticized the bank", ", sold her shares in May."),
    # what somebody did all the same
    ("Lee said she was not sure of the plan", ", but, like her neighbours, she signed it."),
    ("Roe said he was tired of the talks", ", but, unlike the mayor, he stayed until dawn."),
    ("Weld said he was afraid of the sea", ", but, like his father, he sailed to Oslo."),
    ("The clerk said she was done with the board", ", but, like the others, she attended."),
    ("Roe said they were fond of the mill", ", but, like most of the town, they stayed away."),
]


@pytest.mark.parametrize(("words", "outlet"), ENDS)
def test_words_end_where_the_outlet_goes_on(words: str, outlet: str) -> None:
    assert said(words + outlet)
    assert words.endswith(said(words + outlet)[0][1].rstrip("”"))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee warned Mr. Roe that the council would meet.", "the council would meet"),
        ("The clerk reminded the mayor that she had signed it.", "she had signed it"),
        ("Weld assured the farmers that they would be paid.", "they would be paid"),
        ("Roe advised his sister that the road was closed.", "the road was closed"),
        ("The agency informed Ann Lee that her ship was late.", "her ship was late"),
        ("Lee said Wednesdya he would go.", "he would go"),
        ("Roe said Thurday that the mill was sold.", "the mill was sold"),
        ("Weld said Tueday she had paid.", "she had paid"),
        ("The clerk said Wednesay the hall was open.", "the hall was open"),
        ("Ann Roe said Satruday it was over.", "it was over"),
    ],
)
def test_whom_and_when_is_told_before_the_words(text: str, content: str) -> None:
    assert [words for _, words in said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Roe noted that Lee supported the dam and has changed her mind.", None),
        ("Lee said the flood hurt the mill and helped the port.", None),
        ("Police said a parcel found in May and addressed to Roe was empty.", None),
        ("Roe warned that the fee hits the poor and spares the rich.", None),
        ("Weld called for a dam that holds and lasts.", "a dam that holds and lasts"),
        ("Roe said Sunny was ill.", "Sunny was ill"),
    ],
)
def test_words_go_on_where_the_outlet_does_not(text: str, content: str | None) -> None:
    whole = re.split(r"that |said ", text, maxsplit=1)[-1].rstrip(".") if content is None else content
    assert [words for _, words in said(text)] == ([whole] if whole else [])
