"""Write dates as each language does."""

from datetime import date

# fmt: off
MONTHS = {
    "da": ("januar", "februar", "marts", "april", "maj", "juni",
           "juli", "august", "september", "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"),
}
# fmt: on


def day(value: date, lang: str) -> str:
    """Write a date: 31. december 2027 or 31 December 2027."""
    dot = "." if lang == "da" else ""
    return f"{value.day}{dot} {MONTHS[lang][value.month - 1]} {value.year}"
