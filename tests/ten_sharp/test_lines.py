import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ten_sharp.lines import lines
from wizards.guide.reader import Route

KEYS = st.text(st.characters(codec="utf-8"), max_size=4) | st.sampled_from(['"', "{", "]:,", "\\", "\n"])
SHAPES = st.recursive(
    st.none(), lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


def leaves(shape: Any, route: Route = ()) -> list[Route]:
    """Give the routes of all that is no list and no mapping."""
    if isinstance(shape, dict):
        return [leaf for key, part in shape.items() for leaf in leaves(part, (*route, key))]
    if isinstance(shape, list):
        return [leaf for at, part in enumerate(shape) for leaf in leaves(part, (*route, at))]
    return [route]


def numbered(shape: Any, numbers: dict[Route, int], route: Route = ()) -> Any:
    """Give the same with a number of its own at each leaf."""
    if isinstance(shape, dict):
        return {key: numbered(part, numbers, (*route, key)) for key, part in shape.items()}
    if isinstance(shape, list):
        return [numbered(part, numbers, (*route, at)) for at, part in enumerate(shape)]
    return 70_000 + numbers[route]


@given(SHAPES, st.booleans())
def test_every_value_is_on_the_line_that_holds_it(shape: Any, is_ascii: bool) -> None:
    numbers = {route: at for at, route in enumerate(leaves(shape))}
    text = json.dumps(numbered(shape, numbers), indent=1, ensure_ascii=is_ascii)
    found = lines(text)
    for route, number in numbers.items():
        assert str(70_000 + number) in text.split("\n")[found[route] - 1]


def test_what_stands_on_one_line_is_on_that_line() -> None:
    found = lines('\n{"a": [1, {"b": []}],\n "c": {}}')
    assert {found[route] for route in ((), ("a",), ("a", 0), ("a", 1), ("a", 1, "b"))} == {2}
    assert found[("c",)] == 3
