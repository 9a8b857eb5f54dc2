from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import comb, isnan

import pandas as pd
import pytest

from framing.article import Article, Zone
from framing.compare import compare
from framing.compare.long_table import ROWS, rows
from framing.findings import CATEGORIES, Findings, collect
from framing.findings.passages import passages
from framing.findings.tables import COLUMNS, table
from framing.measures import MEASURES, Measure, Unit
from framing.stats import rate_interval, wilson


def findings(
    articles: Mapping[str, str], terms: list[tuple[str, str, str]], event: Mapping[str, str] | None = None
) -> Findings:
    """Findings of articles (id -> outlet) with mentions (article, variant, voice) of one concept."""
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in COLUMNS}
    for article, outlet in articles.items():
        row = {"article": article, "outlet": outlet, "words": 100, "sentences": 5}
        rows["articles"].append(row | {"event": (event or {}).get(article)})
    rows["concepts"].append(
        {"concept": "fire", "title": "What is the fire called?", "gloss": "The fire.", "style": False}
    )
    for at, (article, variant, voice) in enumerate(terms):
        find = {"article": article, "start": at, "end": at + 1, "zone": "body", "voice": voice}
        rows["terms"].append(find | {"concept": "fire", "variant": variant, "text": variant})
    return Findings(**{name: table(name, found) for name, found in rows.items()})


def cell(frame: pd.DataFrame, **where: object) -> pd.Series:
    for column, value in where.items():
        frame = frame[frame[column] == value]
    assert len(frame) == 1
    return frame.iloc[0]


ONE_EACH = findings(
    {"1": "Herald", "2": "Post"},
    [("1", "blaze", "outlet"), ("1", "fire", "reported"), ("1", "fire", "quoted"), ("2", "fire", "outlet")],
)


def test_words_in_quotation_marks_are_not_the_outlets() -> None:
    row = cell(compare(ONE_EACH, "fire").groups, group="Herald", variant="fire")
    assert (row["count"], row["n"], row["estimate"]) == (1, 2, 1 / 2)


def test_one_article_is_described_by_wilson_within_the_text() -> None:
    row = cell(compare(ONE_EACH, "fire").groups, group="Herald", variant="blaze")
    assert row["basis"] == "if finds were independent"
    assert (row["low"], row["high"]) == wilson(1, 2)[1:]


def test_one_article_per_outlet_never_gets_a_p() -> None:
    result = compare(ONE_EACH, "fire")
    assert result.contrasts["p"].isna().all()
    assert result.contrasts["q"].isna().all()
    assert (result.contrasts["smallest_p"] == 1).all()
    assert "cannot support claims" in result.caveat


def test_groups_keep_the_order_of_the_corpus_and_variants_go_by_frequency() -> None:
    result = compare(ONE_EACH, "fire")
    assert list(result.n_articles) == ["Herald", "Post"]
    assert result.variants == ["fire", "blaze"]


def test_an_outlet_without_mentions_is_undefined_not_zero() -> None:
    silent = findings({"1": "Herald", "2": "Post"}, [("1", "blaze", "outlet")])
    row = cell(compare(silent, "fire").groups, group="Post", variant="blaze")
    assert isnan(row["estimate"])
    assert row["n"] == 0
    assert row["basis"] == "none"


def six_each() -> Findings:
    articles = {f"{outlet}{i}": outlet for outlet in ("Herald", "Post") for i in range(6)}
    word = {"Herald": "blaze", "Post": "fire"}
    return findings(articles, [(article, word[outlet], "outlet") for article, outlet in articles.items()] * 2)


def test_six_articles_each_can_be_tested() -> None:
    result = compare(six_each(), "fire")
    row = cell(result.contrasts, variant="blaze")
    assert row["p"] == row["smallest_p"] == 2 / 924
    assert row["difference"] == 1.0


def of_leanings(outlets: int) -> Findings:
    """Outlets of two leanings with six articles each; one outlet of the left says *blaze*."""
    articles = {f"{side}{o}-{i}": f"{side}{o}" for side in "LR" for o in range(outlets) for i in range(6)}
    said = [(article, "blaze" if name == "L0" else "fire", "outlet") for article, name in articles.items()]
    leaning = [{"article": a, "column": "leaning", "value": name[0]} for a, name in articles.items()]
    return replace(findings(articles, said), attributes=table("attributes", leaning))


