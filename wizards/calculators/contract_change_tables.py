"""The table of a contract's change: what was added up, and what it is held against."""

from collections.abc import Iterator, Sequence

from wizards.calculators.contract_change_value import HALF, Change, Limit, change_of, fits, limits
from wizards.guide.calculator import Situation
from wizards.guide.exhibits import Exhibit, Table
from wizards.language.dates import day
from wizards.language.numbers import kroner
from wizards.language.words import say


def change_limits(case: Situation, lang: str) -> tuple[Exhibit, ...]:
    """Give the table of the change and its limits, each with its paragraph; nothing without amounts."""
    change, held = change_of(case), list(limits(case, case.choice("limit_kind")))
    if change is None or not held:
        return ()
    rows = [(say("change.contract", lang), change.contract, ""), (say("change.change", lang), change.change, "")]
    if change.earlier:
        rows.append((say("change.earlier", lang), change.earlier, ""))
        rows.append((say("change.together", lang), change.together, ""))
    for kind, limit in _told_apart(change, held):
        word = "below" if fits(change, limit) else "not"
        rows.append((say(f"change.{kind}", lang), limit.of(change), say(f"change.{word}", lang)))
    word = "beyond" if change.is_more_than_half else "within"
    rows.append((say("change.half", lang), change.contract * HALF, say(f"change.{word}", lang)))
    title = say("change.title", lang, until=day(min(limit.valid_to for limit in held), lang))
    columns = tuple(say(key, lang) for key in ("common.item", "common.kroner", "change.held"))
    return (Table(title, columns, tuple((name, kroner(int(amount), lang), told) for name, amount, told in rows)),)


def _told_apart(change: Change, held: Sequence[Limit]) -> Iterator[tuple[str, Limit]]:
    """Give each limit with the name of its row; municipalities and the state share one where theirs is the same."""
    alike = {limit.of(change) for limit in held if limit.kind in ("local", "central")}
    shared = len(held) > 1 and len(alike) == 1
    for limit in held:
        if not (shared and limit.kind == "central"):
            yield "both" if shared and limit.kind == "local" else limit.kind, limit
