from hypothesis import given
from hypothesis import strategies as st

from wizards.guide.conditions import All, Always, Any, Condition, Is, Not, fields, holds, settle

NAMES = ("a", "b", "c")
VALUES = ("x", "y", "z")

conditions: st.SearchStrategy[Condition] = st.recursive(
    st.one_of(
        st.builds(Always, st.booleans()),
        st.builds(Is, st.sampled_from(NAMES), st.frozensets(st.sampled_from(VALUES), min_size=1)),
    ),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(All, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Any, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=12,
)
facts = st.fixed_dictionaries({name: st.sampled_from((*VALUES, None)) for name in NAMES})


@given(conditions, facts, st.permutations(NAMES))
def test_settling_fact_by_fact_ends_where_reading_all_at_once_does(
    condition: Condition, known: dict[str, str | None], order: list[str]
) -> None:
    left = condition
    for name in order:
        left = settle(left, name, known[name])
        assert name not in fields(left)
    assert not fields(left)
    assert holds(left, {}) == holds(condition, known)


def test_an_unanswered_field_is_none_of_its_values() -> None:
    assert not holds(Is("a", frozenset("x")), {})
    assert holds(Not(Is("a", frozenset("x"))), {})
