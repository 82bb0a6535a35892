"""Clear cross-border interest by the law's five criteria: subject, value, duration, the trade, the place."""

from wizards.guide.calculator import Calculator, Situation, derived

CRITERIA = ("cbi_subject", "cbi_value", "cbi_duration", "cbi_trade", "cbi_place")


@derived(reads=CRITERIA, values=("clear", "none", "unsure"), source=("law:ul-191", "000:1954-1958", "001:1261"))
def cross_border(case: Situation) -> str | None:
    """Weigh the five criteria: clear, none, or unsure.

    Foreign firms that have come forward settle it. Otherwise the assessment is concrete: four criteria that point
    towards interest make it clear. Two things make it none: four criteria that point away from it (the trade among
    them), or a local trade in which what is bought cannot easily be supplied from abroad, when neither the amount
    nor the place points the other way. The duty needs a clear interest, so what nobody knows of amount, duration
    and place does not outweigh what is known of trade and subject. What lies between is for the procurement
    department. None where it was not asked.
    """
    told = {c: case.choice(c) for c in CRITERIA}
    answers = list(told.values())
    if all(a is None for a in answers):
        return None
    if told["cbi_trade"] == "asked":
        return "clear"
    towards, away = answers.count("yes"), answers.count("no")
    if towards >= 4:
        return "clear"
    stays_here = told["cbi_subject"] == "no" and "yes" not in (told["cbi_value"], told["cbi_place"])
    if told["cbi_trade"] == "no" and (away >= 4 or stays_here):
        return "none"
    return "unsure"


CROSS_BORDER = Calculator(facts=(cross_border,))
