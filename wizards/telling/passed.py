"""What has passed on the reader's day: the day for looking at the rules again, and the last day of the amounts."""

from collections.abc import Iterator
from datetime import date

from wizards.guide.model import Guide
from wizards.language.dates import day
from wizards.language.words import say
from wizards.telling.result import Figures


def passed(guide: Guide, figures: Figures, today: date, lang: str) -> Iterator[str]:
    """Give a sentence for each day that lies behind, for what is kept or read without the page's own notices."""
    if guide.review_by < today:
        yield say("note.review", lang, date=day(guide.review_by, lang))
    if figures.valid_to and figures.valid_to_words and figures.valid_to < today.isoformat():
        yield say("note.amounts", lang, date=figures.valid_to_words)
