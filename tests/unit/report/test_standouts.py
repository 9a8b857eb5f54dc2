"""Sentences made of counts, by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from math import nan

import pandas as pd
import pytest

from framing.compare import Comparison
from framing.compare.columns import CONTRASTS, GROUPS
from framing.compare.grouping import REST
from framing.findings import Findings, concatenate
from framing.measures import Unit
from framing.report import described, most_quoted, standouts
from framing.report.content import Exhibit, Standout
from framing.report.titles import finding, lead


def found_in(events: Mapping[str, Mapping[str, Mapping[str, int]]]) -> Findings:
    """Findings with an article of each group on each event, and so many mentions of "deed" in it."""
    articles, terms = [], []
    for event, counts in events.items():
        for group, words in counts.items():
            articles.append((f"{event}-{group}", group, event))
            rows = [(f"{event}-{group}", word) for word, n in words.items() for _ in range(n)]
            terms += [(article, "deed", word, word, "outlet", None) for article, word in rows]
    return replace(
        concatenate([]),
        articles=pd.DataFrame(articles, columns=["article", "outlet", "event"]),
        terms=pd.DataFrame(terms, columns=["article", "concept", "variant", "text", "voice", "aside"]),
    )


def compared(
    counts: Mapping[str, Mapping[str, int]],
    unit: Unit = Unit.SHARE,
    events: Mapping[str, Mapping[str, Mapping[str, int]]] | None = None,
) -> Comparison:
    variants = list(dict.fromkeys(word for words in counts.values() for word in words))
    rows = []
    for variant in variants:
        for group, words in counts.items():
            n, k = sum(words.values()), words.get(variant, 0)
            rows.append((group, variant, 1, n, k, k / n if n else nan, nan, nan, "none"))
    return Comparison(
        "deed", "What is it called?", unit, "mentions", "outlet", "", "terms",
        pd.DataFrame(rows, columns=list(GROUPS)).astype(GROUPS),
        pd.DataFrame(columns=list(CONTRASTS)).astype(CONTRASTS), dict.fromkeys(counts, 1), "",
        found_in(events or {"fire": counts}),
    )  # fmt: skip


def test_groups_that_mostly_use_another_word_are_described() -> None:
    made = compared({"A": {"killing": 8, "murder": 2}, "B": {"death": 4}, "C": {"killing": 3, "slain": 1}})
    told = "In these articles mostly “killing” in A (8 of 10) and C (3 of 4); “death” in B (4 of 4)."
    assert described.contrast(made) == [told]


@pytest.mark.parametrize(
    "counts",
    [
        {"A": {"killing": 2}, "B": {"death": 2}},  # too few mentions
        {"A": {"killing": 4}, "B": {"killing": 5}},  # all agree
        {"A": {"killing": 4}, "B": {"death": 2, "killing": 1}},  # mixed
        {"A": {"killing": 6, "death": 4}, "B": {"death": 6, "killing": 4}},  # neither is plain
        {"A": {"killing": 4}, "B": {}},
        {"A": {"rioters": 3, "thugs": 1}, "B": {"protesters": 1}},
    ],
)
def test_a_contrast_that_two_readers_could_deny_is_not_told(counts: Mapping[str, Mapping[str, int]]) -> None:
    assert described.contrast(compared(counts)) == []


def test_where_articles_permit_a_test_the_test_decides() -> None:
    made = with_test(compared({"A": {"killing": 9}, "B": {"death": 9}}), variant="killing", selected=False)
    assert described.contrast(made) == []
    assert standouts.differences(made) == []


def test_two_groups_of_opposite_words_are_described_with_both_counts() -> None:
    made = compared({"A": {"IS": 21, "ISIS": 2, "group": 9}, "B": {"ISIS": 16, "IS": 2, "group": 2}})
    assert described.contrast(made) == []
    assert described.opposite(made) == [
        "B writes “ISIS” in 16 of 20 counted mentions, “IS” in 2; "
        "A writes “IS” in 21 of 32 counted mentions, “ISIS” in 2. "
        "Counted in their own words, in one article of B and one article of A."
    ]


def test_of_many_groups_the_most_opposite_are_described() -> None:
    made = compared({"A": {"x": 6, "y": 3}, "B": {"x": 9}, "C": {"y": 5, "x": 1}, "D": {"y": 4, "x": 3}})
    assert described.opposite(made)[0].startswith("B writes “x” in 9 of 9 counted mentions; C writes “y”")


@pytest.mark.parametrize(
    "counts",
    [
        {"A": {"x": 4}, "B": {"y": 4}},  # too few mentions
        {"A": {"x": 9}, "B": {"x": 5, "y": 4}},  # the same main word
        {"A": {"x": 5, "y": 3}, "B": {"y": 5, "x": 3}},  # shares too near each other
        {"A": {"x": 3, "y": 3}, "B": {"x": 6}},  # no main word
        {"A": {"x": 9}, "B": {}},
    ],
)
def test_words_that_are_not_opposite_are_not_described(counts: Mapping[str, Mapping[str, int]]) -> None:
    assert described.opposite(compared(counts)) == []


def test_groups_that_were_tested_against_each_other_are_not_described() -> None:
    made = with_test(compared({"A": {"x": 9}, "B": {"y": 9}}), variant="x", selected=False)
    assert described.opposite(made) == []


def test_a_group_with_too_few_articles_to_test_is_described_beside_one_that_was_tested() -> None:
    made = with_test(compared({"A": {"x": 9}, "B": {"x": 9}, "C": {"y": 9}}), variant="x", selected=False)
    assert described.opposite(made)[0].startswith("A writes “x” in 9 of 9 counted mentions; C writes “y”")


def on_events(events: Mapping[str, Mapping[str, Mapping[str, int]]]) -> Comparison:
    sums: dict[str, Counter[str]] = {}
    for counts in events.values():
        for group, words in counts.items():
            sums.setdefault(group, Counter()).update(words)
    return compared(sums, events=events)


def test_words_on_different_events_are_not_set_against_each_other() -> None:
    events = {"coup": {"A": {"rebels": 9}, "C": {"fighters": 1}}, "shooting": {"B": {"gunman": 9}}}
    made = on_events(events)
    assert described.contrast(made) == described.opposite(made) == []
    assert described.distance(made) == 0


def test_words_are_described_on_the_event_where_they_are_most_opposite() -> None:
    events = {
        "raid": {"A": {"x": 5, "y": 4}, "B": {"y": 9}},
        "trial": {"A": {"x": 5}, "B": {"y": 5, "x": 1}},
        "vote": {"A": {"x": 30}},
    }
    made = on_events(events)
    assert described.contrast(made) == [
        "In these articles on trial mostly “x” in A (5 of 5); “y” in B (5 of 6)."
    ]
    assert described.opposite(made)[0].endswith(
        "Counted in their own words on trial, in one article of A and one article of B."
    )


def test_difference_is_the_gain_from_knowing_the_outlet() -> None:
    made = compared({"A": {"x": 6, "y": 2}, "B": {"y": 8}})
    # Known: 6 + 8 of 16 are guessed right; blind: the 10 y.
    assert standouts.difference(made) == pytest.approx((14 - 10) / (16 - 10))


def test_difference_is_0_where_single_words_decide() -> None:
    assert standouts.difference(compared({"A": {"x": 1}, "B": {"y": 1}})) == 0


def with_test(made: Comparison, variant: str = "", selected: bool = True, effect: float = 0.9) -> Comparison:
    """The comparison with one tested contrast of its first two groups."""
    first, second = list(made.n_articles)[:2]
    at = made.groups.set_index(["group", "variant"])["estimate"]
    gap = at[first, variant] - at[second, variant]
    sides = (at[first, variant], at[second, variant])
    row = (
        first,
        second,
        variant,
        *sides,
        gap,
        gap - 0.1,
        gap + 0.1,
        0.01,
        0.01,
        effect,
        0.001,
        selected,
        None,
    )
    contrasts = pd.DataFrame([row], columns=list(CONTRASTS)).astype(CONTRASTS)
    return replace(made, contrasts=contrasts)


def measured(counts: Mapping[str, tuple[int, int]], name: str = "share") -> Comparison:
    made = compared({group: {"": k, "no": n - k} for group, (k, n) in counts.items()})
    rows = made.groups[made.groups["variant"] == ""]
    return replace(made, name=name, title="Share", evidence="evidence", groups=rows)


def test_a_difference_is_told_with_articles_size_and_interval() -> None:
    made = with_test(measured({"A": (9, 10), "B": (1, 10)}))
    told = (
        "90 % in A, 10 % in B (1 and 1 articles): a difference of 80 percentage points, "
        "95 % interval 70 to 90."
    )
    assert standouts.differences(made) == [told]


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ((1, 10), (9, 10), "10 % in A, 90 % in B (1 and 1 articles): a difference of 80 percentage points, "),
        ((9, 10), (1, 10), "90 % in A, 10 % in B (1 and 1 articles): a difference of 80 percentage points, "),
    ],
)
def test_a_difference_of_shares_has_no_sign(a: tuple[int, int], b: tuple[int, int], told: str) -> None:
    made = with_test(measured({"A": a, "B": b}))
    assert standouts.differences(made) == [f"{told}95 % interval 70 to 90."]


def test_a_difference_against_what_its_shares_say_keeps_its_sign() -> None:
    made = with_test(measured({"A": (9, 10), "B": (1, 10)}))
    turned = made.contrasts.assign(difference=-0.2, low=-0.3, high=-0.1)
    (said,) = standouts.differences(replace(made, contrasts=turned))
    assert said.endswith("a difference of −20 percentage points, 95 % interval −30 to −10.")


def test_a_title_has_the_sides_and_what_stands_below_it_the_size() -> None:
    made = with_test(measured({"A": (9, 10), "B": (1, 10)}))
    assert finding(made) == "90 % in A, 10 % in B."
    assert lead(made) == (
        "A difference of 80 percentage points, 95 % interval 70 to 90 (1 and 1 articles); "
        "p = .010, adjusted for one comparison.",
    )
    both = pd.concat([made.contrasts, made.contrasts.assign(a="B", b=REST, effect=0.3, q=0.0004)])
    first, second = lead(replace(made, contrasts=both.assign(a_estimate=[0.9, 0.1])))
    assert first.startswith("A difference of 80 ")
    assert first.endswith("; p = .010, adjusted for 2 comparisons.")
    assert second.startswith("10 % in B, 10 % in the others (1 and 1 articles): a difference")
    assert second.endswith("; adjusted p < .001.")
    planned = replace(made, contrasts=both, role="primary")
    assert lead(planned)[0].endswith("; p = .010, adjusted for all primary comparisons.")


def test_a_share_that_is_not_that_of_the_chart_is_explained_below_the_title() -> None:
    made = with_test(measured({"A": (9, 10), "B": (1, 10)}))
    weighted = made.contrasts.assign(a_estimate=0.93)
    assert finding(replace(made, contrasts=weighted)).startswith("93 % in A, ")
    assert lead(replace(made, contrasts=weighted))[1:] == (
        "Event by event, A has 93 %; where all its mentions are counted at once, as in the chart, 90 %.",
    )
    assert len(lead(replace(made, contrasts=made.contrasts.assign(a_estimate=0.904)))) == 1  # shown alike


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        (
            {"A": {"x": 8, "z": 2}, "B": {"y": 4}, "C": {"x": 3, "z": 1}},
            "Mostly “x” in A (8 of 10) and C (3 of 4); “y” in B (4 of 4).",
        ),
        ({"A": {"x": 6, "z": 3}, "B": {"y": 6, "z": 3}}, "Mostly “x” in A (6 of 9); “y” in B (6 of 9)."),
    ],
)
def test_a_description_is_a_title_and_says_below_it_that_it_is_not_tested(
    counts: Mapping[str, Mapping[str, int]], title: str
) -> None:
    made = compared(counts)
    assert (finding(made), lead(made)) == (title, (described.UNTESTED,))
    told = made.findings.concepts.iloc[:0]
    of_style = {"concept": "deed", "title": "", "gloss": "", "style": True}
    concepts = pd.concat([told, pd.DataFrame([of_style])], ignore_index=True).astype({"style": bool})
    styled = replace(made, findings=replace(made.findings, concepts=concepts))
    if "C" not in counts:  # a matter of style is no contrast of two groups
        assert finding(styled).startswith("Of 18 mentions")


def test_where_nothing_is_found_a_title_has_nothing_below() -> None:
    assert lead(compared({"A": {"x": 4}, "B": {"x": 5}})) == ()


def test_a_pair_of_groups_is_told_of_once_by_its_largest_difference() -> None:
    made = compared({"A": {"x": 9, "y": 1}, "B": {"y": 9, "x": 1}})
    both = [with_test(made, "x", effect=0.6).contrasts, with_test(made, "y", effect=-0.7).contrasts]
    said = standouts.differences(replace(made, contrasts=pd.concat(both)))
    assert [sentence[:3] for sentence in said] == ["“y”"]


def test_page_one_tells_what_exceeds_chance_before_what_it_describes() -> None:
    words = compared({"A": {"killing": 4}, "B": {"death": 4}})
    told = standouts.stands_out([words, with_test(measured({"A": (9, 10), "B": (1, 10)}))], {"deed"})
    assert [one.topic for one in told] == ["Share:", "What is it called?:"]


def test_page_one_describes_at_most_two_concepts_of_opposite_words() -> None:
    words = compared({"A": {"x": 6, "z": 3}, "B": {"y": 6, "z": 3}})
    told = standouts.stands_out([replace(words, title=str(i)) for i in range(4)], {"deed"})
    assert [one.topic for one in told] == ["0:", "1:"]


def test_page_one_of_a_single_group_says_nothing() -> None:
    assert standouts.stands_out([compared({"A": {"killing": 4}})], {"deed"}) == ()


def test_page_one_has_at_most_five_sentences() -> None:
    made = [replace(with_test(measured({"A": (9, 10), "B": (1, 10)})), name=f"m{i}") for i in range(9)]
    assert len(standouts.stands_out(made, set())) == 5


def test_a_speaker_of_most_quoted_words() -> None:
    quotes = pd.DataFrame({"group": ["A"] * 3, "speaker": ["Ann", "Ann", "Bob"], "quoted_words": [14, 5, 1]})
    assert most_quoted.of_speakers(quotes) == [
        "In these articles one voice dominates. A: 19 of 20 words inside quotation marks are Ann’s."
    ]
    assert most_quoted.of_speakers(quotes[:2]) == []  # 19 words are too few for a voice to dominate


def quotes_of(groups: Mapping[str, Mapping[str | None, int]]) -> pd.DataFrame:
    rows = [
        (g, s, "document" if s and s.islower() else "person")
        for g, of in groups.items()
        for s, n in of.items()
        for _ in range(n)
    ]
    return pd.DataFrame(rows, columns=["group", "speaker", "speaker_kind"])


def test_whom_each_group_quotes_most() -> None:
    quotes = quotes_of({"A": {"Roe": 5, "Poe": 1}, "B": {"Poe": 5, "Roe": 2}})
    (told,) = most_quoted.most_quoted(quotes, 2)
    assert (told.topic, told.at) == ("Quoted most:", "speakers")
    assert told.sentence == ("Roe in A (5 of 6 quotes); Poe in B (5 of 7).")


@pytest.mark.parametrize(
    "groups",
    [
        {"A": {"Roe": 4}, "B": {"Poe": 4}},  # too few quotes
        {"A": {"Roe": 5}, "B": {"Roe": 5}},  # the same in both
        {"A": {"Ann Roe": 5}, "B": {"Roe": 5}},  # perhaps the same
        {"A": {"Roe": 5}, "B": {"Poe": 5}, "C": {"Roe": 2, "Poe": 2}},  # not plain in one
        {"A": {"Roe": 4, "Doe": 4}, "B": {"Poe": 3, "Doe": 3}},  # nobody most
        {"A": {"Roe": 22, "Doe": 21}, "B": {"Poe": 4, "Doe": 3}},  # hardly more
        {"A": {"Ann Roe": 6, "Tom Roe": 1}, "B": {"Doe": 2}},  # whose quotes a surname gives is unsure
        {"A": {"Roe": 6, None: 5}, "B": {"Doe": 2}},  # those without a speaker may be another's
        {"A": {"Roe": 6, "letter": 3, "writers": 2}, "B": {"Doe": 2}},  # one source under two names
    ],
)
def test_where_nobody_is_quoted_most_nothing_is_said(
    groups: Mapping[str, Mapping[str | None, int]],
) -> None:
    assert most_quoted.most_quoted(quotes_of(groups), len(groups)) == ()


@pytest.mark.parametrize(
    ("topic", "lead"),
    [
        ("Names for the group, without descriptions:", ("Counted on page one: without descriptions.",)),
        ("Words for the killing: the attack:", ()),  # another exhibit
        ("Names for the group:", ()),
        ("Names for the group (primary):", ()),
    ],
)
def test_a_page_says_what_part_of_it_page_one_counts(topic: str, lead: tuple[str, ...]) -> None:
    shown = Exhibit("words-group", "Names for the group", "", (), "", "")
    assert standouts.as_told(shown, [Standout(topic, "said", "words-group")]).lead == lead
