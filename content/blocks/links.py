"""The block `links`: one group of guides, tools and publications in a table."""

from html import escape

from content.blocks.wrong import one_of
from content.registers.links import COLUMNS, Link, Links, register


def links_block(args: list[str], lang: str) -> str:
    """Give one group of links as a table."""
    known = register()
    return _table(one_of("links", args, known.groups), known, lang)


def _table(group: str, known: Links, lang: str) -> str:
    """Give one group as an HTML table with a caption, a row per link."""
    heads = "".join(f'<th scope="col">{_plain(known.columns[key][lang])}</th>' for key in COLUMNS)
    rows = "\n".join(_row(link, known, lang) for link in known.of(group))
    return (
        f"<table>\n<caption>{_plain(known.groups[group][lang])}</caption>\n"
        f"<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n"
    )


def _row(link: Link, known: Links, lang: str) -> str:
    """Give one link: its name, who has it and what it gives, and what is known of the address."""
    gives = f"<strong>{_plain(link.owner[lang])}.</strong> {_plain(link.gives[lang])}"
    status = f"<strong>{_plain(known.statuses[link.status][lang])}.</strong> {_plain(link.status_note[lang])}"
    return f'<tr><th scope="row">{_title(link, lang)}</th><td>{gives}</td><td>{status}</td></tr>'


def _title(link: Link, lang: str) -> str:
    """Give the work's own name, linked where there is an address, and its translation where the page needs one."""
    tongue = "" if link.language == lang else f' lang="{link.language}"'
    name = _plain(link.name)
    if link.url:
        name = f'<a href="{escape(link.url)}" hreflang="{link.language}"{tongue}>{name}</a>'
    elif tongue:
        name = f"<span{tongue}>{name}</span>"
    translated = link.title[lang]
    return name if translated == link.name else f"{name} ({_plain(translated)})"


def _plain(text: str) -> str:
    """Make content safe to stand in HTML."""
    return escape(text, quote=False)
