"""The block `data`: every file of data that builders can fetch, with its schema and what it holds."""

from content.blocks.html import plain
from content.data.files import schemas
from content.data.places import FOLDER
from content.markup.tables import framed
from content.words import say

ABOVE = {"da": "../", "en": "../../"}
"""The way from the page that places the block to the root of the site."""


def data_block(_: str, lang: str) -> str:
    """Give the files as a table; they lie outside the pages, so their addresses are written as they are."""
    rows = "\n".join(_row(name, lang) for name, _ in schemas())
    heads = "".join(f'<th scope="col">{say(f"data.head.{each}", lang)}</th>' for each in ("file", "what", "schema"))
    return framed(
        f"<table>\n<caption>{say('data.caption', lang)}</caption>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _row(name: str, lang: str) -> str:
    root = ABOVE[lang] + FOLDER
    file = f"<code>{name}.json</code>"
    file = "<code>guides/NAME.json</code>" if name == "guide" else f'<a href="{root}{name}.json">{file}</a>'
    schema = f'<a href="{root}schema/{name}.json"><code>schema/{name}.json</code></a>'
    told = plain(say(f"data.{name}", lang))
    return f'<tr><th scope="row">{file}</th><td>{told}</td><td>{schema}</td></tr>'
