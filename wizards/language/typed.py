"""Read the numbers that a reader types, as Danes and Britons write them; what can be read two ways is never guessed."""

import re
from collections.abc import Mapping
from decimal import Decimal

LIMITS: Mapping[str, Decimal] = {
    "dkk": Decimal(100_000_000_000),
    "count": Decimal(10_000_000),
    "years": Decimal(99),
    "percent": Decimal(100),
}
"""The largest number that is believed, by unit: about a quarter of all public purchasing for an amount."""
LONGEST = 100
"""The most characters that are read as a number."""

GROUP_MARK = {"da": ".", "en": ","}
"""What stands between thousands in each language; the other mark begins its decimals."""
THOUSAND, MILLION, BILLION, LONG_BILLION = 10**3, 10**6, 10**9, 10**12
DECIMALS = {"dkk": 2, "count": 2, "years": 6, "percent": 6}
"""How fine a number may be, by unit: nothing is paid in less than an øre."""
GROUP = 3
"""The digits of a group of thousands."""

_COIN = r"(?:(?:danske |danish )?kroner|kr\.?|dkk)"
_SIZES = (
    (THOUSAND, rf"tusinde?|thousand|k|t\.? ?(?={_COIN})"),
    (MILLION, r"mio\.?|mill\.?|millioner|millions?|m\.?"),
    (BILLION, r"mia\.?|mld\.?|milliard(?:er)?|bn\.?"),
    (LONG_BILLION, r"billion(?:s|er)?"),
)
_SIZE = f"(?:{'|'.join(words for _, words in _SIZES)})"
_FIGURES = r"(?P<figures>\d(?:[\d.,' ]*\d)?)"
_SIGN = r"(?P<sign>[+-] ?)?"
_WORDS = {
    "count": r"(?:stk\.?|styks?|timer|hours?|hrs\.?|pieces?|pcs\.?|units?|gange|times)",
    "years": r"(?:år|years?|yrs?\.?)",
    "percent": r"(?:%|pct\.?|procent|per ?cent)",
}
_WHOLE = {unit: rf"{_SIGN}{_FIGURES} ?{words}?\.?" for unit, words in _WORDS.items()} | {
    "dkk": (
        rf"{_SIGN}(?:(?P<ahead>{_SIZE}) ?{_COIN} ?|{_COIN} ?(?P<between>{_SIZE} ?)?)?(?P<inner>[+-] ?)?"
        rf"{_FIGURES}(?P<tail>[.,]-{{1,2}})? ?(?P<behind>{_SIZE})? ?{_COIN}?(?:[.,]-|\.)?"
    )
}
"""How a number is written, by unit: figures with the unit's own words, and none of another's."""
_ABOUT = r"^(?:ca\.?|cirka|circa|omkring|about|around|approx\.?|approximately|~) ?(?=[\d+-]|kr|dkk)"
_NO_VAT = r"(?:eks(?:kl)?\.?|exc?l?\.?|excluding|exclusive of|uden|without|før|before) ?(?:moms|vat)"
_WITHOUT_VAT = rf",? ?(?:\({_NO_VAT}\)|{_NO_VAT})\.?$"
_WITH_VAT = r"(?:inkl?\.?|incl?\.?|inklusive|including|inclusive of|med|with|plus|\+) ?(?:moms|vat)"
_OTHER_MONEY = (
    r"[$£€]|(?<![a-zæøå])(?:euros?|eur|usd|gbp|sek|nok|isk|chf|dollars?|pounds?|pund|"
    r"(?:svenske|norske|swedish|norwegian) kron\w+)(?![a-zæøå])"
)
_UNSEEN = (0x00AD, 0x061C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))
_WIDE = {0xFF01 + at: 0x21 + at for at in range(0x5E)}
_DASHES = (0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xFE63)
_APOSTROPHES = (0x60, 0xB4, 0x2018, 0x2019, 0x2BC, 0x2032)
_PLAIN = dict.fromkeys(_UNSEEN) | _WIDE | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_APOSTROPHES, "'")


class BadNumber(Exception):
    """A typed number that cannot be used.

    `code` is not_a_number, bad_groups, two_readings (then `readings` has both), other_money, with_vat, negative or
    too_large.
    """

    def __init__(self, code: str, typed: str, readings: tuple[Decimal, ...] = ()) -> None:
        super().__init__(f"{code}: {typed!r}")
        self.code, self.typed, self.readings = code, typed, readings


def plain(typed: str) -> str:
    """Give a text in small letters, in plain digits, dashes and single spaces, without what nobody sees."""
    text = "".join(str(int(c)) if c.isdecimal() else c for c in typed.translate(_PLAIN))
    return " ".join(text.lower().split())


