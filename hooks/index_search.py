"""Write the search index: page by page, as plain text, with the page's keywords and description."""

import html
import json
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from content.pages.nav import mark, section_of

_indexed: dict[str, dict[str, dict[str, Any]]] = {}  # per language, since both builds share this module


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin anew."""
    _indexed[config.extra["lang"]] = {}
    return config


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Remember what the index says of a page beside its text."""
    lang = config.extra["lang"]
    slug = Path(page.file.src_uri).stem
    _indexed[lang][page.url] = {
        "url": page.url,
        "title": str(page.title),
        "mark": mark(slug),
        "section": section_of(slug, lang),
        "description": str(page.meta.get("description", "")),
        "keywords": [str(word) for word in page.meta.get("keywords") or []],
        "parts": [],
    }
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Put each page's text with what was remembered of it."""
    path = Path(config.site_dir) / "search" / "search_index.json"
    pages = _indexed[config.extra["lang"]]
    for entry in json.loads(path.read_text(encoding="utf-8"))["docs"]:
        url, _, anchor = entry["location"].partition("#")
        if url in pages:
            pages[url]["parts"].append([anchor, plain(entry["title"]), plain(entry["text"])])
    path.write_text(
        json.dumps({"pages": list(pages.values())}, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )


def plain(text: str) -> str:
    """Take the tags out of a piece of HTML, leaving one space where each stood."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text))).strip()
