"""Put the content's blocks where a page asks for them, and let what they place choose what the page loads."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from content import blocks
from content.pages.markdown import PLACED
from wizards.guide.reader import Fault

TEMPLATES = {"drafting": "drafting.html", "guide": "guide.html"}
"""What a page places, and the template that knows how to load it."""


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace each `{{ name argument }}`; the page's meta says which template it takes and what has been placed."""
    lang = config.extra["lang"]
    placed: set[str] = page.meta.setdefault("placed", set())

    def place(match: re.Match[str]) -> str:
        if match["name"] in TEMPLATES:
            page.meta[match["name"]] = match["given"].strip()
        try:
            return blocks.render(match["name"], match["given"].split(), lang, placed)
        except blocks.WrongBlock as wrong:  # nothing else: an error in a block's code keeps its traceback
            head = page.file.content_string.count("\n") - markdown.count("\n")
            line = head + markdown.count("\n", 0, match.start()) + 1
            fault = Fault(f"docs/{lang}/{page.file.src_uri}", line, match[0], wrong.what, wrong.mend)
            raise PluginError(str(fault)) from None

    text = PLACED.sub(place, markdown)
    page.meta["template"] = "home.html" if page.is_homepage else _template(placed)
    slug = Path(page.file.src_uri).stem
    config.mdx_configs["content.markup"] = {"lang": page.meta.get("written_in", lang), "page": slug, "placed": placed}
    return text


def _template(placed: set[str]) -> str:
    """Give the template of a page by what stands in it."""
    return next((TEMPLATES[each] for each in sorted(placed) if each in TEMPLATES), "main.html")
