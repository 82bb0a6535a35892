"""What is no answer to a question is named with its question and as it was given."""

import pytest

from tests.wizards import small
from wizards.asking.answers import InputFault, Raw, read_answer


@pytest.mark.parametrize(
    ("question", "raw", "code", "value"),
    [
        ("oven", None, "no_choice", ""),
        ("oven", "", "no_choice", ""),
        ("oven", "perhaps", "unknown_option", "perhaps"),
        ("price", None, "no_numbers", ""),
        ("price", "", "no_numbers", ""),
        ("price", "a lot", "no_numbers", "a lot"),
    ],
)
def test_what_is_no_answer_is_named_as_it_was_given(question: str, raw: Raw | None, code: str, value: str) -> None:
    cake = small.small("cake")
    asked = cake.question(question)
    assert asked
    assert read_answer(cake, asked, raw) == InputFault(code, question, value=value)


@pytest.mark.parametrize(("question", "raw"), [("oven", "no"), ("price", "dk")])
def test_an_option_is_an_answer_to_a_choice_and_to_amounts(question: str, raw: str) -> None:
    cake = small.small("cake")
    asked = cake.question(question)
    assert asked
    assert read_answer(cake, asked, raw) == raw
