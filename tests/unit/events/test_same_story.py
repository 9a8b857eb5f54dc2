"""Which articles tell the same story as one of another group."""

from __future__ import annotations

from framing.article import Article, Zone
from framing.events.same_story import same_story

FIRE = "A fire destroyed the old mill in Velm on Monday. Firemen fought the blaze at the mill all night."
BLAZE = "The old mill in Velm burned down in a fire on Monday night, and firemen could not save the mill."
VOTE = "The council of Velm will vote on the budget for schools. Parents had asked for smaller classes."


def told(*articles: tuple[str, str, str | None]) -> frozenset[str]:
    """Outlet, text and event of each article; the ids of those that another outlet tells too."""
    made = [
        Article(str(at), outlet, text, (Zone(0, len(text), "body"),), event)
        for at, (outlet, text, event) in enumerate(articles)
    ]
    return same_story(made, {article.id: article.outlet for article in made})


def test_articles_of_two_outlets_with_similar_openings_tell_one_story() -> None:
    assert told(("Post", FIRE, "Mill"), ("Sun", BLAZE, "Mill")) == {"0", "1"}
    assert told(("Post", FIRE, None), ("Sun", BLAZE, None)) == {"0", "1"}


def test_another_story_that_shares_the_event_is_not_told_by_the_other() -> None:
    assert told(("Post", FIRE, "Velm"), ("Sun", BLAZE, "Velm"), ("Sun", VOTE, "Velm")) == {"0", "1"}


def test_one_outlet_alone_and_another_event_do_not_count() -> None:
    assert told(("Post", FIRE, "Mill"), ("Post", BLAZE, "Mill")) == frozenset()
    assert told(("Post", FIRE, "Mill"), ("Sun", BLAZE, "Mill again")) == frozenset()
