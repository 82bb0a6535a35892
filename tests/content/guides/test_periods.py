"""Words that name a dated amount read its last known kroner, in each language's own figures."""

from content.guides.periods import dated
from content.registers import amounts


def test_words_that_name_an_amount_read_the_last_that_is_known() -> None:
    known = amounts.register()["works"].periods[-1].dkk
    assert known is not None
    told = str(dated({"ask": {"da": "Fra {limit_works}.", "en": "From {limit_works}."}})).replace("\\xa0", " ")
    assert f"Fra {known:,} kr.'".replace(",", ".") in told
    assert f"From DKK {known:,}.'" in told


def test_words_that_name_none_stay_as_they_are() -> None:
    told = {"text": {"da": "Værdien er {total}.", "en": "The value is {total}."}}
    assert dated(told) == told
