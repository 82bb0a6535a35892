"""The block `take-along`: the books that a reader can fetch, each with its forms, their size and the day.

`make books` makes them of the built pages, which is when their sizes are known: until then the list is hidden.
"""

from content.blocks.html import plain
from content.pages.take_along import BOOKS, Along
from content.words import say


def take_along_block(argument: str, lang: str) -> str:
    """List the books."""
    items = "".join(f"<li>{plain(say(f'book_of_{each.id}', lang))}: {_forms(each, lang)}</li>" for each in BOOKS)
    return f'<div class="ts-books" data-search-exclude="true" hidden><ul>{items}</ul></div>'


def _forms(book: Along, lang: str) -> str:
    """Give each form as a link that gets its address, size and day once the file is there."""
    named = ((book.file(lang, ending), plain(say(f"book_as_{ending}", lang))) for ending in book.endings)
    return ", ".join(f'<a data-book="{file}" data-form="{form}">{form}</a>' for file, form in named)
