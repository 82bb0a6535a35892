"""The block `links`: one group of guides, tools and publications in a table."""

from html import escape

from content.registers.links import Link, Links, register


def links_block(group: str, lang: str) -> str:
    """Give one group of links as a table."""
    return _table(group, register(), lang)


def _table(group: str, known: Links, lang: str) -> str:
    """Give one group as an HTML table with a caption, a row per link."""
    columns = (known.columns.what, known.columns.gives, known.columns.status)
    heads = "".join(f'<th scope="col" markdown="span">{_plain(column[lang])}</th>' for column in columns)
    rows = "\n".join(_row(link, known, lang) for link in known.of(group))
    # markdown="span" puts the cells among the page's own text, whose terms are explained.
    return (
        f'<table markdown="span">\n<caption>{_plain(known.groups[group][lang])}</caption>\n'
        f'<thead markdown="span"><tr markdown="span">{heads}</tr></thead>\n'
        f'<tbody markdown="span">\n{rows}\n</tbody>\n</table>\n'
    )


def _row(link: Link, known: Links, lang: str) -> str:
    """Give one link: its name, who has it and what it gives, and what is known of the address."""
    gives = f"**{_plain(link.owner[lang])}.** {_plain(link.gives[lang])}"
    status = f"**{_plain(getattr(known.statuses, link.status)[lang])}.** {_plain(link.status_note[lang])}"
    cells = "".join(f'<td markdown="span">{each}</td>' for each in (gives, status))
    return f'<tr markdown="span"><th scope="row" markdown="span">{_title(link, lang)}</th>{cells}</tr>'


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
