"""What conditions read of a reader's answers: the answers, what is derived of them, and what single decisions gave."""

from decimal import Decimal

from tests.wizards import small
from tests.wizards.walks import TODAY
from wizards.guide.facts import Reading


def test_a_reading_has_answers_derived_facts_and_single_decisions_and_nothing_else() -> None:
    cake = small.small("cake")
    reading = Reading(cake, {"oven": "no", "price": {"each": Decimal(small.DEAR)}}, TODAY)
    assert set(reading) == {"oven", "price", "dear", "cake"}
    assert len(reading) == len(set(reading))
    assert (reading["oven"], reading["price"], reading["dear"]) == ("no", "given", "yes")
    assert reading["cake"] in {outcome.id for outcome in cake.outcomes if outcome.decision == "cake"}
    assert reading["advice"] is reading["guests"] is None
