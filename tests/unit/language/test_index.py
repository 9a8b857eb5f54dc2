"""One spelling for the names of one bearer."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from framing.language import index

SURNAMES = [
    "Gaddafi",
    "Qadhafi",
    "Gadhafi",
    "Tehran",
    "Teheran",
    "Mohammed",
    "Muhammad",
    "Rao",
    "Roe",
    "Rowe",
    "Sisi",
]
GIVEN = ["Muammar", "Moammar", "Ann", "Anne", "Maria", "Abdel-Fattah", "Abdul Fatah", ""]


@settings(max_examples=150)
@given(
    st.dictionaries(
        st.one_of(
            st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES)).map(
                lambda two: " ".join(two).strip()
            ),
            st.text("abhiqgzsu ", min_size=1, max_size=9).filter(lambda text: text.strip() != ""),
        ),
        st.integers(1, 9),
        max_size=25,
    )
)
def test_names_are_compared_only_where_they_may_be_one_and_none_is_missed(counts: dict[str, int]) -> None:
    chosen: dict[str, str] = {}
    for name in sorted(counts, key=lambda one: (-counts[one], one)):
        heads = dict.fromkeys(chosen.values())
        chosen[name] = next((head for head in heads if index._same(head, name)), name)
    assert index.one_spelling(counts) == chosen
