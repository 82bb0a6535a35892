"""Give the theme what it shows round a page's text, and ship its files once."""

import logging
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from content.blocks.builds_on import Ground, builds_on
from content.blocks.contributing import linked
from content.markup.joined import joined_html
from content.markup.tables import named
from content.pages.nav import mark, section_of
from content.pages.roles import roles
from content.reading.yamlfile import ROOT
from content.words import frame_words

log = logging.getLogger("mkdocs.plugins.dress_pages")

MATERIAL = "material/templates"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave the 404 page and the sitemap to the Danish site: both serve both languages."""
    if config.extra["lang"] == "en":
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Ship the theme's own files once, at the root, and nothing that Material would load."""
    theme = str(ROOT / "theme")
    for file in list(files):
        source = Path(file.abs_src_path or "").as_posix()
        if MATERIAL in source or (config.extra["lang"] == "en" and source.startswith(theme)):
            files.remove(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give every template the interface's words, the chapter marks, what pages are for and the way to the assets."""
    lang = config.extra["lang"]
    env.globals["ui"] = frame_words(lang)
    env.globals["ui_en"] = frame_words("en")
    env.globals["roles"] = roles()
    env.globals["site_lang"] = lang
    env.globals["up"] = "../" if lang == "en" else ""
    env.filters["mark"] = mark
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Name the tables of a page, those of its blocks too, and lead to the repository where its address is known."""
    return named(linked(html, config.repo_url))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Give the template the page's section and sources."""
    lang = config.extra["lang"]
    context["section"] = section_of(Path(page.file.src_uri).stem, lang)
    context["cites"] = cites(page, lang)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep together, on the whole page, what no line may part."""
    return joined_html(output)


def cites(page: Page, lang: str) -> list[Ground]:
    """Give what a page builds on; a reference that leads nowhere is told."""
    lines = page.file.content_string.splitlines()
    line = next((at for at, text in enumerate(lines, 1) if text.startswith("sources:")), 1)
    references = [str(each) for each in page.meta.get("sources") or []]
    grounds, faults = builds_on(references, lang, f"docs/{lang}/{page.file.src_uri}", line)
    for fault in faults:
        log.warning("%s", fault)
    return grounds
