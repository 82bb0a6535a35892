"""Two guides of a screenful, the second of which borrows from the first, and the calculator of a cake's price.

What the engine does is tried on them: they are short enough to be read beside a test, and no edit of the handbook's
own guides touches them. What must hold of those is tried in tests/guides.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from content.guides.guides import joined
from wizards.guide.answer import Answer, Numbers
from wizards.guide.calculator import Amounts, AmountsQuestion, Calculator, Reckoning, Situation, derived
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.language.numbers import kroner

FOLDER = Path(__file__).parent
NAMES = ("cake", "party")
DEAR = 100


def cost(numbers: Numbers) -> Decimal:
    return numbers.get("each", Decimal(0)) * numbers.get("count", Decimal(1))


@derived(reads=("price",), values=("yes", "no", "unknown"), source=("901:11-20",))
def dear(case: Situation) -> str | None:
    if "price" not in case.answers:
        return None
    numbers = case.numbers("price")
    return "unknown" if numbers is None else "yes" if cost(numbers) >= DEAR else "no"


def _price(each: int) -> Answer:
    return {"each": Decimal(each)}


def _wrong(numbers: Numbers) -> tuple[str, str] | None:
    return ("contract_missing", "count") if numbers.get("count") == 0 else None


def _samples(amounts: Amounts) -> tuple[Answer, ...]:
    return (_price(DEAR - 1), _price(DEAR))


def _reckon(case: Situation, lang: str) -> Reckoning:
    numbers = case.numbers("price")
    return Reckoning({} if numbers is None else {"cost": kroner(int(cost(numbers)), lang)})


CAKE = Calculator(
    facts=(dear,),
    amounts=AmountsQuestion(
        question="price",
        wrong=_wrong,
        samples=_samples,
        others=lambda case: _samples(case.amounts),
        grown=lambda case: _samples(case.amounts),
        statement=lambda told, case, lang: f"{kroner(int(cost(told[0])), lang)}",
        figures=("cost",),
        reckon=_reckon,
    ),
)


def data(name: str) -> Mapping[str, Any]:
    """Give one of the two as data, joined with what it borrows."""
    found: Mapping[str, Any] = joined(FOLDER / f"{name}.yml").data
    return found


def read(name: str, folder: Path = FOLDER) -> Guide:
    """Give one of the two as a build would, from this folder or from a copy that a test has broken."""
    return load_guide(joined(folder / f"{name}.yml"), (CAKE,))


@cache
def small(name: str) -> Guide:
    """Give one of the two as it stands."""
    return read(name)
