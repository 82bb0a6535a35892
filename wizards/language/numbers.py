"""Write numbers as each language does."""

from decimal import Decimal

from wizards.language.words import Words

UNITS = {
    "dkk": Words("kr.", "DKK"),
    "count": Words("", ""),
    "years": Words("år", "years"),
    "percent": Words("%", "%"),
    "text": Words("", ""),
    "lines": Words("", ""),
}

_EURO = Words("euro", "EUR")
_ONE_YEAR = Words("år", "year")
_SIZES = {"million": Words("mio.", "million"), "billion": Words("mia.", "billion")}
_GAP = "\N{NO-BREAK SPACE}"


def number(value: Decimal | int, lang: str) -> str:
    """Write a plain number with the language's marks: 2.271,5 or 2,271.5."""
    text = f"{Decimal(value).normalize():,f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "da" else text


def kroner(amount: Decimal | int, lang: str) -> str:
    """Write an amount of kroner with a true minus sign: 1.611.360 kr. or DKK 1,611,360."""
    return ("−" if amount < 0 else "") + _money(number(abs(Decimal(amount)), lang), UNITS["dkk"], lang)


def kroner_span(lowest: int, highest: int, lang: str) -> str:
    """Write two amounts of kroner and what lies between: 1.044.164-1.611.360 kr."""
    if lowest == highest:
        return kroner(lowest, lang)
    return _money(f"{number(lowest, lang)}-{number(highest, lang)}", UNITS["dkk"], lang)


def euro(amount: int, lang: str) -> str:
    """Write an amount in euro: 216.000 euro or EUR 216,000."""
    return _money(number(amount, lang), _EURO, lang)


def kroner_in(size: str, amount: int, lang: str) -> str:
    """Write an amount counted in millions or billions: 12 mio. kr. or DKK 12 million."""
    word = _SIZES[size][lang]
    return _money(f"{number(amount, lang)}{_GAP}{word}", UNITS["dkk"], lang)


def percent(value: Decimal | int, lang: str) -> str:
    """Write a share in percent: 75 % or 75%."""
    return f"{number(value, lang)}{_GAP if lang == 'da' else ''}%"


def measure(value: Decimal, unit: str, lang: str) -> str:
    """Write a number in the unit it was asked in: 1 år, 2.5 years, 40%, 8."""
    if unit == "dkk":
        return kroner(value, lang)
    if unit == "percent":
        return percent(value, lang)
    word = _ONE_YEAR[lang] if unit == "years" and value == 1 else UNITS[unit][lang]
    return f"{number(value, lang)} {word}".strip()


def _money(figures: str, unit: Words, lang: str) -> str:
    """Put an amount and its unit together, so that no line breaks between them."""
    return f"{figures}{_GAP}{unit[lang]}" if lang == "da" else f"{unit[lang]}{_GAP}{figures}"
