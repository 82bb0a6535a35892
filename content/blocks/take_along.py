"""The block `take-along`: the books that a reader can fetch, each with its forms and their size, and the day.

`make books` makes them of the built pages, which is when their sizes are known: until then the list is hidden.
"""

from content.blocks.html import plain
from content.pages.take_along import BOOKS, Along
from content.words import say


def books() -> tuple[str, ...]:
    """Name the books, one of which a page may place alone."""
    return tuple(each.id for each in BOOKS)


def take_along_block(argument: str, lang: str) -> str:
    """List the books, or one of them as a line, and leave room for the day on which they were made."""
    told = [
        f"{plain(say(f'book_of_{each.id}', lang))}: {_forms(each, lang)}" for each in BOOKS if argument in ("", each.id)
    ]
    day = "<span data-books-day></span>"
    listed = "".join(f"<li>{each}</li>" for each in told)
    shown = f"<p>{told[0]}. {day}</p>" if argument else f"<ul>{listed}</ul><p>{day}</p>"
    return f'<div class="ts-books" data-search-exclude="true" hidden>{shown}</div>'


def _forms(book: Along, lang: str) -> str:
    """Give each form as a link that gets its address and size once the file is there."""
    named = ((book.file(lang, ending), plain(say(f"book_as_{ending}", lang))) for ending in book.endings)
    return ", ".join(f'<a data-book="{file}" data-form="{form}">{form}</a>' for file, form in named)
