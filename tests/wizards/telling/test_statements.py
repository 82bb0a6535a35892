"""How answers are told in a recap, and how a change of them is told."""

from decimal import Decimal

from tests.wizards import small
from tests.wizards.walks import TODAY
from wizards.guide.answer import Texts
from wizards.guide.calculator import Situation
from wizards.telling.statements import instead, statement


def test_a_label_that_asks_takes_no_colon() -> None:
    question = small.small("party").question("words")
    assert question
    assert statement(question, Texts((("place", "Here"),)), "en") == "Where? Here"
    assert statement(question, Texts((("greeting", "Come"),)), "en") == "Greeting: Come"


def test_numbers_are_told_by_their_labels_and_a_field_left_empty_is_not_told() -> None:
    price = small.small("cake").question("price")
    assert price
    assert statement(price, {"each": Decimal(1_500)}, "en") == "Price: DKK\N{NO-BREAK SPACE}1,500."
    assert statement(price, {"each": Decimal(5), "count": Decimal(2)}, "en").endswith(" Number: 2.")


def test_changed_numbers_are_told_as_their_calculator_tells_them() -> None:
    cake = small.small("cake")
    price = cake.question("price")
    assert price
    case = Situation({}, cake.amounts, TODAY)
    assert instead(cake, price, ({"each": Decimal(1_500)},), case, "da") == "1.500\N{NO-BREAK SPACE}kr."
    assert instead(cake, price, ("dk",), case, "en") == "The price is not known."


def test_of_several_answers_that_are_no_numbers_the_first_is_told() -> None:
    cake = small.small("cake")
    oven = cake.question("oven")
    assert oven
    case = Situation({}, cake.amounts, TODAY)
    assert instead(cake, oven, ("no", "dk"), case, "en") == "There is no oven."
    assert instead(cake, oven, ("dk", "no"), case, "en") == "There may be an oven."
