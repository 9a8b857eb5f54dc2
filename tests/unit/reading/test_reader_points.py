"""Lines that speak to the reader of a page, and lines of articles that have the same words."""

from __future__ import annotations

import pytest

from framing.reading.appeals import is_appeal
from framing.reading.blocks import blocks
from framing.reading.reader_points import NEEDED, points
from framing.reading.zones import zones

STORY = "Barges held at Odry\n\nThe barges waited for a fourth day on Sunday, and the lock stayed shut.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Each Saturday we gather the week's best stories and send them straight to your inbox.",
        "Only one free article left before you need a subscription.",
        "Our newsroom is small, independent and paid for by readers like you.",
        "Listen to our weekly podcast on Spotify or wherever you get your podcasts.",
        "Our app has the headlines first. Download it from the App Store.",
        "By continuing to use this site you accept cookies.",
        "Comments on this article are closed.",
        "Please read our house rules before you leave a comment.",
        "Already pay for the print edition? Activate your digital account here.",
        "Want more stories like this? Try our Sunday briefing.",
        "Some links in this article are affiliate links.",
        "Sorry, your browser cannot play this video.",
        "Turn on notifications and never miss our live blog.",
        "Vote in our reader poll below.",
        "Renew your subscription before June and save 30%.",
        "Click “Accept” to continue to our site.",
        "Follow Ida Marsh on Bluesky and Instagram for more stories.",
        "To report a mistake on this page, write to us at desk@odry.example.",
        "We may earn a commission if you buy through links on this page.",
    ],
)
def test_a_line_to_the_reader(line: str) -> None:
    assert points(line) >= NEEDED
    assert is_appeal(blocks(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "The party's email asked its members to sign up before midnight.",
        "Subscribers to the paper fell by a tenth, its owner reported.",
        "You can apply by post or on the county's website until June 1.",
        "If you have an account with the bank, change your password today.",
        "Your bank will never ask for your password by email.",
        "Never click on links in a message that seems to come from the tax office.",
        "Donations can be sent to the family through the parish office.",
        "The podcast, downloaded two million times, made its host rich.",
        "Click on such a link and the thieves have your password.",
        "They call us liars because we want our land back.",
        "I am asking you to support our campaign and to bring your friends.",
        "Read the report, and judge for yourself.",
        "This story is about money.",
        "This website, run by two students, lists every vote.",
        "Google and Facebook would have to pay publishers for links to their stories.",
        "The message asks you to click on a link and to enter your card number.",
        "The network wants you to share your contacts and your photos.",
        "Do not reply, and do not call the number in the message.",
        "We urge our readers to vote yes on Measure 9.",
        "Register to vote by October 9.",
        "A year's membership costs $80 and includes two tickets.",
        "Our correspondent in Odry reports that the lock is shut.",
        "He hit reply and wrote that the account was closed.",
        "The sign at the gate reads “Sign up here” in red.",
        "“Sign up for our newsletter,” the mayor's email ends.",
        "The chairman does not subscribe to the board's gloomy view.",
        "The company declined to comment for this article.",
    ],
)
def test_a_line_of_an_article_with_such_words(line: str) -> None:
    assert points(line) < NEEDED
    assert not is_appeal(blocks(line)[0])


@pytest.mark.parametrize(
    "note",
    [
        "A version of this article appears in print on page 12.",
        "An earlier draft of this report gave the wrong age for the mayor.",
        "This interview has been edited for length and clarity.",
        "This article was produced in partnership with the Odry News Fund.",
        "Support for this series came from the River Trust.",
        "First published by the Lock Review and used with permission.",
        "We regret the error.",
    ],
)
def test_a_note_on_the_article(note: str) -> None:
    assert is_appeal(blocks(note)[0])


@pytest.mark.parametrize(
    "line",
    ["This report was produced by two engineers.", "This article of the treaty was signed in May."],
)
def test_what_only_begins_like_a_note(line: str) -> None:
    assert not is_appeal(blocks(line)[0])


def test_buttons_between_lines_to_the_reader_are_the_pages() -> None:
    tail = "Keep our newsroom going: give what you can.\n\nMonthly\n\nMaybe later\n\nUnsubscribe"
    assert [zone.kind for zone in zones(STORY + tail)] == ["headline", "body", *["boilerplate"] * 4]


def test_a_headline_between_lines_to_the_reader_is_a_headline() -> None:
    text = "Subscribe to our newsletter\n\n" + STORY.replace("\n\n", "\n\nSign up for our newsletter\n\n", 1)
    assert [zone.kind for zone in zones(text)][:3] == ["boilerplate", "headline", "boilerplate"]
