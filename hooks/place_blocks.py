"""Put the content's blocks where a page asks for them."""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from content import blocks

BLOCK = re.compile(r"\{\{\s*([a-z-]+)((?:\s+[\w:.-]+)*)\s*\}\}")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace each `{{ name argument }}`; a block that cannot be placed stops the build and says where."""
    faults: list[str] = []
    head = page.file.content_string.count("\n") - markdown.count("\n")

    def place(match: re.Match[str]) -> str:
        try:
            return blocks.render(match[1], match[2].split(), config.extra["lang"])
        except (KeyError, ValueError) as error:
            line = markdown.count("\n", 0, match.start()) + head + 1
            faults.append(f"docs/{config.extra['lang']}/{page.file.src_uri}:{line}: {match[0]}: {error}")
            return match[0]

    text = BLOCK.sub(place, markdown)
    if faults:
        raise PluginError("\n".join(faults))
    return text
