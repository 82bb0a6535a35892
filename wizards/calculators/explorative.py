"""Whether explorative OPI without a prior tender is open: the conditions of the source, as the law reads them today."""

from wizards.guide.calculator import Calculator, Situation, derived


@derived(
    reads=("new_knowledge", "exclusivity", "payment", "promise", "publication", "contribution"),
    values=("open", "to_settle", "purchase", "no_research", "withheld"),
    source=("001:89-132", "law:ul-22"),
)
def explorative(case: Situation) -> str | None:
    """Say whether the way is open, open once something is settled, or closed and by what.

    A sole right, full payment or a promised purchase makes it a purchase (001:97-107); without new knowledge it
    is no research (001:97-99); a refusal to publish leaves an advantage that nobody can even out (001:114-121).
    None where the conditions were not asked.
    """
    if case.choice("new_knowledge") is None:
        return None
    if case.choice("exclusivity") == "buyer" or case.choice("payment") == "full":
        return "purchase"
    if case.choice("new_knowledge") == "no":
        return "no_research"
    if case.choice("promise") == "promised":
        return "purchase"
    if case.choice("publication") == "refused":
        return "withheld"
    settled = {
        "new_knowledge": "yes",
        "exclusivity": "nobody",
        "payment": "shared",
        "promise": "none",
        "publication": "all",
        "contribution": "matches",
    }
    return "open" if all(case.choice(q) == a for q, a in settled.items()) else "to_settle"


EXPLORATIVE = Calculator(facts=(explorative,))
