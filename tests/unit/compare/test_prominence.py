"""What articles are about, and what they mention in passing."""

from __future__ import annotations

from collections.abc import Sequence

from framing.article import Article
from framing.compare import prominent
from framing.concepts.library import concepts
from framing.findings import collect
from framing.reading.zones import zones

PASSING = "The council met on Tuesday to discuss the budget of the city and its roads. " * 8


def about(texts: Sequence[tuple[str, str | None]]) -> frozenset[str]:
    articles = [
        Article(f"a{i}", "Gazette", text, zones(text), event=event) for i, (text, event) in enumerate(texts)
    ]
    return prominent(collect(articles, concepts()))


PROTEST = "Protesters filled the square on Monday.\n\n" + PASSING
ASIDE = PASSING + "\n\nProtesters had filled the square in May."
NONE = PASSING


def test_a_concept_of_a_third_of_the_openings_is_what_articles_are_about() -> None:
    assert "protesters" in about([(PROTEST, "march"), (PROTEST + "Later.", "march"), *[(NONE, "march")] * 1])


def test_a_concept_late_in_few_articles_is_not() -> None:
    assert "protesters" not in about([(ASIDE, "vote"), *((NONE + f"No {i}.", "vote") for i in range(5))])


def test_one_article_of_many_is_no_subject() -> None:
    texts = [(PROTEST, "vote"), (NONE + "One.", "vote"), (NONE + "Two.", "vote")]
    assert "protesters" not in about(texts)


def test_a_concept_of_one_event_of_several_counts() -> None:
    texts = [
        (PROTEST, "march"),
        (PROTEST + "Later.", "march"),
        *((NONE + f"No {i}.", "vote") for i in range(9)),
    ]
    assert "protesters" in about(texts)


def test_a_single_article_is_about_what_it_opens_with() -> None:
    assert "protesters" in about([(PROTEST, None)])
    assert about([]) == frozenset()


def test_names_that_differ_in_style_alone_are_left_out() -> None:
    texts = [("The US and its allies met on Monday.\n\n" + PASSING + f"No {at}.", "talks") for at in range(3)]
    assert "us_actor" not in about(texts)
