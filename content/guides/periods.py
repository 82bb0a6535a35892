"""The dated amounts put into the words of guides that name them: no guide writes a year or an amount of its own."""

from collections.abc import Mapping

from content.registers import amounts
from wizards.guide.reader import Node
from wizards.language.dates import day
from wizards.language.numbers import kroner
from wizards.language.words import LANGUAGES


def spans() -> Mapping[str, Mapping[str, str]]:
    """Give what `{name}` stands for in each language: the last two periods, the year after them, the last amounts."""
    known = amounts.register()
    before, now = next(iter(known.values())).periods[-2:]
    limits = {f"{LIMIT}{id_}": amount.periods[-1].dkk for id_, amount in known.items()}
    return {
        lang: {
            "before_ends": day(before.last, lang),
            "before_years": f"{before.first.year}-{before.last.year}",
            "now_begins": day(now.first, lang),
            "now_ends": day(now.last, lang),
            "now_years": f"{now.first.year}-{now.last.year}",
            "year_after": str(now.last.year + 1),
            **{name: kroner(dkk, lang) for name, dkk in limits.items() if dkk is not None},
        }
        for lang in LANGUAGES
    }


LIMIT = "limit_"
"""What stands before an amount's id where words name its last known kroner: `{limit_works}`."""
NAMES = (LIMIT, "before_ends", "before_years", "now_begins", "now_ends", "now_years", "year_after")


def dated(data: Node) -> Node:
    """Give data with the dates of the periods in its words."""
    return _dated(data, spans()) if _names_any(data) else data


def _names_any(data: Node) -> bool:
    if isinstance(data, str):
        return "{" in data and any(f"{{{name}" in data for name in NAMES)
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return any(_names_any(part) for part in parts)


def _dated(data: Node, known: Mapping[str, Mapping[str, str]], lang: str = "") -> Node:
    if isinstance(data, str) and lang and "{" in data:
        for name, words in known[lang].items():
            data = data.replace(f"{{{name}}}.", f"{words.removesuffix('.')}.").replace(f"{{{name}}}", words)
        return data
    if isinstance(data, dict):
        return {key: _dated(value, known, key if key in known else lang) for key, value in data.items()}
    return [_dated(value, known, lang) for value in data] if isinstance(data, list) else data
