"""The block `contributing`: a section of CONTRIBUTING.md by its title, linked where the repository is known."""

import re
from html import escape

from content.blocks.html import plain
from content.pages.contributing import FILE, tasks

NAMED = re.compile(r'<span class="ts-section"(?P<tongue>[^>]*) data-section="(?P<anchor>[^"]+)">(?P<title>.*?)</span>')


def contributing_block(anchor: str, lang: str) -> str:
    """Name one section; its title is English on either page."""
    tongue = "" if lang == "en" else ' lang="en"'
    return f'<span class="ts-section"{tongue} data-section="{anchor}">{plain(tasks()[anchor])}</span>'


def linked(html: str, repository: str | None) -> str:
    """Lead from each section that a page names to where it stands; without an address the titles stay as they are."""
    if not repository:
        return html
    paper = escape(f"{repository.rstrip('/')}/blob/HEAD/{FILE.name}")

    def link(named: re.Match[str]) -> str:
        at = named["anchor"]
        return f'<a href="{paper}#{at}" hreflang="en"{named["tongue"]} data-section="{at}">{named["title"]}</a>'

    return NAMED.sub(link, html)
