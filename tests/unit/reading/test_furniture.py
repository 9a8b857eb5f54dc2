"""Page furniture by its form: lines, what runs on inside paragraphs, and who the author is."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.article import Article, Span
from framing.finders.spelled import spelled
from framing.language import Document
from framing.reading import read_all
from framing.reading.blocks import blocks
from framing.reading.boilerplate import is_boilerplate
from framing.reading.captions import is_caption
from framing.reading.runin import run_ins
from framing.reading.zones import zones


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement Continue reading the main story",
        "Share Tweet Email",
        "The post Mayors accuse Roe of shielding the port appeared first on Orsk Herald.",
        "The article Port inquiry: what we know first appeared on The Orsk Herald",
        "The post A tired council finds its voice appeared first on orskherald.com.".replace("orsk", "Orsk"),
        "Timeline:Roe, Weld and the port inquiry",
        "'This is not justice':Mayors accuse Roe of shielding the port",
        "Port inquiry::Anger over the report may have saved the mayor",
        "Weld's summary:Read the letter on the port inquiry",
        "Opinion:A tired council finds its voice in the port affair",
        "Related Coverage Protesters step up their fight against the port",
        "JUST WATCHED Crews strike Replay More Videos ... MUST WATCH Crews strike 02:12",
        "Click to read the ruling.",
        "( Also on GAZETTE: Ten rulings on ports)",
        "Newsletter Sign Up Continue reading the main story Please verify you're not a robot.",
        "Was this newsletter forwarded to you? Sign up here.",
        "You are receiving this email because you signed up for it.",
        "P.S. We love hearing from you. Write to us at morning@courier.example.",
        "Thanks for reading. You can reach us at briefing@courier.example.",
        "This story is for subscribers only. To continue reading, subscribe or sign in.",
        "You have 2 free articles remaining this month.",
        "You’ve reached your limit of free articles.",
        "Subscribe today and save 50%. Cancel anytime.",
        "Support independent journalism. Donate now.",
        "Already a subscriber? Log in",
        "Correction: The first name of the mayor was misspelled.",
        "An earlier version of this article misstated the day of the strike.",
        "Editor's note: Ann Lee is a columnist.",
        "This post was last updated at 5:15 p.m.",
        "Read or Share this story: https://gazette.example/x",
        "Follow Ann Lee on Twitter: @annlee",
        "Don't see the graphic above? Click here.",
        "From the Radio Newscast: Jo Lee reports Listen · 0:36 0:36",
        "6 years ago",
        "ANALYSIS/OPINION:",
        "Complete coverage of the port strike",
        "Have a tip? Write to the newsroom at tips@gazette.example.",
        "Having trouble viewing this email? Click here to read it online.",
        "Did a friend send you this? Subscribe here.",
        "Did someone forward you this newsletter?",
        "If this email was forwarded to you, you can sign up here.",
        "That's all for tonight. Have a tip? Email us at tips@gazette.example.",
        "Until tomorrow, Ana",
        "Enjoying this newsletter? Share it with a friend.",
        "You have received this newsletter because you subscribe. If you no longer wish to receive it, "
        "unsubscribe here.",
        "Register now to read this story. It's free and takes less than a minute.",
        "Subscriber exclusive",
        "Like what you read? Forward it to a friend.",
        "What did you think of today's newsletter? Tell us at politics@gazette.example.",
        "Update your preferences or unsubscribe.",
        "This email was sent to jo@gazette.example by the Gazette, 14 Mill Lane, Holm.",
        "To keep reading, please register or log in.",
        "To continue reading this article, create a free account.",
        "Try it free for 30 days. No commitment.",
        "Want to read more? Join today for $1.",
        "Get unlimited digital access from £1 a week.",
        "Unlock this article and every other story.",
        "Premium content",
        "You have one free article left this month.",
        "Already have an account? Sign in",
        "Your subscription helps us to tell the stories that matter.",
        "Choose the plan that is right for you. From £2 a month.",
        "Know someone who would enjoy this? Tell them to sign up here.",
        "This is a premium article. Start your free trial to keep reading.",
        "The rest of this article is available to subscribers.",
        "Join thousands of readers who support our journalism. Become a member today.",
        "Not ready to subscribe? Sign up to our free newsletter.",
        "This article is free to read for registered users. Please log in.",
        "Have feedback? Reply to this email.",
        "Get the day's top stories in your inbox every morning.",
        "Was this forwarded to you? Sign up to get it every Thursday.",
        "Today's newsletter was written by Ama Boateng and edited by Per Lund.",
        "Take out a digital subscription and the whole archive is yours.",
        "Tell us which stories you want in our evening bulletin.",
        "Got this from a friend? Join the list here.",
        "From the desk of the Gazette | View in browser",
        "Limited-time offer: half a year of digital access",
        "The complete story is reserved for members.",
        "Members, please sign in",
        "Good morning! New here? Sign up for our newsletter.",
        "You're reading Mill and Moor, our daily letter on the north.",
        "This is Mill and Moor, our weekly newsletter on the north.",
        "Gift this article to a colleague",
        "Free for members",
        "Full access to this article requires a membership.",
        "That's a wrap for this week. Back on Monday.",
        "If you have problems reading this email, go to the web page.",
        "Read | Dam breaks above the port",
        "(Except for the headline, this story has not been edited by our staff.)",
        "(This story has not been edited by the Gazette and is from a syndicated feed.)",
        "This report by Orsk Press was first published July 1, 2021.",
        "Copyright ORSK HERALD. All rights reserved. This material may not be reproduced.",
        "Published in Orsk Star, September 17th, 2021",
        "The Gazette is not responsible for the content of external internet sites.",
        "Story continues below this ad",
        "You are on this list because you asked for the Mill Letter. Leave the list at any time.",
        "You're on our mailing list since the fair.",
        "Become a member",
        "Did someone send you this? Get your own.",
        "Was this useful? Yes / No",
        "Copy and paste this link to share: https://gazette.example/r",
        "Presented by Marle Bank",
        "Upgrade to paid",
        "Introductory offer: just £2 for 2 months",
        "Purchase a subscription to continue",
        "If you value our work, please give what you can.",
        "Donate today",
        "We noticed you are blocking ads.",
        "Don't miss a thing: follow the Gazette on WhatsApp",
        "Sent by Gazette Media, 12 Quay Road, Marle",
        "Our mailing address: Gazette Media, 12 Quay Road, Marle ML1 2AB",
        "That's all, folks. See you Monday.",
        "As always, thanks for reading.",
        "What else we're reading",
        "Coming up in today's edition",
        "You're receiving this because you're a friend of the Gazette.",
        "We are sending you these letters because you took part in our fair.",
        "This is an excerpt. The full article is for Gazette Plus members only.",
        "You are reading a preview of a longer story.",
        "Become a Gazette supporter today",
        "(This story has not been edited by our staff.)",
        "Except for the headline, this story has not been edited by the Gazette.",
        "(This report was auto-generated from a syndicated feed.)",
    ],
)
def test_a_line_of_the_page(line: str) -> None:
    assert is_boilerplate(blocks(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for coverage by Friday, the minister told the crews.",
        "Who runs the port? Sign up for the job by Friday, say the posters, which hang on each of the gates.",
        "Thank you for reading my list, the boy wrote, and come to our port.",
        "This is the port, a town of its own, and the briefing rooms are full.",
        "You're reading too much into the letter, and the crews know it.",
        "Special offers to dockers ended in May, and $4 an hour is all they get.",
        "Members signed in at the door of the port office.",
        "You are on the list, the guard told the docker at the gate.",
        "Become a docker, the poster said, and see the world.",
        "The full report is for members of the port council to read, and is due in May.",
        "The report is for the board, and members know it.",
        "Subscribe to the theory or not, the ice is melting.",
        "The ferry is late, and see you tomorrow is all the guard has to say.",
        "If you value our work, come to the port, the posters say.",
        "The gift was presented by the mayor to the crews of the port.",
        "We noticed you at the port, the guard told her.",
        "In this paper the owners set out what they want of the crews.",
        "This story has been told in the port from a feed of old songs.",
        "Roe | Weld: the pair that runs the port",
        "The post of mayor first appeared on the ballot in 1911.",
        "The article about the port first appeared on Monday, an aide said.",
        "“Subscribe to our newsletter today,” the mayor wrote.",
        "Subscribers of the paper now pay twice as much as they did in May.",
        "You have two choices in this election.",
        "Support for independent journalism fell, a poll found.",
        "The report was amended by the ministry before it was published.",
        "The earlier version of the bill banned strikes.",
        "Corrections officers went on strike.",
        "Click beetles eat the crops of the island.",
        "Read it and weep.",
        "To get the bill passed, the party needs two votes.",
        "Thanks to the crews the port is open.",
        "Follow the money, the saying goes.",
        "Watch the sky tonight.",
        "The newsletter goes to 2,000 readers, who sign up by mail.",
        "Six years ago the port was closed.",
        "Weld said: “We will stay.”",
        "The vote ended 10:30 and Roe:Weld was the pair that led.",
        "Port: the mayor leaves",
        "Related Coverage of the port was thin, Roe said.",
        "That's all for the crews of the port, who lost their case.",
        "Having trouble with the lock, the crews went home.",
        "To get unlimited power, the mayor needs two votes.",
        "Until tomorrow the port stays shut and the crews stay home.",
        "The premium content of the channel cost the town a fortune.",
        "Like what you read in the bible, the flood took all.",
        "Try it once and you will never sail again.",
        "You cannot subscribe to the view that the port is lost.",
        "Your inbox fills up overnight, and so does the port.",
        "You pay your bills, log in to the bank and see nothing.",
        "Members of the club pay nine euros a month, and few read the letters.",
        "The paper will put its sport pages behind a paywall and ask subscribers for a fee.",
        "Is the town ready to give up its port?",
        "Have the owners sent the crews an email?",
        "Keep the port open and the members of the union will stay.",
        "Want to read more books this year is what most people say in January.",
        "Published in Orsk, the list names ten ports.",
        "Copyright law protects the mayor's song.",
        "The mayor is not responsible for the port.",
    ],
)
def test_a_line_of_the_article(line: str) -> None:
    assert not is_boilerplate(blocks(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "Enlarge this image toggle caption Ann Lee/AP Ann Lee/AP",
        "toggle caption DPA/Landov; AP",
        "Media caption Ann Lee says the port was old",
        "PTI Photo",
        "Matt Hill/Courtesy City College",
        "Courtesy Port Museum",
        "Ann Lee / The Velm Post via Getty Images Dockers and farmers march through the port on May 3.",
        "Ann Lee/AFP/Getty Images Dockers carry flags",
        "Ann B. Lee via AP Two dockers at the gate of the port in 2016.",
        "Ann Lee for The Velm Post / Reuters The mayor's house, where the crews met.",
        "Ann Lee, Getty Images The port at night.",
    ],
)
def test_credits_of_pictures(line: str) -> None:
    assert is_caption(blocks(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee of Getty Images left the port before the crews came home.",
        "Ann Lee / Reuters The mayor said on Monday that the port would close.",
        "Getty Images Chief Executive Ann Lee left the port before the crews came.",
        "The mayor, a fan of Getty Images, went home before the crews came.",
        "Ann Lee met Reuters Editor Bob Vint, and both went home before noon.",
    ],
)
def test_an_agency_in_a_sentence_is_no_credit(line: str) -> None:
    assert not is_caption(blocks(line)[0])


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        (
            "Mayor Ann Roe Ann (Annie) B. RoePort strike ends | Ferry late Roe meets crews MORE (I) left.",
            [" Ann (Annie) B. RoePort strike ends | Ferry late Roe meets crews MORE"],
        ),
        ("Speaker Jo Hill Jo Ann Hill2020 race opens MORE said no.", [" Jo Ann Hill2020 race opens MORE"]),
        (
            "Leader Jo Hill Jo Ann Hill Hill calls race off MORE (I) left.",
            [" Jo Ann Hill Hill calls race off MORE"],
        ),
        ("Aide Jo Hill Jo Ann HillMORE left in March.", [" Jo Ann HillMORE"]),
        ("Advertisement The crews went home.", ["Advertisement "]),
        ("The crews went home. Advertisement Continue reading the main story", None),
        ("Story highlights Crews go home after the strike", ["Story highlights "]),
        ("It rained. Photos: The port Crews wait. Hide Caption 5 of 12 It went on.", None),
    ],
)
def test_furniture_that_runs_on(text: str, furniture: list[str] | None) -> None:
    found = [span.of(text) for span in run_ins(text, Span(0, len(text)))]
    expected = {3: ["Advertisement Continue reading the main story"]}
    photos = ["Photos: The port Crews wait. Hide Caption 5 of 12"]
    assert found == (furniture or (photos if "Photos" in text else expected[3]))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe met Ann B. Roe and MORE, a group of crews.",
        "The Advertisement Tax rose. Story highlights the need for a port.",
        "McDonald said MORE would strike. MacDonald agreed.",
        "The Hill Street School on Hill Street asks for MORE teachers.",
        "The photos show more than a caption.",
    ],
)
def test_nothing_runs_on(text: str) -> None:
    assert run_ins(text, Span(0, len(text))) == []


def test_a_sentence_with_furniture_inside_is_read_as_one() -> None:
    text = (
        "Port strike goes on\n\nPresident Ann Roe Ann B. RoeFerry late Roe at sea MORE (I) told the crews "
        "on Monday that she would go.\n\nThe crews went home on Friday."
    )
    article = Article("1", "Gazette", text, zones(text, "Port strike goes on"))
    read = spelled(article)
    sentences = [span.of(read.article.text) for span in Document(read.article).sentences]
    assert sentences[1] == "President Ann Roe (I) told the crews on Monday that she would go."
    last = Document(read.article).sentences[-1]
    assert read.given(last).of(text) == "The crews went home on Friday."


def kinds(text: str) -> list[str]:
    return [zone.kind for zone in zones(text)]


STORY = "Port strike goes on\n\nThe crews went home on Monday.\n\nMayor Roe said that it was over.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee is a columnist for the Gazette.",
        "Sen. Jo Hill, Ohio Republican, is a member of the Senate committees on ports and ferries.",
        "Ann B. Lee is Senior Editor-at-Large at the Gazette. She holds a degree.",
        "The writer is a professor of law in Bergen.",
        "Ann Lee Jr. is the author of two books on ports.",
    ],
)
def test_who_the_author_is(line: str) -> None:
    assert kinds(STORY + line)[-1] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Ida Roe is a member of the council and its oldest.",
        "Ann Lee, a columnist, watched them.",
        "Ann Lee said she is the author of the plan.",
        "The port is a member of the league.",
    ],
)
def test_whom_the_article_tells_of(line: str) -> None:
    assert kinds(STORY + line)[-1] == "body"


def test_a_paywall_without_text_is_no_body() -> None:
    text = "Crews strike a deal\n\nThis article is for subscribers only. Subscribe now for access.\n\nLog in"
    assert "body" not in kinds(text)


def test_furniture_that_is_left_over_is_noticed(tmp_path: Path) -> None:
    told = "The crews went home on Monday and said they would be back. It rained, click here."
    (tmp_path / "a.txt").write_text(f"Port shut\n\n{told}", "utf-8")
    (tmp_path / "b.txt").write_text("Port open\n\nThe crews came back to the port on Friday.", "utf-8")
    notices = [notice for notice in read_all([tmp_path]).notices if "may still hold" in notice]
    assert len(notices) == 1
    assert 'a.txt, field text: may still hold page furniture ("click here")' in notices[0]


@pytest.mark.parametrize("title", [None, "Lake rises"])
@pytest.mark.parametrize("label", ["Story highlights", "Advertisement", "Story Highlights Advertisement"])
def test_a_line_of_labels_alone_is_furniture(label: str, title: str | None) -> None:
    text = f"{label} The lake rose.\n\n{label}\n\nThe lake rose on Monday, officers said."
    assert [zone.of(text) for zone in zones(text, title) if zone.kind == "boilerplate"][-1].strip() == label


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("STRIKERS IN HOLM SUE TO LEAVE THEIR UNION", "boilerplate"),
        ("MAYOR'S ‘UNTRACEABLE’ GIFTS TOTAL $9,000, REPORT SAYS", "boilerplate"),
        ("PORT VOTES ON NEW DOCK: WHAT TO KNOW TODAY", "boilerplate"),
        ("THE VERDICT", "body"),  # a subhead
        ("“WE WILL NOT GO, WE WILL NOT GO”", "body"),  # a placard
        ("WE WILL NOT GO BACK TO WORK!", "body"),
        ("Strikers in Holm sue to leave their union", "body"),
    ],
)
def test_links_in_capitals_between_paragraphs_are_furniture(line: str, kind: str) -> None:
    around = "The port was shut on Monday, and the crews went home."
    assert kinds(f"{around}\n\n{line}\n\nIt opened again on Friday, when the rain had ended.")[1] == kind


def test_a_text_in_capitals_is_text() -> None:
    shouted = "THE PORT WAS SHUT AND THE CREWS WENT HOME"
    text = f"The port.\n\n{shouted}\n\n{shouted} AGAIN\n\n{shouted} TOO\n\nIt rained on Monday."
    assert kinds(text) == ["body"] * 5


@pytest.mark.parametrize(
    "line",
    [
        "Ida Marsh contributed.",
        "—Ida Marsh and Tom Rook contributed. Updated at 4:12 p.m.",
        "AP writers Ida Marsh in Odry and Tom Rook in Corle contributed.",
        "Copyright The Odry Standard Limited 2024. All rights reserved.",
        "Distributed by River Content Agency, LLC.",
        "Our senior river correspondent Ida Marsh contributed from Odry.",
        "--additional reporting by Tom Rook.",
        "Material from the Lock Press was used in this report.",
        "(h/t River Watch.)",
        "Podcast produced by Tom Rook.",
        "Watch the full interview with Marsh below:",
        "See photos from the lock here.",
    ],
)
def test_a_credit_or_a_pointer_is_the_pages(line: str) -> None:
    assert is_boilerplate(blocks(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "Both sides contributed.",
        "Troops in Odry contributed.",
        "Copyright in the song expired in 2019.",
        "Distributed by hand, the leaflets reached all.",
        "The Red Cross and Oxfam contributed.",
        "Watch how shares of the lock's owner fall below par.",
        "Read the letter, and see what the list leaves out here.",
    ],
)
def test_what_only_looks_like_a_credit_or_a_pointer(line: str) -> None:
    assert not is_boilerplate(blocks(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "Ida Marsh via Getty Images.",
        "Handout/Reuters.",
        "Getty.",
        "IDA J. MARSH / AFP /",
        "Odry News via YouTube",
        "Ida Marsh for The Gazette",
        "Photograph by Ida Marsh",
        "A barge waits at the lock on March 3, 2021.",
    ],
)
def test_a_line_that_is_only_a_photo_credit(line: str) -> None:
    assert is_caption(blocks(line)[0])


@pytest.mark.parametrize(
    "line", ["They met via Zoom.", "Shares fell via Lisbon.", "The photo belongs to Getty Images."]
)
def test_a_sentence_that_ends_like_a_photo_credit(line: str) -> None:
    assert not is_caption(blocks(line)[0])


def test_a_question_above_a_credit_is_no_caption() -> None:
    text = "Lock shut\n\nThe lock is shut.\n\n“Who pays? Do we?”\n\nIda Marsh via Getty Images.\n\nIt rained."
    assert [zone.kind for zone in zones(text)] == ["headline", "body", "body", "caption", "body"]


@pytest.mark.parametrize(
    "credit", ["(Photo by Ida Marsh)", "(photo provided by the Marsh family)", "(file photo)"]
)
def test_a_bracket_that_credits_a_picture(credit: str) -> None:
    assert is_caption(blocks(f"The lock at Odry. {credit}")[0])


@pytest.mark.parametrize(
    "line",
    [
        "He fell as he left the lock. (Warning: video contains graphic images.)",
        "The barges lay at Odry on Sunday, and the lock stayed shut.",
        "The second part looks at the fire of 1987.",
    ],
)
def test_a_sentence_with_words_of_captions(line: str) -> None:
    assert not is_caption(blocks(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "Comments are closed.",
        "Commenting on this article has been disabled.",
        "The comments section is closed.",
        "Want to read on? Choose a plan.",
        "Cancel at any time.",
        "Cancel whenever you like. No strings attached.",
        "Terms apply.",
        "Thanks for signing up!",
        "Something went wrong. Please try again later.",
        "Sorry, an error occurred.",
        "Your free trial has ended.",
        "That was your last free article this month.",
        "Was this article helpful?",
        "Did you find this useful?",
        "Tell us what you think.",
        "You are seeing this ad because you visited this site.",
        "To contact the editor responsible for this story: Max Orr",
        "Contact Jane Hollis at 555 0100 or jhollis@courier.example.",
        "Jane Hollis can be reached at jhollis@courier.example.",
        "View image in fullscreen",
        "Slide 1 of 12",
        "Increase font size",
        "Ad feedback",
        "This is a paid post.",
        "Partner content",
        "Order a reprint",
        "Turn on notifications",
        "Never miss a story",
        "Estimated reading time: 4 minutes",
        "Duration 3 minutes 12 seconds",
        "Prices correct at time of publication.",
        "Courier Media, 12 Dock Street, Holm. © 2021 Courier Media. All rights reserved.",
        "The Herald Group Ltd, registered in England no. 123456. All rights reserved.",
        "Powered by Dockware. Copyright 2020 The Post.",
        "This material is protected by copyright.",
        "All content is subject to copyright.",
        "Unauthorised copying is prohibited.",
        "You’ve hit your monthly limit.",
        "You have used all of your free articles this week.",
        "Offer ends soon.",
        "Limited-time offer ends on 4 May.",
        "This comment has been removed.",
        "Your comment is awaiting moderation.",
    ],
)
def test_what_a_page_offers_answers_and_reserves_is_the_pages(line: str) -> None:
    assert is_boilerplate(blocks(line)[0])


@pytest.mark.parametrize(
    "line",
    [
        "The comments are closed to the public, the council ruled, and no one may speak.",
        "Comments by the mayor were cut from the record of the meeting.",
        "Drivers can cancel at any time, and most of them have done so since the strike.",
        "The song is protected by copyright until 2040, and the band was paid nothing for it.",
        "Unauthorised copying of the keys was common, and the guards looked away.",
        "Something went wrong at the second bend, and the tram left the rails.",
        "An error occurred in the tower, and two planes were sent to one runway.",
        "The trial has ended, but the judge has not told the families when she will rule.",
        "Choose a plan, and you will lose, drivers said.",
        "Contact with the crew was lost at nine, and the ship has not been seen since.",
        "The editor responsible for the story was fired on Friday.",
        "The print of the photo was sold for nine hundred pounds to the museum.",
        "All rights of the drivers were reserved to the union in the deal of 1999.",
        "The comment has been removed from the record, and the mayor has said nothing more.",
        "The offer ends a strike of nine weeks at the mill.",
        "You have reached the top of the hill when the limit of the old town lies below.",
        "Parliament passed the Copyright 2001 Act, and the band left the hall.",
    ],
)
def test_what_only_sounds_like_a_page(line: str) -> None:
    assert not is_boilerplate(blocks(line)[0])
