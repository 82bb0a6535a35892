"""Write a date as a reader of each language expects it."""

from datetime import date

# fmt: off
MONTHS = {
    "da": ("januar", "februar", "marts", "april", "maj", "juni",
           "juli", "august", "september", "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"),
}
# fmt: on


def day_words(day: date, lang: str) -> str:
    """Write a date in words: `1. januar 2026`, `1 January 2026`."""
    month = MONTHS[lang][day.month - 1]
    return f"{day.day}{'.' if lang == 'da' else ''} {month} {day.year}"
