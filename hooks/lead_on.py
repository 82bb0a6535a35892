"""Lay a small page at each address that once was a page's: it leads on to where the page is now."""

import logging
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from content.pages import moved
from content.pages.nav import is_written, page_facts
from content.reading.yamlfile import load
from hooks.look_first import look_of

log = logging.getLogger("mkdocs.plugins.lead_on")

_environments: dict[str, Environment] = {}  # of both languages: the English site is built within the Danish one's build


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the templates' environment of this language."""
    _environments[config.extra["lang"]] = env
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the pages of this language; where the site has something at such an address, that is told."""
    if look_of(config):
        return
    lang, root = config.extra["lang"], config.site_url if config.extra["public"] else ""
    for old, page in moved.register().items():
        place = Path(config.site_dir) / old
        if place.exists():
            what, mend = f"the site has something else at `{old}`", "Remove the line"
            log.warning("%s", load(moved.FILE).fault(("pages", old), what, mend))
        elif is_written(lang, page.slug):
            title, canonical = page_facts(lang, page.slug).title, f"{root}{page.slug}/" if root else ""
            template = _environments[lang].get_template("moved.html")
            html = template.render(to=page.address, title=title, canonical=canonical)
            place.mkdir()
            (place / "index.html").write_text(html, encoding="utf-8")
