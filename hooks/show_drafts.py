"""Show on the English site, in Danish and with a notice, what is not translated yet."""

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from content import blocks
from content.pages.drafts import draft_sections, is_draft, with_danish
from content.pages.markdown import BOX, PLACED
from content.pages.nav import page_path
from content.pages.text import DOCS, pages, read
from content.words import say

NOTICE = """\
<section class="ts-draft" lang="da" markdown="1">

{heading}

<div lang="en" markdown="1">

!!! careful "{title}"
    {text}

</div>

{below}

</section>"""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give the English site a page for each Danish draft."""
    if config.extra["lang"] == "en":
        for page in pages(DOCS):
            if is_draft(page):
                there = str(DOCS / "da" / f"{page.slug}.md")
                files.append(File.generated(config, f"{page.slug}.md", abs_src_path=there))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make a draft of Danish parts in Danish, and put Danish sections into the English pages that lack them."""
    slug = Path(page.file.src_uri).stem
    danish = page_path("da", slug)
    if config.extra["lang"] == "da" or not danish.exists():
        return markdown
    placed: set[str] = page.meta.setdefault("placed", set())
    if is_draft(read(danish)):
        page.meta["written_in"] = "da"
        return in_danish(markdown, placed)
    shown = [
        (section, NOTICE.format(
            heading=section.lines[0],
            title=say("draft", "en"),
            text=say("draft_section", "en"),
            below=in_danish("\n".join(section.lines[1:]).strip(), placed),
        ))
        for section in draft_sections(read(danish))
    ]  # fmt: skip
    return with_danish(markdown, shown) if shown else markdown


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Let the template say that an English page is written in Danish."""
    context["is_draft"] = page.meta.get("written_in") == "da"
    return context


def in_danish(markdown: str, on_page: set[str]) -> str:
    """Make the blocks and the boxes of Danish text in Danish, before they are taken for English ones."""
    placed = PLACED.sub(lambda call: blocks.render(call["name"], call["given"].split(), "da", on_page), markdown)

    def titled(box: re.Match[str]) -> str:
        return box[0] if box["title"] else f'{box[0]} "{say(f"box_{box['kind']}", "da")}"'

    return "\n".join(BOX.sub(titled, line) for line in placed.split("\n"))
