"""The tables of a purchase: the sum behind its value, line by line, and the thresholds that it is held against."""

from decimal import Decimal

from wizards.calculators.purchase_value import compare, thresholds, total_value
from wizards.guide.answer import Numbers
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Exhibit, Table
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


def value_sum(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the table of a purchase's value; nothing where no amount was given."""
    value = case.numbers("value")
    if value is None:
        return ()
    rows = [_row(name, value, lang) for name in LINES if value.get(name)]
    rows.append((WHOLE[lang], "", kroner(total_value(value), lang)))
    return (Table(TITLE[lang], tuple(c[lang] for c in COLUMNS), tuple(rows)),)


def _row(name: str, value: Numbers, lang: str) -> tuple[str, ...]:
    part = {k: v for k, v in value.items() if k in ("units", "years", "option_years", name)}
    factors = [number(value[name], lang)]
    if name.startswith("unit"):
        factors.insert(0, number(value["units"], lang) if "units" in value else ONE[lang])
    if name.endswith("yearly"):
        spans = [value[k] for k in ("years", "option_years") if value.get(k)]
        one, many = measure(sum(spans, Decimal(0)), "years", lang), " + ".join(number(span, lang) for span in spans)
        factors.append(one if len(spans) == 1 else f"({many}) {UNITS['years'][lang]}")
    return (LINES[name][lang], " × ".join(factors), kroner(total_value(part), lang))


HELD_AGAINST = Words("Holdt op mod tærskelværdien", "Held against the threshold")
HELD_COLUMNS = (
    Words("Købets art og køber", "Kind of purchase and buyer"),
    Words("Tærskelværdi", "Threshold"),
    Words("Jeres værdi ligger", "Your value is"),
)
BELOW = Words("{difference} under", "{difference} below")
ABOVE = Words("{difference} over", "{difference} above")
EXACTLY = Words("præcis på, og det tæller som over", "exactly at it, which counts as above")


def held_against(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the table of the thresholds that may apply, each with its difference; nothing without a value."""
    total = compare(case).total
    if total is None:
        return ()
    rows = tuple(
        (case.amounts[name].name[lang], kroner(dkk, lang), _difference(total, dkk, lang))
        for name, dkk, _ in thresholds(case)
    )
    return (Table(HELD_AGAINST[lang], tuple(c[lang] for c in HELD_COLUMNS), rows),) if rows else ()


def _difference(total: int, threshold: int, lang: str) -> str:
    if total == threshold:
        return EXACTLY[lang]
    words = ABOVE if total > threshold else BELOW
    return words[lang].replace("{difference}", kroner(abs(total - threshold), lang))
