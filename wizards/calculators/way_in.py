"""Which side of the threshold a company's typical sale falls on."""

from wizards.calculators.purchase import compare
from wizards.guide.facts import Situation, derived


@derived(
    reads=("buyer_kind", "purchase_kind", "value"),
    values=("above", "below", "unknown"),
    source=("law:thresholds-2026", "law:ul-31", "000:536-541"),
)
def sale_band(case: Situation) -> str | None:
    """Say whether a sale is at or above the threshold, below it, or not known; exactly at it is above.

    Where buyer or kind is not known, every threshold that may apply must agree. The company is asked for what one
    whole municipality would buy, since its units count as one buyer. None where the value was not asked.
    """
    if "value" not in case.answers:
        return None
    found = compare(case)
    if found.total is None or found.lowest is None or found.highest is None:
        return "unknown"
    if found.total >= found.highest:
        return "above"
    return "below" if found.total < found.lowest else "unknown"
