"""Clear cross-border interest by the law's five criteria: subject, value, duration, the trade, the place."""

from wizards.situation import Situation, derived

CRITERIA = ("cbi_subject", "cbi_value", "cbi_duration", "cbi_trade", "cbi_place")


@derived(reads=CRITERIA, values=("clear", "none", "unsure"), source=("law:ul-191", "000:1954-1958", "001:1261"))
def cross_border(case: Situation) -> str | None:
    """Weigh the five criteria: clear, none, or unsure.

    Foreign firms that have come forward settle it. Otherwise the assessment is concrete: four criteria that point
    towards interest make it clear, four that point away from it (the trade among them) make it none, and
    what lies between, or rests on "don't know", is for the procurement department. None where it was not asked.
    """
    answers = [case.choice(c) for c in CRITERIA]
    if all(a is None for a in answers):
        return None
    if case.choice("cbi_trade") == "asked":
        return "clear"
    towards, away = answers.count("yes"), answers.count("no")
    if towards >= 4:
        return "clear"
    if away >= 4 and case.choice("cbi_trade") == "no":
        return "none"
    return "unsure"
