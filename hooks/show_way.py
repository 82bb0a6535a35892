"""Show each page its place on the way from need to spread, whom to ask, and when it was last seen to."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from content.checks.due import due
from content.checks.reviews import ends_of, page_review
from content.guides.guides import read_guide
from content.pages.history import changes
from content.pages.nav import is_written, page_facts, page_path, sections
from content.pages.roles import roles
from content.pages.spine import SIDES, Side, Stage, spine
from content.reading.yamlfile import name
from content.registers import sources
from content.templates.address import anchor
from content.templates.reader import templates
from wizards.language.dates import day

log = logging.getLogger("mkdocs.plugins.show_way")

GUIDES = "guides"  # the section whose pages are guides


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a link of the map leads: a page, a guide or a template."""

    slug: str
    title: str
    kind: Literal["page", "guide", "template"]
    anchor: str = ""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give every template the way, and what each side finds at each stage."""
    lang = config.extra["lang"]
    env.globals["spine"] = spine()
    env.globals["sides"] = SIDES
    env.globals["stops"] = {
        id_: {side: list(stops(stage, side, lang)) for side in SIDES} for id_, stage in spine().stages.items()
    }
    return env


def on_pre_build(config: MkDocsConfig) -> None:
    """Say once what is overdue on the day of the build; pages say it too, and nothing is kept from being published."""
    if config.extra["lang"] == "da":
        for each in due(date.today() - timedelta(days=1)):
            log.info("overdue: %s", each)


def stops(stage: Stage, side: Side, lang: str) -> Iterator[Stop]:
    """Give what a side finds at a stage: its pages and guides, the best ones first, then the templates."""
    guides = {slug for section in sections() if section.id == GUIDES for slug in section.pages}
    for slug in stage.cell(side).pages:
        if is_written(lang, slug):
            yield Stop(slug, page_facts(lang, slug).title, "guide" if slug in guides else "page")
    for each in templates().values():
        if each.step == stage.id and each.side in (side, "both"):
            yield Stop(roles().templates, each.title[lang], "template", f"#{anchor(each)}")


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Give the template the page's stages, its helpers, and the days."""
    lang, slug = config.extra["lang"], Path(page.file.src_uri).stem
    context["stages"] = spine().stages_of(slug)
    context["helpers"] = {side: spine().helpers_of(slug, side) for side in SIDES}
    context["days"] = {what: day(when, lang) for what, when in seen_to(page, lang).items()}
    ends = ends_of(lang, slug, page.content or "")
    context["past"], context["past_words"] = ends, {what: day(end, lang) for what, end in ends.items()}
    context["are_past"] = " ".join(what for what, end in ends.items() if end < date.today())
    return context


def seen_to(page: Page, lang: str) -> dict[str, date]:
    """Give the days of the page's last change, of the last look at its rules and its guide, and of the next."""
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
    again = page_review(lang, Path(page.file.src_uri).stem)
    return {**({"changed": max(changed)} if changed else {}), **found, "again": again}
