"""Show each page its place on the way from need to spread, whom to ask, and when it was last seen to."""

from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from content.guides.guides import read_guide
from content.pages.history import changes
from content.pages.nav import is_written, page_facts, page_path, sections
from content.pages.spine import SIDES, spine
from content.reading.yamlfile import name
from content.registers import sources
from wizards.language.dates import day

GUIDES = "guides"  # the section whose pages are guides


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give every template the way and the titles of the pages along it."""
    lang = config.extra["lang"]
    pages = [(section.id, slug) for section in sections() for slug in section.pages if is_written(lang, slug)]
    env.globals["spine"] = spine()
    env.globals["sides"] = SIDES
    env.globals["titles"] = {slug: page_facts(lang, slug).title for _, slug in pages}
    env.globals["guides"] = {slug for section, slug in pages if section == GUIDES}
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Give the template the page's stages, its helpers, and the days."""
    lang, slug = config.extra["lang"], Path(page.file.src_uri).stem
    context["stages"] = spine().stages_of(slug)
    context["helpers"] = {side: spine().helpers_of(slug, side) for side in SIDES}
    context["days"] = {what: day(when, lang) for what, when in seen_to(page, lang).items()}
    return context


def seen_to(page: Page, lang: str) -> dict[str, date]:
    """Give the days of the page's last change, and of the last look at the rules and the guide behind it."""
    files = [name(page_path(lang, Path(page.file.src_uri).stem))]
    found: dict[str, date] = {}
    if any(str(each).startswith("law:") for each in page.meta.get("sources") or []):
        found["law"] = sources.register().as_of
    if guide := page.meta.get("guide"):
        read = read_guide(str(guide))
        files.append(read.document.file)
        found["guide"] = read.guide.reviewed
    known = changes()
    changed = [known[file] for file in files if file in known]
    return {"changed": max(changed), **found} if changed else found
