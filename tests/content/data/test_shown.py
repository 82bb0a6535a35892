"""A record as JSON and its schema, of records made for this test."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from content.data.guided import Condition
from content.data.shown import condition, schema_of, shown
from wizards.guide.conditions import FALSE, TRUE, All, Is, Not
from wizards.guide.conditions import Any as AnyOf
from wizards.guide.shapes import Key
from wizards.language.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A part."""

    first: Annotated[date | None, Key("from")]
    when: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A whole."""

    name: Words
    leaves: tuple[Leaf, ...]


TREE = Tree(
    name=Words("træ", "tree"),
    leaves=(
        Leaf(first=date(2026, 1, 2), when=All((Is("a", frozenset({"y", "x"})), Not(FALSE)))),
        Leaf(first=None, when=AnyOf((TRUE,))),
    ),
)


def schema() -> dict[str, Any]:
    parts: dict[str, Any] = {}
    return {**schema_of(Tree, parts), "$defs": parts}


def test_a_record_is_shown_with_every_key_and_days_as_text() -> None:
    assert shown(TREE, Tree) == {
        "name": {"da": "træ", "en": "tree"},
        "leaves": [
            {"from": "2026-01-02", "when": {"all": [{"fact": "a", "is": ["x", "y"]}, {"not": {"always": False}}]}},
            {"from": None, "when": {"any": [{"always": True}]}},
        ],
    }
    Draft202012Validator(schema()).validate(shown(TREE, Tree))


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": {"da": "træ"}, "leaves": []},
        {"name": {"da": "træ", "en": "tree"}},
        {"name": {"da": "træ", "en": "tree"}, "leaves": [{"from": 3, "when": {"always": True}}]},
        {"name": {"da": "træ", "en": "tree"}, "leaves": [{"from": None, "when": {"fact": "a"}}]},
    ],
)
def test_what_lacks_a_key_or_holds_another_kind_does_not_fit(wrong: object) -> None:
    assert not Draft202012Validator(schema()).is_valid(wrong)


def test_a_condition_has_one_form_for_each_kind() -> None:
    assert condition(Is("a", frozenset({"x"}))) == {"fact": "a", "is": ["x"]}
    assert condition(TRUE) == {"always": True}