def test_groups_made_of_outlets_are_compared_over_outlets() -> None:
    few, some, enough = (compare(of_leanings(outlets), "fire", by="leaning") for outlets in (3, 4, 6))
    assert "from 3 outlets each: too few outlets to compare" in few.caveat
    assert few.contrasts["p"].isna().all()
    assert set(few.groups["basis"]) == {"over outlets"}
    assert "from 4 outlets each: so few outlets that only a very large difference" in some.caveat
    assert "from 6 outlets each: differences are tested over outlets" in enough.caveat
    row = cell(some.contrasts, variant="blaze")
    assert row["smallest_p"] == 2 / 70
    assert row["p"] > 0.05  # one outlet is no leaning


def test_a_difference_is_that_inside_the_events_both_cover() -> None:
    """The Herald says *blaze* less in each shared event, and only that in events of its own."""
    articles: dict[str, str] = {}
    event: dict[str, str] = {}
    said: list[tuple[str, str, str]] = []
    for at in range(16):
        for outlet in ("Herald", "Post")[: 2 if at < 8 else 1]:
            name = f"{outlet}{at}"
            articles[name], event[name] = outlet, f"e{at}"
            blazes = 10 if at >= 8 else 2 if outlet == "Herald" else 5
            said += [(name, "blaze" if i < blazes else "fire", "outlet") for i in range(10)]
    result = compare(findings(articles, said, event), "fire")
    row = cell(result.contrasts, variant="blaze")
    assert (row["difference"], row["p"]) == (pytest.approx(-0.3), 2 / 2**8)
    assert (row["a_estimate"], row["b_estimate"]) == (pytest.approx(0.2), pytest.approx(0.5))
    assert "the 8 of 16 events that several outlets cover" in result.caveat
    assert cell(result.groups, group="Herald", variant="blaze")["basis"] == "over events"


def test_articles_without_an_event_are_compared_with_none() -> None:
    articles = {f"{outlet}{i}": outlet for outlet in ("Herald", "Post") for i in range(6)}
    known = {name: name[-1] for name in articles if name[-1] in "012"}
    said = [(name, "blaze" if name > "Herald3" else "fire", "outlet") for name in articles]
    assert "the 3 of 9 events" in compare(findings(articles, said, known), "fire").caveat


def of_events(outlets: str, events: int) -> Findings:
    """Findings of one article per outlet and event, or of outlets that share no event."""
    articles = {f"{outlet}{i}": outlet for outlet in ("Herald", "Post") for i in range(events)}
    event = {article: article[-1] if outlets == "shared" else article for article in articles}
    return findings(articles, [(article, "fire", "outlet") for article in articles], event)


@pytest.mark.parametrize(
    ("outlets", "events", "said"),
    [
        ("shared", 4, "4 articles per outlet, compared within each event: too few articles to compare."),
        (
            "shared",
            6,
            "6 articles per outlet, compared within each event: so few articles that only a very",
        ),
        ("shared", 8, "8 articles per outlet, compared within each event: differences are tested"),
        (
            "apart",
            6,
            "6 articles per outlet, compared within the 0 of 12 events that several outlets cover: too few",
        ),
    ],
)
def test_articles_of_other_events_permit_no_more(outlets: str, events: int, said: str) -> None:
    result = compare(of_events(outlets, events), "fire")
    assert result.caveat.startswith(said)
    tested = (result.contrasts["smallest_p"] <= 0.05).any()
    assert tested == ("too few" not in result.caveat)


def test_swapping_the_outlets_flips_the_sign() -> None:
    forward = cell(compare(six_each(), "fire").contrasts, variant="blaze")
    found = six_each()
    turned = Findings(
        **{name: frame.iloc[::-1].reset_index(drop=True) for name, frame in found.tables().items()}
    )
    backward = cell(compare(turned, "fire").contrasts, variant="blaze")
    assert (forward["a"], forward["b"]) == (backward["b"], backward["a"])
    assert forward["difference"] == -backward["difference"]
    assert forward["p"] == backward["p"]
    assert forward["effect"] == -backward["effect"]


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(ValueError, match="Did you mean 'quoted_share'"):
        compare(ONE_EACH, "quoted_shares")


def test_an_unknown_column_is_answered_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="'owner' is not a column"):
        compare(ONE_EACH, "fire", by="owner")


def test_a_comparison_shows_itself() -> None:
    result = compare(ONE_EACH, "fire")
    assert "50 % (1 of 2)" in str(result)
    assert "<em>One article per outlet" in result._repr_html_()
    assert result.to_markdown().count("\n| ") == 4
    assert result.record()["caveat"] == result.caveat


