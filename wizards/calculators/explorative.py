"""Research and development: what section 22 says of it, and whether explorative OPI without a tender is open."""

from wizards.guide.calculator import Calculator, Situation, derived


@derived(
    reads=("new_knowledge", "exclusivity", "payment"),
    values=("purchase", "exempt_paid", "exempt", "none", "unknown"),
    source=("law:ul-22", "001:97-102"),
)
def research(case: Situation) -> str | None:
    """Say what the terms make of the work: a purchase under the act, research that it exempts, or no research.

    Both the sole right and full payment make it a purchase; one of them is a purchase of research that the act
    exempts (`exempt_paid`), neither is research together (`exempt`). Unknown where an open answer decides. None where
    it was not asked.
    """
    knowledge = case.choice("new_knowledge")
    if knowledge is None:
        return None
    terms = (case.choice("exclusivity") == "buyer", case.choice("payment") == "full")
    if knowledge == "no":
        return "none"
    if all(terms):
        return "purchase"
    if "dk" in (knowledge, case.choice("exclusivity"), case.choice("payment")):
        return "unknown"
    if terms[0] and case.choice("payment") == "fund":
        return "unknown"  # whether what a fund pays is paid by the buyer depends on the fund's terms
    return "exempt_paid" if any(terms) else "exempt"


@derived(
    reads=("new_knowledge", "exclusivity", "payment", "promise", "publication", "contribution"),
    values=("open", "to_settle", "purchase", "exempt_paid", "no_research", "withheld"),
    source=("001:89-132", "law:ul-22"),
)
def explorative(case: Situation) -> str | None:
    """Say whether the way is open, open once something is settled, or closed and by what.

    A sole right with full payment, or a promised purchase, makes it a purchase (section 22; 001:104-107); without new
    knowledge it is no research (001:97-99); one of the sole right and full payment closes the way of the model
    agreement, while the act still exempts it (`exempt_paid`); a refusal to publish leaves an advantage that nobody
    can even out (001:114-121). None where the conditions were not asked.
    """
    if case.choice("new_knowledge") is None:
        return None
    sole, paid = case.choice("exclusivity") == "buyer", case.choice("payment") == "full"
    if sole and paid:
        return "purchase"
    if case.choice("new_knowledge") == "no":
        return "no_research"
    if case.choice("promise") == "promised":
        return "purchase"
    if sole or paid:
        return "exempt_paid"
    if case.choice("publication") == "refused":
        return "withheld"
    settled = {
        "new_knowledge": {"yes"},
        "exclusivity": {"nobody"},
        "payment": {"shared", "fund"},
        "promise": {"none"},
        "publication": {"all"},
        "contribution": {"matches", "equal"},
    }
    return "open" if all(case.choice(q) in known for q, known in settled.items()) else "to_settle"


EXPLORATIVE = Calculator(facts=(research, explorative))
