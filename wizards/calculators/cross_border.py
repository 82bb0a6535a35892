"""Clear cross-border interest, weighed as the courts do: a small amount ends it, nothing hypothetical begins it."""

from wizards.guide.calculator import Calculator, Situation, derived

CRITERIA = ("cbi_value", "cbi_trade", "cbi_subject", "cbi_place")


@derived(reads=CRITERIA, values=("clear", "none", "unsure"), source=("law:ul-191", "000:1954-1958", "001:1261"))
def cross_border(case: Situation) -> str | None:
    """Weigh amount and length together, the trade, what is bought, and the place: clear, none, or unsure.

    An amount that nobody would bid for from abroad ends it. Clear takes an amount that is worth it and something
    positive: foreign firms that have come forward, or a trade that sells across borders something that can be
    supplied from abroad. None takes a local trade, or something that can hardly be supplied from abroad, where no
    foreign firm has asked and the place does not point the other way. What lies between is for the procurement
    department. None where it was not asked.
    """
    value, trade, subject, place = (case.choice(each) for each in CRITERIA)
    if value is None:
        return None
    if value == "no":
        return "none"
    if value == "yes" and (trade == "asked" or (trade == "yes" and subject == "yes")):
        return "clear"
    if trade != "asked" and place != "yes" and "no" in (trade, subject):
        return "none"
    return "unsure"


CROSS_BORDER = Calculator(facts=(cross_border,))