def test_a_share_over_several_articles_shows_its_interval() -> None:
    articles = {str(at): "Herald" if at < 6 else "Post" for at in range(12)}
    found = findings(articles, [(name, "fire" if int(name) % 2 else "blaze", "outlet") for name in articles])
    row = cell(compare(found, "fire").groups, group="Herald", variant="fire")
    assert f"50 % [{row['low'] * 100:.0f} %, {row['high'] * 100:.0f} %] (3 of 6)" in str(
        compare(found, "fire")
    )


def test_a_rate_per_thousand_words_keeps_its_scale_in_estimate_and_interval(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = {"title": "Fires", "of": "words", "more": "more fires", "validity": "invented"}
    rate = Measure("fire_rate", unit=Unit.PER_1000_WORDS, function=lambda document: ([], 0), **told)
    monkeypatch.setitem(MEASURES, "fire_rate", rate)
    found = findings({"1": "Herald", "2": "Herald", "3": "Post"}, [])
    counts = {"1": (1, 500), "2": (3, 1000), "3": (2, 400)}
    rows = [
        {"article": article, "measure": "fire_rate", "value": 1000 * count / n, "n": n}
        for article, (count, n) in counts.items()
    ]
    comparison = compare(replace(found, measures=table("measures", rows)), "fire_rate")
    several, one = cell(comparison.groups, group="Herald"), cell(comparison.groups, group="Post")
    assert several["estimate"] == pytest.approx(1000 * 4 / 1500)
    low, high = rate_interval([1, 3], [500, 1000])[1:]
    assert (several["low"], several["high"]) == pytest.approx((1000 * low, 1000 * high))
    assert (one["estimate"], one["basis"]) == (pytest.approx(1000 * 2 / 400), "none")
    assert isnan(one["low"])


def test_quotes_are_compared_by_the_class_of_their_verb() -> None:
    text = "“It is out,” Maria Lopez said. Tom Reed claimed that it was not. Ann Lee said that it was."
    found = collect([Article("1", "Herald", text, (Zone(0, len(text), "body"),))], ())
    result = compare(found, "cue_class")
    assert result.variants == ["neutral", "claim"]
    row = cell(result.groups, variant="claim")
    assert (row["count"], row["n"], row["low"]) == (1, 3, wilson(1, 3).low)
    (passage,) = passages(found, "cue_class", variant="claim").itertuples()
    assert passage.text == "it was not"


@pytest.mark.parametrize("name", CATEGORIES)
def test_every_category_is_a_column_of_the_quotes(name: str) -> None:
    assert CATEGORIES[name].column in COLUMNS["quotes"]
    assert compare(ONE_EACH, name).groups.empty


def labelled(found: Findings, column: str, values: Mapping[str, str]) -> Findings:
    rows = [{"article": article, "column": column, "value": value} for article, value in values.items()]
    return replace(found, attributes=table("attributes", rows))


def test_a_further_column_of_the_corpus_makes_groups() -> None:
    found = labelled(six_each(), "country", {"Herald0": "Chile", "Herald1": "Chile", "Post0": "Peru"})
    result = compare(found, "fire", by="country")
    assert dict(result.n_articles) == {"Chile": 2, "unknown": 9, "Peru": 1}


def test_months_make_groups_in_the_order_of_time() -> None:
    found = six_each()
    dates = [f"2020-{month:02}-15" for month in (3, 1, 2) for _ in range(4)]
    dated = found.articles.assign(published=pd.to_datetime(dates).astype("datetime64[us]"))
    result = compare(replace(found, articles=dated), "fire", by="month")
    assert list(result.n_articles) == ["2020-01", "2020-02", "2020-03"]
    assert cell(result.groups, group="2020-03", variant="blaze")["estimate"] == 1


def of_outlets(n: int, outlets: str = "ABCDE") -> Findings:
    articles = {f"{outlet}{i}": outlet for outlet in outlets for i in range(n)}
    return findings(
        articles,
        [(article, "blaze" if outlet == "A" else "fire", "outlet") for article, outlet in articles.items()],
    )


def test_many_groups_are_each_set_against_the_rest_without_themselves() -> None:
    result = compare(of_outlets(3), "fire")
    assert set(result.contrasts["b"]) == {"the rest"}
    row = cell(result.contrasts, a="A", variant="blaze")
    assert row["difference"] == 1.0
    assert row["p"] == pytest.approx(1 / 455)
    assert row["smallest_p"] == 1 / 455
    assert result.family == "q is corrected over 10 tests: 2 variants, groups each against the rest."
    assert result.omnibus.p == pytest.approx(5 / 455, abs=0.006)  # any of the five might have it
    assert "All outlets together: p " in str(result)


def test_five_articles_of_five_outlets_show_nothing_significant() -> None:
    result = compare(of_outlets(1), "fire")
    assert result.contrasts[["p", "q"]].isna().all().all()
    assert isnan(result.omnibus.p)
    assert rows(result)[["p", "q"]].isna().all().all()
    assert "p <" not in str(result)


def test_fifty_groups_give_fifty_contrasts() -> None:
    names = [f"Outlet {i}" for i in range(50)]
    articles = {f"{name}/{i}": name for name in names for i in range(2)}
    found = findings(articles, [(article, "fire", "outlet") for article in articles])
    result = compare(found, "fire")
    assert len(result.contrasts) == 50
    assert result.omnibus.p == 1


def test_diversity_of_wording_is_the_entropy_of_the_variants() -> None:
    result = compare(ONE_EACH, "fire")
    assert cell(result.diversity, group="Herald")["bits"] == pytest.approx(1.0)
    assert cell(result.diversity, group="Post")["bits"] == 0
    assert result.diversity["low"].isna().all()
    many = compare(of_outlets(12, "AB"), "fire").diversity
    assert (many["low"] == 0).all()
    assert (many["high"] == 0).all()


def test_every_number_has_a_row() -> None:
    result = compare(of_outlets(3), "fire")
    long = rows(result)
    assert list(long.columns) == list(ROWS)
    against = long[long["against"] == "the rest"]
    assert (against["articles"] == 15).all()
    assert (against["n"] == 15).all()
    assert cell(long, group="all groups")["p"] == result.omnibus.p
    assert len(long) == 5 * 2 + 5 * 2 + 5 + 1


def test_latex_is_escaped() -> None:
    found = findings({"1": "R&D_News", "2": "Post"}, [("1", "50 % {x}", "outlet"), ("2", "fire", "outlet")])
    text = compare(found, "fire").to_latex()
    assert r"R\&D\_News" in text
    assert r"50 \% \{x\}" in text


def test_an_article_that_is_set_apart_whole_is_no_article_of_the_caveat() -> None:
    kept = Article("0", "Herald", "Ann Lee said no.", (Zone(0, 16, "body"),))
    apart = Article("1", "Herald", "Ann Lee said no.", (Zone(0, 16, "repeat"),))
    other = Article("2", "Post", "Ann Lee said yes.", (Zone(0, 17, "body"),))
    comparison = compare(collect([kept, apart, other], ()), "quoted_share")
    assert comparison.n_articles == {"Herald": 1, "Post": 1}
    assert comparison.caveat.startswith("One article per outlet")


def of_agency(leaning: bool) -> Findings:
    """Two groups; of ten texts each prints, the first stands in five outlets, all but one of them copies."""
    rows = [(side, text, copy) for side in "LR" for text in range(10) for copy in range(1 if text else 5)]
    names = [f"{side}{text}-{copy}" for side, text, copy in rows]
    outlet = [f"{side}{copy}" if leaning else str(copy) for side, _, copy in rows]
    said = [
        (name, "blaze" if text < 2 else "fire", "outlet")
        for name, (_, text, _) in zip(names, rows, strict=True)
    ]
    made = findings(dict(zip(names, outlet, strict=True)), said)
    of = [f"{side}{text}-0" if copy else None for side, text, copy in rows]
    side = [{"article": name, "column": "side", "value": name[0]} for name in names]
    articles = made.articles.assign(duplicate_of=pd.Series(of, dtype="str"))
    return replace(made, articles=articles, attributes=table("attributes", side))


def test_a_text_that_several_articles_of_a_group_print_is_tested_once() -> None:
    result = compare(of_agency(leaning=False), "fire", by="side")
    row = cell(result.contrasts, variant="blaze")
    assert row["a_estimate"] == 2 / 10
    assert row["smallest_p"] == pytest.approx(2 / comb(20, 10))
    shown = cell(result.groups, variant="blaze", group="L")
    assert (shown["count"], shown["n"]) == (6, 14)  # each outlet chose to print it


def test_outlets_with_copies_alone_are_no_units() -> None:
    row = cell(compare(of_agency(leaning=True), "fire", by="side").contrasts, variant="blaze")
    assert row["smallest_p"] == 1.0  # one outlet a side has texts that no other has


def test_what_one_outlet_prints_again_is_left_to_the_plan() -> None:
    made = findings(
        {str(at): "HP"[at % 2] for at in range(12)}, [(str(at), "fire", "outlet") for at in range(12)]
    )
    of = pd.Series([None, None, *(str(at % 2) for at in range(10))], dtype="str")
    again = replace(made, articles=made.articles.assign(duplicate_of=of))
    row = compare(again, "fire", within=None).contrasts.iloc[0]
    assert row["smallest_p"] == pytest.approx(2 / comb(12, 6))
