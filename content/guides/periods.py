"""The dated amounts put into the words of guides that name them: no guide writes a year or an amount of its own."""

from collections.abc import Mapping
from datetime import date

from content.drafting.borrowing import filled
from content.registers import amounts
from content.registers.amounts import Period
from wizards.guide.model import Guide
from wizards.guide.reader import Node
from wizards.language.dates import day
from wizards.language.numbers import euro, kroner
from wizards.language.words import LANGUAGES


def spans() -> Mapping[str, Mapping[str, str]]:
    """Give what `{name}` stands for in each language: the last two periods, the year after them, the last amounts."""
    known = amounts.register()
    before, now = next(iter(known.values())).periods[-2:]
    euros = {f"{EURO}{id_}": amount.periods[-1].eur for id_, amount in known.items()}
    limits = {f"{LIMIT}{id_}": amount.periods[-1].dkk for id_, amount in known.items()}
    return {
        lang: {
            "before_ends": day(before.last, lang),
            "before_years": _years(before, lang),
            "now_begins": day(now.first, lang),
            "now_ends": day(now.last, lang),
            "now_years": _years(now, lang),
            "year_after": str(now.last.year + 1),
            **{name: kroner(dkk, lang) for name, dkk in limits.items() if dkk is not None},
            **{name: euro(eur, lang) for name, eur in euros.items()},
        }
        for lang in LANGUAGES
    }


def _years(period: Period, lang: str) -> str:
    return f"{period.first.year}{DASHES[lang]}{period.last.year}"


DASHES = {"da": "-", "en": "\N{EN DASH}"}
"""What stands between two years."""
LIMIT = "limit_"
"""What stands before an amount's id where words name its last known kroner: `{limit_works}`."""
EURO = "euro_"
"""What stands before it where words name its last euro: `{euro_works}`."""
NAMES = (LIMIT, EURO, "before_ends", "before_years", "now_begins", "now_ends", "now_years", "year_after")


def rests_on_amounts(guide: Guide) -> bool:
    """Tell whether what a guide reckons hangs on the dated amounts: other ones would be tried at other numbers."""
    known = guide.amounts_question
    return known is not None and known.samples(guide.amounts) != known.samples({})


def day_of_proof(today: date) -> date:
    """Give the day, or the nearest one with amounts: the rules are proved by known ones, and a site is built also when
    they have ended and the next are not known."""
    ends = [(each.periods[0].first, each.periods[-1].last) for each in amounts.register().values()]
    first, last = max(begin for begin, _ in ends), min(end for _, end in ends)
    return max(first, min(today, last))


def with_amounts(words: str, lang: str) -> str:
    """Give words of the law with the amounts that they name."""
    return str(filled(words, spans(), lang)) if _names_any(words) else words


def dated(data: Node) -> Node:
    """Give data with the dates of the periods in its words."""
    return filled(data, spans()) if _names_any(data) else data


def _names_any(data: Node) -> bool:
    if isinstance(data, str):
        return "{" in data and any(f"{{{name}" in data for name in NAMES)
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return any(_names_any(part) for part in parts)
