"""A case's own figures and words stand where a text names them."""

from decimal import Decimal

import pytest

from tests.wizards import small
from tests.wizards.walks import TODAY
from wizards.guide.answer import Answer, Texts
from wizards.guide.facts import Reading
from wizards.telling.placeholders import BLANK, fill

PRICE: dict[str, Answer] = {"price": {"each": Decimal(1_500), "count": Decimal(2)}}


def filled(text: str, answers: dict[str, Answer], lang: str = "da") -> str:
    return fill(text, Reading(small.small("party"), answers, TODAY), lang).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        ("Køb for {cost} i dag", "da", "Køb for 3.000 kr. i dag"),
        ("Køb for {cost}.", "da", "Køb for 3.000 kr."),
        ("Buy for {cost}.", "en", "Buy for DKK 3,000."),
        ("{cost}, {cost}", "en", "DKK 3,000, DKK 3,000"),
        ("Uden figurer.", "da", "Uden figurer."),
    ],
)
def test_figures_are_put_in_their_place_and_a_sentence_has_one_full_stop(text: str, lang: str, words: str) -> None:
    assert filled(text, PRICE, lang) == words


def test_a_figure_that_is_not_known_says_so() -> None:
    assert filled("Køb for {cost}.", {"price": "dk"}) == "Køb for ukendt."


def test_typed_words_are_put_in_their_place_and_what_is_missing_is_left_open() -> None:
    typed: dict[str, Answer] = {"words": Texts((("greeting", " Kom nu. "),))}
    assert filled("Der står »{words.greeting}«.", typed) == "Der står »Kom nu«."
    assert filled("Der står {words.greeting} og {words.place}", typed) == f"Der står Kom nu. og {BLANK}"
    assert (
        filled("Der står {words.greeting}. Der er {words.place}. Slut.", typed)
        == f"Der står Kom nu. Der er {BLANK} Slut."
    )
