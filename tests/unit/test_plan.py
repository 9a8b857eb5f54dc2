from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from framing.plan import Plan
from framing.record import Record


def test_a_plan_survives_its_own_file(tmp_path: Path) -> None:
    plan = Plan(title="A “day” in\ttown", concepts=("mine.toml",), seed=7)
    (tmp_path / "plan.toml").write_text(Record(plan, {}, {}).toml({"a": "0" * 64}), "utf-8")
    assert Plan.read(tmp_path / "plan.toml") == plan


def test_the_record_names_versions_and_texts() -> None:
    found = tomllib.loads(Record.of(Plan()).toml({"a b": "0" * 64}))
    assert found["articles"] == {"a b": "0" * 64}
    assert {"framing", "spacy", "pandas"} <= found["versions"].keys()


def test_options_that_are_not_given_stay() -> None:
    assert Plan(by="country").with_options(seed=3) == Plan(by="country", seed=3)


def test_an_unknown_option_is_answered_with_those_there_are() -> None:
    with pytest.raises(
        ValueError, match="'grouped' is not an option of a plan; use one of: about, by, concepts"
    ):
        Plan().with_options(grouped="outlet")  # type: ignore[call-arg]


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text("by = outlet")
    with pytest.raises(ValueError, match=r"plan\.toml: is not valid TOML"):
        Plan.read(tmp_path / "plan.toml")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"plan\.toml: cannot be read \(No such file or directory\)"):
        Plan.read(tmp_path / "plan.toml")


def test_one_name_is_a_list_of_one() -> None:
    assert Plan().with_options(about="Ann Lee").about == ("Ann Lee",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("seed = 'x'", "seed must be a whole number"),
        ("seed = true", "seed must be a whole number"),
        ("by = 7", "by must be text"),
        ("title = ['a']", "title must be text"),
        ("concepts = 5", "concepts must be text, or a list of texts"),
        ("about = [1]", "about must be text, or a list of texts"),
        ("plan = 3", "plan is not a table"),
        ("x = " + "[" * 50_000, "nested too deeply"),
        (".".join(["a"] * 50_000) + " = 1", "nested too deeply"),
    ],
)
def test_a_plan_of_the_wrong_shape_is_answered_with_a_sentence(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "plan.toml").write_text(text)
    with pytest.raises(ValueError, match=says) as caught:
        Plan.read(tmp_path / "plan.toml")
    assert str(caught.value).startswith(f"{tmp_path}/plan.toml: ")


def test_half_an_emoji_in_an_option_is_refused() -> None:
    with pytest.raises(ValueError, match="title holds a character that is not text"):
        Plan().with_options(title="Dam \ud83d")
