"""Explain the glossary's terms in the pages, after the search has taken their text."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from content.registers import terms

FRONT = "index"


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Mark the first of each term; this comes after the search plugin, which then finds no meanings in the text."""
    slug = Path(page.file.src_uri).stem
    if page.content:
        there = get_relative_url(f"{terms.GLOSSARY}/", page.url)
        lang = page.meta.get("written_in", config.extra["lang"])
        page.content = terms.explain(page.content, lang, slug, there)
    return context
