"""Agreement and consensus of coders against published and recorded numbers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from framing.coding.consensus import consensus, probable
from framing.coding.precision import between_coders, with_tool
from framing.coding.reliability import ac1, alpha

FOUR = "11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3."
"""Krippendorff's twelve finds by four coders (2011); `cac.raw4raters` of the R package irrCAC."""
SIXTY = """cccc ccca bbbb aaaa aaaa aaaa aaaa aaaa aaaa ccbc bbbb aaaa aaaa ccac cccc cccc aaaa aaaa bbbb abaa
bbbb aaba cccc acaa cbcb cacc aacb ccbc cccc aaaa bbbb aaac cbbb aaaa abaa aaca cccc aaba aaaa bbba aaaa bbbb
aaaa aaaa bbbb bbbb bbbb aaaa abba cccc aaaa cccc aaaa bcac aaaa cccc bacb aaaa bbbc bbbb"""


def _codes(finds: str) -> pd.DataFrame:
    return pd.DataFrame(
        [[None if code == "." else code for code in find] for find in finds.split()], dtype=object
    )


def test_alpha_and_ac1_are_those_of_irr_cac() -> None:
    # irrCAC 1.0: krippen.alpha.raw 0.74342, gwet.ac1.raw 0.77544 (Gwet 2014)
    assert alpha(_codes(FOUR)).estimate == pytest.approx(0.74342, abs=5e-6)
    assert ac1(_codes(FOUR)) == pytest.approx(0.77544, abs=5e-6)


def test_alpha_falls_where_nearly_all_are_alike_and_ac1_does_not() -> None:
    codes = _codes("aa " * 45 + "ab ba ab ba bb")
    assert alpha(codes).estimate < 0.4
    assert ac1(codes) > 0.85


def test_weights_are_as_many_finds() -> None:
    codes, times = _codes("aa ab bb bc cc aa"), [3, 1, 2, 1, 4, 1]
    many = codes.loc[np.repeat(codes.index, times)].reset_index(drop=True)
    assert ac1(codes, times) == pytest.approx(ac1(many))
    # alpha corrects for small samples, so that only large ones agree to the digit
    twenty = [pd.concat([each] * 200, ignore_index=True) for each in (codes, many)]
    weighted = alpha(twenty[0], weights=times * 200).estimate
    assert weighted == pytest.approx(alpha(twenty[1]).estimate, abs=1e-3)
    assert alpha(codes, weights=[7] * 6).estimate == pytest.approx(alpha(codes).estimate)


def test_finds_of_one_article_tell_less() -> None:
    codes = _codes("aa aa aa aa bb bb bb bb ab ba ab ba " * 3)
    articles = [f"a{at // 4}" for at in range(len(codes))]
    alone, together = alpha(codes), alpha(codes, articles=articles)
    assert alone.estimate == together.estimate
    assert together.high - together.low > alone.high - alone.low


def test_nothing_to_agree_on_is_undefined() -> None:
    assert np.isnan(ac1(_codes("a. .b")))
    assert ac1(_codes("aa aa")) == 1


def test_probabilities_are_those_of_crowd_kit() -> None:
    # crowd-kit 1.4.2: DawidSkene(n_iter=5000, tol=1e-14)
    likely = probable(_codes(SIXTY))
    assert likely.mean().tolist() == pytest.approx([0.5, 0.25003108518741424, 0.24996891481309474], abs=1e-8)
    assert likely.iloc[25].to_numpy().tolist() == pytest.approx([0.0, 0.00186511, 0.99813489], abs=1e-7)


def test_a_coder_who_errs_often_is_outvoted() -> None:
    finds = "aaa bbb ccc " * 20 + "aab bbc cca " * 6 + "abc"
    codes = _codes(finds)  # the third errs, the others never differ but once
    assert consensus(codes).iloc[60] == "a"
    assert probable(codes).iloc[-1]["c"] < 0.1


def test_two_coders_agree_or_nothing_is_known() -> None:
    found = consensus(_codes("aa ab .b .."))
    assert found.where(found.notna(), None).tolist() == ["a", None, "b", None]
    three = consensus(_codes("aaa ... bbb"))
    assert three.where(three.notna(), None).tolist() == ["a", None, "b"]


def test_the_key_gives_weights_and_articles() -> None:
    codes = _codes("aa ab bb bb").rename(columns={0: "ann", 1: "ben"})
    codes = codes.replace({"a": "direct", "b": "mixed"})
    key = pd.DataFrame({"stratum": [90, 90, 4, 4], "drawn": 2, "outlet": list("AABB"), "class": "direct"})
    key = key.assign(article=list("xxyy"), answer="direct")
    rows = between_coders(codes, "quotes", 0, key)
    assert rows["ac1"].iloc[0] < between_coders(codes, "quotes", 0)["ac1"].iloc[0]
    assert set(with_tool(codes, key)["coder"]) == {"ann", "ben", "consensus"}
