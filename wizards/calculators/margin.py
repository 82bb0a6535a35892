"""How far a purchase's value is from the threshold: whether it is near, and the difference written out."""

from collections.abc import Iterator

from wizards.calculators.purchase import BUYERS, PERIODS, compare, in_force
from wizards.guide.facts import EXHIBITS, Situation, derived
from wizards.language.numbers import kroner
from wizards.language.words import Words

NEAR = 10
"""Near is within one part in ten below the threshold: the guide's own measure, not the law's."""

NAMES = {
    "municipality_goods_services": Words(
        "Varer og tjenester, kommuner og regioner", "Goods and services, municipalities and regions"
    ),
    "state_goods_services": Words("Varer og tjenester, staten", "Goods and services, the state"),
    "light_services": Words("Sociale og andre særlige tjenester (light)", "Social and other specific services (light)"),
    "works": Words("Bygge- og anlægsarbejder", "Works"),
}
TITLE = Words("Holdt op mod tærskelværdien", "Held against the threshold")
COLUMNS = (
    Words("Købets art og køber", "Kind of purchase and buyer"),
    Words("Tærskelværdi", "Threshold"),
    Words("Jeres værdi ligger", "Your value is"),
)
BELOW = Words("{difference} under", "{difference} below")
ABOVE = Words("{difference} over", "{difference} above")
EXACTLY = Words("præcis på, og det tæller som over", "exactly at it, which counts as above")


@derived(
    reads=("buyer_kind", "purchase_kind", "notice_date", "value"),
    values=("near", "ample"),
    source=("law:ul-2", "law:thresholds-2026"),
)
def room_below(case: Situation) -> str | None:
    """Say whether a value below every threshold that may apply is near the lowest of them, or has ample room.

    None where it is not below, or cannot be compared.
    """
    found = compare(case)
    if found.total is None or found.lowest is None or found.total >= found.lowest:
        return None
    return "near" if (found.lowest - found.total) * NEAR <= found.lowest else "ample"


def held_against(case: Situation, lang: str) -> list[dict[str, object]]:
    """Give the table of the thresholds that may apply, each with its difference; nothing without a value."""
    total = compare(case).total
    if total is None:
        return []
    rows = [[NAMES[name][lang], kroner(dkk, lang), _difference(total, dkk, lang)] for name, dkk in _thresholds(case)]
    if not rows:
        return []
    return [{"kind": "table", "title": TITLE[lang], "columns": [c[lang] for c in COLUMNS], "rows": rows}]


def _thresholds(case: Situation) -> Iterator[tuple[str, int]]:
    """Give each threshold that may apply, by name: the one that follows from the answers, or all that they leave."""
    day = PERIODS.get(case.choice("notice_date") or "", case.today)
    buyer, kind = case.choice("buyer_kind"), case.choice("purchase_kind")
    buyers = [buyer] if buyer in BUYERS else list(BUYERS) if buyer in (None, "dk") else []
    names = {BUYERS[b][k]: None for b in buyers if b for k in BUYERS[b] if kind in (k, None, "dk")}
    for name in names:
        period = in_force(case.amounts[name], day)
        if period and period.dkk is not None:
            yield name, period.dkk


def _difference(total: int, threshold: int, lang: str) -> str:
    if total == threshold:
        return EXACTLY[lang]
    words = ABOVE if total > threshold else BELOW
    return words[lang].replace("{difference}", kroner(abs(total - threshold), lang))


EXHIBITS["held_against"] = held_against
