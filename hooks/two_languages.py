"""One build makes both sites: Danish at the root, English under /en/, each page linked to its twin."""

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from building.progress import working
from content.pages.drafts import is_draft
from content.pages.nav import nav, page_facts, page_path
from content.pages.text import read
from hooks.look_first import look_of

ENGLISH = "mkdocs.en.yml"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the order of the pages from content/pages/nav.yml, and the address of each language from the site's own."""
    if config.strict:
        _hear_warnings()
    lang = config.extra["lang"]
    config.nav = ["index.md", *nav(lang)]
    if lang == "da":
        config.extra["root_url"] = config.site_url
    return config


def _hear_warnings() -> None:
    """Let a warning be counted though the build is quiet: MkDocs counts only what it would print (its issue 4126)."""
    logger = logging.getLogger("mkdocs")
    if logger.getEffectiveLevel() > logging.WARNING:
        logger.setLevel(logging.WARNING)


def on_page_context(context: dict[str, object], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, object]:
    """Give the template the page's twins (absolute, for hreflang) and its turn."""
    root = str(config.extra["root_url"])
    path = page.url
    danish = page_path("da", Path(page.file.src_uri).stem)
    twins = {"da": root + path}
    if not (danish.exists() and is_draft(read(danish))):  # what is Danish still is no translation
        twins["en"] = root + "en/" + path
    other = "en" if config.extra["lang"] == "da" else "da"
    slug = Path(page.file.src_uri).stem
    context["twins"] = twins
    context["other_lang"] = other
    # Relative, so that the site works under any path: up to the root of both, then down to the twin.
    depth = path.count("/") + (1 if config.extra["lang"] == "en" else 0)
    context["twin_href"] = ("../" * depth or "./") + ("en/" if other == "en" else "") + path
    context["slug"] = slug
    turn = page.meta.get("turn")
    if turn and page_path(config.extra["lang"], str(turn)).exists():
        context["turn"] = {"href": f"../{turn}/", "title": page_facts(config.extra["lang"], str(turn)).title}
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Build the English site into the Danish one's folder, with the same strictness."""
    look = look_of(config)
    if config.extra["lang"] != "da" or (look and look.lang == "da"):
        return
    english = load_config(
        str(Path(config.config_file_path).with_name(ENGLISH)),
        site_dir=str(Path(config.site_dir) / "en"),
        site_url=f"{config.site_url}en/",
        strict=config.strict,
    )
    english.extra["root_url"], english.extra["look"] = config.site_url, look
    english.plugins.on_startup(command="build", dirty=False)
    try:
        with working("Building the English pages"):
            build(english, dirty=look is not None)
    finally:
        english.plugins.on_shutdown()
