"""Words that name a dated amount read its last known kroner, in each language's own figures."""

from datetime import date
from types import SimpleNamespace

import pytest

from content.guides.periods import dated, day_of_proof
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


@pytest.mark.parametrize(
    ("today", "proved"),
    [
        (date(2021, 5, 1), date(2021, 5, 1)),
        (date(2020, 5, 1), date(2021, 1, 1)),
        (date(2022, 1, 1), date(2021, 12, 31)),
        (date(2030, 1, 1), date(2021, 12, 31)),
    ],
)
def test_rules_are_proved_on_the_day_or_on_the_nearest_on_which_all_amounts_are_known(
    monkeypatch: pytest.MonkeyPatch, today: date, proved: date
) -> None:
    known = {
        name: SimpleNamespace(periods=(SimpleNamespace(first=first, last=last),))
        for name, first, last in (
            ("early", date(2020, 1, 1), date(2021, 12, 31)),
            ("late", date(2021, 1, 1), date(2023, 12, 31)),
        )
    }
    monkeypatch.setattr(amounts, "register", lambda: known)
    assert day_of_proof(today) == proved
