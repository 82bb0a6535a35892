"""The sum behind a purchase's value, line by line, so that a reader can check it."""

from collections.abc import Mapping
from decimal import Decimal

from wizards.calculators.purchase import total_value
from wizards.guide.facts import EXHIBITS, Situation
from wizards.language.numbers import UNITS, kroner, measure, number
from wizards.language.words import Words

TITLE = Words("Sådan er værdien regnet ud", "How the value was worked out")
COLUMNS = (Words("Post", "Item"), Words("Regnestykke", "Sum"), Words("Kroner", "Kroner"))
LINES = {
    "unit_price": Words("Pris pr. stk., betalt én gang", "Price per unit, paid once"),
    "other_once": Words("Andre beløb eller hele summen", "Other amounts or the whole sum"),
    "unit_yearly": Words("Pris pr. stk. pr. år", "Price per unit per year"),
    "other_yearly": Words("Andre beløb eller hele prisen pr. år", "Other amounts or the whole price per year"),
}
WHOLE = Words("I alt", "In all")
ONE = Words("1 (intet antal er skrevet)", "1 (no number was given)")


def value_sum(case: Situation, lang: str) -> list[dict[str, object]]:
    """Give the table of a purchase's value; nothing where no amount was given."""
    value = case.answers.get("value")
    if not isinstance(value, Mapping):
        return []
    rows = [_row(name, value, lang) for name in LINES if value.get(name)]
    rows.append([WHOLE[lang], "", kroner(total_value(value), lang)])
    return [{"kind": "table", "title": TITLE[lang], "columns": [c[lang] for c in COLUMNS], "rows": rows}]


def _row(name: str, value: Mapping[str, Decimal], lang: str) -> list[str]:
    part = {k: v for k, v in value.items() if k in ("units", "years", "option_years", name)}
    factors = [number(value[name], lang)]
    if name.startswith("unit"):
        factors.insert(0, number(value["units"], lang) if "units" in value else ONE[lang])
    if name.endswith("yearly"):
        spans = [value[k] for k in ("years", "option_years") if value.get(k)]
        one, many = measure(sum(spans, Decimal(0)), "years", lang), " + ".join(number(span, lang) for span in spans)
        factors.append(one if len(spans) == 1 else f"({many}) {UNITS['years'][lang]}")
    return [LINES[name][lang], " × ".join(factors), kroner(total_value(part), lang)]


EXHIBITS["value_sum"] = value_sum
