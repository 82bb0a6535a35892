"""A message names what was lost and shows what was typed, as much of it as a sentence holds."""

import pytest

from tests.wizards import small
from wizards.asking.answers import InputFault
from wizards.language.words import say
from wizards.telling.messages import NAMED, SHOWN, message, shortened


@pytest.mark.parametrize("count", [1, NAMED, NAMED + 1, NAMED + 3])
def test_a_few_of_the_lost_answers_are_named_and_of_more_it_is_said_that_there_are(count: int) -> None:
    cake = small.small("cake")
    asked = cake.questions[0]
    told = message(InputFault("link_changed", lost=(asked.id,) * count), cake, "en")
    assert told.count(asked.ask["en"]) == min(count, NAMED)
    assert ("…" in told) == (count > NAMED)


@pytest.mark.parametrize("unknown", [1, 2])
def test_what_no_question_is_called_any_longer_is_one_answer_that_is_not_known(unknown: int) -> None:
    cake = small.small("cake")
    told = message(InputFault("link_changed", lost=(cake.questions[0].id, *["gone"] * unknown)), cake, "da")
    assert told.count(say("link.other", "da")) == 1
    assert say("link.other", "da") not in message(InputFault("link_changed", lost=("oven",)), cake, "da")


def test_what_was_typed_is_shown_whole_or_cut_with_a_sign_of_it() -> None:
    assert shortened("x" * SHOWN) == "x" * SHOWN
    assert shortened("x" * (SHOWN + 1)) == "x" * SHOWN + "…"
