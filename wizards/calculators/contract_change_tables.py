"""The table of a contract's change: what was added up, and what it is held against."""

from wizards.calculators.contract_change_value import HALF, Limit, change_of, fits, limits
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Exhibit, Table
from wizards.language.dates import day
from wizards.language.numbers import kroner, number
from wizards.language.words import say


def change_limits(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the table of the change and its limits, each with its paragraph; nothing without amounts."""
    change = change_of(case)
    if change is None:
        return ()
    rows = [
        (say("change.contract", lang), kroner(int(change.contract), lang), ""),
        (say("change.change", lang), kroner(int(change.change), lang), ""),
    ]
    if change.earlier:
        rows.append((say("change.earlier", lang), kroner(int(change.earlier), lang), ""))
        rows.append((say("change.together", lang), kroner(int(change.together), lang), ""))
    for limit in limits(case, case.choice("limit_kind")):
        told = kroner(min(int(change.contract * limit.share), limit.threshold), lang)
        rows.append((_limit(case, limit, lang), told, say(f"change.{'below' if fits(change, limit) else 'not'}", lang)))
    half = int(change.contract * HALF)
    within = say(f"change.{'beyond' if change.is_more_than_half else 'within'}", lang)
    rows.append((say("change.half", lang), kroner(half, lang), within))
    columns = tuple(say(key, lang) for key in ("common.item", "common.kroner", "change.held"))
    return (Table(say("change.title", lang), columns, tuple(rows)),)


def _limit(case: Situation, limit: Limit, lang: str) -> str:
    name, share = case.amounts[limit.amount].name[lang], number(limit.share * 100, lang)
    return say("change.small", lang, kind=name, share=share, until=day(limit.valid_to, lang))
