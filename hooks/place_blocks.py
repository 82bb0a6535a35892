"""Put the content's blocks where a page asks for them, and let what they place choose what the page loads."""

import re
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from content import blocks
from content.reading.yamlfile import Fault, Faults

BLOCK = re.compile(r"\{\{\s*([a-z-]+)((?:\s+[\w:.-]+)*)\s*\}\}")
TEMPLATES = {"guide": "guide.html"}  # what a page places, and the template that knows how to load it

_faults: list[Fault] = []  # of all pages of one language: told together, once each of them has been read


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace each `{{ name argument }}`; the page's meta says which template it takes and what has been placed."""
    lang = config.extra["lang"]
    head = page.file.content_string.count("\n") - markdown.count("\n")
    placed = set[str]()

    def place(match: re.Match[str]) -> str:
        name, args = match[1], match[2].split()
        try:
            html = blocks.render(name, args, lang)
        except blocks.WrongBlock as wrong:
            line = markdown.count("\n", 0, match.start()) + head + 1
            _faults.append(Fault(f"docs/{lang}/{page.file.src_uri}", line, match[0], wrong.what, wrong.mend))
            return ""
        except Faults as faults:  # in the register behind the block, which may be behind other blocks too
            _faults.extend(fault for fault in faults.faults if fault not in _faults)
            return ""
        placed.add(blocks.BLOCKS[name].needs)
        return html

    text = BLOCK.sub(place, markdown)
    placed.discard("")
    page.meta["placed"] = placed
    page.meta["template"] = "home.html" if page.is_homepage else _template(placed)
    slug = Path(page.file.src_uri).stem
    config.mdx_configs["content.markup"] = {"lang": lang, "page": slug, "placed": placed}
    return text


def _template(placed: set[str]) -> str:
    """Give the template of a page by what stands in it."""
    return next((TEMPLATES[each] for each in sorted(placed) if each in TEMPLATES), "main.html")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Stop the build at the first fault of any page, with every fault told."""
    faults = Faults(_faults)
    _faults.clear()
    if faults.faults:
        raise PluginError(f"\n{faults}")
    return env