def read_number(typed: str, unit: str, lang: str | None = None) -> Decimal:
    """Read one number as people type it: 68.000, 68 000 kr., 1,5 mio., 500 t.kr., 500.000,- or DKK 1.5 million.

    What stands between thousands is known by the language. Without one, as in an address, a number is as we write it:
    plain digits, and a dot before decimals. Raises BadNumber for what is no number, can be read two ways, is other
    money, negative, or larger than anyone buys.
    """
    if len(typed) > LONGEST:
        raise BadNumber("not_a_number", typed)
    text = plain(typed)
    if unit == "dkk":
        if re.search(_OTHER_MONEY, text):
            raise BadNumber("other_money", typed)
        if re.search(_WITH_VAT, text):
            raise BadNumber("with_vat", typed)
        text = re.sub(_WITHOUT_VAT, "", text)
    found = re.fullmatch(_WHOLE[unit], re.sub(_ABOUT, "", text))
    if not found:
        raise BadNumber("not_a_number", typed)
    parts = found.groupdict(default="")
    named = [word.strip() for key in ("ahead", "between", "behind") if (word := parts.get(key, ""))]
    figures = parts["figures"]
    if tail := parts.get("tail"):
        figures += f"{tail[0]}0"  # what stands before the dash is the mark of decimals
    numbers = _readings(figures, unit, lang, _sizes(named[0], lang) if named else (1,))
    if len(set(numbers)) > 1:
        raise BadNumber("two_readings", typed, (max(numbers), min(numbers)))
    if len(named) > 1 or not numbers:
        raise BadNumber("bad_groups", typed)
    if numbers[0] and "-" in parts["sign"] + parts.get("inner", ""):
        raise BadNumber("negative", typed)
    if numbers[0] > LIMITS[unit]:
        raise BadNumber("too_large", typed)
    if numbers[0] != round(numbers[0], DECIMALS[unit]):
        raise BadNumber("bad_groups", typed)
    return numbers[0]


def _sizes(word: str, lang: str | None) -> tuple[int, ...]:
    """Give what a word multiplies by; a Danish billion is a thousand English ones."""
    size = next((size for size, words in _SIZES if re.fullmatch(words, word)), THOUSAND if word.startswith("t") else 1)
    if size == LONG_BILLION:
        return (BILLION,) if lang == "en" else (LONG_BILLION, BILLION)
    return (size,)


def _readings(figures: str, unit: str, lang: str | None, sizes: tuple[int, ...]) -> tuple[Decimal, ...]:
    """Give all that figures may mean: none, one, or two that a reader is to choose between."""
    if len(sizes) > 1:
        return tuple(each for size in sizes for each in _readings(figures, unit, lang, (size,)))
    groups, marks = re.split(r"[.,' ]+", figures), re.findall(r"[.,' ]+", figures)
    if any(len(mark) > 1 for mark in marks):
        return ()
    whole, broken = _grouped(groups, marks), _decimal(groups, marks)
    size = sizes[0]
    if not marks or whole is None or broken is None:
        odd = whole is None and len(groups[-1]) >= GROUP and bool(len(groups) > 2 or groups[0].strip("0"))
        fine = unit in ("years", "percent") or size > 1
        only = None if odd and not fine else whole if broken is None else broken
        return () if only is None else (only * size,)
    return tuple(each * size for each in _chosen(whole, broken, marks, unit, lang, size))


def _chosen(
    whole: Decimal, broken: Decimal, marks: list[str], unit: str, lang: str | None, size: int
) -> tuple[Decimal, ...]:
    """Choose between thousands and decimals where the language or the unit leaves no doubt, else give both."""
    groups_here = lang is not None and marks[-1] == GROUP_MARK[lang] and len(marks) == 1
    decimals_here = lang is not None and marks[-1] != GROUP_MARK[lang]
    if unit in ("years", "percent"):
        return (whole,) if groups_here else (broken,)
    if size >= MILLION:
        return (broken,) if decimals_here else (whole, broken)
    return (whole,) if groups_here else (whole, broken)


def _grouped(groups: list[str], marks: list[str]) -> Decimal | None:
    """Read figures as a whole number: one mark, or two kinds of it, between groups of three."""
    first, *others = groups
    if marks and (len(first) > GROUP or first.startswith("0") or any(len(each) != GROUP for each in others)):
        return None
    if len(set(marks)) > 1 and (set(marks[:-1]) == {marks[-1]} or len(set(marks[:-1])) > 1 or marks[-1] in "' "):
        return None
    return Decimal("".join(groups))


def _decimal(groups: list[str], marks: list[str]) -> Decimal | None:
    """Read the last mark as that of decimals, and those before it, of another kind, as groups."""
    if not marks or marks[-1] not in ".," or marks[-1] in marks[:-1] or len(set(marks[:-1])) > 1:
        return None
    before = _grouped(groups[:-1], marks[:-1])
    return None if before is None else Decimal(f"{before}.{groups[-1]}")
