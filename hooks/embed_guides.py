"""Lay beside each guide's page the guide alone, embed-NAME/, for others to frame, and the script that frames it."""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from content.blocks.embed import SITE
from content.guides.guides import names, read_guide
from content.markup.joined import joined_html
from content.reading.yamlfile import ROOT
from hooks.hosting.light import light_page
from wizards.language.words import LANGUAGES

SCRIPT = ROOT / "hooks" / "embed.js"
NO_TITLES = "const titles = {};"

_environment: list[Environment] = []
_contexts: dict[str, dict[str, Any]] = {}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the templates' environment, in which the theme's own pages are made."""
    _environment[:] = [env]
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Write this site's address, where it is known, into the line that is copied from a page."""
    return html.replace(SITE, config.extra["public"] or SITE)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Keep what a guide's page is made with; what later hooks add is in it too."""
    if page.meta.get("guide"):
        _contexts[page.url] = context
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Lay the guide alone beside its page: as deep in the site, so that the same links lead to the same places."""
    context = _contexts.pop(page.url, None)
    if context:
        place = Path(config.site_dir) / f"embed-{page.meta['guide']}" / "index.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        alone = _environment[0].get_template("embed.html").render(context)
        place.write_text(light_page(joined_html(alone)), encoding="utf-8")
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Write the script that places a guide, with every guide's title, at an address that stays."""
    if config.extra["lang"] == "da":
        (Path(config.site_dir) / "embed.js").write_text(script(), encoding="utf-8")


def script() -> str:
    """Give the script with the titles in it."""
    titles = {lang: {name: read_guide(name).guide.title[lang] for name in names()} for lang in LANGUAGES}
    text = SCRIPT.read_text(encoding="utf-8")
    return text.replace(NO_TITLES, f"const titles = {json.dumps(titles, ensure_ascii=False)};")
